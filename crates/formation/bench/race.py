"""Running one contender in a process of its own: its answer, its CPU seconds, its peak memory.

Apart from the tables, because every comparison needs the same honest stop-watch around everybody.
"""

import json
import os
import subprocess
import tempfile
import threading
import time


class Run:
    """What one process said and used. `answer` is an empty object when it said nothing readable."""

    def __init__(self, answer, wall, cpu, mib, error):
        self.answer, self.wall, self.cpu, self.mib, self.error = answer, wall, cpu, mib, error

    def mark(self, name):
        """Seconds until a named moment, as the contender itself saw it."""
        return (self.answer.get("marks") or {}).get(name)

    def seconds(self):
        """The contender's own seconds where it tells them: without starting and reading."""
        return self.answer.get("seconds", self.wall)


def run(words, patience):
    """Runs a program to its end, or to the end of our patience in seconds."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        start = time.perf_counter()
        child = subprocess.Popen(words, stdout=out, stderr=err)
        stop = threading.Timer(patience, child.kill)
        stop.start()
        _, status, used = os.wait4(child.pid, 0)
        stop.cancel()
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        try:
            answer, error = json.loads(out.read()), None
        except ValueError:
            tail = err.read().decode(errors="replace").strip().splitlines()
            answer, error = {}, tail[-1] if tail else f"ended with {child.returncode}"
    return Run(answer, wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, error)


def table(heads, rows):
    """A markdown table; nothing at all without rows."""
    if not rows:
        return
    print("| " + " | ".join(heads) + " |")
    print("|" + "---|" * len(heads))
    for row in rows:
        print("| " + " | ".join(str(cell) for cell in row) + " |")
    print(flush=True)


def seconds(value):
    """Seconds as a person reads them."""
    if value is None:
        return "–"
    return f"{value * 1000:.0f} ms" if value < 0.995 else f"{value:.1f} s"
