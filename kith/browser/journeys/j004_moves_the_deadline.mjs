import assert from 'node:assert/strict';

export const title = 'a coordinator moves the deadline; the page and letters say so, and the history is kept';

export async function walk({ page, another, host, link, outbox, check }) {
  await page.goto(link('coordinator', 'hearth'));
  await page.getByRole('button').last().click();
  await page.goto(`${host('hearth')}/programmes/learning-set`);
  await page.getByRole('link', { name: 'Move the deadline' }).click();
  await check('the form');

  await page.getByRole('button', { name: 'Move the deadline' }).click();
  await page.getByRole('link', { name: 'Enter the new deadline' }).waitFor();
  await check('nothing entered');
  await page.getByLabel('Day', { exact: true }).fill('31');
  await page.getByLabel('Month').fill('2');
  await page.getByLabel('Year').fill('2027');
  await page.getByLabel('Why it moves').fill('So that more managers can answer.');
  await page.getByRole('button', { name: 'Move the deadline' }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  assert.equal(await page.getByLabel('Why it moves').inputValue(), 'So that more managers can answer.');
  await check('no such day');

  const day = new Date(Date.now() + 30 * 86_400_000);
  await page.getByLabel('Day', { exact: true }).fill(String(day.getUTCDate()));
  await page.getByLabel('Month').fill(String(day.getUTCMonth() + 1));
  await page.getByLabel('Year').fill(String(day.getUTCFullYear()));
  await page.getByRole('button', { name: 'Move the deadline' }).click();
  await page.getByText('The deadline is moved').waitFor();
  await check('moved');

  const stranger = await another();
  await stranger.goto(`${host('hearth')}/programmes/learning-set`);
  const text = await stranger.getByRole('main').innerText();
  assert.match(text, /New deadline/);
  assert.match(text, /So that more managers can answer\./);
  await check('for everyone', stranger);

  const letter = await outbox.next({ host: 'hearth', subject: 'New deadline' });
  assert.match(letter.text, /There is a new deadline/);
  assert.match(letter.text, /your place in the order stays as it is/);

  await page.goto(`${host('hearth')}/programmes/learning-set/deadline`);
  assert.equal(await page.getByRole('heading', { name: 'What it was before' }).count(), 1);
  await check('the history');
}
