### What employers owe for places.
nav-billing = Invoices

## The list of invoices.
billing-title = Invoices
billing-lead = What employers owe for places, and what is to be done next.
billing-seen-by = Only finance staff and people who run programmes here can see this page.
billing-more = More about invoices
billing-issuer-first = Enter your organisation’s details
billing-no-issuer = Before you can issue invoices, enter your organisation’s name, address, VAT status and bank account.
billing-invoices = Invoices
billing-invoice = Invoice
billing-credit-note = Credit note
billing-employer = Employer
billing-programme = Programme
billing-issued-on = Issued on
billing-due-on = Pay by
billing-net = Before VAT
billing-vat = VAT
billing-vat-at = VAT at { $rate }%
billing-total = Total
billing-still-owed = Still owed
billing-overdue-sum = Of this, overdue
billing-kept-credit = Paid too much, kept as credit
billing-paid = Paid
billing-credited-amount = Credited
billing-written-off = Written off
billing-standing = Status
billing-standing-open = Not paid yet
billing-standing-part-paid = Part paid
billing-standing-overdue = Overdue
billing-standing-settled = Paid
billing-standing-credited = Credited
billing-standing-written-off = Written off
billing-none-yet = No invoices
billing-none-yet-what = When people have taken their places, choose a programme above and issue the invoices.
billing-to-decide = For you to decide
billing-to-decide-what = Somebody gave up a place that was on one of these invoices. Look whether to credit it.
billing-to-invoice = To be invoiced
billing-no-places = Nobody has taken a place yet
billing-places-left = { $count ->
    [0] Every place is invoiced
    [one] 1 place to invoice
   *[other] { $count } places to invoice
}

## One programme.
billing-programme-title = Invoices for { $programme }
billing-price = One place costs { $price } before VAT.
billing-not-invoiced = Employers are not invoiced for this programme.
billing-price-to-follow = What a place costs is still to follow: set the price on the programme’s page first.
billing-heads = Places
billing-order = Purchase order
    .hint = The number that has to stand on the invoice.
billing-no-order = Not needed: { $why }
billing-ready = Ready
billing-is-ready = Ready
billing-missing-order = No purchase order
billing-missing-contact = No billing contact
billing-what-to-do = Next
billing-prepare = Prepare the invoice
billing-all-invoiced = Nothing to invoice
billing-all-invoiced-what = Places appear here once people have accepted them.

## Issuing an invoice.
billing-due-title = Invoice for { $employer }
billing-each = Price of one place
billing-days = Time to pay
billing-days-from = { $days ->
    [one] 1 day from today
   *[other] { $days } days from today
}
billing-places = Places on this invoice
billing-naming = How should people appear on the invoice?
    .hint = Invoices are passed around in an office. Initials are enough for most employers.
billing-naming-initials = Initials
billing-naming-names = Full names
billing-naming-missing = Choose initials or full names
billing-places-changed = The places have changed since you opened this page. Look at them again, then issue the invoice.
billing-order-needed = Enter the purchase order number: this employer pays only with one. Ask its billing contact for it.
billing-contact-name = Who gets the invoice
    .hint = A person or a department.
billing-contact-name-missing = Enter who gets the invoice
billing-contact-email = Their email address
billing-contact-email-shape = Enter an email address, like accounts@example.org
billing-address = The employer’s postal address
    .hint = One line each, with the postcode. It is printed on the invoice.
billing-address-missing = Enter the employer’s postal address
billing-address-too-long = Use at most 8 lines of 150 characters for the address
billing-tongue = Language of the invoice and its letters
billing-tongue-missing = Choose a language
billing-line-too-long = Use at most 150 characters
billing-issue = Issue and send the invoice
billing-issue-what = The invoice gets its number now and cannot be changed after. You can take places back with a credit note.
billing-issued = The invoice is issued and sent.
billing-invoiced-already = This place is on an invoice already.
billing-vat-disagrees = The programme says that your organisation is not registered for VAT, but its details hold a VAT number. Correct one of them.
billing-no-draft = These places make no invoice: the price is below zero or too large. Correct the programme’s price.

