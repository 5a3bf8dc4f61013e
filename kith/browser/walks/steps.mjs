// The steps every programme of sets has in common. A step takes `at`, which is where and with what:
// { site, slug, host, outbox, check, findings, visitor, … } and the rule of the programme:
// { places, cap, size, mostInSet, sections, fits, price, rate }.

import { answersOffer, answersSet, applies, confirms, managerAnswers, namesManager, registers } from '../lib/applicants.mjs';
import { pence } from '../lib/finance.mjs';
import { holdsPlace, mostOfOneEmployer, nextInOrder } from '../lib/order.mjs';
import { asks, offers, proposes, readsSelection, seats } from '../lib/staff.mjs';
import { datesIn } from './dates.mjs';

// They register one after the other, and press the button in the opposite order; one never does.
export async function everybodyRegisters(at, everybody) {
  at.findings.step(`${everybody.length} register interest, one after the other, and confirm in the opposite order; one never confirms`);
  for (const one of everybody) await registers(at, one);
  await registers(at, { ...everybody[0], name: 'Rhodri Penhale', email: 'rhodri.penhale@nowhere.example', place: everybody.length + 1 });
  await at.outbox.all(at.host);
  for (const one of [...everybody].reverse()) await confirms(at, one);
}

export async function everybodyApplies(at, everybody) {
  at.findings.step('They apply and name their managers; some say something about themselves');
  for (const one of everybody) {
    await applies(at, one);
    if (one.sends) await namesManager(at, one);
    if (one.place % 20 === 0) await at.outbox.all(at.host); // it shows no more than the newest
  }
  await at.outbox.all(at.host);
  for (const one of everybody.filter((it) => it.sends && ['yes', 'no'].includes(it.word))) await managerAnswers(at, one, one.word);
  for (const one of everybody) one.ready = one.sends && one.word === 'yes';
  await at.outbox.all(at.host);
  const answered = everybody.filter((it) => it.sends && ['yes', 'no'].includes(it.word)).map((it) => it.email);
  at.findings.same('whoever was answered about, and nobody else, has a letter that says so', lettersTo(at, 'Your organisation has answered').sort(), answered.sort());
}

// Offers every free place, and looks whether just those got it whom the rule names.
export async function placesAreOffered(at, coordinator, everybody) {
  await isInOrder(at, coordinator, everybody, 'before the first offer');
  await at.check('the list of selection', coordinator);
  const first = nextInOrder(everybody, at.fits);
  at.findings.same('places that can be filled', first.length, at.places);
  await offers(at, coordinator);
  for (const one of first) one.offer = 'open';
  await at.outbox.all(at.host);
  at.findings.same('an offer went to everybody whom the rule names and to nobody else', lettersTo(at, 'A place for you').sort(), first.map((it) => it.email).sort());
  const waiting = everybody.filter((it) => it.ready && !it.offer).map((it) => it.email);
  at.findings.same('whoever waits has a letter that says why', lettersTo(at, 'You are on the waiting list').sort(), waiting.sort());
  await isInOrder(at, coordinator, everybody, 'when the places are offered');
  return first;
}

// Managers who were late: their people stand where their number puts them, and get what falls free.
export async function lateWords(at, everybody) {
  for (const one of everybody.filter((it) => it.word === 'late')) {
    await managerAnswers(at, one, 'yes');
    one.ready = true;
  }
}

// Somebody leaves the place to the next, who is offered it in the same moment.
export async function leavesItToTheNext(at, coordinator, everybody, one) {
  await answersOffer(at, one, false);
  one.offer = 'declined';
  const [next] = nextInOrder(everybody, at.fits);
  await at.outbox.all(at.host);
  at.findings.holds(`number ${one.place} says no, and the place goes to number ${next.place}`, lettersTo(at, 'A place for you').includes(next.email));
  next.offer = 'open';
  await isInOrder(at, coordinator, everybody, `when number ${one.place} has said no`);
}

// Everybody who is offered a place takes it: the first in a browser on a telephone. Answers who they are.
export async function everybodyTakes(at, coordinator, everybody, phone) {
  const offered = everybody.filter((it) => it.offer === 'open');
  const letter = await at.outbox.next({ host: at.host, to: offered[0].email, subject: 'A place for you' });
  await phone.goto(letter.links.find((it) => it.endsWith('/offer')));
  await at.check('the offer, on a telephone', phone);
  await phone.getByRole('button', { name: 'Yes, I take the place' }).click();
  await phone.getByText('You have taken your place').waitFor();
  await at.check('taken, on a telephone', phone);
  for (const one of offered.slice(1)) await answersOffer(at, one, true);
  for (const one of offered) one.offer = 'taken';
  await isInOrder(at, coordinator, everybody, 'when every place is taken');
  await at.check('every place is taken', coordinator);
  return offered;
}

