### Y gragen o amgylch pob tudalen, a geiriau sefydlog ei chydrannau.

web-skip = Neidio i brif ran y dudalen hon
web-nav-label = Prif
web-powered = ar Kith
web-signed-in = Wedi mewngofnodi fel
web-sign-out = Allgofnodi
web-language = Iaith
web-footer-label = Ynglŷn â'r safle hwn
web-footer-accessibility = Hygyrchedd
web-footer-privacy = Preifatrwydd
web-footer-about = Ynglŷn â Kith
web-footer-words = Mae Kith yn god agored. Nid yw'n olrhain neb nac yn gofyn am ddim gan unrhyw safle arall.
web-demo = Arddangosiad yw hwn: mae pawb ynddo yn ddychmygol, ac nid oes llythyr yn gadael y peiriant hwn.
web-back = Yn ôl
web-seen-label = Pwy sy'n gallu gweld y dudalen hon
error-title = Problem: { $title }

web-error-title = Mae problem
web-error-word = Gwall:
web-flash-done = Wedi'i wneud
web-flash-note = Sylwch
web-flash-trouble = Mae problem
web-warning = Rhybudd
web-optional = (dewisol)
web-change = Newid
web-or = neu
web-choose = Dewiswch un
web-date-day = Diwrnod
web-date-month = Mis
web-date-year = Blwyddyn
web-count-help = Gallwch ysgrifennu hyd at { $limit } o nodau
web-count-left-one = Mae gennych 1 nod ar ôl
web-count-left-other = Mae gennych %{ "{" }count{ "}" } nod ar ôl
web-count-none = Nid oes gennych nodau ar ôl
web-count-over-one = Mae gennych 1 nod yn ormod
web-count-over-other = Mae gennych %{ "{" }count{ "}" } nod yn ormod

web-task-todo = I'w wneud
web-task-started = Ar y gweill
web-task-done = Wedi'i wneud
web-task-waits = Methu dechrau eto
web-task-problem = Mae problem

web-pages-label = Tudalennau
web-previous = Tudalen flaenorol
web-next = Tudalen nesaf
web-filters-label = Hidlo'r rhestr hon
web-filters-apply = Defnyddio'r hidlyddion
web-filters-clear = Clirio'r hidlyddion
web-filters-any = Unrhyw un
web-table-scrolls = { $caption }: mae'r tabl hwn yn sgrolio i'r ochr
web-timeline-now = Rydych chi yma
web-timeline-past = wedi bod
web-reference = Eich cyfeirnod

web-date-missing = Nodwch { $what }
web-date-part-missing = Rhowch ddiwrnod, mis a blwyddyn { $what }
web-date-not-real = Gwiriwch { $what }: rhaid iddo fod yn ddiwrnod yn y calendr, fel 9 2 2027

web-chart-table = Y rhifau fel tabl
web-funnel-stage = Cam
web-funnel-count = Pobl
web-funnel-of-first = O'r rhai ar y dechrau
web-funnel-of-previous = O'r cam cynt
web-funnel-summary = { $first } yn “{ $from }”, { $last } yn “{ $to }”: { $percent } ym mhob 100.
web-funnel-empty = Neb eto.
web-plot-group = Grŵp
web-plot-value = Cyfran
web-plot-interval = Yn debygol rhwng
web-plot-population = Yn y boblogaeth
web-plot-hidden = Rhy ychydig o bobl i'w dangos
web-plot-between = { $low }% i { $high }%
web-bars-value = Gwerth

## Tudalennau sy'n dweud pam nad oes tudalen.

not-found = Nid oes dim yma
not-found-what-now = Os gwnaethoch deipio'r cyfeiriad, gwiriwch ef. Os gwnaethoch ddilyn dolen, gall fod yn hen, neu efallai nad yw'r dudalen i chi.
refused = Ni allwch wneud hyn
conflict = Ni ellir gwneud hyn nawr
somebody-was-faster = Mae'r hyn a welsoch wedi newid ers hynny. Edrychwch ar y dudalen eto, a gwnewch ef eto os oes ei angen o hyd.
form-is-stale = Mae'r ffurflen hon wedi bod ar agor yn rhy hir, neu mewn porwr arall. Ewch yn ôl, agorwch hi eto, a'i hanfon unwaith eto. Mae'r hyn a deipioch yno o hyd os defnyddiwch fotwm yn ôl eich porwr.
unreadable = Nid oedd modd darllen y ffurflen hon
unreadable-what-now = Ewch yn ôl, agorwch hi eto, a'i hanfon unwaith eto.
too-many = Arhoswch ychydig
too-many-what-now = { $minutes ->
    [zero] Rydych wedi rhoi cynnig ar hyn yn aml iawn. Rhowch gynnig arall arni nawr.
    [one] Rydych wedi rhoi cynnig ar hyn yn aml iawn. Rhowch gynnig arall arni ymhen 1 munud.
    [two] Rydych wedi rhoi cynnig ar hyn yn aml iawn. Rhowch gynnig arall arni ymhen 2 funud.
    [few] Rydych wedi rhoi cynnig ar hyn yn aml iawn. Rhowch gynnig arall arni ymhen { $minutes } munud.
    [many] Rydych wedi rhoi cynnig ar hyn yn aml iawn. Rhowch gynnig arall arni ymhen { $minutes } munud.
   *[other] Rydych wedi rhoi cynnig ar hyn yn aml iawn. Rhowch gynnig arall arni ymhen { $minutes } munud.
}
too-large = Mae hwn yn rhy fawr
too-large-what-now = Anfonwch hyd at { $megabytes } MB ar y tro.
away = Ni all Kith wneud hyn ar hyn o bryd
away-what-now = Nid oes dim a anfonoch wedi'i golli na'i wneud ddwywaith. Rhowch gynnig arall arni mewn eiliad.
broken = Mae rhywbeth wedi torri
broken-what-now = Nid eich bai chi yw hyn. Ni newidiwyd dim. Rhowch gynnig arall arni, ac os bydd yn digwydd eto, rhowch y rhif isod i bwy bynnag sy'n rhedeg y safle hwn.

## Yr hyn a gedwir am rywun

held-title = Yr hyn a gedwir am un person
held-lead = Dyma bopeth a gedwir yma am bwy bynnag sydd â'r cyfeiriad { $address }, ym mhob rhaglen a'r tu allan iddynt.
held-month = Mae gan rywun sy'n gofyn beth a gedwir amdanynt hawl iddo o fewn mis, yn ddi-dâl. Gwnewch yn siŵr mai nhw sy'n gofyn, yna rhowch y ffeil iddynt, neu argraffwch y dudalen hon.
held-left-out = Gadewir allan yr hyn sydd am rywun arall (pwy a gofnododd neu a newidiodd rywbeth), yr hyn sy'n gadael iddynt fewngofnodi, a geiriau llythyrau a gawsant. Mae atebion am gydraddoldeb dan sêl: maent yn darllen ac yn tynnu eu rhai eu hunain yn ôl drwy'r ddolen a anfonwyd atynt.
held-privacy = I beth y'i cedwir, ac am ba hyd
held-nothing = Ni chedwir dim am y cyfeiriad hwn.
held-download = Cadw fel ffeil i raglenni (JSON)
held-names = Enwau'r gronfa ddata yw'r rhai ar y chwith.
held-seen-by = Dim ond gweinyddwyr y gwesteiwr hwn sy'n gallu gweld y dudalen hon.
held-yes = ydy
held-no = nac ydy
held-link = Yr hyn a gedwir am y person hwn
held-letter = Llythyrau atynt
held-audit-line = Yr hyn a wnaethant
held-visit = Eu hymweliadau
