"""The sets bench: our engine, CP-SAT and a greedy officer on the same instances, judged by one judge.

Run by `cargo xtask bench formation [--quick] [--largest N] [--seeds 0,100] [--cpsat-limit S] [--cpsat-largest N]
[--only NAME]`; the words `mdgp …` run the comparison of grouping searches instead (mdgp.py). It prints
markdown for docs/measurements.md and ends with the bars met and missed.
"""

import argparse
import copy
import json
import os
import sys
import tempfile

import bars
import instances
import mdgp
from checker import Broken, compare, levels
from race import run, seconds, table

HERE = os.path.dirname(os.path.abspath(__file__))


class Row:
    """One instance and what everybody made of it."""

    def __init__(self, offset, instance):
        self.offset, self.instance = offset, instance
        self.name, self.people = instance["name"], len(instance["applicants"])
        self.impossible = self.name.startswith("inf_")
        self.run = self.ours = self.cpsat = self.cpsat_levels = self.greedy = self.greedy_levels = None
        self.fault = self.again = self.brief = None

    def title(self):
        return self.name + (f" +{self.offset}" if self.offset else "")

    def other(self, who):
        return self.cpsat_levels if who == "cpsat" else self.greedy_levels


def write(folder, name, value):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as out:
        json.dump(value, out)
    return path


def judge(instance, done):
    """(levels or None, what is wrong or None) of one contender's answer."""
    if done.answer.get("assign") is None or done.answer.get("status") in ("infeasible", "gave up"):
        return None, done.error
    try:
        return levels(instance, done.answer["assign"]), None
    except Broken as fault:
        return None, str(fault)


def patience_for(people):
    """Seconds our engine may take at most."""
    return 5 if people <= 60 else 10 if people <= 1000 else 60


def ours(path, limit):
    program = os.environ["KITH_BENCH_PROGRAM"]
    return run([program, path, "--seed", "1", "--limit", str(limit)], limit * 2 + 30)


def cpsat(path, limit, *more):
    program = [sys.executable, os.path.join(HERE, "cpsat.py"), path, "--limit", str(limit), "--level", str(limit / 3)]
    return run(program + list(more), limit * 2 + 60)


def race(row, folder, told):
    """Everybody in turn, never two at once."""
    path = write(folder, row.title() + ".json", row.instance)
    limit = patience_for(row.people)
    row.run = ours(path, limit)
    row.ours, row.fault = judge(row.instance, row.run)
    if row.ours is None and row.fault is None and not row.impossible:
        row.fault = "no plan: " + str(row.run.answer.get("status"))
    if row.people <= 60:
        row.again = ours(path, limit).answer.get("assign") == row.run.answer.get("assign")
    if row.people == 1000:
        row.brief, _ = judge(row.instance, ours(path, 1))
    row.greedy = run([sys.executable, os.path.join(HERE, "greedy.py"), path], 300)
    row.greedy_levels, _ = judge(row.instance, row.greedy)
    if row.people <= told.cpsat_largest:
        row.cpsat = cpsat(path, told.cpsat_limit)
        row.cpsat_levels, _ = judge(row.instance, row.cpsat)
    note(row)


def note(row):
    """Progress, on standard error: the tables come at the end."""
    said = row.fault or f"{row.ours and tuple_of(row.ours)}"
    theirs = tuple_of(row.cpsat_levels)
    print(f"{row.title()}: {said}, {seconds(row.run.wall)}; CP-SAT {theirs}", file=sys.stderr, flush=True)


def tuple_of(found):
    return "–" if found is None else "/".join(str(found[it]) for it in ("L2", "L3", "L4", "L5"))


def admitted(found):
    return "–" if found is None else f"{found['admitted']} ({found['refused']})"


def against(row, other):
    if row.ours is None or other is None:
        return "–"
    verdict, level = compare(row.ours, other)
    return "equal" if verdict == 0 else ("ours" if verdict < 0 else "**theirs**") + f" ({level})"


def proofs_of(done):
    if done is None:
        return "–"
    proved = done.answer.get("proved") or {}
    return " ".join(it for it in ("L1", "L2", "L3", "L4", "L5") if proved.get(it)) or "none"


def our_proofs(row):
    if row.ours is None:
        return "–"
    named = (("L1", "admitted"), ("L2", "L2"), ("L3", "L3"), ("L4", "L4"), ("L5", "L5"))
    bounds = row.run.answer.get("bounds") or {}
    proved = [short for short, key in named if bars.is_proved(row.run, key)]
    gap = f", L3 ≥ {bounds['L3']}" if "L3" not in proved and bounds.get("L3") is not None else ""
    return (" ".join(proved) or "none") + gap


