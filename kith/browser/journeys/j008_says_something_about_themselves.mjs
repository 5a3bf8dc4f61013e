import assert from 'node:assert/strict';

import { confirms, fillsIn } from '../lib/applicant.mjs';

export const title = 'an applicant answers the equality questions apart, and takes the answers back; those who select see nothing of it';

export async function walk(given) {
  const { page, another, host, link, check } = given;
  const who = { name: 'Temperance Nwachukwu', email: 'temperance.nwachukwu@lowfell.example', organisation: 'Low Fell Homes' };
  await confirms(given, who);
  await fillsIn(page);
  const home = page.url();
  await page.getByRole('link', { name: 'Say something about yourself' }).click();
  await page.getByRole('heading', { name: 'About you' }).waitFor();
  const about = page.url();
  assert.doesNotMatch(about, new RegExp(home.split('/').pop().slice(0, 36)));
  await check('about you');
  await page.getByLabel('What is your ethnic group?').selectOption('Black or Black British: African');
  await page.getByRole('group', { name: 'Are you disabled?' }).getByLabel('Yes').check();
  await page.getByRole('button', { name: 'Give these answers' }).click();
  await page.getByText('known to nobody but you').waitFor();
  await check('thank you');

  await page.goto(about);
  await page.getByText('You have answered').waitFor();
  assert.equal(await page.getByLabel('What is your ethnic group?').inputValue(), '');
  await check('answered');

  // Whoever selects sees the application, and nothing of this.
  const coordinator = await another();
  await coordinator.goto(link('coordinator', 'hearth'));
  await coordinator.getByRole('button').last().click();
  await coordinator.goto(`${host('hearth')}/programmes/learning-set/selection`);
  await coordinator.getByRole('link', { name: who.name }).click();
  await coordinator.getByRole('heading', { name: 'Application' }).waitFor();
  assert.doesNotMatch(await coordinator.locator('main').innerText(), /African|disabled/i);

  await page.getByRole('button', { name: 'Take my answers back' }).click();
  await page.getByText('Your answers are taken back').waitFor();
  await page.goto(about);
  await page.getByRole('button', { name: 'Give these answers' }).waitFor();
  await page.getByRole('group', { name: 'Are you disabled?' }).getByLabel('No', { exact: true }).check();
  await page.getByRole('button', { name: 'Give these answers' }).click();
  await page.getByText('You took your answers back').waitFor();
  await check('taken back for good');
  await page.goto(home);
  await page.getByRole('heading', { name: 'Your application is sent' }).waitFor();
}
