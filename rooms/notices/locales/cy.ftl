### Llythyrau a'u hanes.

nav-notices = Llythyrau
notices-title = Llythyrau
notices-lead = Pob llythyr y mae Kith wedi'i ysgrifennu ar eich rhan, y diweddaraf yn gyntaf. Mae cynnwys llythyr rhwng Kith a'i ddarllenydd.
notices-show-all = Dangos pob llythyr
notices-show-failed = Dangos y llythyrau na chyrhaeddodd yn unig
notices-none = Dim llythyrau yma
notices-none-what = Byddant yn ymddangos cyn gynted ag y bydd Kith yn ysgrifennu at rywun.
notices-when = Ysgrifennwyd
notices-to = At
notices-subject = Pwnc
notices-state = Beth ddigwyddodd
notices-queued = Yn aros i'w anfon
notices-trouble = Yn aros; methodd y cynnig diwethaf: { $why }
notices-sent = Anfonwyd { $when }
notices-kept = Heb ei anfon: arddangosiad yw hwn ({ $when })
notices-failed = Ni chyrhaeddodd ({ $when }): { $why }
notices-cancelled = Canslwyd { $when }
notices-older = Llythyrau hŷn
seen-by-staff = Dim ond y bobl sy'n rhedeg rhaglenni yma all weld y dudalen hon.

outbox-title = Blwch anfon yr arddangosiad hwn
outbox-lead = Arddangosiad yw hwn: nid oes llythyr yn gadael y peiriant hwn. Dyma bob llythyr y byddai wedi'i anfon.
outbox-to = At { $address }
outbox-back = Pob llythyr
