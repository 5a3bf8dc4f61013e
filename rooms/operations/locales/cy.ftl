### Tudalen bore Llun a'r tudalennau am y safle.

nav-needs-me = Beth sy'n galw amdanaf
nav-signin = Mewngofnodi
needs-title = Beth sy'n galw amdanaf
needs-hello = Da eich gweld, { $name }.
needs-none = Nid oes dim yn galw amdanoch nawr
needs-none-what-now = Pan fydd rhywbeth (drafft i'w gyhoeddi, llythyr na chyrhaeddodd, dyddiad cau yn nesáu), bydd yn cael ei restru yma.
needs-now = Nawr
needs-soon = Yn fuan
needs-sometime = Pan fydd amser
needs-letters = { $count ->
    [zero] Cyrhaeddodd pob llythyr
    [one] Ni chyrhaeddodd 1 llythyr
    [two] Ni chyrhaeddodd 2 lythyr
    [few] Ni chyrhaeddodd { $count } llythyr
    [many] Ni chyrhaeddodd { $count } llythyr
   *[other] Ni chyrhaeddodd { $count } llythyr
}
needs-letters-more = Gweld pa rai, a gofyn i'r bobl am gyfeiriad arall.
needs-jobs = { $count ->
    [zero] Ni roddwyd dim gwaith o'r neilltu
    [one] Rhoddwyd 1 darn o waith o'r neilltu
    [two] Rhoddwyd 2 ddarn o waith o'r neilltu
    [few] Rhoddwyd { $count } darn o waith o'r neilltu
    [many] Rhoddwyd { $count } darn o waith o'r neilltu
   *[other] Rhoddwyd { $count } darn o waith o'r neilltu
}
needs-jobs-more = Methodd wyth gwaith. Dywedwch wrth bwy bynnag sy'n rhedeg y gosodiad hwn: mae “kith doctor” yn ei enwi.

accessibility-title = Hygyrchedd
accessibility-1 = Mae { $host } am i bawb allu defnyddio'r safle hwn: gyda bysellfwrdd yn unig, gyda darllenydd sgrin, ar hen ffôn, heb sgriptiau, ar 400 y cant.
accessibility-2 = Adeiladwyd y safle i gyrraedd lefel AA Canllawiau Hygyrchedd Cynnwys y We 2.2. Mae rhaglen yn profi pob tudalen gyda phob newid, yn olau ac yn dywyll.
accessibility-3 = Nid yw rhaglen yn canfod popeth. Os oes rhywbeth yn eich rhwystro, dywedwch wrth { $host }: beth oeddech chi am ei wneud, a beth ydych chi'n ei ddefnyddio.
accessibility-4 = Os nad yw'r ateb yn helpu, gallwch droi at y Gwasanaeth Cynghori a Chymorth Cydraddoldeb.

privacy-title = Preifatrwydd
privacy-1 = { $host } sy'n cadw'r hyn a ysgrifennwch yma ac sy'n penderfynu ar gyfer beth y'i defnyddir. Mae pob tudalen yn dweud pwy all weld yr hyn sydd arni.
privacy-2 = Dim ond y cwcis sydd eu hangen y mae'r safle hwn yn eu gosod: un sy'n clymu ffurflenni i'ch porwr, un pan fyddwch wedi mewngofnodi, un ar gyfer yr iaith a ddewiswch, ac un sy'n cario neges i'r dudalen nesaf.
privacy-3 = Nid oes dim yn cael ei lwytho o unrhyw safle arall, ac nid oes neb yn cyfrif eich ymweliadau.
privacy-4 = Gallwch ofyn i { $host } beth sy'n cael ei gadw amdanoch, ei gywiro, neu ei ddileu.
privacy-5 = Caiff yr hyn a ddywedwch er mwyn cymryd rhan mewn rhaglen ei ddileu ohono’i hun dair blynedd a thri mis ar ôl i’w chofrestru gau, oni bai bod { $host } ei angen yn hirach a’i fod wedi nodi pam. Cedwir enwau ar anfonebau am chwe blynedd, fel y mae’r gyfraith yn gofyn.

about-title = Am Kith
about-1 = Mae'r safle hwn yn rhedeg ar Kith: meddalwedd ar gyfer rhaglenni sy'n dod â phobl ymlaen, o'r diddordeb cyntaf i newid parhaol.
about-2 = Meddalwedd rydd yw Kith o dan Drwydded Gyhoeddus Gyffredinol Affero GNU, fersiwn 3 neu ddiweddarach. Cewch ei ffynhonnell: gofynnwch i { $host }, sy'n gorfod ei rhoi i chi.
about-3 = Daw Kith heb unrhyw warant.
about-version = Fersiwn { $version }
