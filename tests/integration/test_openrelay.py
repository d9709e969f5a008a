#!/usr/bin/env python3
"""No open relay: every trick to have mail for somebody else taken, from outside and from loopback, is refused; and nothing leaves."""
import socket
import threading

from door import Client, door_server
from instance import Lines, message, run

VICTIM = "victim@elsewhere.example"
MAIL = "MAIL FROM:<carol@good.example>"


def rcpt(path):
    return f"RCPT TO:{path}"


# name, commands. The reply to the last one must not be a success, and no message may be begun then.
TRICKS = [
    ("plain", [MAIL, rcpt(f"<{VICTIM}>")]),
    ("null sender", ["MAIL FROM:<>", rcpt(f"<{VICTIM}>")]),
    ("own domain as sender", ["MAIL FROM:<alice@example.test>", rcpt(f"<{VICTIM}>")]),
    ("our hostname as sender", ["MAIL FROM:<root@mail.example.test>", rcpt(f"<{VICTIM}>")]),
    ("localhost as sender", ["MAIL FROM:<root@localhost>", rcpt(f"<{VICTIM}>")]),
    ("address literal of ours as sender", ["MAIL FROM:<root@[127.0.0.1]>", rcpt(f"<{VICTIM}>")]),
    ("sender without a domain", ["MAIL FROM:<alice>", rcpt(f"<{VICTIM}>")]),
    ("recipient as sender", [f"MAIL FROM:<{VICTIM}>", rcpt(f"<{VICTIM}>")]),
    ("source route over our domain", [MAIL, rcpt(f"<@example.test:{VICTIM}>")]),
    ("source route over our hostname", [MAIL, rcpt(f"<@mail.example.test:{VICTIM}>")]),
    ("source route over two hosts", [MAIL, rcpt(f"<@example.test,@mail.example.test:{VICTIM}>")]),
    ("source route over a literal", [MAIL, rcpt(f"<@[127.0.0.1]:{VICTIM}>")]),
    ("percent hack", [MAIL, rcpt("<victim%elsewhere.example@example.test>")]),
    ("percent hack at our hostname", [MAIL, rcpt("<victim%elsewhere.example@mail.example.test>")]),
    ("percent hack at a literal", [MAIL, rcpt("<victim%elsewhere.example@[127.0.0.1]>")]),
    ("percent hack alone", [MAIL, rcpt("<victim%elsewhere.example>")]),
    ("two percents", [MAIL, rcpt("<victim%elsewhere.example%mail.example.test@example.test>")]),
    ("bang path", [MAIL, rcpt("<elsewhere.example!victim@example.test>")]),
    ("bang path alone", [MAIL, rcpt("<elsewhere.example!victim>")]),
    ("bang path over us", [MAIL, rcpt("<mail.example.test!elsewhere.example!victim>")]),
    ("bang and percent", [MAIL, rcpt("<elsewhere.example!victim%example.test@mail.example.test>")]),
    ("quoted address at our domain", [MAIL, rcpt(f'<"{VICTIM}"@example.test>')]),
    ("quoted address alone", [MAIL, rcpt(f'<"{VICTIM}">')]),
    ("quoted percent", [MAIL, rcpt('<"victim%elsewhere.example"@example.test>')]),
    ("quoted bang", [MAIL, rcpt('<"elsewhere.example!victim"@example.test>')]),
    ("quoted at our hostname", [MAIL, rcpt(f'<"{VICTIM}"@mail.example.test>')]),
    ("quoted pair", [MAIL, rcpt('<"victim\\@elsewhere.example"@example.test>')]),
    ("escaped at", [MAIL, rcpt("<victim\\@elsewhere.example@example.test>")]),
    ("empty domain", [MAIL, rcpt("<victim@>")]),
    ("two ats", [MAIL, rcpt(f"<{VICTIM}@example.test>")]),
    ("two ats, ours first", [MAIL, rcpt(f"<alice@example.test@elsewhere.example>")]),
    ("loopback literal", [MAIL, rcpt("<victim@[127.0.0.1]>")]),
    ("IPv6 loopback literal", [MAIL, rcpt("<victim@[IPv6:::1]>")]),
    ("literal of another host", [MAIL, rcpt("<victim@[203.0.113.5]>")]),
    ("address without brackets", [MAIL, rcpt("<victim@203.0.113.5>")]),
    ("number as domain", [MAIL, rcpt("<victim@3405803781>")]),
    ("mixed case", [MAIL, rcpt("<ViCtIm@ElSeWhErE.ExAmPlE>")]),
    ("trailing dot", [MAIL, rcpt(f"<{VICTIM}.>")]),
    ("trailing dots", [MAIL, rcpt(f"<{VICTIM}..>")]),
    ("leading dot", [MAIL, rcpt("<victim@.elsewhere.example>")]),
    ("Cyrillic look-alike of our domain", [MAIL + " SMTPUTF8", rcpt("<alice@ex\u0430mple.test>")]),
    ("full-width at", [MAIL + " SMTPUTF8", rcpt("<victim\uff20elsewhere.example@example.test>")]),
    ("ideographic full stop", [MAIL + " SMTPUTF8", rcpt("<victim@elsewhere\u3002example>")]),
    ("zero-width joiner in our domain", [MAIL + " SMTPUTF8", rcpt("<alice@exam\u200dple.test>")]),
    ("XCLIENT", ["XCLIENT ADDR=127.0.0.1 LOGIN=alice@example.test", "EHLO client.example.net", MAIL, rcpt(f"<{VICTIM}>")]),
    ("XFORWARD", ["XFORWARD ADDR=127.0.0.1 NAME=mail.example.test", MAIL, rcpt(f"<{VICTIM}>")]),
    ("AUTH parameter", ["MAIL FROM:<alice@example.test> AUTH=alice@example.test", rcpt(f"<{VICTIM}>")]),
    ("AUTH parameter, null", ["MAIL FROM:<alice@example.test> AUTH=<>", rcpt(f"<{VICTIM}>")]),
    ("AUTH without TLS", ["AUTH PLAIN AGFsaWNlQGV4YW1wbGUudGVzdABjb3JyZWN0LWhvcnNlLTc=", MAIL, rcpt(f"<{VICTIM}>")]),
    ("failed AUTH", ["AUTH LOGIN", "*", MAIL, rcpt(f"<{VICTIM}>")]),
    ("two MAIL commands", [MAIL, "MAIL FROM:<alice@example.test>", rcpt(f"<{VICTIM}>")]),
    ("MAIL after a recipient", [MAIL, rcpt("<alice@example.test>"), "MAIL FROM:<alice@example.test>", "RSET", rcpt(f"<{VICTIM}>")]),
    ("NUL before our domain", [MAIL, b"RCPT TO:<victim@elsewhere.example\0@example.test>\r\n"]),
    ("NUL behind our domain", [MAIL, b"RCPT TO:<victim@example.test\0.elsewhere.example>\r\n"]),
    ("comment", [MAIL, rcpt(f"<{VICTIM}(@example.test)>")]),
    ("comment before", [MAIL, rcpt(f"<(alice@example.test){VICTIM}>")]),
    ("subdomain of ours", [MAIL, rcpt("<victim@sub.example.test>")]),
    ("our domain as a suffix", [MAIL, rcpt("<victim@notexample.test>")]),
    ("our domain as a prefix", [MAIL, rcpt("<victim@example.test.elsewhere.example>")]),
    ("parent of our domain", [MAIL, rcpt("<victim@test>")]),
    ("our hostname", [MAIL, rcpt("<victim@mail.example.test>")]),
    ("localhost", [MAIL, rcpt("<victim@localhost>")]),
    ("blank before the path", [MAIL, rcpt(f" <{VICTIM}>")]),
    ("blanks inside", [MAIL, rcpt(f"< {VICTIM} >")]),
    ("tab", [MAIL, f"RCPT\tTO:\t<{VICTIM}>"]),
    ("no brackets", [MAIL, rcpt(VICTIM)]),
    ("two paths", [MAIL, rcpt(f"<alice@example.test>,<{VICTIM}>")]),
    ("list in one path", [MAIL, rcpt(f"<alice@example.test,{VICTIM}>")]),
    ("display name", [MAIL, rcpt(f'"alice@example.test" <{VICTIM}>')]),
    ("RCPT after RSET", [MAIL, rcpt("<alice@example.test>"), "RSET", rcpt(f"<{VICTIM}>")]),
    ("RCPT after EHLO", [MAIL, rcpt("<alice@example.test>"), "EHLO mail.example.test", rcpt(f"<{VICTIM}>")]),
    ("RCPT without MAIL", [rcpt(f"<{VICTIM}>")]),
    ("ORCPT of ours", [MAIL, rcpt(f"<{VICTIM}> ORCPT=rfc822;alice@example.test")]),
    ("NOTIFY", [MAIL, rcpt(f"<{VICTIM}> NOTIFY=SUCCESS,FAILURE")]),
    ("HELO as we are called", ["EHLO mail.example.test", MAIL, rcpt(f"<{VICTIM}>")]),
    ("HELO localhost", ["HELO localhost", MAIL, rcpt(f"<{VICTIM}>")]),
    ("HELO loopback", ["EHLO [127.0.0.1]", MAIL, rcpt(f"<{VICTIM}>")]),
    ("postmaster elsewhere", [MAIL, rcpt("<postmaster@elsewhere.example>")]),
    ("separator of subaddresses", [MAIL, rcpt("<alice+victim%elsewhere.example@elsewhere.example>")]),
    ("SRS that we did not make", [MAIL, rcpt("<SRS0=AAAA=BB=elsewhere.example=victim@example.test>")]),
    ("BATV-like tag", [MAIL, rcpt("<prvs=1234567890=victim@elsewhere.example>")]),
    ("backslash as at", [MAIL, rcpt("<victim\\elsewhere.example>")]),
    ("X.400 look", [MAIL, rcpt("</S=victim/P=elsewhere/@example.test>")]),
    ("very long local part", [MAIL, rcpt("<" + "a" * 300 + "@elsewhere.example>")]),
    ("SEND", [MAIL.replace("MAIL", "SEND"), rcpt(f"<{VICTIM}>")]),
]


