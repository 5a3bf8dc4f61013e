import assert from 'node:assert/strict';

export const title = 'a coordinator brings in people from a spreadsheet, sees every problem first, and undoes it';

const LIST = [
  'Full name,E-mail,Employer,Post',
  'Gwenllian Ap Rhys,gwenllian.aprhys@cartrefi.example,Cartrefi Newydd,Swyddog tai',
  'Mwajuma O’Dowd,mwajuma.odowd@cartrefi,Cartrefi Newydd,Caretaker',
  ',nobody.named@cartrefi.example,Cartrefi Newydd,',
  'Łukasz Brzęczyszczykiewicz,lukasz@cartrefi.example,Cartrefi Newydd,Gardener',
].join('\r\n');

export async function walk({ page, host, link, check }) {
  await page.goto(link('coordinator', 'hearth'));
  await page.getByRole('button').last().click();
  await page.goto(`${host('hearth')}/people`);
  await page.getByRole('button', { name: 'Bring in a list' }).click();
  await page.getByLabel('People', { exact: true }).check();
  await page.getByRole('button', { name: 'Read the file' }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await check('no file chosen');
  await page.getByLabel('People', { exact: true }).check();
  await page.getByLabel('The file').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
  await page.getByRole('button', { name: 'Read the file' }).click();

  await page.getByRole('heading', { level: 1, name: 'What is in which column?' }).waitFor();
  await check('the columns');
  await page.getByRole('button', { name: 'Check what would happen' }).click();
  await page.getByRole('heading', { level: 1, name: 'What would happen' }).waitFor();
  const seen = await page.getByRole('main').innerText();
  assert.match(seen, /Would be added\t2/);
  assert.match(seen, /mwajuma\.odowd@cartrefi/);
  await check('what would happen');

  await page.getByRole('button', { name: /^Bring in/ }).click();
  await page.getByText(/Brought in/).first().waitFor();
  await check('brought in');
  const address = page.url();
  await page.goto(`${host('hearth')}/people?q=Gwenllian`);
  assert.equal(await page.getByRole('link', { name: 'Gwenllian Ap Rhys' }).count(), 1);

  await page.goto(address);
  await page.getByRole('button', { name: /Undo/ }).first().click();
  await page.goto(`${host('hearth')}/people?q=Gwenllian`);
  await page.getByRole('link', { name: 'Gwenllian Ap Rhys' }).waitFor({ state: 'detached' });
  await check('undone');
}
