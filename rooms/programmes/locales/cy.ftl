### Rhaglenni a’r diddordeb y mae pobl yn ei ddangos ynddynt.

nav-programmes = Rhaglenni

## Y rhestr a thudalen rhaglen.

programmes-title = Rhaglenni
programmes-lead = Yr hyn rydym yn ei gynnig, a sut i ymuno.
programmes-none = Nid oes dim wedi’i gyhoeddi eto. Dewch yn ôl yn fuan.
programme-drafted = Drafft: dim ond chi a’ch cydweithwyr sy’n ei weld
programme-closed = Wedi cau
programme-until = Cofrestrwch ddiddordeb erbyn { $day }
programme-for = Ar gyfer pwy y mae
programme-size = Maint grŵp
programme-size-range = { $min } i { $max } o bobl
programme-size-exact = { $count } o bobl
programme-price = Cost
programme-free = Dim
programme-price-employer = { $amount } y person, a’r cyflogwr sy’n talu
programme-price-person = { $amount } y person
programme-deadline = Cofrestrwch ddiddordeb erbyn
programme-when = Pryd
programme-how = Sut i ymuno
programme-run-label = Rhedeg y rhaglen hon
programme-new-deadline = Dyddiad cau newydd: { $day }
programme-deadline-was = Cyn hynny, { $day } oedd y dyddiad.
programme-only-you = Drafft yw hwn. Dim ond chi a’ch cydweithwyr sy’n ei weld.
programme-late = { $day } oedd y dyddiad cau. Gallwch gofrestru o hyd: byddwch yn dod ar ôl pawb a oedd mewn pryd.

step-interest = Dywedwch yr hoffech ymuno. Mae’n cymryd munud ac nid oes angen cyfrif. Mae eich lle yn y drefn yn cyfrif o’r eiliad honno.
step-information-event = Dewch i ddigwyddiad gwybodaeth a chofrestru.
step-application = Llenwch y ffurflen gais. Gallwch ei chadw a dod yn ôl ati.
step-equality-questions = Atebwch y cwestiynau cydraddoldeb, os hoffech. Nid yw’r bobl sy’n dewis byth yn eu gweld.
step-endorsement = Enwch eich rheolwr, a fydd yn cadarnhau’r amser a’r gost.
step-selection = Rhoddir lleoedd yn y drefn y dangosodd pobl ddiddordeb gyntaf.
step-composition-consent = Gwelwch pwy fyddai yn eich grŵp, a dywedwch a ydych yn cytuno ai peidio.
step-invoice = Bydd eich cyflogwr yn cael anfoneb.

outline-information-event = Digwyddiad gwybodaeth
outline-introduction = Cyflwyniad
outline-residential = Dyddiau gyda’n gilydd
outline-meetings = Cyfarfodydd
outline-closing-day = Diwrnod cloi
outline-evaluation = Gwerthuso
outline-follow-up = Dilyniant
outline-topics = Digwyddiadau
outline-first-meeting = Cyfarfod cyntaf
outline-check-ins = Sut mae pethau’n mynd?
outline-pair-ends = Cloi
outline-count = { $count } i gyd
outline-days = { $count ->
    [zero] { $count } diwrnod
    [one] { $count } diwrnod
    [two] { $count } ddiwrnod
    [few] { $count } diwrnod
    [many] { $count } diwrnod
   *[other] { $count } diwrnod
}
outline-white-space = a { $minutes } munud o amser dewisol gyda’ch gilydd
outline-negotiated = gall y grŵp gytuno ar rythm arall

