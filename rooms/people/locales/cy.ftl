### Pobl, sefydliadau a rolau.

nav-people = Pobl
nav-staff = Staff

## Rolau, fel y mae’r tudalennau’n eu henwi.

role-administrator = Gweinyddwr
    .hint = Yn gwahodd cydweithwyr, yn rhoi rolau ac yn dod â nhw i ben, ac yn gwneud popeth y mae cydlynydd yn ei wneud.
role-coordinator = Cydlynydd
    .hint = Yn rhedeg rhaglenni: yn gweld diddordeb a cheisiadau, yn ffurfio setiau, yn ysgrifennu at bobl.
role-facilitator = Hwylusydd
    .hint = Yn cynnal setiau, ac yn gweld dim ond y setiau y mae’n eu cynnal.
role-evaluator = Gwerthuswr
    .hint = Yn darllen gwerthusiadau.
role-analyst = Dadansoddwr
    .hint = Yn darllen ffigurau, byth pobl.
role-editor = Golygydd
    .hint = Yn ysgrifennu straeon a newyddion.
role-finance = Cyllid
    .hint = Yn anfon anfonebau ac yn nodi taliadau.
role-contact = Cyswllt sefydliad
role-payer = Yn talu dros sefydliad
role-champion = Hyrwyddwr sefydliad
role-member = Aelod o set

role-held-already = Mae un o’r rolau hyn ganddynt eisoes. Dewiswch ddim ond rolau sy’n newydd iddynt.
role-does-not-fit = Ni ellir rhoi’r rôl hon yma: rhoddir rôl sefydliad ar dudalen y sefydliad.
role-last-administrator = Dyma’r gweinyddwr olaf. Gwnewch rywun arall yn weinyddwr yn gyntaf: heb un, ni allai neb wahodd na rhoi rolau.
role-ended-already = Mae’r rôl hon wedi dod i ben eisoes.

## Staff.

staff-title = Staff
staff-lead = Pwy sy’n gweithio yma, ac ym mha rôl. Mae rôl sy’n dod i ben yn dod i ben ar unwaith.
staff-seen-by = Dim ond gweinyddwyr sy’n gallu gweld y dudalen hon.
staff-invite = Gwahodd cydweithiwr
staff-invite-lead = Byddant yn cael neges e-bost sy’n dweud sut i fewngofnodi. Nid oes dim i’w dderbyn na chyfrinair. Pan fyddant yn mewngofnodi am y tro cyntaf, byddant yn gosod ail god ar eu ffôn.
staff-name = Enw
staff-email = Cyfeiriad e-bost
staff-invite-email = Cyfeiriad e-bost
    .hint = Eu cyfeiriad eu hunain, nid un y mae sawl person yn ei ddarllen: gall pwy bynnag sy’n darllen ei bost fewngofnodi fel nhw.
staff-role = Rôl
staff-roles = Beth fyddant yn ei wneud yma?
    .hint = Dewiswch bob un sy’n berthnasol.
staff-role-of-one = { $role }, un rhaglen
staff-since = Ers
staff-given-by = Rhoddwyd gan
staff-operator = Pwy bynnag sy’n rhedeg Kith yma
staff-actions = Newid
staff-end = Dod â’r rôl hon i ben
staff-end-factor = Dod â’r ail god i ben
staff-invite-send = Anfon y gwahoddiad
staff-invited = Mae’r gwahoddiad ar ei ffordd.
staff-none = Nid oes neb yn gweithio yma eto
staff-none-what = Gwahoddwch y bobl sy’n rhedeg eich rhaglenni gyda chi.
staff-name-missing = Rhowch eu henw
staff-name-too-long = Rhowch eu henw ar un llinell, gyda 200 o nodau ar y mwyaf
staff-email-missing = Rhowch eu cyfeiriad e-bost
staff-email-shape = Rhowch gyfeiriad e-bost fel enw@example.org
staff-email-too-long = Rhowch gyfeiriad e-bost byrrach: mae gan hwn fwy na 254 o nodau
staff-roles-missing = Dewiswch o leiaf un rôl
staff-end-title = Dod â’r rôl hon i ben?
staff-end-question = Ni fyddai { $name } yn { $role } yma mwyach.
staff-end-what = Mae’n dod i rym ar unwaith: byddant yn cael eu hallgofnodi ym mhobman. Gallwch roi’r rôl eto’n ddiweddarach.
staff-end-own = Dyma’ch rôl chi eich hun. Mae’n dod i rym ar unwaith: byddwch yn cael eich allgofnodi ym mhobman.
staff-end-button = Dod â’r rôl hon i ben
staff-ended = Mae’r rôl wedi dod i ben.

