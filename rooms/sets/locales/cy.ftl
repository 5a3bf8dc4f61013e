# Enwau’r setiau
set-name = Set { $number }
set-name-day = Set { $number }, { $day }
set-day-monday = dydd Llun
set-day-tuesday = dydd Mawrth
set-day-wednesday = dydd Mercher
set-day-thursday = dydd Iau
set-day-friday = dydd Gwener
set-day-saturday = dydd Sadwrn
set-day-sunday = dydd Sul

# Eich setiau eich hun
sets-title = Setiau
sets-held = Setiau yr ydych yn eu cynnal
sets-next = Nesaf: { $at }
sets-none-held = Nid ydych yn cynnal set ar hyn o bryd. Cydlynydd sy’n dewis pwy sy’n cynnal pob set.
sets-formed = Rhaglenni â setiau
sets-none-formed = Nid oes gan yr un rhaglen setiau. Gwneir rhaglenni o lasbrintiau; y glasbrint sy’n dweud a oes setiau.
overview-title = Pob set
overview-members = Aelodau
overview-next = Nesaf
overview-ahead = Cyfarfodydd i ddod
overview-of = { $ahead } o { $all }
overview-lacks = I edrych arno
overview-untold =
    { $count ->
        [one] Ni ddywedwyd wrth 1
       *[other] Ni ddywedwyd wrth { $count }
    }
overview-over = Mae pob cyfarfod ar ben
set-seen-by = Dim ond pwy bynnag sy’n cynnal y set hon a chydlynwyr y sefydliad sy’n gweld y dudalen hon.
set-needs = Anghenion: { $needs }

# Ffurfio setiau
formation-title = Pwy sy’n eistedd gyda phwy
formation-seen-by = Dim ond cydlynwyr y sefydliad sy’n gweld y dudalen hon. Nid oes neb mewn set yn gweld pam, na phwy sy’n cael eu cadw ar wahân.
formation-places =
    { $count ->
        [one] mae 1 person wedi cymryd lle
       *[other] mae { $count } o bobl wedi cymryd lle
    }
formation-sets =
    { $count ->
        [one] 1 set
       *[other] { $count } set
    }
formation-sizes = { $min } i { $max } o bobl ym mhob un
formation-size = { $count } o bobl ym mhob un
formation-propose = Cynnig y setiau
formation-propose-again = Cynnig o’r newydd
formation-proposed = Mae’r setiau wedi’u cynnig. Nid oes neb wedi cael gwybod.
formation-changed = Newidiodd rhywun y setiau tra oeddech yn edrych, neu nid yw’r cam hwnnw’n bosibl bellach. Ewch yn ôl, edrychwch eto a phenderfynwch o’r newydd.
formation-moved = Maent wedi symud. Nid oes neb wedi cael gwybod.
formation-locked = Byddant yn aros yn y set hon pan gynigir setiau o’r newydd.
formation-unlocked = Gellir eu symud pan gynigir setiau o’r newydd.
formation-core = Nid oes modd rhoi sedd i bawb. Ni all y rhain i gyd fod yn wir:
formation-core-next = Newidiwch un ohonynt: gadewch i ddau berson rannu set, rhyddhewch rywun sydd wedi’i osod, neu newidiwch nifer y setiau ar y dudalen am ddewis.
formation-broken = Mae rhai rheolau wedi’u torri fel y mae:
formation-unseated = Heb sedd eto
formation-nobody = Nid oes neb yn eistedd yma eto.
formation-ask =
    { $count ->
        [one] Gofyn i 1 person a yw’n cytuno â’i set
       *[other] Gofyn i { $count } o bobl a ydynt yn cytuno â’u set
    }
formation-publish =
    { $count ->
        [one] Cyhoeddi: dweud wrth 1 person beth yw ei set
       *[other] Cyhoeddi: dweud wrth { $count } o bobl beth yw eu set
    }
set-published = Cyhoeddwyd { $at }
set-ready = Yn barod i’w chyhoeddi
set-lacks-everybody = Gwag
set-lacks-people =
    { $count ->
        [one] 1 person yn brin
       *[other] { $count } o bobl yn brin
    }
set-lacks-facilitator = Nid oes neb yn ei chynnal
set-lacks-agreements =
    { $count ->
        [one] 1 heb gytuno eto
       *[other] { $count } heb gytuno eto
    }
