// Walks one whole programme, from its blueprint to its invoices, through the pages alone: in a browser
// where one person does something, by the same pages' forms where sixty do the same. It leaves a folder
// with a picture of every step, every letter, and what was found to be so; the first thing that is not
// so ends it.

import { rm } from 'node:fs/promises';
import path from 'node:path';

import { read } from './lib/arguments.mjs';
import { launch } from './lib/chromium.mjs';
import { keepLetters, openFindings } from './lib/findings.mjs';
import { openOutbox } from './lib/outbox.mjs';
import { onStage } from './lib/stage.mjs';
import { openReader, visitor } from './lib/visitor.mjs';
import { walk } from './lib/walk.mjs';

const LIMIT = 900_000;

const given = read(process.argv.slice(2));
const name = given.names[0] ?? '';
const programme = await import(`./walks/${name}.mjs`);
const out = path.join(given.out, name);
const findings = openFindings(programme.title);

await rm(out, { recursive: true, force: true });
const browser = await launch();
const { done: failure, faults } = await onStage({ binary: given.binary, out }, async (stage) => {
  const outbox = await openOutbox(stage.hosts);
  const reads = await openReader(browser);
  const whole = {
    name: 'pictures',
    walk: (tools) => programme.walk({ ...tools, findings, visitor: (number) => visitor(reads, number) }),
  };
  const ended = await walk(whole, { ...stage, outbox, javascript: true, database: 'sqlite', digits: 3, limit: LIMIT }, browser);
  if (!ended) await outbox.all(programme.host);
  await keepLetters(out, outbox.written(programme.host));
  await findings.write(out, ended, outbox.written(programme.host).length);
  return ended;
});
await browser.close();

const failures = [failure, ...faults].filter(Boolean);
for (const each of failures) console.log(`\nFAIL ${each}`);
console.log(`\nPictures, letters and what was found are in ${path.relative(process.cwd(), out)}.`);
process.exit(failures.length > 0 ? 1 : 0);
