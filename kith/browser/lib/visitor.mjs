// A visitor without a window, where sixty people do the same: asks for the pages a browser would, keeps
// cookies, fills in what the page really asks and presses its buttons. The browser's own parser reads
// the pages, so a label, a group or a token that is not there is missed here as it is by a person.

import http from 'node:http';

// Returns read(html): what is on a page. One empty page of the browser does it for everybody.
export async function openReader(browser) {
  const context = await browser.newContext();
  const page = await context.newPage();
  return (html) => page.evaluate(read, html);
}

// A visitor with cookies and a network address of their own: a number from 1 to 16,000.
export function visitor(read, number = 1) {
  const from = `127.0.${1 + Math.floor(number / 250)}.${1 + (number % 250)}`;
  const cookies = new Map();
  const self = {
    page: null,
    // Asks for a page, and for those it sends on to.
    async goto(url) {
      return arrive(await send(url, null), url);
    },
    // Follows the link with these words.
    async follow(words) {
      const found = self.page.links.find((link) => matches(link.words, words));
      if (!found) throw lost(`no link “${words}”`);
      return self.goto(new URL(found.href, self.page.url).href);
    },
    // Answers questions by their labels, then presses a button of that form. A question with choices is
    // answered by its heading and the words of the choice; several choices are a list.
    async press(button, answers = {}) {
      const form = self.page.forms.find((each) => each.buttons.some((it) => matches(it.words, button)));
      if (!form) throw lost(`no button “${button}”`);
      const pressed = form.buttons.find((it) => matches(it.words, button));
      const body = filled(form, answers);
      if (pressed.name) body.append(pressed.name, pressed.value);
      const to = new URL(form.action || self.page.url, self.page.url);
      if (form.method === 'post') return arrive(await send(to.href, body.toString()), to.href);
      to.search = body.toString();
      return self.goto(to.href);
    },
    // Fails unless the page says this.
    says(words) {
      if (!matches(self.page.text, words)) throw lost(`the words “${words}” are not there`);
      return self;
    },
  };

  // Where a form was refused the page comes again, with 422: reading it is up to who asked.
  async function arrive(answer, url) {
    if (answer.status >= 300 && answer.status < 400) {
      const to = new URL(answer.headers.location, url);
      if (!to.hostname.endsWith('localhost')) {
        self.page = { url: to.href, status: answer.status, text: '', heading: '', links: [], forms: [] };
        return self.page; // out of the house, as the way into an event is
      }
      return self.goto(to.href);
    }
    self.page = { url, status: answer.status, ...(await read(answer.text)) };
    if (answer.status >= 400 && answer.status !== 422) throw lost(`it answered ${answer.status}`);
    return self.page;
  }

  function send(url, body) {
    const { host, port, pathname, search, protocol } = new URL(url);
    const headers = { host, accept: 'text/html', 'accept-language': 'en-GB', cookie: [...cookies].map((pair) => pair.join('=')).join('; ') };
    if (body !== null) Object.assign(headers, { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body), origin: `${protocol}//${host}`, 'sec-fetch-site': 'same-origin' });
    return new Promise((resolve, reject) => {
      const asked = http.request({ host: '127.0.0.1', port, path: pathname + search, localAddress: from, method: body === null ? 'GET' : 'POST', headers, agent: false }, (answer) => {
        for (const line of answer.headers['set-cookie'] ?? []) {
          const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
          cookies.set(name, value);
        }
        const pieces = [];
        answer.on('data', (piece) => pieces.push(piece));
        answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, text: Buffer.concat(pieces).toString('utf8') }));
      });
      asked.on('error', reject);
      asked.end(body);
    });
  }

  function lost(why) {
    const { page } = self;
    return new Error(page ? `${why} at ${page.url} (${page.status}), which says:\n${page.text.slice(0, 1500)}` : why);
  }
  return self;
}

// A form's fields as a browser would send them, with these answers.
function filled(form, answers) {
  const left = new Set(Object.keys(answers));
  const body = new URLSearchParams();
  const take = (key) => (key in answers ? (left.delete(key), answers[key]) : undefined);
  for (const field of form.fields) {
    const { name, type, value, label, group, options } = field;
    if (type === 'radio' || type === 'checkbox') {
      const chosen = take(label) ?? [take(group) ?? []].flat().includes(label);
      const asked = group in answers || label in answers;
      if (asked ? chosen : field.checked) body.append(name, value);
    } else if (options) {
      const wanted = take(label);
      const option = wanted === undefined ? null : options.find((each) => each.words === wanted);
      if (wanted !== undefined && !option) throw new Error(`“${label}” has no choice “${wanted}”: ${options.map((each) => each.words).join(', ')}`);
      body.append(name, option ? option.value : value);
    } else {
      body.append(name, type === 'hidden' ? value : (take(label) ?? value));
    }
  }
  for (const [key, wanted] of Object.entries(answers)) {
    const choices = form.fields.filter((field) => field.group === key && field.label);
    for (const each of choices.length > 0 ? [wanted].flat() : []) {
      if (!choices.some((field) => field.label === each)) throw new Error(`“${key}” has no choice “${each}”: ${choices.map((field) => field.label).join(', ')}`);
    }
  }
  if (left.size > 0) throw new Error(`The form asks nothing called ${[...left].join(', ')}. It asks: ${form.fields.map((field) => field.label || field.name).join(', ')}`);
  return body;
}

function matches(words, wanted) {
  return wanted instanceof RegExp ? wanted.test(words) : words.includes(wanted);
}

// Runs in the browser: what a person would find on a page.
function read(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const words = (element) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const question = (element) => words(element).replace(/ \(optional\)$/, '');
  // Piece by piece, so that the end of one line does not run into the beginning of the next.
  const pieces = (element) => {
    const walker = page.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode.data);
    return found.join(' ').replace(/\s+/g, ' ').trim();
  };
  const field = (each) => ({
    name: each.name,
    type: each.type,
    value: each.value,
    checked: each.checked ?? false,
    label: question(each.labels?.[0]),
    group: question(each.closest('fieldset')?.querySelector('legend')),
    options: each.tagName === 'SELECT' ? [...each.options].map((option) => ({ words: words(option), value: option.value })) : null,
  });
  const form = (each) => ({
    action: each.getAttribute('action'),
    method: each.method,
    buttons: [...each.querySelectorAll('button')].map((button) => ({ words: words(button), name: button.name, value: button.value })),
    fields: [...each.elements].filter((one) => one.name && !['BUTTON', 'FIELDSET'].includes(one.tagName)).map(field),
  });
  return {
    heading: words(page.querySelector('h1')),
    text: pieces(page.querySelector('main') ?? page.body),
    links: [...page.querySelectorAll('a[href]')].map((link) => ({ words: words(link), href: link.getAttribute('href') })),
    forms: [...page.forms].map(form),
  };
}
