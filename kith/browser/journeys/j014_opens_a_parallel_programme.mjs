import assert from 'node:assert/strict';

import { givesWord, namesManager } from '../lib/applicant.mjs';

export const title = 'who waits is asked to join a programme beside theirs, keeps their number and first instant, and their manager is asked again';

const BLUEPRINT = `
slug = "small"
kind = "sets"
name = "Small circle"
summary = "Two people who meet once a month to think aloud."
audience = "Anyone."
[steps]
interest = true
application = true
endorsement = true
selection = true
invoice = true
[sets]
min = 2
max = 2
count = 1
per_organisation = 1
[meetings]
count = 3
minutes = 60
every = "month"
[format]
preset = "everyone-presents"
[selection]
mode = "priority"
[price]
pence_per_head = 20000
payer = "employer"
vat = "exempt-education"
`;

// Registers, confirms and sends the short form of the small programme; leaves the page at the list of tasks.
async function applies({ page, outbox }, address, { name, email, organisation }) {
  await page.goto(`${address}/interest`);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Organisation you work for').fill(organisation);
  await page.getByRole('button', { name: 'Register interest' }).click();
  const letter = await outbox.next({ host: 'hearth', to: email, subject: 'confirm' });
  await page.goto(letter.links.find((it) => it.endsWith('/confirmation')));
  await page.getByRole('button', { name: 'Yes, keep my place' }).click();
  await page.getByRole('button', { name: 'Open your application' }).click();
  await page.getByRole('link', { name: 'Your work' }).click();
  await page.getByLabel('What kind of work do you do?').selectOption('Care and support');
  await page.getByLabel('I am a manager').check();
  await page.getByLabel('Where do you work?').selectOption('Scotland');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.getByRole('link', { name: 'Check your answers and send' }).click();
  await page.getByRole('button', { name: 'Send my application' }).click();
  await page.getByRole('heading', { name: 'Your application is sent' }).waitFor();
}

export async function walk(given) {
  const { another, host, link, outbox, check, javascript } = given;
  const coordinator = given.page;
  const once = javascript ? 'one' : 'two';
  await coordinator.goto(link('coordinator', 'hearth'));
  await coordinator.getByRole('button').last().click();
  await coordinator.goto(`${host('hearth')}/programmes/new`);
  await coordinator.getByRole('textbox', { name: 'Title' }).fill(`Small circle ${once}`);
  await coordinator.getByLabel('My own blueprint', { exact: true }).check();
  await coordinator.getByLabel('Your own blueprint').fill(BLUEPRINT);
  await coordinator.getByRole('button', { name: 'Make a draft' }).click();
  const address = coordinator.url();
  await coordinator.getByRole('link', { name: 'Publish' }).click();
  await coordinator.getByLabel('Day').fill('1');
  await coordinator.getByLabel('Month').fill('12');
  await coordinator.getByLabel('Year').fill(String(new Date().getFullYear() + 1));
  await coordinator.getByRole('button', { name: 'Publish now' }).click();
  await coordinator.getByText('The programme is published.').waitFor();

  // Two of one employer are ready; one can come, so the second waits.
  const employer = `Trevena Homes ${once}`;
  const first = { name: 'Demelza Okonkwo', email: `demelza.${once}@trevena.example`, organisation: employer };
  const second = { name: 'Piran Achterberg', email: `piran.${once}@trevena.example`, organisation: employer };
  const manager = { name: 'Loveday Chaudhry', email: `loveday.${once}@trevena.example` };
  for (const who of [first, second]) {
    const page = await another();
    await applies({ page, outbox }, address, who);
    await givesWord(await another(), await namesManager({ page, outbox }, manager));
  }
  await coordinator.goto(`${address}/selection`);
  const row = (who) => coordinator.getByRole('row').filter({ hasText: who.name });
  assert.match(await row(second).innerText(), /Waiting/);
  await check('somebody waits', coordinator);

  // The coordinator looks before anything happens, forgetting the price first.
  await coordinator.getByRole('button', { name: 'Open a parallel programme' }).click();
  await coordinator.getByText(second.name).waitFor();
  await coordinator.getByRole('button', { name: 'See what would happen' }).click();
  await coordinator.getByRole('link', { name: 'Say what a place costs' }).waitFor();
  await check('no price is said', coordinator);
  await coordinator.getByLabel('Another price').check();
  await coordinator.getByLabel('Price for each person').fill('250');
  await coordinator.getByLabel('On other dates').check();
  await coordinator.getByLabel('Day').fill('8');
  await coordinator.getByLabel('Month').fill('12');
  await coordinator.getByLabel('Year').fill(String(new Date().getFullYear() + 1));
  await coordinator.getByRole('button', { name: 'See what would happen' }).click();
  await coordinator.getByText('Nothing has happened yet').waitFor();
  await check('before it is opened', coordinator);
  await coordinator.getByRole('button', { name: 'Open it and write to 1 person' }).click();
  await coordinator.getByText('The parallel programme is open').waitFor();
  const beside = coordinator.url();
  await check('the programme beside', coordinator);

  // A scanner opens the link in the letter; the person answers on a small telephone.
  const letter = await outbox.next({ host: 'hearth', to: second.email, subject: 'A programme beside' });
  assert.match(letter.text, /keep your number/);
  const asked = letter.links.find((it) => it.endsWith('/parallel'));
  await (await another()).goto(asked);
  const phone = await another({ viewport: { width: 320, height: 640 } });
  await phone.goto(asked);
  await phone.getByText('Please say yes or no').waitFor();
  await phone.getByText('So we ask Loveday Chaudhry').waitFor();
  await check('the question', phone);
  await phone.getByRole('button', { name: 'No, I wait where I am' }).click();
  await phone.getByText('You said no on').waitFor();
  await check('no, and yes is still possible', phone);
  await phone.getByRole('button', { name: 'Yes, I would like to join' }).click();
  await phone.getByText('You are in the order').waitFor();
  await check('the application there', phone);
  await phone.goto(asked);
  await phone.getByText('You said yes on').waitFor();

  // The manager reads what is different and gives the word again.
  const again = await outbox.next({ host: 'hearth', to: manager.email, subject: 'Can your organisation' });
  const word = await another({ viewport: { width: 360, height: 740 } });
  await word.goto(again.links.find((it) => it.includes('/endorsements/')));
  await word.getByText('for the other programme it was £200').waitFor();
  await check('the manager reads what is different', word);
  await givesWord(word, word.url());

  await coordinator.goto(`${beside}/selection`);
  assert.match(await row(second).innerText(), /^1\b[\s\S]*Next/);
  await coordinator.goto(`${address}/selection`);
  assert.match(await row(second).innerText(), /^2\b[\s\S]*Waiting/);
}
