import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';

export const title = 'a coordinator signs in with a code from an email and one from an app';

const ADDRESS = 'rhiannon.bowen-clarke@hearth-network.example';

/** What an authenticator app shows: RFC 6238 with SHA-1, six digits, half a minute. */
function shownByTheApp(key, later = 0) {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...key.replaceAll(/[\s=]/g, '')].map((it) => alphabet.indexOf(it).toString(2).padStart(5, '0')).join('');
  const bytes = Buffer.from(bits.match(/.{8}/g).map((it) => Number.parseInt(it, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const mac = createHmac('sha1', bytes).update(step).digest();
  const at = mac.at(-1) & 15;
  return String((mac.readUInt32BE(at) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0');
}

export async function walk({ page, another, host, outbox, check }) {
  await page.goto(`${host('hearth')}/programmes/learning-set/deadline`);
  await page.waitForURL(/\/signin\?next=/);
  await check('sign in');

  // An address nobody knows gets the same answer and no letter.
  const stranger = await another();
  await stranger.goto(`${host('hearth')}/signin`);
  await stranger.getByLabel('Email address').fill('nobody@nowhere.example');
  await stranger.getByRole('button', { name: 'Send me a code' }).click();
  await stranger.getByRole('heading', { name: 'Enter your code' }).waitFor();

  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByRole('link', { name: 'Enter your email address' }).waitFor();
  await check('no address');
  await page.getByLabel('Email address').fill(ADDRESS);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByRole('heading', { name: 'Enter your code' }).waitFor();
  await check('the code asked for');
  assert.equal(
    (await page.getByRole('main').innerText()).includes(ADDRESS),
    (await stranger.getByRole('main').innerText()).includes('nobody@nowhere.example'),
  );
  await outbox.nothing({ host: 'hearth', to: 'nobody@nowhere.example', subject: 'code' });
  const letter = await outbox.next({ host: 'hearth', to: ADDRESS, subject: 'code' });
  const code = letter.text.match(/\b(\d{3} ?\d{3})\b/)[1];

  // A scanner follows the link in the letter, somebody else types the code: neither comes in.
  for (const link of letter.links) await stranger.goto(link);
  await stranger.goto(`${host('hearth')}/signin/code`);
  await stranger.getByLabel('Code from the email').fill(code);
  await stranger.getByRole('button', { name: 'Sign in' }).click();
  await stranger.getByRole('heading', { name: 'There is a problem' }).waitFor();

  await page.getByLabel('Code from the email').fill(code === '000 000' ? '111 111' : '000 000');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await check('a wrong code');
  await page.getByLabel('Code from the email').fill(code);
  await page.getByRole('button', { name: 'Sign in' }).click();

  // Staff need a second factor: set up once, with recovery codes shown once.
  await page.getByRole('heading', { name: 'Set up a second code' }).waitFor();
  await check('the second code set up');
  const key = (await page.getByRole('main').innerText()).match(/\b((?:[A-Z2-7]{4}[ \u00a0]?){4,})\b/)[1].replaceAll(/\s/g, '');
  await page.getByLabel('Code from your app').fill('123');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await page.getByLabel('Code from your app').fill(shownByTheApp(key));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
  await check('the recovery codes');
  await page.getByText('I have kept them: continue').click();
  await page.getByRole('heading', { name: 'Move the deadline' }).waitFor();

  // Where one is signed in, and out again.
  await page.goto(`${host('hearth')}/signin/visits`);
  await check('where you are signed in');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.goto(`${host('hearth')}/operations`);
  await page.waitForURL(/\/signin\?next=/);
}
