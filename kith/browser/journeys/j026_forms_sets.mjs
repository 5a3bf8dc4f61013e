import assert from 'node:assert/strict';

export const title = 'a coordinator proposes sets, keeps two people apart, moves one, asks everybody, and publishes';

const PEOPLE = ['catrin.beynon@cwmderw', 'tunde.fagbemi@merseygate', 'sheila.ramsbottom@peakside', 'gurpreet.virdee@wrenford', 'mairead.oconnell@lanterntyne', 'joao.carvalho@saltmarsh', 'hywel.ap.rhys@dyffryn-aur', 'naomi.ekwueme@fenrise'].map((it) => `${it}.example`);

export async function walk({ page: coordinator, another, host, link, outbox, check }) {
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
  await coordinator.getByRole('link', { name: 'Publish: tell 8 people' }).click();
  await check('before publishing');
  await coordinator.getByRole('button', { name: 'Tell 8 people' }).click();
  await coordinator.getByText('They have been told').waitFor();
  await check('published');
  const told = await outbox.next({ ...tells, to: PEOPLE[0], subject: 'your set' });
  await phone.goto(told.links.find((it) => it.includes('/sets/my-set/')));
  await phone.getByText('Your set is settled').waitFor();
  assert.equal(await phone.getByRole('button', { name: 'No, not this set' }).count(), 0);
  await check('my set', phone);

  const facilitator = await another();
  await facilitator.goto(link('facilitator', 'tenantvoice'));
  await facilitator.getByRole('button').last().click();
  await facilitator.goto(`${host('tenantvoice')}/sets`);
  await facilitator.getByRole('link', { name: /Virtual action learning sets: winter/ }).click();
  await facilitator.getByRole('heading', { name: 'Who is in it' }).waitFor();
  await check('the set of whoever holds it', facilitator);
}
