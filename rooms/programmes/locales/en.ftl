### Programmes and the interest people show in them.

nav-programmes = Programmes

## The list and the page of a programme.

programmes-title = Programmes
programmes-lead = What we offer, and how to join.
programmes-none = Nothing is published yet. Come back soon.
programme-drafted = Draft: only you and your colleagues see it
programme-closed = Closed
programme-until = Register interest by { $day }
programme-sets = Sets
programme-schedule = The dates of each set, where they are known
programme-for = Who it is for
programme-size = Size of a group
programme-size-range = { $min } to { $max } people
programme-size-exact = { $count } people
programme-price = Cost
programme-free = Nothing
programme-price-employer = { $amount } for each person, paid by the employer
programme-price-person = { $amount } for each person
programme-deadline = Register interest by
programme-when = When
programme-how = How to join
programme-run-label = Run this programme
programme-new-deadline = New deadline: { $day }
programme-deadline-was = Before, it was { $day }.
programme-only-you = This is a draft. Only you and your colleagues see it.
programme-late = The deadline was { $day }. You can still register: you come after everyone who was in time.

information-title = Information and registration
information-required = Everyone who applies comes to one of these first.
information-expected = Please come to one of these before you apply, if you can.
information-ignored = Come to one of these to hear more. You need not.
information-none = The dates are not set yet. Register your interest, and look here again.
information-book = Book one
information-make = Make an information event

step-interest = Say that you would like to join. It takes a minute and needs no account. Your place in the order counts from that moment.
step-information-event = Come to an information and registration event.
step-application = Fill in the application form. You can save it and come back.
step-equality-questions = Answer the equality questions, if you like. The people who choose never see them.
step-endorsement = Name your manager, who confirms the time and the cost.
step-selection = Places go in the order in which people first showed interest.
step-composition-consent = See who would be in your group, and say yes or no.
step-invoice = Your employer gets an invoice.

outline-information-event = Information event
outline-introduction = Introduction
outline-residential = Days together
outline-meetings = Meetings
outline-closing-day = Closing day
outline-evaluation = Evaluation
outline-follow-up = Follow-up
outline-topics = Events
outline-first-meeting = First meeting
outline-check-ins = How is it going?
outline-pair-ends = Closing
outline-count = { $count } in all
outline-days = { $count } days
outline-white-space = and { $minutes } minutes of optional time together
outline-negotiated = the group may agree another rhythm

span-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
span-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weeks
}
span-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
span-every = every { $span }
span-every-day = every day
span-every-week = every week
span-every-month = every month
span-later = { $span } later
span-later-range = { $least } to { $most } later
span-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
span-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}

## Registering interest.

register-interest = Register interest
register-title = Register interest
register-lead = You need no account. We send you a letter with a button: press it within { $days } days, and your place in the order counts from now.
register-eligibility = This programme is for people who can say of themselves:
register-privacy = Only the people who run this programme see what you write here. Your employer is not told.
register-not-yet = You can register from { $day }.
register-closed = This programme does not take anyone any more.

interest-name = Your name
interest-email = Email address
    .hint = We write to this address only about this programme.
interest-organisation = Organisation you work for
interest-job-title = Job title
interest-phone = Telephone number
interest-name-missing = Enter your name
interest-name-too-long = Use at most 100 characters for your name
interest-email-missing = Enter your email address
interest-email-too-long = This email address is too long: check it
interest-email-shape = Enter an email address like name@example.org
interest-organisation-missing = Enter the organisation you work for
interest-organisation-too-long = Use at most 150 characters for the organisation
interest-job-title-too-long = Use at most 100 characters for the job title
interest-phone-shape = Enter a telephone number like 0161 496 0000, or leave it empty

## One's own interest.

mine-title = Your interest
mine-seen-by = Only you, by this link, and the people who run this programme can see this.
mine-unconfirmed = Thank you. Look in your email now
mine-unconfirmed-lead = We have sent you a letter with a button. Press it to keep your place.
mine-unconfirmed-next = Open the letter and press the button. If it has not come in ten minutes, look in your spam folder, or tell the people who run this programme your reference.
mine-until = Please press the button by { $until }.
mine-confirmed = Your interest is confirmed
mine-confirmed-lead = You are in the order, and your place is kept.
mine-confirmed-next = We write to you when the next step opens: an information event, then the application form. There is nothing to do until then.
mine-vouched = Your interest is confirmed
mine-vouched-lead = You are in the order, and your place is kept.
mine-vouched-next = We write to you when the next step opens: an information event, then the application form. There is nothing to do until then.
mine-next-form = Fill in the application, when you have the time. You can leave it and come back.
mine-lapsed = Your interest was not confirmed in time
mine-lapsed-lead = The button in our letter was not pressed in time, so your place was not kept.
mine-lapsed-next = You can still press the button in the letter: your place then counts from that moment. If the letter never came, tell the people who run this programme.
mine-withdrawn = You have withdrawn your interest
mine-withdrawn-lead = You are no longer in the order, and we write to you no more about this programme.
mine-withdrawn-next = If you change your mind, register again: your place then counts from that moment.
mine-merged = You registered twice
mine-merged-lead = Both registrations have become one, and the other one counts.
mine-merged-next = There is nothing to do: use the link in the other letter.
mine-place = Your place in the order
mine-place-number = { $place }
mine-place-provisional = { $place }, once you have pressed the button
mine-late = After the deadline
mine-late-what = You come after everyone who was in time.
mine-next = What happens next

confirm-title = Confirm your interest
confirm-sentence = Press the button to keep your place in the order for “{ $programme }”.
confirm-button = Yes, keep my place
confirm-done = Your interest is confirmed.
confirm-withdrawn = You withdrew this interest. Register again if you would like to join.
withdraw-title = Withdraw your interest
withdraw-sentence = You lose your place in the order for “{ $programme }”. This cannot be undone, but you can register again.
withdraw-button = Withdraw my interest
withdraw-done = You have withdrawn your interest.

## Letters.

letter-hello = Hello { $name },
letter-programme = Programme
letter-reference = Your reference
letter-arrived = Registered
letter-received-subject = Please confirm your interest: { $host }
letter-received = Thank you for registering interest in “{ $programme }”.
letter-received-until = Press the button by { $until } to keep your place in the order.
letter-confirm = Keep my place
letter-not-you = If this was not you, do nothing: we then forget it.
letter-reminder-subject = Your place is kept for two more days: { $host }
letter-reminder = You registered interest in “{ $programme }”. Press the button by { $until } to keep your place in the order.
letter-stands-subject = Your interest is confirmed: { $host }
letter-stands = Your interest in “{ $programme }” is confirmed. Your place in the order is { $place }.
letter-see-interest = See your interest
letter-invitation-subject = An invitation from { $host }
letter-invitation = Would you like to join “{ $programme }”?
letter-until = You can register interest until { $day }.
letter-read-more = Read about it and register
letter-deadline-subject = New deadline: { $host }
letter-deadline = There is a new deadline for “{ $programme }”: { $day }.
letter-deadline-was = Before, it was { $day }.
letter-deadline-keeps = If you have registered already, your place in the order stays as it is.

## Making and publishing.

new-title = New programme
new-programme-title = Title
new-title-missing = Enter a title
new-title-too-long = Use at most 150 characters for the title
new-title-taken = Choose another title: too many programmes have this one
new-blueprint = Start from
new-blueprint-own = My own blueprint
new-blueprint-missing = Choose what to start from
new-own = Your own blueprint
    .hint = Paste it here if you chose “My own blueprint”.
new-own-missing = Paste your blueprint, or choose one of ours
new-own-slips = { $count ->
    [one] 1 thing to mend in your blueprint: it is listed at the top of the page
   *[other] { $count } things to mend in your blueprint: they are listed at the top of the page
}
new-slips = To mend in your blueprint
new-slip-line = Line { $line }:
new-button = Make a draft
new-done = The draft is made. Look at it, then publish it.
publication-title = Publish
publication-lead = From then on everyone can read about it and register interest.
publication-deadline = Register interest by
    .hint = The whole day counts. Leave it empty for no deadline.
publication-the-deadline = the deadline
publication-button = Publish now
publication-done = The programme is published.
publication-already = This programme is published already.
publication-before-opening = Choose a deadline after the day on which registration opens

