#!/usr/bin/env python3
"""facteurctl against the real daemon: every command group, --json, and the three exit statuses."""
import json
import os
import socket
import stat
import subprocess
import threading

from instance import BIN, Instance, message, run

server = None
PACKAGING = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "resources", "packaging")


def fails(status, *arguments, **options):
    done = server.ctl(*arguments, check=False, **options)
    assert done.returncode == status, (arguments, done)
    lines = done.stderr.splitlines()
    assert len(lines) == 1 and lines[0].startswith("facteurctl: "), done.stderr
    return lines[0]


def wrong_usage_is_status_2_and_refusals_are_1():
    for words in ((), ("frobnicate",), ("domain",), ("domain", "add"), ("domain", "add", "a", "b"), ("domain", "list", "--no-such"),
                  ("queue", "show", "abc"), ("queue", "retry"), ("trace",), ("app-password", "revoke", "alice@example.test", "x")):
        fails(2, *words)
    for words in (("domain", "show", "nowhere.test"), ("account", "show", "nobody@example.test"), ("queue", "show", "999999"),
                  ("domain", "add", "example.test"), ("domain", "add", "not a name"), ("domain", "remove", "example.test")):
        fails(1, *words)
    done = subprocess.run([os.path.join(BIN, "facteurctl"), "--instance", "/nowhere", "status"], capture_output=True, text=True)
    assert done.returncode == 1 and "No facteurd at /nowhere/run/control.sock" in done.stderr, done


def help_is_found_and_slips_are_understood():
    overview = server.ctl("help").stdout
    assert overview == server.ctl("--help").stdout and "account       add, list, show" in overview and "…" not in overview, overview
    for words in (("help", "alias"), ("alias", "--help"), ("help", "alias", "add"), ("alias", "add", "-h")):
        assert "alias add ADDRESS TARGET… [--may-send]" in server.ctl(*words).stdout, words
    assert "Keeps it, untried" in server.ctl("help", "all").stdout
    assert "did you mean account?" in fails(2, "acount", "list")
    assert "did you mean list?" in fails(2, "account", "lst")
    assert "wants one of: list, lift" not in fails(2, "ban", "frobnicate") and "add" in fails(2, "ban", "frobnicate")
    fails(2, "help", "frobnicate")
    # A shell completes what --words says.
    assert server.ctl("--words").stdout.split()[:3] == ["status", "domain", "account"]
    assert "passwd" in server.ctl("--words", "account").stdout.split()
    assert "--quota" in server.ctl("--words", "account", "add").stdout.split()
    script = ('source "$1"; PATH="$2:$PATH"; COMP_WORDS=(facteurctl --instance x account re); COMP_CWORD=4; _facteurctl; echo "${COMPREPLY[@]}"')
    done = subprocess.run(["bash", "-c", script, "bash", os.path.join(PACKAGING, "facteurctl.bash"), BIN], capture_output=True, text=True)
    assert done.stdout == "remove\n", done


def the_manual_page_is_up_to_date():
    with open(os.path.join(PACKAGING, "facteurctl.8")) as page:
        assert page.read() == server.ctl("--manual").stdout, "facteurctl --manual >resources/packaging/facteurctl.8"


def a_person_is_asked_before_something_is_lost():
    import pty

    def at_a_terminal(answer, *words):
        master, terminal = pty.openpty()
        os.write(master, answer)
        process = subprocess.Popen([os.path.join(BIN, "facteurctl"), "--instance", server.path, *words], stdin=terminal, stdout=subprocess.PIPE,
                                   stderr=terminal, text=True)
        os.close(terminal)
        out = process.communicate(timeout=60)[0]
        said = os.read(master, 65536).decode()
        os.close(master)
        return process.returncode, out, said

    server.ctl("account", "add", "gone@example.test", "--password-stdin", input="x\n")
    status, _, said = at_a_terminal(b"n\n", "account", "remove", "gone@example.test")
    assert status == 1 and "gone@example.test can no longer log in" in said and "nothing was changed" in said, (status, said)
    assert server.ctl_json("account", "show", "gone@example.test")["address"] == "gone@example.test"
    status, out, said = at_a_terminal(b"y\n", "account", "remove", "gone@example.test")
    assert status == 0 and "Go on?" in said, (status, out, said)
    fails(1, "account", "show", "gone@example.test")
    server.ctl("account", "add", "gone@example.test", "--password-stdin", input="x\n")
    status, _, said = at_a_terminal(b"n\n", "account", "remove", "gone@example.test", "--yes")
    assert status == 0 and "Go on?" not in said, (status, said)


