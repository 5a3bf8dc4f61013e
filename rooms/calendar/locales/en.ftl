### One's own dates, the feed for calendars, and the letters that carry a date.

nav-calendar = My dates
calendar-title = My dates
calendar-lead = Everything you have a place at, the next first. Each date also comes to you by email, as an entry for your calendar.
calendar-seen-by-you = Only you can see this page.
calendar-none = No dates yet
calendar-none-what = When you have a place, its dates appear here.
calendar-cancelled = Cancelled
calendar-what = What
calendar-when = When
calendar-where = Where
calendar-feed-title = On your phone or in another calendar
calendar-feed-lead = Your calendar can look here for your dates by itself, once an hour, at an address of your own. The titles are neutral, and nobody else is named.
calendar-feed-address = Add this address where your calendar asks for a calendar from the internet:
calendar-feed-since = This address has worked since { $day }.
calendar-feed-care = Whoever has this address can read your dates without signing in. If somebody else may have seen it, make a new one: the old one then leads nowhere.
calendar-feed-make = Make an address
calendar-feed-again = Make a new address
calendar-feed-end = End this address
calendar-feed-made = Here is your new address. An older one no longer works.
calendar-feed-ended = The address has ended. Your dates are still here.
calendar-feed-name = My dates: { $host }

calendar-letter-hello = Hello { $name },
calendar-letter-new-subject = For your calendar: { $title }
calendar-letter-new = { $host } has a date for you.
calendar-letter-changed-subject = Changed: { $title }
calendar-letter-changed = A date of yours with { $host } has changed. This is how it stands now.
calendar-letter-cancelled-subject = Cancelled: { $title }
calendar-letter-cancelled = This date with { $host } will not take place, or not with you.
calendar-letter-how = Most calendars take this in by themselves, or offer to. There is nothing to reply to.
calendar-letter-see = See how it stands

## What is held about somebody

held-appointment = Dates sent to their calendar
held-calendar-feed = Calendars they subscribed to
