// Debian's Chromium, kept from talking to anybody but the server under test.

import { chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox', // as root, in a container, there is no other way
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launch() {
  return chromium.launch({
    executablePath: process.env.KITH_TEST_CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: FLAGS,
  });
}

// What everybody who visits has in common: Britain.
export const BRITAIN = { locale: 'en-GB', timezoneId: 'Europe/London' };
