### Digwyddiadau y gall pobl eu harchebu.

nav-events = Digwyddiadau

## Y rhestr a thudalen digwyddiad.

events-title = Digwyddiadau
events-lead = Beth sydd ar y gweill, a sut i archebu lle.
events-none = Does dim wedi'i gynllunio ar hyn o bryd. Dewch yn ôl cyn hir.
events-none-yet = Dim digwyddiadau eto
events-none-yet-what = Gwnewch un, a gall pobl archebu lle ar unwaith.
events-ahead = Ar y gweill
events-past = Wedi bod
events-booked = Lleoedd wedi'u cymryd
events-waiting = Yn aros
events-of = { $count } o { $capacity }
event-what = Digwyddiad
event-when = Pryd
event-where = Ble
event-online = Ar-lein
event-places = Lleoedd
event-book-until = Archebwch erbyn
event-left = { $count ->
    [one] 1 lle ar ôl
   *[other] { $count } lle ar ôl
}
event-full = Mae pob lle wedi'i gymryd. Gallwch ymuno â'r rhestr aros.
event-closed = Mae archebu ar gyfer y digwyddiad hwn wedi cau.
event-over = Mae'r digwyddiad hwn ar ben.
event-cancelled = Mae'r digwyddiad hwn wedi'i ganslo.
event-cancelled-tag = Wedi'i ganslo
event-book-button = Archebu lle
event-wait-button = Ymuno â'r rhestr aros
event-run-label = Rhedeg y digwyddiad hwn
event-seen-by-staff = Dim ond pobl sy'n rhedeg digwyddiadau yma sy'n gallu gweld y dudalen hon.
event-was = Cyn hynny, { $when } oedd hi.
event-moved = Mae amser newydd i'r digwyddiad hwn. Cyn hynny, { $when } oedd hi.
event-placed = Cynhelir y digwyddiad hwn mewn lle arall neu mewn ffordd arall.
event-was-cancelled = Mae'r digwyddiad hwn wedi'i ganslo.
event-changed-at = Newidiwyd { $when }.

## Gwneud, newid a chanslo un.

event-usual-title = Digwyddiad gwybodaeth a chofrestru
event-new-title = Gwneud digwyddiad
event-new-button = Gwneud y digwyddiad hwn
event-edit-title = Newid y digwyddiad hwn
event-edit-lead = Os byddwch yn newid y diwrnod, yr amser neu'r lle, bydd pawb sydd wedi archebu neu'n aros yn cael e-bost.
event-edit-button = Cadw'r newidiadau
event-title = Beth yw enw'r digwyddiad?
event-title-missing = Rhowch enw'r digwyddiad
event-title-too-long = Defnyddiwch hyd at 150 nod ar gyfer enw'r digwyddiad
event-about = Am beth mae e?
event-about-too-long = Defnyddiwch hyd at 2,000 nod i ddweud am beth mae e
event-day = Ar ba ddiwrnod mae e?
event-the-day = diwrnod y digwyddiad
event-day-missing = Rhowch ddiwrnod y digwyddiad
event-past = Rhowch ddiwrnod ac amser sydd eto i ddod
event-starts = Pryd mae'n dechrau?
    .hint = Er enghraifft 10am neu 14:30, ar y cloc yn Llundain
event-ends = Pryd mae'n gorffen?
    .hint = Er enghraifft 11:30am
event-time-shape = Rhowch amser fel 10am neu 14:30
event-ends-first = Rhowch ddiwedd sydd ar ôl y dechrau
event-how = Sut mae pobl yn cymryd rhan?
event-how-online = Ar-lein
event-how-place = Mewn lle
event-how-missing = Dewiswch sut mae pobl yn cymryd rhan
event-link = Dolen ymuno
    .hint = Mae'n dechrau gyda https://. Gallwch ei hychwanegu wedyn. Does neb yn ei gweld nes dod i mewn drwy eu tudalen eu hunain.
event-link-kept = Dolen ymuno newydd
    .hint = Mae dolen wedi'i gosod. Gadewch hwn yn wag i'w chadw. Does neb yn ei gweld nes dod i mewn drwy eu tudalen eu hunain.
