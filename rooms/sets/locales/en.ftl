# What sets are called
set-name = Set { $number }
set-name-day = Set { $number }, { $day }
set-day-monday = Mondays
set-day-tuesday = Tuesdays
set-day-wednesday = Wednesdays
set-day-thursday = Thursdays
set-day-friday = Fridays
set-day-saturday = Saturdays
set-day-sunday = Sundays

# The sets that are one's own
sets-title = Sets
sets-held = Sets you hold
sets-next = Next: { $at }
sets-none-held = You hold no set at the moment. A coordinator chooses who holds each set.
sets-formed = Programmes with sets
sets-none-formed = No programme has sets. Programmes are made from blueprints; the blueprint says whether there are sets.
overview-title = All sets
overview-members = Members
overview-next = Next
overview-ahead = Meetings to come
overview-of = { $ahead } of { $all }
overview-lacks = To look at
overview-untold =
    { $count ->
        [one] 1 has not been told
       *[other] { $count } have not been told
    }
overview-over = All meetings are over
set-seen-by = Only whoever holds this set and the host’s coordinators see this page.
set-needs = Needs: { $needs }

# Forming sets
formation-title = Who sits with whom
formation-seen-by = Only the host’s coordinators see this page. Nobody in a set sees why, or who is kept apart.
formation-places =
    { $count ->
        [one] 1 person has taken a place
       *[other] { $count } people have taken a place
    }
formation-sets =
    { $count ->
        [one] 1 set
       *[other] { $count } sets
    }
formation-sizes = { $min } to { $max } people in each
formation-size = { $count } people in each
formation-propose = Propose the sets
formation-propose-again = Propose anew
formation-proposed = The sets are proposed. Nobody has been told.
formation-changed = Somebody changed the sets while you were looking, or that step is no longer possible. Go back, look again and decide anew.
formation-moved = They have moved. Nobody has been told.
formation-locked = They stay in this set when sets are proposed anew.
formation-unlocked = They can be moved when sets are proposed anew.
formation-core = There is no way to seat everybody. These cannot all hold:
formation-core-next = Change one of them: let two people share a set, let somebody go who is fixed, or change the number of sets on the page about selection.
formation-broken = Some rules are broken as it stands:
formation-unseated = No seat yet
formation-nobody = Nobody sits here yet.
formation-ask =
    { $count ->
        [one] Ask 1 person whether they agree to their set
       *[other] Ask { $count } people whether they agree to their set
    }
formation-publish =
    { $count ->
        [one] Publish: tell 1 person their set
       *[other] Publish: tell { $count } people their set
    }
set-published = Published { $at }
set-ready = Ready to publish
set-lacks-everybody = Empty
set-lacks-people =
    { $count ->
        [one] 1 person too few
       *[other] { $count } people too few
    }
set-lacks-facilitator = Nobody holds it
set-lacks-agreements =
    { $count ->
        [one] 1 has still to agree
       *[other] { $count } have still to agree
    }
set-facilitator = Who holds { $set }
set-facilitator-none = Nobody yet
set-facilitator-choose = Choose
set-facilitator-chosen = It is noted who holds the set.
set-facilitator-gone = This person holds no sets any more. Choose somebody else.

# One person's seat
seat-title = Where { $name } sits
seat-back = Back to the sets
seat-rank = number { $rank } in the order
seat-now = In { $set }. { $why }
seat-nowhere = No seat yet.
seat-settled = They have been told their set, so they are not moved from here. Whoever cannot come gives their place up; two people who want to change sets write to you.
seat-to = Where to?
    .hint = Every step here breaks no rule. What it costs is said beside it.
seat-to-missing = Choose where they go
seat-to-set = To { $set }
seat-to-exchange = To { $set }, in exchange with { $name }
seat-move = Move
seat-no-move = There is no step that breaks no rule.
seat-barred = Steps that would break a rule
seat-moved-by = { $name } moved people here: { $step }.
seat-why = Why { $name } sits here
seat-lock = Fix { $name } here
seat-unlock = Let { $name } be moved
seat-locked = (fixed)
seat-told = Told
seat-consent-not-asked = Not asked
seat-consent-asked = Asked
seat-consent-outdated = To be asked anew
seat-consent-agreed = Agrees
price-none = Costs nothing.
price-days-worse =
    { $count ->
        [one] One first choice of day fewer
       *[other] { $count } first choices of day fewer
    }
price-days-better =
    { $count ->
        [one] One first choice of day more
       *[other] { $count } first choices of day more
    }
