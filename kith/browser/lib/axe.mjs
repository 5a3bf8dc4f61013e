// Accessibility, judged by axe-core on the page as it stands: every rule it has, of every tag.
// Evaluated by the debugger, so it needs no exception from the content security policy.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

// Rules that are not asked, each with its reason.
const LEFT_OUT = {};

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// The rules about colour: all that another colour scheme can change the answer of.
export const COLOURS = ['cat.color'];

// Returns one readable line for each thing axe objects to; with tags, of their rules alone.
export async function audit(page, javascript = true, tags = null) {
  await page.evaluate(atRest);
  if (!javascript) await page.evaluate(timersWithoutScripting);
  await page.evaluate(`typeof axe === 'object' || (() => { ${source} })(); null`);
  const violations = await page.evaluate(judge, [Object.keys(LEFT_OUT), tags]);
  const said = violations.flatMap(({ id, help, places }) => places.map((place) => `axe ${id}: ${help}\n      ${place}`));
  return [...said, ...(await page.evaluate(twice)).map((id) => `two things on the page have the id ${id}`)];
}

// Ids that more than one thing has: a label leads to the first of them alone. axe no longer asks.
function twice() {
  const ids = [...document.querySelectorAll('[id]')].map((each) => each.id);
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
}

// A colour half way through a transition is nobody's colour.
function atRest() {
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel();
    else animation.finish();
  }
}

// Where scripting is off, Chromium still evaluates what the debugger asks but never fires a timer,
// and axe waits for timers. Promises are V8's own and do run: short waits become promises.
function timersWithoutScripting() {
  window.setTimeout = (work, delay = 0, ...rest) => {
    if (delay < 50) Promise.resolve().then(() => work(...rest));
    return 0;
  };
  window.clearTimeout = () => {};
}

async function judge([leftOut, only]) {
  const tags = only ?? [...new Set(axe.getRules().flatMap((rule) => rule.tags))].filter((tag) => tag !== 'deprecated');
  const { violations } = await axe.run(document, {
    runOnly: { type: 'tag', values: tags },
    rules: Object.fromEntries(leftOut.map((rule) => [rule, { enabled: false }])),
    resultTypes: ['violations'],
    iframes: false,
    preload: false,
  });
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    places: nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)}\n      ${failureSummary.replaceAll('\n', ' ')}`),
  }));
}