event-link-shape = Rhowch ddolen ymuno sy'n dechrau gyda https://
event-place = Enw a chyfeiriad y lle
event-place-missing = Rhowch y lle
event-place-too-long = Defnyddiwch hyd at 300 nod ar gyfer y lle
event-capacity = Faint o bobl all ddod?
event-capacity-wrong = Rhowch faint o bobl all ddod, o 1 i 5,000
event-capacity-taken = Mae gan fwy na hynny le yn barod
event-closing = Pryd mae archebu'n cau?
event-closing-0 = Pan fydd yn dechrau
event-closing-2 = 2 awr cynt
event-closing-24 = 1 diwrnod cynt
event-closing-48 = 2 ddiwrnod cynt
event-closing-168 = 1 wythnos cynt
event-closing-missing = Dewiswch pryd mae archebu'n cau
event-reason = Pam? Gall pawb sydd wedi archebu ddarllen hyn
event-reason-too-long = Defnyddiwch hyd at 500 nod ar gyfer y rheswm
event-made = Mae'r digwyddiad wedi'i wneud. Gall pobl archebu lle nawr.
event-changed = Mae'r newidiadau wedi'u cadw.
event-cancel-title = Canslo'r digwyddiad hwn
event-cancel-sentence = { $count ->
    [0] Does neb wedi archebu. Does dim modd dadwneud hyn.
    [one] Bydd 1 person sydd wedi archebu neu'n aros yn cael e-bost. Does dim modd dadwneud hyn.
   *[other] Bydd { $count } o bobl sydd wedi archebu neu'n aros yn cael e-bost. Does dim modd dadwneud hyn.
}
event-cancel-button = Canslo'r digwyddiad hwn
event-cancel-done = Mae'r digwyddiad wedi'i ganslo, ac mae pawb a archebodd yn cael gwybod.

## Archebu.

booking-title = Archebu lle
booking-full = Mae pob lle wedi'i gymryd. Rhowch eich manylion i aros yn y rhes: pan ddaw lle yn rhydd, byddwn yn ei gynnig i'r nesaf.
booking-name = Eich enw
booking-name-missing = Rhowch eich enw
booking-name-too-long = Defnyddiwch hyd at 100 nod ar gyfer eich enw
booking-email = Cyfeiriad e-bost
    .hint = Bydd eich cadarnhad yn mynd yno
booking-email-missing = Rhowch eich cyfeiriad e-bost
booking-email-too-long = Defnyddiwch gyfeiriad e-bost byrrach
booking-email-shape = Rhowch gyfeiriad e-bost fel enw@example.org
booking-known = Rydych yn archebu fel { $name }. Bydd eich cadarnhad yn mynd i { $email }.
booking-privacy = Rydym yn defnyddio hyn ar gyfer y digwyddiad hwn yn unig: i ysgrifennu atoch amdano ac i nodi pwy ddaeth.
booking-reference = Cyfeirnod
booking-already = Rydych wedi archebu'n barod. Dyma'ch archeb.
booking-cancel-done = Mae eich archeb wedi'i chanslo.
sent-title = Diolch. Edrychwch yn eich e-bost nawr
sent-lead = Rydym wedi ysgrifennu at y cyfeiriad a roesoch. Mae'r e-bost yn dweud a oes gennych le neu a ydych ar y rhestr aros.
sent-next = Beth sy'n digwydd nesaf
sent-reference = Mae eich cyfeirnod a dolen i'ch tudalen eich hun yn yr e-bost. Ar y diwrnod, rydych yn dod i mewn drwy'r dudalen honno.
sent-already = Os ydych wedi archebu'n barod, mae'r e-bost yn dweud hynny. Does dim yn newid.
sent-nothing = Dim byd yno ar ôl deg munud? Edrychwch yn eich ffolder sbam, neu archebwch eto.
sent-back = Yn ôl i'r digwyddiad

## Eich archeb eich hun.

