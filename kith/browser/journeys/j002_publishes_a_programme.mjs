import assert from 'node:assert/strict';

export const title = 'a coordinator makes a programme from a blueprint and publishes it in plain words';

export async function walk({ page, another, host, link, check, javascript }) {
  await page.goto(link('coordinator', 'hearth'));
  await page.getByRole('button').last().click();
  await page.goto(`${host('hearth')}/programmes`);
  await page.getByRole('link', { name: 'New programme' }).click();
  await check('a new programme');

  // Wrong turns: no title and nothing chosen; then a blueprint of one's own with slips.
  await page.getByRole('button', { name: 'Make a draft' }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await check('nothing chosen');
  const name = `Pilot learning set ${javascript ? 'one' : 'two'}`;
  await page.getByRole('textbox', { name: 'Title' }).fill(name);
  await page.getByLabel('My own blueprint', { exact: true }).check();
  await page.getByLabel('Your own blueprint').fill('slug = "pilot"\nkind = "sets"\nnmae = "Pilot"\n');
  await page.getByRole('button', { name: 'Make a draft' }).click();
  await page.getByRole('heading', { name: 'To mend in your blueprint' }).waitFor();
  assert.match(await page.getByRole('main').innerText(), /Line 3: nmae/);
  await check('slips in a blueprint');
  await page.getByLabel('Action learning set for Black and Minoritised Ethnic colleagues').check();
  await page.getByRole('button', { name: 'Make a draft' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await check('the draft');
  const address = page.url();

  // Nobody else sees a draft.
  const stranger = await another();
  const answer = await stranger.goto(address);
  assert.equal(answer.status(), 404);

  await page.getByRole('link', { name: 'Publish' }).click();
  await check('the deadline asked for');
  await page.getByLabel('Year').fill('1999');
  await page.getByRole('button', { name: 'Publish now' }).click();
  await page.getByRole('link', { name: 'Choose today or a later day' }).waitFor();
  await check('a deadline in the past');
  await page.getByLabel('Year').fill(String(new Date().getFullYear() + 1));
  await page.getByRole('button', { name: 'Publish now' }).click();
  await page.getByText('The programme is published.').waitFor();
  await check('published');

  const seen = await stranger.goto(address);
  assert.equal(seen.status(), 200);
  const text = await stranger.getByRole('main').innerText();
  for (const words of ['£200 for each person, paid by the employer', '5 to 8 people', 'every month', '3 hours 30 minutes']) {
    assert.ok(text.includes(words), `${words} in\n${text}`);
  }
  await check('for everyone', stranger);
}
