### Rhaglenni a’r diddordeb y mae pobl yn ei ddangos ynddynt.

nav-programmes = Rhaglenni

## Y rhestr a thudalen rhaglen.

programmes-title = Rhaglenni
programmes-lead = Yr hyn rydym yn ei gynnig, a sut i ymuno.
programmes-none = Nid oes dim wedi’i gyhoeddi eto. Dewch yn ôl yn fuan.
programme-drafted = Drafft: dim ond chi a’ch cydweithwyr sy’n ei weld
programme-closed = Wedi cau
programme-until = Cofrestrwch ddiddordeb erbyn { $day }
programme-sets = Setiau
programme-schedule = Dyddiadau pob set, lle maent yn hysbys
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

information-title = Gwybodaeth a chofrestru
information-required = Mae pawb sy'n gwneud cais yn dod i un o'r rhain yn gyntaf.
information-expected = Dewch i un o'r rhain cyn gwneud cais, os gallwch.
information-ignored = Dewch i un o'r rhain i glywed mwy. Does dim rhaid.
information-none = Nid yw'r dyddiadau wedi'u pennu eto. Cofrestrwch eich diddordeb, ac edrychwch yma eto.
information-book = Archebu un
information-make = Gwneud digwyddiad gwybodaeth

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
    [0] { $count } diwrnod
    [one] { $count } diwrnod
    [two] { $count } ddiwrnod
    [few] { $count } diwrnod
    [many] { $count } diwrnod
   *[other] { $count } diwrnod
}
outline-white-space = a { $minutes } munud o amser dewisol gyda’ch gilydd
outline-negotiated = gall y grŵp gytuno ar rythm arall

span-days = { $count ->
    [0] { $count } diwrnod
    [one] 1 diwrnod
    [two] 2 ddiwrnod
    [few] { $count } diwrnod
    [many] { $count } diwrnod
   *[other] { $count } diwrnod
}
span-weeks = { $count ->
    [0] { $count } wythnos
    [one] 1 wythnos
    [two] 2 wythnos
    [few] { $count } wythnos
    [many] { $count } wythnos
   *[other] { $count } wythnos
}
span-months = { $count ->
    [0] { $count } mis
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
    [0] { $count } awr
    [one] 1 awr
    [two] 2 awr
    [few] { $count } awr
    [many] { $count } awr
   *[other] { $count } awr
}
span-minutes = { $count ->
    [0] { $count } munud
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
mine-next-form = Llenwch y cais, pan fydd gennych amser. Gallwch ei adael a dod yn ôl ato.
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
    [0] Nid oes dim i’w gywiro yn eich glasbrint
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

more-time-title = Rhoi mwy o amser
more-time-now = Gallant wneud cais tan ddiwedd { $day }.
more-time-lead = Ar gyfer un person y daeth rhywbeth i’w rwystro: salwch, absenoldeb, llythyr na chyrhaeddodd. Maent yn cael llythyr gyda’r diwrnod. Mae eu rhif yn aros fel y mae, ac nid yw rhif neb arall yn newid.
more-time-day = Diwrnod olaf newydd
more-time-the-day = y diwrnod olaf newydd
more-time-why = Pam
    .hint = Dim ond y rhai sy’n rhedeg y rhaglen hon all ddarllen hyn. Ysgrifennwch ef fel y gallech ei amddiffyn i unrhyw un na chafodd fwy o amser.
more-time-button = Rhoi mwy o amser
more-time-done = Mae ganddynt fwy o amser nawr, ac maent yn cael llythyr sy’n dweud hynny.
more-time-missing = Rhowch y diwrnod olaf newydd
more-time-in-the-past = Dewiswch heddiw neu ddiwrnod diweddarach
more-time-too-far = Gwiriwch y flwyddyn: gall y diwrnod fod hyd at ddwy flynedd i ffwrdd
more-time-not-later = Mae ganddynt tan { $day } fel y mae: dewiswch ddiwrnod diweddarach
more-time-why-missing = Dywedwch pam maent yn cael mwy o amser
more-time-why-too-long = Defnyddiwch hyd at 500 nod i ddweud pam
more-time-closed = Mae’r rhaglen hon wedi cau: ni all neb wneud cais mwyach

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
    [0] Nid oes neb wedi cadarnhau diddordeb yn “{ $programme }” eto
    [one] Dim ond 1 person sydd wedi cadarnhau diddordeb yn “{ $programme }”
    [two] Dim ond 2 berson sydd wedi cadarnhau diddordeb yn “{ $programme }”
    [few] Dim ond { $count } o bobl sydd wedi cadarnhau diddordeb yn “{ $programme }”
    [many] Dim ond { $count } o bobl sydd wedi cadarnhau diddordeb yn “{ $programme }”
   *[other] Dim ond { $count } o bobl sydd wedi cadarnhau diddordeb yn “{ $programme }”
}
needs-lapsed = { $count ->
    [0] Cadarnhawyd pob cofrestriad ar gyfer “{ $programme }” mewn pryd
    [one] Ni chadarnhawyd 1 cofrestriad ar gyfer “{ $programme }” mewn pryd
    [two] Ni chadarnhawyd 2 gofrestriad ar gyfer “{ $programme }” mewn pryd
    [few] Ni chadarnhawyd { $count } chofrestriad ar gyfer “{ $programme }” mewn pryd
    [many] Ni chadarnhawyd { $count } chofrestriad ar gyfer “{ $programme }” mewn pryd
   *[other] Ni chadarnhawyd { $count } cofrestriad ar gyfer “{ $programme }” mewn pryd
}
needs-lapsed-more = Gofynnwch i’r bobl a gyrhaeddodd y llythyr, a chadarnhewch dros y rhai a oedd o ddifrif.
needs-twins = { $count ->
    [0] Nid oes dau gofrestriad ar gyfer “{ $programme }” sy’n edrych fel rhai’r un person
    [one] Mae 1 pâr o gofrestriadau ar gyfer “{ $programme }” yn edrych fel rhai’r un person
    [two] Mae 2 bâr o gofrestriadau ar gyfer “{ $programme }” yn edrych fel rhai’r un person
    [few] Mae { $count } phâr o gofrestriadau ar gyfer “{ $programme }” yn edrych fel rhai’r un person
    [many] Mae { $count } phâr o gofrestriadau ar gyfer “{ $programme }” yn edrych fel rhai’r un person
   *[other] Mae { $count } pâr o gofrestriadau ar gyfer “{ $programme }” yn edrych fel rhai’r un person
}
needs-twins-more = Edrychwch arnynt ochr yn ochr a gwnewch un o’r ddau.


### Coordinators: interests

interests-seen-by = Dim ond y bobl sy'n rhedeg “{ $programme }” all weld y dudalen hon.
interests-title = Diddordeb
interests-back = Yn ôl i'r rhestr ddiddordeb
interest-back = Yn ôl at y person hwn
interests-back-to-programme = Yn ôl i'r rhaglen
interests-order = Yn union yn y drefn y dangosodd pobl ddiddordeb gyntaf. Mae'r rhai sydd heb gadarnhau eto i'w gweld yn y lle y byddent yn ei gael, ac nid ydynt yn symud neb yn ôl.
interests-caption = Diddordeb yn nhrefn cyrraedd
interests-stand = { $count ->
    [0] Nid oes neb wedi'i gadarnhau eto
    [one] Mae 1 person wedi'i gadarnhau
   *[other] Mae { $count } o bobl wedi'u cadarnhau
}
interests-wait = { $count ->
    [0] nid oes neb heb gadarnhau
    [one] mae 1 heb gadarnhau eto
   *[other] mae { $count } heb gadarnhau eto
}
interests-late = daeth { $count } ar ôl y dyddiad cau
interests-organisations = { $count ->
    [one] o 1 sefydliad
   *[other] o { $count } sefydliad
}
interests-place = Lle
interests-place-provisional = { $place }, os caiff ei gadarnhau
interests-name = Enw
interests-reference = Cyfeirnod
interests-email = Cyfeiriad e-bost
interests-organisation = Sefydliad
interests-job-title = Teitl swydd
interests-phone = Ffôn
interests-came = Daeth
interests-counts-from = Yn cyfrif o
interests-channel = Sut y daeth
interests-standing = Statws
interests-nth = { $nth } o { $of }
interests-nth-heading = Rhif o fewn y sefydliad
interests-over-cap = rhif { $nth }, ond { $cap } ar y mwyaf sy'n cael lle
interests-entered-by = { $channel }, cofnodwyd gan { $name }
interests-waits-until = tan { $until }
interests-late-tag = Hwyr
interests-standing-stands = Wedi'i gadarnhau
interests-standing-waits = I'w gadarnhau
interests-standing-lapsed = Heb ei gadarnhau
interests-standing-withdrawn = Wedi'i dynnu'n ôl
interests-standing-merged = Cofrestriad dwbl
interests-channel-web = Ar y wefan
interests-channel-email = Drwy e-bost
interests-channel-telephone = Dros y ffôn
interests-channel-invitation-file = Gyda rhestr
interests-channel-in-person = Wyneb yn wyneb
interests-filter-text = Enw, e-bost neu gyfeirnod
interests-filter-late = Ar ôl y dyddiad cau
interests-filter-late-yes = Y rheini'n unig
interests-export-csv = Lawrlwytho fel CSV
interests-export-xlsx = Lawrlwytho ar gyfer Excel
interests-none = Nid oes neb wedi dangos diddordeb eto
interests-none-what = Gwahoddwch bobl, neu anfonwch gyfeiriad tudalen y rhaglen atynt. Gellir cofnodi yma'r rhai sy'n ffonio neu'n ysgrifennu.
interests-no-match = Nid oes neb yn cyfateb
interests-no-match-what = Chwiliwch am lai, neu dangoswch y rhestr gyfan eto.
interests-pairs = { $count ->
    [one] Mae 1 pâr yn edrych fel un person
   *[other] Mae { $count } pâr yn edrych fel un person yr un
}
interests-pair-address = Mae gan { $first } a { $second } yr un cyfeiriad e-bost.
interests-pair-name = Mae gan { $first } a { $second } yr un enw a'r un sefydliad.
interests-pair-look = Edrych ar y ddau
interests-move-forward = { $count ->
    [one] Mae 1 person arall yn symud un lle ymlaen.
   *[other] Mae { $count } o bobl eraill yn symud un lle ymlaen.
}
interests-move-back = { $count ->
    [one] Mae 1 person arall yn symud un lle yn ôl.
   *[other] Mae { $count } o bobl eraill yn symud un lle yn ôl.
}
interests-move-nobody = Nid yw lle neb arall yn newid.

interest-place = { $place }
interest-recorded = Nodwyd
interest-invited = Gwahoddwyd
interest-merged-into = Yn cyfrif nawr
interest-alike = Efallai mai'r un person yw hwn â
interest-alike-look = { $other }: edrych ar y ddau
interest-history = Beth ddigwyddodd
interest-is-withdrawn = Tynnodd y person hwn ei ddiddordeb yn ôl.
interest-is-merged = Cofrestriad dwbl oedd hwn: y llall sy'n cyfrif.
interest-vouch-title = Cadarnhau dros y person hwn
interest-vouch-what = Os gwyddoch ei fod o ddifrif, dywedwch hynny: nid oes angen y botwm yn y llythyr wedyn. Mae'n cyfrif o { $came } ac yn cael lle { $place }.
interest-vouch-button = Cadarnhau dros y person hwn
interest-vouch-done = Mae'r lle wedi'i gadw, a bydd y person yn cael llythyr.
interest-withdraw-title = Tynnu'r person hwn oddi ar y rhestr
interest-withdraw-what = Bydd yn colli ei le. Ni ellir dadwneud hyn, ond gall gofrestru eto. Bydd yn cael llythyr sy'n dweud pwy ofynnodd am hynny.
interest-asked = Pwy ofynnodd am hynny?
interest-asked-person = Y person
interest-asked-employer = Ei gyflogwr
interest-asked-host = Neb: ein penderfyniad ni yw hwn
interest-asked-missing = Dywedwch pwy ofynnodd am hynny
interest-withdraw-button = Tynnu oddi ar y rhestr
interest-withdraw-done = Mae'r person hwn oddi ar y rhestr, a bydd yn cael llythyr.

