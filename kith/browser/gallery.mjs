// Visits every page sample: axe clean, no sideways scroll, a picture of each. With --whole at three widths, light
// and dark, in both tongues; else what differs is asked where it differs: in English at the narrowest and the widest in
// the light and once in the dark, in Welsh, whose pages are the same with other words, at the narrowest. Whether a page
// scrolls sideways is asked at every width in both.
// In the dark axe is asked about colours alone: nothing else of the page is another.
// The pictures are listed in target/gallery/index.html, to be looked at.

import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { read } from './lib/arguments.mjs';
import { audit, COLOURS } from './lib/axe.mjs';
import { BRITAIN, launch } from './lib/chromium.mjs';
import { watch } from './lib/faults.mjs';
import { serve } from './lib/server.mjs';

const WIDTHS = [320, 768, 1280];
const SCHEMES = ['light', 'dark'];
const VISITORS = 2; // side by side, one for each core of a small machine

const given = read(process.argv.slice(2));
await rm(given.out, { recursive: true, force: true });
await mkdir(given.out, { recursive: true });
const server = await serve(given.binary, ['gallery', '--port', '0'], path.join(given.out, 'server.log'));
const browser = await launch();
const samples = await list();
const waiting = [...samples];
await Promise.all(Array.from({ length: VISITORS }, visitor));
await browser.close();
const ending = [...(await server.faults()), await server.stop()].filter(Boolean);
await writeFile(path.join(given.out, 'index.html'), sheet());
report();

async function list() {
  const page = await browser.newPage();
  await page.goto(`${server.base}/gallery`);
  const found = await page.locator('a[data-gallery]').evaluateAll((links) => links.map((link) => ({ title: link.textContent.trim(), url: link.href })));
  await page.close();
  return found.map((sample, index) => ({ ...sample, name: `${String(index + 1).padStart(3, '0')}-${sample.title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`, faults: [], pictures: [] }));
}

async function visitor() {
  for (let sample = waiting.shift(); sample; sample = waiting.shift()) {
    try {
      await visit(sample);
    } catch (error) {
      sample.faults.push({ fault: error.message, where: 'visiting' });
    }
  }
}

async function visit(sample) {
  const context = await browser.newContext(BRITAIN);
  const page = await context.newPage();
  const unseen = [];
  watch(page, unseen);
  const answer = await page.goto(sample.url, { waitUntil: 'load' });
  if (answer.status() !== 200) unseen.push(`it answered ${answer.status()}`);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const [needed, there] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    if (needed > there) sample.faults.push({ fault: `scrolls sideways: needs ${needed} pixels, has ${there}`, where: `${width}` });
    for (const colorScheme of schemes(sample, width)) {
      await page.emulateMedia({ colorScheme });
      const found = await audit(page, true, colorScheme === 'light' ? null : COLOURS);
      sample.faults.push(...found.map((fault) => ({ fault, where: `${width} ${colorScheme}` })));
      const file = `${sample.name}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: path.join(given.out, file), fullPage: true });
      sample.pictures.push(file);
    }
  }
  await context.close();
  sample.faults.push(...unseen.map((fault) => ({ fault, where: 'loading' })));
}

// The colours in which a sample is judged at a width.
function schemes({ title }, width) {
  if (given.flags.has('--whole')) return SCHEMES;
  const narrowest = width === WIDTHS[0];
  if (/ cy /.test(title)) return narrowest ? ['light'] : [];
  if (width === WIDTHS[1]) return [];
  return narrowest ? SCHEMES : ['light'];
}

function sheet() {
  const rows = samples.map((sample) => {
    return `<h2>${sample.name}</h2>${sample.pictures.map((file) => `<a href="${file}"><img src="${file}" alt="${file}" loading="lazy" height="300"></a>`).join('\n')}`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title><h1>Gallery</h1>${rows.join('\n')}</html>\n`;
}

// Each fault once, with where it was seen.
function summary(faults) {
  const seen = new Map();
  for (const { fault, where } of faults) seen.set(fault, [...(seen.get(fault) ?? []), where]);
  return [...seen].map(([fault, places]) => `${fault}\n      (${places.join(', ')})`).join('\n    ');
}

function report() {
  const failed = samples.filter((sample) => sample.faults.length > 0);
  for (const { title, url, faults } of failed) console.log(`\nFAIL ${title} (${url})\n    ${summary(faults)}`);
  for (const fault of ending) console.log(`\nFAIL the server itself: ${fault}`);
  if (samples.length === 0) console.log('\nFAIL the gallery lists no samples');
  console.log(`\nPictures are in ${path.relative(process.cwd(), given.out)}/index.html.`);
  console.log(`gallery: ${samples.length - failed.length} samples passed, ${failed.length} failed, ${samples.flatMap((sample) => sample.pictures).length} views judged`);
  process.exit(failed.length + ending.length > 0 || samples.length === 0 ? 1 : 0);
}
