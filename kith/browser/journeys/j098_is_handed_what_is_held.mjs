import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { signsIn } from '../lib/staff.mjs';

export const title = 'somebody asks what is held about them: an administrator hands it over, a coordinator is not offered it';

export async function walk({ page, host, link, check }) {
  const list = `${host('hearth')}/programmes/learning-set/interests?q=Kwabena+Osei`;

  await signsIn(page, link('coordinator', 'hearth'));
  await page.goto(list);
  await page.getByRole('link', { name: 'Kwabena Osei', exact: true }).click();
  await page.getByRole('heading', { name: 'Kwabena Osei' }).waitFor();
  const own = page.url();
  assert.equal(await page.getByRole('button', { name: 'What is held about this person' }).count(), 0);
  const refused = await page.goto(`${own}/held`);
  assert.equal(refused.status(), 404);

  await signsIn(page, link('administrator', 'hearth'));
  await page.goto(own);
  await page.getByRole('button', { name: 'What is held about this person' }).click();
  await page.getByRole('heading', { level: 1, name: 'What is held about one person' }).waitFor();
  const main = await page.getByRole('main').innerText();
  assert.match(main, /within one month, free of charge/);
  assert.match(main, /Their interest/);
  assert.match(main, /What they answered/);
  assert.match(main, /Kwabena Osei/);
  await check('what is held');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file for programs' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'what-is-held.json');
  const file = JSON.parse(await readFile(await download.path(), 'utf8'));
  const interest = file.parts.find((part) => part.what === 'Your interest');
  assert.equal(interest.rows[0].name, 'Kwabena Osei');
  assert.ok(interest.held_for && interest.kept && file.held_by && file.at, 'why, how long, by whom and when');

  await page.getByRole('link', { name: 'Back', exact: false }).first().click();
  await page.getByRole('heading', { name: 'Kwabena Osei' }).waitFor();
}
