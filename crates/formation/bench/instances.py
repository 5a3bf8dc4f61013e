"""The instances the sets bench solves: seeded, from 8 to 20,000 people, adversarial and impossible ones too.

An offset of 0 gives the instances that the reference table of docs/measurements.md speaks of; any other
offset gives the same shapes filled by other dice. As a program: instances.py FOLDER [LARGEST] [OFFSET].
"""

import json
import math
import os
import random
import sys

ROLES = 10
ROLE_WEIGHTS = [10, 6, 8, 4, 4, 3, 5, 3, 7, 2]
SENIORITY_WEIGHTS = [30, 30, 22, 13, 5]
NEEDS = ["captions", "bsl", "step-free", "daytime"]
WEIGHTS = {"org": 3, "role": 2, "sen": 1, "reg": 1}


def zipf_orgs(dice, orgs, people, slope=0.8):
    """One organisation per person: a few are large, most are small."""
    return dice.choices(range(orgs), [1 / (rank + 1) ** slope for rank in range(orgs)], k=people)


def applicant(dice, org, slots, regions, eligible, need, tagged, availability):
    """One person. The order of the draws is part of the recipe: the seeds mean nothing without it."""
    reachable = availability(dice) if availability else None
    if reachable is None:
        count = dice.randint(1, max(1, min(slots, 4)))
        reachable = dice.sample(range(slots), count)
    tag, mode = None, "no"
    if dice.random() < tagged:
        tag, mode = "bme", dice.choice(["may", "may", "only"])
    return {
        "eligible": dice.random() < eligible,
        "org": org,
        "role": dice.choices(range(ROLES), ROLE_WEIGHTS)[0],
        "sen": dice.choices(range(5), SENIORITY_WEIGHTS)[0],
        "reg": dice.randrange(regions),
        "slots": {str(slot): rank for rank, slot in enumerate(reachable)},
        "needs": [it for it in NEEDS if dice.random() < need],
        "tag": tag,
        "tag_mode": mode,
        "prev": None,
        "must": False,
    }


