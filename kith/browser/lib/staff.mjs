// What the host's people do in a whole programme, in the browser. `at` says where: { site, slug, host,
// outbox, check, shot, findings }.

import { fillsDay } from './days.mjs';

// Comes in with a role of the demonstration's.
export async function signsIn(page, link) {
  await page.goto(link);
  await page.getByRole('button').last().click();
  await page.waitForLoadState();
}

// Makes a programme from a blueprint that comes with Kith, and publishes it. Answers its short name.
export async function publishes(at, page, { title, blueprint, deadline }) {
  await page.goto(`${at.site}/programmes`);
  await page.getByRole('link', { name: 'New programme' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByLabel(blueprint, { exact: true }).check();
  await at.check('a new programme', page);
  await page.getByRole('button', { name: 'Make a draft' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await at.check('the draft', page);
  await page.getByRole('link', { name: 'Publish' }).click();
  await fillsDay(page, deadline);
  await at.check('the deadline', page);
  await page.getByRole('button', { name: 'Publish now' }).click();
  await page.getByText('The programme is published.').waitFor();
  await at.check('published', page);
  return new URL(page.url()).pathname.split('/')[2];
}

// Makes an information event that begins in a few minutes, so that its door is open. Answers its address.
export async function makesEvent(at, page, call) {
  const starts = new Date(Date.now() + 6 * 60_000);
  const ends = new Date(Math.min(starts.getTime() + 45 * 60_000, new Date(starts).setHours(23, 59, 0, 0)));
  const clock = (time) => time.toLocaleTimeString('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' });
  await page.goto(`${at.site}/programmes/${at.slug}`);
  await page.getByRole('link', { name: /information event|Make an event/i }).first().click();
  await fillsDay(page, starts);
  await page.getByLabel('When does it start?').fill(clock(starts));
  await page.getByLabel('When does it end?').fill(clock(ends));
  await page.getByLabel('Online', { exact: true }).check();
  await page.getByLabel('Joining link').fill(call);
  await page.getByLabel('How many people can come?').fill('30');
  await page.getByLabel('When do bookings close?').selectOption('When it starts');
  await at.check('an information event', page);
  await page.getByRole('button', { name: 'Make this event' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await at.check('the event', page);
  return page.url();
}

// What the list of selection says of everybody: name, and where they stand.
export async function readsSelection(at, page) {
  await page.goto(`${at.site}/programmes/${at.slug}/selection`);
  const rows = await page.locator('tbody tr').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.innerText.split('\n').map((it) => it.trim()).filter(Boolean))));
  return new Map(rows.map(([[place], [name], , [verdict, why = '']]) => [name, { place, verdict, why }]));
}

// Tries other terms, sees what would change, and sets them.
export async function setsTerms(at, page, { sets, cap }) {
  await page.goto(`${at.site}/programmes/${at.slug}/selection`);
  await page.getByLabel('How many sets').fill(String(sets));
  if (cap) await page.getByLabel('Most people of one employer').fill(String(cap));
  await page.getByRole('button', { name: 'See what that would change' }).click();
  await page.getByText('Nothing has changed yet').waitFor();
  await at.check('what other terms would change', page);
  await page.getByRole('button', { name: 'Set it so' }).click();
  await page.getByText('The number of places is set.').waitFor();
}

export async function offers(at, page) {
  await page.goto(`${at.site}/programmes/${at.slug}/selection`);
  await page.getByRole('button', { name: 'Offer the free places' }).click();
  await at.check('before offering', page);
  await page.getByRole('button', { name: /^Offer \d+ place/ }).click();
  await page.getByText('The places are offered').waitFor();
  await at.check('offered', page);
}

// Proposes the sets, as often as somebody has no seat.
export async function proposes(at, page) {
  await page.goto(`${at.site}/sets/programmes/${at.slug}`);
  await page.getByRole('button', { name: /^Propose/ }).click();
  await page.getByText('The sets are proposed').waitFor();
  return seats(page);
}

// Who sits in which set by the page: [{ name, members }].
export async function seats(page) {
  const found = [];
  for (const card of await page.locator('.kith-seats > section').all()) {
    found.push({ name: await card.getByRole('heading').innerText(), members: (await card.locator('.kith-seat > a').allInnerTexts()).map((it) => it.trim()) });
  }
  return found;
}

// Asks whoever has not been asked about who is in their set. Answers how many letters that were.
export async function asks(at, page) {
  await page.goto(`${at.site}/sets/programmes/${at.slug}`);
  await page.getByRole('link', { name: /^Ask \d+ / }).click();
  await at.check('before asking', page);
  const button = page.getByRole('button', { name: /^Send \d+ letter/ });
  const count = Number(/\d+/.exec(await button.innerText())[0]);
  await button.click();
  await page.getByText('They have been asked').waitFor();
  return count;
}

// Chooses who holds each set: [[set, name]].
export async function choosesFacilitators(at, page, chosen) {
  await page.goto(`${at.site}/sets/programmes/${at.slug}`);
  for (const [set, who] of chosen) {
    const card = page.getByRole('region', { name: set, exact: true });
    await card.getByLabel(`Who holds ${set}`).selectOption(who);
    await card.getByRole('button', { name: 'Choose' }).click();
    await page.getByText('It is noted who holds the set').waitFor();
  }
  await at.check('who holds the sets', page);
}

export async function publishesSets(at, page, count) {
  await page.goto(`${at.site}/sets/programmes/${at.slug}`);
  await page.getByRole('link', { name: /^Publish: tell/ }).click();
  await at.check('before publishing the sets', page);
  await page.getByRole('button', { name: `Tell ${count} people` }).click();
  await page.getByText('They have been told').waitFor();
  await at.check('the sets are published', page);
}
