// What finance does in a whole programme, in the browser. `at` as in `staff.mjs`.

import { fillsDay } from './days.mjs';

// Pence of an amount as pages write it.
export const pence = (words) => Math.round(Number(words.replaceAll(/[^\d.-]/g, '')) * 100);

// The organisation's own details, which invoices are issued under.
export async function entersIssuer(at, page, { name, registered }) {
  await page.goto(`${at.site}/billing`);
  const first = page.getByRole('button', { name: 'Enter your organisation’s details' });
  if ((await first.count()) === 0) return;
  await first.click();
  const details = {
    'Registered name': name, 'Building and street': '3 Stryd y Farchnad', 'Town or city': 'Wrecsam', Postcode: 'LL13 8BB',
    'Email address for questions about invoices': `finance@${at.host}.example`, 'Company or charity number': '1187654',
    'Days to pay': '30', 'Name on the account': name, 'Sort code': '12-34-56', 'Account number': '12345678', IBAN: 'GB33 BUKB 2020 1555 5555 55',
    ...(registered && { 'VAT number': 'GB 123 4567 89' }),
  };
  await page.getByRole('group', { name: 'Is your organisation registered for VAT?' }).getByLabel(registered ? 'Yes' : 'No', { exact: true }).check();
  for (const [label, value] of Object.entries(details)) await page.getByLabel(label, { exact: true }).fill(value);
  await at.check('the organisation on invoices', page);
  await page.getByRole('button', { name: 'Save the details' }).click();
  await page.getByText('The details are saved').waitFor();
}

// Issues one invoice for every employer that has places to invoice. Answers each: { employer,
// number, address, text }.
export async function issuesAll(at, page) {
  const issued = [];
  for (;;) {
    await page.goto(`${at.site}/billing/programmes/${at.slug}`);
    if (issued.length === 0) await at.check('what is to be invoiced', page);
    const link = page.getByRole('link', { name: 'Prepare the invoice' }).first();
    if ((await link.count()) === 0) return issued;
    await link.click();
    const employer = (await page.getByRole('heading', { level: 1 }).innerText()).replace('Invoice for ', '');
    await page.getByLabel('Initials').check();
    await page.getByLabel('The employer’s postal address').fill(`${employer}\n1 Mill Lane\nLL55 1AA`);
    if (issued.length === 0) await at.check('before issuing', page);
    await page.getByRole('button', { name: 'Issue and send the invoice' }).click();
    await page.getByText('The invoice is issued and sent').waitFor();
    if (issued.length === 0) await at.check('an invoice', page);
    issued.push({ employer, number: new URL(page.url()).pathname.split('/').pop(), address: page.url(), text: await page.getByRole('main').innerText() });
  }
}

export async function pays(at, page, invoice, amount) {
  await page.goto(`${invoice.address}/payment`);
  await page.getByLabel('How much came in').fill(amount);
  await fillsDay(page, new Date());
  await page.getByRole('button', { name: 'Record the payment' }).click();
  await page.getByText('The payment is recorded').waitFor();
  await at.check('paid', page);
}

// Credits the places of an invoice that were given up; they are chosen already.
export async function credits(at, page, invoice) {
  await page.goto(`${invoice.address}/credit`);
  await at.check('what is to be credited', page);
  const chosen = await page.getByRole('checkbox', { checked: true }).count();
  await page.getByLabel('Why').fill('The place was given up');
  await page.getByRole('button', { name: 'Issue and send the credit note' }).click();
  await page.getByText('The credit note is issued and sent').waitFor();
  await at.check('credited', page);
  return chosen;
}
