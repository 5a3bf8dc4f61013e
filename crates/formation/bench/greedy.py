"""The greedy officer: what somebody careful with a spreadsheet would do, as the plainest yardstick.

People in order of arrival, each into the cheapest slot where a set still takes them; then the sets that
stayed under their minimum are closed, the smallest first, and their people asked again.
As a program: greedy.py INSTANCE.json, one JSON object on standard output.
"""

import json
import sys
import time
from collections import defaultdict

from checker import fits


class Plan:
    """A plan under construction, with the counts that the rules ask for."""

    def __init__(self, instance):
        self.instance = instance
        self.people, self.sets = instance["applicants"], instance["sets"]
        self.at = [None] * len(self.people)
        self.members = [[] for _ in self.sets]
        self.of_org = defaultdict(int)
        self.in_set = defaultdict(int)
        self.apart = defaultdict(set)
        for one, other in instance["conflicts"]:
            self.apart[one].add(other)
            self.apart[other].add(one)
        # By slot, the sets that are neither full nor closed: nobody leaves a set that stays open.
        self.by_slot = defaultdict(list)
        for where, group in enumerate(self.sets):
            self.by_slot[str(group["slot"])].append(where)

    def takes(self, where, who):
        group, org = self.sets[where], self.people[who]["org"]
        return (
            self.in_set[where, org] < self.instance["m"]
            and fits(self.people[who], group)
            and self.people[who].get("lock") in (None, where)
            and self.apart[who].isdisjoint(self.members[where])
        )

    def place(self, who):
        person = self.people[who]
        if self.of_org[person["org"]] >= self.instance["M"]:
            return
        for slot in sorted(person["slots"], key=person["slots"].get):
            for where in self.by_slot[slot]:
                if self.takes(where, who):
                    self.at[who] = where
                    self.members[where].append(who)
                    self.of_org[person["org"]] += 1
                    self.in_set[where, person["org"]] += 1
                    if len(self.members[where]) == self.sets[where]["max"]:
                        self.by_slot[slot].remove(where)
                    return

    def close(self, where):
        """Closes one set; its people stand in line again."""
        self.by_slot[str(self.sets[where]["slot"])].remove(where)
        for who in self.members[where]:
            org = self.people[who]["org"]
            self.at[who] = None
            self.of_org[org] -= 1
            self.in_set[where, org] -= 1
        self.members[where] = []

    def waiting(self):
        """Who has no place, confirmed places first, then by arrival."""
        line = [who for who, where in enumerate(self.at) if where is None]
        return sorted(line, key=lambda who: (not self.people[who]["must"], who))


def solve(instance):
    plan = Plan(instance)
    while True:
        for who in plan.waiting():
            plan.place(who)
        short = [it for it, group in enumerate(plan.sets) if 0 < len(plan.members[it]) < group["min"]]
        if not short:
            return plan.at
        plan.close(min(short, key=lambda it: (len(plan.members[it]), -it)))


def main(words):
    with open(words[0], encoding="utf-8") as source:
        instance = json.load(source)
    start = time.perf_counter()
    assign = solve(instance)
    lost = any(it["must"] and where is None for it, where in zip(instance["applicants"], assign))
    status = "gave up" if lost else "feasible"
    print(json.dumps({"status": status, "assign": assign, "seconds": round(time.perf_counter() - start, 3)}))


if __name__ == "__main__":
    main(sys.argv[1:])
