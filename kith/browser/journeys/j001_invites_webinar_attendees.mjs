import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';

export const title = 'a coordinator invites a webinar’s attendees and sees who has shown interest, and when';

const ATTENDEES = fileURLToPath(new URL('../../demo/webinar-attendees.csv', import.meta.url));

export async function walk({ page, another, host, link, outbox, check }) {
  await page.goto(link('coordinator', 'hearth'));
  await page.getByRole('button').last().click();
  await page.goto(`${host('hearth')}/programmes/learning-set`);
  await page.getByRole('link', { name: 'Invitations' }).click();
  await check('nobody invited yet');

  // The letter first, to oneself.
  await page.getByRole('button', { name: 'Send me the letter' }).click();
  await page.getByText('on its way to your own address').waitFor();
  const own = await outbox.next({ host: 'hearth', subject: 'invitation' });
  assert.match(own.text, /Would you like to join/);

  // Wrong turns: no file; a file that is no list.
  await page.getByRole('button', { name: 'Invite people from a list' }).first().click();
  await page.getByRole('button', { name: 'Read the list' }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await check('no file chosen');
  await page.getByLabel('The list').setInputFiles({ name: 'list.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n\u0000\u0001') });
  await page.getByRole('button', { name: 'Read the list' }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await check('a file that is no list');

  await page.getByLabel('The list').setInputFiles(ATTENDEES);
  await page.getByRole('button', { name: 'Read the list' }).click();
  await page.getByRole('heading', { level: 1, name: 'Check the list' }).waitFor();
  const seen = await page.getByRole('main').innerText();
  assert.match(seen, /Nobody has got a letter yet/);
  assert.match(seen, /has shown interest already and (is|are) left out|have shown interest already and are left out/);
  assert.match(seen, /rows? cannot be used/);
  await check('the list looked at');
  await page.getByRole('button', { name: /^Invite \d+ pe/ }).click();
  await page.waitForURL(/\/invitations/);
  await check('invited');

  const letter = await outbox.next({ host: 'hearth', to: 'folasade.onabanjo@clydebridge.example', subject: 'invitation' });
  const address = letter.links.find((it) => it.endsWith('/programmes/learning-set'));
  assert.ok(address, letter.text);

  // The same list again invites nobody twice.
  await page.goto(`${host('hearth')}/programmes/learning-set/invitations/new`);
  await page.getByLabel('The list').setInputFiles(ATTENDEES);
  await page.getByRole('button', { name: 'Read the list' }).click();
  await page.getByText('There is nobody left to invite.').waitFor();
  await check('nobody left to invite');

  // Someone invited registers; the coordinator sees when.
  const invited = await another();
  await invited.goto(address);
  await invited.getByRole('button', { name: 'Register interest' }).first().click();
  await invited.getByLabel('Your name').fill('Folasade Onabanjo');
  await invited.getByLabel('Email address').fill('Folasade.Onabanjo@clydebridge.example');
  await invited.getByLabel('Organisation you work for').fill('Clydebridge Homes');
  await invited.getByRole('button', { name: 'Register interest' }).click();
  await invited.getByRole('heading', { name: 'Thank you. Look in your email now' }).waitFor();

  await page.goto(`${host('hearth')}/programmes/learning-set/invitations`);
  const row = page.getByRole('row', { name: /Folasade Onabanjo/ });
  assert.match(await row.innerText(), /20\d\d[^]*20\d\d/);
  await check('who has shown interest');

  // The list itself, in order, and as a file.
  await page.goto(`${host('hearth')}/programmes/learning-set/interests`);
  await check('the list');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download as CSV' }).click()]);
  assert.match(download.suggestedFilename(), /\.csv$/);

  // Nobody else may.
  const answer = await invited.goto(`${host('hearth')}/programmes/learning-set/interests`);
  assert.match(answer.url(), /\/signin\?next=/);
}
