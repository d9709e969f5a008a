#!/usr/bin/env python3
"""Plaintext behind STARTTLS is thrown away on every protocol (the command injection bug), on real sockets."""
from instance import Instance, Lines, run

server = None


def upgrade(service, command, injected, invited, greeting_lines=1, before=()):
    stream = server.raw(service)
    talk = Lines(stream)
    talk.line()
    for send, until in before:
        talk.send(send)
        talk.until(until)
    talk.send(command + injected)
    answer = talk.line()
    assert answer.startswith(invited), answer
    assert talk.buffer == b"", f"answered in the clear behind STARTTLS: {talk.buffer!r}"
    tls = server.tls().wrap_socket(stream, server_hostname=server.hostname)
    return Lines(tls)


def smtp_discards_it():
    for service in ("smtp", "submission"):
        talk = upgrade(service, b"STARTTLS\r\n", b"RSET\r\nNOOP injected\r\n", b"220", before=[(b"EHLO x.example\r\n", b"250 ")])
        talk.send(b"EHLO y.example\r\n")
        first = talk.line()
        assert first.startswith(b"250-"), f"{service}: {first!r}"  # not the answer to RSET
        talk.until(b"250 ")
        talk.send(b"QUIT\r\n")
        assert talk.line().startswith(b"221")
        talk.stream.close()


def imap_discards_it():
    talk = upgrade("imap", b"a STARTTLS\r\n", b"b NOOP\r\n", b"a OK")
    talk.send(b"c CAPABILITY\r\n")
    lines = talk.until(b"c ")
    assert not any(line.startswith(b"b ") for line in lines), lines
    talk.stream.close()


def pop3_discards_it():
    talk = upgrade("pop3", b"STLS\r\n", b"NOOP\r\nUSER injected\r\n", b"+OK")
    talk.send(b"CAPA\r\n")
    lines = talk.until(b".")
    assert lines[0].startswith(b"+OK") and b"USER" in b" ".join(lines[1:]), lines
    talk.send(b"QUIT\r\n")
    assert talk.line().startswith(b"+OK")
    talk.stream.close()


with Instance() as server:
    server.start()
    run([smtp_discards_it, imap_discards_it, pop3_discards_it])
