// Days as the forms ask for them.

// So many days from today.
export function later(days) {
  return new Date(Date.now() + days * 86_400_000);
}

// Fills the three boxes of a day: the only ones of a page, or those of one question.
export async function fillsDay(place, day) {
  await place.getByLabel('Day', { exact: true }).fill(String(day.getUTCDate()));
  await place.getByLabel('Month', { exact: true }).fill(String(day.getUTCMonth() + 1));
  await place.getByLabel('Year', { exact: true }).fill(String(day.getUTCFullYear()));
}
