import assert from 'node:assert/strict';

export const title = 'somebody interested books an information event and comes in; the joining link only then';

const CALL = 'https://call.example/';
const own = (letter) => letter.links.find((it) => it.includes('/events/my-booking/'));

export async function walk({ page, another, host, link, outbox, check }) {
  await page.route(`${CALL}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<title>The call</title>' }));
  await page.goto(`${host('hearth')}/programmes/learning-set`);
  await check('the programme');
  await page.getByRole('link', { name: /^Book one/ }).nth(1).click();
  await check('the event');
  await page.getByRole('button', { name: 'Book a place' }).click();
  await check('the form');

  // The wrong turns: nothing filled in, then an address with a slip.
  await page.getByRole('button', { name: 'Book a place' }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await check('nothing filled in');
  await page.getByLabel('Your name').fill('Morwenna Trevithick');
  await page.getByLabel('Email address').fill('morwenna@tregenna');
  await page.getByRole('button', { name: 'Book a place' }).click();
  await page.getByRole('link', { name: /like name@example.org/ }).waitFor();
  await page.getByLabel('Email address').fill('morwenna@tregenna.example');
  await page.getByRole('button', { name: 'Book a place' }).click();
  await page.getByRole('heading', { name: 'Thank you. Look in your email now' }).waitFor();
  await check('sent');

  // The letter has the reference and one's own page, and not the call.
  const letter = await outbox.next({ host: 'hearth', to: 'morwenna@tregenna.example', subject: 'is confirmed' });
  assert.match(letter.text, /BK-[0-9A-Z]{4}-[0-9A-Z]{2}/);
  assert.doesNotMatch(letter.text, /call\.example/);
  await page.goto(own(letter));
  await page.getByRole('heading', { name: 'You have a place' }).waitFor();
  assert.match(await page.getByRole('main').innerText(), /You can come in from/);
  assert.equal(await page.getByRole('button', { name: 'Come in' }).count(), 0);
  assert.doesNotMatch(await page.content(), /call\.example/);
  await check('my booking');

  // Booked again, by somebody who may or may not be the same: the page says the same, the letter says more.
  const again = await another();
  await again.goto(`${host('hearth')}/programmes/learning-set`);
  await again.getByRole('link', { name: /^Book one/ }).nth(1).click();
  await again.getByRole('button', { name: 'Book a place' }).click();
  await again.getByLabel('Your name').fill('Morwenna T');
  await again.getByLabel('Email address').fill('morwenna@tregenna.example');
  await again.getByRole('button', { name: 'Book a place' }).click();
  await again.getByRole('heading', { name: 'Thank you. Look in your email now' }).waitFor();
  const known = await outbox.next({ host: 'hearth', to: 'morwenna@tregenna.example', subject: 'your booking' });
  assert.match(known.text, /You are booked already/);

  // The first event begins in a few minutes: a scanner opens everything, and nothing happens.
  await page.goto(`${host('hearth')}/programmes/learning-set`);
  await page.getByRole('link', { name: /^Book one/ }).first().click();
  await page.getByRole('button', { name: 'Book a place' }).click();
  await page.getByLabel('Your name').fill('Morwenna Trevithick');
  await page.getByLabel('Email address').fill('morwenna@tregenna.example');
  await page.getByRole('button', { name: 'Book a place' }).click();
  const soon = await outbox.next({ host: 'hearth', to: 'morwenna@tregenna.example', subject: 'is confirmed' });
  const scanner = await another();
  await scanner.goto(own(soon));
  assert.doesNotMatch(await scanner.content(), /call\.example/);
  await scanner.goto(`${own(soon)}/arrival`);
  await scanner.getByRole('heading', { name: 'You are not in' }).waitFor();
  assert.doesNotMatch(await scanner.content(), /call\.example/);
  await check('not in', scanner);

  // One press: it is noted, and the browser is sent on to the call.
  await page.goto(own(soon));
  await check('the way in is open');
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.waitForURL(`${CALL}**`);

  // The coordinator sees who came, and notes somebody who telephoned.
  const staff = await another();
  await staff.goto(link('coordinator', 'hearth'));
  await staff.getByRole('button').last().click();
  await staff.goto(`${host('hearth')}/events`);
  await check('the events', staff);
  await staff.getByRole('link', { name: 'an open door' }).click();
  const row = staff.getByRole('row', { name: /Morwenna Trevithick/ });
  assert.match(await row.innerText(), /Came in/);
  await staff.getByRole('button', { name: 'Leroy McKenzie came' }).click();
  await staff.getByText('Noted.').waitFor();
  assert.match(await staff.getByRole('row', { name: /Leroy McKenzie/ }).innerText(), /Noted/);
  await check('who came', staff);

  // Whoever cannot come says so on the same page; the place is free again.
  await page.goto(own(letter));
  await page.getByRole('link', { name: 'I cannot come' }).click();
  await check('cancel');
  await page.getByRole('button', { name: 'Cancel my booking' }).click();
  await page.getByRole('heading', { name: 'Your booking is cancelled' }).waitFor();
  await check('cancelled');

  // And in Welsh.
  await page.goto(`${host('hearth')}/events?lang=cy`);
  await page.getByRole('heading', { level: 1, name: 'Digwyddiadau' }).waitFor();
  await check('in Welsh');
}
