#!/usr/bin/env python3
"""kill -9 in a loop while mail comes in and a client reads: every acknowledged message is there exactly once and UIDs only
grow; what is acknowledged for another domain reaches it. 20 kills, 200 with FACTEUR_LONG=1."""
import imaplib
import os
import random
import re
import smtplib
import ssl
import time

from domains import two_domains
from instance import Instance, in_thread, message, run

KILLS = 200 if os.environ.get("FACTEUR_LONG") else 20
GONE = (OSError, EOFError, smtplib.SMTPException, ssl.SSLError)


class Sender:
    """Sends numbered messages on its own connection, over and over; remembers what was acknowledged."""

    def __init__(self, server, name, recipients, submit_as=None):
        self.server, self.name, self.recipients, self.submit_as = server, name, recipients, submit_as
        self.acknowledged, self.sent, self.stopping = [], 0, False
        self.thread = in_thread(self.loop)

    def loop(self):
        while not self.stopping:
            try:
                client = self.server.smtp("submissions" if self.submit_as else "smtp", timeout=20)
                with client:
                    if self.submit_as:
                        client.login(self.submit_as, self.server.password)
                    for _ in range(20):
                        if self.stopping:
                            return
                        self.sent += 1
                        mark = f"{self.name}-{self.sent}"
                        sender = self.submit_as or "a@example.net"
                        client.sendmail(sender, self.recipients, message(f"kill {mark}", sender, self.recipients[0], "x" * random.randrange(4000) + "\r\n",
                                                                         f"X-Mark: {mark}\r\n"))
                        self.acknowledged.append(mark)  # only after the 250
                        if self.submit_as:
                            time.sleep(0.02)
            except GONE:
                time.sleep(0.02)


class Reader:
    """Reads the mailbox again and again and checks what RFC 3501 §2.3.1.1 promises about UIDs."""

    def __init__(self, server, user):
        self.server, self.user = server, user
        self.seen, self.validity, self.faults, self.stopping = {}, None, [], False
        self.thread = in_thread(self.loop)

    def loop(self):
        while not self.stopping:
            try:
                client = self.server.imap(self.user, timeout=20)
                while not self.stopping:
                    self.look(client)
            except (*GONE, imaplib.IMAP4.error):
                time.sleep(0.02)

    def look(self, client):
        client.select("INBOX", readonly=True)
        validity = client.response("UIDVALIDITY")[1][0]
        if self.validity not in (None, validity):
            self.faults.append(f"UIDVALIDITY changed from {self.validity} to {validity}")
        self.validity = validity
        highest = max(self.seen, default=0)
        status, data = client.uid("FETCH", f"{highest + 1}:*", "(UID BODY.PEEK[HEADER.FIELDS (X-MARK)])")
        if status != "OK":
            raise imaplib.IMAP4.abort(data)
        for item in data:
            if not isinstance(item, tuple):
                continue
            uid = int(re.search(rb"UID (\d+)", item[0]).group(1))
            mark = item[1].strip().decode()
            if uid in self.seen and self.seen[uid] != mark:
                self.faults.append(f"UID {uid} was {self.seen[uid]!r} and is now {mark!r}")
            self.seen[uid] = mark
        time.sleep(0.01)


def marks(server, user, mailbox="INBOX"):
    client = server.imap(user)
    client.select(mailbox, readonly=True)
    _, data = client.uid("FETCH", "1:*", "(UID BODY.PEEK[HEADER.FIELDS (X-MARK)])")
    client.logout()
    found = {}
    for item in data:
        if isinstance(item, tuple):
            found[int(re.search(rb"UID (\d+)", item[0]).group(1))] = item[1].strip().decode().removeprefix("X-Mark: ")
    return found


def kill_again_and_again(server, kills):
    generator = random.Random()
    for _ in range(kills):
        time.sleep(generator.uniform(0.05, 0.6))
        server.kill()
        server.start()