class Trap:
    """The MX of the whole world: remembers whoever comes."""

    def __init__(self):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.visitors = 0
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            connection, _ = self.listener.accept()
            self.visitors += 1
            connection.close()


class Loopback(Lines):
    """A program on the machine itself: it may do no more than others."""

    def __init__(self, server):
        # Not the trusted proxy's address, of which the server expects a PROXY line for a while.
        super().__init__(socket.create_connection(("127.0.0.1", server.port("smtp")), timeout=30, source_address=("127.0.0.2", 0)))
        self.reply()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stream.close()

    say = Client.say


def refused(client, commands):
    reply = b""
    for command in commands:
        reply = client.say(command)
    assert reply[:1] in (b"4", b"5"), reply
    if reply.startswith(b"421"):
        return reply
    data = client.say("DATA")
    assert not data.startswith(b"354"), data
    return reply


def from_outside():
    for number, (name, commands) in enumerate(TRICKS):  # each from an address of its own: who tries many is sent away
        with Client(server, f"198.18.{number}.10", "mx.good.example") as client:
            try:
                refused(client, commands)
            except AssertionError as error:
                raise AssertionError(f"{name}: {error}") from error


def from_loopback():
    for name, commands in TRICKS:
        with Loopback(server) as client:
            client.say("EHLO client.example.net")
            try:
                refused(client, commands)
            except AssertionError as error:
                raise AssertionError(f"{name}: {error}") from error


