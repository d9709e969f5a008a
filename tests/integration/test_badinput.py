#!/usr/bin/env python3
"""Bad input: each gets its protocol's error or one clear line on stderr, and the daemon goes on."""
import os
import subprocess
import time

from instance import BIN, Instance, Lines, message, run

server = None


def still_serves():
    subject = f"still.{time.monotonic_ns()}"
    server.deliver("a@example.net", ["alice@example.test"], message(subject))
    server.wait_for_message("alice@example.test", ["SUBJECT", subject])


def smtp(before=()):
    talk = Lines(server.raw("smtp"))
    talk.reply()
    for command in (b"EHLO x.example\r\n", *before):
        talk.send(command)
        talk.reply()
    return talk


def an_overlong_command_line():
    talk = smtp()
    talk.send(b"NOOP " + b"x" * 100000 + b"\r\nNOOP\r\n")
    assert talk.reply().startswith(b"500 5.5.2"), "overlong"
    assert talk.reply().startswith(b"250"), "the session goes on"
    talk.stream.close()
    talk = Lines(server.raw("imap"))
    talk.line()
    talk.send(b"a NOOP " + b"x" * 200000 + b"\r\nb NOOP\r\n")
    assert b" BAD" in talk.line()
    lines = talk.until(b"b ")
    assert lines[-1].startswith(b"b OK"), lines
    talk.stream.close()
    talk = Lines(server.raw("pop3"))
    talk.line()
    talk.send(b"USER " + b"x" * 100000 + b"\r\nCAPA\r\n")
    assert talk.line().startswith(b"-ERR")
    talk.until(b".")
    talk.stream.close()
    still_serves()


def a_nul_in_commands_and_in_data():
    talk = smtp()
    talk.send(b"NO\0OP\r\n")
    assert talk.reply().startswith(b"500 5.5.")
    for command in (b"MAIL FROM:<a@example.net>\r\n", b"RCPT TO:<alice@example.test>\r\n", b"DATA\r\n"):
        talk.send(command)
        talk.reply()
    talk.send(b"Subject: nul\r\n\r\na\0b\r\n.\r\n")
    assert talk.reply().startswith(b"550 5.6.0"), "NUL in data"
    talk.stream.close()
    still_serves()


def a_message_of_a_gigabyte():
    talk = smtp([b"MAIL FROM:<a@example.net>\r\n", b"RCPT TO:<alice@example.test>\r\n", b"DATA\r\n"])
    block = (b"x" * 998 + b"\r\n") * 1000
    talk.send(b"Subject: huge\r\n\r\n")
    for _ in range(1000):
        talk.send(block)
    talk.send(b".\r\n")
    talk.stream.settimeout(120)
    reply = talk.reply()
    assert reply.startswith(b"552 5.3.4"), reply
    talk.send(b"NOOP\r\n")
    assert talk.reply().startswith(b"250")
    talk.stream.close()
    with open(f"/proc/{server.process.pid}/status") as status:
        peak = [int(line.split()[1]) for line in status if line.startswith("VmHWM")][0]
    assert peak < 250_000, f"peak memory {peak} kB after a message of a gigabyte"
    talk = smtp()
    talk.send(b"MAIL FROM:<a@example.net> SIZE=1073741824\r\n")
    assert talk.reply().startswith(b"552 5.3.4"), "SIZE announces it"
    talk.stream.close()
    still_serves()


def a_hundred_bad_commands():
    talk = smtp()
    codes = []
    try:
        for _ in range(100):
            talk.send(b"XYZZY\r\n")
            codes.append(talk.reply()[:3])
    except (EOFError, ConnectionError):
        pass
    assert codes[0] == b"500" and codes[-1] == b"421", codes
    talk.stream.close()
    talk = Lines(server.raw("imap"))
    talk.line()
    lines = []
    try:
        for n in range(200):
            talk.send(b"t%d XYZZY\r\n" % n)
            lines.append(talk.line())
    except (EOFError, ConnectionError):
        pass
    assert b" BAD " in lines[0] and lines[-1].startswith(b"* BYE"), lines[-2:]
    talk.stream.close()
    still_serves()