## One invoice.
billing-invoice-title = Invoice { $number }
billing-sent-to = Sent to
billing-person = Person
billing-files = Documents
billing-pdf = Invoice (PDF)
billing-xml = Electronic invoice (UBL)
billing-credit-pdf = Credit note { $number } (PDF)
billing-credit-xml = Credit note { $number } (UBL)
billing-their-page = The page the employer sees
billing-xml-vat-number = There is no electronic invoice: it would need your VAT number, and this invoice was issued without one.
billing-xml-company-number = There is no electronic invoice: it would need your company or charity number. Enter it in your organisation’s details; it counts for invoices issued after that.
billing-xml-missing = There is no electronic invoice: it would need the IBAN of your account. Enter it in your organisation’s details; it counts for invoices issued after that.
billing-unwritable = The PDF cannot show these letters and prints question marks: { $letters }. Tell the employer by other means who is meant.
billing-given-up = { $count ->
    [one] 1 place on this invoice was given up. Decide whether to credit it.
   *[other] { $count } places on this invoice were given up. Decide whether to credit them.
}
billing-history = What happened
history-issued = The invoice was issued and sent
history-paid = { $amount } came in on { $day }
history-credited = Credit note { $number }, { $amount }
history-reminded = A reminder was sent, { $days } days after the last day to pay
history-given-up = Somebody gave up a place
history-written-off = { $amount } was written off
history-by = by { $name }

## Payments, credit notes, write-offs.
billing-payment-title = Record a payment
billing-amount = How much came in
    .hint = Record all of it, even when it is too much: the rest is kept as credit.
billing-amount-shape = Enter an amount above zero in pounds, like 1250 or 1,250.50
billing-paid-on = When it came in
billing-paid-on-missing = Enter the day on which it came in
billing-paid-on-ahead = Enter a day that is not in the future
billing-the-day = The day
billing-reference = What the bank statement says
billing-record = Record the payment
billing-recorded = The payment is recorded.
billing-recorded-too-much = The payment is recorded. It was more than was owed: the rest is kept as credit.
billing-credit-title = Credit places
billing-credit-places = Which places do you take back?
    .hint = Places that were given up are chosen already.
billing-credit-line = { $person }, { $price }
billing-credit-places-missing = Choose at least one place of this invoice
billing-credit-why = Why
    .hint = It is printed on the credit note. Say nothing about a person’s life.
billing-credit-usual-why = The place was given up
billing-credit-why-missing = Enter why the places are credited
billing-credit-button = Issue and send the credit note
billing-credit-done = The credit note is issued and sent.
billing-credit-again = One of these places is credited already. Open the invoice again to see which.
billing-write-off-title = Write off what is owed
billing-write-off-why = Why nobody waits for it any longer
    .hint = For the auditor. A payment that comes after all can still be recorded.
billing-write-off-why-missing = Enter why it is written off
billing-write-off-why-too-long = Use at most 500 characters for the reason
billing-write-off-button = Write it off
billing-write-off-done = What was owed is written off.
billing-nothing-owed = Nothing is owed on this invoice, so there is nothing to write off.
billing-how-to-pay = How to pay

## Statements.
statement-title = Statement for { $employer }
statement-heading = The last twelve months
statement-owed = { $amount } is owed.
statement-credit = Nothing is owed. { $amount } was paid too much and is kept as credit.
statement-opening = Owed before that: { $amount }
statement-pdf = Statement (PDF)
statement-day = Day
statement-what = What happened
statement-amount = Amount
statement-balance = Owed after it
statement-none = Nothing happened in this time
statement-invoiced = Invoice { $number }
statement-credited = Credit note { $number }
statement-paid = Payment for { $number }
statement-written-off = Written off from { $number }

## Files for the ledgers.
billing-export-title = Export for Xero or Sage
billing-export-lead = The invoices and credit notes of a period, as a file that your accounts program takes.
billing-from = First day
billing-to = Last day
billing-the-from = The first day
billing-the-to = The last day
billing-from-missing = Enter the first day
billing-to-missing = Enter the last day
billing-period-turned = Enter a last day that is not before the first
billing-xero-account = Income account in Xero
billing-sage-account = Nominal code in Sage
billing-export-look = Find the documents
billing-export-found = Invoices: { $invoices }. Credit notes: { $notes }.
billing-file-xero = File for Xero (CSV)
billing-file-sage = File for Sage 50 (CSV)
billing-unknown-rate = One of these invoices has a VAT rate that Xero and Sage have no code for. Enter it there by hand, and export the other days.

