// What several journeys need first: somebody who applies at the learning set, as far as it is asked for.

// Registers and presses the button in the letter; leaves the page at one's own interest.
export async function confirms({ page, host, outbox }, { name, email, organisation }) {
  await page.goto(`${host('hearth')}/programmes/learning-set/interest`);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Organisation you work for').fill(organisation);
  await page.getByRole('button', { name: 'Register interest' }).click();
  await page.getByRole('heading', { name: 'Thank you. Look in your email now' }).waitFor();
  const letter = await outbox.next({ host: 'hearth', to: email, subject: 'confirm' });
  await page.goto(letter.links.find((it) => it.endsWith('/confirmation')));
  await page.getByRole('button', { name: 'Yes, keep my place' }).click();
  await page.getByRole('heading', { name: 'Your interest is confirmed' }).waitFor();
}

// Fills in every part that must be answered and sends the form; leaves the page at the list of tasks.
export async function fillsIn(page) {
  await page.getByRole('button', { name: 'Open your application' }).click();
  await page.getByRole('link', { name: 'Who this is for' }).click();
  await page.getByLabel('Yes, I can say this of myself').check();
  await page.getByLabel('I do not know').check();
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.getByRole('link', { name: 'Your work' }).click();
  await page.getByLabel('What kind of work do you do?').selectOption('Repairs, buildings and safety');
  await page.getByLabel('I lead or supervise a team').check();
  await page.getByLabel('Where do you work?').selectOption('Wales');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.getByRole('link', { name: 'In your own words' }).click();
  await page.getByRole('textbox').fill('Time to think about how I am heard in meetings.');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.getByRole('link', { name: 'Check your answers and send' }).click();
  const home = new URL(page.url().replace(/\/sending$/, ''));
  await page.getByRole('button', { name: 'Send my application' }).click();
  await page.getByRole('heading', { name: 'About you' }).waitFor();
  await page.goto(home.href);
  await page.getByRole('heading', { name: 'Your application is sent' }).waitFor();
}

// Names the manager, from the list of tasks, and answers the link in the manager's letter.
export async function namesManager({ page, outbox }, { name, email }) {
  await page.getByRole('link', { name: 'Your manager’s word' }).click();
  await page.getByLabel('Their name').fill(name);
  await page.getByLabel('Their email address at work').fill(email);
  await page.getByRole('button', { name: 'Ask them' }).click();
  await page.getByText(`We have asked ${name}`).waitFor();
  const letter = await outbox.next({ host: 'hearth', to: email, subject: 'Can your organisation' });
  return letter.links.find((it) => it.includes('/endorsements/'));
}

// The manager gives the organisation's word.
export async function givesWord(page, link) {
  await page.goto(link);
  await page.getByLabel('They may come to every meeting').check();
  await page.getByLabel('No, none is needed').check();
  await page.getByLabel('Why none is needed').fill('We pay on invoice');
  await page.getByLabel('Who should the invoice go to?').fill('Accounts payable');
  await page.getByLabel('Their email address').fill('accounts@mynydd.example');
  await page.getByRole('button', { name: 'Give our word' }).click();
  await page.getByText('You have given your organisation’s word').waitFor();
}
