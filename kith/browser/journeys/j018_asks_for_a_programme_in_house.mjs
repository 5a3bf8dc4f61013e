import assert from 'node:assert/strict';

export const title = 'an employer asks for a programme in-house; it becomes a private one for its own people';

export async function walk({ page, another, host, link, outbox, check, javascript }) {
  const once = javascript ? 'one' : 'two';
  const programme = `${host('hearth')}/programmes/learning-set`;
  const who = { name: 'Morwenna Achebe', email: `morwenna.${once}@carn-brea.example`, organisation: `Carn Brea Homes ${once}` };
  await page.goto(programme);
  await page.getByRole('link', { name: 'For employers' }).click();
  await check('the form');

  // Wrong turn: half of it. What was typed stays.
  await page.getByLabel('Your name').fill(who.name);
  await page.getByLabel('For how many people').fill('a few');
  await page.getByRole('button', { name: 'Send the enquiry' }).click();
  await page.getByRole('link', { name: 'as a whole number' }).waitFor();
  assert.equal(await page.getByLabel('Your name').inputValue(), who.name);
  await page.setViewportSize({ width: 320, height: 640 });
  await check('half of it, on a small telephone');
  await page.getByLabel('Email address').fill(who.email);
  await page.getByLabel('Organisation you work for').fill(who.organisation);
  await page.getByLabel('Job title').fill('Head of people, and of whatever else comes up');
  await page.getByLabel('For how many people').fill('12');
  await page.getByLabel('When would suit you').fill('From September, on Tuesdays');
  await page.getByLabel('What would you like it for').fill('Our repairs teams ask for somewhere to think.');
  await page.getByRole('button', { name: 'Send the enquiry' }).click();
  await page.getByText('Look in your email now').waitFor();

  // A scanner opens the link: nothing is confirmed by that.
  const letter = await outbox.next({ host: 'hearth', to: who.email, subject: 'confirm your enquiry' });
  const mine = letter.links.find((it) => it.includes('/my-enquiry/'));
  await (await another()).goto(mine);
  const coordinator = await another();
  await coordinator.goto(link('coordinator', 'hearth'));
  await coordinator.getByRole('button').last().click();
  await coordinator.goto(`${programme}/enquiries`);
  assert.doesNotMatch(await coordinator.getByRole('main').innerText(), new RegExp(who.organisation));
  await page.goto(mine);
  await check('to confirm');
  await page.getByRole('button', { name: 'Yes, send my enquiry' }).click();
  await page.getByRole('heading', { name: 'Your enquiry is here' }).waitFor();

  // The Monday page names it; the coordinator answers, then makes it a programme.
  await coordinator.goto(`${host('hearth')}/operations`);
  await coordinator.getByText('in-house and has no answer yet').or(coordinator.getByText('in-house and have no answer yet')).first().waitFor();
  await coordinator.goto(`${programme}/enquiries`);
  await check('the list', coordinator);
  await coordinator.getByRole('row').filter({ hasText: who.organisation }).getByRole('link', { name: who.name }).click();
  await check('the enquiry', coordinator);
  await coordinator.getByLabel('Your answer').fill('Gladly.\n\nShall we talk on Tuesday?');
  await coordinator.getByRole('button', { name: 'Send the answer' }).click();
  await coordinator.getByText('Your answer is on its way').waitFor();
  const answer = await outbox.next({ host: 'hearth', to: who.email, subject: 'About your enquiry' });
  assert.match(answer.text, /Shall we talk on Tuesday\?/);
  await coordinator.getByLabel('Another price').check();
  await coordinator.getByLabel('Price for each person').fill('150');
  await coordinator.getByRole('button', { name: 'Make it a programme' }).click();
  await coordinator.getByText('The draft is made').waitFor();
  await coordinator.getByRole('link', { name: 'Publish' }).click();
  await coordinator.getByRole('button', { name: 'Publish now' }).click();
  await coordinator.getByText('The programme is published.').waitFor();
  await check('published for one employer', coordinator);
  const address = coordinator.url();

  // In no list; its address opens it; only the employer's people can register.
  const member = await another({ viewport: { width: 360, height: 740 } });
  await member.goto(`${host('hearth')}/programmes`);
  assert.doesNotMatch(await member.getByRole('main').innerText(), new RegExp(who.organisation));
  const guess = await member.goto(`${host('hearth')}/programmes/learning-set-carn-brea-homes-${once}`);
  assert.equal(guess.status(), 404);
  await member.goto(address);
  await member.getByText(`Only for people who work for ${who.organisation}`).waitFor();
  await check('by its address', member);
  await member.getByRole('button', { name: 'Register interest' }).first().click();
  assert.equal(await member.getByLabel('Organisation you work for').inputValue(), who.organisation);
  await member.getByLabel('Your name').fill('Jory Penrose');
  await member.getByLabel('Email address').fill(`jory.${once}@elsewhere.example`);
  await member.getByLabel('Organisation you work for').fill('Somewhere Else');
  await member.getByRole('button', { name: 'Register interest' }).click();
  await member.getByRole('link', { name: 'check what you typed' }).waitFor();
  await check('of another employer', member);
  await member.getByLabel('Organisation you work for').fill(who.organisation);
  await member.getByRole('button', { name: 'Register interest' }).click();
  await member.getByRole('heading', { name: 'Thank you. Look in your email now' }).waitFor();
  await page.goto(mine);
  await page.getByRole('heading', { name: 'It becomes a programme' }).waitFor();
}