def from_outside_under_tls():
    for name, commands in TRICKS:
        if any(isinstance(command, str) and command.startswith(("AUTH", "XCLIENT")) for command in commands):
            continue
        with Loopback(server) as client:
            client.say("EHLO client.example.net")
            assert client.say("STARTTLS").startswith(b"220")
            client.stream = server.tls().wrap_socket(client.stream, server_hostname=server.hostname)
            client.say("EHLO client.example.net")
            try:
                refused(client, commands)
            except AssertionError as error:
                raise AssertionError(f"{name}: {error}") from error


def beside_a_good_recipient():
    with Client(server, "198.51.100.10", "mx.good.example") as client:
        assert client.say(MAIL).startswith(b"250")
        assert client.say(rcpt("<alice@example.test>")).startswith(b"250")
        for path in (f"<{VICTIM}>", f"<@example.test:{VICTIM}>", "<victim%elsewhere.example@example.test>"):
            assert client.say(rcpt(path)).startswith(b"5"), path
        assert client.say("DATA").startswith(b"354")
        assert client.say(message("beside", "carol@good.example").encode() + b".\r\n").startswith(b"250")
    server.wait_for_message("alice@example.test", ["SUBJECT", "beside"])


def by_lines_that_are_not_lines():
    for trick in (b"RCPT TO:<alice@example.test>\nRCPT TO:<victim@elsewhere.example>\r\n", b"RCPT TO:<alice@example.test>\rRCPT TO:<victim@elsewhere.example>\r\n"):
        with Client(server, "198.51.100.10", "mx.good.example") as client:
            client.say(MAIL)
            assert client.say(trick)[:1] in (b"4", b"5")
    smuggled = (message("smuggler", "carol@good.example").encode() + b"\n.\nMAIL FROM:<alice@example.test>\r\nRCPT TO:<victim@elsewhere.example>\r\nDATA\r\nmoo\r\n.\r\n")
    with Client(server, "198.51.100.10", "mx.good.example") as client:
        client.say(MAIL)
        client.say(rcpt("<alice@example.test>"))
        client.say("DATA")
        assert client.say(smuggled)[:1] in (b"2", b"5")
        assert client.say("NOOP").startswith(b"250"), "one message, one reply"


