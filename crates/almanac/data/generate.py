"""Writes bank-holidays.csv and faith-days.csv beside this file, for 2024 to 2040.

Every date comes from PyPI `holidays` (MIT) and is computed a second time by something that shares
nothing with it; where the two are more than two days apart, nothing is written. Run once a year:
`cargo xtask calendar tables`, or this file with what requirements.txt lists.
"""

import csv
import datetime as dt
import pathlib
import sys

import ephem
import holidays
import lunardate
from convertdate import hebrew as hebrew_arithmetic
from convertdate import islamic as islamic_arithmetic
from holidays.calendars.buddhist import _BuddhistLunisolar
from holidays.calendars.chinese import _ChineseLunisolar
from holidays.calendars.hebrew import _HebrewLunisolar
from holidays.calendars.hindu import _HinduLunisolar
from holidays.calendars.islamic import _IslamicLunar
from holidays.calendars.persian import _Persian

YEARS = range(2024, 2041)
TOLERANCE = 2
HERE = pathlib.Path(__file__).parent
DAY = dt.timedelta(days=1)
INDIA = dt.timedelta(hours=5, minutes=30)


def moved(day, days):
    return day + dt.timedelta(days=days)


# --- The second sources -------------------------------------------------------------------------


def ayanamsa(when):
    """Degrees between the tropical and the sidereal zodiac (Lahiri: 23.853 in 2000, 50.29" a year)."""
    return 23.853 + (ephem.Date(when) - ephem.Date("2000/1/1")) / 365.25 * 50.29 / 3600


def sidereal(when):
    sun = ephem.Sun(when)
    return (float(ephem.Ecliptic(sun, epoch=when).lon) * 180 / ephem.pi - ayanamsa(when)) % 360


def moons(year, following):
    """The instants of the new or full moons that touch a year."""
    at, found = ephem.Date(f"{year - 1}/12/1"), []
    while at < ephem.Date(f"{year + 1}/1/31"):
        at = following(at)
        found.append(at)
        at = ephem.Date(at + 1)
    return found