mine-booking-title = Fy archeb
mine-booking-seen-by = Gall unrhyw un sydd â'r ddolen hon weld y dudalen hon. Cadwch hi i chi'ch hun.
mine-booking-keep = Cadwch yr e-bost gyda'r ddolen i'r dudalen hon: dyna'ch ffordd i mewn.
mine-booking-booked = Mae gennych le
mine-booking-open = Mae gennych le
mine-booking-waiting = Rydych ar y rhestr aros
mine-booking-waited = Roeddech ar y rhestr aros
mine-booking-offered = Mae lle yn rhydd i chi
mine-booking-cancelled = Mae eich archeb wedi'i chanslo
mine-booking-declined = Ni chymeroch y lle
mine-booking-lapsed = Mae'r amser i gymryd y lle ar ben
mine-booking-event-off = Mae'r digwyddiad hwn wedi'i ganslo
mine-booking-over = Mae'r digwyddiad hwn wedi gorffen
mine-booking-came = Diolch am ddod
mine-booking-opens-online = Dewch yn ôl i'r dudalen hon ar y diwrnod. Gallwch ddod i mewn o { $when }.
mine-booking-opens-place = Ar y diwrnod, mae'r dudalen hon yn agor { $when }: yno gallwch ddweud eich bod wedi cyrraedd.
mine-booking-open-online = Mae'r digwyddiad ar agor. Dewch i mewn pan fyddwch yn barod.
mine-booking-open-place = Ydych chi yno? Dywedwch hynny gyda'r botwm.
mine-booking-no-link = Mae'r digwyddiad ar agor, ond nid yw ei ddolen yma eto. Dewch i mewn, a rhowch gynnig arall arni mewn munud.
mine-booking-waiting-lead = Chi yw rhif { $place } yn y rhes. Pan ddaw lle yn rhydd i chi, byddwn yn ysgrifennu atoch. Mae terfyn amser ar y cynnig.
mine-booking-waited-lead = Ni ddaeth lle yn rhydd cyn i'r digwyddiad ddechrau.
mine-booking-offered-lead = Mae'n cael ei gadw i chi tan { $until }. Wedi hynny mae'n mynd i'r nesaf.
mine-booking-cancelled-lead = Gall rhywun arall gael eich lle. Diolch am roi gwybod i ni.
mine-booking-declined-lead = Mae'n mynd i'r nesaf. Diolch am roi gwybod i ni.
mine-booking-lapsed-lead = Aeth y lle i'r nesaf. Gallwch archebu eto.
mine-booking-event-off-lead = Nid yw'n cael ei gynnal.
mine-booking-over-lead = Mae ar ben, ac mae'r ffordd i mewn wedi cau.
mine-booking-came-lead = Rydym wedi nodi eich bod wedi dod.
mine-booking-accept = Ie, rwy'n cymryd y lle hwn
mine-booking-decline = Na, dim diolch
mine-booking-come-in = Dod i mewn
mine-booking-here = Rwyf yma
mine-booking-cancel = Alla i ddim dod
mine-booking-leave = Gadael y rhestr aros
mine-booking-again = Edrych ar y digwyddiad eto
mine-booking-cancel-sentence = Mae eich lle yn mynd i rywun arall. Does dim angen rhoi rheswm.
mine-booking-cancel-button = Canslo fy archeb
offer-accepted = Chi biau'r lle.
offer-declined = Diolch. Mae'r lle yn mynd i'r nesaf.
offer-booked = Mae gennych y lle hwn yn barod.
offer-too-late = Mae'r amser i gymryd y lle hwn ar ben.
offer-none = Does dim lle yn cael ei gynnig i chi ar hyn o bryd.
gate-not-booked = Does gennych ddim lle yn y digwyddiad hwn.
gate-too-early = Mae'r ffordd i mewn yn agor 15 munud cyn y dechrau.
gate-over = Mae'r digwyddiad hwn ar ben.
arrival-title = Rydych i mewn
arrival-not-yet = Nid ydych i mewn
arrival-not-yet-lead = Rydych yn dod i mewn drwy eich tudalen eich hun, gyda'i botwm, tra bo'r digwyddiad ar agor.
arrival-lead = Rydym wedi nodi eich bod wedi dod. Rydych yn cael eich anfon ymlaen i'r alwad.
arrival-link = Mynd i'r alwad
arrival-again = Os daw'r alwad i ben i chi drwy ddamwain, dewch yn ôl i'ch tudalen eich hun a dewch i mewn eto.

## Pobl digwyddiad.

comers-title = Pobl
comers-event = Tudalen y digwyddiad
comers-held = { $count } o { $capacity } lle wedi'u cymryd
comers-waiting = { $count ->
    [one] 1 yn aros
   *[other] { $count } yn aros
}
comers-came = { $count ->
    [one] daeth 1
   *[other] daeth { $count }
}
comers-no-link = Mae'r digwyddiad hwn ar-lein a does dim dolen ymuno eto. Ychwanegwch hi cyn y dechrau.
comers-none = Does neb wedi archebu eto
comers-none-what = Anfonwch gyfeiriad tudalen y digwyddiad at bobl.
comers-no-match = Neb yma
comers-no-match-what = Dewiswch statws arall.
comers-name = Enw
comers-email = E-bost
comers-made = Archebwyd
comers-standing = Statws
comers-attendance = Presenoldeb
comers-came-heading = Daeth
comers-came-how = Sut
comers-state-came = Wedi dod
comers-state-booked = Mae ganddynt le
comers-state-offered = Cynigir lle
comers-state-waiting = Yn aros
comers-state-ended = Wedi gorffen
comers-standing-booked = Mae ganddynt le
comers-standing-offered = Cynigir lle
comers-standing-waiting = Yn aros
comers-standing-cancelled = Wedi canslo
comers-standing-declined = Wedi gwrthod
comers-standing-lapsed = Heb ateb
comers-place = Rhif { $place } yn y rhes
comers-until = tan { $until }
comers-came-gate = Daeth i mewn { $when }
comers-came-noted = Nodwyd { $when }
comers-how-gate = Drwy'r ffordd i mewn
comers-how-noted = Nodwyd gan gydweithiwr
comers-note = Daeth { $name }
comers-unnote = Tynnu'n ôl: { $name }
comers-noted = Nodwyd.
comers-unnoted = Tynnwyd yn ôl.
comers-not-booked = Mae'r archeb hon wedi gorffen.
comers-export-csv = Lawrlwytho fel CSV
comers-export-xlsx = Lawrlwytho fel taenlen