happened-by = gan { $name }
happened-registered = Cofrestrodd ar y wefan
happened-entered = Cofnodwyd
happened-confirmed = Cadarnhawyd gan y person
happened-withdrew = Tynnwyd yn ôl gan y person
happened-withdrew-for = Tynnwyd oddi ar y rhestr
happened-vouched = Cadarnhawyd dros y person
happened-merged = Unwyd â chofrestriad arall
happened-merged-into = Unwyd â { $other }
happened-lapsed = Heb ei gadarnhau mewn pryd
happened-other = Newidiwyd
happened-letter-received = Llythyr: cadarnhewch os gwelwch yn dda
happened-letter-reminder = Llythyr: nodyn atgoffa i gadarnhau
happened-letter-stands = Llythyr: mae eich diddordeb wedi'i gadarnhau
happened-letter-withdrawn = Llythyr: rydych oddi ar y rhestr
happened-letter-other = Llythyr
happened-letter-sent = anfonwyd at { $address }
happened-letter-queued = yn aros i'w anfon at { $address }
happened-letter-due = i'w anfon at { $address }
happened-letter-failed = ni ellid ei ddanfon at { $address }: gwiriwch y cyfeiriad
happened-letter-cancelled = nid oes ei angen mwyach, heb ei anfon

## Entering an interest.

entry-title = Cofnodi diddordeb
entry-lead = Ar gyfer rhywun a ffoniodd, a ysgrifennodd neu a ddywedodd wrthych. Mae'n cael ei le ar unwaith ac yn cyfrif o'r adeg y daeth, nid o'r adeg yr ydych yn ei nodi. Bydd y person yn cael llythyr.
entry-name = Ei enw
entry-email = Ei gyfeiriad e-bost
    .hint = Yno mae'r llythyr yn mynd.
entry-organisation = Sefydliad y mae'n gweithio iddo
entry-channel = Sut y daeth
entry-arrived = Diwrnod y daeth
entry-the-day = y diwrnod y daeth
entry-time = Amser y daeth
    .hint = Ar y cloc ym Mhrydain, er enghraifft 14:05 neu 2:05pm.
entry-button = Cofnodi
entry-name-missing = Rhowch ei enw
entry-name-too-long = Defnyddiwch 100 nod ar y mwyaf ar gyfer ei enw
entry-email-missing = Rhowch ei gyfeiriad e-bost
entry-organisation-missing = Rhowch y sefydliad y mae'n gweithio iddo
entry-channel-missing = Dywedwch sut y daeth
entry-arrived-missing = Rhowch y diwrnod y daeth
entry-time-shape = Rhowch amser fel 14:05 neu 2:05pm
entry-in-the-future = Rhowch ddiwrnod ac amser nad yw yn y dyfodol
entry-too-early = Gwiriwch y diwrnod: mae fwy na 90 diwrnod cyn cyhoeddi'r rhaglen
entry-unpublished = Cyhoeddwch y rhaglen yn gyntaf: yna gellir cofnodi diddordeb.
entry-closed = Mae'r rhaglen hon wedi cau, felly ni ellir cofnodi neb mwyach.
entry-done = Mae wedi'i gofnodi, a bydd y person yn cael llythyr.
entry-merged = Mae wedi'i gofnodi a'i uno â'r un oedd yno. Yr amser cynharaf sy'n cyfrif, a bydd y person yn cael llythyr.
entry-alike = Mae rhywun ar y rhestr yn edrych fel y person hwn
entry-alike-address = yr un cyfeiriad e-bost, daeth { $came }
entry-alike-name = yr un enw a'r un sefydliad, daeth { $came }
entry-merge = Yr un person: uno â { $reference }
entry-alike-what = Os person arall ydyw, cofnodwch ef hefyd.
entry-anyway = Person arall: cofnodi beth bynnag
entry-as-typed = Yr hyn a roesoch

## Making one of two.

merging-title = Ai'r un person yw'r rhain?
merging-lead = Os felly, gwnewch un cofrestriad o'r ddau.
merging-caption = Y ddau gofrestriad ochr yn ochr
merging-what = Yr hyn sy'n hysbys
merging-then = Os unwch nhw
merging-kept = Mae { $kept } yn parhau. Bydd { $gone } yn arwain ato o hynny ymlaen.
merging-earlier-time = Yr amser cynharaf sy'n cyfrif: { $came }.
merging-later-time = Yr amser diweddaraf sy'n cyfrif, { $came }, am na chadarnhawyd y cofrestriad cynharaf mewn pryd. Os nad bai'r person oedd hynny, cadarnhewch drosto yn gyntaf.
merging-place = Ei le yw { $place }.
merging-place-provisional = Ei le yw { $place }, unwaith y caiff ei gadarnhau.
merging-no-way-back = Ni ellir dadwneud hyn.
merging-button = Ie, eu huno
merging-done = Mae'r ddau yn un nawr.
merging-same = Dewiswch ddau gofrestriad gwahanol.
merging-already = Roedd un o'r ddau yn gofrestriad dwbl eisoes.
merging-withdrawn = Tynnwyd un o'r ddau yn ôl, felly nid oes dim i'w uno.

## Inviting people.

invitations-title = Gwahoddiadau
invitations-caption = Pwy a wahoddwyd
invitations-count = { $count ->
    [0] Nid oes neb wedi'i wahodd eto.
    [one] Gwahoddwyd 1 person.
   *[other] Gwahoddwyd { $count } o bobl.
}
invitations-shown = { $count ->
    [0] Nid oes yr un ohonynt wedi dangos diddordeb eto.
    [one] Mae 1 ohonynt wedi dangos diddordeb.
   *[other] Mae { $count } ohonynt wedi dangos diddordeb.
}
invitations-invited = Gwahoddwyd
invitations-interest = Dangosodd ddiddordeb
invitations-not-yet = Ddim eto
invitations-undelivered = Ni ellid ei ddanfon
invitations-filter-text = Enw neu e-bost
invitations-filter-yes = Do
invitations-filter-no = Ddim eto
invitations-none = Nid oes neb wedi'i wahodd eto
invitations-none-what = Dewiswch ffeil â'r bobl a ddaeth i'ch gweminar. Cewch weld pwy fyddai'n cael llythyr cyn anfon yr un.
invitations-unpublished = Cyhoeddwch y rhaglen yn gyntaf: mae'r llythyr yn arwain at ei thudalen.
invitations-closed = Mae'r rhaglen hon wedi cau, felly ni ellir gwahodd neb mwyach.
invitations-test-what = Gwelwch y llythyr cyn neb arall: byddwn yn ei anfon i'ch cyfeiriad eich hun.
invitations-test-button = Anfon y llythyr ataf
invitations-test-done = Mae'r llythyr ar ei ffordd i'ch cyfeiriad eich hun.
invitations-new-title = Gwahodd pobl o restr
invitations-new-lead = Dewiswch y ffeil y mae eich rhaglen weminar yn ei rhoi i chi, neu unrhyw restr â cholofn “Enw” (neu “Enw cyntaf” a “Cyfenw”) a cholofn “E-bost”. Darllenir colofn “Sefydliad” hefyd.
invitations-new-once = Gwahoddir pob cyfeiriad i'r rhaglen hon unwaith, ni waeth pa mor aml y mae ar restr.
invitations-file = Y rhestr
    .hint = Ffeil CSV neu Excel o 10 MB ar y mwyaf.
invitations-file-missing = Dewiswch ffeil
invitations-no-addresses = Enwch y golofn â'r cyfeiriadau e-bost yn “E-bost” a dewiswch y ffeil eto
invitations-no-names = Enwch y golofn â'r enwau yn “Enw” a dewiswch y ffeil eto
invitations-read-button = Darllen y rhestr
invitations-list-title = Gwirio'r rhestr
invitations-list-file = O'r ffeil { $name }
invitations-list-next = Nid oes neb wedi cael llythyr eto. Pwyswch y botwm i'w hanfon.
invitations-list-nobody = Nid oes neb ar ôl i'w wahodd.
invitations-list-on-its-way = Mae'r llythyrau'n cael eu hysgrifennu. Gallwch adael y dudalen hon a dod yn ôl.
invitations-list-done = Mae'r rhestr hon wedi'i gorffen. Rydym wedi anghofio pwy oedd arni, heblaw'r rhai a wahoddwyd.
invitations-fresh = { $count ->
    [0] Ni fyddai neb yn cael gwahoddiad
    [one] Byddai 1 person yn cael gwahoddiad
   *[other] Byddai { $count } o bobl yn cael gwahoddiad
}
invitations-before = { $count ->
    [one] Gwahoddwyd 1 o'r blaen, ac fe'i gadewir allan
   *[other] Gwahoddwyd { $count } o'r blaen, ac fe'u gadewir allan
}
invitations-interested = { $count ->
    [one] Mae 1 eisoes wedi dangos diddordeb, ac fe'i gadewir allan
   *[other] Mae { $count } eisoes wedi dangos diddordeb, ac fe'u gadewir allan
}
invitations-problems = { $count ->
    [one] Ni ellir defnyddio 1 rhes
   *[other] Ni ellir defnyddio { $count } rhes
}
invitations-progress = Edrychwyd ar { $done } o { $all }, gwahoddwyd { $invited }
invitations-send-button = { $count ->
    [one] Gwahodd 1 person
   *[other] Gwahodd { $count } o bobl
}
invitations-sent = Mae'r llythyrau ar eu ffordd.
invitations-fresh-caption = Pwy fyddai'n cael gwahoddiad
invitations-skipped-caption = Pwy sy'n cael eu gadael allan
invitations-problems-caption = Rhesi na ellir eu defnyddio
invitations-cut = y { $shown } cyntaf o { $all }
invitations-why = Pam
invitations-skip-interested = dangosodd ddiddordeb ar { $when }
invitations-skip-invited = gwahoddwyd ar { $when }
invitations-row = Rhes
invitations-found = Beth mae'n ei ddweud
invitations-what-to-do = Beth i'w wneud
invitations-fault-no-address = Ychwanegwch y cyfeiriad e-bost
invitations-fault-not-an-address = Cywirwch y cyfeiriad e-bost: dylai edrych fel enw@example.org
invitations-fault-no-name = Ychwanegwch yr enw
invitations-fault-too-long = Byrhewch ef i 150 nod
invitations-fault-again = Dim: mae'r un cyfeiriad yn rhes { $row }

letter-withdrawn-subject = Eich diddordeb: { $host }
letter-withdrawn-person = Fel y gofynnoch, rydym wedi eich tynnu oddi ar y rhestr ar gyfer “{ $programme }”.
letter-withdrawn-employer = Gofynnodd eich cyflogwr i ni eich tynnu oddi ar y rhestr ar gyfer “{ $programme }”, ac rydym wedi gwneud hynny.
letter-withdrawn-host = Rydym wedi eich tynnu oddi ar y rhestr ar gyfer “{ $programme }”, am na allem eich cyrraedd neu am ein bod yn meddwl nad oeddech am ymuno mwyach.
letter-withdrawn-wrong = Os nad yw hyn yn iawn, dywedwch wrthym gan roi eich cyfeirnod, neu cofrestrwch eto: bydd eich lle'n cyfrif o'r adeg honno.

## Ceisiadau.

