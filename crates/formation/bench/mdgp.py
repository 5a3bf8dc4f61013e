"""The grouping search beside iterated maxima search, at equal time, on the literature's two kinds of instance.

Distances: RanInt, whole numbers evenly from 0 to 100; Geo, points of 2 to 21 coordinates evenly from 0 to 10
and their Euclidean distance, kept to a thousandth. Sizes of groups: equal, or differing between two limits.
Run by `cargo xtask bench formation mdgp [--seconds FACTOR] [--runs N] [--only 120|240|480|960]`; both
contenders of a pair run at the same time, one core each, and count the seconds they had a processor, so
that whatever else the machine does costs neither.
"""

import argparse
import os
import tempfile
from concurrent.futures import ThreadPoolExecutor

import numpy

from race import run, table

# People: groups, equal size, least and most of differing sizes, seconds by default.
SHAPES = {
    120: (10, 12, 8, 16, 6),
    240: (12, 20, 15, 25, 8),
    480: (20, 24, 18, 30, 14),
    960: (24, 40, 32, 48, 20),
}


def distances(kind, people, dice):
    if kind == "RanInt":
        upper = numpy.triu(dice.integers(0, 101, (people, people)), 1)
        return (upper + upper.T).astype(numpy.int32)
    points = dice.uniform(0, 10, (people, dice.integers(2, 22)))
    apart = numpy.sqrt(((points[:, None, :] - points[None, :, :]) ** 2).sum(axis=2))
    return numpy.rint(apart * 1000).astype(numpy.int32)


def sizes(shape, people):
    groups, equal, least, most, _ = SHAPES[people]
    return numpy.array([(equal, equal) if shape == "equal" else (least, most)] * groups, dtype=numpy.int32)


def score(apart, limits, assign):
    """Judged here, not by the program that claims it."""
    assign = numpy.array(assign)
    counts = numpy.bincount(assign, minlength=len(limits))
    if len(assign) != len(apart) or (counts < limits[:, 0]).any() or (counts > limits[:, 1]).any():
        raise ValueError("sizes are not kept")
    same = assign[:, None] == assign[None, :]
    return int(apart[same].sum(dtype=numpy.int64)) // 2


def pair(path, seconds, seed):
    """What both contenders find with one seed, side by side."""
    program = os.path.join(os.environ["KITH_BENCH_PROGRAMS"], "mdgp")

    def contend(who):
        return run([program, who, path, str(seconds), str(seed)], seconds * 10 + 60)

    with ThreadPoolExecutor(2) as both:
        return list(both.map(contend, ("ours", "ims")))


def measured(kind, shape, people, told, folder):
    """One class: (mean of ours, mean of the yardstick, best) and how often ours was no worse."""
    dice = numpy.random.default_rng([told.instance, people, kind == "Geo", shape == "equal"])
    apart, limits = distances(kind, people, dice), sizes(shape, people)
    path = os.path.join(folder, "instance")
    with open(path, "wb") as out:
        head = numpy.array([people, len(limits)], dtype=numpy.int32)
        out.write(head.tobytes() + limits.tobytes() + apart.tobytes())
    seconds = SHAPES[people][4] * told.seconds
    found = []
    for seed in range(1, told.runs + 1):
        done = pair(path, seconds, seed)
        found.append([score(apart, limits, it.answer["assign"]) for it in done])
    return numpy.array(found), seconds


def row(kind, shape, people, found, seconds):
    best = found.max()
    off = 100 * (best - found.mean(axis=0)) / best
    no_worse = int((found[:, 0] >= found[:, 1]).sum())
    verdict = "no worse" if off[0] <= off[1] else "**worse**"
    gaps = [f"{it:.4f}" for it in off]
    return [kind, shape, people, f"{seconds:g}", best, *gaps, f"{no_worse} of {len(found)}", verdict]


def main(words):
    reader = argparse.ArgumentParser(prog="cargo xtask bench formation mdgp")
    reader.add_argument("--seconds", type=float, default=1.0, help="times the usual seconds of each size")
    reader.add_argument("--runs", type=int, default=2, help="seeds of the search for each instance")
    reader.add_argument("--instance", type=int, default=1, help="seed of the instances")
    reader.add_argument("--only", type=int, choices=sorted(SHAPES))
    told = reader.parse_args(words)
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for people in [told.only] if told.only else sorted(SHAPES):
            for kind in ("RanInt", "Geo"):
                for shape in ("equal", "differing"):
                    found, seconds = measured(kind, shape, people, told, folder)
                    rows.append(row(kind, shape, people, found, seconds))
    heads = ["distances", "sizes", "people", "seconds", "best", "ours: % off", "IMS: % off", "ours no worse", "verdict"]
    table(heads, rows)
    return 0 if all(it[-1] == "no worse" for it in rows) else 1
