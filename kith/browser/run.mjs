// Walks the journeys in a real browser, each twice: on SQLite with JavaScript, on PostgreSQL without.
// The two passes have a server, a folder and a database each and run side by side; within a pass the
// journeys follow one another in the order of their names, so that a run can be repeated.

import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

import { read } from './lib/arguments.mjs';
import { launch } from './lib/chromium.mjs';
import { onStage } from './lib/stage.mjs';
import { walk } from './lib/walk.mjs';

const given = read(process.argv.slice(2));
const journeys = await load(given.names);
const passes = [
  { name: 'sqlite', title: 'SQLite, JavaScript on', javascript: true, database: 'sqlite', flag: '--sqlite', more: [] },
  { name: 'postgres', title: 'PostgreSQL, JavaScript off', javascript: false, database: 'postgres', flag: '--postgres', more: ['--database', given.database] },
].filter((pass) => given.flags.size === 0 || given.flags.has(pass.flag));

await rm(given.out, { recursive: true, force: true });
const browser = await launch();
const results = (await Promise.all(passes.map(run))).flat();
await browser.close();

const failed = results.filter((result) => result.failure);
for (const { title, failure } of failed) console.log(`\nFAIL ${title}\n  ${failure.replaceAll('\n', '\n  ')}`);
console.log(`\nPictures are in ${path.relative(process.cwd(), given.out)}.`);
console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length > 0 ? 1 : 0);

async function run(pass) {
  try {
    return await walkAll(pass);
  } catch (error) {
    return [{ title: `the server (${pass.title})`, failure: error.message }];
  }
}

async function walkAll(pass) {
  const place = { binary: given.binary, out: path.join(given.out, pass.name), more: pass.more };
  const { done: results, faults } = await onStage(place, async (stage) => {
    const walked = [];
    for (const journey of journeys) {
      const begun = Date.now();
      const failure = await walk(journey, { ...pass, ...stage }, browser);
      const title = `${journey.name} ${journey.title} (${pass.title})`;
      console.log(`${failure ? 'FAIL' : 'pass'} ${title} ${((Date.now() - begun) / 1000).toFixed(1)} s`);
      walked.push({ title, failure });
    }
    return walked;
  });
  if (faults.length > 0) results.push({ title: `the server itself (${pass.title})`, failure: faults.join('\n') });
  return results;
}

async function load(names) {
  const folder = new URL('./journeys/', import.meta.url);
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.mjs')).sort();
  const chosen = files.filter((file) => names.length === 0 || names.some((name) => file.startsWith(name)));
  const unknown = names.filter((name) => !files.some((file) => file.startsWith(name)));
  if (unknown.length > 0 || chosen.length === 0) {
    console.error(`There is no journey${unknown.map((name) => ` ${name}`).join(',')} in kith/browser/journeys.`);
    process.exit(1);
  }
  return Promise.all(chosen.map(async (file) => ({ name: file.slice(0, 4), ...(await import(new URL(file, folder))) })));
}
