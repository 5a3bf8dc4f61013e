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
staff-operator = Pwy bynnag sy’n rhedeg y gosodiad hwn
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