def show_plans(rows):
    table(
        ["instance", "people", "admitted (first refused): ours", "CP-SAT", "greedy", "L2/L3/L4/L5: ours", "CP-SAT",
         "greedy", "beside CP-SAT better", "beside greedy better"],
        [(row.title(), row.people, admitted(row.ours), admitted(row.cpsat_levels), admitted(row.greedy_levels),
          row.fault or tuple_of(row.ours), tuple_of(row.cpsat_levels), tuple_of(row.greedy_levels),
          against(row, row.cpsat_levels), against(row, row.greedy_levels)) for row in rows if not row.impossible],
    )


def show_costs(rows):
    table(
        ["instance", "proved: ours", "CP-SAT", "first answer: ours", "CP-SAT", "CPU: ours", "CP-SAT", "greedy",
         "MiB: ours", "CP-SAT"],
        [(row.title(), our_proofs(row), proofs_of(row.cpsat), seconds(bars.first(row.run)),
          seconds(row.cpsat.mark("first")) if row.cpsat else "–", seconds(row.run.cpu),
          seconds(row.cpsat.cpu) if row.cpsat else "–", seconds(row.greedy.cpu), f"{row.run.mib:.0f}",
          f"{row.cpsat.mib:.0f}" if row.cpsat else "–") for row in rows if not row.impossible],
    )


def show_impossible(rows):
    table(
        ["instance", "ours", "CP-SAT", "seconds: ours", "CP-SAT", "core"],
        [(row.title(), row.run.answer.get("status", row.fault), row.cpsat.answer.get("status") if row.cpsat else "–",
          seconds(row.run.seconds()), seconds(row.cpsat.seconds()) if row.cpsat else "–",
          "; ".join(it.get("text", "") for it in row.run.answer.get("core") or [])) for row in rows if row.impossible],
    )


def withdrawal(row, folder, told):
    """The plan stands, one admitted person cannot come: what does the next plan cost, and whom does it move?"""
    plan = row.run.answer["assign"]
    instance = copy.deepcopy(row.instance)
    for it, where in zip(instance["applicants"], plan):
        it["prev"] = where
    placed = [who for who, where in enumerate(plan) if where is not None]
    gone = placed[len(placed) // 2]
    instance["applicants"][gone].update(eligible=False, prev=None, must=False)
    path = write(folder, row.title() + "-again.json", instance)
    done = min((ours(path, patience_for(row.people)) for _ in range(3)), key=lambda it: it.seconds())
    found, fault = judge(instance, done)
    if found is None:
        return row.title(), gone, fault or "no plan", "–", "–", "–", "–"
    least = cpsat(path, told.cpsat_limit, "--moves-from", write(folder, "moves.json", done.answer))
    best = (least.answer.get("levels") or {}).get("L5")
    proved = (least.answer.get("proved") or {}).get("L5")
    verdict = "least" if proved and found["L5"] == best else "not proved least" if not proved else "**more than least**"
    return row.title(), gone, tuple_of(found), best, verdict, seconds(done.seconds()), seconds(done.wall)


def show_withdrawals(rows, folder, told):
    again = [row for row in rows if row.ours and row.name in ("n60_hdn", "n200")]
    heads = ["instance", "who withdrew", "L2/L3/L4/L5", "CP-SAT's L5 at our L1–L4", "verdict", "engine", "process"]
    table(heads, [withdrawal(row, folder, told) for row in again])


def asked():
    words = argparse.ArgumentParser(prog="cargo xtask bench formation")
    words.add_argument("--quick", action="store_true", help="one seed, 200 people at most, 3 minutes")
    words.add_argument("--largest", type=int)
    words.add_argument("--seeds", default=None, help="offsets of the instances' seeds")
    words.add_argument("--cpsat-limit", type=float)
    words.add_argument("--cpsat-largest", type=int, default=200)
    words.add_argument("--only", help="instances whose name contains this")
    told = words.parse_args()
    told.largest = told.largest or (200 if told.quick else 20000)
    told.seeds = [int(it) for it in (told.seeds or ("0" if told.quick else "0,100,200,300")).split(",")]
    told.cpsat_limit = told.cpsat_limit or (12 if told.quick else 45)
    return told


def main():
    if sys.argv[1:2] in (["mdgp"], ["--mdgp"]):
        return mdgp.main(sys.argv[2:])
    told = asked()
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for offset in told.seeds:
            # The largest are solved for the first seed only: they take minutes, and their shape is one.
            largest = told.largest if offset == told.seeds[0] else min(told.largest, 1000)
            for instance in instances.all_instances(offset, largest):
                if told.only is None or told.only in instance["name"]:
                    rows.append(Row(offset, instance))
                    race(rows[-1], folder, told)
        for show in (show_plans, show_costs, show_impossible):
            show(rows)
        show_withdrawals(rows, folder, told)
    table(["bar", "verdict", "instances", "missed on"], bars.judged(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
