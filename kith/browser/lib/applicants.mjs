// What sixty applicants do one like the other, each with cookies and an address of their own, by the
// forms of the pages. `at` says where: { site, slug, host, outbox, visitor, sections }.

const ORDER = 'Does your organisation need a purchase order on the invoice?';

// Registers interest; the letter with the button is on its way.
export async function registers(at, person) {
  person.visitor = at.visitor(person.place);
  await person.visitor.goto(`${at.site}/programmes/${at.slug}/interest`);
  await person.visitor.press('Register interest', { 'Your name': person.name, 'Email address': person.email, 'Organisation you work for': person.employer });
  person.visitor.says('Look in your email now');
}

// Presses the button in the letter.
export async function confirms(at, person) {
  const letter = await at.outbox.next({ host: at.host, to: person.email, subject: 'Please confirm your interest' });
  await person.visitor.goto(letter.links.find((it) => it.endsWith('/confirmation')));
  person.own = person.visitor.page.url.replace(/\/confirmation$/, '');
  await person.visitor.press('Yes, keep my place');
  person.visitor.says('Your interest is confirmed');
  await person.visitor.follow('Open your application');
  person.home = person.visitor.page.url;
}

// Fills in every part, and sends the form unless this person does not get so far.
export async function applies(at, person) {
  const { visitor } = person;
  for (const [title, answers] of Object.entries(at.sections(person))) {
    await visitor.goto(person.home);
    await visitor.follow(title);
    await visitor.press('Save and continue', answers);
    visitor.says('Your answers are saved');
  }
  if (!person.sends) return;
  await visitor.goto(person.home);
  await visitor.follow('Check your answers and send');
  await visitor.press('Send my application');
  visitor.says('About you');
  if (person.equality) {
    await visitor.press('Give these answers', person.equality);
    visitor.says('known to nobody but you');
  }
  await visitor.goto(person.home);
  visitor.says('Your application is sent');
}

// Names the manager, who is asked by a letter.
export async function namesManager(at, person) {
  const { visitor, manager } = person;
  await visitor.goto(person.home);
  await visitor.follow('Your manager’s word');
  await visitor.press('Ask them', { 'Their name': manager.name, 'Their email address at work': manager.email });
  visitor.says('waiting for an answer');
}

// The manager follows the link in the letter and answers.
export async function managerAnswers(at, person, word) {
  const letter = await at.outbox.next({ host: at.host, to: person.manager.email, subject: 'Can your organisation' });
  const manager = at.visitor(1000 + person.place);
  await manager.goto(letter.links.find((it) => it.includes('/endorsements/')));
  if (word === 'no') {
    await manager.press('Say no', { 'Why not': 'We cannot release anybody until the summer.' });
    manager.says('You have said no');
    return;
  }
  const order = person.order
    ? { [ORDER]: 'Yes, we have its number', 'Purchase order number': person.order }
    : { [ORDER]: 'No, none is needed', 'Why none is needed': 'We pay on invoice' };
  await manager.press('Give our word', {
    'They may come to every meeting in working time, and we agree to the terms and the cost above': true,
    ...order,
    'Who should the invoice go to?': 'Accounts payable',
    'Their email address': person.accounts,
  });
  manager.says('You have given your organisation’s word');
}

// Answers the offer in the letter: a yes, or a no that leaves it to the next.
export async function answersOffer(at, person, yes) {
  const letter = await at.outbox.next({ host: at.host, to: person.email, subject: 'A place for you' });
  await person.visitor.goto(letter.links.find((it) => it.endsWith('/offer')));
  await person.visitor.press(yes ? 'Yes, I take the place' : 'No, leave it to the next person');
  person.visitor.says(yes ? 'You have taken your place' : 'You said no to a place');
}

// Books an information event.
export async function books(at, person, event) {
  const visitor = at.visitor(person.place);
  await visitor.goto(event);
  await visitor.follow('Book a place');
  await visitor.press('Book a place', { 'Your name': person.name, 'Email address': person.email });
  visitor.says('Look in your email now');
}

// Comes in by the page that the letter leads to; the call itself is out of the house.
export async function comesIn(at, person, call) {
  const letter = await at.outbox.next({ host: at.host, to: person.email, subject: 'your booking is confirmed' });
  const visitor = at.visitor(person.place);
  await visitor.goto(letter.links.find((it) => it.includes('/events/my-booking/')));
  await visitor.press('Come in');
  const there = visitor.page.url === call || visitor.page.links.some((link) => link.href === call);
  if (!there) throw new Error(`${person.name} is at ${visitor.page.url} and not on the way to the call`);
}

// Reads the set by the link in the letter, and says yes or no to it. Answers what the page said before.
export async function answersSet(at, person, yes) {
  const letter = await at.outbox.next({ host: at.host, to: person.email, subject: 'look at your set' });
  await person.visitor.goto(letter.links.find((it) => it.includes('/sets/my-set/')));
  const { text } = person.visitor.page;
  await person.visitor.press(yes ? 'Yes, I agree' : 'No, not this set');
  person.visitor.says(yes ? 'You agreed to your set' : 'You are not in that set any more');
  return text;
}