deadline-title = Move the deadline
deadline-now = The deadline is { $day }.
deadline-none = There is no deadline yet.
deadline-lead = The page will say “new deadline”, and everyone who was invited or has registered gets a letter. Nobody who was in time becomes late.
deadline-new = New deadline
deadline-the-new = the new deadline
deadline-reason = Why it moves
    .hint = Everyone can read this.
deadline-button = Move the deadline
deadline-done = The deadline is moved, and everyone concerned gets a letter.
deadline-history = What it was before
deadline-changed = On { $when }, moved to { $day }.
deadline-missing = Enter the new deadline
deadline-not-published = Publish the programme first: until then you can simply choose another day
deadline-closed = This programme is closed, so its deadline stays as it was
deadline-in-the-past = Choose today or a later day
deadline-same = This is the deadline already: choose another day
deadline-too-far = Check the year: the deadline can be at most two years ahead
deadline-reason-missing = Say why the deadline comes earlier: people who planned for the old one will read it
deadline-reason-too-long = Use at most 500 characters for the reason

more-time-title = Give more time
more-time-now = They can apply until the end of { $day }.
more-time-lead = For one person whom something kept: illness, leave, a letter that did not arrive. They get a letter with the day. Their number stays as it is, and nobody else’s changes.
more-time-day = New last day
more-time-the-day = the new last day
more-time-why = Why
    .hint = Only those who run this programme can read this. Write it so that you could defend it to anybody who was not given more time.
more-time-button = Give more time
more-time-done = They have more time now, and get a letter that says so.
more-time-missing = Enter the new last day
more-time-in-the-past = Choose today or a later day
more-time-too-far = Check the year: the day can be at most two years ahead
more-time-not-later = They have until { $day } as it is: choose a later day
more-time-why-missing = Say why they get more time
more-time-why-too-long = Use at most 500 characters to say why
more-time-closed = This programme is closed: nobody can apply any more

## Closing.

closing-title = Close registration for good
closing-link = End registration for this programme
closing-sentence = Nobody can register interest in “{ $programme }” from then on. The page stays, and says that it is closed. This cannot be undone.
closing-button = Close registration
closing-done = Registration is closed.
closing-already = Registration for this programme is closed already.
closing-draft = This programme is a draft: there is nothing to close.

## What needs me.

needs-draft = Publish “{ $programme }”: it is still a draft
needs-people = { $count ->
    [0] Nobody has confirmed interest in “{ $programme }” yet
    [one] Only 1 person has confirmed interest in “{ $programme }”
   *[other] Only { $count } people have confirmed interest in “{ $programme }”
}
needs-lapsed = { $count ->
    [one] 1 registration for “{ $programme }” was not confirmed in time
   *[other] { $count } registrations for “{ $programme }” were not confirmed in time
}
needs-lapsed-more = Ask the people whether the letter reached them, and vouch for those who meant it.
needs-twins = { $count ->
    [one] 1 pair of registrations for “{ $programme }” looks like one person's
   *[other] { $count } pairs of registrations for “{ $programme }” look like one person's
}
needs-twins-more = Look at them side by side and make one of two.


### Coordinators: interests

interests-seen-by = Only the people who run “{ $programme }” can see this page.
interests-title = Interests
interests-back = Back to the interests
interest-back = Back to this person
interests-back-to-programme = Back to the programme
interests-order = Strictly in the order in which people first showed interest. Who has still to confirm is shown at the place they would get, and moves nobody back.
interests-caption = Interests in order of arrival
interests-stand = { $count ->
    [0] Nobody is confirmed yet
    [one] 1 person is confirmed
   *[other] { $count } people are confirmed
}
interests-wait = { $count ->
    [0] nobody has still to confirm
    [one] 1 has still to confirm
   *[other] { $count } have still to confirm
}
interests-late = { $count } came after the deadline
interests-organisations = { $count ->
    [one] from 1 organisation
   *[other] from { $count } organisations
}
interests-place = Place
interests-place-provisional = { $place }, if confirmed
interests-name = Name
interests-reference = Reference
interests-email = Email address
interests-organisation = Organisation
interests-job-title = Job title
interests-phone = Telephone
interests-came = Came
interests-counts-from = Counts from
interests-channel = How it came
interests-standing = Standing
interests-nth = { $nth } of { $of }
interests-nth-heading = Number within the organisation
interests-over-cap = number { $nth }, but at most { $cap } get a place
interests-entered-by = { $channel }, entered by { $name }
interests-waits-until = until { $until }
interests-late-tag = Late
interests-standing-stands = Confirmed
interests-standing-waits = To confirm
interests-standing-lapsed = Not confirmed
interests-standing-withdrawn = Withdrawn
interests-standing-merged = Registered twice
interests-channel-web = On the website
interests-channel-email = By email
interests-channel-telephone = By telephone
interests-channel-invitation-file = With a list
interests-channel-in-person = In person
interests-filter-text = Name, email or reference
interests-filter-late = After the deadline
interests-filter-late-yes = Only those
interests-export-csv = Download as CSV
interests-export-xlsx = Download for Excel
interests-none = Nobody has shown interest yet
interests-none-what = Invite people, or send them the address of the programme's page. Who telephones or writes can be entered here.
interests-no-match = Nobody matches
interests-no-match-what = Look for less, or show the whole list again.
interests-pairs = { $count ->
    [one] 1 pair looks like one person
   *[other] { $count } pairs look like one person each
}
interests-pair-address = { $first } and { $second } have the same email address.
interests-pair-name = { $first } and { $second } have the same name and organisation.
interests-pair-look = Look at both
interests-move-forward = { $count ->
    [one] 1 other person moves forward by one place.
   *[other] { $count } other people move forward by one place.
}
interests-move-back = { $count ->
    [one] 1 other person moves back by one place.
   *[other] { $count } other people move back by one place.
}
interests-move-nobody = Nobody else's place changes.

interest-place = { $place }
interest-recorded = Written down
interest-invited = Invited
interest-merged-into = Counts now
interest-alike = This may be the same person as
interest-alike-look = { $other }: look at both
interest-history = What happened
interest-is-withdrawn = This person withdrew their interest.
interest-is-merged = This was a double registration: the other one counts.
interest-vouch-title = Vouch for this person
interest-vouch-what = If you know that they mean it, say so: the button in the letter is then not needed. It counts from { $came } and has place { $place }.
interest-vouch-button = Vouch for this person
interest-vouch-done = It has its place, and the person gets a letter.
interest-withdraw-title = Take this person off the list
interest-withdraw-what = They lose their place. This cannot be undone, but they can register again. They get a letter that says who asked for it.
interest-asked = Who asked for it?
interest-asked-person = The person
interest-asked-employer = Their employer
interest-asked-host = Nobody: it is our decision
interest-asked-missing = Say who asked for it
interest-withdraw-button = Take off the list
interest-withdraw-done = This person is off the list, and gets a letter.

happened-by = by { $name }
happened-registered = Registered on the website
happened-entered = Entered
happened-confirmed = Confirmed by the person
happened-withdrew = Withdrawn by the person
happened-withdrew-for = Taken off the list
happened-vouched = Vouched for
happened-merged = Joined with another registration
happened-merged-into = Joined with { $other }
happened-lapsed = Not confirmed in time
happened-other = Changed
happened-letter-received = Letter: please confirm
happened-letter-reminder = Letter: reminder to confirm
happened-letter-stands = Letter: your interest is confirmed
happened-letter-withdrawn = Letter: you are off the list
happened-letter-other = Letter
happened-letter-sent = sent to { $address }
happened-letter-queued = waits to be sent to { $address }
happened-letter-due = will be sent to { $address }
happened-letter-failed = could not be delivered to { $address }: check the address
happened-letter-cancelled = not needed any more, not sent

## Entering an interest.

entry-title = Enter an interest
entry-lead = For somebody who telephoned, wrote or told you. It has its place at once and counts from when it came, not from when you write it down. The person gets a letter.
entry-name = Their name
entry-email = Their email address
    .hint = The letter goes there.
