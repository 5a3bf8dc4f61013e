import assert from 'node:assert/strict';

import { confirms, fillsIn, givesWord, namesManager } from '../lib/applicant.mjs';

export const title = 'one manager says no, another gives the employer’s word; both see the commitment and never the form';

export async function walk(given) {
  const { page, another, outbox, check } = given;
  const who = { name: 'Tadeusz Ferreira', email: 'tadeusz.ferreira@mynydd.example', organisation: 'Cymdeithas Mynydd' };
  await confirms(given, who);
  await fillsIn(page);
  const home = page.url();

  // The applicant's own address is no manager's.
  await page.getByRole('link', { name: 'Your manager’s word' }).click();
  await page.getByLabel('Their name').fill('Tadeusz Ferreira');
  await page.getByLabel('Their email address at work').fill(who.email);
  await page.getByRole('button', { name: 'Ask them' }).click();
  await page.getByRole('link', { name: 'not your own' }).waitFor();
  await check('the own address');
  await page.goto(home);
  const first = await namesManager(given, { name: 'Bronagh Quigley', email: 'bronagh.quigley@mynydd.example' });
  await check('asked');

  // A mail scanner opens the link; the manager, on a telephone, says no, first without a reason.
  const scanner = await another();
  await scanner.goto(first);
  const manager = await another({ viewport: { width: 360, height: 740 } });
  await manager.goto(first);
  const seen = await manager.getByRole('main').innerText();
  assert.match(seen, /£200/);
  assert.match(seen, /all ten monthly meetings/);
  assert.doesNotMatch(seen, /heard in meetings|Repairs/);
  await check('what the manager sees', manager);
  await manager.getByRole('button', { name: 'Say no' }).click();
  await manager.getByRole('link', { name: 'Write a sentence about why not' }).waitFor();
  await check('no without a reason', manager);
  await manager.getByLabel('Why not').fill('We cannot release anybody until June.');
  await manager.getByRole('button', { name: 'Say no' }).click();
  await manager.getByText('You have said no').waitFor();
  const answer = await outbox.next({ host: 'hearth', to: who.email, subject: 'Your organisation has answered' });
  assert.match(answer.text, /We cannot release anybody until June\./);

  // The applicant names somebody else, asks again once, and not twice on one day.
  await page.goto(home);
  await page.getByText('Your manager has said no').waitFor();
  await check('the manager said no');
  const second = await namesManager(given, { name: 'Kwabena Llewellyn', email: 'kwabena.llewellyn@mynydd.example' });
  await page.getByRole('button', { name: 'Write to them again now' }).click();
  await page.getByText('We have written to them again').waitFor();
  await outbox.next({ host: 'hearth', to: 'kwabena.llewellyn@mynydd.example', subject: 'Reminder' });
  await manager.goto(first);
  await manager.getByText('has named somebody else').waitFor();

  // The other manager forgets half of it, then gives the word.
  const other = await another();
  await other.goto(second);
  await other.getByLabel('They may come to every meeting').check();
  await other.getByRole('button', { name: 'Give our word' }).click();
  await other.getByRole('link', { name: 'Say whether there is a purchase order' }).waitFor();
  assert.ok(await other.getByLabel('They may come to every meeting').isChecked());
  await check('half of it', other);
  await givesWord(other, second);
  await check('given', other);
  await page.goto(home);
  await page.getByText('Until then nothing is promised').waitFor();
  await check('everything is here');
}
