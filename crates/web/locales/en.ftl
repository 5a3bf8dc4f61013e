### The shell around every page, and the fixed words of its components.

web-skip = Skip to the main part of this page
web-nav-label = Main
web-powered = on Kith
web-signed-in = Signed in as
web-sign-out = Sign out
web-language = Language
web-footer-label = About this site
web-footer-accessibility = Accessibility
web-footer-privacy = Privacy
web-footer-about = About Kith
web-footer-words = Kith is open source. It keeps no trackers and asks nothing of any other site.
web-demo = This is a demonstration: everybody in it is invented, and no letter leaves this machine.
web-back = Back
web-seen-label = Who can see this page
error-title = Problem: { $title }

web-error-title = There is a problem
web-error-word = Error:
web-flash-done = Done
web-flash-note = Please note
web-flash-trouble = There is a problem
web-warning = Warning
web-optional = (optional)
web-change = Change
web-or = or
web-choose = Choose one
web-date-day = Day
web-date-month = Month
web-date-year = Year
web-count-help = You can write up to { $limit } characters
web-count-left-one = You have 1 character left
web-count-left-other = You have %{ "{" }count{ "}" } characters left
web-count-none = You have no characters left
web-count-over-one = You have 1 character too many
web-count-over-other = You have %{ "{" }count{ "}" } characters too many

web-task-todo = To do
web-task-started = In progress
web-task-done = Done
web-task-waits = Cannot start yet
web-task-problem = There is a problem

web-pages-label = Pages
web-previous = Previous page
web-next = Next page
web-filters-label = Filter this list
web-filters-apply = Apply filters
web-filters-clear = Clear filters
web-filters-any = Any
web-table-scrolls = { $caption }: this table scrolls sideways
web-timeline-now = You are here
web-timeline-past = past
web-reference = Your reference

web-date-missing = Enter { $what }
web-date-part-missing = Enter the day, month and year of { $what }
web-date-not-real = Check { $what }: it must be a day in the calendar, like 9 2 2027

web-chart-table = The numbers as a table
web-funnel-stage = Step
web-funnel-count = People
web-funnel-of-first = Of those at the start
web-funnel-of-previous = Of the step before
web-funnel-summary = { $first } at “{ $from }”, { $last } at “{ $to }”: { $percent } in every 100.
web-funnel-empty = Nobody yet.
web-plot-group = Group
web-plot-value = Share
web-plot-interval = Likely between
web-plot-population = In the population
web-plot-hidden = Too few people to show
web-plot-between = { $low }% to { $high }%
web-bars-value = Value

## Pages that say why there is no page.

not-found = There is nothing here
not-found-what-now = If you typed the address, check it. If you followed a link, it may be old, or the page may not be for you.
refused = You cannot do this
conflict = This cannot be done now
somebody-was-faster = What you saw has changed since. Look at the page again, and do it once more if it is still needed.
form-is-stale = This form has been open for too long, or in another browser. Go back, open it again, and send it once more. What you typed is still there if you use your browser's back button.
unreadable = This form could not be read
unreadable-what-now = Go back, open it again, and send it once more.
too-many = Please wait a little
too-many-what-now = { $minutes ->
    [one] You have tried this very often. Try again in 1 minute.
   *[other] You have tried this very often. Try again in { $minutes } minutes.
}
too-large = This is too large
too-large-what-now = Send at most { $megabytes } MB at a time.
away = Kith cannot do this right now
away-what-now = Nothing you sent has been lost or done twice. Try again in a moment.
broken = Something is broken
broken-what-now = It is not your fault. Nothing was changed. Try again, and if it happens again, tell whoever runs this site the number below.

## What is held about somebody

held-title = What is held about one person
held-lead = This is everything held here about whoever has the address { $address }, in every programme and outside them.
held-month = Somebody who asks what is held about them has a right to it within one month, free of charge. Make sure that it is them who asks, then hand them the file, or print this page.
held-left-out = Left out is what is about somebody else (who entered or changed something), what lets them sign in, and the words of letters they have had. Answers about equality are sealed: they read and take back their own by the link they were sent.
held-privacy = What it is held for, and how long
held-nothing = Nothing is held about this address.
held-download = Save as a file for programs (JSON)
held-names = The names on the left are those of the database.
held-seen-by = Only administrators of this host can see this page.
held-yes = yes
held-no = no
held-link = What is held about this person
held-letter = Letters to them
held-audit-line = What they did
held-visit = Their visits