def new_moon_with_sun_in(sign, year):
    """The new moon of a year at which the sidereal sun stands in a sign (0 is Aries)."""
    inside = (it for it in moons(year, ephem.next_new_moon) if int(sidereal(it) // 30) == sign)
    return next(it for it in inside if it.datetime().year == year)


def diwali(year):
    """The evening on which the last day of the lunar month Ashvina reigns, seen from India."""
    moon = new_moon_with_sun_in(6, year).datetime() + INDIA
    return moon.date() if moon.time() > dt.time(17, 45) else moon.date() - DAY


def full_moon_after(day):
    return (ephem.next_full_moon(day + 3 * DAY).datetime() + INDIA).date()


def holi(year):
    """The day after the full moon of Phalguna, whose new moon has the sun in Aquarius."""
    moon = ephem.next_full_moon(new_moon_with_sun_in(10, year)).datetime() + INDIA
    return moon.date() if moon.time() < dt.time(12) else moon.date() + DAY


def vaisakhi(year):
    """The sun enters the sidereal Aries."""
    day = dt.datetime(year, 4, 10)
    while sidereal(ephem.Date(day - INDIA)) > 180:
        day += dt.timedelta(hours=1)
    return day.date()


def nowruz(year):
    """The equinox in Tehran: that day before noon, the next day after it."""
    at = ephem.next_vernal_equinox(str(year)).datetime() + dt.timedelta(hours=3, minutes=30)
    return at.date() if at.hour < 12 else at.date() + DAY


def vesak(year):
    """The full moon while the sun stands in the sidereal Aries or early Taurus: of May."""
    at = [m.datetime() for m in moons(year, ephem.next_full_moon)]
    return [m.date() for m in at if m.year == year and m.month == 5][:1][0]


def easter(year):
    """The anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), g = divmod(b, 4), (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    month, day = divmod(h + l - 7 * ((a + 11 * h + 22 * l) // 451) + 114, 31)
    return dt.date(year, month, day + 1)


def orthodox_easter(year):
    """The Julian computus (the same chapter), 13 days later by our calendar until 2099."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return moved(dt.date(year, month, day + 1), 13)


def islamic_by_rule(month, day):
    def dates(year):
        first = islamic_arithmetic.from_gregorian(year, 1, 1)[0]
        return [dt.date(*islamic_arithmetic.to_gregorian(first + n, month, day)) for n in range(3)]

    return dates


def hebrew_by_rule(month, day):
    return lambda year: [dt.date(*hebrew_arithmetic.to_gregorian(year + offset, month, day)) for offset in (3760, 3761)]


# --- The first source, checked ------------------------------------------------------------------

MISTAKES = []


def checked(key, day, seconds):
    """The day, having compared it with the nearest of the second source's."""
    nearest = min(seconds, key=lambda it: abs((it - day).days))
    apart = abs((nearest - day).days)
    if apart > TOLERANCE:
        MISTAKES.append(f"{key} {day.year}: {day} in one source, {nearest} in the other ({apart} days apart)")
    return day


def listed(table, year):
    found = table.get(year)
    return dt.date(year, *found) if found else None


def hindu_days(year):
    """Tables for India to 2035; after that they are empty and the astronomical rule stands alone."""
    own = _HinduLunisolar
    diwali_by_rule = diwali(year)
    rules = {
        "diwali": (own.DIWALI_INDIA_DATES, diwali_by_rule, "hindu", "avoid"),
        "holi": (own.HOLI_DATES, holi(year), "hindu", "mind"),
        "vaisakhi": (own.VAISAKHI_DATES, vaisakhi(year), "sikh", "avoid"),
        "guru-nanak-gurpurab": (own.GURU_NANAK_JAYANTI_DATES, full_moon_after(diwali_by_rule), "sikh", "mind"),
    }
    for key, (table, by_rule, tradition, severity) in rules.items():
        day = listed(table, year)
        source = "holidays" if day else "ephem"
        day = checked(key, day, [by_rule]) if day else by_rule
        yield key, tradition, severity, "day", day, day, source
        if key == "diwali":
            yield "bandi-chhor", "sikh", "mind", "day", day, day, source


def islamic_days(year):
    own = _IslamicLunar()

    def of_year(name, month, day):
        found = getattr(own, f"{name}_dates")(year)
        return [checked(name, it, islamic_by_rule(month, day)(year)) for it, _ in found if it.year == year]

    ends = sorted(it for y in (year, year + 1) for it, _ in own.eid_al_fitr_dates(y))
    for first in of_year("ramadan_beginning", 9, 1):
        yield "ramadan", "muslim", "mention", "fast", first, min(it for it in ends if it > first) - DAY, "holidays"
    for day in of_year("eid_al_fitr", 10, 1):
        yield "eid-al-fitr", "muslim", "avoid", "sighted", day, day, "holidays"
    for day in of_year("eid_al_adha", 12, 10):
        yield "eid-al-adha", "muslim", "avoid", "sighted", day, day, "holidays"
    for day in of_year("ashura", 1, 10):
        yield "ashura", "muslim", "mention", "sighted", day, day, "holidays"


def jewish_days(year):
    own = _HebrewLunisolar()
    rules = {
        "passover": (1, 15, [("passover", "avoid", 0, 1), ("passover-middle", "mind", 2, 5), ("passover-end", "avoid", 6, 7)]),
        "shavuot": (3, 6, [("shavuot", "avoid", 0, 1)]),
        "rosh_hashanah": (7, 1, [("rosh-hashanah", "avoid", 0, 1)]),
        "yom_kippur": (7, 10, [("yom-kippur", "avoid", 0, 0)]),
        "sukkot": (7, 15, [("sukkot", "avoid", 0, 1), ("sukkot-middle", "mind", 2, 6), ("simchat-torah", "avoid", 7, 8)]),
    }
    for name, (month, day, spans) in rules.items():
        first = checked(name, getattr(own, f"{name}_date")(year), hebrew_by_rule(month, day)(year))
        for key, severity, since, until in spans:
            yield key, "jewish", severity, "sunset", moved(first, since), moved(first, until), "holidays"


def good_friday(country):
    return next(day for day, name in country.items() if "Good Friday" in name)


def christian_days(year):
    """Easter twice; what hangs on it or is fixed needs no second source."""
    west = checked("easter", moved(good_friday(holidays.UK(subdiv="ENG", years=year)), 2), [easter(year)])
    east = checked("orthodox-easter", moved(good_friday(holidays.Greece(years=year, language="en_US")), 2), [orthodox_easter(year)])
    rows = [
        ("ash-wednesday", "christian", "mention", moved(west, -46)),
        ("good-friday", "christian", "avoid", moved(west, -2)),
        ("easter", "christian", "avoid", west),
        ("christmas-eve", "christian", "mind", dt.date(year, 12, 24)),
        ("christmas", "christian", "avoid", dt.date(year, 12, 25)),
        ("orthodox-christmas-eve", "orthodox", "mention", dt.date(year, 1, 6)),
        ("orthodox-christmas", "orthodox", "avoid", dt.date(year, 1, 7)),
        ("orthodox-good-friday", "orthodox", "avoid", moved(east, -2)),
        ("orthodox-easter", "orthodox", "avoid", east),
    ]
    for key, tradition, severity, day in rows:
        yield key, tradition, severity, "day", day, day, "holidays"


def other_days(year):
    spring = checked("lunar-new-year", _ChineseLunisolar().lunar_new_year_date(year)[0], [lunardate.LunarDate(year, 1, 1).to_solar_date()])
    yield "lunar-new-year-eve", "lunar", "mind", "day", spring - DAY, spring - DAY, "holidays"
    yield "lunar-new-year", "lunar", "avoid", "day", spring, spring + DAY, "holidays"
    day = checked("vesak", _BuddhistLunisolar().vesak_may_date(year)[0], [vesak(year)])
    yield "vesak", "buddhist", "mind", "day", day, day, "holidays"
    day = checked("nowruz", _Persian().new_year_date(year), [nowruz(year)])
    yield "nowruz", "nowruz", "mind", "day", day, day, "holidays"


# --- Bank holidays ------------------------------------------------------------------------------

CALENDARS = {"ENG": "england-and-wales", "SCT": "scotland", "NIR": "northern-ireland"}
KEYS = {
    "New Year's Day": "new-years-day",
    "New Year Holiday": "second-of-january",
    "Good Friday": "good-friday",
    "Easter Monday": "easter-monday",
    "May Day": "early-may-bank-holiday",
    "Spring Bank Holiday": "spring-bank-holiday",
    "Summer Bank Holiday": "summer-bank-holiday",
    "Late Summer Bank Holiday": "summer-bank-holiday",
    "Christmas Day": "christmas-day",
    "Boxing Day": "boxing-day",
    "Saint Andrew's Day": "st-andrews-day",
    "Saint Patrick's Day": "st-patricks-day",
    "Battle of the Boyne": "battle-of-the-boyne",
    "Scotland's participation in the FIFA World Cup final": "world-cup",
}


def monday(year, month, last):
    first = dt.date(year, month, 1)
    mondays = [day for day in (moved(first, n) for n in range(31)) if day.month == month and day.weekday() == 0]
    return mondays[-1 if last else 0]


def by_the_act(year, calendar):
    """The weekdays that the Banking and Financial Dealings Act 1971 and its proclamations give."""
    scotland, sunday = calendar == "scotland", easter(year)
    new_year = [dt.date(year, 1, 1)] + ([dt.date(year, 1, 2)] if scotland else [])
    days = {moved(sunday, -2), monday(year, 5, False), monday(year, 5, True), monday(year, 8, not scotland)}
    singles = {"scotland": [(11, 30)], "northern-ireland": [(3, 17), (7, 12)]}.get(calendar, [])
    if not scotland:
        days.add(moved(sunday, 1))
    for month, day in singles:
        days.update(substitutes([dt.date(year, month, day)]))
    return days | set(substitutes(new_year)) | set(substitutes([dt.date(year, 12, 25), dt.date(year, 12, 26)]))


def substitutes(days):
    """Two days running; one that falls on a weekend is kept on the next working day that is free."""
    kept = [it for it in days if it.weekday() < 5]
    for day in (it for it in days if it.weekday() > 4):
        while day.weekday() > 4 or day in kept:
            day += DAY
        kept.append(day)
    return kept


def bank_holidays():
    for subdivision, calendar in CALENDARS.items():
        for year in YEARS:
            found = {}
            for day, names in holidays.UK(subdiv=subdivision, years=year).items():
                name = names.split("; ")[0].removesuffix(" (observed)")
                if day.weekday() < 5:
                    found[day] = KEYS[name]
            expected = by_the_act(year, calendar)
            once = {day for day, key in found.items() if key == "world-cup"}
            if set(found) - once != expected:
                MISTAKES.append(f"{calendar} {year}: {sorted(set(found) ^ expected)} in one source only")
            yield from ((day, key, calendar) for day, key in sorted(found.items()))


# --- Writing ------------------------------------------------------------------------------------


def written(name, header, rows):
    with open(HERE / name, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main():
    banks = sorted(bank_holidays())
    sources = (christian_days, islamic_days, jewish_days, hindu_days, other_days)
    days = [row for year in YEARS for source in sources for row in source(year)]
    days = sorted((first, last, key, tradition, severity, shape, source) for key, tradition, severity, shape, first, last, source in days)
    if MISTAKES:
        sys.exit("Nothing was written:\n" + "\n".join(MISTAKES))
    written("bank-holidays.csv", ["date", "key", "calendar"], banks)
    written("faith-days.csv", ["first", "last", "key", "tradition", "severity", "shape", "source"], days)
    print(f"{len(banks)} bank holidays and {len(days)} faith days written.")


if __name__ == "__main__":
    main()
