import assert from 'node:assert/strict';

export const title = 'anyone practises asking: a question, how it may land, another try';

export async function walk({ page, host, check }) {
  await page.goto(`${host()}/meetings/practice`);
  await check('the practice');
  await page.getByRole('link', { name: 'A tenth of the budget' }).click();
  assert.match(await page.getByRole('main').innerText(), /a tenth of our budget/);

  // The wrong turn: nothing written.
  await page.getByRole('button', { name: 'See how it may land' }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await check('nothing written');

  const question = 'Have you thought about hiring a consultant?';
  await page.getByLabel('Your question').fill(question);
  await page.getByRole('button', { name: 'See how it may land' }).click();
  await page.getByRole('heading', { name: 'How it may land' }).waitFor();
  const flagged = await page.getByRole('main').innerText();
  assert.match(flagged, /Think again/);
  assert.match(flagged, /a tenth of our budget/);
  assert.equal(await page.getByLabel('Your question').inputValue(), question);
  assert.ok(!page.url().includes('consultant'));
  await check('a flag');

  await page.getByLabel('Your question').fill('What is this like for you?');
  await page.getByRole('button', { name: 'See how it may land' }).click();
  await page.getByText('Ask it', { exact: true }).waitFor();
  await check('a good question');
}
