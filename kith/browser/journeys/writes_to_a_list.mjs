import assert from 'node:assert/strict';

export const title = 'a coordinator writes to the people of a filtered list, looks at the letter first, and keeps a note';

export async function walk({ page, another, host, link, outbox, check }) {
  // Somebody to write to: they register, and press the button in the letter.
  const reader = { name: 'Meinir Achebe', email: 'meinir.achebe@ystwyth.example', organisation: 'Ystwyth Homes' };
  const visitor = await another();
  await visitor.goto(`${host('hearth')}/programmes/learning-set/interest`);
  await visitor.getByLabel('Your name').fill(reader.name);
  await visitor.getByLabel('Email address').fill(reader.email);
  await visitor.getByLabel('Organisation you work for').fill(reader.organisation);
  await visitor.getByRole('button', { name: 'Register interest' }).click();
  const confirm = await outbox.next({ host: 'hearth', to: reader.email, subject: 'confirm' });
  await visitor.goto(confirm.links.find((it) => it.endsWith('/confirmation')));
  await visitor.getByRole('button', { name: 'Yes, keep my place' }).click();
  await outbox.next({ host: 'hearth', to: reader.email, subject: 'is confirmed' });

  await page.goto(link('coordinator', 'hearth'));
  await page.getByRole('button').last().click();
  await page.goto(`${host('hearth')}/programmes/learning-set/interests?organisation=Ystwyth`);
  await check('the filtered list');
  await page.getByRole('link', { name: 'Write to this one person' }).click();
  await page.getByText('Organisation: Ystwyth').waitFor();
  await check('the form');

  // Wrong turns: nothing written, then a place that stands for nothing; what was typed stays.
  await page.getByRole('button', { name: 'Look at the letter' }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await page.getByLabel('Subject', { exact: true }).fill('About {programme}');
  await page.getByLabel('Text', { exact: true }).fill('Dear {nane},\nplease look at your page by {deadline}.');
  await page.getByRole('button', { name: 'Look at the letter' }).click();
  await page.getByText('did you mean {name}?').first().waitFor();
  assert.match(await page.getByLabel('Text', { exact: true }).inputValue(), /Dear \{nane\},/);
  await check('a place that stands for nothing');
  await page.getByLabel('Text', { exact: true }).fill('Dear {name},\nplease look at your page by {deadline}.');
  await page.getByRole('button', { name: 'Look at the letter' }).click();

  // The letter as the reader gets it, and a test to oneself; nothing has been sent.
  await page.getByRole('heading', { name: `As ${reader.name} gets it` }).waitFor();
  await page.getByText(`Dear ${reader.name},`).waitFor();
  await check('the letter looked at');
  await page.getByRole('button', { name: 'Send me a test' }).click();
  await page.getByText('on its way to your own address').waitFor();
  await outbox.next({ host: 'hearth', subject: 'About' });
  await outbox.nothing({ host: 'hearth', to: reader.email, subject: 'About' });

  // Somebody else of the same employer registers meanwhile: it is said, and the list taken anew.
  const second = { name: 'Ifor Dlamini', email: 'ifor.dlamini@ystwyth.example' };
  await visitor.goto(`${host('hearth')}/programmes/learning-set/interest`);
  await visitor.getByLabel('Your name').fill(second.name);
  await visitor.getByLabel('Email address').fill(second.email);
  await visitor.getByLabel('Organisation you work for').fill(reader.organisation);
  await visitor.getByRole('button', { name: 'Register interest' }).click();
  await visitor.getByRole('heading', { name: 'Thank you. Look in your email now' }).waitFor();
  await page.getByRole('button', { name: 'Send to 1 person' }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await page.getByText(`does not get the message: ${second.name}`).waitFor();
  await check('the list has changed');
  await page.getByRole('button', { name: 'Take the list as it is now' }).click();
  await page.getByRole('button', { name: 'Send to 2 people' }).click();
  await page.getByText('The message is on its way').waitFor();
  const letter = await outbox.next({ host: 'hearth', to: reader.email, subject: 'About' });
  assert.match(letter.text, new RegExp(`Dear ${reader.name},`));
  await outbox.next({ host: 'hearth', to: second.email, subject: 'About' });
  await outbox.nothing({ host: 'hearth', to: reader.email, subject: 'About' });
  await page.reload();
  await check('what became of it');

  // The reader's own link leads to their page; the coordinator finds the letter on the entry, and notes.
  await visitor.goto(letter.links.find((it) => it.includes('/my-interest/')));
  await visitor.getByRole('heading', { name: 'Your interest is confirmed' }).waitFor();
  await page.getByRole('link', { name: reader.name }).first().click();
  await page.getByRole('link', { name: /^Letter: About/ }).waitFor();
  await page.getByRole('button', { name: 'Keep the note' }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await page.getByLabel('A new note').fill('Rang: comes with a colleague.');
  await page.getByRole('button', { name: 'Keep the note' }).click();
  await page.getByText('Rang: comes with a colleague.').waitFor();
  await check('the entry with its note');
  await page.getByRole('button', { name: 'It no longer holds' }).click();
  await page.getByText('One note that no longer holds').waitFor();

  // Nobody else may.
  const answer = await visitor.goto(`${host('hearth')}/programmes/learning-set/messages`);
  assert.match(answer.url(), /\/signin\?next=/);
}