set-facilitator = Pwy sy’n cynnal { $set }
set-facilitator-none = Neb eto
set-facilitator-choose = Dewis
set-facilitator-chosen = Nodwyd pwy sy’n cynnal y set.
set-facilitator-gone = Nid yw’r person hwn yn cynnal setiau bellach. Dewiswch rywun arall.

# Sedd un person
seat-title = Ble mae { $name } yn eistedd
seat-back = Yn ôl i’r setiau
seat-rank = rhif { $rank } yn y drefn
seat-now = Yn { $set }. { $why }
seat-nowhere = Heb sedd eto.
seat-settled = Maent wedi cael gwybod beth yw eu set, felly ni chânt eu symud o’r fan hon. Mae pwy bynnag na all ddod yn ildio’r lle; mae dau sydd am newid set yn ysgrifennu atoch.
seat-to = I ble?
    .hint = Nid yw’r un cam yma’n torri rheol. Dywedir wrth ei ymyl beth yw’r gost.
seat-to-missing = Dewiswch i ble maent yn mynd
seat-to-set = I { $set }
seat-to-exchange = I { $set }, yn gyfnewid â { $name }
seat-move = Symud
seat-no-move = Nid oes cam nad yw’n torri rheol.
seat-barred = Camau a fyddai’n torri rheol
seat-moved-by = Symudodd { $name } bobl yma: { $step }.
seat-why = Pam mae { $name } yn eistedd yma
seat-lock = Gosod { $name } yma
seat-unlock = Gadael i { $name } gael ei symud
seat-locked = (wedi’i osod)
seat-told = Wedi cael gwybod
seat-consent-not-asked = Heb ofyn
seat-consent-asked = Wedi gofyn
seat-consent-outdated = I’w holi o’r newydd
seat-consent-agreed = Yn cytuno
price-none = Nid yw’n costio dim.
price-days-worse =
    { $count ->
        [one] Un dewis cyntaf o ddiwrnod yn llai
       *[other] { $count } dewis cyntaf o ddiwrnod yn llai
    }
price-days-better =
    { $count ->
        [one] Un dewis cyntaf o ddiwrnod yn fwy
       *[other] { $count } dewis cyntaf o ddiwrnod yn fwy
    }
price-mix-worse = Llai cymysg o { $count }
price-mix-better = Mwy cymysg o { $count }
price-sizes-worse = Meintiau’n llai cyfartal o { $count }
price-sizes-better = Meintiau’n fwy cyfartal o { $count }
breach-day = Ni all { $name } wneud y diwrnod hwnnw, neu dywedodd na wrth y set honno
breach-need = Mae ar { $name } angen rhywbeth nad yw’r set hon yn ei ddarparu
breach-facilitator = Mae pwy bynnag sy’n cynnal y set yn gweithio i gyflogwr { $name }
breach-group = Gofynnodd { $name } am fath arall o set
breach-full = Byddai mwy o bobl yn y set nag y mae’n eu cymryd
breach-employer = Gormod o bobl o gyflogwr { $name }
breach-apart = Cedwir { $name } a { $other } ar wahân

# Cadw ar wahân
apart-title = Ar wahân
apart-what = Dau berson nad ydynt byth i rannu set: cwyn, teulu, rheolwr a’i staff ei hun. Ni ysgrifennir pam yn unman, ac ni ddywedir wrth y naill na’r llall. Cedwir rheolwr a roddodd air y cyflogwr ar wahân i’r person hwnnw heb ei restru.
apart-wishes = Yr hyn a ysgrifennodd pobl wrth wneud cais
apart-one = Cadw’r person hwn
apart-other = ar wahân i
apart-keep = Cadw ar wahân
apart-pair = { $one } a { $other }
apart-end = Gadael i { $one } a { $other } rannu set
apart-kept = Cedwir hwy ar wahân. Cynigiwch o’r newydd os ydynt yn rhannu set yn awr.
apart-ended = Cânt rannu set.
apart-same = Dewiswch ddau berson gwahanol
apart-unknown = Dewiswch ddau berson sydd â lle
apart-already = Cedwir y ddau hyn ar wahân eisoes

# Gofyn
asking-title = Gofyn a ydynt yn cytuno
asking-what = Caiff pob un lythyr â dolen i dudalen sy’n dweud pwy fyddai yn ei set: enw, swydd a chyflogwr. Dywedant ie neu na yno; nid oes rhaid i neb ddweud pam.
asking-nobody = Nid oes neb i’w holi: gofynnwyd i bawb sy’n eistedd mewn set.
asking-letter = Y llythyr
asking-send =
    { $count ->
        [one] Anfon 1 llythyr
       *[other] Anfon { $count } llythyr
    }