staff-letter-subject = Fe’ch gwahoddir i { $host }
staff-letter-hello = Helo { $name },
staff-letter-lead = fe’ch gwahoddwyd i weithio gyda { $host } ar Kith.
staff-letter-lead-by = Mae { $from } wedi eich gwahodd i weithio gyda { $host } ar Kith.
staff-letter-roles = Eich rolau
staff-letter-address = Mewngofnodwch â’r cyfeiriad hwn
staff-letter-how = Nid oes cyfrinair. Cewch god drwy e-bost bob tro y byddwch yn mewngofnodi. Y tro cyntaf, byddwch hefyd yn gosod ap ar eich ffôn, sy’n cymryd dau funud.
staff-letter-link = Mewngofnodi
staff-letter-not-you = Os nad oeddech yn disgwyl hyn, nid oes angen i chi wneud dim.

## Y cyfeiriadur pobl.

people-title = Pobl
people-seen-by = Dim ond pobl sy’n rhedeg rhaglenni yma all weld y dudalen hon.
people-add = Ychwanegu person
people-filter = Enw, cyfeiriad e-bost neu sefydliad
people-first-page = Yn ôl i dudalen gyntaf y rhestr hon
people-name = Enw
people-email = Cyfeiriad e-bost
people-phone = Ffôn
people-organisation = Sefydliad
people-job-title = Teitl swydd
people-roles = Rolau
people-none = Does neb yma eto
people-none-what = Ychwanegwch bobl fesul un, neu dewch â rhestr o daenlen.
people-none-found = Does neb yn cyfateb
people-none-found-what = Chwiliwch am ran o’r enw, neu gliriwch yr hidlyddion.
people-download = Lawrlwytho’r rhestr hon:
people-save = Cadw
people-look-at = Edrych ar { $name }
people-added = Mae’r person wedi’i ychwanegu.
people-saved = Mae’r hyn a newidioch wedi’i gadw.

people-name-missing = Rhowch eu henw
people-email-missing = Rhowch eu cyfeiriad e-bost
people-organisation-missing = Rhowch y sefydliad maen nhw’n gweithio ynddo
organisation-name-missing = Rhowch enw’r sefydliad
people-mend-too-long = { $what }: defnyddiwch { $most } nod ar y mwyaf
people-mend-address = Ysgrifennwch gyfeiriad e-bost fel enw@sefydliad.example
people-mend-address-perhaps = Ysgrifennwch gyfeiriad e-bost fel enw@sefydliad.example. Ai { $perhaps } oedd gennych mewn golwg?
people-mend-phone = Ysgrifennwch rif ffôn â’i ddigidau, fel 020 7946 0123, neu gadewch ef yn wag
people-mend-day = { $what }: ysgrifennwch ddiwrnod fel 9 2 2027
people-mend-choose = { $what }: dewiswch un o’r rhestr

person-edit = Newid y manylion hyn
person-entered = Yn hysbys ers
person-known-already = Mae’r cyfeiriad e-bost hwn gan { $name } eisoes. Edrychwch ar eu tudalen, neu defnyddiwch gyfeiriad arall.
person-staff-address = Dim ond gweinyddwr all newid cyfeiriad rhywun sy’n gweithio yma: gall pwy bynnag sy’n darllen ei bost fewngofnodi fel nhw.
person-role = Rôl
person-role-for = Ar gyfer
person-role-everything = Popeth yma
person-role-one = Un rhaglen neu grŵp
person-no-roles = Dim rolau. Gallant fewngofnodi a gweld yr hyn sy’n ymwneud â nhw eu hunain.

## Ble mae pobl yn gweithio.

