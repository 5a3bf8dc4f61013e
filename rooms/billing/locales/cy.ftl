### Yr hyn sydd ar gyflogwyr am leoedd.
nav-billing = Anfonebau

## Y rhestr o anfonebau.
billing-title = Anfonebau
billing-lead = Yr hyn sydd ar gyflogwyr am leoedd, a beth i’w wneud nesaf.
billing-seen-by = Dim ond staff cyllid a’r rhai sy’n rhedeg rhaglenni yma sy’n gallu gweld y dudalen hon.
billing-more = Mwy am anfonebau
billing-issuer-first = Rhowch fanylion eich sefydliad
billing-no-issuer = Cyn y gallwch anfon anfonebau, rhowch enw, cyfeiriad, statws TAW a chyfrif banc eich sefydliad.
billing-invoices = Anfonebau
billing-invoice = Anfoneb
billing-credit-note = Nodyn credyd
billing-employer = Cyflogwr
billing-programme = Rhaglen
billing-issued-on = Dyddiad anfon
billing-due-on = I’w thalu erbyn
billing-net = Cyn TAW
billing-vat = TAW
billing-vat-at = TAW ar { $rate }%
billing-total = Cyfanswm
billing-still-owed = Yn ddyledus o hyd
billing-overdue-sum = O hyn, yn hwyr
billing-kept-credit = Gormod wedi’i dalu, yn cael ei gadw fel credyd
billing-paid = Wedi’i dalu
billing-credited-amount = Wedi’i gredydu
billing-written-off = Wedi’i ddileu
billing-standing = Statws
billing-standing-open = Heb ei thalu eto
billing-standing-part-paid = Talwyd yn rhannol
billing-standing-overdue = Yn hwyr
billing-standing-settled = Talwyd
billing-standing-credited = Credydwyd
billing-standing-written-off = Dilëwyd
billing-none-yet = Dim anfonebau
billing-none-yet-what = Pan fydd pobl wedi derbyn eu lleoedd, dewiswch raglen uchod ac anfonwch yr anfonebau.
billing-to-decide = I chi benderfynu
billing-to-decide-what = Rhoddodd rhywun y gorau i le a oedd ar un o’r anfonebau hyn. Penderfynwch a ddylid ei gredydu.
billing-to-invoice = I’w hanfonebu
billing-no-places = Nid oes neb wedi cymryd lle eto
billing-places-left = { $count ->
    [0] Mae pob lle wedi’i anfonebu
    [one] 1 lle i’w anfonebu
   *[other] { $count } o leoedd i’w hanfonebu
}

## Un rhaglen.
billing-programme-title = Anfonebau ar gyfer { $programme }
billing-price = Mae un lle yn costio { $price } cyn TAW.
billing-not-invoiced = Nid yw cyflogwyr yn cael anfoneb am y rhaglen hon.
billing-price-to-follow = Mae cost lle i ddilyn o hyd: gosodwch y pris ar dudalen y rhaglen yn gyntaf.
billing-heads = Lleoedd
billing-order = Archeb brynu
    .hint = Y rhif y mae’n rhaid iddo fod ar yr anfoneb.
billing-no-order = Ddim ei angen: { $why }
billing-ready = Yn barod
billing-is-ready = Yn barod
billing-missing-order = Dim archeb brynu
billing-missing-contact = Dim cyswllt bilio
billing-what-to-do = Nesaf
billing-prepare = Paratoi’r anfoneb
billing-all-invoiced = Dim i’w anfonebu
billing-all-invoiced-what = Bydd lleoedd yn ymddangos yma ar ôl i bobl eu derbyn.

## Anfon anfoneb.
billing-due-title = Anfoneb ar gyfer { $employer }
billing-each = Pris un lle
billing-days = Amser i dalu
billing-days-from = { $days ->
    [one] 1 diwrnod o heddiw
   *[other] { $days } o ddyddiau o heddiw
}
billing-places = Lleoedd ar yr anfoneb hon
billing-naming = Sut dylai pobl ymddangos ar yr anfoneb?
    .hint = Mae anfonebau’n cael eu pasio o gwmpas swyddfa. Mae blaenlythrennau’n ddigon i’r rhan fwyaf o gyflogwyr.
billing-naming-initials = Blaenlythrennau
billing-naming-names = Enwau llawn
billing-naming-missing = Dewiswch flaenlythrennau neu enwau llawn
billing-places-changed = Mae’r lleoedd wedi newid ers i chi agor y dudalen hon. Edrychwch arnynt eto, yna anfonwch yr anfoneb.
billing-order-needed = Rhowch rif yr archeb brynu: dim ond gydag un y mae’r cyflogwr hwn yn talu. Gofynnwch i’r cyswllt bilio amdano.
billing-contact-name = Pwy sy’n cael yr anfoneb
    .hint = Person neu adran.
