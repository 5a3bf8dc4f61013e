### Eich dyddiadau eich hun, y ffrwd ar gyfer calendrau, a’r llythyrau sy’n cario dyddiad.

nav-calendar = Fy nyddiadau
calendar-title = Fy nyddiadau
calendar-lead = Popeth y mae gennych le ynddo, y nesaf yn gyntaf. Daw pob dyddiad atoch drwy e-bost hefyd, fel cofnod i’ch calendr.
calendar-seen-by-you = Dim ond chi sy’n gallu gweld y dudalen hon.
calendar-none = Dim dyddiadau eto
calendar-none-what = Pan fydd gennych le, bydd ei ddyddiadau’n ymddangos yma.
calendar-cancelled = Wedi’i ganslo
calendar-what = Beth
calendar-when = Pryd
calendar-where = Ble
calendar-feed-title = Ar eich ffôn neu mewn calendr arall
calendar-feed-lead = Gall eich calendr edrych yma am eich dyddiadau ar ei ben ei hun, unwaith yr awr, mewn cyfeiriad sy’n perthyn i chi yn unig. Mae’r teitlau’n niwtral, ac ni chaiff neb arall ei enwi.
calendar-feed-address = Ychwanegwch y cyfeiriad hwn lle mae’ch calendr yn gofyn am galendr o’r rhyngrwyd:
calendar-feed-since = Mae’r cyfeiriad hwn wedi gweithio ers { $day }.
calendar-feed-care = Gall pwy bynnag sydd â’r cyfeiriad hwn ddarllen eich dyddiadau heb fewngofnodi. Os gall rhywun arall fod wedi’i weld, crëwch un newydd: ni fydd yr hen un yn arwain i unman wedyn.
calendar-feed-make = Creu cyfeiriad
calendar-feed-again = Creu cyfeiriad newydd
calendar-feed-end = Dod â’r cyfeiriad hwn i ben
calendar-feed-made = Dyma eich cyfeiriad newydd. Nid yw un hŷn yn gweithio mwyach.
calendar-feed-ended = Mae’r cyfeiriad wedi dod i ben. Mae eich dyddiadau yma o hyd.
calendar-feed-name = Fy nyddiadau: { $host }

calendar-letter-hello = Helo { $name },
calendar-letter-new-subject = Ar gyfer eich calendr: { $title }
calendar-letter-new = Mae gan { $host } ddyddiad i chi.
calendar-letter-changed-subject = Wedi newid: { $title }
calendar-letter-changed = Mae un o’ch dyddiadau gyda { $host } wedi newid. Dyma sut y mae’n sefyll nawr.
calendar-letter-cancelled-subject = Wedi’i ganslo: { $title }
calendar-letter-cancelled = Ni fydd y dyddiad hwn gyda { $host } yn digwydd, neu nid gyda chi.
calendar-letter-how = Mae’r rhan fwyaf o galendrau’n derbyn hyn ohonynt eu hunain, neu’n cynnig gwneud. Nid oes dim i ateb iddo.
calendar-letter-see = Gweld sut y mae’n sefyll

## Yr hyn a gedwir am rywun

held-appointment = Dyddiadau a anfonwyd i'w calendr
held-calendar-feed = Calendrau y maent yn tanysgrifio iddynt
