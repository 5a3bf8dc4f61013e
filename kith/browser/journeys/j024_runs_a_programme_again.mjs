import assert from 'node:assert/strict';

export const title = 'a coordinator runs a programme again: the rules are copied, the people are not';

export async function walk({ page, another, host, link, check, javascript }) {
  await page.goto(link('coordinator', 'hearth'));
  await page.getByRole('button').last().click();
  const programmes = `${host('hearth')}/programmes`;
  await page.goto(`${programmes}/learning-set`);
  await page.getByRole('link', { name: 'Run it again' }).click();
  await page.getByRole('heading', { name: 'What is not copied' }).waitFor();
  await check('what is copied and what is not');

  // Wrong turns: an address that is taken, then a deadline in the past. What was typed stays.
  const name = `Learning set, the year after ${javascript ? 'one' : 'two'}`;
  const address = `learning-set-after-${javascript ? 'one' : 'two'}`;
  await page.getByLabel('Title').fill(name);
  await page.getByLabel('Web address').fill('learning-set');
  await page.getByRole('button', { name: 'Make the draft' }).click();
  await page.getByRole('link', { name: 'another programme has this one' }).waitFor();
  assert.equal(await page.getByLabel('Title').inputValue(), name);
  await check('an address that is taken');
  await page.getByLabel('Web address').fill(address);
  await page.getByLabel('Day').fill('1');
  await page.getByLabel('Month').fill('2');
  await page.getByLabel('Year').fill('2020');
  await page.getByRole('button', { name: 'Make the draft' }).click();
  await page.getByRole('link', { name: 'Choose today or a later day' }).waitFor();
  await check('a deadline in the past');
  await page.setViewportSize({ width: 320, height: 640 });
  await check('the same on a small telephone');
  await page.setViewportSize({ width: 1280, height: 800 });
  const year = String(new Date().getFullYear() + 1);
  await page.getByLabel('Year').fill(year);
  await page.getByRole('button', { name: 'Make the draft' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByText('The draft of the next run is made').waitFor();
  await check('the draft');

  // Nobody else sees the draft; the deadline that was chosen is proposed where it is published.
  const stranger = await another();
  assert.equal((await stranger.goto(`${programmes}/${address}`)).status(), 404);
  await page.getByRole('link', { name: 'Publish' }).click();
  assert.equal(await page.getByLabel('Year').inputValue(), year);
  await page.getByRole('button', { name: 'Publish now' }).click();
  await page.getByText('The programme is published.').waitFor();
  await page.getByRole('link', { name: 'Interests' }).click();
  await page.getByText('Nobody has shown interest yet').waitFor();
  await check('nobody came along');
  assert.equal((await stranger.goto(`${programmes}/${address}`)).status(), 200);
}
