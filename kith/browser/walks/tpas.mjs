// Virtual action learning sets on a fixed programme: two sets of four, one on Tuesdays and one on
// Thursdays, everybody in a set from another employer, eight dates each, the employers pay with VAT.

import { entersIssuer, issuesAll } from '../lib/finance.mjs';
import { mostOfOneEmployer } from '../lib/order.mjs';
import { choosesFacilitators, publishes, publishesSets, signsIn } from '../lib/staff.mjs';
import { datesAreTold, eightDatesForEachSet } from './dates.mjs';
import { fromDifferentEmployers } from './people.mjs';
import { everybodyApplies, everybodyRegisters, everybodyTakes, invoicesAgree, lateWords, leavesItToTheNext, numbersHaveNoGap, placesAreOffered, setsAreAgreed } from './steps.mjs';

export const title = 'Virtual sets on Tuesdays and Thursdays, from the blueprint to the invoices';
export const host = 'tenantvoice';

const DAYS = { 'Set 1, Tuesdays': 'Tuesday', 'Set 2, Thursdays': 'Thursday' };
const RULE = {
  places: 8,
  size: 4,
  cap: 2,
  mostInSet: 1,
  price: 39_500,
  rate: 0.2,
  sections,
  fits: (there) => there.length <= 8 && only(there, 'tuesday').length <= 4 && only(there, 'thursday').length <= 4 && mostOfOneEmployer(there) <= 2,
};

export async function walk({ page: coordinator, another, host: where, link, ...given }) {
  const at = { ...given, ...RULE, site: where(host), host };
  const { check, findings } = at;
  const everybody = fromDifferentEmployers(16);
  plan(everybody);

  findings.step('The coordinator makes the programme from its blueprint and publishes it');
  await signsIn(coordinator, link('coordinator', host));
  const deadline = new Date(Date.now() + 30 * 24 * 3_600_000);
  at.slug = await publishes(at, coordinator, { title: 'Virtual sets: the whole way', blueprint: 'Virtual action learning sets', deadline });
  const phone = await another({ viewport: { width: 360, height: 740 } });
  await phone.goto(`${at.site}/programmes/${at.slug}`);
  await check('the programme as everybody sees it', phone);

  await everybodyRegisters(at, everybody);
  await everybodyApplies(at, everybody);

  findings.step('Selection: strictly in order, four who can make each day');
  const first = await placesAreOffered(at, coordinator, everybody);
  await lateWords(at, everybody);
  // A Tuesday that falls free goes to somebody who waits for one; it falls free again, and anybody can have it.
  await leavesItToTheNext(at, coordinator, everybody, first[1]);
  await leavesItToTheNext(at, coordinator, everybody, everybody[6]);
  const members = await everybodyTakes(at, coordinator, everybody, phone);

  // Somebody who can make both days says no to one set: only then there is another for them.
  let dates;
  const sets = await setsAreAgreed(at, coordinator, members, members.find((one) => !one.only), async () => {
    dates = await eightDatesForEachSet(at, coordinator, DAYS);
  });

  findings.step('Who holds them, and the sets are published');
  await choosesFacilitators(at, coordinator, [['Set 1, Tuesdays', 'Judith Armitage'], ['Set 2, Thursdays', 'Wing Yan Chow']]);
  await publishesSets(at, coordinator, RULE.places);
  await datesAreTold(at, members, sets, dates);

  findings.step('Invoices for the employers, with VAT');
  const finance = await another();
  await signsIn(finance, link('finance', host));
  await entersIssuer(at, finance, { name: 'Tenant Voice Cymru & England CIO', registered: true });
  const invoices = await issuesAll(at, finance);
  invoicesAgree(at, invoices, members);
  numbersHaveNoGap(at, invoices);
  await finance.goto(`${at.site}/billing`);
  await check('the invoices at the end', finance);
}

const only = (people, day) => people.filter((one) => one.only === day);

// More can make Tuesdays alone than there are seats on Tuesdays; one manager says no, one is late.
function plan(everybody) {
  for (const number of [0, 1, 3, 5, 6]) everybody[number].only = 'tuesday';
  for (const number of [2, 8]) everybody[number].only = 'thursday';
  everybody[4].word = 'no';
  everybody[9].word = 'late';
  everybody[12].sends = false;
}

function sections({ place, only: day }) {
  const can = (name) => (!day || day === name ? 'Yes, I can' : 'No, I cannot');
  return {
    'Your work': {
      'What kind of work do you do?': ['Care and support', 'Finance and rents', 'Digital and data', 'Policy, governance and communications'][place % 4],
      'Whom do you manage?': ['Nobody', 'I lead or supervise a team', 'I am a manager'][place % 3],
      'Where do you work?': ['Wales', 'Scotland', 'London', 'North East England', 'South West England'][place % 5],
    },
    'Which days you can make': { Tuesdays: can('tuesday'), Thursdays: can('thursday') },
  };
}