employment-title = Ble maen nhw’n gweithio
employment-none = Does neb wedi nodi ble maen nhw’n gweithio
employment-none-what = Nodwch hyn, er mwyn rhannu lleoedd yn deg rhwng sefydliadau.
employment-first = Nodi ble maen nhw’n gweithio
employment-move = Maen nhw’n gweithio rhywle newydd
employment-since = Ers
employment-until = Tan
employment-goes-on = Heddiw
employment-form-title = Ble mae { $name } yn gweithio nawr?
employment-now = Maen nhw’n gweithio yn { $organisation }, ers { $since }. Mae hynny’n aros yn eu hanes.
employment-from = Diwrnod cyntaf yno
    .hint = Er enghraifft, 9 2 2027
employment-from-what = y diwrnod cyntaf yno
employment-until-what = y diwrnod olaf yn y sefydliad blaenorol
employment-last-day = Diwrnod olaf lle’r oedden nhw
employment-last-day-hint = Yn { $organisation }. Os gadewch hwn yn wag, y diwrnod cyn y diwrnod cyntaf yn y lle newydd ydyw.
employment-last-day-late = Rhaid i’r diwrnod olaf lle’r oedden nhw fod cyn y diwrnod cyntaf yn y sefydliad newydd
employment-last-day-early = Maen nhw yn { $organisation } ers { $since }. Ysgrifennwch ddiwrnod diweddarach.
employment-too-early = Maen nhw yn { $organisation } ers { $since }. Rhaid i’r diwrnod cyntaf rhywle newydd fod yn ddiweddarach.
employment-unknown = Does dim sefydliad o’r enw { $name } yn hysbys. Gwiriwch sut mae’n cael ei ysgrifennu, neu ticiwch y blwch i’w ychwanegu.
employment-unknown-perhaps = Does dim sefydliad o’r enw { $name } yn hysbys. Ai { $perhaps } oedd gennych mewn golwg? Newidiwch yr enw, neu ticiwch y blwch i’w ychwanegu fel un newydd.
employment-add = Sefydliad newydd
employment-add-organisation = Ychwanegu { $name }
employment-noted = Mae’r man gwaith wedi’i nodi.

## Sefydliadau.

organisations-title = Sefydliadau
organisations-filter = Enw neu ranbarth
organisations-none = Dim sefydliadau eto
organisations-none-what = Ychwanegwch un, neu dewch â rhestr o daenlen. Ychwanegir sefydliadau y mae pobl yn eu henwi wrth fynd ymlaen.
organisations-none-found = Does dim sefydliad yn cyfateb
organisations-download = Lawrlwytho pob sefydliad:
organisation-add = Ychwanegu sefydliad
organisation-edit = Newid y manylion hyn
organisation-name = Enw
organisation-sector = Sector
organisation-size = Nifer y staff
    .hint = Yn ei eiriau ei hun, er enghraifft 250 i 999
organisation-region = Rhanbarth
organisation-billing = Anfonebau at
organisation-billing-name = Anfonebau at
    .hint = Enw person neu dîm
organisation-billing-email = E-bost anfonebu
organisation-purchase-order = Archeb brynu
    .hint = A yw’n talu dim ond yn erbyn archeb brynu?
organisation-network = Rhwydwaith staff
    .hint = Oes ganddo un ei hun?
organisation-people-known = Pobl yma
organisation-people = Pobl sy’n gweithio yno
organisation-nobody = Does neb rydych yn ei adnabod yn gweithio yno
organisation-nobody-what = Mae pobl yn ymddangos yma pan fydd eu tudalen yn dweud eu bod yn gweithio yno.
organisation-known-already = Mae { $name } yma eisoes. Edrychwch ar ei dudalen, neu defnyddiwch enw arall.
organisation-added = Mae’r sefydliad wedi’i ychwanegu.
organisation-saved = Mae’r hyn a newidioch wedi’i gadw.

organisation-housing = Tai
organisation-council = Cyngor
organisation-health = Iechyd
organisation-charity = Elusen neu grŵp cymunedol
organisation-education = Addysg
organisation-business = Busnes
organisation-other = Rhywbeth arall
organisation-needed = Angen
organisation-not-needed = Dim angen
organisation-in-house = Mae ganddo un
organisation-none = Nid oes ganddo un
organisation-unknown = Ddim yn hysbys