span-days = { $count ->
    [zero] { $count } diwrnod
    [one] 1 diwrnod
    [two] 2 ddiwrnod
    [few] { $count } diwrnod
    [many] { $count } diwrnod
   *[other] { $count } diwrnod
}
span-weeks = { $count ->
    [zero] { $count } wythnos
    [one] 1 wythnos
    [two] 2 wythnos
    [few] { $count } wythnos
    [many] { $count } wythnos
   *[other] { $count } wythnos
}
span-months = { $count ->
    [zero] { $count } mis
    [one] 1 mis
    [two] 2 fis
    [few] { $count } mis
    [many] { $count } mis
   *[other] { $count } mis
}
span-every = bob { $span }
span-every-day = bob dydd
span-every-week = bob wythnos
span-every-month = bob mis
span-later = { $span } yn ddiweddarach
span-later-range = { $least } i { $most } yn ddiweddarach
span-hours = { $count ->
    [zero] { $count } awr
    [one] 1 awr
    [two] 2 awr
    [few] { $count } awr
    [many] { $count } awr
   *[other] { $count } awr
}
span-minutes = { $count ->
    [zero] { $count } munud
    [one] 1 munud
    [two] 2 funud
    [few] { $count } munud
    [many] { $count } munud
   *[other] { $count } munud
}

## Cofrestru diddordeb.

register-interest = Cofrestru diddordeb
register-title = Cofrestru diddordeb
register-lead = Nid oes angen cyfrif arnoch. Byddwn yn anfon llythyr atoch â botwm ynddo: pwyswch ef o fewn { $days } diwrnod, a bydd eich lle yn y drefn yn cyfrif o nawr.
register-eligibility = Mae’r rhaglen hon ar gyfer pobl sy’n gallu dweud hyn amdanynt eu hunain:
register-privacy = Dim ond y bobl sy’n rhedeg y rhaglen hon sy’n gweld yr hyn a ysgrifennwch yma. Ni ddywedir wrth eich cyflogwr.
register-not-yet = Gallwch gofrestru o { $day } ymlaen.
register-closed = Nid yw’r rhaglen hon yn derbyn neb mwyach.

interest-name = Eich enw
interest-email = Cyfeiriad e-bost
    .hint = Byddwn yn ysgrifennu i’r cyfeiriad hwn am y rhaglen hon yn unig.
interest-organisation = Y sefydliad rydych yn gweithio iddo
interest-job-title = Teitl swydd
interest-phone = Rhif ffôn
interest-name-missing = Rhowch eich enw
interest-name-too-long = Defnyddiwch 100 o nodau ar y mwyaf ar gyfer eich enw
interest-email-missing = Rhowch eich cyfeiriad e-bost
interest-email-too-long = Mae’r cyfeiriad e-bost hwn yn rhy hir: gwiriwch ef
interest-email-shape = Rhowch gyfeiriad e-bost fel enw@example.org
interest-organisation-missing = Rhowch y sefydliad rydych yn gweithio iddo
interest-organisation-too-long = Defnyddiwch 150 o nodau ar y mwyaf ar gyfer y sefydliad
interest-job-title-too-long = Defnyddiwch 100 o nodau ar y mwyaf ar gyfer teitl eich swydd
interest-phone-shape = Rhowch rif ffôn fel 0161 496 0000, neu gadewch ef yn wag

## Eich diddordeb eich hun.

