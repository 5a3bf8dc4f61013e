### Events that people can book.

nav-events = Events

## The list and the page of an event.

events-title = Events
events-lead = What is coming up, and how to book.
events-none = Nothing is planned at the moment. Come back soon.
events-none-yet = No events yet
events-none-yet-what = Make one, and people can book it at once.
events-ahead = Coming up
events-past = Past
events-booked = Places taken
events-waiting = Waiting
events-of = { $count } of { $capacity }
event-what = Event
event-when = When
event-where = Where
event-online = Online
event-places = Places
event-book-until = Book by
event-left = { $count ->
    [one] 1 place left
   *[other] { $count } places left
}
event-full = Every place is taken. You can join the waiting list.
event-closed = Bookings for this event have closed.
event-over = This event is over.
event-cancelled = This event is cancelled.
event-cancelled-tag = Cancelled
event-book-button = Book a place
event-wait-button = Join the waiting list
event-run-label = Run this event
event-seen-by-staff = Only people who run events here can see this page.
event-was = Before, it was { $when }.
event-moved = This event has a new time. Before, it was { $when }.
event-placed = This event is held in another place or another way.
event-was-cancelled = This event is cancelled.
event-changed-at = Changed on { $when }.

## Making, changing and cancelling one.

event-usual-title = Information and registration event
event-new-title = Make an event
event-new-button = Make this event
event-edit-title = Change this event
event-edit-lead = If you change the day, the time or the place, everyone who has booked or waits is told by email.
event-edit-button = Save the changes
event-title = What is the event called?
event-title-missing = Enter what the event is called
event-title-too-long = Use at most 150 characters for the name of the event
event-about = What is it about?
event-about-too-long = Use at most 2,000 characters to say what it is about
event-day = On which day is it?
event-the-day = the day of the event
event-day-missing = Enter the day of the event
event-past = Enter a day and time that is still to come
event-starts = When does it start?
    .hint = For example 10am or 14:30, on the clock in London
event-ends = When does it end?
    .hint = For example 11:30am
event-time-shape = Enter a time like 10am or 14:30
event-ends-first = Enter an end that is after the start
event-how = How do people take part?
event-how-online = Online
event-how-place = At a place
event-how-missing = Choose how people take part
event-link = Joining link
    .hint = It starts with https://. You can add it later. Nobody sees it until they come in by their own page.
event-link-kept = New joining link
    .hint = A link is set. Leave this empty to keep it. Nobody sees it until they come in by their own page.
event-link-shape = Enter a joining link that starts with https://
event-place = Name and address of the place
event-place-missing = Enter the place
event-place-too-long = Use at most 300 characters for the place
event-capacity = How many people can come?
event-capacity-wrong = Enter how many people can come, from 1 to 5,000
event-capacity-taken = More people than that have a place already
event-closing = When do bookings close?
event-closing-0 = When it starts
event-closing-2 = 2 hours before
event-closing-24 = 1 day before
event-closing-48 = 2 days before
event-closing-168 = 1 week before
event-closing-missing = Choose when bookings close
event-reason = Why? Everyone who has booked can read this
event-reason-too-long = Use at most 500 characters for the reason
event-made = The event is made. People can book it now.
event-changed = The changes are saved.
event-cancel-title = Cancel this event
event-cancel-sentence = { $count ->
    [0] Nobody has booked. This cannot be undone.
    [one] 1 person who has booked or waits is told by email. This cannot be undone.
   *[other] { $count } people who have booked or wait are told by email. This cannot be undone.
}
event-cancel-button = Cancel this event
event-cancel-done = The event is cancelled, and everyone who booked is told.

## Booking.

booking-title = Book a place
booking-full = Every place is taken. Give your details to wait in line: when a place comes free, we offer it to whoever is next.
booking-name = Your name
booking-name-missing = Enter your name
booking-name-too-long = Use at most 100 characters for your name
booking-email = Email address
    .hint = Your confirmation goes there
booking-email-missing = Enter your email address
booking-email-too-long = Use a shorter email address
booking-email-shape = Enter an email address like name@example.org
booking-known = You book as { $name }. Your confirmation goes to { $email }.
booking-privacy = We use this for this event only: to write to you about it and to note who came.
booking-reference = Reference
booking-already = You are booked already. Here is your booking.
booking-cancel-done = Your booking is cancelled.
sent-title = Thank you. Look in your email now
sent-lead = We have written to the address you gave. The email says whether you have a place or are on the waiting list.
sent-next = What happens next
sent-reference = The email has your reference and a link to your own page. On the day, you come in by that page.
sent-already = If you are booked already, the email says so. Nothing changes.
sent-nothing = Nothing there after ten minutes? Look in your spam folder, or book again.
sent-back = Back to the event

## One's own booking.

