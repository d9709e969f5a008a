#!/usr/bin/env python3
"""Stopped and started again and again under load, and told to reload all the while: it always ends well, and no mail that it
took is lost."""
import contextlib
import imaplib
import os
import signal
import smtplib
import threading
import time

import fakemx
from instance import Instance, message, run

TIMES = 30


class Load:
    """Clients that never give up; `taken` has the subjects the server has said 250 to."""

    def __init__(self, server):
        self.server, self.over = server, threading.Event()
        self.taken, self.submitted, self.reads, self.lock = set(), set(), 0, threading.Lock()
        self.threads = [threading.Thread(target=target, args=(number,), daemon=True)
                        for number in range(3) for target in (self._deliver, self._submit, self._read)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        for thread in self.threads:
            thread.join(60)

    def _mails(self, connect, sender, recipient, into, kind, number):
        count = 0
        while not self.over.is_set():
            with contextlib.suppress(OSError, smtplib.SMTPException):
                with connect() as client:
                    for _ in range(20):
                        if self.over.is_set():
                            return
                        count += 1
                        subject = f"{kind}.{number}.{count}"
                        client.sendmail(sender, [recipient], message(subject, sender, recipient))
                        with self.lock:
                            into.add(subject)
            time.sleep(0.01)

    def _deliver(self, number):
        self._mails(lambda: self.server.smtp(timeout=20), "someone@example.net", "alice@example.test", self.taken, "in", number)

    def _submit(self, number):
        def connect():
            client = self.server.smtp("submissions", timeout=20)
            client.login("alice@example.test", self.server.password)
            return client
        self._mails(connect, "alice@example.test", "bob@example.org", self.submitted, "out", number)

    def _read(self, number):
        while not self.over.is_set():
            with contextlib.suppress(OSError, imaplib.IMAP4.error):
                client = self.server.imap("alice@example.test", timeout=20)
                try:
                    while not self.over.is_set():
                        client.select("INBOX")
                        client.fetch("1:5", "(FLAGS ENVELOPE)")
                        client.store("1", "+FLAGS", "(\\Flagged)")
                        self.reads += 1
                finally:
                    with contextlib.suppress(Exception):
                        client.shutdown()
            time.sleep(0.01)


def subjects(server):
    client = server.imap("alice@example.test")
    client.select("INBOX", readonly=True)
    _, answer = client.fetch("1:*", "(BODY.PEEK[HEADER.FIELDS (SUBJECT)])")
    client.logout()
    return [part[1].split(b": ", 1)[1].strip().decode() for part in answer if isinstance(part, tuple)]


def errors(server):
    return [line for line in server.log_lines() if "<3>" in line or " error " in line.lower() or "queue-cut" in line]


def thirty_restarts_under_load():
    mx = fakemx.FakeMx()
    with fakemx.dns() as dns, Instance(settings=fakemx.leading_to(mx.port, dns.port)) as server:
        server.start()
        with Load(server) as load:
            for number in range(TIMES):
                before = len(load.taken), len(load.submitted), load.reads
                deadline = time.monotonic() + 60
                while any(now <= then for now, then in zip((len(load.taken), len(load.submitted), load.reads), before)):
                    assert time.monotonic() < deadline, (number, before, "nothing moves")
                    if number % 3 == 0:
                        server.process.send_signal(signal.SIGHUP)
                    time.sleep(0.005)
                if number % 3 == 1:
                    for _ in range(50):
                        server.process.send_signal(signal.SIGHUP)
                server.stop(timeout=60)
                server.start()
        print(f"# {len(load.taken)} delivered, {len(load.submitted)} submitted, {load.reads} rounds of reading", flush=True)
        deadline = time.monotonic() + 60
        while server.ctl_json("queue", "list"):
            server.ctl("queue", "retry", "--all")
            assert time.monotonic() < deadline, server.ctl("queue", "list").stdout
            time.sleep(0.2)
        here = subjects(server)
        assert not load.taken - set(here), load.taken - set(here)
        assert len(here) == len(set(here)), "some came twice"
        assert not load.submitted - set(mx.taken), load.submitted - set(mx.taken)
        twice = {one for one in mx.taken if mx.taken.count(one) > 1}
        assert not twice, twice
        server.stop()
        assert not errors(server), errors(server)
    mx.close()


def sigterm_while_starting():
    with Instance() as server:
        for delay in [step / 100 for step in range(0, 30, 2)]:
            server.start(expect_ready=False)
            time.sleep(delay)  # anywhere in its start: before the handler stands the signal ends it, later it ends itself
            server.process.send_signal(signal.SIGTERM)
            status = server.process.wait(30)
            server.process.stdout.close()
            assert status in (0, -signal.SIGTERM), status
        assert not errors(server), errors(server)
        server.start()
        server.deliver("someone@example.net", ["alice@example.test"], message("after.all", "someone@example.net"))
        server.wait_for_message("alice@example.test", ["SUBJECT", "after.all"])
        assert not os.path.exists(os.path.join(server.path, "core"))
        server.stop()


run([thirty_restarts_under_load, sigterm_while_starting])