asking-sent = Gofynnwyd iddynt.

# Cyhoeddi
publication-sets-title = Cyhoeddi’r setiau
publication-what = Caiff pawb yma wybod beth yw eu set a phwy sy’n ei chynnal. Wedi hynny ni chânt eu symud o’r dudalen hon.
publication-none = Nid oes set yn barod.
publication-lacking = Heb fod yn barod
publication-send =
    { $count ->
        [one] Dweud wrth 1 person
       *[other] Dweud wrth { $count } o bobl
    }
publication-sent = Maent wedi cael gwybod.

# Eich set eich hun
my-set-title = Eich set
my-set-seen-by = Chi, y bobl yn eich set a chydlynwyr y sefydliad sy’n gweld pwy sydd ynddi. Nid yw eich cyflogwr yn gweld.
my-set-which = Set
my-set-facilitator = Cynhelir gan
my-set-members = Pwy sydd ynddi
my-set-not-yet = Mae eich set yn dal i gael ei rhoi at ei gilydd. Cewch lythyr.
my-set-asked = Edrychwch ar bwy fyddai yn eich set, a dywedwch a yw hynny’n iawn i chi.
my-set-changed = Mae rhywun wedi ymuno ers i chi gytuno. Edrychwch eto.
my-set-agreed = Cytunasoch ar { $at }. Cewch lythyr pan fydd eich set wedi’i setlo.
my-set-settled = Mae eich set wedi’i setlo.
my-set-settled-already = Mae eich set wedi’i setlo. Os na allwch fod ynddi, ysgrifennwch at y sefydliad; nid oes rhaid i chi ddweud pam.
my-set-answer = A yw hyn yn iawn i chi?
my-set-agree = Ydy, rwy’n cytuno
my-set-refuse = Nac ydy, nid y set hon
my-set-refuse-what = Nid oes rhaid i chi ddweud pam, ac ni ddywedir wrth neb yn y set. Rydych yn cadw’ch lle ac yn cael eich rhoi mewn set arall os oes un y gallwch ei gwneud.
my-set-agree-done = Diolch. Rydych wedi cytuno â’ch set.
my-set-refuse-done = Diolch. Nid ydych yn y set honno bellach, ac rydych yn cadw’ch lle. Cewch lythyr.

# Llythyrau
letter-set-hello = Helo { $name },
letter-set-asked = Rydym wedi rhoi setiau “{ $programme }” at ei gilydd. Ar eich tudalen gwelwch pwy fyddai yn eich un chi.
letter-set-asked-next = Dywedwch yno a yw hynny’n iawn i chi. Nid oes rhaid i chi ddweud pam os nad yw, ac rydych yn cadw’ch lle.
letter-set-asked-subject = { $host }: edrychwch ar eich set
letter-set-asked-action = Gweld fy set
letter-set-published = Rydych yn { $set } yn “{ $programme }”.
letter-set-held = Cynhelir hi gan { $name }.
letter-set-published-next = Mae pwy sydd ynddi ar eich tudalen.
letter-set-published-subject = { $host }: eich set
letter-set-published-action = Gweld fy set
nav-sets = Setiau

# Pryd mae setiau’n cwrdd
set-lacks-dates = Dim dyddiadau eto
formation-dates = Pryd mae’r setiau’n cwrdd
dates-title = Pryd mae’r setiau’n cwrdd
dates-seen-by = Cydlynwyr y gwesteiwr yn unig sy’n gweld y dudalen hon. Dywedir eu dyddiadau wrth aelodau set pan gyhoeddir hi.
dates-no-sets = Nid oes setiau eto. Cynigiwch y setiau’n gyntaf.
dates-none = Dim dyddiadau eto.
dates-of-set = Dyddiadau { $set }
dates-begin = Ble mae’r dyddiadau’n dechrau
dates-begin-what = Mae rheol y glasbrint yn rhoi pob dyddiad o’r cyntaf ymlaen. Mae setiau sydd â diwrnod o’r wythnos yn cwrdd yn yr un wythnosau, pob un ar ei diwrnod ei hun. Nid oes dim yn symud oherwydd gŵyl: dywedir wrth ymyl dyddiad ar beth y mae’n disgyn, a chi sy’n penderfynu.
dates-told = Mae’r rhai a gafodd wybod am eu set yn clywed am bob newid: e-bost i bob un, ac mae eu calendr yn newid gydag ef.
dates-day = Diwrnod o’r wythnos y mae’r setiau’n dechrau ynddi
    .hint = Unrhyw ddiwrnod o’r wythnos honno, er enghraifft 9 2 2027
