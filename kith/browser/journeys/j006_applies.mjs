import assert from 'node:assert/strict';

import { confirms } from '../lib/applicant.mjs';

export const title = 'an applicant fills in the form in parts, leaves and comes back, checks the answers and sends them';

export async function walk(given) {
  const { page, another, outbox, check } = given;
  const who = { name: 'Eleri Mensah-Pugh', email: 'eleri.mensah@mynydd.example', organisation: 'Cymdeithas Mynydd' };
  await confirms(given, who);
  await check('the next step');
  await page.getByRole('button', { name: 'Open your application' }).click();
  await check('the tasks');
  const home = page.url();

  // Eligibility is one's own word, with the question about a network; nothing chosen is said in words.
  await page.getByRole('link', { name: 'Who this is for' }).click();
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await check('nothing chosen');
  await page.getByLabel('Yes, I can say this of myself').check();
  await page.getByLabel('No', { exact: true }).last().check();
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.getByText('Your answers are saved').waitFor();

  // Half a part is kept; another day, on a telephone, it is there.
  await page.getByRole('link', { name: 'Your work' }).click();
  await page.getByLabel('What kind of work do you do?').selectOption('Care and support');
  await page.getByRole('button', { name: 'Save and come back later' }).click();
  const phone = await another({ viewport: { width: 320, height: 640 } });
  await phone.goto(home);
  await phone.getByText('In progress').first().waitFor();
  await check('half done, on a telephone', phone);
  await phone.getByRole('link', { name: 'Your work' }).click();
  assert.equal(await phone.getByLabel('What kind of work do you do?').inputValue(), 'care');
  await phone.getByRole('button', { name: 'Save and continue' }).click();
  await phone.getByRole('link', { name: 'Choose whom you manage' }).waitFor();
  assert.equal(await phone.getByLabel('What kind of work do you do?').inputValue(), 'care');
  await check('two answers missing', phone);
  await phone.getByLabel('I am a manager').check();
  await phone.getByLabel('Where do you work?').selectOption('Wales');
  await phone.getByRole('button', { name: 'Save and continue' }).click();

  // Sending too early says what is missing, and leads there.
  await phone.getByRole('link', { name: 'Check your answers and send' }).click();
  await phone.getByText('These parts still want an answer').waitFor();
  assert.equal(await phone.getByRole('button', { name: 'Send my application' }).count(), 0);
  await check('something missing', phone);
  await phone.getByRole('link', { name: 'In your own words' }).click();
  await phone.getByRole('textbox').fill('I would like to think aloud among people who have been there.');
  await phone.getByRole('button', { name: 'Save and continue' }).click();
  await phone.getByRole('link', { name: 'What would help you take part' }).click();
  await phone.getByLabel('Captions').check();
  await phone.getByRole('button', { name: 'Save and continue' }).click();
  await phone.getByRole('link', { name: 'Check your answers and send' }).click();
  await check('the answers', phone);
  await phone.getByRole('button', { name: 'Send my application' }).click();
  await phone.getByText('I would rather not answer').click();
  await phone.getByText('known to nobody but you').waitFor();
  await phone.goto(home);
  await phone.getByRole('heading', { name: 'Your application is sent' }).waitFor();
  await check('sent', phone);
  const letter = await outbox.next({ host: 'hearth', to: who.email, subject: 'We have your application' });
  assert.ok(letter.links.some((it) => it.includes('/applications/')), letter.text);

  // Sent, it can still be changed, and not emptied.
  await page.goto(home);
  await page.getByRole('link', { name: 'In your own words' }).click();
  await page.getByRole('textbox').fill('');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await page.getByRole('textbox').fill('To be heard.');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.getByText('Your answers are saved').waitFor();

  // And in Welsh.
  await page.goto(`${home}?lang=cy`);
  await page.getByRole('heading', { level: 1, name: 'Mae eich cais wedi’i anfon' }).waitFor();
  await check('in Welsh');
}