def lmtp_does_not_relay_either():
    with Lines(server.raw("lmtp")).stream as stream:
        client = Lines(stream)
        client.reply()
        for line in ("LHLO client.example.net", MAIL):
            client.send((line + "\r\n").encode())
            client.reply()
        client.send(f"RCPT TO:<{VICTIM}>\r\n".encode())
        assert client.reply().startswith(b"5")


def nothing_has_left():
    assert server.ctl_json("queue", "list") == []
    assert trap.visitors == 0


if __name__ == "__main__":
    assert len(TRICKS) >= 30
    trap = Trap()
    zone = "example.test. MX 10 mail.example.test.\nmail.example.test. A 127.0.0.1\nelsewhere.example. MX 10 mx.elsewhere.example.\n" \
           "mx.elsewhere.example. A 127.0.0.1\ngood.example. MX 10 mx.good.example.\nmx.good.example. A 198.51.100.10\n" \
           "10.100.51.198.in-addr.arpa. PTR mx.good.example.\ngood.example. TXT \"v=spf1 mx -all\"\n"
    server, dns = door_server(["alice@example.test"], zone, {"outbound.port": str(trap.port)})
    with dns, server:
        server.start()
        server.ctl("setting", "set", "door.greeting_wait", "0")
        server.ctl("setting", "set", "tarpit.longest", "0")  # a hundred tricks from one address would wait for it
        run([from_outside, from_loopback, from_outside_under_tls, beside_a_good_recipient, by_lines_that_are_not_lines, lmtp_does_not_relay_either, nothing_has_left])