## Dod â rhestrau i mewn.

imports-title = Rhestrau a ddaeth i mewn
imports-lead = Pobl a sefydliadau o’ch taenlenni. Does dim yn newid cyn i chi weld beth fyddai’n newid, a gallwch ei ddadwneud am 30 diwrnod.
imports-none = Does dim wedi dod i mewn eto
imports-none-what = Dewch â rhestr o bobl neu sefydliadau o ffeil CSV neu XLSX.
import-new-title = Dod â rhestr i mewn
import-new-lead = Dewiswch daenlen ag un person neu un sefydliad ym mhob rhes a phenawdau yn y rhes gyntaf. Cewch weld beth fyddai’n digwydd cyn i ddim newid.
import-holds = Yn cynnwys
import-holds-question = Beth sydd yn y ffeil?
import-holds-people = Pobl
import-holds-organisations = Sefydliadau
import-holds-missing = Dewiswch beth sydd yn y ffeil: pobl neu sefydliadau
import-file = Y ffeil
    .hint = CSV neu XLSX, 10 MB ar y mwyaf. Dewch â dim ond yr hyn sydd ei angen: gadewch allan golofnau am iechyd, tarddiad neu gredoau neb.
import-file-missing = Dewiswch ffeil wedi’i chadw fel .csv neu .xlsx
import-no-name = ffeil heb enw
import-no-rows = Mae penawdau yn y ffeil hon heb resi oddi tanynt. Dewiswch y ffeil â’r rhestr ynddi.
import-read-file = Darllen y ffeil
import-file-name = Ffeil
import-chosen-by = Daeth gan
import-chosen-at = Pryd
import-state = Cyflwr
import-state-chosen = Paru ei cholofnau
import-state-matched = Ei gwirio
import-state-running = Yn dod i mewn
import-state-finished = Wedi dod i mewn
import-state-undoing = Yn cael ei dadwneud
import-state-undone = Wedi’i dadwneud
import-state-forgotten = Heb ddod i mewn
import-under-way = Mae’r ffeil hon ar ei ffordd i mewn eisoes, neu mae ei chynnwys wedi’i ddileu. Edrychwch ar ei thudalen i weld pa mor bell y mae.
import-cannot-be-undone = Ni ellir dadwneud y ffeil hon: ni ddaeth dim ohoni i mewn, mae wedi’i dadwneud eisoes, neu mae ei 30 diwrnod ar ben.

import-columns-title = Beth sydd ym mha golofn?
import-columns-lead = { $n ->
    [one] Mae un rhes yn { $file }. Dywedwch pa golofn sy’n dal beth. Gadewir llonydd i golofnau na ddewiswch.
   *[other] Mae { $n } rhes yn { $file }. Dywedwch pa golofn sy’n dal beth. Gadewir llonydd i golofnau na ddewiswch.
}
import-not-in-file = Ddim yn y ffeil hon
import-no-heading = dim pennawd
import-check = Gwirio beth fyddai’n digwydd
import-lacks-email = Dewiswch y golofn â’r cyfeiriadau e-bost: drwyddynt y mae pobl yn hysbys
import-lacks-name = Dewiswch y golofn â’r enw
import-lacks-organisation = Dewiswch y golofn â’r sefydliad hefyd: cedwir teitlau swydd a diwrnodau cyntaf gydag ef
import-column-twice = Dewiswyd y golofn hon ar gyfer rhywbeth arall hefyd. Dewiswch hi unwaith.
import-field-email = Cyfeiriad e-bost
import-field-name = Enw
import-field-first-name = Enw cyntaf
import-field-last-name = Cyfenw
import-field-phone = Ffôn
import-field-organisation = Sefydliad
import-field-job-title = Teitl swydd
import-field-since = Yn gweithio yno ers
import-field-sector = Sector
import-field-size = Nifer y staff
import-field-region = Rhanbarth
import-field-billing-name = Anfonebau at
import-field-billing-email = E-bost anfonebu
import-field-purchase-order = Archeb brynu
import-field-network = Rhwydwaith staff

