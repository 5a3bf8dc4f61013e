//! The definition of British time that goes into every text which names it.
//!
//! Apart because it is a text of its own with a rule of its own, kept true by a test against the
//! time zone database; the writing library names zones without defining them.

/// `Europe/London` since 1996: an hour ahead from 01:00 universal time on the last Sunday of March
/// until the same on the last Sunday of October (2000/84/EC, kept in UK law).
pub const VTIMEZONE_LONDON: &str = "BEGIN:VTIMEZONE\r\n\
TZID:Europe/London\r\n\
BEGIN:DAYLIGHT\r\n\
TZOFFSETFROM:+0000\r\n\
TZOFFSETTO:+0100\r\n\
TZNAME:BST\r\n\
DTSTART:19960331T010000\r\n\
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n\
END:DAYLIGHT\r\n\
BEGIN:STANDARD\r\n\
TZOFFSETFROM:+0100\r\n\
TZOFFSETTO:+0000\r\n\
TZNAME:GMT\r\n\
DTSTART:19961027T020000\r\n\
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n\
END:STANDARD\r\n\
END:VTIMEZONE\r\n";
