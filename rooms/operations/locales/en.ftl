### The Monday page and the pages about the site.

nav-needs-me = What needs me
nav-signin = Sign in
needs-title = What needs me
needs-hello = Good to see you, { $name }.
needs-none = Nothing needs you just now
needs-none-what-now = When something does (a draft to publish, a letter that did not arrive, a deadline that comes near), it is listed here.
needs-now = Now
needs-soon = Soon
needs-sometime = When you have time
needs-letters = { $count ->
    [one] 1 letter did not arrive
   *[other] { $count } letters did not arrive
}
needs-letters-more = See which, and ask the people for another address.
needs-jobs = { $count ->
    [one] 1 piece of work was put aside
   *[other] { $count } pieces of work were put aside
}
needs-jobs-more = It failed eight times. Tell whoever runs this installation: “kith doctor” names it.

accessibility-title = Accessibility
accessibility-1 = { $host } wants everyone to be able to use this site: with a keyboard alone, with a screen reader, on an old telephone, without scripts, at 400 per cent.
accessibility-2 = The site is built to meet level AA of the Web Content Accessibility Guidelines 2.2. Every page is tested by a program at each change, in light and in dark.
accessibility-3 = A program does not find everything. If something is in your way, tell { $host }: what you wanted to do, and what you use.
accessibility-4 = If the answer does not help, you can turn to the Equality Advisory and Support Service, or in Northern Ireland to the Equality Commission.

privacy-title = Privacy
privacy-1 = What you write here is kept by { $host }, which decides what it is used for. Each page says who can see what is on it.
privacy-2 = This site sets only the cookies it needs: one that ties forms to your browser, one when you are signed in, one for the language you choose, and one that carries a message to the next page.
privacy-3 = Nothing is loaded from any other site, and nobody counts your visits.
privacy-4 = You can ask { $host } what is kept about you, to correct it, or to remove it.
privacy-5 = What you tell to take part in a programme is erased by itself three years and three months after its registration has closed, unless { $host } needs it longer and has written down why. Names on invoices are kept for six years, as the law asks.

about-title = About Kith
about-1 = This site runs on Kith: software for programmes that bring people forward, from first interest to lasting change.
about-2 = Kith is free software under the GNU Affero General Public License, version 3 or later. You may have its source: ask { $host }, which has to give it to you.
about-3 = Kith comes without any warranty.
about-version = Version { $version }