import-trial-title = Beth fyddai’n digwydd
import-trial-lead = Does dim o { $file } wedi dod i mewn eto. Dyma beth fyddai’n digwydd.
import-would-make = Byddai’n cael ei ychwanegu
import-would-change = Byddai’n newid
import-would-leave-out = Byddai’n cael ei adael allan
import-made = Ychwanegwyd
import-changed = Newidiwyd
import-same = Yn hysbys eisoes, yn union felly
import-left-out = Gadawyd allan
import-restored = Dadwnaed
import-kept = Cadwyd, am iddo gael ei ddefnyddio neu ei newid ers hynny
import-changes = Beth fyddai’n newid
import-show-changes = { $n ->
    [one] Dangos beth fyddai’n newid
   *[other] Dangos y { $n } rhes a fyddai’n newid rhywbeth
}
import-new-organisations = { $n ->
    [one] Byddai un sefydliad yn cael ei ychwanegu gyda’i bobl
   *[other] Byddai { $n } sefydliad yn cael eu hychwanegu gyda’u pobl
}
import-like = Ai un rydych yn ei adnabod ydyw?
import-like-none = Nid yw’n debyg i unrhyw enw arall.
import-perhaps = Efallai mai { $name } ydyw. Os felly, newidiwch yr enw yn y ffeil a dewch â hi i mewn eto.
import-run = { $n ->
    [one] Dod â’r rhes hon i mewn
   *[other] Dod â’r { $n } rhes hyn i mewn
}
import-nothing-to-do = Does dim yn y ffeil hon i ddod i mewn: mae pob rhes yn hysbys eisoes neu mae problem ynddi.
import-problems = Rhesi â phroblemau
import-problems-lead = Gadewir rhesi â phroblemau allan. Gallwch eu cywiro yn eich taenlen a dod â’r ffeil i mewn eto: mae’r hyn sydd i mewn eisoes yn aros fel y mae.
import-problems-file = Lawrlwytho pob problem (CSV)
import-more-problems = { $n ->
    [one] Mae un arall. Lawrlwythwch y ffeil i’w gweld.
   *[other] Mae { $n } arall. Lawrlwythwch y ffeil i’w gweld.
}
import-row = Rhes
import-column = Colofn
import-found = Beth sydd yno
import-what-to-do = Beth i’w wneud
import-other-names = Yn hysbys dan enw arall
import-name-in-file = Yn y ffeil
import-name-known = Yn hysbys fel

import-fault-missing = { $what }: does dim yno. Llenwch ef.
import-fault-too-long = { $what }: defnyddiwch { $most } nod ar y mwyaf.
import-fault-address = Ysgrifennwch un cyfeiriad e-bost, fel enw@sefydliad.example.
import-fault-address-perhaps = Ysgrifennwch un cyfeiriad e-bost. Ai { $perhaps } oedd gennych mewn golwg?
import-fault-phone = Ysgrifennwch rif ffôn â’i ddigidau, neu gadewch ef yn wag.
import-fault-day = { $what }: ysgrifennwch ddiwrnod fel 9/2/2027.
import-fault-word = { $what }: nid yw’r gair hwn yn hysbys. Defnyddiwch un o’r rhai y mae’r ffurflen ar gyfer sefydliad yn eu cynnig, neu gadewch ef yn wag.
import-fault-word-perhaps = { $what }: nid yw’r gair hwn yn hysbys. Ai “{ $perhaps }” oedd gennych mewn golwg?
import-fault-shared = { $n ->
    [one] { $what }: mae’r un peth yn rhes { $lines } sy’n dweud rhywbeth arall. Cadwch y rhes sy’n gywir.
   *[other] { $what }: mae’r un peth yn rhesi { $lines } sy’n dweud rhywbeth arall. Cadwch y rhes sy’n gywir.
}
import-fault-other-name = { $known } biau’r cyfeiriad hwn. Os yr un person ydyw, newidiwch yr enw ar eu tudalen neu yn y ffeil. Os nad, dewch o hyd i’r cyfeiriad cywir.
import-fault-no-organisation = Dywedwch ble maen nhw’n gweithio, neu gadewch deitl swydd a diwrnod cyntaf yn wag.
import-fault-too-early = Maen nhw yn { $organisation } ers { $since }. Rhowch ddiwrnod cyntaf diweddarach, neu gadewch ef fel y mae.