application-title = Eich cais
application-title-sent = Mae eich cais wedi’i anfon
application-title-for-them = Cais { $name }
application-for-them = Rydych yn gofalu am hyn ar ran { $name } ({ $reference }). Mae’r hanes yn dweud mai chi wnaeth, ac maent yn cael llythyr am yr hyn rydych yn ei anfon, gyda’r ffordd i edrych arno a’i newid. Ysgrifennwch yr hyn maent yn ei ddweud, yn eu geiriau hwy.
application-for-them-seen-by = Dim ond { $name } a’r bobl sy’n rhedeg y rhaglen hon all ddarllen yr atebion hyn. Nid yw eu rheolwr na’u cyflogwr byth yn eu gweld.
application-done-for-them = Wedi’i wneud, ac mae’r hanes yn dweud mai chi wnaeth hynny ar eu rhan.
application-open = Agor eich cais
application-back = Yn ôl i’ch cais
application-back-for-them = Yn ôl i’r cais
application-back-interest = Yn ôl i’ch diddordeb
application-seen-by = Dim ond chi, drwy’r ddolen hon, a’r bobl sy’n rhedeg y rhaglen hon all ddarllen eich atebion. Nid yw eich rheolwr na’ch cyflogwr byth yn eu gweld.
application-apart-seen-by = Dim ond chi, drwy’r ddolen hon, a chydlynwyr y rhaglen hon all ddarllen hyn. Ni ddywedir wrth neb a enwir.
application-about-you = Dywedwch rywbeth amdanoch eich hun, os hoffech, er mwyn i’r sefydliad weld pwy y mae’n ei gyrraedd. Nid yw’n effeithio ar eich cais.
application-leave = Gallwch adael unrhyw bryd: mae’r hyn a gadwyd gennych yn aros. Mae’r ddolen yn ein llythyrau yn dod â chi’n ôl.
application-until = Gallwch newid eich atebion tan ddiwedd { $day }.
application-progress = Mae { $done } o { $of } rhan wedi’u gwneud.
application-optional = Os hoffech
application-status-open = Llenwch bob rhan, mewn unrhyw drefn, yna gwiriwch eich atebion a’u hanfon.
application-status-complete = Mae popeth yma. Rhoddir lleoedd yn y drefn y dangosodd pobl ddiddordeb gyntaf; byddwn yn ysgrifennu atoch pan wneir hynny. Tan hynny nid oes dim wedi’i addo.
application-status-manager = Enwch eich rheolwr, er mwyn i ni allu gofyn am air eich sefydliad. Hebddo ni ellir rhoi lle.
application-status-endorsement = Rydym wedi gofyn i’ch rheolwr. Nes iddynt ateb, ni ellir rhoi lle.
application-status-event = Dewch i ddigwyddiad gwybodaeth: hebddo ni ellir rhoi lle. Maent ar dudalen y rhaglen.
application-status-declined = Mae eich rheolwr wedi gwrthod. Gallwch siarad â nhw, neu enwi rhywun arall a all siarad dros eich sefydliad.
application-status-eligibility = Mae’r rhaglen hon ar gyfer pobl sy’n gallu dweud amdanynt eu hunain yr hyn y mae ei rhan gyntaf yn ei ofyn. Os ydych yn credu ei bod i chi, newidiwch eich ateb neu ysgrifennwch at y bobl sy’n ei rhedeg.
application-confirm-first = Cadarnhewch eich diddordeb yn gyntaf: pwyswch y botwm yn ein llythyr, yna agorwch y dudalen hon eto.
application-too-late = Derbyniwyd ceisiadau tan { $day }. Os rhwystrodd rhywbeth chi rhag anfon eich cais, ysgrifennwch at y bobl sy’n rhedeg y rhaglen hon.
application-keep = Cadw a pharhau
application-later = Cadw a dod yn ôl wedyn
application-kept = Mae eich atebion wedi’u cadw.
application-sending = Gwirio eich atebion a’u hanfon
application-missing = Mae angen ateb ar y rhannau hyn o hyd:
application-not-eligible = Yn ôl eich atebion, nid yw’r rhaglen hon i chi, felly ni ellir anfon y cais. Os mai llithriad yw hynny, newidiwch eich ateb cyntaf.
application-send-title = Anfon eich cais
application-send-what = Gallwch newid eich atebion wedyn o hyd, tan y diwrnod olaf.
application-send = Anfon fy nghais
application-sent-done = Mae eich cais wedi’i anfon. Diolch.

application-eligibility = Ar gyfer pwy y mae
application-eligibility-lead = Chi sy’n dweud hyn amdanoch eich hun. Nid oes neb yn gofyn am brawf, ac fe’i cedwir ar wahân i unrhyw fonitro cydraddoldeb.
application-eligible-yes = Ydw, gallaf ddweud hyn amdanaf fy hun
application-eligible-no = Na
application-in-house-network = A oes gan eich cyflogwr rwydwaith staff ei hun ar gyfer cydweithwyr Du ac o leiafrifoedd ethnig?
    .hint = Mae hyn yn ein helpu i gyrraedd pobl sydd heb un. Nid yw’n newid dim am eich lle yn y drefn.
    .missing = Dywedwch a oes gan eich cyflogwr rwydwaith, neu nad ydych yn gwybod
application-in-house-network-yes = Oes
application-in-house-network-no = Nac oes
application-in-house-network-unknown = Nid wyf yn gwybod
application-your-work = Eich gwaith
application-your-work-lead = Mae set yn well pan fydd ei haelodau’n gwneud gwaith gwahanol. Defnyddir hyn i gymysgu pobl, byth i ddewis rhyngddynt.
application-work = Pa fath o waith ydych chi’n ei wneud?
    .missing = Dewiswch y math o waith rydych yn ei wneud
application-work-neighbourhoods = Tai a chymdogaethau
application-work-repairs = Atgyweirio, adeiladau a diogelwch
application-work-care = Gofal a chymorth
application-work-community = Cymuned ac ymgysylltu
application-work-finance = Cyllid a rhenti
application-work-people = Pobl, dysgu a chydraddoldeb
application-work-digital = Digidol a data
application-work-development = Datblygu ac adfywio
application-work-policy = Polisi, llywodraethu a chyfathrebu
application-work-other = Rhywbeth arall
application-seniority = Pwy ydych chi’n eu rheoli?
    .missing = Dewiswch pwy rydych yn eu rheoli
application-seniority-none = Neb
application-seniority-team = Rwy’n arwain neu’n goruchwylio tîm
application-seniority-manager = Rwy’n rheolwr
application-seniority-head = Rwy’n bennaeth gwasanaeth
application-seniority-director = Rwy’n gyfarwyddwr neu’n brif weithredwr
application-region = Ble ydych chi’n gweithio?
    .missing = Dewiswch ble rydych yn gweithio
application-region-east-midlands = Dwyrain Canolbarth Lloegr
application-region-east-of-england = Dwyrain Lloegr
application-region-london = Llundain
application-region-north-east = Gogledd-ddwyrain Lloegr
application-region-north-west = Gogledd-orllewin Lloegr
application-region-northern-ireland = Gogledd Iwerddon
application-region-scotland = Yr Alban
application-region-south-east = De-ddwyrain Lloegr
application-region-south-west = De-orllewin Lloegr
application-region-wales = Cymru
application-region-west-midlands = Gorllewin Canolbarth Lloegr
application-region-yorkshire = Swydd Efrog a’r Humber
application-in-your-words = Yn eich geiriau eich hun
application-days = Pa ddyddiau y gallwch ddod
application-days-lead = Mae setiau’n cwrdd yn yr un wythnosau ar ddyddiau gwahanol. Dywedwch am bob diwrnod a allech ddod bob tro.
application-day-monday = Dydd Llun
    .missing = Dywedwch a allwch ddod ar ddydd Llun
application-day-tuesday = Dydd Mawrth
    .missing = Dywedwch a allwch ddod ar ddydd Mawrth
application-day-wednesday = Dydd Mercher
    .missing = Dywedwch a allwch ddod ar ddydd Mercher
application-day-thursday = Dydd Iau
    .missing = Dywedwch a allwch ddod ar ddydd Iau
application-day-friday = Dydd Gwener
    .missing = Dywedwch a allwch ddod ar ddydd Gwener
application-day-saturday = Dydd Sadwrn
    .missing = Dywedwch a allwch ddod ar ddydd Sadwrn
application-day-sunday = Dydd Sul
    .missing = Dywedwch a allwch ddod ar ddydd Sul
application-day-first = Gallaf, a dyna fyddai orau gennyf
application-day-can = Gallaf
application-day-cannot = Na allaf
application-support = Beth fyddai’n eich helpu i gymryd rhan
application-support-lead = Gofynnir i chi unwaith. Nid yw’r hyn a ysgrifennwch yma byth yn newid eich lle yn y drefn.
application-needs = A oes angen unrhyw rai o’r rhain arnoch?
application-needs-step-free = Mynediad heb risiau
application-needs-captions = Capsiynau
application-needs-bsl = Dehonglydd Iaith Arwyddion Prydain
application-needs-large-print = Print bras neu bapurau ymlaen llaw
application-needs-breaks = Seibiannau rheolaidd
application-needs-other = Rhywbeth arall
application-needs-more = Beth ddylem ei wybod i’w gael yn iawn?
application-needs-shared = A gawn ni ddweud wrth eich hwylusydd?
    .hint = Fel arall dim ond y bobl sy’n rhedeg y rhaglen sy’n gwybod.
application-needs-shared-yes = Cewch
application-needs-shared-no = Na chewch
application-apart = Pobl i’w cadw ar wahân
application-apart-lead = A oes rhywun na ddylech fod mewn set gyda nhw, fel eich rheolwr, rhywun sy’n atebol i chi, neu rywun y bu gennych gŵyn â nhw? Nid oes rhaid dweud pam.
application-manager = Gair eich rheolwr
    .hint = Mae eich sefydliad yn cadarnhau eich amser, a’r gost. Nid yw eich rheolwr yn gweld dim o’ch atebion.

manager-lead = Rydym yn gofyn i un person a all siarad dros eich sefydliad: a allwch ddod i bob cyfarfod, ac a yw’n cytuno i’r telerau a’r gost? Maent yn ateb drwy ddolen heb gyfrif. Maent yn gweld eich enw, y rhaglen a’r hyn y mae’n ei ofyn gan eich sefydliad, a dim o’r hyn a ysgrifennoch yma.
manager-name-title = Enwch eich rheolwr
manager-another = Gofyn i rywun arall yn lle hynny
manager-name = Eu henw
manager-email = Eu cyfeiriad e-bost yn y gwaith
manager-name-missing = Rhowch enw eich rheolwr
manager-name-too-long = Defnyddiwch 150 nod ar y mwyaf ar gyfer yr enw
manager-email-missing = Rhowch gyfeiriad e-bost eich rheolwr
manager-email-shape = Rhowch gyfeiriad e-bost fel enw@enghraifft.org
manager-email-own = Rhowch gyfeiriad eich rheolwr, nid eich un chi
manager-ask = Gofyn iddynt
manager-asked-done = Rydym wedi ysgrifennu atynt.
manager-asked = Rydym wedi gofyn i { $name } ac yn aros am ateb.
manager-endorsed = Mae { $name } wedi rhoi gair eich sefydliad.
manager-declined = Mae { $name } wedi gwrthod. Dyma’r hyn a ysgrifennwyd:
manager-replaced = Ni ofynnir i { $name } mwyach.
manager-asked-at = Gofynnwyd
manager-reminded-at = Atgoffir, os na ddaw ateb
manager-answered-at = Atebwyd
manager-nudge = Ysgrifennu atynt eto nawr
manager-nudged = Rydym wedi ysgrifennu atynt eto.
manager-nudged-today = Rydych wedi gofyn iddynt eto heddiw’n barod. Gofynnwch eto yfory, siaradwch â nhw, neu enwch rywun arall.
manager-nobody-waits = Nid oes neb i ofyn iddynt eto: edrychwch ar yr hyn a atebwyd.
manager-has-endorsed = Mae eich sefydliad wedi rhoi ei air yn barod, felly ni ofynnir i neb arall.

endorsement-title = Lle i { $name }
endorsement-seen-by = Dim ond chi, drwy’r ddolen yn ein llythyr, yr ymgeisydd a’r bobl sy’n rhedeg y rhaglen hon all weld yr hyn a atebwch yma.
endorsement-asked = Hoffai { $name } gymryd rhan yn “{ $programme }” ac mae wedi eich enwi chi fel y person a all siarad dros eich sefydliad. Penderfynir yn ddiweddarach a oes lle: mae angen eich gair yn gyntaf.
endorsement-endorsed = Rydych wedi rhoi gair eich sefydliad dros { $name } a “{ $programme }”. Diolch. I newid rhywbeth, ysgrifennwch at y bobl sy’n rhedeg y rhaglen.
endorsement-declined = Rydych wedi gwrthod “{ $programme }” ar gyfer { $name }, ac rydym wedi dweud wrthynt. Os bydd hynny’n newid, gallant ofyn i chi eto.
endorsement-replaced = Mae { $name } wedi enwi rhywun arall i siarad dros eich sefydliad am “{ $programme }”. Nid oes dim i’w wneud.
endorsement-withdrawn = Nid yw { $name } yn ymgeisio am “{ $programme }” mwyach. Nid oes dim i’w wneud.
endorsement-nobody-applies = Nid yw’r person hwn yn ymgeisio mwyach, felly nid oes dim i’w ateb.
endorsement-somebody-else = Gofynnir i rywun arall nawr, felly nid oes dim i’w ateb.
endorsement-of = Ar gyfer
endorsement-until = Atebwch erbyn
endorsement-dates = Yr amser a gymer
endorsement-terms = Yr hyn y mae eich sefydliad yn cytuno iddo
endorsement-yes = Rhoi gair eich sefydliad
endorsement-agrees = Amser a thelerau
endorsement-agrees-yes = Cânt ddod i bob cyfarfod yn amser gwaith, ac rydym yn cytuno i’r telerau a’r gost uchod
endorsement-agrees-missing = Ticiwch y blwch os yw eich sefydliad yn cytuno. Os nad yw, gwrthodwch isod
endorsement-order = A oes angen archeb brynu ar yr anfoneb ar eich sefydliad?
endorsement-order-has = Oes, mae’r rhif gennym
endorsement-order-none = Nac oes, nid oes angen un
endorsement-order-missing = Dywedwch a oes archeb brynu, neu nad oes angen un
endorsement-order-number = Rhif yr archeb brynu
endorsement-order-number-missing = Rhowch rif yr archeb brynu
endorsement-order-reason = Pam nad oes angen un
endorsement-order-reason-missing = Dywedwch pam nad oes angen archeb brynu, er enghraifft “rydym yn talu ar anfoneb”
endorsement-too-long = Defnyddiwch 150 nod ar y mwyaf
endorsement-billing = Anfoneb at
endorsement-billing-name = At bwy y dylai’r anfoneb fynd?
    .hint = Person neu adran, er enghraifft “Cyfrifon taladwy”.
