// Who is to have a place, told anew from the rule alone: strictly in the order of first interest, only
// who is complete, and only while everybody who has a place still fits. It shares nothing with the
// engine it judges.

// People in order, each { ready, offer }, where offer is 'open', 'taken', another word or nothing;
// `fits` says whether so many can be there together. Answers who is to be offered a place, in order.
export function nextInOrder(people, fits) {
  const there = people.filter(holdsPlace);
  const next = [];
  for (const one of people) {
    if (one.offer || !one.ready || !fits([...there, one])) continue;
    there.push(one);
    next.push(one);
  }
  return next;
}

export function holdsPlace(one) {
  return one.offer === 'open' || one.offer === 'taken';
}

// The most of one employer among these people.
export function mostOfOneEmployer(people) {
  const counts = new Map();
  for (const { employer } of people) counts.set(employer, (counts.get(employer) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