billing-contact-name-missing = Rhowch pwy sy’n cael yr anfoneb
billing-contact-email = Eu cyfeiriad e-bost
billing-contact-email-shape = Rhowch gyfeiriad e-bost, fel cyfrifon@example.org
billing-address = Cyfeiriad post y cyflogwr
    .hint = Un llinell yr un, gyda’r cod post. Mae’n cael ei argraffu ar yr anfoneb.
billing-address-missing = Rhowch gyfeiriad post y cyflogwr
billing-address-too-long = Defnyddiwch hyd at 8 llinell o 150 nod ar gyfer y cyfeiriad
billing-tongue = Iaith yr anfoneb a’i llythyrau
billing-tongue-missing = Dewiswch iaith
billing-line-too-long = Defnyddiwch hyd at 150 nod
billing-issue = Rhoi rhif i’r anfoneb a’i hanfon
billing-issue-what = Mae’r anfoneb yn cael ei rhif nawr ac ni ellir ei newid wedyn. Gallwch dynnu lleoedd yn ôl gyda nodyn credyd.
billing-issued = Mae’r anfoneb wedi’i rhifo a’i hanfon.
billing-invoiced-already = Mae’r lle hwn ar anfoneb yn barod.
billing-vat-disagrees = Mae’r rhaglen yn dweud nad yw eich sefydliad wedi cofrestru ar gyfer TAW, ond mae rhif TAW yn ei fanylion. Cywirwch un ohonynt.
billing-no-draft = Nid yw’r lleoedd hyn yn gwneud anfoneb: mae’r pris yn is na sero neu’n rhy fawr. Cywirwch bris y rhaglen.

## Un anfoneb.
billing-invoice-title = Anfoneb { $number }
billing-sent-to = Anfonwyd at
billing-person = Person
billing-files = Dogfennau
billing-pdf = Anfoneb (PDF)
billing-xml = Anfoneb electronig (UBL)
billing-credit-pdf = Nodyn credyd { $number } (PDF)
billing-credit-xml = Nodyn credyd { $number } (UBL)
billing-their-page = Y dudalen y mae’r cyflogwr yn ei gweld
billing-xml-vat-number = Nid oes anfoneb electronig: byddai angen eich rhif TAW arni, ac anfonwyd yr anfoneb hon heb un.
billing-xml-company-number = Nid oes anfoneb electronig: byddai angen rhif eich cwmni neu elusen arni. Rhowch ef ym manylion eich sefydliad; mae’n cyfrif ar gyfer anfonebau a anfonir wedyn.
billing-xml-missing = Nid oes anfoneb electronig: byddai angen IBAN eich cyfrif arni. Rhowch ef ym manylion eich sefydliad; mae’n cyfrif ar gyfer anfonebau a anfonir wedyn.
billing-unwritable = Ni all y PDF ddangos y llythrennau hyn ac mae’n argraffu marciau cwestiwn: { $letters }. Dywedwch wrth y cyflogwr mewn ffordd arall am bwy mae sôn.
billing-given-up = { $count ->
    [one] Rhoddwyd y gorau i 1 lle ar yr anfoneb hon. Penderfynwch a ddylid ei gredydu.
   *[other] Rhoddwyd y gorau i { $count } o leoedd ar yr anfoneb hon. Penderfynwch a ddylid eu credydu.
}
billing-history = Beth ddigwyddodd
history-issued = Rhoddwyd rhif i’r anfoneb a’i hanfon
history-paid = Daeth { $amount } i mewn ar { $day }
history-credited = Nodyn credyd { $number }, { $amount }
history-reminded = Anfonwyd nodyn atgoffa, { $days } diwrnod ar ôl y diwrnod olaf i dalu
history-given-up = Rhoddodd rhywun y gorau i le
history-written-off = Dilëwyd { $amount }
history-by = gan { $name }

## Taliadau, nodiadau credyd, dileu dyledion.
billing-payment-title = Cofnodi taliad
billing-amount = Faint ddaeth i mewn
    .hint = Cofnodwch y cyfan, hyd yn oed pan fo’n ormod: cedwir y gweddill fel credyd.
billing-amount-shape = Rhowch swm uwch na sero mewn punnoedd, fel 1250 neu 1,250.50
billing-paid-on = Pryd ddaeth i mewn
billing-paid-on-missing = Rhowch y diwrnod y daeth i mewn
billing-paid-on-ahead = Rhowch ddiwrnod nad yw yn y dyfodol
billing-the-day = Y diwrnod
billing-reference = Yr hyn a ddywed y datganiad banc
billing-record = Cofnodi’r taliad
billing-recorded = Mae’r taliad wedi’i gofnodi.
billing-recorded-too-much = Mae’r taliad wedi’i gofnodi. Roedd yn fwy na’r ddyled: cedwir y gweddill fel credyd.
billing-credit-title = Credydu lleoedd
billing-credit-places = Pa leoedd ydych chi’n eu tynnu’n ôl?
    .hint = Mae lleoedd y rhoddwyd y gorau iddynt wedi’u dewis yn barod.