def domains_come_and_go():
    server.ctl("domain", "add", "Second.Example.", "--catch-all", "alice@example.test")
    listed = {row["name"]: row for row in server.ctl_json("domain", "list")}
    assert listed["second.example"]["catchAll"] == "alice@example.test", listed
    server.ctl("domain", "change", "second.example", "--catch-all", "", "--separators", "+-", "--disable")
    shown = server.ctl_json("domain", "show", "second.example")
    assert shown["catchAll"] == "" and shown["separators"] == "+-" and shown["enabled"] is False, shown
    server.ctl("domain", "remove", "second.example")
    assert "second.example" not in server.ctl("domain", "list").stdout


def accounts_log_in_with_the_password_they_were_given():
    server.ctl("account", "add", "dora@example.test", "--name", "Dora D.", "--quota", "1000000", "--password-stdin", input="one\n")
    server.imap("dora@example.test", "one").logout()
    fails(1, "account", "add", "dora@example.test", "--password-stdin", input="again\n")
    fails(1, "account", "passwd", "dora@example.test", "--password-stdin", input="\n")
    server.ctl("account", "passwd", "dora@example.test", "--password-stdin", input="two\n")
    server.imap("dora@example.test", "two").logout()
    assert refuses_login("dora@example.test", "one")
    server.ctl("account", "disable", "dora@example.test")
    assert refuses_login("dora@example.test", "two")
    server.ctl("account", "enable", "dora@example.test")
    server.imap("dora@example.test", "two").logout()
    shown = server.ctl_json("account", "show", "dora@example.test")
    assert shown["displayName"] == "Dora D." and shown["quota"] == 1000000 and shown["lastLogin"] is not None, shown
    server.ctl("account", "change", "dora@example.test", "--quota", "0")
    assert server.ctl_json("account", "show", "dora@example.test")["quota"] == 0
    server.ctl("account", "remove", "dora@example.test")
    assert refuses_login("dora@example.test", "two")


def refuses_login(user, password):
    import imaplib
    try:
        server.imap(user, password).logout()
    except imaplib.IMAP4.error:
        return True
    return False


def an_imported_hash_lets_in():
    # {SSHA}: the SHA-1 of password and salt, as old directories have it.
    import base64
    import hashlib
    hashed = "{SSHA}" + base64.b64encode(hashlib.sha1(b"imported" + b"salt").digest() + b"salt").decode()
    server.ctl("account", "add", "old@example.test", "--password-hash-stdin", input=hashed + "\n")
    assert server.ctl_json("account", "show", "old@example.test")["passwordScheme"] == "SSHA"
    server.imap("old@example.test", "imported").logout()
    fails(1, "account", "add", "odd@example.test", "--password-hash-stdin", input="{NOSUCH}abc\n")


def app_passwords_are_shown_once_and_revoked_alone():
    made = server.ctl_json("app-password", "add", "alice@example.test", "phone")
    server.imap("alice@example.test", made["password"]).logout()
    listed = server.ctl_json("app-password", "list", "alice@example.test")
    assert [row["label"] for row in listed] == ["phone"] and made["password"] not in json.dumps(listed), listed
    fails(1, "app-password", "revoke", "alice@example.test", "99999")
    server.ctl("app-password", "revoke", "alice@example.test", str(made["id"]))
    assert refuses_login("alice@example.test", made["password"])
    server.imap("alice@example.test").logout()


def aliases_lead_to_several():
    server.ctl("account", "add", "bert@example.test", "--no-password")
    server.ctl("alias", "add", "team@example.test", "alice@example.test", "bert@example.test")
    listed = {row["address"]: row for row in server.ctl_json("alias", "list")}
    assert sorted(listed["team@example.test"]["targets"]) == ["alice@example.test", "bert@example.test"], listed
    server.deliver("a@example.net", ["team@example.test"], message("to.the.team"))
    server.wait_for_message("alice@example.test", ["SUBJECT", "to.the.team"])
    assert {row["name"]: row["messages"] for row in server.ctl_json("mailbox", "list", "bert@example.test")}["INBOX"] == 1
    fails(1, "alias", "add", "team@example.test", "alice@example.test")
    server.ctl("alias", "remove", "team@example.test")
    with server.smtp() as client:
        client.ehlo()
        client.mail("a@example.net")
        assert client.rcpt("team@example.test")[0] == 550


def routes_are_set_and_their_passwords_stay_inside():
    server.ctl("route", "set", "*", "smtp.provider.example", "--login", "me", input="hush\n")
    server.ctl("route", "set", "Partner.Example", "192.0.2.5", "--port", "2525", "--tls", "may")
    listed = {row["destination"]: row for row in server.ctl_json("route", "list")}
    assert listed["*"]["port"] == 587 and listed["*"]["tls"] == "required" and listed["*"]["hasPassword"] is True, listed
    assert listed["partner.example"]["host"] == "192.0.2.5" and "hush" not in json.dumps(listed), listed
    fails(1, "route", "set", "x.example", "host.example", "--tls", "maybe")
    fails(1, "route", "remove", "nowhere.example")
    server.ctl("route", "remove", "*")
    server.ctl("route", "remove", "partner.example")
    assert server.ctl_json("route", "list") == []