// Proposed, asked, agreed; one says no, and it is proposed and asked anew.
// `proposed` is what is done before anybody is asked. Answers the sets as they are in the end.
export async function setsAreAgreed(at, coordinator, members, refuses, proposed = async () => {}) {
  const { findings, outbox, host } = at;
  findings.step(`${at.places / at.size} sets are proposed, asked and agreed; one says no, and they are proposed anew`);
  await coordinator.goto(`${at.site}/sets/programmes/${at.slug}`);
  await at.check('before a proposal', coordinator);
  const first = await proposes(at, coordinator);
  areSets(at, first, members, 'as first proposed');
  await at.check('the sets proposed', coordinator);
  await proposed();
  findings.same('people asked', await asks(at, coordinator), at.places);
  for (const one of members) saysWhatIsProposed(findings, one, await answersSet(at, one, one !== refuses));
  await coordinator.goto(`${at.site}/sets/programmes/${at.slug}`);
  await at.check('one has no seat', coordinator);
  const left = first.find((set) => set.members.includes(refuses.name)).name;
  findings.holds('whoever said no sits nowhere', !(await seats(coordinator)).some((set) => set.members.includes(refuses.name)));
  const anew = await proposes(at, coordinator);
  areSets(at, anew, members, 'as proposed anew');
  findings.holds(`whoever said no to ${left} is in another`, !anew.find((set) => set.name === left).members.includes(refuses.name));
  await at.check('proposed anew', coordinator);
  const again = await asks(at, coordinator);
  await outbox.all(host);
  const asked = members.filter((one) => outbox.waiting({ host, to: one.email, subject: 'look at your set' }));
  findings.same('letters to those whose set is another now', asked.length, again);
  for (const one of asked) saysWhatIsProposed(findings, one, await answersSet(at, one, true));
  return anew;
}

// The page says of everybody what the rule says, in the order in which they came.
export async function isInOrder(at, page, everybody, when) {
  const said = await readsSelection(at, page);
  const next = new Set(nextInOrder(everybody, at.fits));
  const offers = { open: 'Offered a place', taken: 'Has a place', declined: 'Said no' };
  const verdict = (one) => {
    if (one.offer) return offers[one.offer];
    if (!one.ready) return 'Not ready';
    return next.has(one) ? 'Next' : 'Waiting';
  };
  const there = everybody.filter((one) => one.offer !== 'withdrawn');
  const known = new Set(there.map((one) => one.name));
  const rows = [...said].filter(([name]) => known.has(name)).map(([name, it]) => [name, it.verdict]);
  at.findings.same(`strict order, and everybody where the rule puts them, ${when}`, rows, there.map((one) => [one.name, verdict(one)]));
  const most = mostOfOneEmployer(everybody.filter(holdsPlace));
  at.findings.holds(`no employer has more places than the cap, ${when}`, most <= at.cap, `${most} of at most ${at.cap}`);
}

function areSets({ findings, places, size, mostInSet }, sets, members, when) {
  findings.same(`people in each set, ${when}`, sets.map((it) => it.members.length), Array.from({ length: places / size }, () => size));
  findings.same(`everybody sits in one set, ${when}`, sets.flatMap((it) => it.members).sort(), members.map((it) => it.name).sort());
  const most = Math.max(...sets.map((set) => mostOfOneEmployer(members.filter((one) => set.members.includes(one.name)))));
  findings.holds(`of one employer in a set, ${when}`, most <= mostInSet, `${most} of at most ${mostInSet}`);
}

// While a set is not settled its dates are proposed: the page says so wherever it shows one.
function saysWhatIsProposed(findings, one, page) {
  const shown = datesIn(page).length;
  const saysSo = page.includes('These dates are proposed. They are fixed when your set is settled.');
  findings.holds(`${one.name} is shown no proposed date as if it were fixed`, shown === 0 || saysSo, `${shown} dates`);
}

// What the invoices come to is heads times the price, invoice by invoice and in all, to the penny. Places
// of one employer that have different purchase orders are on different invoices.
export function invoicesAgree({ findings, price, rate }, invoices, members) {
  for (const invoice of invoices) {
    const heads = members.filter((one) => isFor(invoice, one)).length;
    findings.same(`${invoice.number}, ${invoice.employer}, ${heads} at £${price / 100}: pence before VAT and in all`, [sum(invoice.text, 'Before VAT'), sum(invoice.text, 'Total')], [heads * price, Math.round(heads * price * (1 + rate))]);
  }
  findings.same('all invoices: pence before VAT', invoices.reduce((all, it) => all + sum(it.text, 'Before VAT'), 0), members.length * price);
  findings.holds('everybody is on one invoice', members.every((one) => invoices.filter((it) => isFor(it, one)).length === 1));
}

// Whether a place is on an invoice, by the employer and the order.
export function isFor({ employer, text }, one) {
  const order = /Purchase order\s+(PO \d+)/.exec(text)?.[1] ?? null;
  return employer === one.employer && order === one.order;
}

export function numbersHaveNoGap({ findings }, invoices) {
  const numbers = invoices.map((it) => Number(it.number.split('-').pop())).sort((one, other) => one - other);
  findings.same('the numbers of the invoices have no gap', numbers, numbers.map((_, index) => index + 1));
}

function sum(text, name) {
  const found = new RegExp(`${name}\\s+£([\\d,.]+)`).exec(text);
  if (!found) throw new Error(`The invoice does not say “${name}”:\n${text}`);
  return pence(found[1]);
}

function lettersTo(at, subject) {
  return at.outbox.written(at.host).filter((it) => it.subject.includes(subject)).map((it) => it.to);
}