dates-first-day = Diwrnod y cyfarfod cyntaf
    .hint = Mae’r lleill ar yr un diwrnod o’r wythnos
dates-time = Yr amser y maent yn dechrau
    .hint = Er enghraifft 10:00 neu 1.30pm
dates-place = Ble mae pobl yn cwrdd
    .hint = Gadewch ef yn wag am ar-lein. Dim dolen: rhoddir cyfeiriad yr alwad wrth y drws.
dates-give = Rhoi’r dyddiadau
dates-give-again = Rhoi pob dyddiad o’r newydd
dates-given = Mae’r dyddiadau yno. Edrychwch ar beth y maent yn disgyn.
dates-the-day = y diwrnod
dates-day-missing = Rhowch ddiwrnod
dates-time-shape = Rhowch amser fel 10:00 neu 1.30pm
dates-place-link = Gadewch y ddolen allan: rhennir calendrau. Rhoddir cyfeiriad yr alwad wrth y drws.
dates-place-long = Defnyddiwch 200 nod neu lai ar gyfer y lle
dates-no-rule = Nid yw glasbrint y rhaglen hon yn rhoi cyfarfodydd. Ychwanegwch ran “meetings” ato.
dates-past = Dewiswch ddiwrnod fel bod y cyfarfod cyntaf eto i ddod
dates-begun = Mae cyfarfod wedi dechrau eisoes: symudwch y lleill fesul un
dates-out-of-range = Rhowch flwyddyn o 1900 i 2999
dates-back-to-set = Yn ôl i’r set
set-dates-title = Dyddiadau’r set
set-dates-keep = Edrych ar beth y maent yn disgyn, neu symud un
set-dates-begin = Rhoi ei dyddiadau i’r set hon
set-dates-begin-what = Mae rheol y glasbrint yn rhoi holl ddyddiadau’r set hon o’r cyntaf ymlaen. Gellir symud pob un ar ei ben ei hun wedyn.
meeting-introduction = Cyflwyniad
meeting-residential = Dyddiau gyda’n gilydd
meeting-meeting = Cyfarfod { $number }
meeting-closing = Diwrnod cloi
meeting-evaluation = Edrych yn ôl
meeting-follow-up = Cyfarfod dilynol
meeting-day = { $what }, diwrnod { $number }
meeting-hours = { $from } i { $to }
meeting-white-space = { $hours } (a than { $until } i’r rhai sy’n hoffi siarad ymlaen)
meeting-online = ar-lein
meeting-when = { $day }, { $hours }, { $where }
meeting-title = { $what }, { $host }
meeting-over = (ar ben)
meeting-moved = Symudwyd o { $was }: { $reason }
meeting-move = Symud: { $what }
meeting-rule = Mae’r rheol yn ei roi ar { $at }.
meeting-put-title = Amser neu le arall
meeting-told = Mae’r rhai a gafodd wybod am eu set yn cael e-bost, ac mae eu calendr yn newid gydag ef.
meeting-day-label = Diwrnod
meeting-reason = Pam nad yw pan fydd y rheol yn ei roi
    .hint = Mae’r aelodau’n ei ddarllen. Nid oes ei angen pan fydd yn mynd yn ôl at y rheol.
meeting-put = Ei roi yno
meeting-put-done = Mae’r cyfarfod wedi symud.
meeting-back = Yn ôl i’r dyddiadau
meeting-begun = Mae’r cyfarfod hwn wedi dechrau, neu ar ben
meeting-past = Dewiswch amser sydd eto i ddod
meeting-reason-missing = Dywedwch pam nad yw pan fydd y rheol yn ei roi
meeting-reason-long = Defnyddiwch 300 nod neu lai
meeting-overlaps = Mae cyfarfod arall o’r set hon ar yr amser hwnnw
meeting-changed = Symudodd rhywun y cyfarfod hwn tra oeddech yn edrych. Ewch yn ôl, edrychwch eto a phenderfynwch o’r newydd.

