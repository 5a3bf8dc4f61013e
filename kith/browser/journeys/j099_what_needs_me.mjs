import assert from 'node:assert/strict';

export const title = 'a coordinator, on Monday, sees one list of what needs them';

export async function walk({ page, another, host, link, check }) {
  const stranger = await another();
  await stranger.goto(`${host('hearth')}/operations`);
  await stranger.waitForURL(/\/signin\?next=%2Foperations/);

  await page.goto(link('coordinator', 'hearth'));
  await page.getByRole('button').last().click();
  await page.goto(`${host('hearth')}/`);
  await page.waitForURL(/\/operations$/);
  const text = await page.getByRole('main').innerText();
  assert.match(text, /Publish “Action learning set, autumn”: it is still a draft/);
  assert.match(text, /was not confirmed in time|were not confirmed in time/);
  await check('what needs me');
  await page.getByRole('link', { name: /not confirmed in time/ }).first().click();
  await page.waitForURL(/\/programmes\/[^/]+\/interests\?standing=lapsed/);
  await check('those who did not confirm');
}
