### The door: signing in, the second factor, visits, the way into a demonstration.

signin-title = Sign in
signin-lead = There is no password to remember. We send a code to your email address, and you enter it here.
signin-email = Email address
    .hint = The one our emails to you go to.
signin-send = Send me a code
signin-demo = This is a demonstration: you can come in as any of its people.
signin-demo-link = Choose a person
signin-email-missing = Enter your email address
signin-email-shape = Enter an email address like name@example.org
signin-email-too-long = Enter a shorter email address: this one has more than 254 characters
signin-seen-by-you = Only you can see this page.
signin-signed-out = You have signed out.

signin-code-title = Enter your code
signin-code-lead = If we know the address you gave, an email with a code of 6 digits is on its way. It works for 15 minutes, in this browser only.
signin-code = Code from the email
    .hint = 6 digits, for example 480 213
signin-enter = Sign in
signin-code-missing = Enter the code from the email
signin-code-shape = Enter the 6 digits from the email
signin-code-wrong = { $left ->
    [one] That is not the code in our latest email. Check it and try once more: after that you need a new code
   *[other] That is not the code in our latest email. Check it and try again: you have { $left } tries left
}
signin-nothing = Nothing has arrived
signin-nothing-wait = Wait two minutes, then look in the folder for junk.
signin-nothing-address = Check that you gave the address that our emails to you go to. Nobody is told here whether we know an address.
signin-nothing-ask = If you think we should know you, ask whoever runs your programme.
signin-nothing-again = Ask for a new code

signin-no-code-title = You need a new code
signin-code-other-browser = Nobody has asked for a code in this browser. A code works once, and only in the browser in which it was asked for. If you asked on another device, enter the code there.
signin-code-late = Your code was good for 15 minutes, and they are over. Ask for a new one: it arrives in a minute or two.
signin-code-spent = Too many codes were wrong, so this code does not work any more. Ask for a new one.
signin-new-code = Ask for a new code

signin-letter-subject = Your code for { $host }
signin-letter-lead = Somebody, most likely you, asked to sign in to { $host }.
signin-letter-code = Your code
signin-letter-how = Enter it in the browser in which you asked for it. It works once, within 15 minutes.
signin-letter-link = Go back to the page for the code
signin-letter-not-you = If it was not you, do nothing: without this email nobody can sign in as you. Tell nobody the code. We never ask for it by phone or by email.

factor-title = One more code
factor-lead = You look after other people’s details here, so a second code makes sure that it is you. Open the authenticator app on your phone.
factor-code = Code from your app
    .hint = 6 digits. If you do not have your phone, enter one of your recovery codes instead.
factor-continue = Continue
factor-lost = I have neither my phone nor my recovery codes
factor-lost-what = Ask an administrator of your organisation to end your second factor on their page “Staff”. You can then set up a new one.
factor-setup-title = Set up a second code
factor-setup-lead = You look after other people’s details here, so from now on you sign in with two codes: one from an email, one from an app on your phone. This takes two minutes, once.
factor-setup-step-app = Install an authenticator app on your phone, if you have none. Any will do: Aegis, Google Authenticator, Microsoft Authenticator, 2FAS and others.
factor-setup-step-scan = In the app, choose “add” and point the camera at this picture.
factor-setup-step-type = If you cannot use the camera, type this key into the app:
factor-setup-step-open = On the phone itself, open it in the app
factor-setup-step-code = Enter the 6 digits that the app shows now.
factor-picture = Picture for your authenticator app. The key below says the same.
factor-first-code = Code from your app
    .hint = 6 digits. The app shows new ones every half minute.
factor-wrong = That is not the code your app shows now. Wait for the next one and enter it; check that the clock of your phone is right
factor-replayed = That code has been used. Wait up to half a minute for the next one and enter it
factor-wait = { $minutes ->
    [one] Too many codes were wrong. Wait one minute, then try again
   *[other] Too many codes were wrong. Wait { $minutes } minutes, then try again
}
factor-there-already = Your second code has been set up already, perhaps in another window. Open the page again to go on.
factor-recovered = You used a recovery code. It does not work again. If your phone is gone, begin again with another app here.
factor-kept-title = Your second code
factor-kept-lead = You sign in with a code from an app on your phone, as well as one from an email.
factor-kept-since = Set up
factor-kept-left = Recovery codes left
factor-kept-renew = Make new recovery codes
factor-kept-end = Begin again with another app
factor-end-title = End the second code?
factor-end-own = You set up another app straight away. The old app and your recovery codes stop working, and you are signed out everywhere else.
factor-end-other = { $name } sets up a new app when they sign in next. The old app and recovery codes stop working, and they are signed out everywhere. First make sure, by voice or in person, that it was they who asked.
factor-end-button = End it
factor-ended = The second code has ended.

recovery-title = Your recovery codes
recovery-lead = If you lose your phone, each of these codes lets you in once. Print them, or copy them to a safe place that is not your phone.
recovery-once = They are shown this once. Nobody can show them to you again, not even us.
recovery-list = Recovery codes
recovery-done = I have kept them: continue
recovery-renew-lead = You get eight new recovery codes. Those you have now stop working.
recovery-renew = Make new codes

visits-title = Where you are signed in
visits-lead = Each line is a browser in which you have signed in. End what you do not know, or no longer use.
visits-device = { $browser } on { $system }
visits-device-unknown = A browser we do not know
visits-this = This one
visits-since = Signed in { $when }
visits-seen = Last used { $when }
visits-end = End this visit: { $device }
visits-end-others = Sign out everywhere else
visits-ended = That visit has ended.
visits-others-ended = You are signed out everywhere else.

demo-title = Come in as one of these people
demo-lead = This is a demonstration. Everybody in it is invented. Choose who you want to be; no code is needed.
demo-person-lead = This is a demonstration. { $name } is invented. No code is needed.
demo-enter-as = Come in as { $name }
demo-nobody = Nobody has a role here yet
demo-others = Somebody else

## What is held about somebody

held-second-factor = Their second factor
held-recovery-code = Their recovery codes
held-enrolment = Invitations to sign in
