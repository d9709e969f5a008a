#!/usr/bin/env python3
"""A private MariaDB is the directory and queue; it goes away while mail comes in, and comes back."""
import contextlib
import os
import shutil
import subprocess
import tempfile
import time

from instance import Instance, Lines, message, run


class MariaDb:
    def __init__(self):
        self.directory = tempfile.mkdtemp(prefix="facteur-mariadb-")
        self.socket = os.path.join(self.directory, "sock")
        self.process = None
        subprocess.run(["mariadb-install-db", "--no-defaults", f"--datadir={self.directory}/data", f"--user={self.user}", "--skip-test-db",
                        "--auth-root-authentication-method=normal"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    user = "root" if os.geteuid() == 0 else os.environ.get("USER", "nobody")

    def start(self):
        with open(os.path.join(self.directory, "log"), "ab") as log:
            self.process = subprocess.Popen(["mariadbd", "--no-defaults", f"--datadir={self.directory}/data", f"--socket={self.socket}",
                                             "--skip-networking", f"--user={self.user}"], stdout=log, stderr=log)
        deadline = time.monotonic() + 60
        while subprocess.run(["mariadb", "--no-defaults", f"--socket={self.socket}", "-u", "root", "-e", "select 1"], capture_output=True).returncode:
            assert time.monotonic() < deadline, "mariadbd did not start"
            time.sleep(0.2)
        return self

    def sql(self, text):
        return subprocess.run(["mariadb", "--no-defaults", f"--socket={self.socket}", "-u", "root", "-N", "-e", text], check=True,
                              capture_output=True, text=True).stdout

    def stop(self):
        self.process.terminate()
        self.process.wait(60)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        with contextlib.suppress(Exception):
            self.stop()
        shutil.rmtree(self.directory, ignore_errors=True)


def rcpt(server, address):
    talk = Lines(server.raw("smtp"))
    try:
        talk.reply()
        for command in (b"EHLO x.example\r\n", b"MAIL FROM:<a@example.net>\r\n"):
            talk.send(command)
            talk.reply()
        talk.send(b"RCPT TO:<" + address + b">\r\n")
        return talk.reply()
    finally:
        talk.stream.close()


def login(server, user):
    talk = Lines(server.raw("imap"))
    try:
        talk.line()
        talk.send(b'a LOGIN "' + user + b'" "' + server.password.encode() + b'"\r\n')
        return talk.until(b"a ")[-1]
    finally:
        talk.stream.close()


def within(seconds, what):
    deadline = time.monotonic() + seconds
    while True:
        answer = what()
        if answer is True:
            return
        assert time.monotonic() < deadline, answer
        time.sleep(0.2)


def the_database_goes_away_and_comes_back():
    with MariaDb() as database:
        database.start()
        database.sql("CREATE DATABASE facteur CHARACTER SET utf8mb4")
        with Instance(database=f"mysql://root@/facteur?socket={database.socket}", accounts=["alice@example.test", "bob@example.test"]) as server:
            server.start()
            server.deliver("a@example.net", ["alice@example.test"], message("before"))
            server.wait_for_message("alice@example.test", ["SUBJECT", "before"])

            database.stop()
            # Nobody asked for bob yet: no cache knows him.
            answer = rcpt(server, b"unknown-so-far@example.test")
            assert answer.startswith(b"451 4.3.0"), answer
            within(20, lambda: rcpt(server, b"alice@example.test").startswith(b"451 4.3.0"))
            answer = login(server, b"bob@example.test")
            assert answer.startswith(b"a NO [UNAVAILABLE]"), answer

            database.start()
            within(30, lambda: rcpt(server, b"alice@example.test").startswith(b"250") or rcpt(server, b"alice@example.test"))
            within(30, lambda: login(server, b"bob@example.test").startswith(b"a OK") or login(server, b"bob@example.test"))
            server.deliver("a@example.net", ["bob@example.test"], message("afterwards"))
            server.wait_for_message("bob@example.test", ["SUBJECT", "afterwards"])
            server.wait_for_message("alice@example.test", ["SUBJECT", "before"])


def rows_edited_by_another_program_take_effect():
    with MariaDb() as database:
        database.start()
        database.sql("CREATE DATABASE facteur CHARACTER SET utf8mb4")
        with Instance(database=f"mysql://root@/facteur?socket={database.socket}") as server:
            server.start()
            assert rcpt(server, b"carol@example.test").startswith(b"550 5.1.1")
            assert rcpt(server, b"alice@example.test").startswith(b"250")
            database.sql("UPDATE facteur.accounts SET local_part = 'carol' WHERE local_part = 'alice'")
            within(10, lambda: rcpt(server, b"carol@example.test").startswith(b"250") or rcpt(server, b"carol@example.test"))
            within(10, lambda: rcpt(server, b"alice@example.test").startswith(b"550") or rcpt(server, b"alice@example.test"))


run([the_database_goes_away_and_comes_back, rows_edited_by_another_program_take_effect])