price-mix-worse = Less mixed by { $count }
price-mix-better = Better mixed by { $count }
price-sizes-worse = Sizes less even by { $count }
price-sizes-better = Sizes more even by { $count }
breach-day = { $name } cannot make that day, or said no to that set
breach-need = { $name } needs something this set does not provide
breach-facilitator = Whoever holds the set is of { $name }’s employer
breach-group = { $name } asked for another kind of set
breach-full = The set would have more people than it takes
breach-employer = Too many people of { $name }’s employer
breach-apart = { $name } and { $other } are kept apart

# Kept apart
apart-title = Kept apart
apart-what = Two people who are never to share a set: a grievance, a family, a manager and their own staff. Why is written nowhere, and neither of them is told. A manager who gave the employer’s word is kept apart from that person without being listed.
apart-wishes = What people wrote when they applied
apart-one = Keep this person
apart-other = apart from
apart-keep = Keep them apart
apart-pair = { $one } and { $other }
apart-end = Let { $one } and { $other } share a set
apart-kept = They are kept apart. Propose anew where they share a set now.
apart-ended = They may share a set.
apart-same = Choose two different people
apart-unknown = Choose two people who have a place
apart-already = These two are kept apart already

# Asking
asking-title = Ask whether they agree
asking-what = Each gets a letter with a link to a page that says who would be in their set: name, job and employer. They say yes or no there; nobody has to say why.
asking-nobody = Nobody is to be asked: everybody who sits in a set was.
asking-letter = The letter
asking-send =
    { $count ->
        [one] Send 1 letter
       *[other] Send { $count } letters
    }
asking-sent = They have been asked.

# Publishing
publication-sets-title = Publish the sets
publication-what = Everybody here is told their set and who holds it. After that they are not moved from this page.
publication-none = No set is ready.
publication-lacking = Not ready
publication-send =
    { $count ->
        [one] Tell 1 person
       *[other] Tell { $count } people
    }
publication-sent = They have been told.

# One's own set
my-set-title = Your set
my-set-seen-by = You, the people in your set and the host’s coordinators see who is in it. Your employer does not.
my-set-which = Set
my-set-facilitator = Held by
my-set-members = Who is in it
my-set-not-yet = Your set is still being put together. You will get a letter.
my-set-asked = Please look at who would be in your set, and say whether that is all right for you.
my-set-changed = Somebody has joined since you agreed. Please look again.
my-set-agreed = You agreed on { $at }. You will get a letter when your set is settled.
my-set-settled = Your set is settled.
my-set-settled-already = Your set is settled. If you cannot be in it, write to the host; you do not have to say why.
my-set-answer = Is this all right for you?
my-set-agree = Yes, I agree
my-set-refuse = No, not this set
my-set-refuse-what = You do not have to say why, and nobody in the set is told. You keep your place and are put into another set if there is one you can make.
my-set-agree-done = Thank you. You agreed to your set.
my-set-refuse-done = Thank you. You are not in that set any more, and you keep your place. You will get a letter.

# Letters
letter-set-hello = Hello { $name },
letter-set-asked = We have put together the sets of “{ $programme }”. On your page you see who would be in yours.
letter-set-asked-next = Please say there whether that is all right for you. You do not have to say why if it is not, and you keep your place.
letter-set-asked-subject = { $host }: please look at your set
letter-set-asked-action = See my set
letter-set-published = You are in { $set } of “{ $programme }”.
letter-set-held = It is held by { $name }.
letter-set-published-next = Who is in it is on your page.
letter-set-published-subject = { $host }: your set
letter-set-published-action = See my set
nav-sets = Sets

# When sets meet
set-lacks-dates = No dates yet
formation-dates = When the sets meet
dates-title = When the sets meet
dates-seen-by = Only the host’s coordinators see this page. A set’s members are told their dates when it is published.
dates-no-sets = There are no sets yet. Propose the sets first.
dates-none = No dates yet.
dates-of-set = Dates of { $set }
dates-begin = Where the dates begin
dates-begin-what = The rule of the blueprint gives all dates from the first. Sets that have a day of the week meet in the same weeks, each on its own day. Nothing moves because of a holiday: what a date falls on is said beside it, and you decide.
dates-told = Those who were told their set hear of every change: an email to each, and their calendar changes with it.
dates-day = A day of the week in which the sets begin
    .hint = Any day of that week, for example 9 2 2027
dates-first-day = The day of the first meeting
    .hint = The others fall on the same day of the week
dates-time = The time at which they begin
    .hint = For example 10:00 or 1.30pm
dates-place = Where people meet
    .hint = Leave it empty for online. No link: the call’s address is given at the door.