endorsement-billing-name-missing = Rhowch at bwy y dylai’r anfoneb fynd
endorsement-billing-email = Eu cyfeiriad e-bost
endorsement-billing-email-shape = Rhowch gyfeiriad e-bost ar gyfer yr anfoneb, fel cyfrifon@enghraifft.org
endorsement-give = Rhoi ein gair
endorsement-given = Diolch. Rydym wedi dweud wrth yr ymgeisydd.
endorsement-given-at = Rhoddwyd y gair
endorsement-no = Gwrthod
endorsement-no-what = Os na all eich sefydliad gytuno, dywedwch pam mewn brawddeg neu ddwy. Mae’r ymgeisydd yn ei ddarllen.
endorsement-reason = Pam ddim
endorsement-reason-missing = Ysgrifennwch frawddeg am pam ddim
endorsement-reason-too-long = Defnyddiwch 800 nod ar y mwyaf
endorsement-decline = Gwrthod
endorsement-declined-done = Diolch. Rydym wedi dweud wrth yr ymgeisydd.
endorsement-declined-at = Gwrthodwyd

letter-application-subject = Mae eich cais gennym: { $host }
letter-application = Diolch: mae eich cais am “{ $programme }” yma.
letter-application-until = Gallwch newid eich atebion tan ddiwedd { $day }.
letter-application-for-you = Llenwodd { $name } ef a’i anfon ar eich rhan, fel y gofynnoch. Darllenwch drwyddo, a newidiwch unrhyw beth nad yw fel y’i bwriadwyd gennych.
letter-more-time-subject = Mae gennych fwy o amser i wneud cais: { $host }
letter-more-time = Gallwch anfon eich cais am “{ $programme }” tan ddiwedd { $day }.
letter-more-time-place = Mae eich lle yn y drefn yr un fath ag o’r blaen.
letter-open-application = Agor eich cais
letter-see-application = Gweld eich cais
letter-manager-subject = A all eich sefydliad gefnogi lle i gydweithiwr? { $host }
letter-manager = Hoffai { $applicant } gymryd rhan yn “{ $programme }” ac mae wedi eich enwi chi fel y person a all siarad dros eich sefydliad.
letter-manager-again-subject = Nodyn atgoffa: a all eich sefydliad gefnogi lle i gydweithiwr? { $host }
letter-manager-again = Hoffai { $applicant } gymryd rhan yn “{ $programme }” ac mae’n aros am air eich sefydliad.
letter-manager-what = Ar un dudalen gwelwch yr hyn y mae’r rhaglen yn ei ofyn gan eich sefydliad: yr amser, y telerau a’r gost. Gallwch gytuno neu wrthod yno. Nid oes angen cyfrif, ac mae’n cymryd pum munud.
letter-manager-until = Atebwch erbyn { $day }.
letter-manager-answer = Gweld yr hyn a ofynnir
letter-manager-not-you = Os nad chi yw’r person cywir, dywedwch wrth eich cydweithiwr: gallant enwi rhywun arall.
letter-answered-subject = Mae eich sefydliad wedi ateb: { $host }
letter-endorsed = Mae { $name } wedi rhoi gair eich sefydliad dros “{ $programme }”. Nid lle yw hyn eto: rhoddir lleoedd yn y drefn y dangosodd pobl ddiddordeb gyntaf.
letter-declined = Mae { $name } wedi gwrthod ynghylch “{ $programme }”.
letter-declined-reason = Ysgrifennwyd: { $reason }
letter-declined-what = Gallwch siarad â nhw a gofyn eto, neu enwi rhywun arall a all siarad dros eich sefydliad.

happened-began = Dechreuodd y cais
happened-answered = Atebodd ran o’r cais
happened-sent = Anfonodd y cais
happened-named-manager = Enwodd y rheolwr
happened-nudged-manager = Gofynnodd i’r rheolwr eto
happened-endorsed = Rhoddodd y cyflogwr ei air
happened-declined = Gwrthododd y cyflogwr
happened-letter-application = Llythyr: mae eich cais gennym
happened-letter-manager = Llythyr at y rheolwr
happened-letter-manager-again = Nodyn atgoffa i’r rheolwr
happened-letter-answered = Llythyr: mae eich sefydliad wedi ateb

applied-title = Cais
applied-complete = Mae’r cais yn gyflawn ac mae’r cyflogwr wedi rhoi ei air.
applied-lacks = Yn eisiau o hyd cyn y gellir rhoi lle i’r person hwn:
applied-until = Mae ganddynt tan ddiwedd { $day }.
applied-why-longer = Mae ganddynt fwy o amser na’r lleill: { $why }
applied-telephone = Llenwi neu ateb ar eu rhan
applied-word = Gair y cyflogwr
applied-manager = Pwy y gofynnwyd iddynt
applied-said = Ateb
applied-asked = Dim eto
applied-endorsed = Ie
applied-declined = Na
applied-replaced = Ni ofynnir iddynt mwyach: enwodd yr ymgeisydd rywun arall
attended-came = Daeth i ddigwyddiad gwybodaeth ar { $at }.
attended-booked = Wedi archebu lle mewn digwyddiad gwybodaeth, ar { $at }.
attended-waits = Yn aros am le mewn digwyddiad gwybodaeth.
attended-not = Heb archebu lle mewn digwyddiad gwybodaeth.
lack-section = { $section }
lack-eligibility = Yn dweud nad yw’r rhaglen iddynt
lack-form = Nid yw’r cais wedi’i anfon
lack-sending = Mae’r ffurflen wedi’i llenwi ond heb ei hanfon
lack-manager = Nid oes rheolwr wedi’i enwi
lack-information-event = Heb ddod i ddigwyddiad gwybodaeth
lack-endorsement = Nid yw’r rheolwr wedi ateb
lack-declined = Gwrthododd y cyflogwr

## Dewis a chynigion.

selection-title = Dewis
selection-back = Yn ôl i’r dewis
selection-caption = Pawb yn nhrefn y diddordeb cyntaf, a lle maent yn sefyll
selection-order = Yn llym yn nhrefn y diddordeb cyntaf. Dim ond cais sydd wedi’i anfon ac sydd â gair y cyflogwr all gael lle; mae’r lleill yn cadw eu rhif.
selection-places = { $count ->
    [0] { $count } lle
    [one] { $count } lle
    [two] { $count } le
    [few] { $count } lle
    [many] { $count } lle
   *[other] { $count } lle
}
selection-placed = { $count } wedi’u cymryd
selection-offered = { $count } wedi’u cynnig
selection-next = { $count } i’w cynnig
selection-waiting = { $count } yn aros
selection-not-ready = { $count } heb fod yn barod
selection-stands = Lle maent yn sefyll
selection-verdict-placed = Mae lle ganddynt
selection-verdict-offered = Cynigiwyd lle
selection-verdict-next = Nesaf
selection-verdict-waiting = Yn aros
selection-verdict-not-ready = Heb fod yn barod
selection-verdict-declined = Gwrthododd
selection-verdict-lapsed = Nid atebodd mewn pryd
selection-until = Cedwir tan { $until }
selection-next-why = Mae lle yn rhydd: cynigiwch ef
selection-unconfirmed = Heb gadarnhau’r diddordeb eto
selection-why-employer = { $most ->
    [0] Daeth { $most } o’r un cyflogwr yn gyntaf, ac ni all fod mwy.
    [one] Daeth un person o’r un cyflogwr yn gyntaf, ac ni all fod mwy.
    [two] Daeth dau o’r un cyflogwr yn gyntaf, ac ni all fod mwy.
    [few] Daeth { $most } o’r un cyflogwr yn gyntaf, ac ni all fod mwy.
    [many] Daeth { $most } o’r un cyflogwr yn gyntaf, ac ni all fod mwy.
   *[other] Daeth { $most } o’r un cyflogwr yn gyntaf, ac ni all fod mwy.
}
selection-why-full = Aeth pob lle i rywun a ddaeth yn gyntaf.
selection-why-day = Nid oes set â lle yn cwrdd ar ddiwrnod y gallant ddod.
selection-of-employer = { $count } o { $most } lle ar y mwyaf
selection-terms = Lleoedd
selection-sets = Faint o setiau
selection-sets-shape = Rhowch nifer o setiau o 1 i 200
selection-per-employer = Y mwyaf o bobl o un cyflogwr
    .hint = Gadewch ef yn wag os nad oes terfyn.
