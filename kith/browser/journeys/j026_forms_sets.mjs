import assert from 'node:assert/strict';

import { fillsDay, later } from '../lib/days.mjs';

export const title = 'a coordinator proposes sets, keeps two people apart, moves one, asks everybody, gives dates, publishes; a meeting moves, two members change places';

const PEOPLE = ['catrin.beynon@cwmderw', 'tunde.fagbemi@merseygate', 'sheila.ramsbottom@peakside', 'gurpreet.virdee@wrenford', 'mairead.oconnell@lanterntyne', 'joao.carvalho@saltmarsh', 'hywel.ap.rhys@dyffryn-aur', 'naomi.ekwueme@fenrise'].map((it) => `${it}.example`);

export async function walk({ page: coordinator, another, host, link, outbox, check, javascript }) {
  const tells = { host: 'tenantvoice' };
  await coordinator.goto(link('coordinator', 'tenantvoice'));
  await coordinator.getByRole('button').last().click();
  await coordinator.goto(`${host('tenantvoice')}/sets`);
  await check('the sets');
  await coordinator.getByRole('link', { name: 'Virtual action learning sets: winter' }).click();
  await coordinator.getByText('8 people have taken a place').waitFor();
  await check('before a proposal');
  const formation = coordinator.url();
  await coordinator.getByRole('button', { name: 'Propose the sets' }).click();
  await coordinator.getByText('The sets are proposed').waitFor();
  const card = (name) => coordinator.getByRole('region', { name });
  assert.equal(await card('Set 1, Tuesdays').getByRole('link').count(), 4);
  assert.equal(await card('Set 2, Thursdays').getByRole('link').count(), 4);
  assert.match(await card('Set 1, Tuesdays').innerText(), /Sheila Ramsbottom/);
  assert.match(await card('Set 2, Thursdays').innerText(), /Mairéad O'Connell/);
  await check('proposed');

  // Two who know each other too well; and the same two again.
  const keep = async () => {
    await coordinator.getByLabel('Keep this person').selectOption('Gurpreet Virdee');
    await coordinator.getByLabel('apart from').selectOption('Naomi Ekwueme');
    await coordinator.getByRole('button', { name: 'Keep them apart' }).click();
  };
  await keep();
  await coordinator.getByText('They are kept apart').waitFor();
  await keep();
  await coordinator.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await check('kept apart already');
  await coordinator.goto(formation);

  // One who can make Tuesdays alone has no step; another changes places with somebody, and the price is said.
  await coordinator.getByRole('link', { name: 'Sheila Ramsbottom' }).click();
  await coordinator.getByText('There is no step that breaks no rule').waitFor();
  await coordinator.goto(formation);
  await coordinator.getByRole('link', { name: 'Catrin Beynon' }).click();
  const step = coordinator.getByRole('radio').first();
  await step.check();
  if (javascript) await dropsOnto({ coordinator, formation, card, check });
  await check('where somebody could go');
  await coordinator.getByRole('button', { name: 'Move', exact: true }).click();
  await coordinator.getByText('They have moved').waitFor();
  await coordinator.getByRole('button', { name: 'Propose anew' }).click();
  await coordinator.getByText('The sets are proposed').waitFor();

  // A page that is out of date changes nothing.
  const late = await another({ storageState: await coordinator.context().storageState() });
  await late.goto(formation);
  await coordinator.getByText('Why Sheila Ramsbottom sits here').click();
  await coordinator.getByRole('button', { name: 'Fix Sheila Ramsbottom here' }).click();
  await coordinator.getByText('They stay in this set').waitFor();
  await late.getByRole('button', { name: 'Propose anew' }).click();
  await late.getByText('Somebody changed the sets while you were looking').waitFor();
  await check('too late', late);

  await coordinator.getByRole('link', { name: 'Ask 8 people' }).click();
  await check('before asking');
  await coordinator.getByRole('button', { name: 'Send 8 letters' }).click();
  await coordinator.getByText('They have been asked').waitFor();
  const phone = await another({ viewport: { width: 320, height: 640 } });
  const own = {};
  for (const to of PEOPLE) {
    const letter = await outbox.next({ ...tells, to, subject: 'look at your set' });
    if (to !== PEOPLE[2]) assert.doesNotMatch(letter.text, /Ramsbottom/);
    own[to] = letter.links.find((it) => it.includes('/sets/my-set/'));
    await phone.goto(own[to]);
    if (to === PEOPLE[0]) await check('who would be in my set', phone);
    await phone.getByRole('button', { name: 'Yes, I agree' }).click();
    await phone.getByText('You agreed to your set').waitFor();
  }
  await check('agreed', phone);

  await coordinator.goto(`${formation}/publication`);
  await coordinator.getByText('Nobody holds it').first().waitFor();
  await coordinator.goto(formation);
  for (const [set, who] of [['Set 1, Tuesdays', 'Judith Armitage'], ['Set 2, Thursdays', 'Wing Yan Chow']]) {
    await card(set).getByLabel(`Who holds ${set}`).selectOption(who);
    await card(set).getByRole('button', { name: 'Choose' }).click();
    await coordinator.getByText('It is noted who holds the set').waitFor();
  }
  assert.equal(await coordinator.getByRole('link', { name: 'Publish: tell 8 people' }).count(), 0);
  await givesDates({ coordinator, check });
  await coordinator.goto(formation);
  await coordinator.getByRole('link', { name: 'Publish: tell 8 people' }).click();
  await check('before publishing');
  await coordinator.getByRole('button', { name: 'Tell 8 people' }).click();
  await coordinator.getByText('They have been told').waitFor();
  await check('published');
  const told = await outbox.next({ ...tells, to: PEOPLE[0], subject: 'your set' });
  assert.match(told.text, /Introduction: .*\n.*Meeting 1: /);
  assert.match(told.text, /Follow-up: /);
  await phone.goto(told.links.find((it) => it.includes('/sets/my-set/')));
  await phone.getByText('Your set is settled').waitFor();
  await phone.getByText('Meeting 5').waitFor();
  assert.equal(await phone.getByRole('button', { name: 'No, not this set' }).count(), 0);
  await check('my set', phone);
  const dates = (await outbox.all('tenantvoice')).filter((it) => it.to === PEOPLE[0] && it.subject.startsWith('For your calendar'));
  assert.equal(dates.length, 8);

  const facilitator = await another();
  await facilitator.goto(link('facilitator', 'tenantvoice'));
  await facilitator.getByRole('button').last().click();
  await facilitator.goto(`${host('tenantvoice')}/sets`);
  await facilitator.getByRole('link', { name: /Virtual action learning sets: winter/ }).click();
  await facilitator.getByRole('heading', { name: 'Who is in it' }).waitFor();
  await check('the set of whoever holds it', facilitator);
  await movesOne({ facilitator, check, outbox, tells });
  await changesPlaces({ another, own, outbox, tells, check });

  await phone.goto(`${formation}/schedule`);
  await phone.getByRole('heading', { name: 'Set 1, Tuesdays' }).waitFor();
  await check('the schedule for everybody', phone);
  const [file] = await Promise.all([phone.waitForEvent('download'), phone.getByRole('button', { name: 'Download the schedule' }).click()]);
  assert.match(file.suggestedFilename(), /\.pdf$/);
}

// With a mouse the same: dropping chooses the step and says its price, and changes nothing yet.
async function dropsOnto({ coordinator, formation, card, check }) {
  // The whole page is in sight, so that nothing scrolls while the mouse is down.
  await coordinator.setViewportSize({ width: 1024, height: 2400 });
  await coordinator.goto(formation);
  const seat = coordinator.locator('[data-kith-drag]').filter({ hasText: 'Catrin Beynon' });
  const isFirst = (await card('Set 1, Tuesdays').innerText()).includes('Catrin Beynon');
  await seat.dragTo(card(isFirst ? 'Set 2, Thursdays' : 'Set 1, Tuesdays'));
  await coordinator.waitForURL(/\?to=/);
  assert.equal(await coordinator.getByRole('radio', { checked: true }).count(), 1);
  await check('dropped onto another set');
  await coordinator.setViewportSize({ width: 1024, height: 768 });
}

// Where the dates begin, first with a time that is none.
async function givesDates({ coordinator, check }) {
  await coordinator.getByRole('link', { name: 'When the sets meet' }).click();
  await fillsDay(coordinator, later(60));
  await coordinator.getByLabel('The time at which they begin').fill('soon');
  await coordinator.getByRole('button', { name: 'Give the dates' }).click();
  await coordinator.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await check('no time');
  await coordinator.getByLabel('The time at which they begin').fill('10am');
  await coordinator.getByRole('button', { name: 'Give the dates' }).click();
  await coordinator.getByText('The dates are there').waitFor();
  assert.equal(await coordinator.getByText('Follow-up', { exact: true }).count(), 2);
  await check('dates of both sets');
}

// Whoever holds a set asks its members, hears nothing, and moves one meeting with a reason.
async function movesOne({ facilitator, check, outbox, tells }) {
  await facilitator.getByRole('link', { name: 'Look at what they fall on' }).click();
  const dates = facilitator.url();
  await facilitator.getByRole('link', { name: 'Ask the members when they can' }).click();
  await facilitator.getByLabel('What it is about').selectOption({ label: 'Another time for: Meeting 2' });
  for (const number of [1, 2]) {
    await fillsDay(facilitator.getByRole('group', { name: `Time ${number}: day` }), later(118 + number));
    await facilitator.getByLabel(`Time ${number}: at`).fill('1pm');
  }
  await facilitator.getByRole('button', { name: 'Ask the members' }).click();
  await facilitator.getByText('The members have been asked').waitFor();
  await check('a poll is open', facilitator);
  const asked = await outbox.next({ ...tells, subject: 'when can you?' });
  const page = await facilitator.context().newPage();
  await page.goto(asked.links.find((it) => it.includes('/sets/my-set/')));
  await page.getByRole('link', { name: 'Say when you can' }).click();
  await page.getByLabel('I can', { exact: true }).nth(1).check();
  await check('a member says when they can', page);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('It is noted when you can').waitFor();
  await page.close();
  await facilitator.reload();
  await facilitator.getByText('1 can · 3 have not said').waitFor();
  await facilitator.getByRole('button', { name: /^Decide for/ }).first().click();
  await facilitator.getByText('everybody has been told').waitFor();
  await facilitator.getByText('agreed by the members').waitFor();
  await outbox.next({ ...tells, subject: 'Changed: Meeting 2' });

  await facilitator.goto(dates);
  await facilitator.getByRole('link', { name: 'Move: Meeting 3' }).click();
  await facilitator.getByLabel('The time at which it begins').fill('2pm');
  await facilitator.getByRole('button', { name: 'Put it there' }).click();
  await facilitator.getByRole('link', { name: 'Say why it is not when the rule has it' }).waitFor();
  await check('a reason is wanted', facilitator);
  await facilitator.getByLabel('Why it is not when the rule has it').fill('The facilitator has a funeral in the morning');
  await facilitator.getByRole('button', { name: 'Put it there' }).click();
  await facilitator.getByText('The meeting has moved').waitFor();
  await check('moved', facilitator);
  const changed = await outbox.next({ ...tells, subject: 'Changed: Meeting 3' });
  assert.doesNotMatch(changed.text, /funeral/);
}

// Catrin would rather be in the other set; whoever says yes first changes places with her.
async function changesPlaces({ another, own, outbox, tells, check }) {
  const phone = await another({ viewport: { width: 320, height: 640 } });
  await phone.goto(own[PEOPLE[0]]);
  await phone.getByRole('link', { name: 'Change into another set' }).click();
  await phone.getByRole('button', { name: 'Ask', exact: true }).click();
  await phone.getByRole('link', { name: 'Choose a set' }).waitFor();
  await phone.getByRole('radio').first().check();
  await phone.getByRole('button', { name: 'Ask', exact: true }).click();
  await phone.getByText('You have asked').waitFor();
  await check('a change is asked for', phone);
  const asked = await outbox.next({ ...tells, subject: 'would you change your set?' });
  assert.doesNotMatch(asked.text, /Catrin|Beynon/);
  const partner = await another({ viewport: { width: 320, height: 640 } });
  await partner.goto(asked.links.find((it) => it.includes('/sets/my-set/')));
  await partner.getByRole('link', { name: 'Somebody would like to change places with you' }).click();
  await check('somebody would like to change places', partner);
  await partner.getByRole('button', { name: 'Yes, I would change into this set' }).click();
  await partner.getByText('Whoever asked has the last word').waitFor();
  await outbox.next({ ...tells, to: PEOPLE[0], subject: 'somebody would change places with you' });
  await phone.reload();
  await phone.getByText('You would be in this set').waitFor();
  await check('the set one would be in', phone);
  await phone.getByRole('button', { name: 'Yes, change' }).click();
  await phone.getByText('You have changed places').waitFor();
  await check('changed places', phone);
  await outbox.next({ ...tells, to: asked.to, subject: 'your set' });
}