# Yr amserlen i bawb
schedule-title = Amserlen
schedule-planned = Wedi’i gynllunio, heb ei setlo eto
schedule-planned-set = { $set } (wedi’i chynllunio, heb ei setlo eto)
plan-hidden = Mae’r dyddiadau hyn wedi’u cynllunio. Nid oes neb arall yn eu gweld eto.
plan-show = Eu dangos ar yr amserlen fel cynllun
plan-shown = Mae’r dyddiadau hyn ar yr amserlen i bawb, fel cynllun.
plan-hide = Tynnu’r dyddiadau a gynlluniwyd oddi ar yr amserlen
plan-shown-done = Gall pawb weld y dyddiadau a gynlluniwyd ar yr amserlen.
plan-hidden-done = Mae’r dyddiadau a gynlluniwyd oddi ar yr amserlen.
meeting-time = Yr amser y mae’n dechrau
    .hint = Er enghraifft 10:00 neu 1.30pm
schedule-none = Nid yw’r dyddiadau wedi’u setlo eto.
schedule-pdf = Lawrlwytho’r amserlen (PDF)
schedule-as-of = Fel y mae ar { $at }.

# Gwyliau ysgol
schools-title = Gwyliau ysgol
schools-what = Edrychir ar ddyddiadau yn erbyn y gwyliau ysgol yn y ffeil hon. Ffeil CSV mewn UTF-8 ydyw gyda llinell gyntaf: area,name,first,last. Ysgrifennir dyddiau fel 2027-02-15 neu 15/02/2027. Mae ffeil newydd yn cymryd lle’r un o’i blaen.
schools-none = Ni chedwir ffeil.
schools-kept-title = Gwyliau ysgol a gedwir
schools-name = Gwyliau
schools-area = Ble
schools-first = Diwrnod cyntaf
schools-last = Diwrnod olaf
schools-file = Y ffeil
schools-keep = Cadw’r ffeil hon
schools-kept = Cedwir y gwyliau ysgol.
schools-file-missing = Dewiswch ffeil
schools-file-large = Defnyddiwch ffeil o 200 kB ar y mwyaf
schools-file-shape = Cadwch y ffeil fel CSV mewn UTF-8
schools-mistake = Llinell { $line }, { $what }.

# Ar beth mae dyddiad yn disgyn
clash-avoid = Gwell peidio
clash-mind = Gofynnwch yn gyntaf
clash-mention = Da gwybod
clash-bank-holiday = { $day }, gŵyl y banc yn { $where }
clash-bank-holiday-everywhere = { $day }, gŵyl y banc ym mhobman yn y Deyrnas Unedig
clash-faith = { $day }
clash-eve = Noswyl { $day }: rhaid i’r rhai sy’n ei chadw fod gartref cyn machlud
clash-sighting = Gall { $day } ddisgyn ar y diwrnod hwn: y lleuad sy’n penderfynu
clash-breaking-fast = { $day }: mae’n para i mewn i dorri’r ympryd
clash-sabbath = Y Saboth Iddewig
clash-friday-prayer = Gweddi dydd Gwener ganol dydd
clash-school-holiday = { $name }, gwyliau ysgol yn { $area }
clash-members =
    { $count ->
        [one] Ni all 1 aelod
       *[other] Ni all { $count } aelod
    }
