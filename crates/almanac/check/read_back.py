"""Reads the calendar texts of `examples/history.rs` back with programs that are not ours.

Every message with PyPI `icalendar`: method, UID, sequence, instants, title, place, and nothing that
nobody wrote. The zone definition against the system's time zone database. Then a client's life: each
request is PUT to a Radicale server and each cancellation deletes; what GET gives in the end has to be
what stands, and the feed, PUT as a whole calendar, has to come back entry for entry.
"""

import datetime as dt
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import zoneinfo

import icalendar

LONDON = zoneinfo.ZoneInfo("Europe/London")
KNOWN = {"UID", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "CLASS", "STATUS", "TRANSP"}
CHECKS = 0


def same(got, expected, what):
    global CHECKS
    CHECKS += 1
    if got != expected:
        sys.exit(f"{what}: read back {got!r}, written {expected!r}")


def blocks(text):
    """(kind, facts, iCalendar text) of each block."""
    for block in text.split("== ")[1:]:
        kind, rest = block.split("\n", 1)
        head, body = rest.split("BEGIN:VCALENDAR\r\n", 1)
        facts = [line.split("\t") for line in head.splitlines() if line]
        yield kind, facts, "BEGIN:VCALENDAR\r\n" + body


def instant(text):
    return dt.datetime.fromisoformat(text.replace("Z", "+00:00"))


def compare(event, facts):
    uid, sequence, standing, begins, ends, title, place = facts
    same(str(event["UID"]), uid, "UID")
    same(int(event["SEQUENCE"]), int(sequence), f"SEQUENCE of {uid}")
    same(str(event["STATUS"]), standing, f"STATUS of {uid}")
    same(event["DTSTART"].dt.astimezone(dt.timezone.utc), instant(begins), f"DTSTART of {uid}")
    same(event["DTEND"].dt.astimezone(dt.timezone.utc), instant(ends), f"DTEND of {uid}")
    same(str(event["SUMMARY"]), title, f"SUMMARY of {uid}")
    same(str(event.get("LOCATION", "-")), place, f"LOCATION of {uid}")


def zone_is_londons(calendar):
    """The definition we send, evaluated by the library, against the database."""
    for definition in calendar.walk("VTIMEZONE"):
        zone = definition.to_tz(lookup_tzid=False)
        at = dt.datetime(2024, 1, 1, 12)
        while at.year < 2038:
            same(at.replace(tzinfo=zone).utcoffset(), at.replace(tzinfo=LONDON).utcoffset(), f"the offset of {at}")
            at += dt.timedelta(days=1)


def free_port():
    with socket.socket() as it:
        it.bind(("127.0.0.1", 0))
        return it.getsockname()[1]


def request(method, url, body=None, **headers):
    asked = urllib.request.Request(url, method=method, data=body and body.encode(), headers=headers)
    try:
        with urllib.request.urlopen(asked, timeout=10) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def serve(folder, port):
    words = [sys.executable, "-m", "radicale", "--server-hosts", f"127.0.0.1:{port}", "--auth-type", "none"]
    words += ["--rights-type", "authenticated", "--storage-filesystem-folder", str(folder), "--config", ""]
    server = subprocess.Popen(words + ["--logging-level", "error"])
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return server
        except OSError:
            time.sleep(0.1)
    server.kill()
    sys.exit("Radicale did not start.")


KIND = {"Content-Type": "text/calendar; charset=utf-8", "Authorization": "Basic c2lhbjo="}


def stored(text):
    """As a client keeps it: a calendar on a server has no METHOD (RFC 4791, 4.1)."""
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith("METHOD:"))


def client_life(told, base):
    same(request("MKCALENDAR", f"{base}/sian/dates/", **KIND)[0], 201, "MKCALENDAR")
    standing = {}
    for kind, (facts,), text in told:
        url = f"{base}/sian/dates/{facts[0]}.ics"
        if kind == "REQUEST":
            same(request("PUT", url, stored(text), **KIND)[0] in (200, 201, 204), True, f"PUT of {facts[0]}")
            standing[facts[0]] = facts
        else:
            same(request("DELETE", url, **KIND)[0] in (200, 204), True, f"DELETE of {facts[0]}")
            del standing[facts[0]]
    for uid, facts in standing.items():
        status, text = request("GET", f"{base}/sian/dates/{uid}.ics", **KIND)
        same(status, 200, f"GET of {uid}")
        compare(icalendar.Calendar.from_ical(text).walk("VEVENT")[0], facts)
    return standing


def feed_comes_back(feed, standing, base):
    _, facts, text = feed
    same({it[0]: it for it in facts}, standing, "what the feed says stands")
    same(request("PUT", f"{base}/sian/feed/", text, **KIND)[0], 201, "PUT of the feed")
    status, text = request("GET", f"{base}/sian/feed/", **KIND)
    same(status, 200, "GET of the feed")
    events = {str(it["UID"]): it for it in icalendar.Calendar.from_ical(text).walk("VEVENT")}
    same(set(events), set(standing), "the entries of the feed")
    for uid, event in events.items():
        compare(event, standing[uid])


def main():
    text = subprocess.run([os.environ["KITH_BENCH_PROGRAM"]], check=True, capture_output=True).stdout.decode()
    *told, feed = blocks(text)
    for kind, (facts,), body in told:
        same(max(len(line.encode()) for line in body.split("\r\n")) <= 75, True, "lines of 75 octets")
        calendar = icalendar.Calendar.from_ical(body)
        same(str(calendar["METHOD"]), kind, "METHOD")
        (event,) = calendar.walk("VEVENT")
        same(set(event) - {"LOCATION"}, KNOWN - {"LOCATION"} | {"ORGANIZER", "ATTENDEE"}, "the properties")
        same(str(event["ATTENDEE"]), "mailto:sian+o'neill%251@cartrefi.example", "ATTENDEE")
        same(event.errors, [], "what could not be read")
        compare(event, facts)
    zone_is_londons(icalendar.Calendar.from_ical(feed[2]))
    same("METHOD" in icalendar.Calendar.from_ical(feed[2]), False, "METHOD in the feed")
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        server = serve(pathlib.Path(folder), port)
        try:
            standing = client_life(told, f"http://127.0.0.1:{port}")
            feed_comes_back(feed, standing, f"http://127.0.0.1:{port}")
        finally:
            server.terminate()
            server.wait()
    cancelled = sum(kind == "CANCEL" for kind, *_ in told)
    print(
        f"{len(told)} messages ({cancelled} cancellations) and a feed of {len(standing)} entries: "
        f"{CHECKS} comparisons by icalendar {icalendar.__version__} and Radicale, none differs."
    )


if __name__ == "__main__":
    main()
