### Y drws: mewngofnodi, yr ail god, ymweliadau, y ffordd i mewn i arddangosiad.

signin-title = Mewngofnodi
signin-lead = Does dim cyfrinair i’w gofio. Rydym yn anfon cod i’ch cyfeiriad e-bost, ac rydych yn ei roi yma.
signin-email = Cyfeiriad e-bost
    .hint = Yr un y mae ein negeseuon atoch yn mynd iddo.
signin-send = Anfonwch god ataf
signin-demo = Arddangosiad yw hwn: cewch ddod i mewn fel unrhyw un o’i bobl.
signin-demo-link = Dewis person
signin-email-missing = Rhowch eich cyfeiriad e-bost
signin-email-shape = Rhowch gyfeiriad e-bost fel enw@example.org
signin-email-too-long = Rhowch gyfeiriad e-bost byrrach: mae gan hwn fwy na 254 o nodau
signin-seen-by-you = Dim ond chi sy’n gallu gweld y dudalen hon.
signin-signed-out = Rydych wedi allgofnodi.

signin-code-title = Rhowch eich cod
signin-code-lead = Os ydym yn adnabod y cyfeiriad a roesoch, mae neges e-bost â chod 6 digid ar ei ffordd. Mae’n gweithio am 15 munud, yn y porwr hwn yn unig.
signin-code = Cod o’r neges e-bost
    .hint = 6 digid, er enghraifft 480 213
signin-enter = Mewngofnodi
signin-code-missing = Rhowch y cod o’r neges e-bost
signin-code-shape = Rhowch y 6 digid o’r neges e-bost
signin-code-wrong = { $left ->
    [zero] Nid dyna’r cod yn ein neges ddiweddaraf, ac nid oes cynnig ar ôl: gofynnwch am god newydd
    [one] Nid dyna’r cod yn ein neges ddiweddaraf. Edrychwch eto a rhowch un cynnig arall: wedi hynny bydd angen cod newydd
    [two] Nid dyna’r cod yn ein neges ddiweddaraf. Edrychwch eto a rhowch gynnig arall: mae gennych 2 gynnig ar ôl
    [few] Nid dyna’r cod yn ein neges ddiweddaraf. Edrychwch eto a rhowch gynnig arall: mae gennych { $left } chynnig ar ôl
    [many] Nid dyna’r cod yn ein neges ddiweddaraf. Edrychwch eto a rhowch gynnig arall: mae gennych { $left } chynnig ar ôl
   *[other] Nid dyna’r cod yn ein neges ddiweddaraf. Edrychwch eto a rhowch gynnig arall: mae gennych { $left } cynnig ar ôl
}
signin-nothing = Does dim wedi cyrraedd
signin-nothing-wait = Arhoswch ddau funud, yna edrychwch yn y ffolder sothach.
signin-nothing-address = Gwnewch yn siŵr eich bod wedi rhoi’r cyfeiriad y mae ein negeseuon atoch yn mynd iddo. Does neb yn cael gwybod yma a ydym yn adnabod cyfeiriad.
signin-nothing-ask = Os ydych yn meddwl y dylem eich adnabod, gofynnwch i bwy bynnag sy’n rhedeg eich rhaglen.
signin-nothing-again = Gofyn am god newydd

signin-no-code-title = Mae angen cod newydd arnoch
signin-code-other-browser = Does neb wedi gofyn am god yn y porwr hwn. Mae cod yn gweithio unwaith, a dim ond yn y porwr lle gofynnwyd amdano. Os gofynnoch ar ddyfais arall, rhowch y cod yno.
signin-code-late = Roedd eich cod yn dda am 15 munud, ac maent ar ben. Gofynnwch am un newydd: bydd yn cyrraedd ymhen munud neu ddau.
signin-code-spent = Roedd gormod o godau’n anghywir, felly nid yw’r cod hwn yn gweithio mwyach. Gofynnwch am un newydd.
signin-new-code = Gofyn am god newydd

signin-letter-subject = Eich cod ar gyfer { $host }
signin-letter-lead = Gofynnodd rhywun, chi yn ôl pob tebyg, am gael mewngofnodi i { $host }.
signin-letter-code = Eich cod
signin-letter-how = Rhowch ef yn y porwr lle gofynnoch amdano. Mae’n gweithio unwaith, o fewn 15 munud.
signin-letter-link = Yn ôl i’r dudalen ar gyfer y cod
signin-letter-not-you = Os nad chi oedd, peidiwch â gwneud dim: heb y neges hon ni all neb fewngofnodi fel chi. Peidiwch â dweud y cod wrth neb. Nid ydym byth yn gofyn amdano dros y ffôn na thrwy e-bost.

factor-title = Un cod arall
factor-lead = Rydych yn gofalu am fanylion pobl eraill yma, felly mae ail god yn gwneud yn siŵr mai chi sydd yno. Agorwch yr ap dilysu ar eich ffôn.
factor-code = Cod o’ch ap
    .hint = 6 digid. Os nad yw’ch ffôn gyda chi, rhowch un o’ch codau adfer yn lle hynny.