clash-not-covered = Nid yw gwyliau’r flwyddyn honno’n hysbys eto
nation-england-and-wales = Cymru a Lloegr
nation-scotland = yr Alban
nation-northern-ireland = Gogledd Iwerddon
bank-holiday-battle-of-the-boyne = Brwydr y Boyne
bank-holiday-boxing-day = Gŵyl San Steffan
bank-holiday-christmas-day = Dydd Nadolig
bank-holiday-early-may-bank-holiday = Gŵyl banc dechrau Mai
bank-holiday-easter-monday = Dydd Llun y Pasg
bank-holiday-good-friday = Dydd Gwener y Groglith
bank-holiday-new-years-day = Dydd Calan
bank-holiday-second-of-january = 2 Ionawr
bank-holiday-spring-bank-holiday = Gŵyl banc y gwanwyn
bank-holiday-st-andrews-day = Dydd Sant Andreas
bank-holiday-st-patricks-day = Dydd San Padrig
bank-holiday-summer-bank-holiday = Gŵyl banc yr haf
bank-holiday-world-cup = Gŵyl banc Cwpan y Byd
holy-day-ash-wednesday = Dydd Mercher y Lludw
holy-day-ashura = Ashura
holy-day-bandi-chhor = Bandi Chhor Divas
holy-day-christmas = Dydd Nadolig
holy-day-christmas-eve = Noswyl Nadolig
holy-day-diwali = Diwali
holy-day-easter = Sul y Pasg
holy-day-eid-al-adha = Eid al-Adha
holy-day-eid-al-fitr = Eid al-Fitr
holy-day-good-friday = Dydd Gwener y Groglith
holy-day-guru-nanak-gurpurab = Genedigaeth Guru Nanak
holy-day-holi = Holi
holy-day-lunar-new-year = Blwyddyn Newydd y Lleuad
holy-day-lunar-new-year-eve = Noswyl Blwyddyn Newydd y Lleuad
holy-day-nowruz = Nowruz
holy-day-orthodox-christmas = Nadolig Uniongred
holy-day-orthodox-christmas-eve = Noswyl Nadolig Uniongred
holy-day-orthodox-easter = Pasg Uniongred
holy-day-orthodox-good-friday = Dydd Gwener y Groglith Uniongred
holy-day-passover = Y Pasg Iddewig
holy-day-passover-end = Dyddiau olaf y Pasg Iddewig
holy-day-passover-middle = Dyddiau canol y Pasg Iddewig
holy-day-ramadan = Ramadan
holy-day-rosh-hashanah = Rosh Hashanah
holy-day-shavuot = Shavuot
holy-day-simchat-torah = Simchat Torah
holy-day-sukkot = Sukkot
holy-day-sukkot-middle = Dyddiau canol Sukkot
holy-day-vaisakhi = Vaisakhi
holy-day-vesak = Vesak
holy-day-yom-kippur = Yom Kippur

letter-set-dates = Dyma’r holl ddyddiadau. Daw pob un atoch hefyd drwy e-bost fel cofnod i’ch calendr.
letter-set-dates-later = Daw’r dyddiadau’n ddiweddarach: mae eich set yn cytuno arnynt.
my-set-dates = Pryd mae’n cwrdd
my-set-dates-proposed = Cynigir y dyddiadau hyn. Fe’u pennir pan fydd eich set wedi’i setlo.

# Pleidleisiau dyddiadau
poll-title = Gofyn i’r aelodau pryd y gallant
poll-what = Cynigiwch ddau i chwe amser. Mae’r aelodau’n dweud am bob un a allant, a allent neu na allant; rydych yn gweld faint, ac yn penderfynu. Gadewch y rhesi nad oes eu hangen yn wag.
poll-about = Am beth y mae
poll-about-beginning = Ble mae dyddiadau’r set yn dechrau
poll-about-meeting = Amser arall ar gyfer: { $what }
poll-day = Amser { $number }: diwrnod
poll-time = Amser { $number }: am
poll-ask = Gofyn i’r aelodau
poll-asked = Gofynnwyd i’r aelodau.
poll-too-few = Cynigiwch ddau amser neu fwy
poll-past = Cynigiwch amserau sydd eto i ddod
poll-twice = Cynigiwch bob amser unwaith
poll-unpublished = Cyhoeddwch y set yn gyntaf: gofynnir i’w haelodau
poll-open = Mae pleidlais o’r set hon ar agor: penderfynwch hi’n gyntaf
poll-begun = Mae’r set wedi dechrau: dewiswch am ba gyfarfod y mae
poll-can =
    { $count ->
        [one] Gall 1
       *[other] Gall { $count }
    }
poll-could =
    { $count ->
        [one] Gallai 1
       *[other] Gallai { $count }
    }
poll-cannot =
    { $count ->
        [one] Ni all 1
       *[other] Ni all { $count }
    }
poll-silent =
    { $count ->
        [one] Nid yw 1 wedi dweud
       *[other] Nid yw { $count } wedi dweud
    }
