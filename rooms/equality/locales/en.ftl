about-you-title = About you
about-you-seen-by = Nobody reads what you say here as yours: not those who choose, not your employer, not your set, not the host’s staff.
about-you-why = The host would like to know whom its programmes reach, and whom they do not.
about-you-choice = It is your choice. You can answer some, all or none of it.
about-you-apart = It is kept apart from your application, under another name and a key of its own. It has no bearing on your place.
about-you-figures = Only counts are ever made of it, and none that could point to you.
about-you-given = You have answered. What you said is not shown again, not even here. If you answer once more, that takes its place.
about-you-give = Give these answers
about-you-skip = I would rather not answer
about-you-back-title = Take your answers back
about-you-back-what = They are destroyed, in backups too, and nothing is counted from them any more. After that you cannot answer here again.
about-you-take-back = Take my answers back
about-you-taken-back = You took your answers back. Nothing is kept of them, and no others are asked for.
about-you-taken-back-done = Your answers are taken back.
about-you-thanks = Thank you
about-you-thanks-what = Whether you answered or not is known to nobody but you.
about-you-thanks-next = Your application stays as it is. Your own page is in the letter you got.
about-you-rather-not = I would rather not say

about-you-age = How old are you?
about-you-age-16-24 = 16 to 24
about-you-age-25-34 = 25 to 34
about-you-age-35-44 = 35 to 44
about-you-age-45-54 = 45 to 54
about-you-age-55-64 = 55 to 64
about-you-age-65-over = 65 or over

about-you-ethnicity = What is your ethnic group?
about-you-ethnicity-asian-indian = Asian or Asian British: Indian
about-you-ethnicity-asian-pakistani = Asian or Asian British: Pakistani
about-you-ethnicity-asian-bangladeshi = Asian or Asian British: Bangladeshi
about-you-ethnicity-asian-chinese = Asian or Asian British: Chinese
about-you-ethnicity-asian-other = Any other Asian background
about-you-ethnicity-black-caribbean = Black or Black British: Caribbean
about-you-ethnicity-black-african = Black or Black British: African
about-you-ethnicity-black-other = Any other Black background
about-you-ethnicity-mixed-white-black-caribbean = White and Black Caribbean
about-you-ethnicity-mixed-white-black-african = White and Black African
about-you-ethnicity-mixed-white-asian = White and Asian
about-you-ethnicity-mixed-other = Any other Mixed or multiple background
about-you-ethnicity-white-british = White: English, Welsh, Scottish, Northern Irish or British
about-you-ethnicity-white-irish = White: Irish
about-you-ethnicity-white-gypsy-traveller = White: Gypsy or Irish Traveller
about-you-ethnicity-white-roma = White: Roma
about-you-ethnicity-white-other = Any other White background
about-you-ethnicity-arab = Arab
about-you-ethnicity-other = Any other ethnic group

about-you-disability = Are you disabled?
    .hint = A physical or mental condition that has lasted or will last twelve months or more, and makes day-to-day things harder.
about-you-disability-yes = Yes
about-you-disability-no = No

about-you-sex = What is your sex?
about-you-sex-female = Female
about-you-sex-male = Male

about-you-gender = Is the gender you identify with the same as your sex registered at birth?
about-you-gender-same = Yes
about-you-gender-different = No

about-you-orientation = Which best describes your sexual orientation?
about-you-orientation-straight = Straight or heterosexual
about-you-orientation-gay = Gay or lesbian
about-you-orientation-bi = Bisexual
about-you-orientation-other = Another orientation

about-you-religion = What is your religion or belief?
about-you-religion-none = No religion
about-you-religion-buddhist = Buddhist
about-you-religion-christian = Christian
about-you-religion-hindu = Hindu
about-you-religion-jewish = Jewish
about-you-religion-muslim = Muslim
about-you-religion-sikh = Sikh
about-you-religion-other = Another religion or belief

about-you-caring = Do you look after somebody because of illness, disability or old age?
    .hint = Not as part of paid work.
about-you-caring-no = No
about-you-caring-yes-under-20 = Yes, less than 20 hours a week
about-you-caring-yes-20-over = Yes, 20 hours a week or more

about-you-background = What did the main earner at home do when you were about 14?
about-you-background-professional = Professional or managerial work
about-you-background-intermediate = Clerical work, or a small business of their own
about-you-background-working = Technical, manual or service work
about-you-background-never-worked = Had no paid work for long