mine-title = Eich diddordeb
mine-seen-by = Dim ond chi, drwy’r ddolen hon, a’r bobl sy’n rhedeg y rhaglen hon sy’n gallu gweld hyn.
mine-unconfirmed = Diolch. Edrychwch yn eich e-bost nawr
mine-unconfirmed-lead = Rydym wedi anfon llythyr atoch â botwm ynddo. Pwyswch ef i gadw eich lle.
mine-unconfirmed-next = Agorwch y llythyr a phwyswch y botwm. Os nad yw wedi cyrraedd ymhen deng munud, edrychwch yn eich ffolder sothach, neu rhowch eich cyfeirnod i’r bobl sy’n rhedeg y rhaglen hon.
mine-until = Pwyswch y botwm erbyn { $until }, os gwelwch yn dda.
mine-confirmed = Mae eich diddordeb wedi’i gadarnhau
mine-confirmed-lead = Rydych yn y drefn, ac mae eich lle wedi’i gadw.
mine-confirmed-next = Byddwn yn ysgrifennu atoch pan fydd y cam nesaf yn agor: digwyddiad gwybodaeth, yna’r ffurflen gais. Nid oes dim i’w wneud tan hynny.
mine-vouched = Mae eich diddordeb wedi’i gadarnhau
mine-vouched-lead = Rydych yn y drefn, ac mae eich lle wedi’i gadw.
mine-vouched-next = Byddwn yn ysgrifennu atoch pan fydd y cam nesaf yn agor: digwyddiad gwybodaeth, yna’r ffurflen gais. Nid oes dim i’w wneud tan hynny.
mine-lapsed = Ni chadarnhawyd eich diddordeb mewn pryd
mine-lapsed-lead = Ni phwyswyd y botwm yn ein llythyr mewn pryd, felly ni chadwyd eich lle.
mine-lapsed-next = Gallwch bwyso’r botwm yn y llythyr o hyd: bydd eich lle wedyn yn cyfrif o’r eiliad honno. Os na chyrhaeddodd y llythyr, dywedwch wrth y bobl sy’n rhedeg y rhaglen hon.
mine-withdrawn = Rydych wedi tynnu eich diddordeb yn ôl
mine-withdrawn-lead = Nid ydych yn y drefn mwyach, ac ni fyddwn yn ysgrifennu atoch eto am y rhaglen hon.
mine-withdrawn-next = Os newidiwch eich meddwl, cofrestrwch eto: bydd eich lle wedyn yn cyfrif o’r eiliad honno.
mine-merged = Gwnaethoch gofrestru ddwywaith
mine-merged-lead = Mae’r ddau gofrestriad wedi’u gwneud yn un, a’r llall sy’n cyfrif.
mine-merged-next = Nid oes dim i’w wneud: defnyddiwch y ddolen yn y llythyr arall.
mine-place = Eich lle yn y drefn
mine-place-number = { $place }
mine-place-provisional = { $place }, ar ôl i chi bwyso’r botwm
mine-late = Ar ôl y dyddiad cau
mine-late-what = Rydych yn dod ar ôl pawb a oedd mewn pryd.
mine-next = Beth sy’n digwydd nesaf

confirm-title = Cadarnhau eich diddordeb
confirm-sentence = Pwyswch y botwm i gadw eich lle yn y drefn ar gyfer “{ $programme }”.
confirm-button = Iawn, cadwch fy lle
confirm-done = Mae eich diddordeb wedi’i gadarnhau.
confirm-withdrawn = Gwnaethoch dynnu’r diddordeb hwn yn ôl. Cofrestrwch eto os hoffech ymuno.
withdraw-title = Tynnu eich diddordeb yn ôl
withdraw-sentence = Byddwch yn colli eich lle yn y drefn ar gyfer “{ $programme }”. Ni ellir dadwneud hyn, ond gallwch gofrestru eto.
withdraw-button = Tynnu fy niddordeb yn ôl
withdraw-done = Rydych wedi tynnu eich diddordeb yn ôl.

## Llythyrau.

letter-hello = Helo { $name },
letter-programme = Rhaglen
letter-reference = Eich cyfeirnod
letter-arrived = Cofrestrwyd
letter-received-subject = Cadarnhewch eich diddordeb: { $host }
letter-received = Diolch am gofrestru diddordeb yn “{ $programme }”.
letter-received-until = Pwyswch y botwm erbyn { $until } i gadw eich lle yn y drefn.
letter-confirm = Cadw fy lle
letter-not-you = Os nad chi oedd hyn, peidiwch â gwneud dim: byddwn wedyn yn ei anghofio.
letter-reminder-subject = Cedwir eich lle am ddau ddiwrnod arall: { $host }
letter-reminder = Gwnaethoch gofrestru diddordeb yn “{ $programme }”. Pwyswch y botwm erbyn { $until } i gadw eich lle yn y drefn.
letter-stands-subject = Mae eich diddordeb wedi’i gadarnhau: { $host }
letter-stands = Mae eich diddordeb yn “{ $programme }” wedi’i gadarnhau. Eich lle yn y drefn yw { $place }.
letter-see-interest = Gweld eich diddordeb
letter-invitation-subject = Gwahoddiad gan { $host }
letter-invitation = Hoffech chi ymuno â “{ $programme }”?
letter-until = Gallwch gofrestru diddordeb tan { $day }.
letter-read-more = Darllen amdani a chofrestru
letter-deadline-subject = Dyddiad cau newydd: { $host }
letter-deadline = Mae dyddiad cau newydd ar gyfer “{ $programme }”: { $day }.
letter-deadline-was = Cyn hynny, { $day } oedd y dyddiad.
letter-deadline-keeps = Os ydych wedi cofrestru eisoes, mae eich lle yn y drefn yn aros fel y mae.

