"""An independent judge: does a plan keep every rule, and which of two plans is better?

Apart from the engine and from every yardstick: it shares no line with any of them.
As a program: checker.py INSTANCE SOLUTION, where the solution is a list or an object with `assign`.
"""

import json
import sys
from collections import Counter, defaultdict

ATTRIBUTES = ("org", "role", "sen", "reg")
LEVELS = ("L2", "L3", "L4", "L5")


class Broken(Exception):
    """A rule the plan breaks, in words."""


def fits(person, group):
    """H2: may this person be in this set, whoever else is in it?"""
    if not person["eligible"] or str(group["slot"]) not in person["slots"] or person["org"] == group["fac_org"]:
        return False
    if group["tag"] is None:
        tag_allows = person["tag_mode"] != "only"
    else:
        tag_allows = person["tag"] == group["tag"] and person["tag_mode"] in ("may", "only")
    return tag_allows and set(person["needs"]) <= set(group["provides"])


def members_of(assign):
    members = defaultdict(list)
    for who, where in enumerate(assign):
        if where is not None:
            members[where].append(who)
    return members


def judge_rules(instance, assign):
    """Raises Broken at the first rule that does not hold."""
    people, groups = instance["applicants"], instance["sets"]
    if len(assign) != len(people):
        raise Broken(f"{len(assign)} places for {len(people)} people")
    for who, where in enumerate(assign):
        if where is None:
            if people[who]["must"]:
                raise Broken(f"H1: person {who} has a confirmed place and none here")
        elif not fits(people[who], groups[where]):
            raise Broken(f"H2: person {who} cannot be in set {where}")
        elif people[who].get("lock") not in (None, where):
            raise Broken(f"lock: person {who} is in set {where}")
    for where, inside in members_of(assign).items():
        if not groups[where]["min"] <= len(inside) <= groups[where]["max"]:
            raise Broken(f"H3: set {where} has {len(inside)}")
        if max(Counter(people[who]["org"] for who in inside).values()) > instance["m"]:
            raise Broken(f"H4: set {where}")
    admitted = Counter(people[who]["org"] for who, where in enumerate(assign) if where is not None)
    if admitted and max(admitted.values()) > instance["M"]:
        raise Broken("H5")
    for one, other in instance["conflicts"]:
        if assign[one] is not None and assign[one] == assign[other]:
            raise Broken(f"H6: {one} and {other}")


def same_pairs(instance, inside):
    """The weighted number of pairs of equal value in one set."""
    people = instance["applicants"]
    return sum(
        instance["weights"][attribute] * count * (count - 1) // 2
        for attribute in ATTRIBUTES
        for count in Counter(people[who][attribute] for who in inside).values()
    )


def levels(instance, assign):
    """Judges the rules, then gives the value of the plan on every level."""
    assign = [None if where is None or where < 0 else where for where in assign]
    judge_rules(instance, assign)
    people, groups = instance["applicants"], instance["sets"]
    members = members_of(assign)
    taken = [where is not None for where in assign]
    cost = sum(people[who]["slots"][str(groups[at]["slot"])] for who, at in enumerate(assign) if at is not None)
    unmet = sum(taken[i] and taken[j] and assign[i] != assign[j] for i, j in instance["wishes"])
    return {
        "admitted": sum(taken),
        "refused": next((i for i, it in enumerate(people) if it["eligible"] and not taken[i]), None),
        "L2": cost + unmet,
        "L3": sum(same_pairs(instance, inside) for inside in members.values()),
        "L4": sum(len(inside) ** 2 for inside in members.values()),
        "L5": sum(it["prev"] is not None and assign[i] != it["prev"] for i, it in enumerate(people)),
        "taken": taken,
    }


def compare(one, other):
    """(-1, level) if the first is better, (1, level) if the second is, (0, "=") if neither."""
    for who, (left, right) in enumerate(zip(one["taken"], other["taken"])):
        if left != right:
            return (-1 if left else 1), f"L1 at person {who}"
    for level in LEVELS:
        if one[level] != other[level]:
            return (-1 if one[level] < other[level] else 1), level
    return 0, "="


def main(words):
    with open(words[0], encoding="utf-8") as source:
        instance = json.load(source)
    with open(words[1], encoding="utf-8") as source:
        plan = json.load(source)
    found = levels(instance, plan["assign"] if isinstance(plan, dict) else plan)
    del found["taken"]
    print(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1:])
