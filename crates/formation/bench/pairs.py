"""Pairs beside numpy with OR-Tools: the same number and score, in how much less processor and memory.

Called by `cargo xtask bench pairs [SIZE…]`. Ours counts with everything, from the start of the
process over reading the file to writing the answer; the yardstick only with scoring and matching.
"""

import json
import os
import subprocess
import sys
import tempfile

from pair_instances import instance

PROGRAM = os.environ["KITH_BENCH_PROGRAM"]
SIZES = [100, 500, 1000, 2000, 5000, 20000, 50000]


def ours(file, answer, *words):
    """CPU seconds and peak MiB of one run of ours; the answer goes into a file."""
    with open(answer, "wb") as out:
        child = subprocess.Popen([PROGRAM, file, *words], stdout=out, stderr=subprocess.PIPE)
        said = child.stderr.read().decode()
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"{PROGRAM} ended with {child.returncode} on {file}.")
    levels = json.load(open(answer))["levels"]
    return used.ru_utime + used.ru_stime, int(said.split()[-2]) / 1024, (levels["matched"], levels["score"])


def reference(file, cut, method, *answers):
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "pairs_reference.py")
    done = subprocess.run([sys.executable, script, file, str(cut), method, *answers], stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def row(file, mentees, tightness):
    answer = file + ".answer"
    cpu, mib, result = ours(file, answer)
    yard = reference(file, 0 if mentees <= 2000 else 40, "flow", answer)
    if yard["wrong"] or tuple(yard["result"]) != result:
        sys.exit(f"{mentees} {tightness}: {result} and {yard['result']}; {yard['wrong']}")
    theirs = yard["scoring"] + yard["matching"]
    print(f"| {mentees} | {tightness} | {result[0]} / {result[1]} | {yard['scoring']:.2f} + {yard['matching']:.2f} | "
          f"{yard['MiB']:.0f} | {cpu:.3f} | {mib:.0f} | 1/{theirs / cpu:.1f} | 1/{yard['MiB'] / mib:.1f} |", flush=True)


def every_pair(file, mentees):
    """The graph without a cut: time, and how it was checked."""
    answer = file + ".answer"
    cpu, mib, result = ours(file, answer, "--exact")
    how = "proof not checked here"
    if mentees <= 20000:
        yard = reference(file, 0, "assignment" if mentees <= 2000 else "none", answer)
        if yard["wrong"] or (yard["result"] and tuple(yard["result"]) != result):
            sys.exit(f"{mentees}, every pair: {result} and {yard['result']}; {yard['wrong']}")
        how = f"SciPy agrees, {yard['matching']:.2f} s" if yard["result"] else "proof holds on every pair"
    print(f"| {mentees} | {result[0]} / {result[1]} | {cpu:.3f} | {mib:.0f} | {how} |", flush=True)


def main():
    sizes = [int(word) for word in sys.argv[1:]] or SIZES
    with tempfile.TemporaryDirectory() as folder:
        files = {}
        for mentees in sizes:
            for share, tightness in ((6, "enough room"), (4, "too little room")):
                files[mentees, tightness] = os.path.join(folder, f"{mentees}-{share}.json")
                with open(files[mentees, tightness], "w") as out:
                    json.dump(instance(mentees, seed=mentees, share=share), out)
        print("\n| mentees | room | matched / score | yardstick CPU s (scoring + matching) | its MiB | CPU s | MiB | CPU | memory |")
        print("|---|---|---|---|---|---|---|---|---|")
        for (mentees, tightness), file in files.items():
            row(file, mentees, tightness)
        print("\nEvery pair, no cut:\n\n| mentees | matched / score | CPU s | MiB | checked |\n|---|---|---|---|---|")
        for (mentees, tightness), file in files.items():
            if tightness == "enough room" and mentees >= 1000:
                every_pair(file, mentees)


main()