def acknowledged_mail_is_there_exactly_once():
    with Instance(accounts=["alice@example.test", "bob@example.test"]) as server:
        server.start()
        senders = [Sender(server, f"s{n}", ["alice@example.test"]) for n in range(3)]
        both = Sender(server, "both", ["alice@example.test", "bob@example.test"])
        reader = Reader(server, "alice@example.test")
        kill_again_and_again(server, KILLS)
        time.sleep(0.5)
        for worker in (*senders, both, reader):
            worker.stopping = True
        for worker in (*senders, both, reader):
            worker.thread.join(60)
        acknowledged = [mark for sender in (*senders, both) for mark in sender.acknowledged]
        print(f"# {KILLS} kills, {sum(s.sent for s in (*senders, both))} sent, {len(acknowledged)} acknowledged", flush=True)
        assert len(acknowledged) > KILLS, "hardly anything was sent: the test shows nothing"
        # What was queued for a moment arrives by itself.
        deadline = time.monotonic() + 60
        while True:
            found = marks(server, "alice@example.test")
            missing = set(acknowledged) - set(found.values())
            if not missing or time.monotonic() > deadline:
                break
            server.ctl("queue", "retry", "--all", check=False)
            time.sleep(0.5)
        assert not missing, f"acknowledged and lost: {sorted(missing)[:10]} ({len(missing)})"
        counts = {}
        for mark in found.values():
            counts[mark] = counts.get(mark, 0) + 1
        doubled = [mark for mark, n in counts.items() if n > 1 and mark in set(acknowledged)]
        if doubled:
            uids = sorted(uid for uid, mark in found.items() if mark in doubled)
            print(f"# doubled: {[(uid, found[uid]) for uid in uids]}")
            for line in server.log_lines():
                if any(f" uid={uid} " in line for uid in uids) or " warning " in line or " error " in line:
                    print("#", line.rstrip()[:300])
        assert not doubled, f"acknowledged and doubled: {doubled[:10]}"
        assert not reader.faults, reader.faults[:5]
        for uid, mark in reader.seen.items():
            assert found.get(uid) == mark.removeprefix("X-Mark: "), f"UID {uid}: a client saw {mark!r}, now {found.get(uid)!r}"
        bobs = list(marks(server, "bob@example.test").values())
        lost = set(both.acknowledged) - set(bobs)
        assert not lost, f"the second recipient lost {sorted(lost)[:10]}"
        assert len([m for m in bobs if m in set(both.acknowledged)]) == len(both.acknowledged), "the second recipient has doubles"
        server.stop()
        server.start()
        assert marks(server, "alice@example.test") == found, "a clean restart changed the mailbox"


def acknowledged_mail_for_elsewhere_arrives():
    home, away, dns = two_domains()
    with dns, home, away:
        home.start()
        away.start()
        sender = Sender(home, "q", ["bob@example.org"], submit_as="alice@example.test")
        kill_again_and_again(home, max(5, KILLS // 4))
        sender.stopping = True
        sender.thread.join(60)
        deadline = time.monotonic() + 120
        while home.ctl_json("queue", "list"):
            assert time.monotonic() < deadline, home.ctl("queue", "list").stdout
            home.ctl("queue", "retry", "--all", check=False)
            time.sleep(0.5)
        found = list(marks(away, "bob@example.org").values())
        missing = set(sender.acknowledged) - set(found)
        doubled = len(found) - len(set(found))
        print(f"# {len(sender.acknowledged)} acknowledged, {doubled} doubled in the window of RFC 5321 §6.1", flush=True)
        assert not missing, f"acknowledged and lost: {sorted(missing)[:10]}"
        assert len(sender.acknowledged) > 5
        assert doubled <= max(5, KILLS // 4) * 8, f"{doubled} doubles are more than the connections that were cut"


run([acknowledged_mail_is_there_exactly_once, acknowledged_mail_for_elsewhere_arrives])
