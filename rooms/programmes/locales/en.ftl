### Programmes and the interest people show in them.

nav-programmes = Programmes

## The list and the page of a programme.

programmes-title = Programmes
programmes-lead = What we offer, and how to join.
programmes-none = Nothing is published yet. Come back soon.
programme-drafted = Draft: only you and your colleagues see it
programme-closed = Closed
programme-until = Register interest by { $day }
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
    [zero] Nobody has confirmed interest in “{ $programme }” yet
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
