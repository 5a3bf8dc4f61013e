"""The yardstick: numpy scores every pair, OR-Tools or SciPy matches; and it judges our answer.

Run by pairs.py in a process of its own. Prints one JSON object: CPU seconds of scoring and of
matching, the peak memory until then, the result, and what is wrong with ours (nothing, one hopes).
"""

import json
import resource
import sys
import time

import numpy as np

CUT = 40


def columns(people, word):
    """Numbers for the values of one attribute."""
    known = {}
    return [known.setdefault(it[word], len(known)) for side in people for it in side]


class Round:
    def __init__(self, data):
        mentors, mentees = data["mentors"], data["mentees"]
        self.n, self.m = len(mentees), len(mentors)
        both = (mentors, mentees)
        for word in ("organisation", "role", "region"):
            values = np.array(columns(both, word))
            setattr(self, word, (values[: self.m], values[self.m :]))
        self.seniority = tuple(np.array([it["seniority"] for it in side], np.int16) for side in both)
        self.capacity = np.array([it["capacity"] for it in mentors])
        skills = {s: k for k, s in enumerate(sorted({s for it in mentors for s in it["skills"]}))}
        self.skills = np.zeros((len(skills), self.m), np.float32)
        for j, it in enumerate(mentors):
            self.skills[[skills[s] for s in it["skills"]], j] = 1
        self.goals = np.zeros((self.n, len(skills)), np.float32)
        self.asked = np.ones(self.n, np.float32)
        for i, it in enumerate(mentees):
            self.asked[i] = max(1, sum(g["importance"] for g in it["goals"]))
            for g in it["goals"]:
                if g["goal"] in skills:
                    self.goals[i, skills[g["goal"]]] += g["importance"]
        formats = {f: 1 << k for k, f in enumerate(sorted({f for side in both for it in side for f in it["formats"]}))}
        self.formats = tuple(np.array([sum(formats[f] for f in it["formats"]) for it in side]) for side in both)
        who = {}
        self.identity = (
            np.array([who.setdefault(it["identity"], len(who)) if it["consent"] else -1 for it in mentors]),
            np.array([who.setdefault(it.get("identity"), len(who)) if it["preference"] != "none" else -2 for it in mentees]),
        )
        self.require = np.array([it["preference"] == "require" for it in mentees])
        at = ({it["name"]: j for j, it in enumerate(mentors)}, {it["name"]: i for i, it in enumerate(mentees)})
        pairs = lambda word: sorted({(i, at[0][x], 0) for i, it in enumerate(mentees) for x in it[word]}
                                    | {(at[1][x], j, 1) for j, it in enumerate(mentors) for x in it[word]})
        self.blocks, self.wishes = np.array(pairs("blocks")).reshape(-1, 3), np.array(pairs("wishes")).reshape(-1, 3)

    def scores(self, start, end):
        """Scores of mentees start..end with every mentor; -1 where a rule stands between."""
        rows = slice(start, end)
        met = self.goals[rows] @ self.skills
        score = np.floor(500 * met / self.asked[rows, None] + 1e-4).astype(np.int16)
        equal = lambda pair: pair[1][rows, None] == pair[0][None, :]
        score += 150 * equal(self.role).astype(np.int16) + 100 * equal(self.region).astype(np.int16)
        gap = self.seniority[0][None, :] - self.seniority[1][rows, None]
        score += np.maximum(0, 100 - 25 * np.abs(gap - 1)).astype(np.int16)
        same = equal(self.identity)
        score += 50 * same.astype(np.int16)
        inside = self.wishes[(self.wishes[:, 0] >= start) & (self.wishes[:, 0] < end)]
        np.add.at(score, (inside[:, 0] - start, inside[:, 1]), 50)
        barred = equal(self.organisation) | (gap < 1) | (self.require[rows, None] & ~same)
        barred |= (self.formats[1][rows, None] & self.formats[0][None, :]) == 0
        inside = self.blocks[(self.blocks[:, 0] >= start) & (self.blocks[:, 0] < end)]
        barred[inside[:, 0] - start, inside[:, 1]] = True
        score[barred] = -1
        return score

    def chunks(self):
        step = max(1, 4_000_000 // max(1, self.m))
        return ((start, min(start + step, self.n)) for start in range(0, self.n, step))

    def edges(self, cut):
        """Pairs and scores: all allowed, or the best so many of each mentee, the first named of equals."""
        parts = []
        for start, end in self.chunks():
            score = self.scores(start, end)
            if cut and self.m > cut:
                rank = (1000 - score.astype(np.int32)) * (self.m + 1) + np.arange(self.m, dtype=np.int32)[None, :]
                best = np.argpartition(rank, cut - 1, axis=1)[:, :cut]
                rows = np.repeat(np.arange(end - start), cut)
                picked = (rows, best.ravel())
            else:
                picked = np.nonzero(score >= 0)
            worth = score[picked]
            keep = worth >= 0
            parts.append((picked[0][keep] + start, picked[1][keep], worth[keep]))
        return tuple(np.concatenate([it[k] for it in parts]).astype(np.int64) for k in range(3))


def flow(round, i, j, worth):
    """Most matches, then the greatest sum: (matched, score) by a min-cost flow."""
    from ortools.graph.python import min_cost_flow

    solver = min_cost_flow.SimpleMinCostFlow()
    n, m, each = round.n, round.m, 1000 * (round.n + 1) + 1
    # Whoever has no mentor goes past all of them; one mentor more outweighs all scores.
    tails = np.concatenate([i, n + np.arange(m), np.arange(n)])
    heads = np.concatenate([n + j, np.full(m, n + m), np.full(n, n + m)])
    room = np.concatenate([np.ones(len(i)), round.capacity, np.ones(n)]).astype(np.int64)
    cost = np.concatenate([-worth - each, np.zeros(m), np.zeros(n)]).astype(np.int64)
    arcs = solver.add_arcs_with_capacity_and_unit_cost(tails, heads, room, cost)
    solver.set_nodes_supplies(np.arange(n + m + 1), np.concatenate([np.ones(n), np.zeros(m), [-n]]).astype(np.int64))
    assert solver.solve() == solver.OPTIMAL
    used = solver.flows(arcs[: len(i)]) > 0
    return int(used.sum()), int(worth[used].sum())


def assignment(round, i, j, worth):
    """The same by SciPy on the dense matrix with a column for each place."""
    from scipy.optimize import linear_sum_assignment

    dense = np.zeros((round.n, round.m), np.int64)
    dense[i, j] = worth + 1000 * (round.n + 1) + 1
    dense = np.repeat(dense, round.capacity, axis=1)
    rows, places = linear_sum_assignment(dense, maximize=True)
    kept = dense[rows, places][dense[rows, places] > 0]
    return int(len(kept)), int((kept - 1000 * (round.n + 1) - 1).sum())


def judge(round, ours, i, j, worth):
    """Rules, sums and proof of our answer on these pairs; what is wrong, in words."""
    wrong = []
    mate = np.array([-1 if it is None else it for it in ours["assign"]])
    key = i * round.m + j
    order = np.argsort(key)
    matched = np.nonzero(mate >= 0)[0]
    wanted = matched * round.m + mate[matched]
    found = order[np.minimum(np.searchsorted(key[order], wanted), len(order) - 1)]
    if (key[found] != wanted).any():
        wrong.append("a pair that may not be")
    if (np.bincount(mate[matched], minlength=round.m) > round.capacity).any():
        wrong.append("a mentor with more mentees than room")
    if (len(matched), int(worth[found].sum())) != (ours["levels"]["matched"], ours["levels"]["score"]):
        wrong.append("sums that are not what they say")
    proof = ours["certificate"]
    u, v, each = np.array(proof["mentees"]), np.array(proof["mentors"]), proof["each"]
    if each <= 1000 * round.n or (u < 0).any() or (v < 0).any() or (u[mate < 0] != 0).any():
        wrong.append("potentials out of bounds")
    if (v[np.bincount(mate[matched], minlength=round.m) < round.capacity] != 0).any():
        wrong.append("a price where there is room")
    if (u[i] + v[j] < each + worth).any() or (u[matched] + v[mate[matched]] != each + worth[found]).any():
        wrong.append("potentials that prove nothing")
    return wrong


def main():
    file, cut, method, *answers = sys.argv[1:]
    round = Round(json.load(open(file)))
    start = time.process_time()
    i, j, worth = round.edges(int(cut))
    scored = time.process_time()
    result = {"flow": flow, "assignment": assignment, "none": lambda *_: None}[method](round, i, j, worth)
    done = time.process_time()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    wrong = [it for answer in answers for it in judge(round, json.load(open(answer)), i, j, worth)]
    print(json.dumps({"scoring": scored - start, "matching": done - scored, "MiB": peak, "result": result, "wrong": wrong}))


main()
