### People, organisations and roles.

nav-people = People
nav-staff = Staff

## Roles, as pages name them.

role-administrator = Administrator
    .hint = Invites colleagues, gives roles and ends them, and does everything a coordinator does.
role-coordinator = Coordinator
    .hint = Runs programmes: sees interests and applications, forms sets, writes to people.
role-facilitator = Facilitator
    .hint = Holds sets, and sees only the sets they hold.
role-evaluator = Evaluator
    .hint = Reads evaluations.
role-analyst = Analyst
    .hint = Reads figures, never people.
role-editor = Editor
    .hint = Writes stories and news.
role-finance = Finance
    .hint = Sends invoices and notes payments.
role-contact = Contact of an organisation
role-payer = Pays for an organisation
role-champion = Champion of an organisation
role-member = Member of a set

role-held-already = They hold one of these roles already. Choose only roles that are new to them.
role-does-not-fit = This role cannot be given here: an organisation’s role is given on the page of the organisation.
role-last-administrator = This is the last administrator. Make somebody else an administrator first: without one, nobody could invite or give roles.
role-ended-already = This role has ended already.

## Staff.

staff-title = Staff
staff-lead = Who works here, with which role. A role that ends, ends at once.
staff-seen-by = Only administrators can see this page.
staff-invite = Invite a colleague
staff-invite-lead = They get an email that says how to sign in. There is nothing to accept and no password. When they sign in for the first time, they set up a second code on their phone.
staff-name = Name
staff-email = Email address
staff-invite-email = Email address
    .hint = Their own, not one that several people read: whoever reads its mail can sign in as them.
staff-role = Role
staff-roles = What will they do here?
    .hint = Choose all that apply.
staff-role-of-one = { $role }, of one programme
staff-since = Since
staff-given-by = Given by
staff-operator = Whoever runs Kith here
staff-actions = Change
staff-end = End this role
staff-end-factor = End second code
staff-invite-send = Send the invitation
staff-invited = The invitation is on its way.
staff-none = Nobody works here yet
staff-none-what = Invite the people who run your programmes with you.
staff-name-missing = Enter their name
staff-name-too-long = Enter their name on one line, with 200 characters at most
staff-email-missing = Enter their email address
staff-email-shape = Enter an email address like name@example.org
staff-email-too-long = Enter a shorter email address: this one has more than 254 characters
staff-roles-missing = Choose at least one role
staff-end-title = End this role?
staff-end-question = { $name } would no longer be { $role } here.
staff-end-what = It takes effect at once: they are signed out everywhere. You can give the role again later.
staff-end-own = This is your own role. It takes effect at once: you are signed out everywhere.
staff-end-button = End this role
staff-ended = The role has ended.

staff-letter-subject = You are invited to { $host }
staff-letter-hello = Hello { $name },
staff-letter-lead = you have been invited to work with { $host } on Kith.
staff-letter-lead-by = { $from } has invited you to work with { $host } on Kith.
staff-letter-roles = Your roles
staff-letter-address = Sign in with this address
staff-letter-how = There is no password. You get a code by email each time you sign in. The first time, you also set up an app on your phone, which takes two minutes.
staff-letter-link = Sign in
staff-letter-not-you = If you did not expect this, you need not do anything.

## The directory of people.

people-title = People
people-seen-by = Only people who run programmes here can see this page.
people-add = Add a person
people-filter = Name, email address or organisation
people-first-page = Back to the first page of this list
people-name = Name
people-email = Email address
people-phone = Telephone
people-organisation = Organisation
people-job-title = Job title
people-roles = Roles
people-none = Nobody is here yet
people-none-what = Add people one by one, or bring in a list from a spreadsheet.
people-none-found = Nobody matches
people-none-found-what = Look for part of the name, or clear the filters.
people-download = Download this list:
people-save = Save
people-look-at = Look at { $name }
people-added = They have been added.
people-saved = What you changed has been saved.

people-name-missing = Enter their name
people-email-missing = Enter their email address
people-organisation-missing = Enter the organisation they work at
organisation-name-missing = Enter the name of the organisation
people-mend-too-long = { $what }: use { $most } characters at most
people-mend-address = Write an email address like name@organisation.example
people-mend-address-perhaps = Write an email address like name@organisation.example. Did you mean { $perhaps }?
people-mend-phone = Write a telephone number with its digits, like 020 7946 0123, or leave it empty
people-mend-day = { $what }: write a day like 9 2 2027
people-mend-choose = { $what }: choose one from the list