## The host’s own details.
issuer-title = Your organisation on invoices
issuer-lead = What you change here counts for invoices issued after that. Invoices that are issued stay as they are.
issuer-name = Registered name
issuer-name-missing = Enter the registered name
issuer-street = Building and street
issuer-street-missing = Enter the building and street
issuer-town = Town or city
issuer-town-missing = Enter the town or city
issuer-postcode = Postcode
issuer-postcode-missing = Enter the postcode
issuer-email = Email address for questions about invoices
issuer-email-shape = Enter an email address, like finance@example.org
issuer-company-number = Company or charity number
    .hint = Leave it empty if you have none. Electronic invoices need it when you are not registered for VAT.
issuer-vat = Is your organisation registered for VAT?
issuer-vat-registered = Yes
issuer-vat-not-registered = No
issuer-vat-missing = Choose whether your organisation is registered for VAT
issuer-vat-number = VAT number
issuer-vat-number-shape = Enter a VAT number of 9 or 12 digits, like GB 123 4567 89
issuer-days = Days to pay
issuer-days-shape = Enter a number of days from 1 to 120
issuer-bank = Bank account
issuer-bank-name = Name on the account
issuer-bank-name-missing = Enter the name on the account
issuer-sort-code = Sort code
issuer-sort-code-shape = Enter a sort code of 6 digits, like 12-34-56
issuer-account = Account number
issuer-account-shape = Enter an account number of 8 digits
issuer-iban = IBAN
    .hint = Leave it empty if you send no electronic invoices.
issuer-iban-shape = Check the IBAN: it does not add up. It begins with two letters, like GB33
issuer-save = Save the details
issuer-saved = The details are saved. They count for invoices issued from now on.

## What documents say.
paper-place = One place
paper-company-number = Registered under number { $number }
paper-bank = By bank transfer to { $name }, sort code { $sort }, account { $account }.
paper-iban = IBAN: { $iban }
paper-reference = Please give this number as the reference: { $number }
vat-why-not-registered = No VAT is charged: the supplier is not registered for VAT.
vat-why-exempt-education = Exempt from VAT: education or training by an eligible body.
vat-why-outside-scope = Outside the scope of VAT: funded by a grant.

## Letters.
letter-billing-hello = Dear { $name },
letter-billing-open = Open the invoice
letter-billing-questions = Questions about this invoice? Write to { $email }.
letter-invoice-subject = Invoice { $number }
letter-invoice = Here is an invoice for you. Open it to download it as a PDF and to see how to pay.
letter-credit-subject = Credit note { $number }
letter-credit = A part of this invoice is credited. Open the invoice to download the credit note as a PDF.
letter-unpaid-subject = Reminder: invoice { $number }
letter-unpaid-first = The last day to pay this invoice has passed. Please pay it now.
letter-unpaid-second = This is our second reminder: the invoice was due two weeks ago. Please pay it now, or tell us what stands in the way.
letter-unpaid-last = This is our last reminder: the invoice was due 30 days ago. Please pay it now, or write to us today.
letter-unpaid-paid = If you have paid in the meantime, you need not do anything.

# What needs whoever keeps the books
needs-invoices =
    { $count ->
        [one] “{ $programme }”: 1 place is to be invoiced
       *[other] “{ $programme }”: { $count } places are to be invoiced
    }
needs-overdue =
    { $count ->
        [one] 1 invoice is overdue
       *[other] { $count } invoices are overdue
    }
needs-credit =
    { $count ->
        [one] 1 place on an invoice was given up: credit it, or leave it
       *[other] { $count } places on invoices were given up: credit them, or leave them
    }

## What is held about somebody

held-invoice-buyer = Invoices addressed to them
held-invoice-line = Invoices for their place