dates-give = Give the dates
dates-give-again = Give all dates anew
dates-given = The dates are there. Look at what they fall on.
dates-the-day = the day
dates-day-missing = Enter a day
dates-time-shape = Enter a time such as 10:00 or 1.30pm
dates-place-link = Leave the link out: calendars are shared. The call’s address is given at the door.
dates-place-long = Use 200 characters or fewer for the place
dates-no-rule = The blueprint of this programme gives no meetings. Add a part “meetings” to it.
dates-past = Choose a day so that the first meeting is still to come
dates-begun = A meeting has begun already: move the others one by one
dates-out-of-range = Enter a year from 1900 to 2999
dates-back-to-set = Back to the set
set-dates-title = Dates of the set
set-dates-keep = Look at what they fall on, or move one
set-dates-begin = Give this set its dates
set-dates-begin-what = The rule of the blueprint gives all dates of this set from the first. Each can be moved by itself afterwards.
meeting-introduction = Introduction
meeting-residential = Days together
meeting-meeting = Meeting { $number }
meeting-closing = Closing day
meeting-evaluation = Looking back
meeting-follow-up = Follow-up
meeting-day = { $what }, day { $number }
meeting-hours = { $from } to { $to }
meeting-white-space = { $hours } (and until { $until } for those who like to talk on)
meeting-online = online
meeting-when = { $day }, { $hours }, { $where }
meeting-title = { $what }, { $host }
meeting-over = (over)
meeting-moved = Moved from { $was }: { $reason }
meeting-move = Move: { $what }
meeting-rule = The rule has it on { $at }.
meeting-put-title = Another time or place
meeting-told = Those who were told their set get an email, and their calendar changes with it.
meeting-day-label = Day
meeting-reason = Why it is not when the rule has it
    .hint = The members read it. Not needed where it goes back to the rule.
meeting-put = Put it there
meeting-put-done = The meeting has moved.
meeting-back = Back to the dates
meeting-begun = This meeting has begun, or is over
meeting-past = Choose a time that is still to come
meeting-reason-missing = Say why it is not when the rule has it
meeting-reason-long = Use 300 characters or fewer
meeting-overlaps = Another meeting of this set is at that time
meeting-changed = Somebody moved this meeting while you were looking. Go back, look again and decide anew.

# The schedule for everybody
schedule-title = Schedule
schedule-planned = Planned, not settled yet
schedule-planned-set = { $set } (planned, not settled yet)
plan-hidden = These dates are planned. Nobody else sees them yet.
plan-show = Show them on the schedule as planned
plan-shown = These dates stand on the schedule for everybody, as planned.
plan-hide = Take the planned dates off the schedule
plan-shown-done = Everybody can see the planned dates on the schedule.
plan-hidden-done = The planned dates are off the schedule.
meeting-time = The time at which it begins
    .hint = For example 10:00 or 1.30pm
schedule-none = The dates are not settled yet.
schedule-pdf = Download the schedule (PDF)
schedule-as-of = As it stands on { $at }.

# School holidays
schools-title = School holidays
schools-what = Dates are looked at against the school holidays in this file. It is a CSV file in UTF-8 with a first line: area,name,first,last. Days are written as 2027-02-15 or 15/02/2027. A new file takes the place of the one before.
schools-none = No file is kept.
schools-kept-title = School holidays that are kept
schools-name = Holiday
schools-area = Where
schools-first = First day
schools-last = Last day
schools-file = The file
schools-keep = Keep this file
schools-kept = The school holidays are kept.
schools-file-missing = Choose a file
schools-file-large = Use a file of at most 200 kB
schools-file-shape = Save the file as CSV in UTF-8
schools-mistake = Line { $line }, { $what }.

# What a date falls on
clash-avoid = Better not
clash-mind = Ask first
clash-mention = Good to know
clash-bank-holiday = { $day }, a bank holiday in { $where }
clash-bank-holiday-everywhere = { $day }, a bank holiday everywhere in the United Kingdom
clash-faith = { $day }
clash-eve = The eve of { $day }: those who keep it have to be home before sunset
clash-sighting = { $day } may fall on this day: the moon decides
clash-breaking-fast = { $day }: it lasts into the breaking of the fast
clash-sabbath = The Jewish Sabbath
clash-friday-prayer = Friday prayer at midday
clash-school-holiday = { $name }, school holiday in { $area }
clash-members =
    { $count ->
        [one] 1 member cannot
       *[other] { $count } members cannot
    }