person-edit = Change these details
person-entered = Known since
person-known-already = { $name } has this email address already. Look at their page, or use another address.
person-staff-address = Only an administrator can change the address of somebody who works here: whoever reads its mail can sign in as them.
person-role = Role
person-role-for = For
person-role-everything = Everything here
person-role-one = One programme or group
person-no-roles = No roles. They can sign in and see what concerns themselves.

## Where people work.

employment-title = Where they work
employment-none = Nobody has noted where they work
employment-none-what = Note it, so that places are shared fairly among organisations.
employment-first = Note where they work
employment-move = They work somewhere new
employment-since = Since
employment-until = Until
employment-goes-on = Today
employment-form-title = Where does { $name } work now?
employment-now = They work at { $organisation }, since { $since }. That stays in their history.
employment-from = First day there
    .hint = For example, 9 2 2027
employment-from-what = the first day there
employment-until-what = the last day at the former organisation
employment-last-day = Last day where they were
employment-last-day-hint = At { $organisation }. If you leave it empty, it is the day before the first day at the new one.
employment-last-day-late = The last day where they were must be before the first day at the new organisation
employment-last-day-early = They have been at { $organisation } since { $since }. Write a later day.
employment-too-early = They have been at { $organisation } since { $since }. The first day somewhere new must be later.
employment-unknown = No organisation called { $name } is known. Check how it is written, or tick the box to add it.
employment-unknown-perhaps = No organisation called { $name } is known. Did you mean { $perhaps }? Change the name, or tick the box to add it as a new one.
employment-add = A new organisation
employment-add-organisation = Add { $name }
employment-noted = It has been noted where they work.

## Organisations.

organisations-title = Organisations
organisations-filter = Name or region
organisations-none = No organisations yet
organisations-none-what = Add one, or bring in a list from a spreadsheet. Organisations that people name are added as you go.
organisations-none-found = No organisation matches
organisations-download = Download every organisation:
organisation-add = Add an organisation
organisation-edit = Change these details
organisation-name = Name
organisation-sector = Sector
organisation-size = People employed
    .hint = In its own words, for example 250 to 999
organisation-region = Region
organisation-billing = Invoices to
organisation-billing-name = Invoices to
    .hint = The name of a person or a team
organisation-billing-email = Billing email
organisation-purchase-order = Purchase order
    .hint = Does it pay only against a purchase order?
organisation-network = Staff network
    .hint = Does it have one of its own?
organisation-people-known = People here
organisation-people = People who work there
organisation-nobody = Nobody you know works there
organisation-nobody-what = People appear here when their page says that they work there.
organisation-known-already = { $name } is here already. Look at its page, or use another name.
organisation-added = The organisation has been added.
organisation-saved = What you changed has been saved.

organisation-housing = Housing
organisation-council = Council
organisation-health = Health
organisation-charity = Charity or community group
organisation-education = Education
organisation-business = Business
organisation-other = Something else
organisation-needed = Needed
organisation-not-needed = Not needed
organisation-in-house = It has one
organisation-none = It has none
organisation-unknown = Not known

## Bringing in lists.

imports-title = Lists brought in
imports-lead = People and organisations from your spreadsheets. Nothing changes before you have seen what would change, and you can undo it for 30 days.
imports-none = Nothing has been brought in yet
imports-none-what = Bring in a list of people or organisations from a CSV or XLSX file.
import-new-title = Bring in a list
import-new-lead = Choose a spreadsheet with one person or one organisation a row and headings in the first row. You see what would happen before anything changes.
import-holds = Holds
import-holds-question = What is in the file?
import-holds-people = People
import-holds-organisations = Organisations
import-holds-missing = Choose what is in the file: people or organisations
import-file = The file
    .hint = CSV or XLSX, 10 MB at most. Bring in only what you need: leave out columns about anybody’s health, origin or beliefs.
import-file-missing = Choose a file saved as .csv or .xlsx
import-no-name = a file without a name
import-no-rows = This file has headings and no rows below them. Choose the file with the list in it.
import-read-file = Read the file
import-file-name = File
import-chosen-by = Brought by
import-chosen-at = When
import-state = State
import-state-chosen = Match its columns
import-state-matched = Check it
import-state-running = Coming in
import-state-finished = Brought in
import-state-undoing = Being undone
import-state-undone = Undone
import-state-forgotten = Not brought in
import-under-way = This file is on its way in already, or its content has been deleted. Look at its page to see how far it is.
import-cannot-be-undone = This file cannot be undone: nothing of it came in, it has been undone already, or its 30 days are over.

