"""Which bars of the sets the figures of one run meet.

Apart from the running: a bar is a sentence and a condition, and can be read as a list. What was not run is
neither met nor missed.
"""

from checker import compare

REFERENCE_L3 = {"n200": 143, "adv_conflict200": 95, "adv_hugeorg200": 87, "adv_tuesday200": 118}


def is_proved(run, level):
    """Whether our own answer claims a proof: a flag, or a bound that meets the value."""
    if run.answer.get("status") == "optimal":
        return True
    bound = (run.answer.get("bounds") or {}).get(level)
    value = (run.answer.get("levels") or {}).get(level)
    return bound is True or (bound is not None and bound is not False and bound == value)


def first(run):
    """Seconds until something could be on screen."""
    return run.mark("first") if run.mark("first") is not None else run.seconds()


def settled(run):
    """Seconds until the admission was settled."""
    return run.mark("L1") if run.mark("L1") is not None else run.seconds()


def none_worse(rows, other):
    return all(row.other(other) is None or compare(row.ours, row.other(other))[0] <= 0 for row in rows)


def sayings(rows):
    """(sentence, rows it speaks of, condition on one row)"""
    possible = [row for row in rows if not row.impossible]
    small = [row for row in possible if row.people <= 60]
    middle = [row for row in possible if row.people == 200]
    zero = [row for row in possible if row.offset == 0]
    thousand = [row for row in zero if row.people == 1000]
    large = [row for row in possible if row.people >= 5000]
    limits = {5000: 1.0, 20000: 8.0}
    return [
        ("no rule broken", rows, lambda it: it.fault is None),
        ("60: L1 proved", small, lambda it: is_proved(it.run, "admitted")),
        ("60: no worse than CP-SAT", small, lambda it: none_worse([it], "cpsat")),
        ("60: on screen in 50 ms", small, lambda it: first(it.run) <= 0.05),
        ("60: proof or bound in 5 s", small, lambda it: it.run.seconds() <= 5.1),
        ("200: L1 and L2 proved", middle,
         lambda it: is_proved(it.run, "admitted") and is_proved(it.run, "L2")),
        ("200: no worse than CP-SAT", middle, lambda it: none_worse([it], "cpsat")),
        ("200: L3 at most the reference", [it for it in middle if it.offset == 0],
         lambda it: it.ours["L3"] <= REFERENCE_L3[it.name]),
        ("200: a twentieth of CP-SAT's CPU", [it for it in middle if it.cpsat],
         lambda it: it.run.cpu * 20 <= it.cpsat.cpu),
        ("1,000: L1 proved in 0.5 s", thousand, lambda it: is_proved(it.run, "admitted") and settled(it.run) <= 0.5),
        ("1,000: L2 at most 27", thousand, lambda it: it.ours["L2"] <= 27),
        ("1,000: L3 at most 541 in 1 s", thousand,
         lambda it: it.brief is not None and it.brief["L2"] <= 27 and it.brief["L3"] <= 541),
        ("5,000 and 20,000: L1 proved in 1 s and 8 s", large,
         lambda it: is_proved(it.run, "admitted") and settled(it.run) <= limits[it.people]),
        ("5,000 and 20,000: better than the greedy officer", large,
         lambda it: it.greedy_levels is None or compare(it.ours, it.greedy_levels)[0] < 0),
        ("5,000 and 20,000: 60 s and 1 GiB", large, lambda it: it.run.wall <= 61 and it.run.mib <= 1024),
        ("better than or equal to the greedy officer", possible, lambda it: none_worse([it], "greedy")),
        ("same seed, same answer", [it for it in rows if it.again is not None], lambda it: it.again),
        ("impossible: said so, with a core, in 50 ms", [it for it in rows if it.impossible],
         lambda it: it.run.answer.get("status") == "infeasible" and it.run.answer.get("core")
         and it.run.seconds() <= 0.05),
    ]


def judged(rows):
    """Rows of a table: bar, met or not, where not."""
    found = []
    for sentence, about, holds in sayings(rows):
        missed = []
        for row in about:
            usable = row.impossible or row.ours is not None or sentence == "no rule broken"
            if not usable or not holds(row):
                missed.append(row.title())
        verdict = "not run" if not about else ("met" if not missed else "**missed**")
        found.append((sentence, verdict, f"{len(about) - len(missed)} of {len(about)}", ", ".join(missed)))
    return found