## Gwneud a chyhoeddi.

new-title = Rhaglen newydd
new-programme-title = Teitl
new-title-missing = Rhowch deitl
new-title-too-long = Defnyddiwch 150 o nodau ar y mwyaf ar gyfer y teitl
new-title-taken = Dewiswch deitl arall: mae gan ormod o raglenni’r teitl hwn
new-blueprint = Dechrau o
new-blueprint-own = Fy nglasbrint fy hun
new-blueprint-missing = Dewiswch o beth i ddechrau
new-own = Eich glasbrint eich hun
    .hint = Gludwch ef yma os dewisoch “Fy nglasbrint fy hun”.
new-own-missing = Gludwch eich glasbrint, neu dewiswch un o’n rhai ni
new-own-slips = { $count ->
    [zero] Nid oes dim i’w gywiro yn eich glasbrint
    [one] 1 peth i’w gywiro yn eich glasbrint: mae wedi’i restru ar frig y dudalen
    [two] 2 beth i’w cywiro yn eich glasbrint: maent wedi’u rhestru ar frig y dudalen
    [few] { $count } pheth i’w cywiro yn eich glasbrint: maent wedi’u rhestru ar frig y dudalen
    [many] { $count } pheth i’w cywiro yn eich glasbrint: maent wedi’u rhestru ar frig y dudalen
   *[other] { $count } peth i’w cywiro yn eich glasbrint: maent wedi’u rhestru ar frig y dudalen
}
new-slips = I’w cywiro yn eich glasbrint
new-slip-line = Llinell { $line }:
new-button = Gwneud drafft
new-done = Mae’r drafft wedi’i wneud. Edrychwch arno, yna cyhoeddwch ef.
publication-title = Cyhoeddi
publication-lead = O hynny ymlaen gall pawb ddarllen amdani a chofrestru diddordeb.
publication-deadline = Cofrestru diddordeb erbyn
    .hint = Mae’r diwrnod cyfan yn cyfrif. Gadewch ef yn wag os nad oes dyddiad cau.
publication-the-deadline = y dyddiad cau
publication-button = Cyhoeddi nawr
publication-done = Mae’r rhaglen wedi’i chyhoeddi.
publication-already = Mae’r rhaglen hon wedi’i chyhoeddi eisoes.
publication-before-opening = Dewiswch ddyddiad cau ar ôl y diwrnod y mae cofrestru’n agor

deadline-title = Symud y dyddiad cau
deadline-now = { $day } yw’r dyddiad cau.
deadline-none = Nid oes dyddiad cau eto.
deadline-lead = Bydd y dudalen yn dweud “dyddiad cau newydd”, a bydd pawb a wahoddwyd neu sydd wedi cofrestru yn cael llythyr. Ni fydd neb a oedd mewn pryd yn mynd yn hwyr.
deadline-new = Dyddiad cau newydd
deadline-the-new = y dyddiad cau newydd
deadline-reason = Pam y mae’n symud
    .hint = Gall pawb ddarllen hyn.
