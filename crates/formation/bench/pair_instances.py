"""Seeded pairing rounds: what they look like is stated here and nowhere else."""

import numpy as np

SKILLS = [f"skill {n}" for n in range(30)]
FORMATS = ["online", "in person", "phone", "evenings online"]
IDENTITIES = ["woman", "man", "non-binary", "disabled"]


def zipf(draw, kinds, count, power=1.1):
    """Few large, many small."""
    weights = 1.0 / np.arange(1, kinds + 1) ** power
    return draw.choice(kinds, size=count, p=weights / weights.sum())


def pick(draw, words, least, most, weights):
    count = int(draw.integers(least, most + 1))
    return [words[k] for k in draw.choice(len(words), size=count, replace=False, p=weights)]


def person(draw, prefix, at, organisation, shape):
    return {
        "name": f"{prefix} {at}",
        "organisation": f"organisation {organisation}",
        "role": f"role {int(draw.choice(8, p=shape['roles']))}",
        "region": f"region {int(draw.choice(10, p=shape['regions']))}",
        "formats": pick(draw, FORMATS, 1, 3, [0.4, 0.3, 0.1, 0.2]),
    }


def instance(mentees, seed, share=6):
    """A round with so many mentors for ten mentees, each with room for one to four, mostly one or two."""
    draw = np.random.default_rng(seed)
    mentors = mentees * share // 10
    organisations = max(5, mentees // 25)
    skills = 1.0 / np.arange(1, len(SKILLS) + 1) ** 0.6
    skills /= skills.sum()
    shape = {"roles": np.arange(8, 0, -1) / 36, "regions": np.arange(10, 0, -1) / 55}
    wishes = lambda chance, count, prefix: (
        [f"{prefix} {int(draw.integers(count))}"] if draw.random() < chance else []
    )
    offers, asks = [], []
    for at, organisation in enumerate(zipf(draw, organisations, mentors)):
        it = person(draw, "mentor", at, organisation, shape)
        it |= {"capacity": int(draw.choice([1, 2, 3, 4], p=[0.5, 0.3, 0.15, 0.05]))}
        it |= {"seniority": int(draw.choice(5, p=[0.02, 0.18, 0.35, 0.3, 0.15]))}
        it |= {"skills": pick(draw, SKILLS, 2, 7, skills)}
        it |= {"blocks": wishes(0.02, mentees, "mentee"), "wishes": wishes(0.1, mentees, "mentee")}
        it |= {"identity": str(draw.choice(IDENTITIES)), "consent": bool(draw.random() < 0.5)}
        offers.append(it)
    for at, organisation in enumerate(zipf(draw, organisations, mentees)):
        it = person(draw, "mentee", at, organisation, shape)
        it |= {"seniority": int(draw.choice(5, p=[0.35, 0.3, 0.2, 0.12, 0.03]))}
        goals = pick(draw, SKILLS, 1, 5, skills)
        it |= {"goals": [{"goal": goal, "importance": int(draw.integers(1, 4))} for goal in goals]}
        how = str(draw.choice(["none", "prefer", "require"], p=[0.75, 0.18, 0.07]))
        it |= {"preference": how}
        it |= {} if how == "none" else {"identity": str(draw.choice(IDENTITIES))}
        it |= {"blocks": wishes(0.02, mentors, "mentor"), "wishes": wishes(0.15, mentors, "mentor")}
        asks.append(it)
    return {"mentors": offers, "mentees": asks, "steps": 1}
