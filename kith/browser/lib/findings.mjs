// What a walk claims and found to be so: told as it goes, and written down as a page at its end. The
// first thing that is not so ends the walk.

import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

export function openFindings(title) {
  const lines = [];
  const begun = Date.now();
  return {
    // A heading.
    step(words) {
      lines.push('', `## ${words}`, '');
      console.log(`${((Date.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${words}`);
    },
    // Something that has to be equal.
    same(words, found, wanted) {
      assert.deepEqual(found, wanted, `${words}: found ${JSON.stringify(found)}, and it should be ${JSON.stringify(wanted)}`);
      lines.push(`- ${words}: ${typeof wanted === 'object' ? 'yes' : wanted}`);
    },
    // Something that has to be so.
    holds(words, is, more = '') {
      assert.ok(is, `${words}: that is not so. ${more}`);
      lines.push(`- ${words}${more && `: ${more}`}`);
    },
    // Writes everything down, with how it ended.
    async write(folder, failure, letters) {
      const end = failure ? `**It stopped here:** ${failure}` : `Everything above was found to be so. ${letters} letters are in \`letters/\`.`;
      await writeFile(path.join(folder, 'summary.md'), `# ${title}\n\n${((Date.now() - begun) / 1000).toFixed(0)} seconds.\n${lines.join('\n')}\n\n${end}\n`);
    },
  };
}

// Every letter as a text file, in the order in which they were written.
export async function keepLetters(folder, letters) {
  await mkdir(path.join(folder, 'letters'), { recursive: true });
  for (const [at, letter] of letters.entries()) {
    const name = `${String(at + 1).padStart(4, '0')}-${`${letter.to} ${letter.subject}`.toLowerCase().replaceAll(/[^a-z0-9@.]+/g, '-').slice(0, 90)}.txt`;
    await writeFile(path.join(folder, 'letters', name), `To: ${letter.to}\nDate: ${letter.at}\nSubject: ${letter.subject}\n\n${letter.text}`);
  }
}