entry-organisation = Organisation they work for
entry-channel = How it came
entry-arrived = Day it came
entry-the-day = the day it came
entry-time = Time it came
    .hint = On the clock in Britain, for example 14:05 or 2:05pm.
entry-button = Enter
entry-name-missing = Enter their name
entry-name-too-long = Use at most 100 characters for their name
entry-email-missing = Enter their email address
entry-organisation-missing = Enter the organisation they work for
entry-channel-missing = Say how it came
entry-arrived-missing = Enter the day it came
entry-time-shape = Enter a time like 14:05 or 2:05pm
entry-in-the-future = Enter a day and time that is not in the future
entry-too-early = Check the day: it is more than 90 days before the programme was published
entry-unpublished = Publish the programme first: then interests can be entered.
entry-closed = This programme is closed, so nobody can be entered any more.
entry-done = It is entered, and the person gets a letter.
entry-merged = It is entered and joined with the one that was there. The earlier time counts, and the person gets a letter.
entry-alike = Somebody on the list looks like this person
entry-alike-address = the same email address, came { $came }
entry-alike-name = the same name and organisation, came { $came }
entry-merge = Same person: join with { $reference }
entry-alike-what = If it is another person, enter them as well.
entry-anyway = Another person: enter anyway
entry-as-typed = What you entered

## Making one of two.

merging-title = Are these the same person?
merging-lead = If they are, make one registration of both.
merging-caption = Both registrations side by side
merging-what = What is known
merging-then = If you join them
merging-kept = { $kept } goes on. { $gone } leads to it from then on.
merging-earlier-time = The earlier time counts: { $came }.
merging-later-time = The later time counts, { $came }, because the earlier registration was not confirmed in time. If that was not the person's fault, vouch for it first.
merging-place = Its place is { $place }.
merging-place-provisional = Its place is { $place }, once it is confirmed.
merging-no-way-back = This cannot be undone.
merging-button = Yes, join them
merging-done = Both are one now.
merging-same = Choose two different registrations.
merging-already = One of the two was a double registration already.
merging-withdrawn = One of the two was withdrawn, so there is nothing to join.

## Inviting people.

invitations-title = Invitations
invitations-caption = Who was invited
invitations-count = { $count ->
    [0] Nobody was invited yet.
    [one] 1 person was invited.
   *[other] { $count } people were invited.
}
invitations-shown = { $count ->
    [0] None of them has shown interest yet.
    [one] 1 of them has shown interest.
   *[other] { $count } of them have shown interest.
}
invitations-invited = Invited
invitations-interest = Showed interest
invitations-not-yet = Not yet
invitations-undelivered = Could not be delivered
invitations-filter-text = Name or email
invitations-filter-yes = Yes
invitations-filter-no = Not yet
invitations-none = Nobody was invited yet
invitations-none-what = Choose a file with the people who came to your webinar. You see who would get a letter before any is sent.
invitations-unpublished = Publish the programme first: the letter leads to its page.
invitations-closed = This programme is closed, so nobody can be invited any more.
invitations-test-what = See the letter before anyone else does: we send it to your own address.
invitations-test-button = Send me the letter
invitations-test-done = The letter is on its way to your own address.
invitations-new-title = Invite people from a list
invitations-new-lead = Choose the file your webinar program gives you, or any list with a column “Name” (or “First name” and “Last name”) and a column “Email”. A column “Organisation” is read too.
invitations-new-once = Every address is invited to this programme once, however often it is on a list.
invitations-file = The list
    .hint = A CSV or Excel file of at most 10 MB.
invitations-file-missing = Choose a file
invitations-no-addresses = Name the column with the email addresses “Email” and choose the file again
invitations-no-names = Name the column with the names “Name” and choose the file again
invitations-read-button = Read the list
invitations-list-title = Check the list
invitations-list-file = From the file { $name }
invitations-list-next = Nobody has got a letter yet. Press the button to send them.
invitations-list-nobody = There is nobody left to invite.
invitations-list-on-its-way = The letters are being written. You can leave this page and come back.
invitations-list-done = This list is done. We have forgotten who was on it, except those who were invited.
invitations-fresh = { $count ->
    [0] Nobody would be invited
    [one] 1 person would be invited
   *[other] { $count } people would be invited
}
invitations-before = { $count ->
    [one] 1 was invited before and is left out
   *[other] { $count } were invited before and are left out
}
invitations-interested = { $count ->
    [one] 1 has shown interest already and is left out
   *[other] { $count } have shown interest already and are left out
}
invitations-problems = { $count ->
    [one] 1 row cannot be used
   *[other] { $count } rows cannot be used
}
invitations-progress = { $done } of { $all } looked at, { $invited } invited
invitations-send-button = { $count ->
    [one] Invite 1 person
   *[other] Invite { $count } people
}
invitations-sent = The letters are on their way.
invitations-fresh-caption = Who would be invited
invitations-skipped-caption = Who is left out
invitations-problems-caption = Rows that cannot be used
invitations-cut = the first { $shown } of { $all }
invitations-why = Why
invitations-skip-interested = showed interest on { $when }
invitations-skip-invited = was invited on { $when }
invitations-row = Row
invitations-found = What it says
invitations-what-to-do = What to do
invitations-fault-no-address = Add the email address
invitations-fault-not-an-address = Mend the email address: it should look like name@example.org
invitations-fault-no-name = Add the name
invitations-fault-too-long = Shorten it to 150 characters
invitations-fault-again = Nothing: the same address is in row { $row }

letter-withdrawn-subject = Your interest: { $host }
letter-withdrawn-person = As you asked, we have taken you off the list for “{ $programme }”.
letter-withdrawn-employer = Your employer asked us to take you off the list for “{ $programme }”, and we have done so.
letter-withdrawn-host = We have taken you off the list for “{ $programme }”, because we could not reach you or thought that you no longer wanted to join.
letter-withdrawn-wrong = If this is not right, tell us and quote your reference, or register again: your place then counts from that moment.

## Applications.

application-title = Your application
application-title-sent = Your application is sent
application-title-for-them = Application of { $name }
application-for-them = You are seeing to this for { $name } ({ $reference }). The history says that you did, and they get a letter about what you send, with the way to look at it and change it. Write what they say, in their words.
application-for-them-seen-by = Only { $name } and the people who run this programme can read these answers. Their manager and their employer never see them.
application-done-for-them = Done, and the history says that you did it for them.
application-open = Open your application
application-back = Back to your application
application-back-for-them = Back to the application
application-back-interest = Back to your interest
application-seen-by = Only you, by this link, and the people who run this programme can read your answers. Your manager and your employer never see them.
application-apart-seen-by = Only you, by this link, and the coordinators of this programme can read this. Nobody it names is ever told.
application-about-you = Say something about yourself, if you like, so that the host can see whom it reaches. It has no bearing on your application.
application-leave = You can leave at any time: what you have saved stays. The link in our letters brings you back.
application-until = You can change your answers until the end of { $day }.
application-progress = { $done } of { $of } parts are done.
application-optional = If you like
application-status-open = Fill in each part, in any order, then check your answers and send them.
application-status-complete = Everything is here. Places are given in the order in which people first showed interest; we write to you when they are. Until then nothing is promised.
application-status-manager = Name your manager, so that we can ask for your organisation’s word. Without it no place can be given.
application-status-endorsement = We have asked your manager. Until they answer, no place can be given.
application-status-event = Please come to an information event: without it no place can be given. They are on the programme’s page.
application-status-declined = Your manager has said no. You can talk to them, or name somebody else who can speak for your organisation.
application-status-eligibility = This programme is for people who can say of themselves what its first part asks. If you think it is for you, change your answer or write to the people who run it.
application-confirm-first = Confirm your interest first: press the button in our letter, then open this page again.
application-too-late = Applications were taken until { $day }. If something kept you from sending yours, write to the people who run this programme.
application-keep = Save and continue
application-later = Save and come back later
application-kept = Your answers are saved.
application-sending = Check your answers and send
application-missing = These parts still want an answer:
application-not-eligible = By what you have answered, this programme is not for you, so the application cannot be sent. If that is a slip, change your first answer.
application-send-title = Send your application
application-send-what = You can still change your answers afterwards, until the last day.
application-send = Send my application
application-sent-done = Your application is sent. Thank you.

