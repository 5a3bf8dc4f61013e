// An action learning set as a sector network runs it: sixty people, three sets of eight, two of one
// employer at most, the employers pay.

import { answersOffer, books, comesIn } from '../lib/applicants.mjs';
import { credits, entersIssuer, issuesAll, pays } from '../lib/finance.mjs';
import { mostOfOneEmployer, nextInOrder } from '../lib/order.mjs';
import { choosesFacilitators, makesEvent, publishes, publishesSets, setsTerms, signsIn } from '../lib/staff.mjs';
import { people } from './people.mjs';
import { everybodyApplies, everybodyRegisters, everybodyTakes, invoicesAgree, isFor, lateWords, leavesItToTheNext, numbersHaveNoGap, placesAreOffered, setsAreAgreed } from './steps.mjs';

export const title = 'Learning sets, from the blueprint to the invoices';
export const host = 'hearth';

const CALL = 'https://call.example/hearth';
const BLUEPRINT = 'Action learning set for Black and Minoritised Ethnic colleagues';
const RULE = {
  places: 24,
  size: 8,
  cap: 2,
  mostInSet: 2,
  price: 20_000,
  rate: 0,
  sections,
  fits: (there) => there.length <= 24 && mostOfOneEmployer(there) <= 2,
};

export async function walk({ page: coordinator, another, host: where, link, ...given }) {
  const at = { ...given, ...RULE, site: where(host), host };
  const { outbox, check, findings } = at;
  const everybody = people();
  plan(everybody);

  findings.step('The coordinator makes the programme from its blueprint and publishes it');
  await signsIn(coordinator, link('coordinator', host));
  const deadline = new Date(Date.now() + 30 * 24 * 3_600_000);
  at.slug = await publishes(at, coordinator, { title: 'Learning sets: the whole way', blueprint: BLUEPRINT, deadline });

  findings.step('An information event');
  const event = await makesEvent(at, coordinator, CALL);
  const phone = await another({ viewport: { width: 360, height: 740 } });
  await phone.goto(`${at.site}/programmes/${at.slug}`);
  await check('the programme as everybody sees it', phone);
  for (const one of everybody.slice(0, 12)) await books(at, one, event);
  for (const one of everybody.slice(0, 8)) await comesIn(at, one, CALL);
  await coordinator.goto(`${event}/people`);
  await check('who came', coordinator);
  findings.same('people who came in by their own page', await coordinator.getByRole('row').filter({ hasText: 'Came in' }).count(), 8);

  await everybodyRegisters(at, everybody);
  await coordinator.goto(`${at.site}/programmes/${at.slug}/interests`);
  await check('the list of interests', coordinator);

  await everybodyApplies(at, everybody);
  await phone.goto(everybody[0].home);
  await check('one’s own application, on a telephone', phone);

  findings.step('Selection: strictly in order, two of one employer at most');
  await setsTerms(at, coordinator, { sets: 3, cap: 2 });
  const first = await placesAreOffered(at, coordinator, everybody);
  await lateWords(at, everybody);
  for (const number of [1, 9, 19]) await leavesItToTheNext(at, coordinator, everybody, first[number]);
  const members = await everybodyTakes(at, coordinator, everybody, phone);

  await setsAreAgreed(at, coordinator, members, members[5]);

  findings.step('Who holds them, and the sets are published');
  await choosesFacilitators(at, coordinator, [['Set 1', 'Carlton Whyte'], ['Set 2', 'Maryam Siddiqui'], ['Set 3', 'Maryam Siddiqui']]);
  await publishesSets(at, coordinator, RULE.places);
  await ownSet(at, phone, members[0]);
  const facilitator = await another();
  await signsIn(facilitator, link('facilitator', host));
  await facilitator.goto(`${at.site}/sets`);
  await check('the sets somebody holds', facilitator);

  findings.step('Invoices for the employers; one is paid in part');
  const finance = await another();
  await signsIn(finance, link('finance', host));
  await entersIssuer(at, finance, { name: 'Hearth Diversity Network CIO', registered: false });
  const invoices = await issuesAll(at, finance);
  invoicesAgree(at, invoices, members);
  await finance.goto(`${at.site}/billing/programmes/${at.slug}`);
  await check('every place is invoiced', finance);
  await pays(at, finance, invoices[0], '150');

  findings.step('Somebody withdraws: the place goes on, and the employer is credited');
  const leaves = members[3];
  await withdraws(at, await another(), leaves);
  const [heir] = nextInOrder(everybody, RULE.fits);
  await answersOffer(at, heir, true);
  heir.offer = 'taken';
  await finance.goto(`${at.site}/billing`);
  await check('a place was given up', finance);
  findings.same('places credited', await credits(at, finance, invoices.find((it) => isFor(it, leaves))), 1);
  const more = await issuesAll(at, finance);
  findings.same('an invoice to whose employee came after', more.map((it) => it.employer), [heir.employer]);
  numbersHaveNoGap(at, [...invoices, ...more]);
  await finance.goto(`${at.site}/billing`);
  await check('the invoices at the end', finance);
  await coordinator.goto(`${at.site}/operations`);
  await check('what needs the coordinator', coordinator);
  await outbox.all(host);
}

// Who does not come through: three never send the form, five managers say no, three never answer, four
// answer only when the places are offered.
function plan(everybody) {
  for (const number of [14, 33, 52]) everybody[number].sends = false;
  for (const number of [4, 11, 22, 38, 47]) everybody[number].word = 'no';
  for (const number of [17, 29, 55]) everybody[number].word = 'silent';
  for (const number of [8, 26, 41, 50]) everybody[number].word = 'late';
  for (const [at, one] of everybody.entries()) {
    if (at % 4 === 0) one.equality = { 'What is your ethnic group?': 'Black or Black British: African', 'Are you disabled?': 'No' };
  }
}

function sections({ place }) {
  return {
    'Who this is for': { 'Yes, I can say this of myself': true, 'I do not know': true },
    'Your work': {
      'What kind of work do you do?': ['Care and support', 'Finance and rents', 'Digital and data', 'Repairs, buildings and safety'][place % 4],
      'Whom do you manage?': ['Nobody', 'I lead or supervise a team', 'I am a manager'][place % 3],
      'Where do you work?': ['Wales', 'Scotland', 'London', 'North West England', 'Northern Ireland'][place % 5],
    },
    'In your own words': { 'What would you like to bring to the set, or take from it?': 'Time to think about how I am heard in meetings.' },
  };
}

async function ownSet(at, phone, one) {
  await at.outbox.all(at.host);
  const told = at.outbox.written(at.host).filter((it) => it.subject.endsWith(': your set'));
  at.findings.same('letters that tell somebody their set', told.length, at.places);
  await phone.goto(told.find((it) => it.to === one.email).links.find((it) => it.includes('/sets/my-set/')));
  await at.check('one’s own set, on a telephone', phone);
}

async function withdraws(at, page, one) {
  await page.goto(one.own);
  await at.check('one’s own interest', page);
  await page.getByRole('link', { name: 'Withdraw your interest' }).click();
  await at.check('before withdrawing', page);
  await page.getByRole('button', { name: 'Withdraw my interest' }).click();
  await page.getByRole('heading', { name: 'You have withdrawn your interest' }).waitFor();
  one.offer = 'withdrawn';
}
