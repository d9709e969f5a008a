#!/usr/bin/env python3
"""Bans on a running server: by hand, by SQL and by itself, on every protocol, for clients that a proxy tells of; and XCLIENT."""
import socket
import sqlite3
import time

from instance import Instance

STRANGER, OTHER = "198.51.100.7", "198.51.100.8"
PROXY = {"proxy.trusted": '["127.0.0.1/32"]'}


def connect(server, service, client):
    """A connection through the PROXY protocol; what the server says first, or b"" when it closes."""
    stream = socket.create_connection(("127.0.0.1", server.port(service)), timeout=20)
    stream.sendall(f"PROXY TCP4 {client} 127.0.0.1 4711 25\r\n".encode())
    return stream


def first_line(server, service, client):
    with connect(server, service, client) as stream:
        try:
            return stream.recv(200)
        except ConnectionResetError:
            return b""


def wait_until(condition, seconds, what):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, what
        time.sleep(0.2)


def by_hand(server):
    greetings = {"smtp": b"220 ", "submission": b"220 ", "imap": b"* OK", "pop3": b"+OK", "managesieve": b'"'}
    for service, greeting in greetings.items():
        assert first_line(server, service, STRANGER).startswith(greeting), service
    server.ctl("ban", "add", "198.51.100.0/25", "--reason", "a test", "--for", "2h")
    for service, greeting in greetings.items():
        assert first_line(server, service, STRANGER) == b"", service
        assert first_line(server, service, "198.51.100.200").startswith(greeting), service
    bans = server.ctl_json("ban", "list")
    assert [(ban["network"], ban["reason"], ban["byHand"], ban["active"]) for ban in bans] == [("198.51.100.0/25", "a test", True, True)], bans
    server.ctl("ban", "lift", "198.51.100.0/25")
    assert first_line(server, "smtp", STRANGER).startswith(b"220 ")
    refused = server.ctl("ban", "add", "127.0.0.1", check=False)
    assert refused.returncode == 1 and "never banned" in refused.stderr, refused.stderr


def by_sql(server):
    database = sqlite3.connect(server.path + "/directory.db", timeout=20)
    with database:
        database.execute("INSERT INTO bans (network, reason) VALUES (?, 'by SQL')", (STRANGER,))
    wait_until(lambda: first_line(server, "imap", STRANGER) == b"", 5.5, "a ban by SQL takes effect within 5 s")
    with database:
        database.execute("DELETE FROM bans")
    wait_until(lambda: first_line(server, "imap", STRANGER).startswith(b"* OK"), 5.5, "its end, too")
    database.close()


def by_itself(server):
    """Somebody guesses passwords; another session of his that is open is ended, and users are left alone."""
    idle = connect(server, "imap", OTHER)
    assert idle.recv(200).startswith(b"* OK")
    # IMAP without TLS: logins are refused before they are tried, so the guesses come by submission with STARTTLS left out.
    for _ in range(60):
        with connect(server, "imaps", OTHER) as stream:
            try:
                tls = server.tls().wrap_socket(stream, server_hostname=server.hostname)
                tls.recv(200)
                tls.sendall(b"a LOGIN alice@example.test wrong\r\n")
                tls.recv(200)
            except (ConnectionError, OSError):
                break
    wait_until(lambda: first_line(server, "smtp", OTHER) == b"", 6, "who guesses passwords is banned")
    ban, = server.ctl_json("ban", "list")
    assert ban["network"] == OTHER and not ban["byHand"] and ban["active"] and ban["until"], ban
    idle.settimeout(10)
    while True: # whatever it says on its way out
        try:
            if not idle.recv(200):
                break
        except ConnectionResetError:
            break
    assert first_line(server, "smtp", STRANGER).startswith(b"220 ")
    server.imap("alice@example.test").logout() # from loopback, as ever
    server.ctl("ban", "lift", OTHER)
    assert first_line(server, "smtp", OTHER).startswith(b"220 ")


def main():
    with Instance(settings=PROXY) as server:
        server.start()
        by_hand(server)
        by_sql(server)
        by_itself(server)
    print("bans: ok")


if __name__ == "__main__":
    main()
