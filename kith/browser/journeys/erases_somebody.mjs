import assert from 'node:assert/strict';

export const title = 'a coordinator erases what somebody told who is off the list; nothing finds them any more';

export async function walk({ page, host, link, check }) {
  await page.goto(link('coordinator', 'hearth'));
  await page.getByRole('button').last().click();
  const list = `${host('hearth')}/programmes/learning-set/interests`;

  await page.goto(`${list}?q=Kwabena+Osei`);
  await page.getByRole('link', { name: 'Kwabena Osei', exact: true }).click();
  await page.getByRole('heading', { name: 'Kwabena Osei' }).waitFor();
  await page.goto(`${page.url()}/erasure`);
  await page.getByText('This person is still on the list').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Erase for good' }).count(), 0);
  await check('still on the list');

  const sought = `${list}?q=Jaswinder+Gill`;
  await page.goto(sought);
  await page.getByRole('link', { name: 'Jaswinder Gill', exact: true }).click();
  await page.getByRole('button', { name: 'Erase what is known of this person' }).click();
  await page.getByRole('button', { name: 'Erase for good' }).waitFor();
  const main = await page.getByRole('main').innerText();
  assert.match(main, /Jaswinder Gill/);
  assert.match(main, /Every answer on the application form/);
  assert.match(main, /accounts kept for six years/);
  await check('what goes and what stays');

  await page.getByRole('button', { name: 'Erase for good' }).click();
  await page.getByText('What was known of this person is erased').waitFor();
  await page.getByRole('heading', { name: 'Somebody who was erased' }).waitFor();
  assert.doesNotMatch(await page.getByRole('main').innerText(), /gill|jaswinder/i);
  await check('erased');

  await page.goto(sought);
  await page.getByText('Nobody matches').waitFor();
  await page.goto(`${list}?standing=withdrawn`);
  await page.getByRole('link', { name: 'Somebody who was erased' }).waitFor();
  await check('the list without them');
}
