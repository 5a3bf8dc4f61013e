"""How many forms a second SQLite itself keeps: the rows that Kith wrote, written again by nobody but SQLite.

Given a database from before people registered and the same one after it, writes what came between into a copy of
the first: one thread, groups of 64 forms, each group one transaction that is synced, with the same settings and
the same indexes. No page, no reading, no form's tokens, nothing that was changed later: less than Kith has to do.

Prints forms, seconds, and SQLite's version.
"""

import sqlite3
import sys
import time
from pathlib import Path

GROUP = 64
SETTINGS = ["journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "temp_store=MEMORY", "secure_delete=ON", "cache_size=-4096"]


def main(before, after, scratch):
    Path(scratch).unlink(missing_ok=True)
    into = sqlite3.connect(scratch, isolation_level=None)
    with sqlite3.connect(before) as start:
        start.backup(into)
    for setting in SETTINGS:
        into.execute(f"PRAGMA {setting}").fetchall()
    came = new_rows(into, sqlite3.connect(after))
    forms = len(came["interest"][1])
    took = 0.0
    for first in range(0, forms, GROUP):
        last = min(first + GROUP, forms)
        begun = time.perf_counter()
        into.execute("BEGIN IMMEDIATE")
        into.execute("PRAGMA defer_foreign_keys=ON")
        for statement, rows in came.values():
            share = slice(len(rows) * first // forms, len(rows) * last // forms)
            into.executemany(statement, rows[share])
        into.execute("COMMIT")
        took += time.perf_counter() - begun
    print(forms, took, sqlite3.sqlite_version)


# Of each table the statement and the rows that came between, in the order they came; what people are referred to
# by comes first.
def new_rows(start, end):
    tables = [name for (name,) in end.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")]
    tables.sort(key=lambda name: name != "interest")
    came = {}
    for table in tables:
        (newest,) = start.execute(f'SELECT coalesce(max(rowid), 0) FROM "{table}"').fetchone()
        rows = end.execute(f'SELECT * FROM "{table}" WHERE rowid > ? ORDER BY rowid', (newest,)).fetchall()
        if rows:
            came[table] = (f'INSERT INTO "{table}" VALUES ({", ".join("?" * len(rows[0]))})', rows)
    return came


main(*sys.argv[1:])