clash-not-covered = The holidays of that year are not known yet
nation-england-and-wales = England and Wales
nation-scotland = Scotland
nation-northern-ireland = Northern Ireland
bank-holiday-battle-of-the-boyne = Battle of the Boyne
bank-holiday-boxing-day = Boxing Day
bank-holiday-christmas-day = Christmas Day
bank-holiday-early-may-bank-holiday = Early May bank holiday
bank-holiday-easter-monday = Easter Monday
bank-holiday-good-friday = Good Friday
bank-holiday-new-years-day = New Year’s Day
bank-holiday-second-of-january = 2 January
bank-holiday-spring-bank-holiday = Spring bank holiday
bank-holiday-st-andrews-day = St Andrew’s Day
bank-holiday-st-patricks-day = St Patrick’s Day
bank-holiday-summer-bank-holiday = Summer bank holiday
bank-holiday-world-cup = Bank holiday for the World Cup
holy-day-ash-wednesday = Ash Wednesday
holy-day-ashura = Ashura
holy-day-bandi-chhor = Bandi Chhor Divas
holy-day-christmas = Christmas Day
holy-day-christmas-eve = Christmas Eve
holy-day-diwali = Diwali
holy-day-easter = Easter Sunday
holy-day-eid-al-adha = Eid al-Adha
holy-day-eid-al-fitr = Eid al-Fitr
holy-day-good-friday = Good Friday
holy-day-guru-nanak-gurpurab = The birth of Guru Nanak
holy-day-holi = Holi
holy-day-lunar-new-year = Lunar New Year
holy-day-lunar-new-year-eve = The eve of the Lunar New Year
holy-day-nowruz = Nowruz
holy-day-orthodox-christmas = Orthodox Christmas
holy-day-orthodox-christmas-eve = The eve of Orthodox Christmas
holy-day-orthodox-easter = Orthodox Easter
holy-day-orthodox-good-friday = Orthodox Good Friday
holy-day-passover = Passover
holy-day-passover-end = The last days of Passover
holy-day-passover-middle = The middle days of Passover
holy-day-ramadan = Ramadan
holy-day-rosh-hashanah = Rosh Hashanah
holy-day-shavuot = Shavuot
holy-day-simchat-torah = Simchat Torah
holy-day-sukkot = Sukkot
holy-day-sukkot-middle = The middle days of Sukkot
holy-day-vaisakhi = Vaisakhi
holy-day-vesak = Vesak
holy-day-yom-kippur = Yom Kippur

letter-set-dates = These are all the dates. Each also comes to you by email as an entry for your calendar.
letter-set-dates-later = The dates follow: your set agrees on them.
my-set-dates = When it meets
my-set-dates-proposed = These dates are proposed. They are fixed when your set is settled.

# Date polls
poll-title = Ask the members when they can
poll-what = Offer two to six times. The members say of each whether they can, could or cannot; you see how many, and decide. Leave rows empty that you do not need.
poll-about = What it is about
poll-about-beginning = Where the set’s dates begin
poll-about-meeting = Another time for: { $what }
poll-day = Time { $number }: day
poll-time = Time { $number }: at
poll-ask = Ask the members
poll-asked = The members have been asked.
poll-too-few = Offer two times or more
poll-past = Offer times that are still to come
poll-twice = Offer each time once
poll-unpublished = Publish the set first: its members are asked
poll-open = A poll of this set is open: decide it first
poll-begun = The set has begun: choose which meeting it is about
poll-can =
    { $count ->
        [one] 1 can
       *[other] { $count } can
    }
poll-could =
    { $count ->
        [one] 1 could
       *[other] { $count } could
    }
poll-cannot =
    { $count ->
        [one] 1 cannot
       *[other] { $count } cannot
    }
poll-silent =
    { $count ->
        [one] 1 has not said
       *[other] { $count } have not said
    }
poll-everyone = Everyone
poll-best = Best so far
poll-choose = Decide for { $when }
poll-silent-title = Not heard from yet
poll-decide-what = A decision gives the dates at once and tells everybody. Who said what is not shown.
poll-end = End it without a date
poll-ended = The poll has ended. Nothing has changed.
poll-decided = It is decided, and everybody has been told.
poll-gone = There is no such poll any more: it was decided, or another was asked. Go back and look again.
poll-window-past = That time is past, or another meeting is then. Choose another, or end the poll.
poll-reason = agreed by the members
my-poll-title = Say when you can
my-away-title = Days you cannot come
my-away-seen-by = Only you see these days. Whoever keeps the dates of your set sees how many members cannot come on a date, never who.
my-away-lead = Mark holidays or other days that are settled already. When dates are chosen or moved, a date that falls on them is marked for whoever decides. Nothing is moved by itself, and nobody asks you why.
my-away-marked = What you have marked
my-away-days = { $from } to { $to }
my-away-remove = Take away { $days }
my-away-more = Mark days
my-away-from = First day
my-away-to = Last day
    .hint = Leave it empty if it is one day only.
