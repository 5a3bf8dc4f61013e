"""Stands pretix up beside Kith for `cargo xtask bench web`: with PostgreSQL and Redis, under gunicorn, as its
documentation says, and filled by its own models. Apart from the chore because pretix is Python; not called pretix,
because Python would then take this file for it.

Prints one line of JSON when pages can be asked for, and runs until its standard input ends.

    python stand_pretix.py FOLDER DATABASE-URL ORDERS
"""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from urllib.parse import urlsplit

ORGANISER, EVENT = "tenantvoice", "spring"
PRODUCTS = [("Full programme", 900), ("Charity rate", 450), ("One workshop", 120), ("Introductory talk", 0)]
CONFIGURATION = """\
[pretix]
instance_name=Bench
url=http://localhost:{port}
datadir={folder}/data
[database]
backend=postgresql
name={database}
user={user}
host={host}
port={database_port}
[redis]
location=redis://127.0.0.1:{redis}/0
sessions=true
[celery]
backend=redis://127.0.0.1:{redis}/1
broker=redis://127.0.0.1:{redis}/2
[locale]
default=en
timezone=Europe/London
"""


def main():
    folder, database, orders = Path(sys.argv[1]), urlsplit(sys.argv[2]), int(sys.argv[3])
    (folder / "data").mkdir(parents=True)
    port, redis_port = free_port(), free_port()
    configuration = folder / "pretix.cfg"
    configuration.write_text(
        CONFIGURATION.format(
            port=port,
            folder=folder,
            database=database.path.lstrip("/"),
            user=database.username,
            host=database.hostname,
            database_port=database.port,
            redis=redis_port,
        )
    )
    os.environ.update(PRETIX_CONFIG_FILE=str(configuration), DJANGO_SETTINGS_MODULE="pretix.settings")
    os.chdir(folder)
    running = []
    # An order to stop must reach what was started here: without this it would end Python alone.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    try:
        with open(folder / "pretix.log", "a") as log:
            redis = start(running, log, redis_server(), "--port", redis_port, "--bind", "127.0.0.1", "--save", "")
            wait_for_port(redis_port)
            begun = time.monotonic()
            subprocess.run([sys.executable, "-m", "pretix", "migrate"], check=True, stdout=log, stderr=log)
            migrated = time.monotonic() - begun
            cookie = filled(orders)
            begun = time.monotonic()
            # Without --max-requests, which the documentation has: a worker that starts anew takes seconds of the
            # processor, and whether one does so while a page is measured would be chance.
            gunicorn = start(
                running, log, sys.executable, "-m", "gunicorn", "pretix.wsgi", "--name", "pretix", "--workers", "2",
                "--no-control-socket", "--log-level=info", f"--bind=127.0.0.1:{port}",
            )  # fmt: skip
            wait_for_page(f"http://localhost:{port}/{ORGANISER}/{EVENT}/")
            started = time.monotonic() - begun
        import pretix

        print(
            json.dumps(
                {
                    "version": pretix.__version__,
                    "port": port,
                    "cookie": cookie,
                    "gunicorn": gunicorn.pid,
                    "redis": redis.pid,
                    "public": f"/{ORGANISER}/{EVENT}/",
                    "dashboard": f"/control/event/{ORGANISER}/{EVENT}/",
                    "list": f"/control/event/{ORGANISER}/{EVENT}/orders/",
                    "migrated_ms": round(migrated * 1000),
                    "started_ms": round(started * 1000),
                }
            ),
            flush=True,
        )
        sys.stdin.read()
    finally:
        for process in reversed(running):
            process.terminate()
            process.wait()


def redis_server():
    return shutil.which("redis-server") or sys.exit("redis-server is not here.")


