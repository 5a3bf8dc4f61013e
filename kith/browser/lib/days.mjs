// Days as the forms ask for them.

// So many days from today.
export function later(days) {
  return new Date(Date.now() + days * 86_400_000);
}

// Fills the three boxes of a day, by its question.
export async function fillsDay(page, question, day) {
  const group = page.getByRole('group', { name: question });
  await group.getByLabel('Day', { exact: true }).fill(String(day.getUTCDate()));
  await group.getByLabel('Month', { exact: true }).fill(String(day.getUTCMonth() + 1));
  await group.getByLabel('Year', { exact: true }).fill(String(day.getUTCFullYear()));
}