mine-booking-title = My booking
mine-booking-seen-by = Anyone who has this link can see this page. Keep it to yourself.
mine-booking-keep = Keep the email with the link to this page: it is your way in.
mine-booking-booked = You have a place
mine-booking-open = You have a place
mine-booking-waiting = You are on the waiting list
mine-booking-waited = You were on the waiting list
mine-booking-offered = A place is free for you
mine-booking-cancelled = Your booking is cancelled
mine-booking-declined = You did not take the place
mine-booking-lapsed = The time to take the place is over
mine-booking-event-off = This event is cancelled
mine-booking-over = This event has ended
mine-booking-came = Thank you for coming
mine-booking-opens-online = Come back to this page on the day. You can come in from { $when }.
mine-booking-opens-place = On the day, this page opens on { $when }: there you can say that you have arrived.
mine-booking-open-online = The event is open. Come in when you are ready.
mine-booking-open-place = Are you there? Say so with the button.
mine-booking-no-link = The event is open, but its link is not here yet. Come in, and try again in a moment.
mine-booking-waiting-lead = You are number { $place } in line. When a place comes free for you, we write to you. The offer has a time limit.
mine-booking-waited-lead = No place came free before the event began.
mine-booking-offered-lead = It is kept for you until { $until }. After that it goes to whoever is next.
mine-booking-cancelled-lead = Somebody else can have your place. Thank you for telling us.
mine-booking-declined-lead = It goes to whoever is next. Thank you for telling us.
mine-booking-lapsed-lead = The place went to whoever is next. You can book again.
mine-booking-event-off-lead = It does not take place.
mine-booking-over-lead = It is over, and the way in is closed.
mine-booking-came-lead = We have noted that you came.
mine-booking-accept = Yes, I take this place
mine-booking-decline = No, thank you
mine-booking-come-in = Come in
mine-booking-here = I am here
mine-booking-cancel = I cannot come
mine-booking-leave = Leave the waiting list
mine-booking-again = Look at the event again
mine-booking-cancel-sentence = Your place goes to somebody else. You need give no reason.
mine-booking-cancel-button = Cancel my booking
offer-accepted = The place is yours.
offer-declined = Thank you. The place goes to whoever is next.
offer-booked = You have this place already.
offer-too-late = The time to take this place is over.
offer-none = No place is offered to you at the moment.
gate-not-booked = You have no place at this event.
gate-too-early = The way in opens 15 minutes before the start.
gate-over = This event is over.
arrival-title = You are in
arrival-not-yet = You are not in
arrival-not-yet-lead = You come in by your own page, with its button, while the event is open.
arrival-lead = We have noted that you came. You are being sent on to the call.
arrival-link = Go to the call
arrival-again = If the call ends for you by accident, come back to your own page and come in again.

## The people of an event.

comers-title = People
comers-event = Page of the event
comers-held = { $count } of { $capacity } places taken
comers-waiting = { $count ->
    [one] 1 waits
   *[other] { $count } wait
}
comers-came = { $count ->
    [one] 1 came
   *[other] { $count } came
}
comers-no-link = This event is online and has no joining link yet. Add it before the start.
comers-none = Nobody has booked yet
comers-none-what = Send people the address of the event's page.
comers-no-match = Nobody here
comers-no-match-what = Choose another standing.
comers-name = Name
comers-email = Email
comers-made = Booked at
comers-standing = Standing
comers-attendance = Attendance
comers-came-heading = Came at
comers-came-how = How
comers-state-came = Came
comers-state-booked = Have a place
comers-state-offered = A place is offered
comers-state-waiting = Wait
comers-state-ended = Ended
comers-standing-booked = Has a place
comers-standing-offered = Place offered
comers-standing-waiting = Waits
comers-standing-cancelled = Cancelled
comers-standing-declined = Declined
comers-standing-lapsed = Did not answer
comers-place = Number { $place } in line
comers-until = until { $until }
comers-came-gate = Came in { $when }
comers-came-noted = Noted { $when }
comers-how-gate = By the way in
comers-how-noted = Noted by a colleague
comers-note = { $name } came
comers-unnote = Take back: { $name }
comers-noted = Noted.
comers-unnoted = Taken back.
comers-not-booked = This booking has ended.
comers-export-csv = Download as CSV
comers-export-xlsx = Download as a spreadsheet

## Letters.

letter-hello-booked = Hello { $name },
letter-own-page = Your own page
letter-answer-offer = Say yes or no
letter-booked-subject = { $host }: your booking is confirmed
letter-booked = You have a place. This is your booking:
letter-accepted = The place is yours. This is your booking:
letter-gate-online = You come in by your own page, with the link below. It opens 15 minutes before the start. Please do not pass it on.
letter-gate-place = On the day, you can say on your own page that you have arrived. It opens 15 minutes before the start. Please do not pass the link on.
letter-cannot-come = If you cannot come, please say so on the same page, so that somebody else can have the place.
letter-waits-subject = { $host }: you are on the waiting list
letter-waits = Every place is taken, and you are on the waiting list.
letter-waits-next = When a place comes free for you, we write to you at once. The offer has a time limit, so that nobody waits for a place that is not used.
letter-already-subject = { $host }: your booking
letter-already-booked = You are booked already. Nothing has changed.
letter-already-waits = You are on the waiting list already. You keep your place in line.
letter-already-offered = A place is kept for you already. Say on your own page whether you take it.
letter-not-you-booked = If it was not you who just booked, you need do nothing.
letter-offered-subject = { $host }: a place is free for you
letter-offered = A place has come free, and you are next. It is kept for you until { $until }.
letter-offered-next = Please say yes or no on your own page. After that time it goes to whoever is next.
letter-lapsed-subject = { $host }: the time to take your place is over
letter-lapsed = A place was kept for you, and the time to take it is over. It has gone to whoever is next. You can book again on the event's page.
letter-cancelled-subject = { $host }: your booking is cancelled
letter-cancelled = Your booking is cancelled. Thank you for telling us.
letter-changed-subject = { $host }: something has changed
letter-moved = The event you booked has a new time.
letter-placed = The event you booked is held in another place or another way.
letter-changed-keeps = You keep your booking. If you cannot come any more, please say so on your own page.
letter-off-subject = { $host }: an event is cancelled
letter-off = The event you booked is cancelled. We are sorry.
letter-tomorrow-subject = { $host }: a reminder
letter-tomorrow = This is a reminder of what you booked:

## What is held about somebody

held-booking = Their bookings of events
