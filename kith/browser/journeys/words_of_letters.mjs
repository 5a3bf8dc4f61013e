import assert from 'node:assert/strict';

export const title = 'a coordinator changes the words of a letter for one programme, and puts the usual ones back';

export async function walk({ page, another, host, link, outbox, check }) {
  await page.goto(link('coordinator', 'hearth'));
  await page.getByRole('button').last().click();
  await page.goto(`${host('hearth')}/programmes/learning-set`);
  await page.getByRole('link', { name: 'Words of letters' }).click();
  await check('every letter');
  await page.getByRole('link', { name: 'Reminder to confirm' }).click();
  await page.getByRole('heading', { name: 'How it reads in English' }).waitFor();
  await check('one letter');

  // Wrong turns: the day until when cannot be edited away, and a place must stand for something.
  const opening = page.getByLabel('Opening, in English');
  const usual = await opening.inputValue();
  assert.match(usual, /\{until\}/);
  await opening.fill('You registered, {nane}.');
  await page.getByRole('button', { name: 'Keep these words' }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  assert.equal(await opening.inputValue(), 'You registered, {nane}.');
  await check('words to mend');
  await opening.fill('You registered, {name}.');
  await page.getByRole('button', { name: 'Keep these words' }).click();
  await page.getByText('Put {until} back').first().waitFor();

  await page.goto(`${host('hearth')}/programmes/learning-set/letters/interest-received`);
  await page.getByLabel('Opening, in English').fill('Croeso, {name}: we are glad that you thought of “{programme}”.');
  await page.getByLabel('In your own words, in English').fill('Bring a colleague along.');
  await page.getByRole('button', { name: 'Keep these words' }).click();
  await page.getByText('The words are kept').waitFor();
  await page.getByText('Croeso, Robin Bowen').waitFor();
  await page.getByText(/^Changed by /).waitFor();
  await check('other words');

  // Whoever registers now reads them, with the link and the day as always.
  const reader = { name: 'Eirlys Nwosu', email: 'eirlys.nwosu@teifi.example' };
  const visitor = await another();
  await visitor.goto(`${host('hearth')}/programmes/learning-set/interest`);
  await visitor.getByLabel('Your name').fill(reader.name);
  await visitor.getByLabel('Email address').fill(reader.email);
  await visitor.getByLabel('Organisation you work for').fill('Teifi Homes');
  await visitor.getByRole('button', { name: 'Register interest' }).click();
  const letter = await outbox.next({ host: 'hearth', to: reader.email, subject: 'confirm' });
  assert.match(letter.text, /Croeso, Eirlys Nwosu: we are glad/);
  assert.match(letter.text, /Bring a colleague along\./);
  assert.match(letter.text, /Press the button by/);
  assert.ok(letter.links.some((it) => it.endsWith('/confirmation')), letter.text);

  await page.getByRole('button', { name: 'Back to the usual words' }).click();
  await page.getByText('The letter has its usual words again').waitFor();
  assert.match(await page.getByRole('main').innerText(), /Thank you for registering interest in/);

  // In Welsh, too; and nobody else may.
  await page.goto(`${host('hearth')}/programmes/learning-set/letters?lang=cy`);
  await page.getByRole('heading', { level: 1, name: 'Geiriau llythyrau' }).waitFor();
  await check('in Welsh');
  const answer = await visitor.goto(`${host('hearth')}/programmes/learning-set/letters`);
  assert.match(answer.url(), /\/signin\?next=/);
}