poll-everyone = Pawb
poll-best = Gorau hyd yma
poll-choose = Penderfynu ar { $when }
poll-silent-title = Heb glywed ganddynt eto
poll-decide-what = Mae penderfyniad yn rhoi’r dyddiadau ar unwaith ac yn dweud wrth bawb. Ni ddangosir pwy ddywedodd beth.
poll-end = Dod â hi i ben heb ddyddiad
poll-ended = Daeth y bleidlais i ben. Nid oes dim wedi newid.
poll-decided = Mae wedi’i benderfynu, a dywedwyd wrth bawb.
poll-gone = Nid oes pleidlais o’r fath mwyach: fe’i penderfynwyd, neu gofynnwyd un arall. Ewch yn ôl ac edrychwch eto.
poll-window-past = Mae’r amser hwnnw wedi mynd heibio, neu mae cyfarfod arall bryd hynny. Dewiswch un arall, neu dewch â’r bleidlais i ben.
poll-reason = cytunwyd gan yr aelodau
my-poll-title = Dweud pryd y gallwch
my-away-title = Diwrnodau na allwch ddod
my-away-seen-by = Dim ond chi sy’n gweld y diwrnodau hyn. Mae pwy bynnag sy’n cadw dyddiadau eich set yn gweld faint o aelodau na allant ddod ar ddyddiad, byth pwy.
my-away-lead = Nodwch wyliau neu ddiwrnodau eraill sydd wedi’u setlo’n barod. Pan ddewisir neu y symudir dyddiadau, nodir dyddiad sy’n disgyn arnynt i bwy bynnag sy’n penderfynu. Nid oes dim yn symud ohono’i hun, ac nid oes neb yn gofyn ichi pam.
my-away-marked = Yr hyn rydych wedi’i nodi
my-away-days = { $from } hyd { $to }
my-away-remove = Tynnu { $days }
my-away-more = Nodi diwrnodau
my-away-from = Diwrnod cyntaf
my-away-to = Diwrnod olaf
    .hint = Gadewch ef yn wag os un diwrnod yn unig ydyw.
my-away-the-first = y diwrnod cyntaf
my-away-the-last = y diwrnod olaf
my-away-mark = Nodi’r diwrnodau hyn
my-away-done = Mae’r diwrnodau hyn wedi’u nodi.
my-away-removed = Nid yw’r diwrnodau hyn wedi’u nodi mwyach.
my-away-from-missing = Rhowch y diwrnod cyntaf
my-away-past = Dewiswch ddiwrnodau sydd eto i ddod
my-away-backwards = Mae’r diwrnod olaf yn dod cyn y cyntaf
my-away-too-far = Gwiriwch y flwyddyn: gall y diwrnodau fod hyd at ddwy flynedd i ffwrdd
my-away-too-many = Rydych wedi nodi ugain cyfnod o ddiwrnodau: tynnwch un yn gyntaf
my-away-marked-already = O’r diwrnodau hyn mae { $from } hyd { $to } wedi’u nodi’n barod: tynnwch y rheini yn gyntaf
my-poll-seen-by = Mae pwy bynnag sy’n cynnal eich set yn gweld faint sy’n gallu, a’ch bod wedi ateb; nid beth ddywedodd pob un ohonoch.
my-poll-what = Dywedwch am bob amser a allwch. Gallwch ei newid nes iddo gael ei benderfynu.
my-poll-can = Gallaf
my-poll-could = Gallwn, os oes rhaid
my-poll-cannot = Ni allaf
my-poll-say = Anfon
my-poll-said = Diolch. Nodwyd pryd y gallwch.
my-poll-none = Nid oes dim i’w ddweud nawr: mae wedi’i benderfynu, neu nid oes neb wedi gofyn. Mae eich dyddiadau ar dudalen eich set.
my-poll-missing = Dewiswch ateb ar gyfer un amser o leiaf
my-set-back = Yn ôl i’ch set
letter-poll = Pryd ddylai eich set o “{ $programme }” gwrdd? Ar eich tudalen mae’r amserau a gynigir.
letter-poll-next = Dywedwch am bob un a allwch. Yna mae pwy bynnag sy’n cynnal eich set yn penderfynu.
letter-poll-subject = { $host }: pryd y gallwch?
letter-poll-action = Dweud pryd y gallaf
letter-dates = Mae gan eich set o “{ $programme }” ei dyddiadau.
letter-dates-subject = { $host }: eich dyddiadau
letter-dates-action = Gweld fy set

