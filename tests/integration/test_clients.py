#!/usr/bin/env python3
"""What the door makes of clients and senders, end to end with a DNS of its own: XCLIENT brings the strangers."""
import socket
import time

from instance import FakeDns, Instance

ZONE = """
2.0.0.127.bl.example. A 127.0.0.2
8.100.51.198.bl.example. A 127.0.0.4
2.0.0.127.any.example. A 127.0.0.2
*.any.example. A 127.0.0.2
good.example. MX 10 mx.good.example.
mx.good.example. A 198.51.100.7
7.100.51.198.in-addr.arpa. PTR mx.good.example.
null.example. MX 0 .
busy.example. SERVFAIL
"""


class Stranger:
    """One SMTP conversation in somebody's name."""

    def __init__(self, server, address, helo="mx.good.example"):
        self.stream = socket.create_connection(("127.0.0.1", server.port("smtp")), timeout=30)
        self.file = self.stream.makefile("rb")
        assert self.reply().startswith("220 ")
        self.last = self.say(f"XCLIENT ADDR={address}")
        if self.last.startswith("220 "):
            self.last = self.say(f"EHLO {helo}")

    def reply(self):
        while True:
            line = self.file.readline().decode()
            if line[3:4] != "-":
                return line.strip()

    def say(self, line):
        self.stream.sendall(line.encode() + b"\r\n")
        return self.reply()

    def mail(self, sender, recipient="alice@example.test"):
        """The first reply that is no 2yz, else that to RCPT."""
        if not self.last.startswith("250"):
            return self.last
        self.last = self.say(f"MAIL FROM:<{sender}>")
        return self.last if not self.last.startswith("250") else self.say(f"RCPT TO:<{recipient}>")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.file.close()
        self.stream.close()


def check(server, expected, address, sender, **more):
    with Stranger(server, address, **more) as stranger:
        got = stranger.mail(sender)
        assert got.startswith(expected), f"{address} {sender} {more}: {got}"


def scenes(server):
    server.ctl("setting", "set", "sender.require_domain", "true")
    check(server, "250", "198.51.100.7", "bob@good.example")
    check(server, "550 5.7.27", "198.51.100.7", "bob@null.example")
    check(server, "550 5.1.8", "198.51.100.7", "bob@nowhere.example")
    check(server, "450 4.1.8", "198.51.100.7", "bob@busy.example")
    check(server, "250", "198.51.100.7", "")
    check(server, "550 5.7.1", "198.51.100.7", "bob@good.example", helo="mail.example.test")
    check(server, "550 5.7.1", "198.51.100.7", "bob@good.example", helo="[127.0.0.1]")

    # DNS lists: one that is well, one that answers for everything.
    server.ctl("dnsbl", "add", "bl.example", "--weight", "30")
    server.ctl("dnsbl", "add", "any.example", "--weight", "30")
    time.sleep(4.5)
    with Stranger(server, "198.51.100.8", helo="spam.good.example") as stranger:
        refusal = stranger.mail("bob@good.example")
        assert refusal[0] == "5", refusal
    check(server, "250", "198.51.100.7", "bob@good.example")
    lists = {one["zone"]: one for one in server.ctl_json("dnsbl", "list")}
    assert lists["bl.example"]["state"] == "well" and lists["bl.example"]["hits"] == 1, lists["bl.example"]
    assert lists["any.example"]["state"] == "suspended" and "everything" in lists["any.example"]["why"], lists["any.example"]
    answers = {one["zone"]: one for one in server.ctl_json("dnsbl", "test", "198.51.100.8")}
    assert answers["bl.example"]["listed"] and answers["bl.example"]["codes"] == ["127.0.0.4"], answers
    server.ctl("dnsbl", "disable", "bl.example")
    server.ctl("dnsbl", "remove", "any.example")

    # Greylisting.
    for key, value in (("greylist.enabled", "true"), ("greylist.score", "0"), ("greylist.delay", "1")):
        server.ctl("setting", "set", key, value)
    check(server, "451 4.7.1 Greylisted", "203.0.113.7", "bob@good.example")
    time.sleep(1.1)
    check(server, "250", "203.0.113.7", "bob@good.example")
    server.ctl("setting", "set", "greylist.enabled", "false")

    # Somebody tries addresses, somebody speaks HTTP.
    for key, value in (("harvest.free", "2"), ("harvest.most", "4"), ("tarpit.longest", "0")):
        server.ctl("setting", "set", key, value)
    with Stranger(server, "203.0.113.9") as stranger:
        assert stranger.say("MAIL FROM:<bob@good.example>").startswith("250")
        replies = [stranger.say(f"RCPT TO:<nobody{i}@example.test>")[:3] for i in range(5)]
        assert replies == ["550"] * 4 + ["421"], replies
    with socket.create_connection(("127.0.0.1", server.port("smtp")), timeout=20) as stream:
        stream.recv(200)
        stream.sendall(b"POST / HTTP/1.1\r\nHost: x\r\n\r\nEHLO c\r\nMAIL FROM:<bob@good.example>\r\n")
        received = b""
        while True:
            try:
                octets = stream.recv(1000)
            except ConnectionResetError:
                break
            if not octets:
                break
            received += octets
        assert received.count(b"\r\n") == 1 and received.startswith(b"554 5.5.1 "), received


def main():
    with FakeDns(ZONE) as dns, Instance(settings={"dns.servers": f'["127.0.0.1:{dns.port}"]'}) as server:
        server.start()
        server.ctl("setting", "set", "smtp.xclient_hosts", "127.0.0.1")
        scenes(server)
    print("clients: ok")


if __name__ == "__main__":
    main()