factor-continue = Parhau
factor-lost = Nid oes gennyf fy ffôn na’m codau adfer
factor-lost-what = Gofynnwch i weinyddwr yn eich sefydliad ddod â’ch ail god i ben ar y dudalen “Staff”. Yna cewch osod un newydd.
factor-setup-title = Gosod ail god
factor-setup-lead = Rydych yn gofalu am fanylion pobl eraill yma, felly o hyn ymlaen rydych yn mewngofnodi â dau god: un o neges e-bost, un o ap ar eich ffôn. Mae hyn yn cymryd dau funud, unwaith.
factor-setup-step-app = Gosodwch ap dilysu ar eich ffôn, os nad oes gennych un. Bydd unrhyw un yn gwneud y tro: Aegis, Google Authenticator, Microsoft Authenticator, 2FAS ac eraill.
factor-setup-step-scan = Yn yr ap, dewiswch “ychwanegu” a phwyntiwch y camera at y llun hwn.
factor-setup-step-type = Os na allwch ddefnyddio’r camera, teipiwch yr allwedd hon yn yr ap:
factor-setup-step-open = Ar y ffôn ei hun, ei agor yn yr ap
factor-setup-step-code = Rhowch y 6 digid y mae’r ap yn eu dangos nawr.
factor-picture = Llun ar gyfer eich ap dilysu. Mae’r allwedd isod yn dweud yr un peth.
factor-first-code = Cod o’ch ap
    .hint = 6 digid. Mae’r ap yn dangos rhai newydd bob hanner munud.
factor-wrong = Nid dyna’r cod y mae’ch ap yn ei ddangos nawr. Arhoswch am yr un nesaf a’i roi; gwnewch yn siŵr bod cloc eich ffôn yn gywir
factor-replayed = Mae’r cod hwnnw wedi’i ddefnyddio. Arhoswch hyd at hanner munud am yr un nesaf a’i roi
factor-wait = { $minutes ->
    [zero] Roedd gormod o godau’n anghywir. Rhowch gynnig arall arni nawr
    [one] Roedd gormod o godau’n anghywir. Arhoswch un munud, yna rhowch gynnig arall
    [two] Roedd gormod o godau’n anghywir. Arhoswch ddau funud, yna rhowch gynnig arall
    [few] Roedd gormod o godau’n anghywir. Arhoswch { $minutes } munud, yna rhowch gynnig arall
    [many] Roedd gormod o godau’n anghywir. Arhoswch { $minutes } munud, yna rhowch gynnig arall
   *[other] Roedd gormod o godau’n anghywir. Arhoswch { $minutes } munud, yna rhowch gynnig arall
}
factor-there-already = Mae’ch ail god wedi’i osod eisoes, efallai mewn ffenestr arall. Agorwch y dudalen eto i fynd ymlaen.
factor-recovered = Rydych wedi defnyddio cod adfer. Nid yw’n gweithio eto. Os yw’ch ffôn wedi mynd, dechreuwch eto ag ap arall yma.
factor-kept-title = Eich ail god
factor-kept-lead = Rydych yn mewngofnodi â chod o ap ar eich ffôn, yn ogystal ag un o neges e-bost.
factor-kept-since = Gosodwyd
factor-kept-left = Codau adfer ar ôl
factor-kept-renew = Gwneud codau adfer newydd
factor-kept-end = Dechrau eto ag ap arall
factor-end-title = Dod â’r ail god i ben?
factor-end-own = Rydych yn gosod ap arall ar unwaith. Mae’r hen ap a’ch codau adfer yn peidio â gweithio, ac rydych yn cael eich allgofnodi ym mhobman arall.
factor-end-other = Bydd { $name } yn gosod ap newydd y tro nesaf y bydd yn mewngofnodi. Mae’r hen ap a’r hen godau adfer yn peidio â gweithio, a bydd yn cael ei allgofnodi ym mhobman. Yn gyntaf gwnewch yn siŵr, ar lafar neu wyneb yn wyneb, mai’r person ei hun a ofynnodd.
factor-end-button = Dod ag ef i ben
factor-ended = Mae’r ail god wedi dod i ben.

recovery-title = Eich codau adfer
recovery-lead = Os collwch eich ffôn, mae pob un o’r codau hyn yn eich gadael i mewn unwaith. Argraffwch nhw, neu copïwch nhw i le diogel nad yw’n ffôn i chi.
recovery-once = Maent yn cael eu dangos y tro hwn yn unig. Ni all neb eu dangos i chi eto, ddim hyd yn oed ni.
recovery-list = Codau adfer
recovery-done = Rwyf wedi eu cadw: parhau
recovery-renew-lead = Rydych yn cael wyth cod adfer newydd. Mae’r rhai sydd gennych nawr yn peidio â gweithio.
recovery-renew = Gwneud codau newydd

visits-title = Lle rydych wedi mewngofnodi
visits-lead = Mae pob llinell yn borwr rydych wedi mewngofnodi ynddo. Dewch â’r hyn nad ydych yn ei adnabod, neu nad ydych yn ei ddefnyddio mwyach, i ben.
visits-device = { $browser } ar { $system }
visits-device-unknown = Porwr nad ydym yn ei adnabod
visits-this = Yr un hwn
visits-since = Mewngofnodwyd { $when }
visits-seen = Defnyddiwyd ddiwethaf { $when }
visits-end = Dod â’r ymweliad hwn i ben: { $device }
visits-end-others = Allgofnodi ym mhobman arall
visits-ended = Mae’r ymweliad hwnnw wedi dod i ben.
visits-others-ended = Rydych wedi allgofnodi ym mhobman arall.

demo-title = Dewch i mewn fel un o’r bobl hyn
demo-lead = Arddangosiad yw hwn. Mae pawb ynddo wedi’u dyfeisio. Dewiswch pwy hoffech fod; nid oes angen cod.
demo-person-lead = Arddangosiad yw hwn. Mae { $name } wedi’i ddyfeisio. Nid oes angen cod.
demo-enter-as = Dod i mewn fel { $name }
demo-nobody = Does gan neb rôl yma eto
demo-others = Rhywun arall

## Yr hyn a gedwir am rywun

held-second-factor = Eu hail ffactor
held-recovery-code = Eu codau adfer
held-enrolment = Gwahoddiadau i fewngofnodi
