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
sets-none-held = Nid ydych yn cynnal set ar hyn o bryd. Cydlynydd sy’n dewis pwy sy’n cynnal pob set.
sets-formed = Rhaglenni â setiau
sets-none-formed = Nid oes gan yr un rhaglen setiau. Gwneir rhaglenni o lasbrintiau; y glasbrint sy’n dweud a oes setiau.
set-seen-by = Dim ond pwy bynnag sy’n cynnal y set hon a chydlynwyr y sefydliad sy’n gweld y dudalen hon.
set-needs = Anghenion: { $needs }

# Ffurfio setiau
formation-title = Pwy sy’n eistedd gyda phwy
formation-back = Yn ôl i’r rhaglen
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