import-columns-title = What is in which column?
import-columns-lead = { $n ->
    [one] { $file } has one row. Say which column holds what. Columns you do not choose are left alone.
   *[other] { $file } has { $n } rows. Say which column holds what. Columns you do not choose are left alone.
}
import-not-in-file = Not in this file
import-no-heading = no heading
import-check = Check what would happen
import-lacks-email = Choose the column with the email addresses: people are known by them
import-lacks-name = Choose the column with the name
import-lacks-organisation = Choose the column with the organisation too: job titles and first days are kept with it
import-column-twice = This column is chosen for something else as well. Choose it once.
import-field-email = Email address
import-field-name = Name
import-field-first-name = First name
import-field-last-name = Last name
import-field-phone = Telephone
import-field-organisation = Organisation
import-field-job-title = Job title
import-field-since = Works there since
import-field-sector = Sector
import-field-size = People employed
import-field-region = Region
import-field-billing-name = Invoices to
import-field-billing-email = Billing email
import-field-purchase-order = Purchase order
import-field-network = Staff network

import-trial-title = What would happen
import-trial-lead = Nothing from { $file } has come in yet. This is what would happen.
import-would-make = Would be added
import-would-change = Would change
import-would-leave-out = Would be left out
import-made = Added
import-changed = Changed
import-same = Known already, just so
import-left-out = Left out
import-restored = Undone
import-kept = Kept, because used or changed since
import-changes = What would change
import-show-changes = { $n ->
    [one] Show what would change
   *[other] Show the { $n } rows that would change something
}
import-new-organisations = { $n ->
    [one] One organisation would be added with its people
   *[other] { $n } organisations would be added with their people
}
import-like = Is it one you know?
import-like-none = It is like no other name.
import-perhaps = Perhaps it is { $name }. If so, change the name in the file and bring it in again.
import-run = { $n ->
    [one] Bring in this row
   *[other] Bring in these { $n } rows
}
import-nothing-to-do = There is nothing in this file to bring in: every row is known already or has a problem.
import-problems = Rows with problems
import-problems-lead = Rows with problems are left out. You can mend them in your spreadsheet and bring the file in again: what is in already stays as it is.
import-problems-file = Download every problem (CSV)
import-more-problems = { $n ->
    [one] There is one more. Download the file to see it.
   *[other] There are { $n } more. Download the file to see them.
}
import-row = Row
import-column = Column
import-found = What is there
import-what-to-do = What to do
import-other-names = Known under another name
import-name-in-file = In the file
import-name-known = Known as

import-fault-missing = { $what }: nothing is there. Fill it in.
import-fault-too-long = { $what }: use { $most } characters at most.
import-fault-address = Write one email address, like name@organisation.example.
import-fault-address-perhaps = Write one email address. Did you mean { $perhaps }?
import-fault-phone = Write a telephone number with its digits, or leave it empty.
import-fault-day = { $what }: write a day like 9/2/2027.
import-fault-word = { $what }: this word is not known. Use one of those the form for an organisation offers, or leave it empty.
import-fault-word-perhaps = { $what }: this word is not known. Did you mean “{ $perhaps }”?
import-fault-shared = { $n ->
    [one] { $what }: row { $lines } has the same and says something else. Keep the row that is right.
   *[other] { $what }: rows { $lines } have the same and say something else. Keep the row that is right.
}
import-fault-other-name = This address belongs to { $known }. If it is the same person, change the name on their page or in the file. If not, find the right address.
import-fault-no-organisation = Say where they work, or leave job title and first day empty.
import-fault-too-early = They have been at { $organisation } since { $since }. Give a later first day, or leave it as it is.

import-outcome-title = What came of this file
import-progress = { $done } of { $all } rows are done.
import-undo-progress = { $n } so far.
import-may-leave = You can leave this page: the work goes on.
import-look-again = See how far it is
import-undo = Undo all of it
import-undo-title = Undo
import-undo-what = Takes away what this file added and puts back what it changed. What somebody has used or changed since is kept, and you are told which.
import-kept-title = Kept, because it was used or changed since
import-why = Why
import-kept-used = Something else here depends on it now.
import-kept-changed = Somebody has changed it since.
import-forgets = What the file held is deleted on { $day }. The people and organisations here stay.
import-forgets-undo = What the file held is deleted on { $day }. Until then it can be undone; afterwards the people and organisations stay.
import-forgotten = What the file held was deleted on { $day }. It can no longer be undone.