application-eligibility = Who this is for
application-eligibility-lead = You say this of yourself. Nobody asks for proof, and it is kept apart from any equality monitoring.
application-eligible-yes = Yes, I can say this of myself
application-eligible-no = No
application-in-house-network = Does your employer have a staff network of its own for Black and minoritised ethnic colleagues?
    .hint = This helps us to reach people who have none. It changes nothing about your place in the order.
    .missing = Say whether your employer has a network, or that you do not know
application-in-house-network-yes = Yes
application-in-house-network-no = No
application-in-house-network-unknown = I do not know
application-your-work = Your work
application-your-work-lead = A set is better when its members do different work. This is used to mix people, never to choose between them.
application-work = What kind of work do you do?
    .missing = Choose the kind of work you do
application-work-neighbourhoods = Housing and neighbourhoods
application-work-repairs = Repairs, buildings and safety
application-work-care = Care and support
application-work-community = Community and engagement
application-work-finance = Finance and rents
application-work-people = People, learning and equality
application-work-digital = Digital and data
application-work-development = Development and regeneration
application-work-policy = Policy, governance and communications
application-work-other = Something else
application-seniority = Whom do you manage?
    .missing = Choose whom you manage
application-seniority-none = Nobody
application-seniority-team = I lead or supervise a team
application-seniority-manager = I am a manager
application-seniority-head = I am a head of service
application-seniority-director = I am a director or chief executive
application-region = Where do you work?
    .missing = Choose where you work
application-region-east-midlands = East Midlands
application-region-east-of-england = East of England
application-region-london = London
application-region-north-east = North East England
application-region-north-west = North West England
application-region-northern-ireland = Northern Ireland
application-region-scotland = Scotland
application-region-south-east = South East England
application-region-south-west = South West England
application-region-wales = Wales
application-region-west-midlands = West Midlands
application-region-yorkshire = Yorkshire and the Humber
application-in-your-words = In your own words
application-days = Which days you can make
application-days-lead = Sets meet in the same weeks on different days. Say for each day whether you could come every time.
application-day-monday = Mondays
    .missing = Say whether you can come on Mondays
application-day-tuesday = Tuesdays
    .missing = Say whether you can come on Tuesdays
application-day-wednesday = Wednesdays
    .missing = Say whether you can come on Wednesdays
application-day-thursday = Thursdays
    .missing = Say whether you can come on Thursdays
application-day-friday = Fridays
    .missing = Say whether you can come on Fridays
application-day-saturday = Saturdays
    .missing = Say whether you can come on Saturdays
application-day-sunday = Sundays
    .missing = Say whether you can come on Sundays
application-day-first = Yes, and I would rather
application-day-can = Yes, I can
application-day-cannot = No, I cannot
application-support = What would help you take part
application-support-lead = You are asked once. What you write here never changes your place in the order.
application-needs = Do you need any of these?
application-needs-step-free = Step-free access
application-needs-captions = Captions
application-needs-bsl = A British Sign Language interpreter
application-needs-large-print = Large print or papers ahead of time
application-needs-breaks = Regular breaks
application-needs-other = Something else
application-needs-more = What should we know to get it right?
application-needs-shared = May your facilitator be told?
    .hint = Otherwise only the people who run the programme know.
application-needs-shared-yes = Yes
application-needs-shared-no = No
application-apart = People to keep apart from
application-apart-lead = Is there anybody you should not be in a set with, such as your manager, somebody who reports to you, or somebody you have had a grievance with? You need not say why.
application-manager = Your manager’s word
    .hint = Your organisation confirms your time, and the cost. Your manager sees nothing of your answers.

manager-lead = We ask one person who can speak for your organisation: can you come to all meetings, and does it agree to the terms and the cost? They answer by a link and need no account. They see your name, the programme and what it asks of your organisation, and nothing you have written here.
manager-name-title = Name your manager
manager-another = Ask somebody else instead
manager-name = Their name
manager-email = Their email address at work
manager-name-missing = Enter your manager’s name
manager-name-too-long = Use at most 150 characters for the name
manager-email-missing = Enter your manager’s email address
manager-email-shape = Enter an email address like name@example.org
manager-email-own = Enter your manager’s address, not your own
manager-ask = Ask them
manager-asked-done = We have written to them.
manager-asked = We have asked { $name } and are waiting for an answer.
manager-endorsed = { $name } has given your organisation’s word.
manager-declined = { $name } has said no. This is what they wrote:
manager-replaced = { $name } is no longer asked.
manager-asked-at = Asked
manager-reminded-at = Reminded, if no answer comes
manager-answered-at = Answered
manager-nudge = Write to them again now
manager-nudged = We have written to them again.
manager-nudged-today = You have asked them again today already. Ask again tomorrow, talk to them, or name somebody else.
manager-nobody-waits = There is nobody to ask again: look at what they answered.
manager-has-endorsed = Your organisation has given its word already, so nobody else is asked.

endorsement-title = A place for { $name }
endorsement-seen-by = Only you, by the link in our letter, the applicant and the people who run this programme can see what you answer here.
endorsement-asked = { $name } would like to take part in “{ $programme }” and named you as the person who can speak for your organisation. Whether there is a place is decided later: your word is needed first.
endorsement-endorsed = You have given your organisation’s word for { $name } and “{ $programme }”. Thank you. To change something, write to the people who run the programme.
endorsement-declined = You have said no to “{ $programme }” for { $name }, and we have told them. If that changes, they can ask you again.
endorsement-replaced = { $name } has named somebody else to speak for your organisation about “{ $programme }”. There is nothing to do.
endorsement-withdrawn = { $name } is no longer applying for “{ $programme }”. There is nothing to do.
endorsement-nobody-applies = This person is no longer applying, so there is nothing to answer.
endorsement-somebody-else = Somebody else is asked now, so there is nothing to answer.
endorsement-of = For
endorsement-until = Please answer by
endorsement-dates = The time it takes
endorsement-terms = What your organisation agrees to
endorsement-yes = Give your organisation’s word
endorsement-agrees = Time and terms
endorsement-agrees-yes = They may come to every meeting in working time, and we agree to the terms and the cost above
endorsement-agrees-missing = Tick the box if your organisation agrees. If it does not, say no below
endorsement-order = Does your organisation need a purchase order on the invoice?
endorsement-order-has = Yes, we have its number
endorsement-order-none = No, none is needed
endorsement-order-missing = Say whether there is a purchase order, or that none is needed
endorsement-order-number = Purchase order number
endorsement-order-number-missing = Enter the number of the purchase order
endorsement-order-reason = Why none is needed
endorsement-order-reason-missing = Say why no purchase order is needed, for example “we pay on invoice”
endorsement-too-long = Use at most 150 characters
endorsement-billing = Invoice to
endorsement-billing-name = Who should the invoice go to?
    .hint = A person or a department, for example “Accounts payable”.
endorsement-billing-name-missing = Enter who the invoice should go to
endorsement-billing-email = Their email address
endorsement-billing-email-shape = Enter an email address for the invoice, like accounts@example.org
endorsement-give = Give our word
endorsement-given = Thank you. We have told the applicant.
endorsement-given-at = Word given
endorsement-no = Say no
endorsement-no-what = If your organisation cannot agree, say why in a sentence or two. The applicant reads it.
endorsement-reason = Why not
endorsement-reason-missing = Write a sentence about why not
endorsement-reason-too-long = Use at most 800 characters
endorsement-decline = Say no
endorsement-declined-done = Thank you. We have told the applicant.
endorsement-declined-at = Said no