# Newid i set arall
swap-title = Newid i set arall
swap-seen-by = Ni ddywedir enw neb cyn i’r ddau ddweud ie.
swap-what = Os byddai set arall yn eich siwtio’n well, gofynnwn i’r rhai ynddi a allai newid lle gyda chi heb dorri rheol. Os bydd un ohonynt yn dweud ie, cewch weld pwy fyddai yn eich set a chi fydd â’r gair olaf.
swap-none = Nid oes set y gallech newid iddi nawr: mae set sydd wedi cwrdd yn aros fel y mae.
swap-to = Y set yr hoffech fod ynddi
swap-to-missing = Dewiswch set
swap-ask = Gofyn
swap-ask-done = Gofynnwyd i’r rhai a allai newid lle gyda chi. Cewch lythyr os bydd un ohonynt yn dweud ie.
swap-asked = Rydych wedi gofyn. Cewch lythyr os bydd rhywun yn dweud ie.
swap-answered = Byddai rhywun yn newid lle gyda chi. Edrychwch ar y set y byddech ynddi.
swap-would-be = Byddech yn y set hon
swap-confirm = Ie, newid
swap-end = Nid wyf am newid mwyach
swap-end-done = Mae ar ben. Rydych yn aros yn eich set.
swap-wanted = Hoffai rhywun newid lle gyda chi
swap-accepted = Dywedasoch ie. Gan bwy bynnag a ofynnodd y mae’r gair olaf; cewch lythyr.
swap-accept = Ie, byddwn yn newid i’r set hon
swap-refuse = Na, rwy’n aros
swap-accept-done = Diolch. Mae pwy bynnag a ofynnodd yn ei weld nawr, a ganddynt hwy y mae’r gair olaf.
swap-refuse-done = Diolch. Rydych yn aros lle’r ydych, ac ni ddywedir wrth neb.
swap-done = Rydych wedi newid lle. Dyma eich set a’ch dyddiadau nawr.
swap-why = Newidiodd le gyda rhywun; cytunodd y ddau.
swap-not-settled = Nid yw’r setiau wedi’u setlo eto
swap-begun = Mae un o’r ddwy set wedi cwrdd eisoes. Ysgrifennwch at y gwesteiwr os oes angen newid arnoch.
swap-already = Rydych wedi gofyn eisoes
swap-nobody = Ni allai neb o’r set honno newid lle gyda chi heb dorri rheol o’r rhaglen. Ysgrifennwch at y gwesteiwr os oes angen newid arnoch.
swap-gone = Nid yw hyn ar agor mwyach: bu rhywun arall yn gynt, neu symudodd rhywun. Ewch yn ôl ac edrychwch eto.
letter-swap = Hoffai rhywun mewn set arall o “{ $programme }” newid lle gyda chi. Ar eich tudalen fe welwch y set y byddech ynddi a’i dyddiadau.
letter-swap-next = Nid oes rhaid i chi ddweud pam os nad yw’n eich siwtio: ni ddywedir wrth neb.
letter-swap-subject = { $host }: a fyddech yn newid eich set?
letter-swap-action = Edrych arno
letter-swap-answer = Gofynasoch am newid i set arall o “{ $programme }”. Byddai rhywun yn newid lle gyda chi.
letter-swap-answer-next = Edrychwch ar eich tudalen ar bwy fyddai yn eich set, a dywedwch a ydych yn newid.
letter-swap-answer-subject = { $host }: byddai rhywun yn newid lle gyda chi
letter-swap-answer-action = Edrych arno

# Beth sydd angen pwy bynnag sy’n rhedeg rhaglenni
needs-seats =
    { $count ->
        [one] “{ $programme }”: mae gan 1 person le a dim sedd
       *[other] “{ $programme }”: mae gan { $count } o bobl le a dim sedd
    }
needs-publishing =
    { $count ->
        [one] “{ $programme }”: gellir dweud wrth 1 person am ei set
       *[other] “{ $programme }”: gellir dweud wrth { $count } o bobl am eu set
    }
needs-small-sets =
    { $count ->
        [one] “{ $programme }”: mae gan 1 set sydd wedi’i setlo rhy ychydig o bobl
       *[other] “{ $programme }”: mae gan { $count } set sydd wedi’u setlo rhy ychydig o bobl
    }

## Yr hyn a gedwir am rywun

held-seat = Eu sedd mewn set
held-seat-refusal = Setiau nad oeddent am fod ynddynt
held-set-poll-answer = Pa ddyddiadau oedd yn eu siwtio
held-set-swap = Newidiadau lle y gofynnwyd amdanynt
held-set-swap-refusal = Newidiadau lle nad oeddent am eu cael
held-member-away = Pryd maent i ffwrdd
