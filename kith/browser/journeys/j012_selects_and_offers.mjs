import assert from 'node:assert/strict';

import { confirms, fillsIn, givesWord, namesManager } from '../lib/applicant.mjs';

export const title = 'a coordinator selects strictly in order, tries another cap, offers the places, and one is taken';

export async function walk(given) {
  const { page, another, host, link, outbox, check } = given;
  const who = { name: 'Oluchi Trevithick', email: 'oluchi.trevithick@pengelly.example', organisation: 'Pengelly Homes' };
  await confirms(given, who);
  await fillsIn(page);
  const home = page.url();
  const asked = await namesManager(given, { name: 'Jory Penrose', email: 'jory.penrose@pengelly.example' });

  const coordinator = await another();
  await coordinator.goto(link('coordinator', 'hearth'));
  await coordinator.getByRole('button').last().click();
  await coordinator.goto(`${host('hearth')}/programmes/learning-set`);
  await coordinator.getByRole('link', { name: 'Selection' }).click();
  const row = () => coordinator.getByRole('row').filter({ hasText: who.name });
  assert.match(await row().innerText(), /The manager has not answered/);
  await check('the list', coordinator);

  await givesWord(await another(), asked);
  await coordinator.reload();
  assert.match(await row().innerText(), /Next/);

  // What if only one of an employer could come, and what if that were no number: nothing changes yet.
  await coordinator.getByLabel('Most people of one employer').fill('none');
  await coordinator.getByRole('button', { name: 'See what that would change' }).click();
  await coordinator.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await check('no number', coordinator);
  await coordinator.getByLabel('Most people of one employer').fill('1');
  await coordinator.getByRole('button', { name: 'See what that would change' }).click();
  await coordinator.getByText('Nothing has changed yet').waitFor();
  await check('what would change', coordinator);

  await coordinator.goto(`${host('hearth')}/programmes/learning-set/selection`);
  await coordinator.getByRole('button', { name: 'Offer the free places' }).click();
  await coordinator.getByText(who.name).waitFor();
  await check('before offering', coordinator);
  await coordinator.getByRole('button', { name: /^Offer \d+ place/ }).click();
  await coordinator.getByText('The places are offered').waitFor();
  assert.match(await row().innerText(), /Offered a place/);
  await check('offered', coordinator);

  const letter = await outbox.next({ host: 'hearth', to: who.email, subject: 'A place for you' });
  const offer = letter.links.find((it) => it.endsWith('/offer'));
  const phone = await another({ viewport: { width: 320, height: 640 } });
  await phone.goto(offer);
  await check('the offer', phone);
  await phone.getByRole('button', { name: 'Yes, I take the place' }).click();
  await phone.getByText('You have taken your place').waitFor();
  await check('taken', phone);
  await outbox.next({ host: 'hearth', to: who.email, subject: 'Your place is confirmed' });
  await page.goto(home);
  await page.getByText('You have taken your place').waitFor();
  await coordinator.reload();
  assert.match(await row().innerText(), /Has a place/);
  await row().getByRole('link', { name: who.name }).click();
  await coordinator.getByRole('heading', { name: 'Application' }).waitFor();
  await check('one page per person', coordinator);
}