letter-application-subject = We have your application: { $host }
letter-application = Thank you: your application for “{ $programme }” is here.
letter-application-until = You can change your answers until the end of { $day }.
letter-application-for-you = { $name } filled it in and sent it for you, as you asked. Please look it through, and change what is not as you meant it.
letter-more-time-subject = You have more time to apply: { $host }
letter-more-time = You can send your application for “{ $programme }” until the end of { $day }.
letter-more-time-place = Your place in the order is the same as before.
letter-open-application = Open your application
letter-see-application = See your application
letter-manager-subject = Can your organisation support a colleague’s place? { $host }
letter-manager = { $applicant } would like to take part in “{ $programme }” and named you as the person who can speak for your organisation.
letter-manager-again-subject = Reminder: can your organisation support a colleague’s place? { $host }
letter-manager-again = { $applicant } would like to take part in “{ $programme }” and is waiting for your organisation’s word.
letter-manager-what = On one page you see what the programme asks of your organisation: the time, the terms and the cost. You can agree or say no there. You need no account, and it takes five minutes.
letter-manager-until = Please answer by { $day }.
letter-manager-answer = See what is asked
letter-manager-not-you = If you are not the right person, tell your colleague: they can name somebody else.
letter-answered-subject = Your organisation has answered: { $host }
letter-endorsed = { $name } has given your organisation’s word for “{ $programme }”. This is not yet a place: places are given in the order in which people first showed interest.
letter-declined = { $name } has said no about “{ $programme }”.
letter-declined-reason = They wrote: { $reason }
letter-declined-what = You can talk to them and ask again, or name somebody else who can speak for your organisation.

happened-began = Began the application
happened-answered = Answered a part of the application
happened-sent = Sent the application
happened-named-manager = Named the manager
happened-nudged-manager = Asked the manager again
happened-endorsed = The employer gave its word
happened-declined = The employer said no
happened-letter-application = Letter: we have your application
happened-letter-manager = Letter to the manager
happened-letter-manager-again = Reminder to the manager
happened-letter-answered = Letter: your organisation has answered

applied-title = Application
applied-complete = The application is complete and the employer has given its word.
applied-lacks = Still missing before this person can be placed:
applied-until = They have until the end of { $day }.
applied-why-longer = They have more time than the others: { $why }
applied-telephone = Fill in or answer for them
applied-word = The employer’s word
applied-manager = Who was asked
applied-said = Answer
applied-asked = None yet
applied-endorsed = Yes
applied-declined = No
applied-replaced = No longer asked: the applicant named somebody else
attended-came = Came to an information event on { $at }.
attended-booked = Has booked an information event, on { $at }.
attended-waits = Waits for a place at an information event.
attended-not = Has not booked an information event.
lack-section = { $section }
lack-eligibility = Says that the programme is not for them
lack-form = The application is not sent
lack-sending = The form is filled in and not sent
lack-manager = No manager is named
lack-information-event = Has not come to an information event
lack-endorsement = The manager has not answered
lack-declined = The employer said no

## Selection and offers.

selection-title = Selection
selection-back = Back to selection
selection-caption = Everybody in order of first interest, and where they stand
selection-order = Strictly in order of first interest. Only an application that is sent and has the employer’s word can be placed; the others keep their number.
selection-places = { $count ->
    [one] 1 place
   *[other] { $count } places
}
selection-placed = { $count } taken
selection-offered = { $count } offered
selection-next = { $count } to be offered
selection-waiting = { $count } waiting
selection-not-ready = { $count } not ready
selection-stands = Where they stand
selection-verdict-placed = Has a place
selection-verdict-offered = Offered a place
selection-verdict-next = Next
selection-verdict-waiting = Waiting
selection-verdict-not-ready = Not ready
selection-verdict-declined = Said no
selection-verdict-lapsed = Did not answer in time
selection-until = Kept until { $until }
selection-next-why = A place is free: offer it
selection-unconfirmed = Has still to confirm the interest
selection-why-employer = { $most ->
    [one] One person of the same employer came first, and there can be no more.
   *[other] { $most } people of the same employer came first, and there can be no more.
}
selection-why-full = Every place went to somebody who came first.
selection-why-day = No set with room meets on a day they can make.
selection-of-employer = { $count } of at most { $most } places
selection-terms = Places
selection-sets = How many sets
selection-sets-shape = Enter a number of sets from 1 to 200
selection-per-employer = Most people of one employer
    .hint = Leave it empty for no limit.
selection-per-employer-shape = Enter a whole number from 1, or leave it empty
selection-try = See what that would change
selection-trial = What would change
selection-trial-what = Nothing has changed yet. Places that are taken or offered stay so whatever you set.
selection-loses = { $place }. { $name }, { $organisation }: would wait
selection-gains = { $place }. { $name }, { $organisation }: would be next
selection-no-change = Nobody’s place would change.
selection-set-terms = Set it so
selection-terms-set = The number of places is set.
offers-title = Offer the free places
offers-what = A place would be offered to these people, in this order:
offers-nobody = No place is free for anybody whose application is complete.
offers-letter = What they would get
offers-name = [name]
offers-waiting = { $count ->
    [0] Nobody waits.
    [one] 1 person waits and is told why, once.
   *[other] { $count } people wait and are told why, once.
}
offers-send = { $count ->
    [one] Offer 1 place
   *[other] Offer { $count } places
}
offers-sent = The places are offered. What is not taken in time goes to the next in order by itself.
offers-none = No place was free, so nothing was offered.
place-offer-title = A place for you
place-offer-open = A place is kept for you until { $until }. Please say yes or no.
place-offer-lapsed = A place was kept for you until { $until }. No answer came, so it has gone to the next person. If something kept you from answering, write to the people who run the programme.
place-offer-accepted = You have taken your place, on { $at }. We write to you about your set and its dates.
place-offer-declined = You said no to a place, on { $at }.
place-offer-withdrawn = You have withdrawn, so there is no place to answer for.
place-offer-is-accepted = You have taken this place already. To give it up, withdraw your interest.
place-offer-is-declined = You have said no to this place, and it has gone to the next person.
place-offer-what = If you say no, the place goes to the next person. Your employer is invoiced only for a place that is taken.
place-offer-accept = Yes, I take the place
place-offer-decline = No, leave it to the next person
place-offer-answer = Answer the offer
place-offer-accept-done = The place is yours.
place-offer-decline-done = Thank you for telling us.
letter-place-offer-subject = A place for you: { $host }
letter-place-offer = We can offer you a place in “{ $programme }”.
letter-place-offer-until = It is kept for you until { $until }.
letter-place-offer-next = Please say yes or no on your page. What is not answered in time goes to the next person.
letter-place-offer-action = Answer the offer
letter-place-waits-subject = You are on the waiting list: { $host }
letter-place-waits = Your application for “{ $programme }” is complete, and there is no place for you yet.
letter-place-waits-next = You keep your number. If a place falls free that you can have, we offer it to you.
letter-place-waits-action = See your application
letter-place-lapsed-subject = The place has gone to somebody else: { $host }
letter-place-lapsed = We kept a place in “{ $programme }” for you and no answer came in time, so it has gone to the next person.
letter-place-lapsed-next = If something kept you from answering, write to us.
letter-place-lapsed-action = See your application
letter-place-taken-subject = Your place is confirmed: { $host }
letter-place-taken = You have a place in “{ $programme }”.
letter-place-taken-left = You wait no more for “{ $programme }”, which runs beside it.
letter-place-taken-for-you = { $name } took it for you, as you asked. If that is not what you wanted, please write to us at once.
letter-place-declined-subject = You do not take the place: { $host }
letter-place-declined = { $name } said no for you to a place in “{ $programme }”, as you asked. It goes to the next person.
letter-place-declined-wrong = If that is not what you wanted, please write to us at once.
letter-place-declined-action = See your application
letter-place-taken-next = We write to you about your set and its dates.
letter-place-taken-action = See your application
happened-offered = Offered a place
happened-told-waiting = Told why they wait
happened-took-place = Took the place
happened-declined-place = Said no to the place
happened-offer-lapsed = Did not answer the offer in time
happened-letter-offer = Letter: a place for you
happened-letter-waits = Letter: you are on the waiting list
happened-letter-offer-lapsed = Letter: the place has gone to somebody else
happened-letter-placed = Letter: your place is confirmed
happened-letter-declined = Letter: somebody said no to the place for them
happened-letter-more-time = Letter: more time to apply
happened-more-time = Was given more time to apply

## Notes about somebody, for those who run the programme.

notes-title = Notes
notes-seen-by = Only the people who run this programme see notes. They stand in no letter and in no file that is downloaded. Somebody who asks what is kept about them may read them: write nothing you would not say to them.
notes-text = A new note
    .hint = What colleagues need to know. It cannot be changed later, only ended.
