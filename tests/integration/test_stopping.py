#!/usr/bin/env python3
"""The daemon ends soon, whatever other hosts keep it waiting for, and its mail goes on when it starts again: nothing is lost,
nothing comes twice."""
import signal
import sqlite3
import time

import fakemx
from instance import Instance, message, run

SOON = 10  # seconds; without an end of its own a conversation waits for minutes


def rows(server):
    with sqlite3.connect(f"file:{server.path}/directory.db?mode=ro", uri=True) as database:
        return database.execute("SELECT state, attempts, lease_owner FROM queue_recipients").fetchall()


def wait_until(condition, what, seconds=60):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, what
        time.sleep(0.05)


def stops_while_silent_at(stage):
    mx = fakemx.FakeMx(silent_at=stage)
    body = "x" * 70 + "\r\n"
    with fakemx.dns() as dns, Instance(settings=fakemx.leading_to(mx.port, dns.port)) as server:
        server.start()
        # So much that it does not fit into the sockets' buffers when nobody reads.
        server.submit("alice@example.test", ["bob@example.org"],
                      message("one", "alice@example.test", "bob@example.org", body=body * (300_000 if stage == "content" else 10)))
        assert mx.reached.wait(60), f"nobody came as far as {stage}"
        server.stop(timeout=SOON)
        assert rows(server) == [(0, 0, "")], rows(server)  # waits, not attempted, nobody's
        assert mx.taken == []
        mx.silent_at = None
        server.start()
        wait_until(lambda: mx.taken, "the mail did not go on after the restart")
        wait_until(lambda: rows(server) == [], rows(server))
        assert mx.taken == ["one"], mx.taken
        server.stop()
        assert not any(" error " in line.lower() for line in server.log_lines()), server.log_lines()
    mx.close()


def silent_at_connect():
    stops_while_silent_at("connect")


def silent_at_ehlo():
    stops_while_silent_at("EHLO")


def silent_at_mail():
    stops_while_silent_at("MAIL")


def silent_at_data():
    stops_while_silent_at("DATA")


def silent_in_the_content():
    stops_while_silent_at("content")


def an_answer_under_way_is_waited_for():
    mx = fakemx.FakeMx(silent_at="dot")
    with fakemx.dns() as dns, Instance(settings=fakemx.leading_to(mx.port, dns.port)) as server:
        server.start()
        server.submit("alice@example.test", ["bob@example.org"], message("two", "alice@example.test", "bob@example.org"))
        assert mx.reached.wait(60)
        server.process.send_signal(signal.SIGTERM)
        wait_until(lambda: any("stopping" in line for line in server.log_lines()), "it does not stop")
        mx.speak.set()
        assert server.process.wait(SOON) == 0
        server.process.stdout.close()
        assert rows(server) == [] and mx.taken == ["two"], (rows(server), mx.taken)
        mx.silent_at = None
        server.start()
        server.stop()
        assert mx.taken == ["two"], "it came twice"
    mx.close()


def an_answer_that_never_comes_is_not():
    mx = fakemx.FakeMx(silent_at="dot")
    with fakemx.dns() as dns, Instance(settings=dict(fakemx.leading_to(mx.port, dns.port), **{"timeouts.drain": "1"})) as server:
        server.start()
        server.submit("alice@example.test", ["bob@example.org"], message("three", "alice@example.test", "bob@example.org"))
        assert mx.reached.wait(60)
        server.stop(timeout=SOON)
        (state, attempts, owner), = rows(server)
        assert (state, attempts, owner) == (0, 1, ""), rows(server)  # the peer may have it: that was an attempt
        mx.silent_at = None
        server.start()
        server.ctl("queue", "retry", "--all")
        wait_until(lambda: mx.taken == ["three"], "the mail did not go on after the restart")
        server.stop()
    mx.close()


def dns_that_does_not_answer():
    mx = fakemx.FakeMx()
    dead = fakemx.SilentDns()
    with Instance(settings=fakemx.leading_to(mx.port, dead.port)) as server:
        server.start()
        server.submit("alice@example.test", ["bob@example.org"], message("four", "alice@example.test", "bob@example.org"))
        assert dead.asked.wait(60)
        server.stop(timeout=SOON)
        assert [(state, owner) for state, _, owner in rows(server)] == [(0, "")], rows(server)
        assert not any("queue-cut" in line for line in server.log_lines())
    dead.close()
    mx.close()


run([silent_at_connect, silent_at_ehlo, silent_at_mail, silent_at_data, silent_in_the_content, an_answer_under_way_is_waited_for,
     an_answer_that_never_comes_is_not, dns_that_does_not_answer])
