"""What the tests of Sieve share: one server with alice, bob and carol, and short words for what they do with it."""
import contextlib
import glob
import os
import tempfile
import time

from instance import Instance, Lines, message, run


class Server:
    """Stands for the instance of the test that runs."""
    instance = None

    def __getattr__(self, name):
        return getattr(Server.instance, name)


server = Server()
files = tempfile.TemporaryDirectory()


def file(name, text):
    path = os.path.join(files.name, name)
    with open(path, "w") as out:
        out.write(text)
    return path


def put(script, account="alice@example.test", name="main"):
    server.ctl("sieve", "put", account, name, "--activate", input=script)


def deliver(subject, sender="someone@example.net", recipient="alice@example.test", **options):
    server.deliver(sender, [recipient], message(subject, sender=sender, recipient=recipient, **options))


def count(subject, user="alice@example.test", mailbox="INBOX"):
    client = server.imap(user)
    try:
        if client.select(mailbox, readonly=True)[0] != "OK":
            return 0
        return len(client.search(None, "SUBJECT", f'"{subject}"')[1][0].split())
    finally:
        client.logout()


def refused(*arguments, **options):
    done = server.ctl(*arguments, check=False, **options)
    assert done.returncode == 1, done
    return done.stderr


def home(account="alice@example.test"):
    local, domain = account.split("@")
    return glob.glob(os.path.join(server.path, "mail", domain, local))[0]


def admin_script(path, text):
    path = os.path.join(server.path, "sieve", path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as out:
        out.write(text)
    return path


def queued():
    return [(entry["sender"], [recipient["address"] for recipient in entry["recipients"]]) for entry in server.ctl_json("queue", "list")]


def empty_queue():
    for entry in server.ctl_json("queue", "list"):
        server.ctl("queue", "remove", str(entry["id"]))


@contextlib.contextmanager
def paused_queue():
    """What is sent on stays where it can be looked at."""
    server.ctl("queue", "pause")
    try:
        yield
        empty_queue()
    finally:
        server.ctl("queue", "resume")


def wait_until(condition, what, seconds=20):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, what
        time.sleep(0.05)


def set_live(key, value):
    server.ctl("setting", "set", key, value)


class Imap(Lines):
    """A raw IMAP conversation."""

    def __init__(self, user="alice@example.test"):
        super().__init__(server.raw("imaps", tls=True))
        self.number = 0
        self.line()
        self.ok(f"LOGIN {user} {server.password}")

    def command(self, text):
        self.number += 1
        tag = f"a{self.number}"
        self.send(f"{tag} {text}\r\n".encode())
        lines = self.until(tag.encode() + b" ")
        return [line.decode() for line in lines[:-1]], lines[-1].decode()[len(tag) + 1:]

    def ok(self, text):
        untagged, status = self.command(text)
        assert status.startswith("OK"), (text, untagged, status)
        return untagged

    def append(self, mailbox, octets, flags=""):
        octets = octets.encode()
        self.number += 1
        tag = f"a{self.number}"
        self.send(f"{tag} APPEND {mailbox} {flags}{{{len(octets)}+}}\r\n".encode() + octets + b"\r\n")
        status = self.until(tag.encode() + b" ")[-1].decode()
        assert " OK" in status, status

    def close(self):
        self.ok("LOGOUT")
        self.stream.close()


def program(name, text):
    path = os.path.join(server.path, "sieve", "programs", name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as out:
        out.write("#!/bin/sh\n" + text)
    os.chmod(path, 0o755)


def run_tests(tests):
    os.environ["FACTEUR_TEST_SECRET"] = "not for programs"
    with Instance(accounts=["alice@example.test", "bob@example.test", "carol@example.test"]) as instance:
        Server.instance = instance
        program("learn", f'exec > {server.path}/tmp/learned; echo "$@"; env; cat\n')
        program("shout", 'if [ -n "$1" ]; then printf %s "$1" | tr a-z A-Z; else tr a-z A-Z; fi\n')
        server.start()
        run(tests)
