import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

export const title = 'finance issues an invoice, the employer opens it, it is paid in part and then too much; another is credited';

const WINTER = 'Virtual action learning sets: winter';

export async function walk({ page: finance, another, host, link, outbox, check }) {
  await finance.goto(link('finance', 'tenantvoice'));
  await finance.getByRole('button').last().click();
  await finance.goto(`${host('tenantvoice')}/billing`);
  await check('before the first invoice');

  // The organisation's own details, first with nothing in them.
  await finance.getByRole('button', { name: 'Enter your organisation’s details' }).click();
  await finance.getByRole('button', { name: 'Save the details' }).click();
  await finance.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await check('details to mend');
  const details = {
    'Registered name': 'Tenant Voice Cymru & England CIO', 'Building and street': '3 Stryd y Farchnad', 'Town or city': 'Wrecsam', Postcode: 'LL13 8BB',
    'Email address for questions about invoices': 'finance@tenantvoice.example', 'Company or charity number': '1187654', 'VAT number': 'GB 123 4567 89',
    'Days to pay': '30', 'Name on the account': 'Tenant Voice CIO', 'Sort code': '12-34-56', 'Account number': '12345678', IBAN: 'GB33 BUKB 2020 1555 5555 55',
  };
  await finance.getByRole('group', { name: 'Is your organisation registered for VAT?' }).getByLabel('Yes').check();
  for (const [label, value] of Object.entries(details)) await finance.getByLabel(label, { exact: true }).fill(value);
  await finance.getByRole('button', { name: 'Save the details' }).click();
  await finance.getByText('The details are saved').waitFor();

  const prepare = async (employer) => {
    await finance.goto(`${host('tenantvoice')}/billing`);
    await finance.getByRole('link', { name: WINTER }).first().click();
    const row = finance.getByRole('row').filter({ hasText: employer });
    await row.getByRole('link', { name: 'Prepare the invoice' }).click();
    await finance.getByRole('heading', { name: `Invoice for ${employer}` }).waitFor();
  };
  const issue = async () => {
    await finance.getByLabel('The employer’s postal address').fill('Tai Cwm Derw\n1 Heol yr Afon\nCaernarfon\nLL55 1AA');
    await finance.getByLabel('Initials').check();
    await finance.getByRole('button', { name: 'Issue and send the invoice' }).click();
    await finance.getByText('The invoice is issued and sent').waitFor();
  };
  await prepare('Tai Cwm Derw');
  await check('before issuing');
  await finance.getByRole('button', { name: 'Issue and send the invoice' }).click();
  await finance.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await issue();
  await check('the invoice');
  const invoice = finance.url();

  const letter = await outbox.next({ host: 'tenantvoice', to: 'manager@cwmderw.example', subject: 'Invoice INV-' });
  assert.doesNotMatch(letter.text, /Beynon/);
  const phone = await another({ viewport: { width: 320, height: 640 } });
  await phone.goto(letter.links.find((it) => it.includes('/billing/your-invoice/')));
  await check('the employer’s page', phone);
  assert.match(await file(phone, /\(PDF\)/), /^%PDF-/);
  assert.match(await file(finance, 'Electronic invoice (UBL)'), /<cbc:PayableAmount currencyID="GBP">474\.00</);

  // Paid in part, and then more than was owed.
  const pay = async (amount) => {
    await finance.goto(`${invoice}/payment`);
    await finance.getByLabel('How much came in').fill(amount);
    const today = new Date();
    for (const [part, value] of [['Day', today.getDate()], ['Month', today.getMonth() + 1], ['Year', today.getFullYear()]]) await finance.getByLabel(part, { exact: true }).fill(String(value));
    await finance.getByRole('button', { name: 'Record the payment' }).click();
  };
  await pay('a hundred');
  await finance.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await check('no amount');
  await pay('100');
  await finance.getByText('The payment is recorded').waitFor();
  await pay('400');
  await finance.getByText('the rest is kept as credit').waitFor();
  await check('paid too much');

  // Another is credited: the place is taken back, and nothing is owed.
  // Its manager wrote that no order is needed, and the directory knows better.
  await prepare('Merseygate Housing Trust');
  await finance.getByLabel('Initials').check();
  await finance.getByLabel('The employer’s postal address').fill('Merseygate House\nLiverpool\nL1 1AA');
  await finance.getByRole('button', { name: 'Issue and send the invoice' }).click();
  await finance.getByText('this employer pays only with one').first().waitFor();
  await check('an order is needed');
  await finance.getByLabel('Purchase order').fill('PO 4471');
  await issue();
  const second = finance.url();
  await finance.goto(`${second}/credit`);
  await finance.getByRole('checkbox').first().check();
  await finance.getByLabel('Why').fill('The place was given up');
  await finance.getByRole('button', { name: 'Issue and send the credit note' }).click();
  await finance.getByText('The credit note is issued and sent').waitFor();
  await check('credited');
  await outbox.next({ host: 'tenantvoice', to: 'manager@merseygate.example', subject: 'Credit note' });
  assert.match(await file(finance, /Credit note .* \(PDF\)/), /^%PDF-/);
  await finance.goto(`${host('tenantvoice')}/billing`);
  await check('the list of invoices');
}

// What a link leads to, as a file.
async function file(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).first().click()]);
  return readFile(await download.path(), 'latin1');
}
