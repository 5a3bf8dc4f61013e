about-you-title = Amdanoch chi
about-you-seen-by = Nid oes neb yn darllen yr hyn a ddywedwch yma fel eich geiriau chi: nid y rhai sy’n dewis, nid eich cyflogwr, nid eich set, nid staff y sefydliad.
about-you-why = Hoffai’r sefydliad wybod pwy y mae ei raglenni’n eu cyrraedd, a phwy nad ydynt.
about-you-choice = Eich dewis chi ydyw. Gallwch ateb rhywfaint, y cyfan neu ddim ohono.
about-you-apart = Fe’i cedwir ar wahân i’ch cais, o dan enw arall a’i allwedd ei hun. Nid yw’n effeithio ar eich lle.
about-you-figures = Dim ond cyfrifiadau a wneir ohono byth, a dim un a allai bwyntio atoch chi.
about-you-given = Rydych wedi ateb. Ni ddangosir yr hyn a ddywedoch eto, hyd yn oed yma. Os atebwch unwaith eto, bydd hynny’n cymryd ei le.
about-you-give = Rhoi’r atebion hyn
about-you-skip = Byddai’n well gennyf beidio ag ateb
about-you-back-title = Cymryd eich atebion yn ôl
about-you-back-what = Cânt eu dinistrio, mewn copïau wrth gefn hefyd, ac ni chyfrifir dim ohonynt mwyach. Wedi hynny ni allwch ateb yma eto.
about-you-take-back = Cymryd fy atebion yn ôl
about-you-taken-back = Cymeroch eich atebion yn ôl. Ni chedwir dim ohonynt, ac ni ofynnir am rai eraill.
about-you-taken-back-done = Mae eich atebion wedi’u cymryd yn ôl.
about-you-thanks = Diolch
about-you-thanks-what = Nid oes neb ond chi’n gwybod a wnaethoch ateb ai peidio.
about-you-thanks-next = Mae eich cais yn aros fel y mae. Mae eich tudalen eich hun yn y llythyr a gawsoch.
about-you-rather-not = Byddai’n well gennyf beidio â dweud

about-you-age = Beth yw eich oed?
about-you-age-16-24 = 16 i 24
about-you-age-25-34 = 25 i 34
about-you-age-35-44 = 35 i 44
about-you-age-45-54 = 45 i 54
about-you-age-55-64 = 55 i 64
about-you-age-65-over = 65 neu hŷn

about-you-ethnicity = Beth yw eich grŵp ethnig?
about-you-ethnicity-asian-indian = Asiaidd neu Asiaidd Prydeinig: Indiaidd
about-you-ethnicity-asian-pakistani = Asiaidd neu Asiaidd Prydeinig: Pacistanaidd
about-you-ethnicity-asian-bangladeshi = Asiaidd neu Asiaidd Prydeinig: Bangladeshaidd
about-you-ethnicity-asian-chinese = Asiaidd neu Asiaidd Prydeinig: Tsieineaidd
about-you-ethnicity-asian-other = Unrhyw gefndir Asiaidd arall
about-you-ethnicity-black-caribbean = Du neu Du Prydeinig: Caribïaidd
about-you-ethnicity-black-african = Du neu Du Prydeinig: Affricanaidd
about-you-ethnicity-black-other = Unrhyw gefndir Du arall
about-you-ethnicity-mixed-white-black-caribbean = Gwyn a Du Caribïaidd
about-you-ethnicity-mixed-white-black-african = Gwyn a Du Affricanaidd
about-you-ethnicity-mixed-white-asian = Gwyn ac Asiaidd
about-you-ethnicity-mixed-other = Unrhyw gefndir Cymysg neu luosog arall
about-you-ethnicity-white-british = Gwyn: Cymreig, Seisnig, Albanaidd, Gogledd Iwerddon neu Brydeinig
about-you-ethnicity-white-irish = Gwyn: Gwyddelig
about-you-ethnicity-white-gypsy-traveller = Gwyn: Sipsi neu Deithiwr Gwyddelig
about-you-ethnicity-white-roma = Gwyn: Roma
about-you-ethnicity-white-other = Unrhyw gefndir Gwyn arall
about-you-ethnicity-arab = Arabaidd
about-you-ethnicity-other = Unrhyw grŵp ethnig arall

about-you-disability = A ydych yn anabl?
    .hint = Cyflwr corfforol neu feddyliol sydd wedi para neu a fydd yn para deuddeg mis neu fwy, ac sy’n gwneud pethau bob dydd yn anoddach.
about-you-disability-yes = Ydw
about-you-disability-no = Nac ydw

about-you-sex = Beth yw eich rhyw?
about-you-sex-female = Benyw
about-you-sex-male = Gwryw

about-you-gender = A yw’r rhywedd yr ydych yn uniaethu ag ef yr un fath â’ch rhyw a gofrestrwyd adeg eich geni?
about-you-gender-same = Ydy
about-you-gender-different = Nac ydy

about-you-orientation = Pa un sy’n disgrifio eich cyfeiriadedd rhywiol orau?
about-you-orientation-straight = Strêt neu heterorywiol
about-you-orientation-gay = Hoyw neu lesbiaidd
about-you-orientation-bi = Deurywiol
about-you-orientation-other = Cyfeiriadedd arall

about-you-religion = Beth yw eich crefydd neu gred?
about-you-religion-none = Dim crefydd
about-you-religion-buddhist = Bwdhaidd
about-you-religion-christian = Cristnogol
about-you-religion-hindu = Hindŵaidd
about-you-religion-jewish = Iddewig
about-you-religion-muslim = Mwslimaidd
about-you-religion-sikh = Sicaidd
about-you-religion-other = Crefydd neu gred arall

about-you-caring = A ydych yn gofalu am rywun oherwydd salwch, anabledd neu henaint?
    .hint = Nid fel rhan o waith cyflogedig.
about-you-caring-no = Nac ydw
about-you-caring-yes-under-20 = Ydw, llai nag 20 awr yr wythnos
about-you-caring-yes-20-over = Ydw, 20 awr yr wythnos neu fwy

about-you-background = Beth oedd gwaith y prif enillydd gartref pan oeddech tua 14 oed?
about-you-background-professional = Gwaith proffesiynol neu reoli
about-you-background-intermediate = Gwaith clerigol, neu fusnes bach eu hunain
about-you-background-working = Gwaith technegol, llaw neu wasanaeth
about-you-background-never-worked = Heb waith cyflogedig am amser hir