def start(running, log, *words):
    process = subprocess.Popen([str(word) for word in words], stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    running.append(process)
    return process


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def patiently(does, seconds=120):
    until = time.monotonic() + seconds
    while True:
        try:
            return does()
        except (OSError, urllib.error.URLError):
            if time.monotonic() > until:
                raise
            time.sleep(0.02)


def wait_for_port(port):
    patiently(lambda: socket.create_connection(("127.0.0.1", port)).close())


def wait_for_page(url):
    patiently(lambda: urllib.request.urlopen(url).read())


def filled(orders):
    """One event with its products, its orders, and an administrator who is signed in; answers her cookie."""
    import django

    django.setup()
    from django.conf import settings
    from django.http import HttpRequest
    from django.utils.module_loading import import_string
    from django_scopes import scopes_disabled

    assert not settings.DEBUG and settings.HAS_REDIS
    with scopes_disabled():
        user = programme(orders)
    request = HttpRequest()
    request.session = import_string(settings.SESSION_ENGINE + ".SessionStore")()
    from pretix.helpers.security import session_login

    user.backend = "django.contrib.auth.backends.ModelBackend"
    session_login(request, user)
    # The list has 25 rows unless the visitor has chosen otherwise; pretix keeps that in the session.
    request.session["stored_page_size_event.orders"] = 50
    request.session.save()
    return f"{settings.SESSION_COOKIE_NAME}={request.session.session_key}"


def programme(orders):
    from django.utils.timezone import now
    from pretix.base.models import Event, Organizer, Team, User

    user = User.objects.create_user("ada@bench.example", "not-used-anywhere-else", fullname="Ada Bench")
    organiser = Organizer.objects.create(name="TenantVoice", slug=ORGANISER)
    event = Event.objects.create(
        organizer=organiser,
        name="Virtual sets, spring",
        slug=EVENT,
        currency="GBP",
        date_from=now() + timedelta(days=60),
        presale_end=now() + timedelta(days=50),
        live=True,
        plugins="pretix.plugins.sendmail,pretix.plugins.statistics,pretix.plugins.checkinlists,"
        "pretix.plugins.banktransfer",
    )
    event.set_defaults()
    team = Team.objects.create(
        organizer=organiser, name="Staff", all_events=True, all_event_permissions=True, all_organizer_permissions=True
    )
    team.members.add(user)
    items = products(event)
    order_all(event, items, orders)
    return user


def products(event):
    quota = event.quotas.create(name="Places", size=None)
    items = []
    for place, (name, price) in enumerate(PRODUCTS):
        item = event.items.create(
            name=name, default_price=Decimal(price), position=place, description="Six meetings over seven months."
        )
        quota.items.add(item)
        items.append(item)
    return items


def order_all(event, items, count):
    """One transaction for a hundred orders: each has a ticket, an address and, mostly, a payment."""
    from django.db import transaction
    from django.utils.timezone import now
    from pretix.base.models import InvoiceAddress, Order, OrderPayment, OrderPosition

    channel = event.organizer.sales_channels.get(identifier="web")
    begun = now() - timedelta(minutes=count)
    for first in range(0, count, 100):
        with transaction.atomic():
            for number in range(first, min(first + 100, count)):
                item, paid = items[number % 3], number % 5 != 0
                order = Order.objects.create(
                    event=event,
                    email=f"ada.{number:06}@bench.example",
                    locale="en",
                    status=Order.STATUS_PAID if paid else Order.STATUS_PENDING,
                    datetime=begun + timedelta(minutes=number),
                    expires=now() + timedelta(days=14),
                    total=item.default_price,
                    sales_channel=channel,
                )
                OrderPosition.objects.create(
                    order=order,
                    item=item,
                    variation=None,
                    price=item.default_price,
                    positionid=1,
                    attendee_name_parts={"_scheme": "full", "full_name": f"Ada Bench-{number:06}"},
                )
                InvoiceAddress.objects.create(
                    order=order,
                    company=f"Loom Homes {number % 400}",
                    name_parts={"_scheme": "full", "full_name": f"Ada Bench-{number:06}"},
                )
                if paid:
                    order.payments.create(
                        provider="manual", amount=order.total, state=OrderPayment.PAYMENT_STATE_CONFIRMED
                    )
                order.create_transactions(is_new=True)


if __name__ == "__main__":
    main()
