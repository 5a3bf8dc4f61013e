"""OR-Tools CP-SAT as the yardstick for the sets, as strong as we know how to make it.

Level by level: who is admitted (settled by a flow bound where minima and conflicts do not bite, person by
person where they do), then cost, likeness, evenness and moves, each with the one before as a constraint
and the last plan as a hint.
As a program: cpsat.py INSTANCE.json [--workers N] [--limit S] [--moves-from SOLUTION], one JSON object out.
With --moves-from only the fewest moves are sought, at that plan's admission, cost, likeness and evenness.
"""

import argparse
import json
import resource
import time

from ortools.graph.python import max_flow
from ortools.sat.python import cp_model

from checker import ATTRIBUTES, fits, levels

SOLVED = (cp_model.OPTIMAL, cp_model.FEASIBLE)


class Clock:
    """A limit in seconds for every level, and one for them all."""

    def __init__(self, workers, level, total, seed):
        self.workers, self.level, self.seed = workers, level, seed
        self.started = time.perf_counter()
        self.end = self.started + total

    def elapsed(self):
        return time.perf_counter() - self.started

    def solve(self, model, seconds=None):
        """One worker with a strong relaxation proves most levels soonest, measured in CPU seconds; what it
        cannot settle in a third of the time goes on from its best plan with all workers, which improve."""
        seconds = seconds or self.level
        alone = seconds if self.workers == 1 else seconds / 3
        solver, status = self._attempt(model, alone, workers=1, relaxation=2)
        if self.workers == 1 or status in (cp_model.OPTIMAL, cp_model.INFEASIBLE):
            return solver, status
        if status == cp_model.FEASIBLE:
            model.clear_hints()
            for at, value in enumerate(solver.response_proto.solution):
                model.add_hint(model.get_int_var_from_proto_index(at), value)
        more, later = self._attempt(model, seconds - alone, self.workers, relaxation=1)
        return (solver, status) if later == cp_model.UNKNOWN else (more, later)

    def _attempt(self, model, seconds, workers, relaxation):
        solver = cp_model.CpSolver()
        left = max(0.05, self.end - time.perf_counter())
        solver.parameters.max_time_in_seconds = min(seconds, left)
        solver.parameters.num_workers = workers
        solver.parameters.random_seed = self.seed
        solver.parameters.linearization_level = relaxation
        return solver, solver.solve(model)


def choices(instance):
    """For every person the sets that can hold them, alone."""
    people, groups = instance["applicants"], instance["sets"]
    found = []
    for person in people:
        lock = person.get("lock")
        found.append([k for k, it in enumerate(groups) if lock in (None, k) and fits(person, it)])
    return found


def cliques(instance, who):
    """Conflicts among these people covered by cliques: one constraint says more than its pairs."""
    near = {it: set() for it in who}
    for one, other in instance["conflicts"]:
        if one in near and other in near:
            near[one].add(other)
            near[other].add(one)
    left = {(a, b) for a in near for b in near[a] if a < b}
    found = []
    for edge in sorted(left):
        if edge not in left:
            continue
        clique, common = list(edge), near[edge[0]] & near[edge[1]]
        while common:
            best = max(sorted(common), key=lambda it: sum((min(it, c), max(it, c)) in left for c in clique))
            clique.append(best)
            common &= near[best]
        left -= {(min(a, b), max(a, b)) for a in clique for b in clique if a != b}
        found.append(sorted(clique))
    return found