selection-per-employer-shape = Rhowch rif cyfan o 1 i fyny, neu gadewch ef yn wag
selection-try = Gweld beth fyddai’n newid
selection-trial = Beth fyddai’n newid
selection-trial-what = Nid oes dim wedi newid eto. Mae lleoedd sydd wedi’u cymryd neu eu cynnig yn aros felly beth bynnag a osodwch.
selection-loses = { $place }. { $name }, { $organisation }: byddai’n aros
selection-gains = { $place }. { $name }, { $organisation }: byddai’n nesaf
selection-no-change = Ni fyddai lle neb yn newid.
selection-set-terms = Ei osod felly
selection-terms-set = Mae nifer y lleoedd wedi’i osod.
offers-title = Cynnig y lleoedd rhydd
offers-what = Cynigid lle i’r bobl hyn, yn y drefn hon:
offers-nobody = Nid oes lle rhydd i neb y mae eu cais yn gyflawn.
offers-letter = Yr hyn a gaent
offers-name = [enw]
offers-waiting = { $count ->
    [0] Nid oes neb yn aros.
    [one] Mae un person yn aros a dywedir wrthynt pam, unwaith.
    [two] Mae dau o bobl yn aros a dywedir wrthynt pam, unwaith.
    [few] Mae { $count } o bobl yn aros a dywedir wrthynt pam, unwaith.
    [many] Mae { $count } o bobl yn aros a dywedir wrthynt pam, unwaith.
   *[other] Mae { $count } o bobl yn aros a dywedir wrthynt pam, unwaith.
}
offers-send = { $count ->
    [0] Cynnig { $count } lle
    [one] Cynnig { $count } lle
    [two] Cynnig { $count } le
    [few] Cynnig { $count } lle
    [many] Cynnig { $count } lle
   *[other] Cynnig { $count } lle
}
offers-sent = Mae’r lleoedd wedi’u cynnig. Mae’r hyn na chymerir mewn pryd yn mynd i’r nesaf yn y drefn ohono’i hun.
offers-none = Nid oedd lle yn rhydd, felly ni chynigiwyd dim.
place-offer-title = Lle i chi
place-offer-open = Cedwir lle i chi tan { $until }. Dywedwch ie neu na.
place-offer-lapsed = Cadwyd lle i chi tan { $until }. Ni ddaeth ateb, felly aeth i’r person nesaf. Os rhwystrodd rhywbeth chi rhag ateb, ysgrifennwch at y bobl sy’n rhedeg y rhaglen.
place-offer-accepted = Rydych wedi cymryd eich lle, ar { $at }. Byddwn yn ysgrifennu atoch am eich set a’i dyddiadau.
place-offer-declined = Gwrthodoch le, ar { $at }.
place-offer-withdrawn = Rydych wedi tynnu’n ôl, felly nid oes lle i ateb amdano.
place-offer-is-accepted = Rydych wedi cymryd y lle hwn yn barod. I’w ildio, tynnwch eich diddordeb yn ôl.
place-offer-is-declined = Rydych wedi gwrthod y lle hwn, ac mae wedi mynd i’r person nesaf.
place-offer-what = Os gwrthodwch, mae’r lle yn mynd i’r person nesaf. Dim ond am le a gymerir yr anfonir anfoneb at eich cyflogwr.
place-offer-accept = Ie, rwy’n cymryd y lle
place-offer-decline = Na, gadewch ef i’r person nesaf
place-offer-answer = Ateb y cynnig
place-offer-accept-done = Chi biau’r lle.
place-offer-decline-done = Diolch am ddweud wrthym.
letter-place-offer-subject = Lle i chi: { $host }
letter-place-offer = Gallwn gynnig lle i chi yn “{ $programme }”.
letter-place-offer-until = Fe’i cedwir i chi tan { $until }.
letter-place-offer-next = Dywedwch ie neu na ar eich tudalen. Mae’r hyn na chaiff ei ateb mewn pryd yn mynd i’r person nesaf.
letter-place-offer-action = Ateb y cynnig
letter-place-waits-subject = Rydych ar y rhestr aros: { $host }
letter-place-waits = Mae eich cais am “{ $programme }” yn gyflawn, ac nid oes lle i chi eto.
letter-place-waits-next = Rydych yn cadw eich rhif. Os daw lle yn rhydd y gallwch ei gael, fe’i cynigiwn i chi.
letter-place-waits-action = Gweld eich cais
letter-place-lapsed-subject = Mae’r lle wedi mynd i rywun arall: { $host }
letter-place-lapsed = Cadwasom le yn “{ $programme }” i chi ac ni ddaeth ateb mewn pryd, felly aeth i’r person nesaf.
letter-place-lapsed-next = Os rhwystrodd rhywbeth chi rhag ateb, ysgrifennwch atom.
letter-place-lapsed-action = Gweld eich cais
letter-place-taken-subject = Mae eich lle wedi’i gadarnhau: { $host }
letter-place-taken = Mae gennych le yn “{ $programme }”.
letter-place-taken-left = Nid ydych yn aros mwyach am “{ $programme }”, sy’n rhedeg ochr yn ochr â hi.
letter-place-taken-for-you = Cymerodd { $name } ef ar eich rhan, fel y gofynnoch. Os nad dyna oedd eich dymuniad, ysgrifennwch atom ar unwaith.
letter-place-declined-subject = Nid ydych yn cymryd y lle: { $host }
letter-place-declined = Dywedodd { $name } na ar eich rhan i le yn “{ $programme }”, fel y gofynnoch. Mae’n mynd i’r person nesaf.
letter-place-declined-wrong = Os nad dyna oedd eich dymuniad, ysgrifennwch atom ar unwaith.
letter-place-declined-action = Gweld eich cais
letter-place-taken-next = Byddwn yn ysgrifennu atoch am eich set a’i dyddiadau.
letter-place-taken-action = Gweld eich cais
happened-offered = Cynigiwyd lle
happened-told-waiting = Dywedwyd pam eu bod yn aros
happened-took-place = Cymerodd y lle
happened-declined-place = Gwrthododd y lle
happened-offer-lapsed = Nid atebodd y cynnig mewn pryd
happened-letter-offer = Llythyr: lle i chi
happened-letter-waits = Llythyr: rydych ar y rhestr aros
happened-letter-offer-lapsed = Llythyr: mae’r lle wedi mynd i rywun arall
happened-letter-placed = Llythyr: mae eich lle wedi’i gadarnhau
happened-letter-declined = Llythyr: dywedodd rhywun na i’r lle ar eu rhan
happened-letter-more-time = Llythyr: mwy o amser i wneud cais
happened-more-time = Cafodd fwy o amser i wneud cais

## Notes about somebody, for those who run the programme.

notes-title = Nodiadau
notes-seen-by = Dim ond y bobl sy’n rhedeg y rhaglen hon sy’n gweld nodiadau. Nid ydynt mewn unrhyw lythyr nac mewn unrhyw ffeil a lawrlwythir. Gall rhywun sy’n gofyn beth a gedwir amdanynt eu darllen: peidiwch ag ysgrifennu dim na fyddech yn ei ddweud wrthynt.
notes-text = Nodyn newydd
    .hint = Yr hyn y mae angen i gydweithwyr ei wybod. Ni ellir ei newid wedyn, dim ond dod ag ef i ben.
notes-button = Cadw’r nodyn
notes-done = Mae’r nodyn wedi’i gadw.
notes-missing = Ysgrifennwch rywbeth yn y nodyn
notes-too-long = Defnyddiwch 4,000 o nodau ar y mwyaf ar gyfer nodyn
notes-written = { $name }, { $at }.
notes-ended = Daethpwyd ag ef i ben gan { $name }, { $at }.
notes-end = Nid yw’n wir mwyach
notes-end-done = Daethpwyd â’r nodyn i ben.
notes-ended-title = { $count ->
    [zero] Dim nodiadau nad ydynt yn wir mwyach
    [one] Un nodyn nad yw’n wir mwyach
    [two] Dau nodyn nad ydynt yn wir mwyach
    [few] { $count } nodyn nad ydynt yn wir mwyach
    [many] { $count } nodyn nad ydynt yn wir mwyach
   *[other] { $count } nodyn nad ydynt yn wir mwyach
}
happened-note = Ysgrifennwyd nodyn
happened-note-ended = Daethpwyd â nodyn i ben

## Places in words that are written once for many.

placeholder-title = Yr hyn sy’n wahanol o berson i berson
placeholder-meant = Nid yw { $typed } yn golygu dim yma: ai { $meant } oedd gennych mewn golwg?
placeholder-unknown = Nid yw { $typed } yn golygu dim yma: defnyddiwch { $known }, neu tynnwch ef allan
placeholder-open = Caewch y fraced sydd ar agor, neu tynnwch hi allan
placeholder-missing = Rhowch { $placeholder } yn ôl: mae ei angen ar y llythyr
placeholder-twice = Defnyddiwch { $placeholder } unwaith yn unig

## A message to the people of a list.

messages-title = Negeseuon
messages-what = Yr hyn a ysgrifennwyd at y bobl ar restr, gan bwy, a beth ddaeth o bob llythyr.
messages-none = Nid ysgrifennwyd at neb eto
messages-none-what = Dewiswch ar y rhestr diddordebau at bwy rydych am ysgrifennu.
messages-back = Negeseuon
messages-to = At
messages-when = Pryd
messages-sent = Anfonwyd
messages-draft = Heb ei hanfon
messages-readers = { $count ->
    [zero] neb
    [one] 1 person
    [two] 2 berson
    [few] { $count } pherson
    [many] { $count } pherson
   *[other] { $count } person
}
message-write = Ysgrifennu at bobl ar y rhestr
message-write-to = { $count ->
    [zero] Nid oes neb i ysgrifennu atynt
    [one] Ysgrifennu at yr un person hwn
    [two] Ysgrifennu at y 2 berson hyn
    [few] Ysgrifennu at y { $count } pherson hyn
    [many] Ysgrifennu at y { $count } pherson hyn
   *[other] Ysgrifennu at y { $count } person hyn
}
message-whom = At
message-whom-all = Mae’n mynd at bawb ar y rhestr diddordebau.
message-whom-filtered = Mae’n mynd at y bobl ar y rhestr diddordebau sy’n cyfateb: { $filters }.
message-whom-group = Mae’n mynd at y bobl sy’n sefyll fel hyn yn y dewis: { $group }.
message-readers = { $count ->
    [zero] Ni fyddai neb yn ei chael.
    [one] Mae 1 person yn ei chael.
    [two] Mae 2 berson yn ei chael.
    [few] Mae { $count } pherson yn ei chael.
    [many] Mae { $count } pherson yn ei chael.
   *[other] Mae { $count } person yn ei chael.
}
message-nobody = Nid oes neb yno i ysgrifennu atynt
message-nobody-what = Nid yw’r sawl a dynnodd yn ôl yn cael dim. Tynnwch hidlyddion i ffwrdd, neu dewiswch rai eraill.
message-nobody-mend = Dewiswch hidlyddion eraill: ni ellir ysgrifennu at neb ar y rhestr hon
message-subject = Pwnc
    .hint = Gall pawb ei weld ar ffôn sydd wedi’i gloi: dim byd cyfrinachol.
message-text = Testun
    .hint = Daw pob llinell yn baragraff. Mae eu rhaglen, eu cyfeirnod a botwm i’w tudalen eu hunain yn y llythyr beth bynnag.
message-subject-missing = Rhowch bwnc
message-subject-long = Defnyddiwch { $most } o nodau ar y mwyaf ar gyfer y pwnc
message-text-missing = Ysgrifennwch y testun
message-text-long = Defnyddiwch { $most } o nodau ar y mwyaf ar gyfer y testun
message-no-deadline = Tynnwch {"{deadline}"} allan: nid oes dyddiad cau gan y rhaglen hon
message-placeholder-name = Enw’r person
message-placeholder-programme = Enw’r rhaglen
message-placeholder-deadline = Y dyddiad cau, fel diwrnod
message-placeholder-reference = Y cyfeirnod y mae’r person yn ei roi
message-placeholder-link = Lle saif y botwm i’w tudalen eu hunain; hebddo, mae’r botwm ar y diwedd
message-look = Edrych ar y llythyr
message-check = Gwirio’r neges
message-nothing-sent = Nid oes dim wedi’i anfon eto.
message-list-since = Mae’r rhestr wedi newid ers hynny
message-joined = { $count ->
    [zero] Nid oes neb wedi ymuno â’r rhestr
    [one] Mae 1 person wedi ymuno â’r rhestr ac nid yw’n cael y neges: { $names }
    [two] Mae 2 berson wedi ymuno â’r rhestr ac nid ydynt yn cael y neges: { $names }
    [few] Mae { $count } pherson wedi ymuno â’r rhestr ac nid ydynt yn cael y neges: { $names }
    [many] Mae { $count } pherson wedi ymuno â’r rhestr ac nid ydynt yn cael y neges: { $names }
   *[other] Mae { $count } person wedi ymuno â’r rhestr ac nid ydynt yn cael y neges: { $names }
}
message-left = { $count ->
    [zero] Nid oes neb wedi gadael y rhestr
    [one] Nid yw 1 person ar y rhestr mwyach ac mae’n cael y neges er hynny: { $names }
    [two] Nid yw 2 berson ar y rhestr mwyach ac maent yn cael y neges er hynny: { $names }
    [few] Nid yw { $count } pherson ar y rhestr mwyach ac maent yn cael y neges er hynny: { $names }
    [many] Nid yw { $count } pherson ar y rhestr mwyach ac maent yn cael y neges er hynny: { $names }
   *[other] Nid yw { $count } person ar y rhestr mwyach ac maent yn cael y neges er hynny: { $names }
}
message-gone = { $count ->
    [zero] Nid oes neb wedi tynnu’n ôl
    [one] Mae 1 person wedi tynnu’n ôl neu wedi’i uno ag un arall, ac nid yw’n cael dim: { $names }
    [two] Mae 2 berson wedi tynnu’n ôl neu wedi’u huno ag eraill, ac nid ydynt yn cael dim: { $names }
    [few] Mae { $count } pherson wedi tynnu’n ôl neu wedi’u huno ag eraill, ac nid ydynt yn cael dim: { $names }
    [many] Mae { $count } pherson wedi tynnu’n ôl neu wedi’u huno ag eraill, ac nid ydynt yn cael dim: { $names }
   *[other] Mae { $count } person wedi tynnu’n ôl neu wedi’u huno ag eraill, ac nid ydynt yn cael dim: { $names }
}
message-anew = Cymryd y rhestr fel y mae nawr
message-list-taken = Y rhestr yw’r un bresennol.
message-list-changed = Edrychwch ar y neges eto: mae ei rhestr neu ei geiriau wedi newid ers i chi edrych
message-as = Fel y mae { $name } yn ei chael
message-another = Fel y mae rhywun arall yn ei chael
message-link-secret = Cyfrinach pob person yw eu dolen eu hunain; mae’r dotiau’n sefyll drosti.
message-change = Newid y geiriau
message-test-what = Y llythyr i’ch cyfeiriad eich hun, fel y byddai’r person cyntaf ar y rhestr yn ei gael, heb eu dolen.
message-test = Anfon prawf ataf i
message-test-done = Mae’r prawf ar ei ffordd i’ch cyfeiriad eich hun.
message-send = { $count ->
    [zero] Nid oes neb i anfon atynt
    [one] Anfon at 1 person
    [two] Anfon at 2 berson
    [few] Anfon at { $count } pherson
    [many] Anfon at { $count } pherson
   *[other] Anfon at { $count } person
}
message-sent-done = Mae’r neges ar ei ffordd.
message-sent-already = Anfonwyd y neges hon eisoes: ysgrifennwch un arall
message-nobody-left = Nid oes neb ar ôl ar y rhestr a fyddai’n ei chael.
message-forget = Taflu’r neges hon
message-forgotten = Taflwyd y neges. Ni chafodd neb hi.
message-link = Eich tudalen
message-why = Rydych yn cael y llythyr hwn am i chi ddangos diddordeb yn “{ $programme }”. Ar eich tudalen gallwch hefyd dynnu’n ôl.
message-says = Yr hyn mae’n ei ddweud
message-letters = Llythyrau
message-written = Ysgrifennwyd
message-sent = Anfonwyd
message-by-at = { $name }, { $at }
message-on-its-way = Mae { $written } o { $all } llythyr wedi’u hysgrifennu; mae’r lleill yn cael eu hysgrifennu.
message-state = Llythyr
message-put-right = Cywiro’r cyfeiriad a’i anfon eto
message-fate-unwritten = i’w ysgrifennu
message-fate-skipped = wedi tynnu’n ôl
message-fate-queued = yn aros i gael ei anfon
message-fate-sent = anfonwyd
message-fate-kept = cadwyd, nis anfonwyd
message-fate-failed = ni ellid ei ddosbarthu
message-fate-cancelled = wedi’i ganslo
selection-write-to = { $count ->
    [zero] Nid oes neb i ysgrifennu atynt: { $group }
    [one] Ysgrifennu at 1 person: { $group }
    [two] Ysgrifennu at 2 berson: { $group }
    [few] Ysgrifennu at { $count } pherson: { $group }
    [many] Ysgrifennu at { $count } pherson: { $group }
   *[other] Ysgrifennu at { $count } person: { $group }
}
happened-letter-message = Llythyr: { $subject }

