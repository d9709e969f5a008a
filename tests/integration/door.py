"""A server whose DNS and clients the test makes up: a fake zone, and addresses told with the PROXY protocol."""
import socket

from instance import FakeDns, Instance, Lines

GOOD, FORGER, NAMELESS = "198.51.100.10", "203.0.113.66", "203.0.113.99"

ZONE = """
example.test. MX 10 mail.example.test.
mail.example.test. A 127.0.0.1
good.example. MX 10 mx.good.example.
good.example. A 198.51.100.10
mx.good.example. A 198.51.100.10
10.100.51.198.in-addr.arpa. PTR mx.good.example.
good.example. TXT "v=spf1 ip4:198.51.100.10 -all"
mx.good.example. TXT "v=spf1 a -all"
_dmarc.good.example. TXT "v=DMARC1; p=none"
bank.example. MX 10 mx.bank.example.
mx.bank.example. A 198.51.100.20
bank.example. TXT "v=spf1 ip4:198.51.100.20 -all"
_dmarc.bank.example. TXT "v=DMARC1; p=reject"
shop.example. MX 10 mx.shop.example.
mx.shop.example. A 198.51.100.30
shop.example. TXT "v=spf1 ip4:198.51.100.30 ~all"
_dmarc.shop.example. TXT "v=DMARC1; p=quarantine"
66.113.0.203.in-addr.arpa. PTR mail.forger.example.
mail.forger.example. A 203.0.113.66
forger.example. MX 10 mail.forger.example.
null.example. MX 0 .
"""


def door_server(accounts=("alice@example.test", "bob@example.test"), zone=ZONE, settings=None):
    """An instance (to be used with `with`), and its DNS."""
    dns = FakeDns(zone)
    server = Instance(accounts=list(accounts), settings=dict({"proxy.trusted": '["127.0.0.1/32"]', "dns.servers": f'["127.0.0.1:{dns.port}"]'}, **(settings or {})))
    return server, dns


class Client(Lines):
    """An SMTP client at any address."""

    def __init__(self, server, address, helo=None, service="smtp", greet=True):
        stream = socket.create_connection(("127.0.0.1", server.port(service)), timeout=30)
        family = "TCP6" if ":" in address else "TCP4"
        local = "::1" if ":" in address else "127.0.0.1"
        stream.sendall(f"PROXY {family} {address} {local} 40000 25\r\n".encode())
        super().__init__(stream)
        self.greeting = self.reply() if greet else None
        if helo:
            assert self.say("EHLO " + helo).startswith(b"250 "), helo

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stream.close()

    def say(self, line):
        self.send(line if isinstance(line, bytes) else (line + "\r\n").encode())
        return self.reply()

    def mail(self, sender, recipients, message):
        """The first reply that is no success, or the last one."""
        for command in ["MAIL FROM:<" + sender + ">", *("RCPT TO:<" + recipient + ">" for recipient in recipients)]:
            reply = self.say(command)
            if not reply.startswith(b"250 "):
                self.say("RSET")
                return reply
        reply = self.say("DATA")
        if not reply.startswith(b"354"):
            return reply
        octets = message.encode() if isinstance(message, str) else message
        return self.say(octets + b".\r\n")


def deliver(server, address, helo, sender, recipients, message):
    with Client(server, address, helo) as client:
        return client.mail(sender, recipients if isinstance(recipients, list) else [recipients], message)
