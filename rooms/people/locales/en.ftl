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
staff-operator = Whoever runs this installation
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