## Letters that did not arrive.

needs-undelivered = { $count ->
    [zero] Cyrhaeddodd pob llythyr am { $name } ({ $programme })
    [one] Ni chyrhaeddodd llythyr am { $name } ({ $programme })
    [two] Ni chyrhaeddodd 2 lythyr am { $name } ({ $programme })
    [few] Ni chyrhaeddodd { $count } llythyr am { $name } ({ $programme })
    [many] Ni chyrhaeddodd { $count } llythyr am { $name } ({ $programme })
   *[other] Ni chyrhaeddodd { $count } llythyr am { $name } ({ $programme })
}
needs-undelivered-others = { $count ->
    [zero] Cyrhaeddodd llythyrau pawb arall ({ $programme })
    [one] Ni chyrhaeddodd llythyr am un person arall ({ $programme })
    [two] Ni chyrhaeddodd llythyrau am 2 berson arall ({ $programme })
    [few] Ni chyrhaeddodd llythyrau am { $count } pherson arall ({ $programme })
    [many] Ni chyrhaeddodd llythyrau am { $count } pherson arall ({ $programme })
   *[other] Ni chyrhaeddodd llythyrau am { $count } person arall ({ $programme })
}
needs-undelivered-more = Cywirwch y cyfeiriad ac anfonwch eto.
undelivered-title = { $count ->
    [zero] Cyrhaeddodd pob llythyr
    [one] Ni chyrhaeddodd un llythyr
    [two] Ni chyrhaeddodd 2 lythyr
    [few] Ni chyrhaeddodd { $count } llythyr
    [many] Ni chyrhaeddodd { $count } llythyr
   *[other] Ni chyrhaeddodd { $count } llythyr
}
undelivered-letter = { $letter }, at { $address }: { $why }
undelivered-address = Cyfeiriad e-bost
    .hint = Cywirwch ef, neu gadewch ef fel y mae os oedd y blwch post yn llawn yn unig.
undelivered-again = Cywiro’r cyfeiriad ac anfon eto
undelivered-let-be = Nid oes angen gwneud dim
undelivered-missing = Rhowch gyfeiriad e-bost
undelivered-shape = Rhowch gyfeiriad e-bost fel enw@example.org
undelivered-done = Mae’r llythyr ar ei ffordd eto.
undelivered-nothing = Mae’r cyfeiriad wedi’i gywiro. Nid oedd dim ar ôl i’w anfon eto.
undelivered-none = Deliwyd â phob llythyr eisoes.
undelivered-let-be-done = Ni wneir dim mwy yn ei gylch.
happened-address = Cywirwyd y cyfeiriad
happened-let-be = Gadawyd yr hyn na chyrhaeddodd

## The words of a programme's letters.

wordings-title = Geiriau llythyrau
wordings-what = Dewiswch lythyr i newid ei eiriau ar gyfer y rhaglen hon. Gellir newid yr hyn nad yw’n newid yr ystyr; mae dolenni, diwrnodau a’r hyn y mae’n rhaid ei ddweud yn aros.
wording-letter = Llythyr
wording-when = Pryd mae’n mynd
wording-words = Geiriau
wording-own = Eich geiriau chi
wording-usual = Geiriau arferol
wording-changed = Newidiwyd gan { $name }, { $at }.
wording-fixed = Mae’r cyfarchiad, y ddolen, y diwrnodau hyd pryd a’r hyn y mae’n rhaid ei ddweud yn aros fel y maent. Mae llythyrau sydd wedi’u hysgrifennu eisoes yn cadw eu geiriau.
wording-invitation = Gwahoddiad
    .when = At bobl ar restr: hoffent ymuno?
wording-interest-received = Cadarnhewch, os gwelwch yn dda
    .when = At bwy bynnag a gofrestrodd: pwyswch y botwm i gadw eich lle.
wording-interest-reminder = Nodyn atgoffa i gadarnhau
    .when = Dau ddiwrnod cyn i’r amser i gadarnhau ddod i ben.
wording-interest-stands = Mae eich diddordeb wedi’i gadarnhau
    .when = Pan bwyswyd y botwm, neu pan gofnodoch chi rywun.
wording-interest-withdrawn = Rydych oddi ar y rhestr
    .when = Pan dynnoch chi rywun oddi ar y rhestr.
wording-deadline-moved = Dyddiad cau newydd
    .when = At bawb dan sylw, pan fydd y dyddiad cau’n symud.
wording-application-sent = Mae eich cais gennym
    .when = Pan anfonir cais.
wording-endorsement-asked = At y rheolwr
    .when = Pan fydd ymgeisydd yn enwi pwy all siarad dros y cyflogwr.
wording-endorsement-reminder = Nodyn atgoffa at y rheolwr
    .when = Pan nad yw’r rheolwr wedi ateb, neu pan fydd yr ymgeisydd yn gofyn eto.
wording-endorsement-answered = Mae eich sefydliad wedi ateb
    .when = At yr ymgeisydd, pan ddywedodd y rheolwr ie neu na.
wording-place-offered = Lle i chi
    .when = Pan gynigir lle.
wording-waits = Rydych ar y rhestr aros
    .when = Unwaith, at bwy bynnag sy’n aros pan gynigir lleoedd.
wording-offer-lapsed = Mae’r lle wedi mynd i rywun arall
    .when = Pan na chafodd cynnig ei ateb mewn pryd.
wording-placed = Mae eich lle wedi’i gadarnhau
    .when = Pan dderbynnir cynnig.
wording-opening-en = Agoriad, yn Saesneg
wording-opening-cy = Agoriad, yn Gymraeg
wording-next-en = Beth sy’n digwydd nesaf, yn Saesneg
wording-next-cy = Beth sy’n digwydd nesaf, yn Gymraeg
wording-more-en = Yn eich geiriau eich hun, yn Saesneg
wording-more-cy = Yn eich geiriau eich hun, yn Gymraeg
wording-more-hint = Paragraff neu fwy o’ch eiddo eich hun, neu ddim. Daw pob llinell yn baragraff.
wording-needs = Rhaid i { $places } fod ynddo.
wording-placeholder-name = Enw’r darllenydd
wording-placeholder-programme = Enw’r rhaglen
wording-placeholder-until = Hyd pryd mae amser
wording-placeholder-place = Y lle yn y drefn
wording-placeholder-day = Y dyddiad cau newydd
wording-placeholder-applicant = Pwy sy’n gwneud cais
wording-missing = Ysgrifennwch rywbeth yma, neu ewch yn ôl i’r geiriau arferol
wording-too-long = Defnyddiwch { $most } o nodau ar y mwyaf
wording-save = Cadw’r geiriau hyn
wording-done = Cedwir y geiriau. Mae llythyrau o hyn ymlaen yn eu cynnwys.
wording-same = Ni newidiwyd dim.
wording-back-to-usual = Yn ôl i’r geiriau arferol
wording-usual-done = Mae gan y llythyr ei eiriau arferol eto.
wording-reader = Robin Bowen
wording-applicant = Sam Adeyemi
wording-sample-en = Sut mae’n darllen yn Saesneg
wording-sample-cy = Sut mae’n darllen yn Gymraeg

## Rhedeg rhaglen eto.

copy-title = Ei rhedeg eto
copy-what = Yr hyn a gopïir
copy-what-rules = Y rheolau fel y maent yma: camau, meintiau, rhythm, cwestiynau, pris a’r hyn y mae’r cyflogwr yn cytuno iddo
copy-what-texts = Y testunau: crynodeb, disgrifiad, ar gyfer pwy y mae, a’r hyn rydych yn ei ychwanegu at lythyrau
copy-what-terms = Faint o setiau sydd a faint o bobl o un cyflogwr, fel y’u gosodwyd gennych ddiwethaf
copy-not = Yr hyn na chopïir
copy-not-people = Pobl: eu diddordeb, eu ceisiadau a’u hatebion, gair y cyflogwyr, gwahoddiadau
copy-not-decisions = Penderfyniadau: cynigion, lleoedd, setiau a’u dyddiadau, anfonebau
copy-not-events = Digwyddiadau gwybodaeth: gwnewch rai newydd ar gyfer y rhediad newydd
copy-draft = Mae’r rhediad nesaf yn dechrau fel drafft. Nid oes neb arall yn ei weld nes i chi ei gyhoeddi.
copy-address = Cyfeiriad gwe
    .hint = Rhan olaf cyfeiriad ei thudalen: llythrennau bach, digidau a chysylltnodau.
copy-address-missing = Rhowch ran olaf y cyfeiriad gwe
copy-address-shape = Defnyddiwch lythrennau bach, digidau a chysylltnodau sengl yn unig yn y cyfeiriad gwe, er enghraifft set-ddysgu-2028
copy-address-too-long = Defnyddiwch 60 nod ar y mwyaf yn y cyfeiriad gwe
copy-address-taken = Dewiswch gyfeiriad gwe arall: mae gan raglen arall hwn
copy-deadline = Cofrestru diddordeb erbyn
    .hint = Gadewch ef yn wag i benderfynu pan fyddwch yn cyhoeddi.
copy-button = Gwneud y drafft
copy-done = Mae drafft y rhediad nesaf wedi’i wneud. Edrychwch arno, yna cyhoeddwch ef.
copy-unreadable = Ni ellir darllen mwyach yr hyn y gwnaed y rhaglen hon ohono, felly ni ellir ei chopïo fel y mae. Cywirwch y llinellau hyn a gwnewch raglen newydd o’ch glasbrint eich hun:
copy-mend = Ei chywiro fel rhaglen newydd

## Rhaglen ochr yn ochr ag un arall, ar gyfer y rhai sy’n aros.

parallel-title = Agor rhaglen gyfochrog i’r rhai sy’n aros
parallel-title-proposed = { $programme }: rhaglen gyfochrog
parallel-nobody = Nid oes neb yn aros: mae gan bawb y mae eu cais yn gyflawn le, neu nhw sydd nesaf.
parallel-who = Mae’r bobl hyn yn aros, yn y drefn hon. Gofynnir i bob un drwy lythyr a hoffent ymuno:
parallel-keeps = Mae’r rhai sy’n dweud ie yn cyfrif o’r un eiliad ag yma, felly mae’r drefn yn aros fel y mae. Maent yn cadw eu rhif yma nes iddynt gymryd lle yn un o’r ddwy. Nid oes neb yn dal dau le.
parallel-deadline = Tan pryd y gall pobl ddweud ie a chofrestru
    .hint = Mae’r diwrnod cyfan yn cyfrif. Derbynnir ceisiadau am beth amser wedyn, fel yma.