billing-credit-line = { $person }, { $price }
billing-credit-places-missing = Dewiswch o leiaf un lle ar yr anfoneb hon
billing-credit-why = Pam
    .hint = Mae’n cael ei argraffu ar y nodyn credyd. Peidiwch â dweud dim am fywyd person.
billing-credit-usual-why = Rhoddwyd y gorau i’r lle
billing-credit-why-missing = Rhowch pam mae’r lleoedd yn cael eu credydu
billing-credit-button = Rhoi rhif i’r nodyn credyd a’i anfon
billing-credit-done = Mae’r nodyn credyd wedi’i rifo a’i anfon.
billing-credit-again = Mae un o’r lleoedd hyn wedi’i gredydu yn barod. Agorwch yr anfoneb eto i weld pa un.
billing-write-off-title = Dileu’r hyn sy’n ddyledus
billing-write-off-why = Pam nad oes neb yn aros amdano mwyach
    .hint = I’r archwilydd. Gellir cofnodi taliad a ddaw wedi’r cyfan o hyd.
billing-write-off-why-missing = Rhowch pam mae’n cael ei ddileu
billing-write-off-why-too-long = Defnyddiwch hyd at 500 nod ar gyfer y rheswm
billing-write-off-button = Ei ddileu
billing-write-off-done = Mae’r hyn oedd yn ddyledus wedi’i ddileu.
billing-nothing-owed = Nid oes dim yn ddyledus ar yr anfoneb hon, felly nid oes dim i’w ddileu.
billing-how-to-pay = Sut i dalu

## Datganiadau.
statement-title = Datganiad ar gyfer { $employer }
statement-heading = Y deuddeg mis diwethaf
statement-owed = Mae { $amount } yn ddyledus.
statement-credit = Nid oes dim yn ddyledus. Talwyd { $amount } yn ormod ac fe’i cedwir fel credyd.
statement-opening = Yn ddyledus cyn hynny: { $amount }
statement-pdf = Datganiad (PDF)
statement-day = Diwrnod
statement-what = Beth ddigwyddodd
statement-amount = Swm
statement-balance = Yn ddyledus wedyn
statement-none = Ni ddigwyddodd dim yn y cyfnod hwn
statement-invoiced = Anfoneb { $number }
statement-credited = Nodyn credyd { $number }
statement-paid = Taliad am { $number }
statement-written-off = Dilëwyd o { $number }

## Ffeiliau ar gyfer y cyfrifon.
billing-export-title = Allforio i Xero neu Sage
billing-export-lead = Anfonebau a nodiadau credyd cyfnod, fel ffeil y mae eich rhaglen gyfrifon yn ei derbyn.
billing-from = Diwrnod cyntaf
billing-to = Diwrnod olaf
billing-the-from = Y diwrnod cyntaf
billing-the-to = Y diwrnod olaf
billing-from-missing = Rhowch y diwrnod cyntaf
billing-to-missing = Rhowch y diwrnod olaf
billing-period-turned = Rhowch ddiwrnod olaf nad yw cyn y cyntaf
billing-xero-account = Cyfrif incwm yn Xero
billing-sage-account = Cod enwol yn Sage
billing-export-look = Dod o hyd i’r dogfennau
billing-export-found = Anfonebau: { $invoices }. Nodiadau credyd: { $notes }.
billing-file-xero = Ffeil ar gyfer Xero (CSV)
billing-file-sage = Ffeil ar gyfer Sage 50 (CSV)
billing-unknown-rate = Mae gan un o’r anfonebau hyn gyfradd TAW nad oes gan Xero a Sage god ar ei chyfer. Rhowch hi yno â llaw, ac allforiwch y dyddiau eraill.

## Manylion y lletywr ei hun.
issuer-title = Eich sefydliad ar anfonebau
issuer-lead = Mae’r hyn rydych yn ei newid yma yn cyfrif ar gyfer anfonebau a anfonir wedyn. Mae anfonebau a anfonwyd yn aros fel y maent.
issuer-name = Enw cofrestredig
issuer-name-missing = Rhowch yr enw cofrestredig
issuer-street = Adeilad a stryd
issuer-street-missing = Rhowch yr adeilad a’r stryd
issuer-town = Tref neu ddinas
issuer-town-missing = Rhowch y dref neu’r ddinas
issuer-postcode = Cod post
issuer-postcode-missing = Rhowch y cod post
issuer-email = Cyfeiriad e-bost ar gyfer cwestiynau am anfonebau
issuer-email-shape = Rhowch gyfeiriad e-bost, fel cyllid@example.org
issuer-company-number = Rhif cwmni neu elusen
    .hint = Gadewch yn wag os nad oes gennych un. Mae ei angen ar anfonebau electronig pan nad ydych wedi cofrestru ar gyfer TAW.
