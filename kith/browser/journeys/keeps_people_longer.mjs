import assert from 'node:assert/strict';

import { fillsDay, later } from '../lib/days.mjs';
import { signsIn } from '../lib/staff.mjs';

export const title = 'a coordinator keeps the people of a programme longer than usual, and says why';

export async function walk({ page, host, link, check }) {
  await signsIn(page, link('coordinator', 'hearth'));
  await page.goto(`${host('hearth')}/programmes/learning-set/keeping`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await check('until when');

  const until = later(8 * 365);
  const why = 'The funder looks at who took part after seven years';
  const reason = page.getByRole('textbox', { name: 'What you need it for' });
  const keep = page.getByRole('button', { name: 'Keep them longer' });
  await reason.fill(why);
  await keep.click();
  await page.getByRole('link', { name: 'Enter the day until which you need it' }).waitFor();
  assert.equal(await reason.inputValue(), why);
  await check('the day was left out');

  await fillsDay(page, until);
  await keep.click();
  await page.getByText('They are kept longer. You will be told three months before it ends.').waitFor();
  await page.goto(`${host('hearth')}/programmes/learning-set/keeping`);
  await page.getByText(why).waitFor();
  await check('kept longer');

  await fillsDay(page, later(-1));
  await reason.fill(why);
  await keep.click();
  await page.getByRole('link', { name: 'Choose a later day' }).waitFor();
}