parallel-price = Beth yw cost lle
parallel-price-same = Yr un fath ag yma: { $price }
parallel-price-other = Pris arall
parallel-price-later = I ddilyn: byddwch yn ei osod yn nes ymlaen, a dywedir wrth bawb
parallel-price-missing = Dywedwch beth yw cost lle, neu fod y pris i ddilyn
parallel-dates = Pryd y mae’n rhedeg
parallel-dates-same = Ar yr un dyddiadau â’r un hon
parallel-dates-other = Ar ddyddiadau eraill: gofynnir i gyflogwyr am eu gair eto
parallel-dates-missing = Dywedwch a yw’n rhedeg ar yr un dyddiadau
parallel-look = Gweld beth fyddai’n digwydd
parallel-preview = Cyn i chi ei hagor
parallel-preview-what = Nid oes dim wedi digwydd eto. Byddai’r rhaglen yn cael ei chyhoeddi, a byddai pob un ohonynt yn darllen hyn:
parallel-open = { $count ->
    [0] Ei hagor
    [one] Ei hagor ac ysgrifennu at 1 person
    [two] Ei hagor ac ysgrifennu at 2 berson
    [few] Ei hagor ac ysgrifennu at { $count } o bobl
    [many] Ei hagor ac ysgrifennu at { $count } o bobl
   *[other] Ei hagor ac ysgrifennu at { $count } o bobl
}
parallel-done = Mae’r rhaglen gyfochrog ar agor, a bydd pawb sy’n aros yn cael llythyr.
parallel-price-differs = Y gost yw { $now } y person; { $before } oedd hi ar gyfer y rhaglen arall.
parallel-price-now = Y gost yw { $now } y person.
parallel-price-to-follow = Mae’r gost i ddilyn: fe’i gosodir cyn i neb gael lle.
parallel-dates-differ = Mae’n rhedeg ar ddyddiadau eraill.
parallel-all-alike = Mae’n costio’r un faint ac yn rhedeg ar yr un dyddiadau.

programme-price-to-follow = I ddilyn: dywedir wrth bawb sydd wedi cofrestru cyn gynted ag y’i gosodir
price-title = Gosod y pris
price-what = Bydd pawb yn y drefn yn cael llythyr â’r pris, a gofynnir i bob rheolwr a enwyd am air y cyflogwr. Mae pris a ddywedwyd yn aros: ni ellir ei newid yma eto.
price-amount = Pris y person
    .hint = Mewn punnoedd, er enghraifft 250 neu 249.50.
price-amount-shape = Rhowch y pris mewn punnoedd, er enghraifft 250 neu 249.50
price-button = Gosod y pris a dweud wrth bawb
price-done = Mae’r pris wedi’i osod, a bydd pawb yn y drefn yn cael llythyr.
price-is-set = Mae pris y rhaglen hon wedi’i osod eisoes.
lack-price = Nid yw’r gost wedi’i gosod eto
application-status-price = Mae’r gost i ddilyn o hyd. Pan fydd wedi’i gosod byddwn yn dweud wrthych ac yn gofyn i’ch rheolwr; tan hynny ni ellir rhoi lle.
manager-asked-later = Byddwn yn ysgrifennu at { $name } pan fydd y gost wedi’i gosod: yna mae eich sefydliad yn gwybod beth mae’n ei addo.
manager-waits-for-price = Byddwn yn ysgrifennu atynt cyn gynted ag y bydd y gost wedi’i gosod.

opening-title = Rhaglen ochr yn ochr â’ch un chi
opening-look = Rhaglen ochr yn ochr â’ch un chi: atebwch yma
opening-waits-in = Rydych yn aros yn
opening-beside = Ochr yn ochr â hi mae
opening-until = Dywedwch ie erbyn
opening-asked = Hoffech chi fod yn y drefn ar gyfer y rhaglen hon hefyd? Dywedwch ie neu na.
opening-what = Os dywedwch ie
opening-keeps = Rydych yn cyfrif o’r eiliad y gwnaethoch ddangos diddordeb gyntaf, ac yn cadw eich rhif yn “{ $first }” nes i chi gymryd lle yn un o’r ddwy.
opening-application = Mae eich cais yn mynd gyda chi fel y’i hanfonwyd gennych. Gallwch newid eich atebion yno o hyd.
opening-word-holds = Mae gair eich sefydliad yn mynd gyda chi hefyd: mae’r gost a’r dyddiadau yr un fath.
opening-word-anew = Felly rydym yn gofyn i { $name } am air eich sefydliad eto.
opening-word-later = Felly rydym yn gofyn i { $name } am air eich sefydliad eto pan fydd y gost wedi’i gosod.
opening-yes = Ie, hoffwn ymuno
opening-no = Na, arhosaf lle rwyf
opening-there = Agor eich cais yno
opening-taken = Gwnaethoch ddweud ie ar { $at }.
opening-declined = Gwnaethoch ddweud na ar { $at }. Rydych yn cadw eich rhif. Gallwch ddweud ie o hyd.
opening-is-taken = Rydych wedi dweud ie eisoes. Os nad ydych am ymuno mwyach, tynnwch eich diddordeb yn ôl yno.
opening-is-declined = Rydych wedi dweud na eisoes.
opening-closed = Nid yw’r rhaglen hon yn derbyn neb mwyach. Rydych yn cadw eich rhif lle rydych yn aros.
opening-too-late = Gallech ddweud ie tan { $day }. Rydych yn cadw eich rhif lle rydych yn aros. Os rhwystrodd rhywbeth chi rhag ateb, ysgrifennwch at y bobl sy’n rhedeg y rhaglen.
opening-withdrawn = Rydych wedi tynnu eich diddordeb yn ôl, felly nid oes dim i’w ateb.
opening-placed = Rydych wedi cymryd lle eisoes, felly nid oes dim i’w ateb.
opening-taken-done = Rydych yn y drefn, ac yn cadw eich rhif lle roeddech yn aros.
opening-declined-done = Diolch am ddweud wrthym. Rydych yn cadw eich rhif.
place-offer-elsewhere = Rydych wedi cymryd lle yn y rhaglen sy’n rhedeg ochr yn ochr â hon. Pe bai’n well gennych hon, ysgrifennwch at y bobl sy’n rhedeg y rhaglen.
interests-channel-carried-over = O restr aros rhaglen gyfochrog
endorsement-anew = Gofynnwyd yr un peth i chi am “{ $first }”. Mae’r rhaglen hon yn rhedeg ochr yn ochr â hi, ac nid yw eich gair dros y naill yn air dros y llall:

letter-opening-subject = Rhaglen ochr yn ochr â’r un rydych yn aros amdani: { $host }
letter-opening = Rydych yn aros am le yn “{ $first }”. Mae “{ $beside }” yn rhedeg ochr yn ochr â hi. Hoffech chi fod yn y drefn ar gyfer honno hefyd?
letter-opening-keeps = Os dywedwch ie, rydych yn cyfrif yno o’r eiliad y gwnaethoch ddangos diddordeb gyntaf, ac yn cadw eich rhif yn “{ $first }” nes i chi gymryd lle yn un o’r ddwy.
letter-opening-until = Atebwch erbyn { $day }.
letter-opening-action = Ateb ie neu na
letter-carried-subject = Rydych yn y drefn: { $host }
letter-carried-keeps = Rydych yn cadw eich rhif yn “{ $first }” nes i chi gymryd lle yn un o’r ddwy.
letter-carried-manager = Rydym wedi gofyn i { $name } am air eich sefydliad eto, am fod yr hyn y byddai’n ei addo yn wahanol.
letter-carried-manager-later = Byddwn yn gofyn i { $name } am air eich sefydliad eto pan fydd y gost wedi’i gosod.
letter-manager-anew = Mae { $name } yn aros am le yn “{ $first }”, y gofynnwyd i chi am air eich sefydliad amdani. Hoffent fod yn y drefn ar gyfer “{ $programme }” hefyd, sy’n rhedeg ochr yn ochr â hi.
letter-manager-anew-what = Felly gofynnwn am air eich sefydliad ar gyfer yr un hon. Ar gyfer y gyntaf mae’n aros fel y’i rhoesoch, a dim ond un lle y gellir ei gymryd.
letter-price-subject = Mae’r gost wedi’i gosod: { $host }
letter-price = Mae lle yn “{ $programme }” yn costio { $amount } y person.
letter-price-manager = Rydym wedi gofyn i { $name } am air eich sefydliad.

happened-carried-over = Cludwyd drosodd o restr aros rhaglen gyfochrog
happened-opening = Gofynnwyd a hoffent ymuno â rhaglen gyfochrog
happened-opening-taken = Dywedodd ie wrth y rhaglen gyfochrog
happened-opening-declined = Dywedodd na wrth y rhaglen gyfochrog
happened-placed-beside = Cymerodd le yn y rhaglen gyfochrog, felly nid yw’n aros yma mwyach
happened-asked-anew = Gofynnir i’r rheolwr eto: mae’r gost neu’r dyddiadau’n wahanol
happened-letter-opening = Llythyr: rhaglen ochr yn ochr â’ch un chi
happened-letter-carried = Llythyr: rydych yn y drefn
happened-letter-price = Llythyr: mae’r gost wedi’i gosod

## Rhaglen fewnol i un cyflogwr.

programme-private = I { $employer } yn unig
programme-employer = Cyflogwr
programme-employer-only = I bobl sy’n gweithio i { $employer } yn unig
programme-seen-by-link = Dim ond y rhai a gafodd gyfeiriad y dudalen hon all ei gweld. Nid yw mewn unrhyw restr.
register-other-employer = I bobl sy’n gweithio i { $employer } yn unig y mae’r rhaglen hon: gwiriwch yr hyn a roesoch
entry-other-employer = I bobl un cyflogwr y mae’r rhaglen hon: gwiriwch y sefydliad
in-house-title = Gofyn am y rhaglen hon yn fewnol
in-house-link = I gyflogwyr: gofynnwch am y rhaglen hon i’ch pobl eich hun
in-house-lead = Hoffech chi gael y rhaglen hon i bobl un sefydliad? Dywedwch wrthym beth sydd gennych mewn golwg, mewn ychydig eiriau. Byddwn yn anfon llythyr atoch â botwm; pan fyddwch yn ei bwyso, bydd y bobl sy’n rhedeg y rhaglen yn darllen eich ymholiad ac yn ysgrifennu’n ôl.
in-house-privacy = Dim ond y bobl sy’n rhedeg y rhaglen hon sy’n gweld yr hyn a ysgrifennwch yma.
enquiry-people = I faint o bobl
enquiry-when = Pryd fyddai’n gyfleus i chi
    .hint = Fel y byddech yn ei ddweud, er enghraifft “o fis Medi, ar ddydd Mawrth”.
enquiry-purpose = Ar gyfer beth yr hoffech ei chael
enquiry-people-shape = Rhowch i faint o bobl y mae, fel rhif cyfan
enquiry-when-missing = Dywedwch yn fras pryd fyddai’n gyfleus
enquiry-when-too-long = Defnyddiwch 200 nod ar y mwyaf ar gyfer pryd
enquiry-purpose-missing = Dywedwch mewn ychydig eiriau ar gyfer beth yr hoffech ei chael
enquiry-purpose-too-long = Defnyddiwch 1,500 nod ar y mwyaf
enquiry-button = Anfon yr ymholiad
enquiry-sent = Diolch. Edrychwch yn eich e-bost nawr: pwyswch y botwm yn ein llythyr, a byddwn yn darllen eich ymholiad.
enquiry-confirm = Ie, anfonwch fy ymholiad
enquiry-confirmed = Mae eich ymholiad gyda’r bobl sy’n rhedeg y rhaglen hon.
my-enquiry-title = Eich ymholiad
my-enquiry-unconfirmed = Cadarnhewch eich ymholiad
my-enquiry-unconfirmed-lead = Pwyswch y botwm, a bydd y bobl sy’n rhedeg y rhaglen hon yn darllen eich ymholiad.
my-enquiry-new = Mae eich ymholiad yma
my-enquiry-new-lead = Bydd y bobl sy’n rhedeg y rhaglen hon yn ei ddarllen ac yn ysgrifennu’n ôl atoch.
my-enquiry-answered = Mae eich ymholiad wedi’i ateb
my-enquiry-answered-lead = Rydym wedi ysgrifennu atoch: edrychwch yn eich e-bost.
my-enquiry-turned = Daw’n rhaglen
my-enquiry-turned-lead = Mae’r bobl sy’n ei rhedeg yn gwneud rhaglen i’ch sefydliad. Byddant yn ysgrifennu atoch am ei dyddiadau ac yn anfon ei chyfeiriad.
my-enquiry-closed = Mae eich ymholiad wedi cau
my-enquiry-closed-lead = Nid oes dim yn dod ohono ar hyn o bryd. Os hoffech ofyn eto, anfonwch ymholiad newydd.
my-enquiry-change = I newid rhywbeth, atebwch ein llythyr neu anfonwch ymholiad newydd.
enquiries-title = Ymholiadau gan gyflogwyr
enquiries-none = Nid oes cyflogwr wedi ymholi eto
enquiries-none-what = Ar dudalen y rhaglen mae cyflogwyr yn gweld “Gofyn am y rhaglen hon yn fewnol”. Mae’r hyn a anfonant i’w weld yma ar ôl iddynt ei gadarnhau.
enquiry-who = Pwy sy’n gofyn
enquiry-state-new = Newydd
enquiry-state-answered = Atebwyd
enquiry-state-turned = Gwnaed yn rhaglen
enquiry-state-closed = Wedi cau
enquiry-state-unconfirmed = I’w gadarnhau
enquiry-answer-title = Ysgrifennu’n ôl
enquiry-answer = Eich ateb
    .hint = Fe’i hanfonir drwy e-bost.
