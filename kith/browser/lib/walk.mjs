// One journey on one stage: gives it a visitor, watches everything it opens, and judges how it went.

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { audit } from './axe.mjs';
import { BRITAIN } from './chromium.mjs';
import { watch } from './faults.mjs';
import { openOutbox } from './outbox.mjs';

const LIMIT = 180_000;

// Walks it and returns null, or why it failed. A stage may bring an outbox and a limit of its own.
export async function walk(journey, stage, browser) {
  const faults = [];
  const contexts = [];
  const folder = path.join(stage.out, journey.name);
  await mkdir(folder, { recursive: true });
  const another = async (more = {}) => {
    const context = await browser.newContext({ ...BRITAIN, viewport: { width: 1024, height: 768 }, javaScriptEnabled: stage.javascript, ...more });
    contexts.push(context);
    context.setDefaultTimeout(10_000);
    context.on('page', (page) => watch(page, faults));
    return context.newPage();
  };
  const page = await another();
  let failure = null;
  try {
    const given = await tools(stage, page, folder, faults);
    await Promise.race([journey.walk({ ...given, page, another }), tooLong(stage.limit ?? LIMIT)]);
    settle(faults);
  } catch (error) {
    failure = told(error);
    await keep(contexts, folder);
  }
  await Promise.all(contexts.map((context) => context.close()));
  return failure;
}

async function tools(stage, first, folder, faults) {
  let pictures = 0;
  const shot = async (name, page = first) => {
    pictures += 1;
    const file = `${String(pictures).padStart(stage.digits ?? 2, '0')}-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.png`;
    await page.screenshot({ path: path.join(folder, file), fullPage: true });
  };
  const check = async (name, page = first) => {
    await shot(name, page);
    settle([...faults, ...(await audit(page, stage.javascript))], `At “${name}” (${page.url()})`);
  };
  const host = (name = Object.keys(stage.hosts)[0]) => named(stage.hosts, name, 'host');
  const link = (role, at) => {
    const found = stage.links.find((each) => each.role === role && (!at || each.host === at));
    if (!found) throw new Error(`The demo has no link for a ${role}${at ? ` at ${at}` : ''}. It has: ${stage.links.map((each) => `${each.role} at ${each.host}`).join(', ')}.`);
    return found.url;
  };
  const { base, javascript, database } = stage;
  const outbox = stage.outbox ?? (await openOutbox(stage.hosts));
  return { base, host, link, outbox, check, shot, javascript, database };
}

function settle(faults, where = 'On the way') {
  if (faults.length > 0) throw new Error(`${where}:\n    ${faults.join('\n    ')}`);
}

// What happened and at which line of the journey; the rest of the stack is ours and says nothing.
function told(error) {
  const where = (error.stack ?? '').split('\n').find((line) => /\/(journeys|walks)\//.test(line));
  return [error.message ?? String(error), where && `at ${where.slice(where.search(/(journeys|walks)\//)).replace(')', '')}`].filter(Boolean).join('\n');
}

function named(map, name, what) {
  if (!map[name]) throw new Error(`The demo has no ${what} called ${name}. It has: ${Object.keys(map).join(', ')}.`);
  return map[name];
}

// How every open page looked when it went wrong.
async function keep(contexts, folder) {
  const pages = contexts.flatMap((context) => context.pages());
  for (const [index, page] of pages.entries()) {
    const file = path.join(folder, `failed-${index + 1}`);
    await page.screenshot({ path: `${file}.png`, fullPage: true }).catch(() => {});
    await page.content().then((html) => writeFile(`${file}.html`, `<!-- ${page.url()} -->\n${html}`)).catch(() => {});
  }
}

function tooLong(limit) {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`It took longer than ${limit / 1000} seconds.`)), limit).unref();
  });
}