issuer-vat = A yw eich sefydliad wedi cofrestru ar gyfer TAW?
issuer-vat-registered = Ydy
issuer-vat-not-registered = Nac ydy
issuer-vat-missing = Dewiswch a yw eich sefydliad wedi cofrestru ar gyfer TAW
issuer-vat-number = Rhif TAW
issuer-vat-number-shape = Rhowch rif TAW o 9 neu 12 digid, fel GB 123 4567 89
issuer-days = Dyddiau i dalu
issuer-days-shape = Rhowch nifer o ddyddiau o 1 i 120
issuer-bank = Cyfrif banc
issuer-bank-name = Enw ar y cyfrif
issuer-bank-name-missing = Rhowch yr enw ar y cyfrif
issuer-sort-code = Cod didoli
issuer-sort-code-shape = Rhowch god didoli o 6 digid, fel 12-34-56
issuer-account = Rhif cyfrif
issuer-account-shape = Rhowch rif cyfrif o 8 digid
issuer-iban = IBAN
    .hint = Gadewch yn wag os nad ydych yn anfon anfonebau electronig.
issuer-iban-shape = Gwiriwch yr IBAN: nid yw’n gywir. Mae’n dechrau â dwy lythyren, fel GB33
issuer-save = Cadw’r manylion
issuer-saved = Mae’r manylion wedi’u cadw. Maent yn cyfrif ar gyfer anfonebau a anfonir o hyn ymlaen.

## Yr hyn a ddywed dogfennau.
paper-place = Un lle
paper-company-number = Cofrestrwyd dan rif { $number }
paper-bank = Trwy drosglwyddiad banc i { $name }, cod didoli { $sort }, cyfrif { $account }.
paper-iban = IBAN: { $iban }
paper-reference = Rhowch y rhif hwn fel cyfeirnod: { $number }
vat-why-not-registered = Ni chodir TAW: nid yw’r cyflenwr wedi cofrestru ar gyfer TAW.
vat-why-exempt-education = Wedi’i eithrio rhag TAW: addysg neu hyfforddiant gan gorff cymwys.
vat-why-outside-scope = Y tu allan i gwmpas TAW: ariennir gan grant.

## Llythyrau.
letter-billing-hello = Annwyl { $name },
letter-billing-open = Agor yr anfoneb
letter-billing-questions = Cwestiynau am yr anfoneb hon? Ysgrifennwch at { $email }.
letter-invoice-subject = Anfoneb { $number }
letter-invoice = Dyma anfoneb i chi. Agorwch hi i’w lawrlwytho fel PDF ac i weld sut i dalu.
letter-credit-subject = Nodyn credyd { $number }
letter-credit = Mae rhan o’r anfoneb hon wedi’i chredydu. Agorwch yr anfoneb i lawrlwytho’r nodyn credyd fel PDF.
letter-unpaid-subject = Nodyn atgoffa: anfoneb { $number }
letter-unpaid-first = Mae’r diwrnod olaf i dalu’r anfoneb hon wedi mynd heibio. Talwch hi nawr os gwelwch yn dda.
letter-unpaid-second = Dyma ein hail nodyn atgoffa: roedd yr anfoneb i’w thalu bythefnos yn ôl. Talwch hi nawr, neu dywedwch wrthym beth sydd yn y ffordd.
letter-unpaid-last = Dyma ein nodyn atgoffa olaf: roedd yr anfoneb i’w thalu 30 diwrnod yn ôl. Talwch hi nawr, neu ysgrifennwch atom heddiw.
letter-unpaid-paid = Os ydych wedi talu yn y cyfamser, nid oes angen i chi wneud dim.

# Beth sydd angen pwy bynnag sy’n cadw’r llyfrau
needs-invoices =
    { $count ->
        [one] “{ $programme }”: mae 1 lle i’w anfonebu
       *[other] “{ $programme }”: mae { $count } lle i’w hanfonebu
    }
needs-overdue =
    { $count ->
        [one] Mae 1 anfoneb yn hwyr
       *[other] Mae { $count } anfoneb yn hwyr
    }
needs-credit =
    { $count ->
        [one] Rhoddwyd 1 lle ar anfoneb i fyny: credydwch ef, neu gadewch ef
       *[other] Rhoddwyd { $count } lle ar anfonebau i fyny: credydwch hwy, neu gadewch hwy
    }

## Yr hyn a gedwir am rywun

held-invoice-buyer = Anfonebau wedi'u cyfeirio atynt
held-invoice-line = Anfonebau am eu lle