notes-button = Keep the note
notes-done = The note is kept.
notes-missing = Write something in the note
notes-too-long = Use at most 4,000 characters for a note
notes-written = { $name }, { $at }.
notes-ended = Ended by { $name }, { $at }.
notes-end = It no longer holds
notes-end-done = The note is ended.
notes-ended-title = { $count ->
    [one] One note that no longer holds
   *[other] { $count } notes that no longer hold
}
happened-note = A note was written
happened-note-ended = A note was ended

## Places in words that are written once for many.

placeholder-title = What differs from person to person
placeholder-meant = { $typed } stands for nothing here: did you mean { $meant }?
placeholder-unknown = { $typed } stands for nothing here: use { $known }, or take it out
placeholder-open = Close the brace that is open, or take it out
placeholder-missing = Put { $placeholder } back: the letter needs it
placeholder-twice = Use { $placeholder } only once

## A message to the people of a list.

messages-title = Messages
messages-what = What was written to the people of a list, by whom, and what became of each letter.
messages-none = Nobody was written to yet
messages-none-what = Choose on the list of interests to whom you want to write.
messages-back = Messages
messages-to = To
messages-when = When
messages-sent = Sent
messages-draft = Not sent
messages-readers = { $count ->
    [one] 1 person
   *[other] { $count } people
}
message-write = Write to people on the list
message-write-to = { $count ->
    [one] Write to this one person
   *[other] Write to these { $count } people
}
message-whom = To
message-whom-all = It goes to everybody on the list of interests.
message-whom-filtered = It goes to the people on the list of interests who match: { $filters }.
message-whom-group = It goes to the people who stand so in the selection: { $group }.
message-readers = { $count ->
    [0] Nobody would get it.
    [one] 1 person gets it.
   *[other] { $count } people get it.
}
message-nobody = Nobody is there to write to
message-nobody-what = Whoever withdrew gets nothing. Take filters away, or choose others.
message-nobody-mend = Choose other filters: nobody on this list can be written to
message-subject = Subject
    .hint = Everybody can see it on a locked phone: nothing confidential.
message-text = Text
    .hint = Each line becomes a paragraph. Their programme, their reference and a button to their own page stand in the letter anyway.
message-subject-missing = Enter a subject
message-subject-long = Use at most { $most } characters for the subject
message-text-missing = Write the text
message-text-long = Use at most { $most } characters for the text
message-no-deadline = Take {"{deadline}"} out: this programme has no deadline
message-placeholder-name = The person’s name
message-placeholder-programme = What the programme is called
message-placeholder-deadline = The deadline, as a day
message-placeholder-reference = The reference the person quotes
message-placeholder-link = Where the button to their own page stands; without it, the button stands at the end
message-look = Look at the letter
message-check = Check the message
message-nothing-sent = Nothing has been sent yet.
message-list-since = The list has changed since
message-joined = { $count ->
    [one] 1 person has joined the list and does not get the message: { $names }
   *[other] { $count } people have joined the list and do not get the message: { $names }
}
message-left = { $count ->
    [one] 1 person is no longer on the list and gets the message all the same: { $names }
   *[other] { $count } people are no longer on the list and get the message all the same: { $names }
}
message-gone = { $count ->
    [one] 1 person has withdrawn or was joined with another, and gets nothing: { $names }
   *[other] { $count } people have withdrawn or were joined with others, and get nothing: { $names }
}
message-anew = Take the list as it is now
message-list-taken = The list is the one of now.
message-list-changed = Look at the message again: its list or its words have changed since you looked
message-as = As { $name } gets it
message-another = As somebody else gets it
message-link-secret = Each person’s link is their own secret; the dots stand for it.
message-change = Change the words
message-test-what = The letter to your own address, as the first person on the list would get it, without their link.
message-test = Send me a test
message-test-done = The test is on its way to your own address.
message-send = { $count ->
    [one] Send to 1 person
   *[other] Send to { $count } people
}
message-sent-done = The message is on its way.
message-sent-already = This message was sent already: write another one
message-nobody-left = Nobody is left on the list who would get it.
message-forget = Throw this message away
message-forgotten = The message is thrown away. Nobody got it.
message-link = Your page
message-why = You get this letter because you showed interest in “{ $programme }”. On your page you can also withdraw.
message-says = What it says
message-letters = Letters
message-written = Written
message-sent = Sent
message-by-at = { $name }, { $at }
message-on-its-way = { $written } of { $all } letters are written; the others are being written.
message-state = Letter
message-put-right = Correct the address and send it again
message-fate-unwritten = to be written
message-fate-skipped = not written: withdrawn
message-fate-queued = waits to be sent
message-fate-sent = sent
message-fate-kept = kept, not sent
message-fate-failed = could not be delivered
message-fate-cancelled = called off
selection-write-to = { $count ->
    [one] Write to 1 person: { $group }
   *[other] Write to { $count } people: { $group }
}
happened-letter-message = Letter: { $subject }

## Letters that did not arrive.

needs-undelivered = { $count ->
    [one] A letter about { $name } did not arrive ({ $programme })
   *[other] { $count } letters about { $name } did not arrive ({ $programme })
}
needs-undelivered-others = { $count ->
    [one] A letter about one other person did not arrive ({ $programme })
   *[other] Letters about { $count } other people did not arrive ({ $programme })
}
needs-undelivered-more = Correct the address and send again.
undelivered-title = { $count ->
    [one] A letter did not arrive
   *[other] { $count } letters did not arrive
}
undelivered-letter = { $letter }, to { $address }: { $why }
undelivered-address = Email address
    .hint = Correct it, or leave it where the mailbox was only full.
undelivered-again = Correct the address and send again
undelivered-let-be = Nothing is to be done
undelivered-missing = Enter an email address
undelivered-shape = Enter an email address like name@example.org
undelivered-done = The letter is on its way again.
undelivered-nothing = The address is corrected. There was nothing left to send again.
undelivered-none = Every letter has been dealt with already.
undelivered-let-be-done = Nothing more is done about it.
happened-address = The address was corrected
happened-let-be = What did not arrive was let be

## The words of a programme's letters.

wordings-title = Words of letters
wordings-what = Choose a letter to change its words for this programme. What changes nothing in meaning can be changed; links, days and what must be said stay.
wording-letter = Letter
wording-when = When it goes
wording-words = Words
wording-own = Your words
wording-usual = Usual words
wording-changed = Changed by { $name }, { $at }.
wording-fixed = The greeting, the link, days until when and what must be said stay as they are. Letters that are written already keep their words.
wording-invitation = Invitation
    .when = To people on a list: would they like to join?
wording-interest-received = Please confirm
    .when = To whoever registered: press the button to keep your place.
wording-interest-reminder = Reminder to confirm
    .when = Two days before the time to confirm is over.
wording-interest-stands = Your interest is confirmed
    .when = When the button was pressed, or you entered somebody.
wording-interest-withdrawn = You are off the list
    .when = When you took somebody off the list.
wording-deadline-moved = New deadline
    .when = To everybody concerned, when the deadline moves.
wording-application-sent = We have your application
    .when = When an application is sent.
wording-endorsement-asked = To the manager
    .when = When an applicant names who can speak for the employer.
wording-endorsement-reminder = Reminder to the manager
    .when = When the manager has not answered, or the applicant asks again.
wording-endorsement-answered = Your organisation has answered
    .when = To the applicant, when the manager said yes or no.
wording-place-offered = A place for you
    .when = When a place is offered.
wording-waits = You are on the waiting list
    .when = Once, to whoever waits when places are offered.
wording-offer-lapsed = The place has gone to somebody else
    .when = When an offer was not answered in time.
wording-placed = Your place is confirmed
    .when = When an offer is taken.
