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
sets-none-held = You hold no set at the moment. A coordinator chooses who holds each set.
sets-formed = Programmes with sets
sets-none-formed = No programme has sets. Programmes are made from blueprints; the blueprint says whether there are sets.
set-seen-by = Only whoever holds this set and the host’s coordinators see this page.
set-needs = Needs: { $needs }

# Forming sets
formation-title = Who sits with whom
formation-back = Back to the programme
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
