"""A real SMTP server that answers as it is told: one word a letter, read from standard input.

Words: accept, 421, 451, 550, 550-data, hang, hang-data, drop-data, and greet-421 for the next connection.
Without a word left it accepts. Started with a password, it wants that from whoever sends. On standard output:
the port, then one JSON object for each letter that came whole, with the answer it got.
"""

import asyncio
import collections
import email
import email.policy
import json
import sys

from aiosmtpd.smtp import SMTP, AuthResult

script = collections.deque()
greetings = collections.deque()


def next_word():
    return script.popleft() if script else "accept"


def say(**what):
    print(json.dumps(what), flush=True)


class Answers:
    async def handle_RCPT(self, server, session, envelope, address, options):
        envelope.word = next_word()
        if envelope.word == "421":
            return "421 4.3.2 service shutting down"
        if envelope.word == "451":
            return "451 4.7.1 try again later"
        if envelope.word == "550":
            return "550 5.1.1 no such mailbox"
        if envelope.word == "hang":
            await asyncio.sleep(3600)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        letter = email.message_from_bytes(envelope.content, policy=email.policy.default)
        leaves = [part for part in letter.walk() if not part.is_multipart()]
        parts = [part.get_content_type() for part in leaves]
        entries = [part for part in leaves if part.get_content_type() == "text/calendar"]
        say(
            answer=envelope.word,
            to=envelope.rcpt_tos[0],
            id=letter["Message-ID"],
            subject=letter["Subject"],
            automatic=letter["Auto-Submitted"],
            parts=parts,
            text=letter.get_body(("plain",)).get_content(),
            methods=[part.get_param("method") for part in entries],
            entries=[part.get_payload(decode=True).decode() for part in entries],
            at=letter["Date"],
        )
        if envelope.word == "550-data":
            return "554 5.7.1 looks like spam"
        if envelope.word == "hang-data":
            await asyncio.sleep(3600)
        if envelope.word == "drop-data":
            server.transport.abort()
            await asyncio.sleep(3600)
        return "250 OK"


class Server(SMTP):
    async def push(self, status):
        if isinstance(status, str) and status.startswith("220 ") and greetings:
            await super().push(greetings.popleft())
            self.transport.close()
            return
        await super().push(status)


def listen_to_the_test(loop):
    line = sys.stdin.readline()
    if not line:
        loop.stop()
        return
    for word in line.split():
        if word == "greet-421":
            greetings.append("421 4.3.2 not now")
        else:
            script.append(word)
    say(heard=line.strip())


def doorkeeper(password):
    def knows(server, session, envelope, mechanism, given):
        return AuthResult(success=given.password.decode() == password, handled=False)

    return {"auth_required": True, "auth_require_tls": False, "authenticator": knows}


async def main():
    loop = asyncio.get_running_loop()
    asked = doorkeeper(sys.argv[1]) if len(sys.argv) > 1 else {}
    made = lambda: Server(Answers(), enable_SMTPUTF8=True, loop=loop, **asked)
    server = await loop.create_server(made, "127.0.0.1", 0)
    say(port=server.sockets[0].getsockname()[1])
    loop.add_reader(sys.stdin, listen_to_the_test, loop)
    await asyncio.sleep(86400)


try:
    asyncio.run(main())
except RuntimeError:
    pass
