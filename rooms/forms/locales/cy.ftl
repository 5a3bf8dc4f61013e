## Cwestiynau ac atebion pob ffurflen.

form-choose = Dewiswch un
form-missing = Atebwch hwn: { $question }
form-not-chosen = Dewiswch ateb: { $question }
form-too-long = { $over ->
    [zero] Defnyddiwch lai o nodau: { $question }
    [one] Defnyddiwch un nod yn llai: { $question }
    [two] Defnyddiwch { $over } nod yn llai: { $question }
    [few] Defnyddiwch { $over } nod yn llai: { $question }
    [many] Defnyddiwch { $over } nod yn llai: { $question }
   *[other] Defnyddiwch { $over } nod yn llai: { $question }
}
form-not-answered = Heb ei ateb

## Yr hyn a gedwir am rywun

held-sheet = Ffurflenni a ddechreuwyd ganddynt
held-answer = Yr hyn a atebwyd ganddynt