def one_set(dice, index, slots, orgs, sets, least, most, tagged):
    """One set: three in five are led by somebody from outside the applicants' organisations."""
    outside = dice.random() < 0.6
    leader = orgs + dice.randrange(max(2, sets // 3)) if outside else dice.randrange(orgs)
    return {
        "slot": index % slots,
        "min": least,
        "max": most,
        "fac_org": leader,
        "tag": "bme" if dice.random() < tagged else None,
        "provides": [it for it in NEEDS if dice.random() < 0.8],
    }


def pairs_apart(dice, people, share):
    """Conflicts, four in five of them inside one organisation and among near arrivals."""
    found, count = set(), len(people)
    for _ in range(int(count * share)):
        one = dice.randrange(count)
        near = range(max(0, one - 200), min(count, one + 200))
        same = [it for it in near if it != one and people[it]["org"] == people[one]["org"]]
        other = dice.choice(same) if same and dice.random() < 0.8 else dice.randrange(count)
        if one != other:
            found.add((min(one, other), max(one, other)))
    return found


def pairs_together(dice, count, share, apart):
    """Wishes to share, among near arrivals and never against a conflict."""
    found = set()
    for _ in range(int(count * share)):
        one = dice.randrange(count)
        other = min(count - 1, max(0, one + dice.randint(-30, 30)))
        pair = (min(one, other), max(one, other))
        if one != other and pair not in apart:
            found.add(pair)
    return found


def make(name, people, sets, seed, slots=2, least=5, most=8, m=2, M=2, orgs=None, regions=9, eligible=0.95,
         need=0.08, apart=0.05, together=0.04, tagged=0.12, tagged_sets=0.1, placed_before=0.0, availability=None):
    """One instance from one seed."""
    dice = random.Random(seed)
    orgs = orgs or max(4, people // 4)
    of = zipf_orgs(dice, orgs, people)
    applicants = [applicant(dice, org, slots, regions, eligible, need, tagged, availability) for org in of]
    groups = [one_set(dice, it, slots, orgs, sets, least, most, tagged_sets) for it in range(sets)]
    conflicts = pairs_apart(dice, applicants, apart)
    wishes = pairs_together(dice, people, together, conflicts)
    if placed_before:
        for it in applicants:
            if dice.random() < placed_before:
                it["prev"] = dice.randrange(sets)
    return {
        "name": name,
        "seed": seed,
        "m": m,
        "M": M,
        "weights": dict(WEIGHTS),
        "applicants": applicants,
        "sets": groups,
        "conflicts": sorted(map(list, conflicts)),
        "wishes": sorted(map(list, wishes)),
    }


def enough(people, share):
    """How many sets of seven hold that share of the people."""
    return max(2, math.ceil(people * share / 7))


def everyday(offset, largest):
    """Ordinary programmes, from one set of peers to a whole region."""
    plain = {"eligible": 1, "tagged": 0, "tagged_sets": 0, "need": 0}
    yield make("n8_tpas", 8, 2, offset + 1, least=4, most=4, m=1, M=1, orgs=8, **plain)
    yield make("n12_tpas", 12, 2, offset + 2, least=4, most=4, m=1, M=2, orgs=7, **plain)
    yield make("n24_hdn", 24, 3, offset + 3, orgs=12, tagged_sets=0)
    yield make("n60_hdn", 60, 8, offset + 4, slots=3, M=4)
    yield make("n60_rerun", 60, 8, offset + 4, slots=3, M=4, placed_before=0.8)
    if largest >= 200:
        yield make("n200", 200, enough(200, 0.8), offset + 5, slots=5, m=1, M=6)
    if largest >= 1000:
        yield make("n1000", 1000, enough(1000, 0.85), offset + 6, slots=8, m=1, M=20)
    if largest >= 5000:
        yield make("n5000", 5000, enough(5000, 0.85), offset + 7, slots=10, m=1, M=60)
    if largest >= 20000:
        yield make("n20000", 20000, enough(20000, 0.85), offset + 8, slots=10, m=1, M=120)


def one_employer(instance, share, seed):
    """That share of the people works for one organisation."""
    dice = random.Random(seed)
    for it in instance["applicants"]:
        if dice.random() < share:
            it["org"] = 0
    return instance


def quarrel(instance, share, seed):
    """That share of all pairs must be kept apart."""
    dice = random.Random(seed)
    count = len(instance["applicants"])
    instance["conflicts"] = [[i, j] for i in range(count) for j in range(i + 1, count) if dice.random() < share]
    instance["wishes"] = []
    return instance


def tuesdays(dice):
    """Nine people in ten can make the first slot only."""
    return [0] if dice.random() < 0.9 else [0, 1]


def adversarial(offset, largest):
    """One huge employer, one crowded day, conflicts everywhere."""
    yield one_employer(make("adv_hugeorg60", 60, 8, offset + 11, slots=3, M=60), 0.7, offset + 1)
    yield make("adv_tuesday60", 60, 8, offset + 13, M=4, availability=tuesdays)
    yield quarrel(make("adv_conflict60", 60, 10, offset + 15, least=4, M=6), 0.35, offset + 3)
    if largest >= 200:
        yield one_employer(make("adv_hugeorg200", 200, 24, offset + 12, slots=5, M=200), 0.7, offset + 2)
        yield make("adv_tuesday200", 200, 24, offset + 14, m=1, M=8, availability=tuesdays)
        yield quarrel(make("adv_conflict200", 200, 32, offset + 16, slots=4, least=4, M=10), 0.30, offset + 4)


def impossible(offset):
    """Confirmed places that cannot be kept: a clique, a need, a minimum, a cap."""
    plain = {"eligible": 1, "tagged": 0, "tagged_sets": 0}
    clique = make("inf_must_conflict", 24, 3, offset + 21, M=24, orgs=12, need=0, **plain)
    for it in clique["applicants"][:4]:
        it.update(must=True, slots={"0": 0, "1": 1})
    clique["conflicts"] = [[i, j] for i in range(4) for j in range(i + 1, 4)]
    clique["wishes"] = []
    yield clique
    need = make("inf_must_need", 60, 8, offset + 22, slots=3, M=4)
    need["applicants"][0].update(must=True, eligible=True, needs=["bsl"])
    for it in need["sets"]:
        it["provides"] = [have for have in it["provides"] if have != "bsl"]
    yield need
    minimum = make("inf_must_min", 24, 2, offset + 23, least=8, most=10, m=1, M=24, orgs=6, need=0, **plain)
    minimum["applicants"][0]["must"] = True
    yield minimum
    cap = make("inf_must_orgcap", 60, 8, offset + 24, slots=3, need=0, **plain)
    for it in cap["applicants"][:3]:
        it.update(org=0, must=True, slots={"0": 0, "1": 1, "2": 2})
    yield cap


def all_instances(offset=0, largest=20000):
    """Every instance of one offset with at most that many people."""
    for source in (everyday(offset, largest), adversarial(offset, largest), impossible(offset)):
        for instance in source:
            if len(instance["applicants"]) <= largest:
                yield instance


def main(words):
    folder = words[0]
    largest = int(words[1]) if len(words) > 1 else 20000
    offset = int(words[2]) if len(words) > 2 else 0
    os.makedirs(folder, exist_ok=True)
    for instance in all_instances(offset, largest):
        with open(os.path.join(folder, instance["name"] + ".json"), "w", encoding="utf-8") as out:
            json.dump(instance, out, separators=(",", ":"))


if __name__ == "__main__":
    main(sys.argv[1:])
