### Letters and what became of them.

nav-notices = Letters
notices-title = Letters
notices-lead = Every letter Kith has written for you, the newest first. What a letter says is between Kith and its reader.
notices-show-all = Show all letters
notices-show-failed = Show only letters that did not arrive
notices-none = No letters here
notices-none-what = They appear as soon as Kith writes to somebody.
notices-when = Written
notices-to = To
notices-subject = Subject
notices-state = What became of it
notices-queued = Waiting to be sent
notices-trouble = Waiting; the last try did not work: { $why }
notices-sent = Sent { $when }
notices-kept = Not sent: this is a demonstration ({ $when })
notices-failed = Did not arrive ({ $when }): { $why }
notices-cancelled = Cancelled { $when }
notices-older = Older letters
seen-by-staff = Only people who run programmes here can see this page.

outbox-title = Outbox of this demonstration
outbox-lead = This is a demonstration: no letter leaves this machine. Here is every letter it would have sent.
outbox-to = To { $address }
outbox-back = All letters
