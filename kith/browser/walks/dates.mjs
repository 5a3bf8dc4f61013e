// The dates of the sets: given by the rule of the blueprint, looked at, told when the sets are published.

import { fillsDay } from '../lib/days.mjs';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

// Eight dates for each set, in the same weeks, each set on its own day. `days` says which:
// { 'Set 1, Tuesdays': 'Tuesday' }. Answers the dates of each set, as the page writes them.
export async function eightDatesForEachSet(at, coordinator, days) {
  const { findings, site, slug } = at;
  findings.step('Eight dates for each set, proposed');
  await coordinator.goto(`${site}/sets/programmes/${slug}/dates`);
  await at.check('before there are dates', coordinator);
  await fillsDay(coordinator, new Date(Date.now() + 60 * 24 * 3_600_000));
  await coordinator.getByLabel('The time at which they begin').fill('10am');
  await coordinator.getByLabel('Where people meet').fill('Online');
  await coordinator.getByRole('button', { name: 'Give the dates' }).click();
  await coordinator.getByText('The dates are there').waitFor();
  await at.check('the dates', coordinator);
  const given = {};
  for (const [set, day] of Object.entries(days)) {
    const section = await coordinator.getByRole('main').innerText();
    const text = section.slice(section.indexOf(`\n${set}\n`), section.indexOf(`Dates of ${set}`));
    given[set] = datesIn(text);
    findings.same(`dates of ${set}`, given[set].length, 8);
    findings.same(`days of the week of ${set}`, [...new Set(given[set].map((it) => it.split(' ')[0]))], [day]);
  }
  const [one, other] = Object.values(given).map((all) => all.map(instant));
  const apart = one.map((date, index) => Math.round((other[index] - date) / (24 * 3_600_000)));
  findings.same('days between the two sets’ dates', [...new Set(apart)], [2]);
  return given;
}

// Everybody has been told the dates of their set, and each date is in their calendar.
export async function datesAreTold(at, members, sets, given) {
  const { findings, outbox, host } = at;
  await outbox.all(host);
  for (const one of members) {
    const own = outbox.written(host).filter((it) => it.to === one.email);
    const set = sets.find((it) => it.members.includes(one.name)).name;
    const told = own.find((it) => it.subject.endsWith(': your set'));
    findings.same(`${one.name} is told the dates of ${set}`, datesIn(told.text), given[set]);
    const entries = own.filter((it) => it.subject.startsWith('For your calendar')).map((it) => datesIn(it.text)[0]);
    findings.same(`${one.name} has each of them as an entry for the calendar`, entries.sort(), [...given[set]].sort());
  }
}

// What stands on a page or in a letter as a date with its year: “Tuesday 9 February 2027”, each once.
export function datesIn(text) {
  return [...new Set(text.match(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d+ [A-Z][a-z]+ 20\d\d/g) ?? [])];
}

function instant(date) {
  const [, day, month, year] = date.split(' ');
  return Date.UTC(Number(year), MONTHS.indexOf(month), Number(day));
}