## Why a file could not be read, and what was odd about one that could.

import-read-empty = This file is empty. Check that you chose the right file, and that it was saved.
import-read-no-headings = Row { $row } looks like somebody’s details, not like column headings. Add a first row that names the columns (for example Name, Email, Organisation) and try again.
import-read-too-large = This file is larger than { $megabytes } MB, which is more than Kith reads. Save only the sheet with the list in it, as .xlsx or .csv, and try again.
import-read-unpacks = This spreadsheet unpacks to more than { $megabytes } MB, which is more than Kith reads. Save only the sheet with the list in it, as .xlsx or .csv, and try again.
import-read-packed = Part of this spreadsheet is almost entirely repetition, which is not how a list looks, so Kith did not open it. Copy the rows you need into a new spreadsheet, save it as .xlsx or .csv, and try again.
import-read-parts = This spreadsheet is made of more than { $parts } parts (sheets, pictures, charts). Copy the rows you need into a new spreadsheet, save it as .xlsx or .csv, and try again.
import-read-rows = This file has more than { $rows } rows below the headings. Split it into smaller files and bring them in one after the other.
import-read-columns = Row { $row } has something in a column beyond the first { $columns }. Delete the columns that are not needed and try again.
import-read-cell = The cell in row { $row }, column { $column } holds more than { $characters } characters. Shorten it and try again. If it looks short to you, look for a quotation mark above it that is never closed.
import-read-text = The cells of this file together hold more than { $megabytes } MB of text. Delete the columns that are not needed, or split the file, and try again.
import-read-quote = A quotation mark opens a cell in the row that begins on line { $row } and is never closed, so everything below it runs together. Close it or delete it and try again.
import-read-locked = This spreadsheet is locked with a password. Open it, save a copy without the password, and choose that copy.
import-read-other = This is { $what }, which Kith does not read. Open it, save it as .xlsx or .csv, and choose that file.
import-read-none = This is { $what }, not a spreadsheet. Choose a file saved as .xlsx or .csv.
import-read-damaged = This spreadsheet is damaged or was saved in an unusual way. Open it in your spreadsheet program, save it again as .xlsx or .csv, and choose the new file.
import-read-too-much = This file takes more time or memory to read than Kith allows. Copy the rows you need into a new spreadsheet, save it as .csv, and try again.
import-read-unavailable = Kith could not start the program that reads spreadsheets. Nothing is wrong with your file. Try again later, and if it happens twice, tell the person who looks after Kith.
import-note-duplicate = Columns { $columns } are all headed “{ $name }”. Check which one is meant.
import-note-blank-heading = Column { $column } has no heading.
import-note-short = These rows have fewer cells than headings; the missing ones were left empty: { $rows }
import-note-long = These rows have more cells than headings; look for a comma or a semicolon too many: { $rows }
import-note-blank-rows = { $n ->
    [one] One blank row was left out.
   *[other] { $n } blank rows were left out.
}
import-note-encoding = This file was saved in an old way of writing letters (Windows-1252). Check names with accents.
import-note-letters = Some letters could not be read and are shown as �. Check names with accents.
import-note-formula = In these rows a formula ended in an error; type the value instead: { $rows }
import-note-sheets = { $n ->
    [one] Only the sheet “{ $read }” was read. The file has another one.
   *[other] Only the sheet “{ $read }” was read. The file has { $n } others.
}
import-kind-a-pdf = a PDF
import-kind-a-picture = a picture
import-kind-a-text-document = a text document
import-kind-a-program = a program
import-kind-a-packed-archive = a packed archive
import-kind-a-web-page = a web page
import-kind-an-xml-file = an XML file
import-kind-a-word-document = a Word document
import-kind-a-presentation = a presentation
import-kind-an-excel-binary-file-xlsb = an Excel binary file (.xlsb)
import-kind-an-opendocument-file-ods = an OpenDocument file (.ods)
import-kind-a-numbers-file = a Numbers file
import-kind-an-old-excel-file-xls = an old Excel file (.xls)
import-kind-a-file-that-does-not-hold-plain-text = a file that does not hold plain text

## What is held about somebody

held-organisation = Organisations whose invoices go to them
held-person = They themselves
held-employment = Where they work
held-held-role = What they may do here