wording-opening-en = Opening, in English
wording-opening-cy = Opening, in Welsh
wording-next-en = What happens next, in English
wording-next-cy = What happens next, in Welsh
wording-more-en = In your own words, in English
wording-more-cy = In your own words, in Welsh
wording-more-hint = A paragraph or more of your own, or nothing. Each line becomes a paragraph.
wording-needs = { $places } must stand in it.
wording-placeholder-name = The reader’s name
wording-placeholder-programme = What the programme is called
wording-placeholder-until = Until when there is time
wording-placeholder-place = The place in the order
wording-placeholder-day = The new deadline
wording-placeholder-applicant = Who applies
wording-missing = Write something here, or go back to the usual words
wording-too-long = Use at most { $most } characters
wording-save = Keep these words
wording-done = The words are kept. Letters from now on have them.
wording-same = Nothing was changed.
wording-back-to-usual = Back to the usual words
wording-usual-done = The letter has its usual words again.
wording-reader = Robin Bowen
wording-applicant = Sam Adeyemi
wording-sample-en = How it reads in English
wording-sample-cy = How it reads in Welsh

## Running a programme again.

copy-title = Run it again
copy-what = What is copied
copy-what-rules = The rules as they stand here: steps, sizes, rhythm, questions, price and what the employer agrees to
copy-what-texts = The texts: summary, description, who it is for, and what you add to letters
copy-what-terms = How many sets there are and how many people of one employer, as you last set them
copy-not = What is not copied
copy-not-people = People: their interest, applications and answers, the employers’ word, invitations
copy-not-decisions = Decisions: offers, places, sets and their dates, invoices
copy-not-events = Information events: make new ones for the new run
copy-draft = The next run begins as a draft. Nobody else sees it until you publish it.
copy-address = Web address
    .hint = The last part of the address of its page: lower case letters, digits and hyphens.
copy-address-missing = Enter the last part of the web address
copy-address-shape = Use only lower case letters, digits and single hyphens in the web address, for example learning-set-2028
copy-address-too-long = Use at most 60 characters in the web address
copy-address-taken = Choose another web address: another programme has this one
copy-deadline = Register interest by
    .hint = Leave it empty to decide when you publish.
copy-button = Make the draft
copy-done = The draft of the next run is made. Look at it, then publish it.
copy-unreadable = What this programme was made from cannot be read any more, so it cannot be copied as it is. Mend these lines and make a new programme from your own blueprint:
copy-mend = Mend it as a new programme

## A programme beside another, for who waits.

parallel-title = Open a parallel programme for who waits
parallel-title-proposed = { $programme }: parallel programme
parallel-nobody = Nobody waits: everybody whose application is complete has a place or is next.
parallel-who = These people wait, in this order. Each is asked by letter whether they would like to join:
parallel-keeps = Whoever says yes counts from the same instant as here, so the order stays as it is. They keep their number here until they take a place in one of the two. Nobody holds two places.
parallel-deadline = Until when people may say yes and register
    .hint = The whole day counts. Applications are taken for some time after it, as here.
parallel-price = What a place costs
parallel-price-same = The same as here: { $price }
parallel-price-other = Another price
parallel-price-later = To follow: you set it later, and everybody is told
parallel-price-missing = Say what a place costs, or that it is to follow
parallel-dates = When it runs
parallel-dates-same = On the same dates as this one
parallel-dates-other = On other dates: employers are asked for their word again
parallel-dates-missing = Say whether it runs on the same dates
parallel-look = See what would happen
parallel-preview = Before you open it
parallel-preview-what = Nothing has happened yet. The programme would be published, and each of them would read this:
parallel-open = { $count ->
    [one] Open it and write to 1 person
   *[other] Open it and write to { $count } people
}
parallel-done = The parallel programme is open, and everybody who waits gets a letter.
parallel-price-differs = The cost is { $now } for each person; for the other programme it was { $before }.
parallel-price-now = The cost is { $now } for each person.
parallel-price-to-follow = The cost is to follow: it is set before anybody gets a place.
parallel-dates-differ = It runs on other dates.
parallel-all-alike = It costs the same and runs on the same dates.

programme-price-to-follow = To follow: everybody who has registered is told as soon as it is set
price-title = Set the price
price-what = Everybody in the order gets a letter with the price, and each manager who was named is asked for the employer’s word. A price that was told stays: it cannot be changed here again.
price-amount = Price for each person
    .hint = In pounds, for example 250 or 249.50.
price-amount-shape = Enter the price in pounds, for example 250 or 249.50
price-button = Set the price and tell everybody
price-done = The price is set, and everybody in the order gets a letter.
price-is-set = The price of this programme is set already.
lack-price = The cost is not set yet
application-status-price = The cost is still to follow. Once it is set we tell you and ask your manager; until then no place can be given.
manager-asked-later = We write to { $name } once the cost is set: then your organisation knows what it promises.
manager-waits-for-price = We write to them as soon as the cost is set.

opening-title = A programme beside yours
opening-look = A programme beside yours: answer here
opening-waits-in = You wait in
opening-beside = Beside it runs
opening-until = Say yes by
opening-asked = Would you like to be in line for this programme too? Please say yes or no.
opening-what = If you say yes
opening-keeps = You count from the moment you first showed interest, and you keep your number in “{ $first }” until you take a place in one of the two.
opening-application = Your application goes along as you sent it. You can still change your answers there.
opening-word-holds = Your organisation’s word goes along too: the cost and the dates are the same.
opening-word-anew = So we ask { $name } for your organisation’s word again.
opening-word-later = So we ask { $name } for your organisation’s word again once the cost is set.
opening-yes = Yes, I would like to join
opening-no = No, I wait where I am
opening-there = Open your application there
opening-taken = You said yes on { $at }.
opening-declined = You said no on { $at }. You keep your number. You can still say yes.
opening-is-taken = You have said yes already. If you no longer want to join, withdraw your interest there.
opening-is-declined = You have said no already.
opening-closed = This programme takes nobody any more. You keep your number where you wait.
opening-too-late = You could say yes until { $day }. You keep your number where you wait. If something kept you from answering, write to the people who run the programme.
opening-withdrawn = You have withdrawn your interest, so there is nothing to answer.
opening-placed = You have taken a place already, so there is nothing to answer.
opening-taken-done = You are in the order, and you keep your number where you waited.
opening-declined-done = Thank you for telling us. You keep your number.
place-offer-elsewhere = You have taken a place in the programme that runs beside this one. If you would rather have this one, write to the people who run the programme.
interests-channel-carried-over = From the waiting list of a parallel programme
endorsement-anew = You were asked the same about “{ $first }”. This programme runs beside it, and your word for the one is none for the other:

letter-opening-subject = A programme beside the one you wait for: { $host }
letter-opening = You wait for a place in “{ $first }”. “{ $beside }” runs beside it. Would you like to be in line for that one too?
letter-opening-keeps = If you say yes, you count there from the moment you first showed interest, and you keep your number in “{ $first }” until you take a place in one of the two.
letter-opening-until = Please answer by { $day }.
letter-opening-action = Answer yes or no
letter-carried-subject = You are in the order: { $host }
letter-carried-keeps = You keep your number in “{ $first }” until you take a place in one of the two.
letter-carried-manager = We have asked { $name } for your organisation’s word again, because what it would promise is different.
letter-carried-manager-later = We ask { $name } for your organisation’s word again once the cost is set.
letter-manager-anew = { $name } waits for a place in “{ $first }”, for which you were asked for your organisation’s word. They would like to be in line for “{ $programme }” too, which runs beside it.
letter-manager-anew-what = So we ask for your organisation’s word for this one. For the first it stays as you gave it, and only one place can be taken.
letter-price-subject = The cost is set: { $host }
letter-price = A place in “{ $programme }” costs { $amount } for each person.
letter-price-manager = We have asked { $name } for your organisation’s word.

happened-carried-over = Carried over from the waiting list of a parallel programme
happened-opening = Asked whether they would join a parallel programme
happened-opening-taken = Said yes to the parallel programme
happened-opening-declined = Said no to the parallel programme
happened-placed-beside = Took a place in the parallel programme, so waits here no more
happened-asked-anew = The manager is asked again: cost or dates differ
happened-letter-opening = Letter: a programme beside yours
happened-letter-carried = Letter: you are in the order
happened-letter-price = Letter: the cost is set

## A programme in-house for one employer.