enquiry-answer-missing = Ysgrifennwch eich ateb
enquiry-too-long = Defnyddiwch 1,500 nod ar y mwyaf
enquiry-answer-button = Anfon yr ateb
enquiry-answered-done = Mae eich ateb ar ei ffordd.
enquiry-make = Ei wneud yn rhaglen
enquiry-make-what = Gwneir drafft yn ôl yr un rheolau i’r cyflogwr hwn yn unig, sy’n talu. Nid yw ei thudalen mewn unrhyw restr: dim ond y rhai a gaiff ei chyfeiriad sy’n ei gweld, a dim ond pobl y cyflogwr hwn all gofrestru. Cyhoeddwch hi, yna gwahoddwch ei haelodau o restr.
enquiry-made = Mae’r drafft wedi’i wneud. Edrychwch arno, cyhoeddwch ef, yna gwahoddwch yr aelodau o restr.
enquiry-why = Pam nad oes dim yn dod ohono
    .hint = Dim ond y bobl sy’n rhedeg y rhaglen hon sy’n darllen hyn.
enquiry-why-missing = Dywedwch mewn gair pam nad oes dim yn dod ohono
enquiry-close = Cau’r ymholiad
enquiry-closed-done = Mae’r ymholiad wedi cau.
enquiry-is-turned = Mae’r ymholiad hwn wedi dod yn rhaglen eisoes.
enquiry-is-closed = Mae’r ymholiad hwn wedi cau.
letter-enquiry-subject = Cadarnhewch eich ymholiad: { $host }
letter-enquiry = Diolch am ofyn am “{ $programme }” i’ch sefydliad.
letter-enquiry-until = Pwyswch y botwm erbyn { $until }, a bydd y bobl sy’n ei rhedeg yn darllen eich ymholiad. Wedi hynny byddwn yn ei anghofio.
letter-enquiry-confirm = Cadarnhau fy ymholiad
letter-enquiry-answer-subject = Ynglŷn â’ch ymholiad: { $host }
letter-enquiry-answer = Gofynasoch am “{ $programme }” i’ch sefydliad. Dyma ein hateb:
letter-enquiry-see = Gweld eich ymholiad
needs-enquiries = { $count ->
    [0] Nid oes cyflogwr heb ateb ynghylch “{ $programme }” yn fewnol
    [one] Gofynnodd 1 cyflogwr am “{ $programme }” yn fewnol, heb ateb eto
    [two] Gofynnodd 2 gyflogwr am “{ $programme }” yn fewnol, heb ateb eto
    [few] Gofynnodd { $count } chyflogwr am “{ $programme }” yn fewnol, heb ateb eto
    [many] Gofynnodd { $count } chyflogwr am “{ $programme }” yn fewnol, heb ateb eto
   *[other] Gofynnodd { $count } cyflogwr am “{ $programme }” yn fewnol, heb ateb eto
}

## Yr hyn sy’n galw am rywun ynghylch lleoedd.

needs-next = { $count ->
    [0] Nid oes lle yn rhydd yn “{ $programme }”
    [one] Mae 1 lle yn “{ $programme }” yn rhydd i rywun sydd nesaf: cynigiwch ef
    [two] Mae 2 le yn “{ $programme }” yn rhydd i bobl sydd nesaf: cynigiwch nhw
    [few] Mae { $count } lle yn “{ $programme }” yn rhydd i bobl sydd nesaf: cynigiwch nhw
    [many] Mae { $count } lle yn “{ $programme }” yn rhydd i bobl sydd nesaf: cynigiwch nhw
   *[other] Mae { $count } lle yn “{ $programme }” yn rhydd i bobl sydd nesaf: cynigiwch nhw
}
needs-lapsing = { $count ->
    [0] Nid oes cynnig o le yn “{ $programme }” ar fin dod i ben
    [one] Daw 1 cynnig o le yn “{ $programme }” i ben o fewn deuddydd
    [two] Daw 2 gynnig o leoedd yn “{ $programme }” i ben o fewn deuddydd
    [few] Daw { $count } chynnig o leoedd yn “{ $programme }” i ben o fewn deuddydd
    [many] Daw { $count } chynnig o leoedd yn “{ $programme }” i ben o fewn deuddydd
   *[other] Daw { $count } cynnig o leoedd yn “{ $programme }” i ben o fewn deuddydd
}
needs-lapsing-more = Mae’r hyn nas atebir yn mynd i’r person nesaf ohono’i hun. Gall galwad ffôn helpu.
needs-silent = { $count ->
    [0] Nid oes cais am “{ $programme }” yn aros am reolwr a atgoffwyd
    [one] Mae 1 cais am “{ $programme }” yn aros am reolwr a atgoffwyd
    [two] Mae 2 gais am “{ $programme }” yn aros am reolwyr a atgoffwyd
    [few] Mae { $count } chais am “{ $programme }” yn aros am reolwyr a atgoffwyd
    [many] Mae { $count } chais am “{ $programme }” yn aros am reolwyr a atgoffwyd
   *[other] Mae { $count } cais am “{ $programme }” yn aros am reolwyr a atgoffwyd
}
needs-silent-more = Mae popeth arall yno. Gofynnwch i’r bobl a all rhywun arall siarad dros eu sefydliad.

## Dileu’r hyn a ddywedodd pobl.

erasing-title = Dileu’r hyn sy’n hysbys am y person hwn
erasing-sentence = { $name } ({ $reference }): gwnewch hyn pan fydd yn gofyn amdano, neu pan na fydd ei angen arnoch mwyach.
erasing-goes = Beth sy’n mynd
erasing-goes-who = Enw, cyfeiriad e-bost, rhif ffôn, swydd a sefydliad.
erasing-goes-form = Pob ateb ar y ffurflen gais, a’r atebion am gydraddoldeb.
erasing-goes-word = I bwy y gofynnwyd am air y cyflogwr, a’r hyn a ddywedodd.
erasing-goes-notes = Eich nodiadau, a’r gwahoddiad.
erasing-goes-letters = Testun pob llythyr, ac at bwy yr aeth. Ni anfonir llythyrau sy’n dal i aros.
erasing-goes-invitations = Pawb a wahoddwyd.
erasing-stays = Beth sy’n aros
erasing-stays-place = Y cyfeirnod a’r dyddiau a’r amserau, fel na fydd lle neb arall yn y drefn yn newid.
erasing-stays-invoices = Enwau ar anfonebau a roddwyd: mae’r gyfraith yn mynnu cadw cyfrifon am chwe blynedd.
erasing-stays-trail = Ei fod wedi’i wneud, pryd a chan bwy.
erasing-for-good = Ni ellir dadwneud hyn. Os rhoddir copi wrth gefn cynharach yn ôl, fe’i gwneir eto ohono’i hun.
erasing-button = Dileu am byth
erasing-done = Mae’r hyn a oedd yn hysbys am y person hwn wedi’i ddileu.
erasing-on-the-list = Mae’r person hwn ar y rhestr o hyd. Tynnwch y person oddi ar y rhestr yn gyntaf, wedyn dilëwch.
erasing-already = Nid oes dim yn hysbys am y person hwn mwyach.
erasing-all-title = Dileu pawb o’r rhaglen hon
erasing-all-sentence = { $count ->
    [one] Mae “{ $programme }” wedi hen orffen, ac mae un person ohoni’n dal yn hysbys wrth ei enw.
   *[other] Mae “{ $programme }” wedi hen orffen, ac mae { $count } o bobl ohoni’n dal yn hysbys wrth eu henwau.
}
erasing-all-known = { $count ->
    [one] Mae un person o “{ $programme }” yn hysbys wrth ei enw.
   *[other] Mae { $count } o bobl o “{ $programme }” yn hysbys wrth eu henwau.
}
erasing-nobody-known = Rhywun sydd wedi’i ddileu
erasing-all-button = Dileu am byth
erasing-all-done = Maen nhw wedi’u dileu. Os enwir rhagor o bobl isod, pwyswch unwaith eto.
erasing-all-from = Gallwch wneud hyn o { $day } ymlaen: mae pobl yn hysbys am dair blynedd ar ôl i’r cofrestru gau, cyhyd ag y dilynir carfan.
erasing-all-open = Mae’r cofrestru ar gyfer y rhaglen hon ar agor o hyd. Mae pobl yn hysbys am dair blynedd ar ôl iddo gau.
erasing-nobody = Nid oes neb o’r rhaglen hon yn hysbys mwyach.
erasing-by-itself = Gwneir hyn ohono’i hun ar { $day }.
keeping-title = Eu cadw’n hirach
keeping-now = Caiff yr hyn a ddywedodd y bobl hyn ei ddileu ohono’i hun ar { $day }.
keeping-open = Mae’r cofrestru ar agor o hyd. Caiff yr hyn a ddywed pobl ei ddileu ohono’i hun dair blynedd a thri mis ar ôl iddo gau.
keeping-open-until = Mae’r cofrestru ar agor o hyd. Ar ôl iddo gau, caiff yr hyn a ddywed pobl ei ddileu ohono’i hun dair blynedd a thri mis yn ddiweddarach, ond nid cyn { $day }.
keeping-lead = Cadwch yr hyn a ddywedodd pobl dim ond cyhyd ag y mae ei angen arnoch. Dywedwch at ba ddiben; dywedir hynny wrth unrhyw un sy’n holi am ei ddata.
keeping-said = Dewisodd { $by } y diwrnod hwn ar { $day }:
keeping-day = Eu cadw tan
keeping-the-day = y diwrnod
keeping-why = At ba ddiben mae ei angen
    .hint = Er enghraifft: dilynir y garfan am bum mlynedd, a dywedwyd hynny wrth ei haelodau.
keeping-button = Eu cadw’n hirach
keeping-done = Cânt eu cadw’n hirach. Cewch wybod dri mis cyn i hynny ddod i ben.
keeping-missing = Nodwch y diwrnod y mae ei angen arnoch tan hynny
keeping-in-the-past = Dewiswch ddiwrnod diweddarach
keeping-too-far = Gwiriwch y flwyddyn: gall y diwrnod fod hyd at ddeng mlynedd o’n blaenau
keeping-not-later = Fe’u cedwir tan { $day } fel y mae: dewiswch ddiwrnod diweddarach
keeping-why-missing = Dywedwch at ba ddiben mae ei angen
keeping-why-too-long = Defnyddiwch hyd at 500 nod i ddweud at ba ddiben mae ei angen
needs-erasing = { $count ->
    [one] Mae “{ $programme }” wedi hen orffen: mae un person yn dal yn hysbys wrth ei enw
   *[other] Mae “{ $programme }” wedi hen orffen: mae { $count } o bobl yn dal yn hysbys wrth eu henwau
}
needs-erasing-more = Caiff yr hyn a ddywedon nhw ei ddileu ar { $day }, oni bai eich bod yn ei gadw’n hirach.
happened-erased = Dilëwyd yr hyn a oedd yn hysbys amdanynt

## Yr hyn a gedwir am rywun

held-interest = Eu diddordeb
held-invitation = Gwahoddiadau iddynt
held-application = Eu cais
held-endorsement = Gair cyflogwr
held-offer = Lleoedd a gynigiwyd iddynt
held-interest-note = Nodiadau amdanynt
held-opening = Lleoedd mewn rhaglen arall a gynigiwyd iddynt
held-enquiry = Eu hymholiad
