"""Learns the weights of the crate `inquiry` from labelled rows; run alone, it writes src/data/weights.txt.

    KITH_BENCH_PROGRAM=…/examples/judge python learn.py

Apart from inquiry.py, which measures: both learn in the same way, so what is measured is what is shipped.
"""

import csv
import json
import os
import subprocess
import tempfile
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from sklearn.isotonic import IsotonicRegression

HERE = Path(__file__).resolve().parent
DATA = HERE.parent / "data"
WEIGHTS = HERE.parent / "src" / "data" / "weights.txt"
WELCOME = HERE.parent / "src" / "data" / "welcome.txt"
STAGES = ["clarify", "explore", "action"]
# How far the weights may go, and below what an answer is hard to tell: chosen by grouped cross-validation.
STRENGTH = 0.5
THRESHOLD = 0.6
# How much surer the sums should be of themselves: where rows left out of learning are likeliest.
SHARPNESS = 1.3


def rows(name):
    with open(DATA / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def forms():
    lines = WELCOME.read_text(encoding="utf-8").splitlines()
    return {words[0]: words[1:4] for line in lines if line and not line.startswith("#") for words in [line.split()]}


def form_of(row):
    """The class, or the softer or sharper form of it that has this row's verdict."""
    table = forms()
    mark = {"MU": "~", "ST": "!"}.get(row["class"], "")
    if mark and table[row["class"]][STAGES.index(row["stage"])] != row["verdict"]:
        return row["class"] + mark
    return row["class"]


def program(words, some):
    asked = "\n".join(json.dumps({key: row[key] for key in ("context", "stage", "question")}) for row in some)
    call = [os.environ["KITH_BENCH_PROGRAM"], *words]
    done = subprocess.run(call, input=asked, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def features(some):
    return [set(it) for it in program(["features"], some)]


def matrix(sets, names):
    place = {name: at for at, name in enumerate(names)}
    out = np.zeros((len(sets), len(names)), dtype=np.float32)
    for at, one in enumerate(sets):
        for name in one:
            if name in place:
                out[at, place[name]] = 1
    return out


# What a frame's group speaks for before anything was learned.
SPEAKS_FOR = {
    "advice": "AD", "lead": "LD", "pre": "PS", "will": "PS", "in": "IN", "iv": "IV", "many": "MU", "choice": "FC",
    "rhet": "RH", "why": "WA", "speech": "PR", "curious": "CU", "check": "CK", "closed": "CL", "state": "ST",
    "scale": "SC", "res": "RS", "self": "OR", "assume": "OA", "other": "OV", "hypo": "OH", "act": "AC",
    "mean": "CC", "fact": "CF", "open": "OE", "probe": "OP",
}
BELIEF = 1.5


def beliefs(names, order):
    """Where the weights start from and are drawn back to."""
    out = np.zeros((len(names), len(order)))
    for at, name in enumerate(names):
        group = name.split(".")[0]
        if "." in name and group in SPEAKS_FOR and "/" not in name:
            out[at, order.index(SPEAKS_FOR[group])] = BELIEF
    return out


def fit(sets, labels, strength=STRENGTH):
    """A table of weights: by feature name, then by form; multinomial logistic regression around the beliefs."""
    count = {}
    for one in sets:
        for name in one:
            count[name] = count.get(name, 0) + 1
    names = sorted(name for name, times in count.items() if times > 1)
    order = list(forms())
    seen = matrix(sets, names)
    truth = np.zeros((len(labels), len(order)), dtype=np.float32)
    truth[np.arange(len(labels)), [order.index(label) for label in labels]] = 1
    centre = np.vstack([beliefs(names, order), np.zeros((1, len(order)))]).astype(np.float32)
    seen = np.hstack([seen, np.ones((len(labels), 1), dtype=np.float32)])

    def loss(flat):
        weights = flat.reshape(centre.shape).astype(np.float32)
        sums = seen @ weights
        sums -= sums.max(axis=1, keepdims=True)
        grown = np.exp(sums)
        all_ = grown.sum(axis=1, keepdims=True)
        away = weights - centre
        value = -(truth * (sums - np.log(all_))).sum() + (away**2).sum() / (2 * strength)
        return float(value), (seen.T @ (grown / all_ - truth) + away / strength).ravel().astype(np.float64)

    found = minimize(loss, centre.ravel(), jac=True, method="L-BFGS-B", options={"maxiter": 60})
    weights = found.x.reshape(centre.shape)
    return {"names": names, "weights": weights[:-1], "start": weights[-1], "sharpness": 1.0}


def likely(table, sets):
    """How likely each form is, for rows of features."""
    sums = (matrix(sets, table["names"]) @ table["weights"] + table["start"]) * table["sharpness"]
    grown = np.exp(sums - sums.max(axis=1, keepdims=True))
    return grown / grown.sum(axis=1, keepdims=True)


def folds(some, count=10):
    """Which fold each row is in: all rows of a context together, contexts dealt out in their order."""
    seen = {}
    for row in some:
        seen.setdefault(row["context"], len(seen) % count)
    return np.array([seen[row["context"]] for row in some])


def answered(likelihoods, stage):
    """The verdict the engine gives for these likelihoods of the forms, and how likely its likeliest is."""
    mass = {"ok": 0.0, "hint": 0.0, "flag": 0.0}
    for one, welcome in zip(likelihoods, forms().values()):
        mass[welcome[STAGES.index(stage)]] += float(one)
    verdict = max(mass, key=mass.get)
    soft = verdict == "flag" and mass[verdict] < THRESHOLD
    return "hint" if soft else verdict, mass[verdict]


# Likelihoods are gathered in these steps before it is counted how often they were right.
EDGES = [0.0, 0.5, THRESHOLD, 0.7, 0.8, 0.9, 0.97, 1.01]


def sureness(some, sets, labels, strength):
    """Pairs of a likelihood and how often it was right, on rows whose contexts were left out; never falling."""
    fold, seen = folds(some, 5), []
    for part in range(5):
        inside = [at for at in range(len(some)) if fold[at] != part]
        outside = [at for at in range(len(some)) if fold[at] == part]
        table = fit([sets[at] for at in inside], [labels[at] for at in inside], strength)
        table["sharpness"] = SHARPNESS
        for at, one in zip(outside, likely(table, [sets[at] for at in outside])):
            verdict, mass = answered(one, some[at]["stage"])
            seen.append((mass, verdict == some[at]["verdict"]))
    steps = []
    for low, high in zip(EDGES, EDGES[1:]):
        inside = [it for it in seen if low <= it[0] < high]
        if inside:
            steps.append((*np.mean(inside, axis=0), len(inside)))
    at, right, count = (np.array(it) for it in zip(*steps))
    return list(zip(at, IsotonicRegression().fit_transform(at, right, sample_weight=count)))


def write(table, path):
    lines = [
        "# Learned by bench/learn.py from the rows in data/; a number for every form of welcome.txt.",
        f"*sharpness {table['sharpness']:.2f}",
        f"*threshold {THRESHOLD}",
        "*sure " + " ".join(f"{at:.3f} {right:.3f}" for at, right in table["sure"]),
        "*start " + " ".join(f"{it:.3f}" for it in table["start"]),
    ]
    for name, numbers in zip(table["names"], table["weights"]):
        if abs(numbers).max() < 0.05:
            continue
        lines.append(name + " " + " ".join(f"{it:.2f}" for it in numbers))
    Path(path).write_text("\n".join(lines) + "\n", encoding="utf-8")


def learn(some, sets=None, strength=STRENGTH):
    sets = features(some) if sets is None else sets
    labels = [form_of(row) for row in some]
    table = fit(sets, labels, strength)
    table["sharpness"] = SHARPNESS
    table["sure"] = sureness(some, sets, labels, strength)
    return table


def judged(table, some):
    """What the engine itself answers with these weights."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False) as file:
        write(table, file.name)
    try:
        return program(["with", file.name], some)
    finally:
        os.unlink(file.name)


if __name__ == "__main__":
    everything = rows("questions.csv") + rows("voices.csv") + rows("practice.csv")
    write(learn(everything), WEIGHTS)
    print(f"{len(everything)} rows, {WEIGHTS.stat().st_size} bytes")
