// The demo's letters, read as their readers would. A walk sees only what was sent after it began,
// and each letter once, so that two letters with one subject are never confused.

import http from 'node:http';

const PATIENCE = 15_000;
// How many letters the demo shows at once, the newest.
const SHOWN = 200;

export async function openOutbox(hosts) {
  const read = new Set();
  const before = new Set();
  const names = Object.keys(hosts);
  const known = Object.fromEntries(names.map((name) => [name, new Map()]));
  const outbox = {
    // Every letter of a host, newest last: those the demo shows, and those it showed before.
    async all(host = names[0]) {
      const shown = await fetchJson(`${hosts[host]}/demo/outbox.json`);
      const missed = known[host].size > 0 && shown.length >= SHOWN && shown.every((letter) => !known[host].has(letter.id));
      if (missed) throw new Error(`More than ${SHOWN} letters were written at ${host} since the outbox was looked into last.`);
      for (const letter of shown) known[host].set(letter.id, letter);
      return outbox.seen(host);
    },
    // The letters of a host as far as they have been looked at, newest last.
    seen(host = names[0]) {
      return [...known[host].values()].sort((one, other) => String(one.at).localeCompare(String(other.at)));
    },
    // Those of them that were written since the walk began.
    written(host = names[0]) {
      return outbox.seen(host).filter((letter) => !before.has(letter.id));
    },
    // Whether such a letter has been seen and not read yet; asks nobody.
    waiting(wanted = {}) {
      return outbox.seen(wanted.host).some((letter) => !read.has(letter.id) && fits(letter, wanted));
    },
    // Waits for the next letter: { host, to, subject }, each optional; subject is text it contains or a RegExp.
    async next(wanted = {}) {
      const end = Date.now() + PATIENCE;
      const unread = (letters) => letters.filter((letter) => !read.has(letter.id));
      const waiting = unread(outbox.seen(wanted.host)).find((letter) => fits(letter, wanted));
      if (waiting) {
        read.add(waiting.id);
        return waiting;
      }
      for (;;) {
        const letters = unread(await outbox.all(wanted.host));
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
  for (const id of read) before.add(id);
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