import-outcome-title = Beth ddaeth o’r ffeil hon
import-progress = Mae { $done } o { $all } rhes wedi’u gwneud.
import-undo-progress = { $n } hyd yn hyn.
import-may-leave = Gallwch adael y dudalen hon: mae’r gwaith yn mynd ymlaen.
import-look-again = Gweld pa mor bell y mae
import-undo = Dadwneud y cyfan
import-undo-title = Dadwneud
import-undo-what = Mae’n tynnu’r hyn a ychwanegodd y ffeil hon ac yn rhoi’r hyn a newidiodd yn ôl. Cedwir yr hyn y mae rhywun wedi’i ddefnyddio neu ei newid ers hynny, a chewch wybod pa un.
import-kept-title = Cadwyd, am iddo gael ei ddefnyddio neu ei newid ers hynny
import-why = Pam
import-kept-used = Mae rhywbeth arall yma yn dibynnu arno nawr.
import-kept-changed = Mae rhywun wedi’i newid ers hynny.
import-forgets = Caiff yr hyn a ddaliai’r ffeil ei ddileu ar { $day }. Mae’r bobl a’r sefydliadau yma yn aros.
import-forgets-undo = Caiff yr hyn a ddaliai’r ffeil ei ddileu ar { $day }. Tan hynny gellir ei dadwneud; wedyn mae’r bobl a’r sefydliadau yn aros.
import-forgotten = Cafodd yr hyn a ddaliai’r ffeil ei ddileu ar { $day }. Ni ellir ei dadwneud mwyach.

## Pam na ellid darllen ffeil, a beth oedd yn od am un y gellid.