deadline-button = Symud y dyddiad cau
deadline-done = Mae’r dyddiad cau wedi’i symud, a bydd pawb y mae’n berthnasol iddynt yn cael llythyr.
deadline-history = Yr hyn ydoedd o’r blaen
deadline-changed = Ar { $when }, symudwyd i { $day }.
deadline-missing = Rhowch y dyddiad cau newydd
deadline-not-published = Cyhoeddwch y rhaglen yn gyntaf: tan hynny gallwch ddewis diwrnod arall, dim mwy
deadline-closed = Mae’r rhaglen hon wedi cau, felly mae ei dyddiad cau’n aros fel yr oedd
deadline-in-the-past = Dewiswch heddiw neu ddiwrnod diweddarach
deadline-same = Hwn yw’r dyddiad cau eisoes: dewiswch ddiwrnod arall
deadline-too-far = Gwiriwch y flwyddyn: gall y dyddiad cau fod ddwy flynedd i ddod ar y mwyaf
deadline-reason-missing = Dywedwch pam y mae’r dyddiad cau’n gynt: bydd pobl a gynlluniodd ar gyfer yr hen un yn ei ddarllen
deadline-reason-too-long = Defnyddiwch 500 o nodau ar y mwyaf ar gyfer y rheswm

## Cau.

closing-title = Cau’r cofrestru am byth
closing-link = Dod â’r cofrestru ar gyfer y rhaglen hon i ben
closing-sentence = Ni all neb gofrestru diddordeb yn “{ $programme }” o hynny ymlaen. Mae’r dudalen yn aros, ac yn dweud bod y cofrestru wedi cau. Ni ellir dadwneud hyn.
closing-button = Cau’r cofrestru
closing-done = Mae’r cofrestru wedi cau.
closing-already = Mae’r cofrestru ar gyfer y rhaglen hon wedi cau eisoes.
closing-draft = Drafft yw’r rhaglen hon: nid oes dim i’w gau.

## Beth sy’n galw amdanaf.

needs-draft = Cyhoeddwch “{ $programme }”: mae’n ddrafft o hyd
needs-people = { $count ->
    [zero] Nid oes neb wedi cadarnhau diddordeb yn “{ $programme }” eto
    [one] Dim ond 1 person sydd wedi cadarnhau diddordeb yn “{ $programme }”
    [two] Dim ond 2 berson sydd wedi cadarnhau diddordeb yn “{ $programme }”
    [few] Dim ond { $count } o bobl sydd wedi cadarnhau diddordeb yn “{ $programme }”
    [many] Dim ond { $count } o bobl sydd wedi cadarnhau diddordeb yn “{ $programme }”
   *[other] Dim ond { $count } o bobl sydd wedi cadarnhau diddordeb yn “{ $programme }”
}
needs-lapsed = { $count ->
    [zero] Cadarnhawyd pob cofrestriad ar gyfer “{ $programme }” mewn pryd
    [one] Ni chadarnhawyd 1 cofrestriad ar gyfer “{ $programme }” mewn pryd
    [two] Ni chadarnhawyd 2 gofrestriad ar gyfer “{ $programme }” mewn pryd
    [few] Ni chadarnhawyd { $count } chofrestriad ar gyfer “{ $programme }” mewn pryd
    [many] Ni chadarnhawyd { $count } chofrestriad ar gyfer “{ $programme }” mewn pryd
   *[other] Ni chadarnhawyd { $count } cofrestriad ar gyfer “{ $programme }” mewn pryd
}
needs-lapsed-more = Gofynnwch i’r bobl a gyrhaeddodd y llythyr, a chadarnhewch dros y rhai a oedd o ddifrif.
needs-twins = { $count ->
    [zero] Nid oes dau gofrestriad ar gyfer “{ $programme }” sy’n edrych fel rhai’r un person
    [one] Mae 1 pâr o gofrestriadau ar gyfer “{ $programme }” yn edrych fel rhai’r un person
    [two] Mae 2 bâr o gofrestriadau ar gyfer “{ $programme }” yn edrych fel rhai’r un person
    [few] Mae { $count } phâr o gofrestriadau ar gyfer “{ $programme }” yn edrych fel rhai’r un person
    [many] Mae { $count } phâr o gofrestriadau ar gyfer “{ $programme }” yn edrych fel rhai’r un person
   *[other] Mae { $count } pâr o gofrestriadau ar gyfer “{ $programme }” yn edrych fel rhai’r un person
}
needs-twins-more = Edrychwch arnynt ochr yn ochr a gwnewch un o’r ddau.