my-away-the-first = the first day
my-away-the-last = the last day
my-away-mark = Mark these days
my-away-done = These days are marked.
my-away-removed = These days are not marked any more.
my-away-from-missing = Enter the first day
my-away-past = Choose days that are still to come
my-away-backwards = The last day comes before the first
my-away-too-far = Check the year: the days can be at most two years ahead
my-away-too-many = You have marked twenty stretches of days: take one away first
my-away-marked-already = Of these days { $from } to { $to } are marked already: take those away first
my-poll-seen-by = Whoever holds your set sees how many can, and that you answered; not what each of you said.
my-poll-what = Say of each time whether you can. You can change it until it is decided.
my-poll-can = I can
my-poll-could = I could, if it has to be
my-poll-cannot = I cannot
my-poll-say = Send
my-poll-said = Thank you. It is noted when you can.
my-poll-none = There is nothing to say now: it is decided, or nobody has asked. Your dates are on the page of your set.
my-poll-missing = Choose an answer for one time at least
my-set-back = Back to your set
letter-poll = When should your set of “{ $programme }” meet? On your page are the times that are offered.
letter-poll-next = Please say of each whether you can. Whoever holds your set then decides.
letter-poll-subject = { $host }: when can you?
letter-poll-action = Say when I can
letter-dates = Your set of “{ $programme }” has its dates.
letter-dates-subject = { $host }: your dates
letter-dates-action = See my set

# Changing into another set
swap-title = Change into another set
swap-seen-by = Nobody’s name is said before both have said yes.
swap-what = If another set would suit you better, we ask those in it who could change places with you without breaking a rule. If one of them says yes, you see who would be in your set and say the last word.
swap-none = There is no set that you could change into now: a set that has met stays as it is.
swap-to = The set you would like to be in
swap-to-missing = Choose a set
swap-ask = Ask
swap-ask-done = Those who could change places with you have been asked. You will get a letter if one of them says yes.
swap-asked = You have asked. You will get a letter if somebody says yes.
swap-answered = Somebody would change places with you. Look at the set you would be in.
swap-would-be = You would be in this set
swap-confirm = Yes, change
swap-end = I do not want to change any more
swap-end-done = It is over. You stay in your set.
swap-wanted = Somebody would like to change places with you
swap-accepted = You said yes. Whoever asked has the last word; you will get a letter.
swap-accept = Yes, I would change into this set
swap-refuse = No, I stay
swap-accept-done = Thank you. Whoever asked sees it now and has the last word.
swap-refuse-done = Thank you. You stay where you are, and nobody is told.
swap-done = You have changed places. These are your set and your dates now.
swap-why = Changed places with somebody; both agreed.
swap-not-settled = The sets are not settled yet
swap-begun = One of the two sets has met already. Write to the host if you need to change.
swap-already = You have asked already
swap-nobody = Nobody of that set could change places with you without breaking a rule of the programme. Write to the host if you need to change.
swap-gone = This is not open any more: somebody else was faster, or somebody moved. Go back and look again.
letter-swap = Somebody in another set of “{ $programme }” would like to change places with you. On your page you see the set you would be in and its dates.
letter-swap-next = You do not have to say why if it does not suit you: nobody is told.
letter-swap-subject = { $host }: would you change your set?
letter-swap-action = Look at it
letter-swap-answer = You asked to change into another set of “{ $programme }”. Somebody would change places with you.
letter-swap-answer-next = Look on your page at who would be in your set, and say whether you change.
letter-swap-answer-subject = { $host }: somebody would change places with you
letter-swap-answer-action = Look at it

# What needs whoever runs programmes
needs-seats =
    { $count ->
        [one] “{ $programme }”: 1 person has a place and no seat
       *[other] “{ $programme }”: { $count } people have a place and no seat
    }
needs-publishing =
    { $count ->
        [one] “{ $programme }”: 1 person can be told their set
       *[other] “{ $programme }”: { $count } people can be told their set
    }
needs-small-sets =
    { $count ->
        [one] “{ $programme }”: 1 settled set has too few people
       *[other] “{ $programme }”: { $count } settled sets have too few people
    }

## What is held about somebody

held-seat = Their seat in a set
held-seat-refusal = Sets they did not want to be in
held-set-poll-answer = Which dates suited them
held-set-swap = Changes of place they asked for
held-set-swap-refusal = Changes of place they did not want
held-member-away = When they are away