def garbage_instead_of_tls():
    for service in ("imaps", "submissions", "pop3s"):
        stream = server.raw(service)
        stream.sendall(b"GET / HTTP/1.0\r\n\r\n" + os.urandom(500))
        assert Lines(stream).at_end(), service
        stream.close()
    still_serves()


def half_a_data_and_silence():
    talk = smtp([b"MAIL FROM:<a@example.net>\r\n", b"RCPT TO:<alice@example.test>\r\n", b"DATA\r\n"])
    talk.send(b"Subject: half\r\n\r\nhalf a l")
    assert talk.reply().startswith(b"421 4.4.2"), "time-out has its own reply"
    assert talk.at_end()
    talk.stream.close()
    client = server.imap("alice@example.test")
    client.select("INBOX", readonly=True)
    assert client.search(None, "SUBJECT", "half")[1][0] == b"", "half a message was delivered"
    client.logout()
    still_serves()


def lines_that_end_in_lf_never_end_data():
    for end in (b"\n.\n", b"\n.\r\n", b"\r\n.\n", b"\r.\r", b"\r\n.\r", b"\n\n.\n\n"):
        talk = smtp([b"MAIL FROM:<a@example.net>\r\n", b"RCPT TO:<alice@example.test>\r\n", b"DATA\r\n"])
        talk.send(b"Subject: smuggle\r\n\r\nfirst" + end + b"MAIL FROM:<evil@example.net>\r\nRCPT TO:<alice@example.test>\r\nDATA\r\n"
                  b"Subject: smuggled\r\n\r\nsecond\r\n.\r\nNOOP\r\n")
        first = talk.reply()  # one message, whatever is thought of it
        second = talk.reply()  # the answer to NOOP, not to a smuggled MAIL
        assert second.startswith(b"250") and b"ender" not in second and b"354" not in second, (end, first, second)
        talk.send(b"QUIT\r\n")
        assert talk.reply().startswith(b"221"), end
        talk.stream.close()
    client = server.imap("alice@example.test")
    client.select("INBOX", readonly=True)
    assert client.search(None, "SUBJECT", "smuggled")[1][0] == b"", "a message was smuggled in"
    client.logout()


def fails_with_one_line(path, *words):
    done = subprocess.run([os.path.join(BIN, "facteurd"), "--config", path], capture_output=True, text=True, timeout=60)
    lines = [line for line in done.stderr.splitlines() if line.strip()]
    assert done.returncode != 0 and "ready" not in done.stdout, done
    assert len(lines) == 1, done.stderr
    for word in words:
        assert word in lines[0], lines[0]


def a_broken_toml():
    with Instance() as other:
        path = os.path.join(other.path, "facteur.toml")
        with open(path) as file:
            good = file.read()
        for bad, words in (("hostname = \n", ("facteur.toml", "1")), (good + "\nnonsense = 1\n", ("nonsense",)),
                           (good.replace('hostname = "mail.example.test"', "hostname = 7"), ("hostname",))):
            with open(path, "w") as file:
                file.write(bad)
            fails_with_one_line(path, *words)
        fails_with_one_line(os.path.join(other.path, "missing.toml"), "missing.toml")


def an_unreachable_database_at_start():
    with Instance() as other:
        path = os.path.join(other.path, "facteur.toml")
        with open(path) as file:
            text = file.read()
        with open(path, "w") as file:
            file.write(text.replace("sqlite:directory.db", "mysql://facteur@/facteur?socket=/nonexistent/sock"))
        fails_with_one_line(path, "database")
        with open(path, "w") as file:
            file.write(text.replace("sqlite:directory.db", "sqlite:/nonexistent/dir/directory.db"))
        fails_with_one_line(path, "database")


def two_daemons_on_one_instance():
    fails_with_one_line(os.path.join(server.path, "facteur.toml"), "running")
    still_serves()


with Instance(settings={"timeouts.smtp_command": "3", "limits.message_size": "1048576"}) as server:
    server.start()
    run([an_overlong_command_line, a_nul_in_commands_and_in_data, a_message_of_a_gigabyte, a_hundred_bad_commands, garbage_instead_of_tls,
         half_a_data_and_silence, lines_that_end_in_lf_never_end_data, a_broken_toml, an_unreachable_database_at_start,
         two_daemons_on_one_instance])