programme-private = Only for { $employer }
programme-employer = Employer
programme-employer-only = Only for people who work for { $employer }
programme-seen-by-link = Only who was given this page’s address can see it. It is in no list.
register-other-employer = This programme is only for people who work for { $employer }: check what you typed
entry-other-employer = This programme is for the people of one employer: check the organisation
in-house-title = Ask for this programme in-house
in-house-link = For employers: ask for this programme for your own people
in-house-lead = Would you like this programme for the people of one organisation? Tell us what you have in mind, in a few words. We send you a letter with a button; once you press it, the people who run this programme read your enquiry and write back.
in-house-privacy = Only the people who run this programme see what you write here.
enquiry-people = For how many people
enquiry-when = When would suit you
    .hint = As you would say it, for example “from September, on Tuesdays”.
enquiry-purpose = What would you like it for
enquiry-people-shape = Enter how many people it is for, as a whole number
enquiry-when-missing = Say roughly when it would suit you
enquiry-when-too-long = Use at most 200 characters for when
enquiry-purpose-missing = Say in a few words what you would like it for
enquiry-purpose-too-long = Use at most 1,500 characters for what it is for
enquiry-button = Send the enquiry
enquiry-sent = Thank you. Look in your email now: press the button in our letter, and we read your enquiry.
enquiry-confirm = Yes, send my enquiry
enquiry-confirmed = Your enquiry is with the people who run this programme.
my-enquiry-title = Your enquiry
my-enquiry-unconfirmed = Confirm your enquiry
my-enquiry-unconfirmed-lead = Press the button, and the people who run this programme read your enquiry.
my-enquiry-new = Your enquiry is here
my-enquiry-new-lead = The people who run this programme read it and write back to you.
my-enquiry-answered = Your enquiry is answered
my-enquiry-answered-lead = We have written to you: look in your email.
my-enquiry-turned = It becomes a programme
my-enquiry-turned-lead = The people who run it are making a programme for your organisation. They write to you about its dates and send its address.
my-enquiry-closed = Your enquiry is closed
my-enquiry-closed-lead = Nothing comes of it at present. If you would like to ask again, send a new enquiry.
my-enquiry-change = To change something, answer our letter or send a new enquiry.
enquiries-title = Enquiries by employers
enquiries-none = No employer has enquired yet
enquiries-none-what = On the programme’s page employers find “Ask for this programme in-house”. What they send stands here once they have confirmed it.
enquiry-who = Who asks
enquiry-state-new = New
enquiry-state-answered = Answered
enquiry-state-turned = Made a programme
enquiry-state-closed = Closed
enquiry-state-unconfirmed = To confirm
enquiry-answer-title = Write back
enquiry-answer = Your answer
    .hint = It is sent by email.
enquiry-answer-missing = Write your answer
enquiry-too-long = Use at most 1,500 characters
enquiry-answer-button = Send the answer
enquiry-answered-done = Your answer is on its way.
enquiry-make = Make it a programme
enquiry-make-what = A draft is made by the same rules for this employer alone, which pays. Its page is in no list: only who is given its address finds it, and only people of this employer can register. Publish it, then invite its members from a list.
enquiry-made = The draft is made. Look at it, publish it, then invite its members from a list.
enquiry-why = Why nothing comes of it
    .hint = Only the people who run this programme read this.
enquiry-why-missing = Say in a word why nothing comes of it
enquiry-close = Close the enquiry
enquiry-closed-done = The enquiry is closed.
enquiry-is-turned = This enquiry has become a programme already.
enquiry-is-closed = This enquiry is closed.
letter-enquiry-subject = Please confirm your enquiry: { $host }
letter-enquiry = Thank you for asking about “{ $programme }” for your organisation.
letter-enquiry-until = Press the button by { $until }, and the people who run it read your enquiry. After that we forget it.
letter-enquiry-confirm = Confirm my enquiry
letter-enquiry-answer-subject = About your enquiry: { $host }
letter-enquiry-answer = You asked about “{ $programme }” for your organisation. This is our answer:
letter-enquiry-see = See your enquiry
needs-enquiries = { $count ->
    [one] 1 employer asked for “{ $programme }” in-house and has no answer yet
   *[other] { $count } employers asked for “{ $programme }” in-house and have no answer yet
}

## What needs somebody about places.

needs-next = { $count ->
    [one] 1 place in “{ $programme }” is free for somebody who is next: offer it
   *[other] { $count } places in “{ $programme }” are free for people who are next: offer them
}
needs-lapsing = { $count ->
    [one] 1 offer of a place in “{ $programme }” lapses within two days
   *[other] { $count } offers of places in “{ $programme }” lapse within two days
}
needs-lapsing-more = What is not answered goes to the next person by itself. A telephone call may help.
needs-silent = { $count ->
    [one] 1 application for “{ $programme }” waits for a manager who was reminded
   *[other] { $count } applications for “{ $programme }” wait for managers who were reminded
}
needs-silent-more = All else is there. Ask the people whether somebody else can speak for their organisation.

## Erasing what people told.

erasing-title = Erase what is known of this person
erasing-sentence = { $name } ({ $reference }): do this when they ask for it, or when you no longer need it.
erasing-goes = What goes
erasing-goes-who = Name, email address, telephone number, job and organisation.
erasing-goes-form = Every answer on the application form, and the answers about equality.
erasing-goes-word = Who was asked for the employer’s word, and what they said.
erasing-goes-notes = Your notes, and the invitation.
erasing-goes-letters = The text of every letter, and to whom it went. Letters that still wait are not sent.
erasing-goes-invitations = Everybody who was invited.
erasing-stays = What stays
erasing-stays-place = The reference and the days and times, so that nobody else’s place in the order changes.
erasing-stays-invoices = Names on invoices that were issued: the law wants accounts kept for six years.
erasing-stays-trail = That it was done, when and by whom.
erasing-for-good = This cannot be undone. Should a backup from before be put back, it is done again by itself.
erasing-button = Erase for good
erasing-done = What was known of this person is erased.
erasing-on-the-list = This person is still on the list. Take them off the list first, then erase.
erasing-already = Nothing is known of this person any more.
erasing-all-title = Erase everybody of this programme
erasing-all-sentence = { $count ->
    [one] “{ $programme }” is long over, and one person of it is still known by name.
   *[other] “{ $programme }” is long over, and { $count } people of it are still known by name.
}
erasing-all-known = { $count ->
    [one] One person of “{ $programme }” is known by name.
   *[other] { $count } people of “{ $programme }” are known by name.
}
erasing-nobody-known = Somebody who was erased
erasing-all-button = Erase for good
erasing-all-done = They are erased. Where more people are named below, press once more.
erasing-all-from = You can do this from { $day }: people are known for three years after registration closed, as long as a cohort is followed.
erasing-all-open = Registration for this programme is still open. People are known for three years after it has closed.
erasing-nobody = Nobody of this programme is known any more.
erasing-by-itself = This is done by itself on { $day }.
keeping-title = Keep them longer
keeping-now = What these people told is erased by itself on { $day }.
keeping-open = Registration is still open. What people tell is erased by itself three years and three months after it has closed.
keeping-open-until = Registration is still open. After it has closed, what people tell is erased by itself three years and three months later, but not before { $day }.
keeping-lead = Keep what people told only as long as you need it. Say what you need it for; anybody who asks about their data is told.
keeping-said = { $by } chose this day on { $day }:
keeping-day = Keep them until
keeping-the-day = the day
keeping-why = What you need it for
    .hint = For example: the cohort is followed for five years, and its members were told so.
keeping-button = Keep them longer
keeping-done = They are kept longer. You will be told three months before it ends.
keeping-missing = Enter the day until which you need it
keeping-in-the-past = Choose a later day
keeping-too-far = Check the year: the day can be at most ten years ahead
keeping-not-later = They are kept until { $day } as it is: choose a later day
keeping-why-missing = Say what you need it for
keeping-why-too-long = Use at most 500 characters to say what you need it for
needs-erasing = { $count ->
    [one] “{ $programme }” is long over: one person is still known by name
   *[other] “{ $programme }” is long over: { $count } people are still known by name
}
needs-erasing-more = What they told is erased on { $day }, unless you keep it longer.
happened-erased = What was known of them was erased

## What is held about somebody

held-interest = Their interest
held-invitation = Invitations to them
held-application = Their application
held-endorsement = An employer's word
held-offer = Places they were offered
held-interest-note = Notes about them
held-opening = Places of another programme they were offered
held-enquiry = Their enquiry