## Llythyrau.

letter-hello-booked = Helo { $name },
letter-own-page = Eich tudalen eich hun
letter-answer-offer = Dweud ie neu na
letter-booked-subject = { $host }: mae eich archeb wedi'i chadarnhau
letter-booked = Mae gennych le. Dyma'ch archeb:
letter-accepted = Chi biau'r lle. Dyma'ch archeb:
letter-gate-online = Rydych yn dod i mewn drwy eich tudalen eich hun, gyda'r ddolen isod. Mae'n agor 15 munud cyn y dechrau. Peidiwch â'i phasio ymlaen.
letter-gate-place = Ar y diwrnod, gallwch ddweud ar eich tudalen eich hun eich bod wedi cyrraedd. Mae'n agor 15 munud cyn y dechrau. Peidiwch â phasio'r ddolen ymlaen.
letter-cannot-come = Os na allwch ddod, dywedwch hynny ar yr un dudalen, er mwyn i rywun arall gael y lle.
letter-waits-subject = { $host }: rydych ar y rhestr aros
letter-waits = Mae pob lle wedi'i gymryd, ac rydych ar y rhestr aros.
letter-waits-next = Pan ddaw lle yn rhydd i chi, byddwn yn ysgrifennu atoch ar unwaith. Mae terfyn amser ar y cynnig, fel nad oes neb yn aros am le nad yw'n cael ei ddefnyddio.
letter-already-subject = { $host }: eich archeb
letter-already-booked = Rydych wedi archebu'n barod. Does dim wedi newid.
letter-already-waits = Rydych ar y rhestr aros yn barod. Rydych yn cadw eich lle yn y rhes.
letter-already-offered = Mae lle yn cael ei gadw i chi'n barod. Dywedwch ar eich tudalen eich hun a ydych yn ei gymryd.
letter-not-you-booked = Os nad chi archebodd nawr, does dim angen gwneud dim.
letter-offered-subject = { $host }: mae lle yn rhydd i chi
letter-offered = Mae lle wedi dod yn rhydd, a chi sydd nesaf. Mae'n cael ei gadw i chi tan { $until }.
letter-offered-next = Dywedwch ie neu na ar eich tudalen eich hun. Wedi'r amser hwnnw mae'n mynd i'r nesaf.
letter-lapsed-subject = { $host }: mae'r amser i gymryd eich lle ar ben
letter-lapsed = Cadwyd lle i chi, ac mae'r amser i'w gymryd ar ben. Mae wedi mynd i'r nesaf. Gallwch archebu eto ar dudalen y digwyddiad.
letter-cancelled-subject = { $host }: mae eich archeb wedi'i chanslo
letter-cancelled = Mae eich archeb wedi'i chanslo. Diolch am roi gwybod i ni.
letter-changed-subject = { $host }: mae rhywbeth wedi newid
letter-moved = Mae amser newydd i'r digwyddiad a archebwyd gennych.
letter-placed = Cynhelir y digwyddiad a archebwyd gennych mewn lle arall neu mewn ffordd arall.
letter-changed-keeps = Rydych yn cadw eich archeb. Os na allwch ddod mwyach, dywedwch hynny ar eich tudalen eich hun.
letter-off-subject = { $host }: mae digwyddiad wedi'i ganslo
letter-off = Mae'r digwyddiad a archebwyd gennych wedi'i ganslo. Mae'n ddrwg gennym.
letter-tomorrow-subject = { $host }: nodyn i'ch atgoffa
letter-tomorrow = Dyma nodyn i'ch atgoffa o'r hyn a archebwyd gennych:

## Yr hyn a gedwir am rywun

held-booking = Eu harchebion ar gyfer digwyddiadau