def mailboxes_are_listed_and_indexed_anew():
    server.deliver("a@example.net", ["alice@example.test"], message("before.the.index"))
    before = {row["name"]: row for row in server.ctl_json("mailbox", "list", "alice@example.test")}["INBOX"]
    server.ctl("mailbox", "reindex", "alice@example.test")
    after = {row["name"]: row for row in server.ctl_json("mailbox", "list", "alice@example.test")}["INBOX"]
    assert before["uidValidity"] == after["uidValidity"] and before["messages"] == after["messages"], (before, after)
    assert after["uidNext"] >= before["uidNext"], (before, after)


def status_doctor_sessions_and_log():
    client = server.imap("alice@example.test")
    sessions = server.ctl_json("session", "list")
    mine = [row for row in sessions if row["user"] == "alice@example.test"]
    assert len(mine) == 1 and mine[0]["service"] == "imaps", sessions
    server.ctl("session", "end", str(mine[0]["id"]))
    try:
        client.noop()
        ended = False
    except Exception:  # whatever imaplib makes of a connection that is gone
        ended = True
    assert ended
    status = server.ctl_json("status")
    assert status["databaseUp"] is True and status["accounts"] >= 2 and status["uptime"] >= 0, status
    assert "reachable" in server.ctl("status").stdout
    doctor = server.ctl("doctor", check=False)
    assert "error" not in doctor.stdout, doctor.stdout
    assert "app ready" in server.ctl("log", "--lines", "1000").stdout


def following_the_log_sees_what_happens():
    follower = subprocess.Popen([os.path.join(BIN, "facteurctl"), "--instance", server.path, "--json", "log", "--lines", "1", "--follow"],
                                stdout=subprocess.PIPE, text=True)
    try:
        follower.stdout.readline()  # the last line there is: it is connected
        found = threading.Event()

        def read():
            for line in follower.stdout:
                if "follow.me@example.net" in json.loads(line)["line"]:
                    found.set()
                    return

        reader = threading.Thread(target=read, daemon=True)
        reader.start()
        for _ in range(50):  # the subscription comes a moment after the first line
            server.deliver("follow.me@example.net", ["alice@example.test"], message("followed"))
            if found.wait(0.5):
                break
        assert found.is_set()
    finally:
        follower.kill()
        follower.wait()
        follower.stdout.close()


def the_socket_speaks_json_rpc_and_forgives():
    path = os.path.join(server.path, "run", "control.sock")
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o660
    with socket.socket(socket.AF_UNIX) as one, socket.socket(socket.AF_UNIX) as two:
        one.connect(path)
        two.connect(path)
        ask = lambda stream, octets: (stream.sendall(octets), json.loads(read_line(stream)))[1]
        assert ask(one, b"nonsense\n")["error"]["code"] == -32700
        assert ask(one, b'{"jsonrpc":"2.0","id":1,"method":"no.such"}\n')["error"]["code"] == -32601
        assert ask(one, b'{"jsonrpc":"2.0","id":1,"method":"domain.show","params":{"name":7}}\n')["error"]["code"] == -32602
        one.sendall(b"x" * 2_000_000)
        assert ask(two, b'{"jsonrpc":"2.0","id":2,"method":"domain.list"}\n')["id"] == 2
        assert ask(one, b"\n")["error"]["code"] == -32004
        assert ask(one, b'{"jsonrpc":"2.0","id":3,"method":"domain.list"}\n')["id"] == 3


def read_line(stream):
    stream.settimeout(30)
    octets = b""
    while not octets.endswith(b"\n"):
        piece = stream.recv(1)
        assert piece, octets
        octets += piece
    return octets


with Instance() as server:
    server.start()
    run([wrong_usage_is_status_2_and_refusals_are_1, help_is_found_and_slips_are_understood, the_manual_page_is_up_to_date,
         a_person_is_asked_before_something_is_lost, domains_come_and_go, accounts_log_in_with_the_password_they_were_given,
         an_imported_hash_lets_in, app_passwords_are_shown_once_and_revoked_alone, aliases_lead_to_several, routes_are_set_and_their_passwords_stay_inside,
         mailboxes_are_listed_and_indexed_anew, status_doctor_sessions_and_log, following_the_log_sees_what_happens,
         the_socket_speaks_json_rpc_and_forgives])
