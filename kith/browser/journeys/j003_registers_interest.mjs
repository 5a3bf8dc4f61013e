import assert from 'node:assert/strict';

export const title = 'anyone registers interest in one minute, without an account';

export async function walk({ page, another, host, outbox, check, shot }) {
  await page.goto(`${host('tenantvoice')}/`);
  await check('programmes');
  await page.getByRole('link', { name: 'Virtual action learning sets: spring' }).click();
  await check('the programme');
  await page.getByRole('button', { name: 'Register interest' }).first().click();
  await check('the form');

  // The wrong turns: nothing filled in, then an address with a slip; what was typed stays.
  await page.getByRole('button', { name: 'Register interest' }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await check('nothing filled in');
  await page.getByLabel('Your name').fill('Siân Ŵynne-Okonkwo');
  await page.getByLabel('Email address').fill('sian.wynne@cartrefi');
  await page.getByLabel('Organisation you work for').fill("Cartrefi'r Bae");
  await page.getByRole('button', { name: 'Register interest' }).click();
  await page.getByRole('link', { name: /like name@example.org/ }).waitFor();
  assert.equal(await page.getByLabel('Your name').inputValue(), 'Siân Ŵynne-Okonkwo');
  await check('an address with a slip');
  await page.getByLabel('Email address').fill('sian.wynne@cartrefi.example');
  await page.getByRole('button', { name: 'Register interest' }).click();

  // Reference, place, what happens next.
  await page.getByRole('heading', { name: 'Thank you. Look in your email now' }).waitFor();
  const seen = await page.getByRole('main').innerText();
  assert.match(seen, /[A-Z]{2,5}-[0-9A-Z]{4}-[0-9A-Z]{2}/);
  assert.match(seen, /once you have pressed the button/);
  assert.match(seen, /What happens next/);
  await check('the reference');

  // Reloading, going back and sending again give the same interest, not another.
  const own = page.url();
  await page.goBack();
  await page.getByRole('button', { name: 'Register interest' }).click();
  await page.waitForURL(own);

  const letter = await outbox.next({ host: 'tenantvoice', to: 'sian.wynne@cartrefi.example', subject: 'confirm' });
  const link = letter.links.find((it) => it.endsWith('/confirmation'));
  assert.ok(link, letter.text);

  // A mail scanner opens the link: nothing changes.
  const scanner = await another();
  await scanner.goto(link);
  await page.reload();
  assert.match(await page.getByRole('main').innerText(), /once you have pressed the button/);

  // Somebody on a telephone presses the button, and presses it again later.
  const phone = await another({ viewport: { width: 320, height: 640 } });
  await phone.goto(link);
  await check('the button', phone);
  await phone.getByRole('button', { name: 'Yes, keep my place' }).click();
  await phone.getByRole('heading', { name: 'Your interest is confirmed' }).waitFor();
  await check('confirmed', phone);
  await phone.goto(link);
  await phone.getByRole('button', { name: 'Yes, keep my place' }).click();
  await phone.getByRole('heading', { name: 'Your interest is confirmed' }).waitFor();
  await outbox.next({ host: 'tenantvoice', to: 'sian.wynne@cartrefi.example', subject: 'is confirmed' });
  await outbox.nothing({ host: 'tenantvoice', to: 'sian.wynne@cartrefi.example', subject: 'is confirmed' });

  // A link that was mistyped says no more than that there is nothing here.
  await phone.goto(`${own.slice(0, -1)}0`);
  await shot('a mistyped link', phone);
  await phone.goto(`${own.replace(/.$/, (last) => (last === '0' ? '1' : '0'))}`);
  await phone.getByRole('heading', { name: 'not' }).first().waitFor();

  // And in Welsh.
  await page.goto(`${host('tenantvoice')}/programmes?lang=cy`);
  await page.getByRole('heading', { level: 1, name: 'Rhaglenni' }).waitFor();
  await check('in Welsh');
}
