"""How well the crate `inquiry` judges questions it was not taught on, beside a plain yardstick.

    cargo xtask bench inquiry            the table, and every row it gets wrong
    cargo xtask bench inquiry --brief    the table

Every fold leaves out whole contexts. The weights are learned again without them, in the way learn.py learns what
is shipped, and the engine itself then answers with those weights. The yardstick is TF-IDF over words and pairs of
words of question and context with logistic regression, in the same folds.
"""

import json
import os
import subprocess
import sys

import learn
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import cohen_kappa_score
from sklearn.pipeline import make_pipeline


def figures(name, some, answers):
    count = len(some)
    verdict = sum(row["verdict"] == it["verdict"] for row, it in zip(some, answers)) / count
    kind = sum(row["class"] == it["class"] for row, it in zip(some, answers)) / count
    both = sum(row["verdict"] == it["verdict"] == "flag" for row, it in zip(some, answers))
    said = sum(it["verdict"] == "flag" for it in answers)
    there = sum(row["verdict"] == "flag" for row in some)
    kappa = cohen_kappa_score([row["verdict"] for row in some], [it["verdict"] for it in answers])
    kappa_class = cohen_kappa_score([row["class"] for row in some], [it["class"] for it in answers])
    print(
        f"| {name} | {count} | {verdict:.3f} | {both / max(said, 1):.3f} | {both / there:.3f} | {kind:.3f} "
        f"| {kappa:.2f} | {kappa_class:.2f} |",
        flush=True,
    )


def left_out(some, others):
    """Answers to every row by weights that never saw its context."""
    sets, more = learn.features(some), learn.features(others) if others else []
    fold = learn.folds(some)
    answers = [None] * len(some)
    for part in sorted(set(fold)):
        inside = [at for at in range(len(some)) if fold[at] != part]
        outside = [at for at in range(len(some)) if fold[at] == part]
        taught = [some[at] for at in inside] + others
        table = learn.learn(taught, [sets[at] for at in inside] + more)
        for at, it in zip(outside, learn.judged(table, [some[at] for at in outside])):
            answers[at] = it
    return answers


def yardstick_once(taught, asked):
    table = learn.forms()

    def text(row):
        return row["question"] + " stage" + row["stage"] + " " + " ".join("c_" + it for it in row["context"].split())

    model = make_pipeline(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=r"(?u)\b\w[\w']*\b|\?"),
        LogisticRegression(C=30, max_iter=2000),
    )
    model.fit([text(row) for row in taught], [learn.form_of(row) for row in taught])
    forms = model.predict([text(row) for row in asked])
    return [
        {"class": form.rstrip("~!"), "verdict": table[form][learn.STAGES.index(row["stage"])]}
        for row, form in zip(asked, forms)
    ]


def yardstick(some, others):
    fold = learn.folds(some)
    answers = [None] * len(some)
    for part in sorted(set(fold)):
        taught = [some[at] for at in range(len(some)) if fold[at] != part] + others
        outside = [at for at in range(len(some)) if fold[at] == part]
        for at, it in zip(outside, yardstick_once(taught, [some[at] for at in outside])):
            answers[at] = it
    return answers


def confusion(some, answers):
    kinds = list(dict.fromkeys(form.rstrip("~!") for form in learn.forms()))
    print("\nClasses: a row is what the author said, a column what the engine said.\n")
    print("| | " + " | ".join(kinds) + " |\n|---|" + "---|" * len(kinds))
    for kind in kinds:
        cells = [
            sum(row["class"] == kind and it["class"] == other for row, it in zip(some, answers)) for other in kinds
        ]
        print(f"| {kind} | " + " | ".join(str(it) if it else "" for it in cells) + " |")


def sureness(some, answers):
    print("\n| sure | rows | right |\n|---|---|---|")
    for low, high in ((0.0, 0.5), (0.5, 0.7), (0.7, 0.9), (0.9, 1.01)):
        inside = [(row, it) for row, it in zip(some, answers) if low <= it["confidence"] < high]
        if inside:
            right = sum(row["verdict"] == it["verdict"] for row, it in inside) / len(inside)
            print(f"| {low:.1f} to {min(high, 1):.1f} | {len(inside)} | {right:.2f} |")


def wrong(some, answers):
    print("\n| row | stage | author | engine | sure | question |\n|---|---|---|---|---|---|")
    for row, it in zip(some, answers):
        if row["verdict"] != it["verdict"]:
            print(
                f"| {row['id']} | {row['stage']} | {row['class']} {row['verdict']} | {it['class']} {it['verdict']} "
                f"| {it['confidence']:.2f} | {row['question']} |"
            )


def microseconds(some):
    """The middle and the least of several runs: another program on the machine only ever makes it slower."""
    asked = "\n".join(json.dumps({key: row[key] for key in ("context", "stage", "question")}) for row in some)
    call = [os.environ["KITH_BENCH_PROGRAM"], "time", "40"]
    runs = sorted(
        float(subprocess.run(call, input=asked, capture_output=True, text=True, check=True).stdout) for _ in range(11)
    )
    return runs[5], runs[0]


def long():
    call = [os.environ["KITH_BENCH_PROGRAM"], "long"]
    return float(subprocess.run(call, input="", capture_output=True, text=True, check=True).stdout)


def main():
    files = ("questions.csv", "voices.csv", "practice.csv", "held.csv")
    main_rows, voices, practice, held = (learn.rows(it) for it in files)
    print("| judged on contexts left out | rows | verdict | flag precision | flag recall | class | kappa | kappa, class |")
    print("|---|---|---|---|---|---|---|---|")
    figures("yardstick, taught on questions.csv alone", main_rows, yardstick(main_rows, []))
    figures("yardstick, taught on all three files", main_rows, yardstick(main_rows, voices + practice))
    figures("engine, taught on questions.csv alone", main_rows, left_out(main_rows, []))
    answers = left_out(main_rows, voices + practice)
    figures("engine, taught on all three files", main_rows, answers)
    table = learn.learn(main_rows + practice)
    figures("engine, voices.csv, taught on the two others", voices, learn.judged(table, voices))
    # Never taught and never looked into: its figures are all anybody reads of it.
    figures("engine as shipped, held.csv", held, learn.program([], held))
    figures("yardstick, held.csv, taught on the three others", held, yardstick_once(main_rows + voices + practice, held))
    middle, least = microseconds(main_rows)
    print(f"\n{middle:.1f} microseconds a question (median of 11 runs, least {least:.1f}), its context read each time")
    print(f"A byte of 1 MiB takes {long():.2f} times what a byte of 64 KiB does.")
    sureness(main_rows, answers)
    confusion(main_rows, answers)
    if "--brief" not in sys.argv:
        wrong(main_rows, answers)


if __name__ == "__main__":
    main()