class Places:
    """The rules as a model. `admitted` None: anybody may be; otherwise exactly these people are."""

    def __init__(self, instance, options, admitted=None, alike=True):
        self.instance, self.model = instance, cp_model.CpModel()
        self.people, self.sets = instance["applicants"], instance["sets"]
        self.who = [i for i in range(len(self.people)) if (options[i] if admitted is None else i in admitted)]
        self.x = {(i, k): self.model.new_bool_var(f"x{i},{k}") for i in self.who for k in options[i]}
        self.of_person = {i: {k: self.x[i, k] for k in options[i]} for i in self.who}
        self.of_set = [{} for _ in self.sets]
        for (i, k), var in self.x.items():
            self.of_set[k][i] = var
        self.open = [self.model.new_bool_var(f"open{k}") for k in range(len(self.sets))]
        self.size = [sum(inside.values()) for inside in self.of_set]
        self.taken = {}
        self._membership(admitted)
        self._sets()
        self._conflicts()
        self.classes = self._classes() if alike else []

    def _membership(self, admitted):
        by_org = {}
        for i in self.who:
            mine = list(self.of_person[i].values())
            if admitted is not None or self.people[i]["must"]:
                self.model.add_exactly_one(mine)
                self.taken[i] = 1
            else:
                self.taken[i] = self.model.new_bool_var(f"taken{i}")
                self.model.add(sum(mine) == self.taken[i])
            by_org.setdefault(self.people[i]["org"], []).append(i)
        for i, person in enumerate(self.people):
            if person["must"] and i not in self.of_person:
                self.model.add_bool_or([])
        for inside in by_org.values():
            if len(inside) > self.instance["M"]:
                self.model.add(sum(self.taken[i] for i in inside) <= self.instance["M"])

    def _sets(self):
        for k, group in enumerate(self.sets):
            self.model.add(self.size[k] <= group["max"] * self.open[k])
            self.model.add(self.size[k] >= max(1, group["min"]) * self.open[k])
            by_org = {}
            for i, var in self.of_set[k].items():
                self.model.add_implication(var, self.open[k])
                by_org.setdefault(self.people[i]["org"], []).append(var)
            for inside in by_org.values():
                if len(inside) > self.instance["m"]:
                    if self.instance["m"] == 1:
                        self.model.add_at_most_one(inside)
                    else:
                        self.model.add(sum(inside) <= self.instance["m"] * self.open[k])

    def _conflicts(self):
        for clique in cliques(self.instance, self.who):
            for inside in self.of_set:
                both = [inside[i] for i in clique if i in inside]
                if len(both) > 1:
                    self.model.add_at_most_one(both)

    def _classes(self):
        """Sets nobody can tell apart: the one whose first member came earliest is numbered first."""
        same = {}
        for k, group in enumerate(self.sets):
            if self.of_set[k]:
                key = (group["slot"], group["min"], group["max"], tuple(sorted(self.of_set[k])))
                same.setdefault(key, []).append(k)
        classes = [ks for ks in same.values() if len(ks) > 1]
        for ks in classes:
            for before, after in zip(ks, ks[1:]):
                self._precede(before, after)
        return classes

    def _precede(self, before, after):
        """A person may be in the later set only if somebody before them is in the earlier one."""
        self.model.add_implication(self.open[after], self.open[before])
        seen = None
        for i in sorted(self.of_set[before]):
            inside = self.of_set[before][i]
            if seen is None:
                self.model.add(self.of_set[after][i] == 0)
                seen = inside
                continue
            self.model.add_implication(self.of_set[after][i], seen)
            now = self.model.new_bool_var("")
            self.model.add_bool_or([inside, seen]).only_enforce_if(now)
            self.model.add_implication(seen, now)
            self.model.add_implication(inside, now)
            seen = now

    def canonical(self, assign):
        """The same plan with alike sets numbered as the model wants them."""
        first = {}
        for i, k in enumerate(assign):
            if k is not None:
                first.setdefault(k, i)
        to = {}
        for ks in self.classes:
            ranked = sorted(ks, key=lambda k: first.get(k, len(assign)))
            to.update(zip(ranked, ks))
        return [None if k is None else to.get(k, k) for k in assign]

    def hint(self, assign):
        """Offers a plan to start from; everything that follows from it is left to the solver."""
        self.model.clear_hints()
        if assign is None:
            return
        assign = self.canonical(assign)
        used = {k for k in assign if k is not None}
        for (i, k), var in self.x.items():
            self.model.add_hint(var, assign[i] == k)
        for k, var in enumerate(self.open):
            self.model.add_hint(var, k in used)
        for i, var in self.taken.items():
            if not isinstance(var, int):
                self.model.add_hint(var, assign[i] is not None)

    def plan(self, solver):
        assign = [None] * len(self.people)
        for (i, k), var in self.x.items():
            if solver.value(var):
                assign[i] = k
        return assign

    def cost(self):
        """L2."""
        terms = []
        for (i, k), var in self.x.items():
            cost = self.people[i]["slots"][str(self.sets[k]["slot"])]
            if cost:
                terms.append(cost * var)
        for i, j in self.instance["wishes"]:
            if i in self.of_person and j in self.of_person:
                together = []
                for k in self.of_person[i].keys() & self.of_person[j].keys():
                    both = self.model.new_bool_var("")
                    self.model.add_implication(both, self.x[i, k])
                    self.model.add_implication(both, self.x[j, k])
                    together.append(both)
                met = self.model.new_bool_var("")
                self.model.add(sum(together) == met)
                terms.append(1 - met)
        return sum(terms)

    def likeness(self):
        """L3: pairs of a count are convex, so the lines through neighbouring counts are exact."""
        terms = []
        for k, inside in enumerate(self.of_set):
            for attribute in ATTRIBUTES:
                by_value = {}
                for i, var in inside.items():
                    by_value.setdefault(self.people[i][attribute], []).append(var)
                for value in by_value.values():
                    most = min(len(value), self.sets[k]["max"])
                    if attribute == "org":
                        most = min(most, self.instance["m"])
                    if most > 1:
                        pairs = self.model.new_int_var(0, most * (most - 1) // 2, "")
                        for t in range(1, most):
                            self.model.add(pairs >= t * sum(value) - t * (t + 1) // 2)
                        terms.append(self.instance["weights"][attribute] * pairs)
        return sum(terms)

    def evenness(self):
        """L4."""
        terms = []
        for k, group in enumerate(self.sets):
            square = self.model.new_int_var(0, group["max"] ** 2, "")
            for t in range(group["max"]):
                self.model.add(square >= (2 * t + 1) * self.size[k] - t * (t + 1))
            terms.append(square)
        return sum(terms)

    def moves(self):
        """L5."""
        terms, fixed = [], 0
        for i, person in enumerate(self.people):
            if person["prev"] is not None:
                fixed += 1
                if (i, person["prev"]) in self.x:
                    terms.append(self.x[i, person["prev"]])
        return fixed - sum(terms)


def flow_admission(instance, options):
    """Who would be admitted if sets had no minimum and nobody a conflict: no plan's admission is better.

    People are offered to the flow one by one; what fits stays in, which is greedy on a matroid, so exact.
    """
    people, groups = instance["applicants"], instance["sets"]
    orgs = sorted({it["org"] for it in people})
    org_at = {org: 1 + rank for rank, org in enumerate(orgs)}
    person_at = 1 + len(orgs)
    gate, gate_at = {}, person_at + len(people)
    for i, person in enumerate(people):
        for k in options[i]:
            gate.setdefault((person["org"], k), gate_at + len(gate))
    set_at = gate_at + len(gate)
    arcs = [(0, org_at[org], instance["M"]) for org in orgs]
    entry = len(arcs)
    for i, person in enumerate(people):
        arcs.append((org_at[person["org"]], person_at + i, 0))
    for i, person in enumerate(people):
        arcs += [(person_at + i, gate[person["org"], k], 1) for k in options[i]]
    arcs += [(at, set_at + k, instance["m"]) for (_, k), at in gate.items()]
    arcs += [(set_at + k, set_at + len(groups), it["max"]) for k, it in enumerate(groups)]
    flow = max_flow.SimpleMaxFlow()
    handles = [flow.add_arc_with_capacity(*arc) for arc in arcs]
    inside = []
    for i in sorted(range(len(people)), key=lambda it: (not people[it]["must"], it)):
        if options[i]:
            flow.set_arc_capacity(handles[entry + i], 1)
            flow.solve(0, set_at + len(groups))
            if flow.optimal_flow() > len(inside):
                inside.append(i)
            else:
                flow.set_arc_capacity(handles[entry + i], 0)
    return set(inside)


def admission(instance, options, clock):
    """L1: (admitted, plan, proved), or (None, None, proved) when no plan keeps the confirmed places."""
    bound = flow_admission(instance, options)
    if any(it["must"] and i not in bound for i, it in enumerate(instance["applicants"])):
        return None, None, True
    exact = Places(instance, options, bound)
    solver, status = clock.solve(exact.model)
    if status in SOLVED:
        return bound, exact.plan(solver), True
    return person_by_person(instance, options, clock)


def person_by_person(instance, options, clock):
    """Asks for every next person whom the last plan leaves out: is there a plan that has them as well?"""
    places = Places(instance, options)
    places.model.maximize(sum(places.taken[i] for i in places.who))
    solver, status = clock.solve(places.model, clock.level / 4)
    if status not in SOLVED:
        return None, None, status == cp_model.INFEASIBLE
    plan, proved, inside = places.plan(solver), True, set()
    places.model.clear_objective()
    for i in places.who:
        if plan[i] is None:
            attempt = places.model.clone()
            again = attempt.get_bool_var_from_proto_index(places.taken[i].index)
            attempt.add(again == 1)
            solver, status = clock.solve(attempt, clock.level / 4)
            if status in SOLVED:
                plan = places.plan(solver)
            else:
                proved &= status == cp_model.INFEASIBLE
                places.model.add(places.taken[i] == 0)
        if plan[i] is not None:
            inside.add(i)
            if not isinstance(places.taken[i], int):
                places.model.add(places.taken[i] == 1)
        places.hint(plan)
    return inside, plan, proved


def later_levels(instance, options, clock, inside, plan, proved, bounds):
    """L2 to L5 at a settled admission."""
    places = Places(instance, options, inside)
    value = levels(instance, plan)
    for level, build in (("L2", places.cost), ("L3", places.likeness), ("L4", places.evenness)):
        expression = build()
        places.hint(plan)
        places.model.minimize(expression)
        solver, status = clock.solve(places.model)
        if status in SOLVED:
            plan = places.plan(solver)
            value = levels(instance, plan)
        proved[level] = status == cp_model.OPTIMAL
        bounds[level] = round(solver.best_objective_bound)
        places.model.add(expression <= value[level])
    return fewest_moves(instance, options, clock, plan, proved, bounds)


def fewest_moves(instance, options, clock, plan, proved, bounds):
    """L5 at the levels of a plan. Alike sets are told apart here: somebody was in one of them."""
    if all(it["prev"] is None for it in instance["applicants"]):
        proved["L5"], bounds["L5"] = True, 0
        return plan
    value = levels(instance, plan)
    inside = {i for i, k in enumerate(plan) if k is not None}
    places = Places(instance, options, inside, alike=False)
    for level, build in (("L2", places.cost), ("L3", places.likeness), ("L4", places.evenness)):
        places.model.add(build() <= value[level])
    places.hint(plan)
    places.model.minimize(places.moves())
    solver, status = clock.solve(places.model)
    proved["L5"], bounds["L5"] = status == cp_model.OPTIMAL, round(solver.best_objective_bound)
    return places.plan(solver) if status in SOLVED else plan


def solve(instance, clock, moves_from=None):
    options, proved, bounds, marks = choices(instance), {}, {}, {}
    if moves_from is not None:
        return "feasible", fewest_moves(instance, options, clock, moves_from, proved, bounds), proved, bounds, marks
    inside, plan, proved["L1"] = admission(instance, options, clock)
    marks["first"] = marks["L1"] = round(clock.elapsed(), 3)
    if plan is None:
        return ("infeasible" if proved["L1"] else "gave up"), None, proved, bounds, marks
    plan = later_levels(instance, options, clock, inside, plan, proved, bounds)
    return ("optimal" if all(proved.values()) else "feasible"), plan, proved, bounds, marks


def main():
    words = argparse.ArgumentParser()
    words.add_argument("instance")
    words.add_argument("--workers", type=int, default=2)
    words.add_argument("--limit", type=float, default=120, help="seconds for all levels")
    words.add_argument("--level", type=float, default=30, help="seconds for one level")
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--moves-from")
    told = words.parse_args()
    with open(told.instance, encoding="utf-8") as source:
        instance = json.load(source)
    before = None
    if told.moves_from:
        with open(told.moves_from, encoding="utf-8") as source:
            before = json.load(source)["assign"]
    clock = Clock(told.workers, told.level, told.limit, told.seed)
    status, plan, proved, bounds, marks = solve(instance, clock, before)
    found = {}
    if plan is not None:
        found = levels(instance, plan)
        del found["taken"]
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(json.dumps({"status": status, "assign": plan, "levels": found, "proved": proved, "bounds": bounds,
                      "marks": marks, "seconds": round(clock.elapsed(), 3),
                      "cpu": round(used.ru_utime + used.ru_stime, 2)}))


if __name__ == "__main__":
    main()
