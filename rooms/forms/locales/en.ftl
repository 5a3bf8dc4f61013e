## Questions and answers of every form.

form-choose = Choose one
form-missing = Answer this: { $question }
form-not-chosen = Choose an answer: { $question }
form-too-long = { $over ->
    [one] Use one character fewer: { $question }
   *[other] Use { $over } characters fewer: { $question }
}
form-not-answered = Not answered

## What is held about somebody

held-sheet = Forms they began
held-answer = What they answered
