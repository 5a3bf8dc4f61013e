// The demo's letters, read as their readers would. A walk sees only what was sent after it began,
// and each letter once, so that two letters with one subject are never confused.

import http from 'node:http';

const PATIENCE = 15_000;

export async function openOutbox(hosts) {
  const read = new Set();
  const names = Object.keys(hosts);
  const outbox = {
    // Every letter of a host, newest last.
    async all(host = names[0]) {
      const letters = await fetchJson(`${hosts[host]}/demo/outbox.json`);
      return letters.sort((one, other) => String(one.at).localeCompare(String(other.at)));
    },
    // Waits for the next letter: { host, to, subject }, each optional; subject is text it contains or a RegExp.
    async next(wanted = {}) {
      const end = Date.now() + PATIENCE;
      for (;;) {
        const letters = (await outbox.all(wanted.host)).filter((letter) => !read.has(letter.id));
        const found = letters.find((letter) => fits(letter, wanted));
        if (found) {
          read.add(found.id);
          return found;
        }
        if (Date.now() > end) throw new Error(`No letter ${describe(wanted)} came. There were: ${letters.map((letter) => `“${letter.subject}” to ${letter.to}`).join('; ') || 'none'}.`);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    // Waits a moment and fails if such a letter comes after all.
    async nothing(wanted = {}) {
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      const found = (await outbox.all(wanted.host)).find((letter) => !read.has(letter.id) && fits(letter, wanted));
      if (found) throw new Error(`A letter ${describe(wanted)} came and should not have: “${found.subject}” to ${found.to}.`);
    },
  };
  for (const name of names) (await outbox.all(name)).forEach((letter) => read.add(letter.id));
  return outbox;
}

function fits(letter, { to, subject }) {
  if (to && !String(letter.to).toLowerCase().includes(to.toLowerCase())) return false;
  if (!subject) return true;
  return subject instanceof RegExp ? subject.test(letter.subject) : letter.subject.includes(subject);
}

function describe({ host, to, subject }) {
  return [to && `to ${to}`, subject && `about ${subject}`, host && `at ${host}`].filter(Boolean).join(' ') || 'of any kind';
}

// Node, unlike the browser, asks the system where x.localhost is, which not every system knows.
function fetchJson(url) {
  const { host, port, pathname } = new URL(url);
  return new Promise((resolve, reject) => {
    const request = http.get({ host: '127.0.0.1', port, path: pathname, headers: { host } }, (answer) => {
      const pieces = [];
      answer.on('data', (piece) => pieces.push(piece));
      answer.on('end', () => {
        const text = Buffer.concat(pieces).toString('utf8');
        if (answer.statusCode !== 200) return reject(new Error(`${url} answered ${answer.statusCode}: ${text.slice(0, 200)}`));
        resolve(JSON.parse(text));
      });
    });
    request.on('error', reject);
  });
}