import-read-empty = Mae’r ffeil hon yn wag. Gwiriwch eich bod wedi dewis y ffeil gywir, a’i bod wedi’i chadw.
import-read-no-headings = Mae rhes { $row } yn edrych fel manylion rhywun, nid fel penawdau colofnau. Ychwanegwch res gyntaf sy’n enwi’r colofnau (er enghraifft Enw, E-bost, Sefydliad) a rhowch gynnig arall arni.
import-read-too-large = Mae’r ffeil hon yn fwy na { $megabytes } MB, sy’n fwy nag y mae Kith yn ei ddarllen. Cadwch y ddalen â’r rhestr ynddi yn unig, fel .xlsx neu .csv, a rhowch gynnig arall arni.
import-read-unpacks = Mae’r daenlen hon yn dadbacio i fwy na { $megabytes } MB, sy’n fwy nag y mae Kith yn ei ddarllen. Cadwch y ddalen â’r rhestr ynddi yn unig, fel .xlsx neu .csv, a rhowch gynnig arall arni.
import-read-packed = Ailadrodd yw bron y cyfan o ran o’r daenlen hon, ac nid felly y mae rhestr yn edrych, felly nid agorodd Kith hi. Copïwch y rhesi sydd eu hangen i daenlen newydd, cadwch hi fel .xlsx neu .csv, a rhowch gynnig arall arni.
import-read-parts = Mae mwy na { $parts } rhan yn y daenlen hon (dalennau, lluniau, siartiau). Copïwch y rhesi sydd eu hangen i daenlen newydd, cadwch hi fel .xlsx neu .csv, a rhowch gynnig arall arni.
import-read-rows = Mae mwy na { $rows } rhes o dan y penawdau yn y ffeil hon. Rhannwch hi’n ffeiliau llai a dewch â nhw i mewn y naill ar ôl y llall.
import-read-columns = Mae rhywbeth yn rhes { $row } mewn colofn y tu hwnt i’r { $columns } cyntaf. Dilëwch y colofnau nad oes eu hangen a rhowch gynnig arall arni.
import-read-cell = Mae’r gell yn rhes { $row }, colofn { $column } yn dal mwy na { $characters } nod. Byrhewch hi a rhowch gynnig arall arni. Os yw’n edrych yn fyr i chi, chwiliwch am ddyfynnod uwch ei phen nad yw byth yn cael ei gau.
import-read-text = Mae celloedd y ffeil hon gyda’i gilydd yn dal mwy na { $megabytes } MB o destun. Dilëwch y colofnau nad oes eu hangen, neu rhannwch y ffeil, a rhowch gynnig arall arni.
import-read-quote = Mae dyfynnod yn agor cell yn y rhes sy’n dechrau ar linell { $row } ac nid yw byth yn cael ei gau, felly mae popeth oddi tano yn rhedeg i’w gilydd. Caewch ef neu dilëwch ef a rhowch gynnig arall arni.
import-read-locked = Mae’r daenlen hon wedi’i chloi â chyfrinair. Agorwch hi, cadwch gopi heb y cyfrinair, a dewiswch y copi hwnnw.
import-read-other = Nid yw Kith yn darllen ffeil o’r math hwn: { $what }. Agorwch hi, cadwch hi fel .xlsx neu .csv, a dewiswch y ffeil honno.
import-read-none = Nid taenlen yw’r ffeil hon ({ $what }). Dewiswch ffeil wedi’i chadw fel .xlsx neu .csv.
import-read-damaged = Mae’r daenlen hon wedi’i difrodi neu wedi’i chadw mewn ffordd anarferol. Agorwch hi yn eich rhaglen daenlenni, cadwch hi eto fel .xlsx neu .csv, a dewiswch y ffeil newydd.
import-read-too-much = Mae’r ffeil hon yn cymryd mwy o amser neu gof i’w darllen nag y mae Kith yn ei ganiatáu. Copïwch y rhesi sydd eu hangen i daenlen newydd, cadwch hi fel .csv, a rhowch gynnig arall arni.
import-read-unavailable = Ni allai Kith gychwyn y rhaglen sy’n darllen taenlenni. Does dim o’i le ar eich ffeil. Rhowch gynnig arall arni’n nes ymlaen, ac os bydd yn digwydd ddwywaith, dywedwch wrth y person sy’n gofalu am Kith.
import-note-duplicate = Mae colofnau { $columns } i gyd â’r pennawd “{ $name }”. Gwiriwch pa un a olygir.
import-note-blank-heading = Does dim pennawd gan golofn { $column }.
import-note-short = Mae llai o gelloedd na phenawdau yn y rhesi hyn; gadawyd y rhai coll yn wag: { $rows }
import-note-long = Mae mwy o gelloedd na phenawdau yn y rhesi hyn; chwiliwch am goma neu hanner colon yn ormod: { $rows }
import-note-blank-rows = { $n ->
    [one] Gadawyd un rhes wag allan.
   *[other] Gadawyd { $n } rhes wag allan.
}
import-note-encoding = Cadwyd y ffeil hon mewn hen ffordd o ysgrifennu llythrennau (Windows-1252). Gwiriwch enwau ag acenion.
import-note-letters = Ni ellid darllen rhai llythrennau ac fe’u dangosir fel �. Gwiriwch enwau ag acenion.
import-note-formula = Yn y rhesi hyn gorffennodd fformiwla mewn gwall; teipiwch y gwerth yn lle hynny: { $rows }
import-note-sheets = { $n ->
    [one] Dim ond y ddalen “{ $read }” a ddarllenwyd. Mae un arall yn y ffeil.
   *[other] Dim ond y ddalen “{ $read }” a ddarllenwyd. Mae { $n } arall yn y ffeil.
}
import-kind-a-pdf = PDF
import-kind-a-picture = llun
import-kind-a-text-document = dogfen destun
import-kind-a-program = rhaglen
import-kind-a-packed-archive = archif wedi’i phacio
import-kind-a-web-page = tudalen we
import-kind-an-xml-file = ffeil XML
import-kind-a-word-document = dogfen Word
import-kind-a-presentation = cyflwyniad
import-kind-an-excel-binary-file-xlsb = ffeil ddeuaidd Excel (.xlsb)
import-kind-an-opendocument-file-ods = ffeil OpenDocument (.ods)
import-kind-a-numbers-file = ffeil Numbers
import-kind-an-old-excel-file-xls = hen ffeil Excel (.xls)
import-kind-a-file-that-does-not-hold-plain-text = ffeil nad yw’n dal testun plaen

## Yr hyn a gedwir am rywun

held-organisation = Sefydliadau y mae eu hanfonebau'n mynd atynt
held-person = Nhw eu hunain
held-employment = Ble maent yn gweithio
held-held-role = Yr hyn y cânt ei wneud yma
