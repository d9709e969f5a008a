#!/usr/bin/env python3
"""Limits of the door on running servers: senders that their own server does not know, sizes by domain, new TLS sessions; and what
changed rules would have done to the mail of the last days."""
import contextlib
import smtplib
import ssl

from domains import two_domains
from door import GOOD, Client, deliver, door_server
from instance import Instance, message, run


def refusal(call):
    try:
        call()
    except smtplib.SMTPRecipientsRefused as error:
        return next(iter(error.recipients.values()))
    except smtplib.SMTPResponseException as error:
        return error.smtp_code, error.smtp_error
    raise AssertionError("it was taken")


def senders_are_asked_about():
    home, away, dns = two_domains()
    with dns, home, away:
        home.start()
        away.start()
        send = lambda subject, sender: home.deliver(sender, ["alice@example.test"], message(subject, sender))
        send("before", "ghost@example.org")
        home.wait_for_message("alice@example.test", ["SUBJECT", "before"])
        home.ctl("setting", "set", "sender_callout.enabled", "true", "--domain", "example.test")
        code, text = refusal(lambda: send("ghost", "ghost@example.org"))
        assert code == 550 and text.startswith(b"5.1.7") and b"ghost@example.org" in text, (code, text)
        send("known", "bob@example.org")
        home.wait_for_message("alice@example.test", ["SUBJECT", "known"])
        away.ctl("setting", "set", "sender_callout.enabled", "true")  # both do it, and still nobody asks in circles
        send("again", "bob@example.org")
        # What is known stays known while the other server is away; who is new waits, or does not.
        away.kill()
        code, text = refusal(lambda: send("ghost", "ghost@example.org"))
        assert code == 550, (code, text)
        send("remembered", "bob@example.org")
        send("taken on trust", "new1@example.org")
        home.ctl("setting", "set", "sender_callout.unknown", "defer")
        code, text = refusal(lambda: send("not yet", "new2@example.org"))
        assert code == 450 and text.startswith(b"4.1.7"), (code, text)
        # Nobody is asked about ourselves, or who has logged in.
        home.submit("alice@example.test", ["alice@example.test"], message("ours", "alice@example.test"))
        home.wait_for_message("alice@example.test", ["SUBJECT", "ours"])


def domains_have_sizes():
    with Instance(accounts=["alice@example.test"]) as server:
        server.start()
        server.ctl("domain", "add", "small.test")
        server.add_account("dave@small.test")
        server.ctl("setting", "set", "message.max_size", "200000", "--domain", "small.test")
        big = message("a large one", "bob@outside.example", body=("x" * 70 + "\r\n") * 6000)
        with server.smtp() as client:
            client.ehlo()
            assert int(client.esmtp_features["size"]) > 1000000
            assert client.docmd("MAIL", f"FROM:<bob@outside.example> SIZE={len(big)}")[0] == 250
            code, text = client.docmd("RCPT", "TO:<dave@small.test>")
            assert code == 552 and text.startswith(b"5.3.4") and b"200000" in text and b"small.test" in text, (code, text)
            assert client.docmd("RCPT", "TO:<alice@example.test>")[0] == 250
            client.rset()
            # Without SIZE= it is found out at the end.
            assert client.docmd("MAIL", "FROM:<bob@outside.example>")[0] == 250
            assert client.docmd("RCPT", "TO:<dave@small.test>")[0] == 250
            code, text = data(client, big)
            assert code == 552 and text.startswith(b"5.3.4"), (code, text)
            # Of two, one may have it; the other's is returned to who sent it.
            assert client.docmd("MAIL", "FROM:<alice@example.test>")[0] == 250
            for to in ("dave@small.test", "alice@example.test"):
                assert client.docmd("RCPT", f"TO:<{to}>")[0] == 250
            assert data(client, big)[0] == 250
        server.wait_for_message("alice@example.test", ["SUBJECT", '"a large one"', "LARGER", "200000"])
        report = server.wait_for_message("alice@example.test", ["FROM", "MAILER-DAEMON"])
        assert b"dave@small.test" in report and b"Status: 5.3.4" in report, report.decode()


def data(client, text):
    code, answer = client.docmd("DATA")
    assert code == 354, answer
    client.send(text.encode() + b".\r\n")
    return client.getreply()


def new_tls_sessions_are_counted():
    server, dns = door_server(accounts=["alice@example.test"])
    with dns, server:
        server.start()
        server.ctl("setting", "set", "rate.tls_sessions", "2")
        context = server.tls()
        context.maximum_version = ssl.TLSVersion.TLSv1_2  # its session is to be had at once

        def start_tls(session=None):
            with contextlib.ExitStack() as stack:
                client = stack.enter_context(Client(server, GOOD, "mx.good.example"))
                reply = client.say("STARTTLS")
                if not reply.startswith(b"220"):
                    assert client.say("NOOP").startswith(b"250"), "the session goes on in the clear"
                    return reply, None
                tls = context.wrap_socket(client.stream, server_hostname=server.hostname, session=session)
                tls.sendall(b"EHLO mx.good.example\r\n")
                assert tls.recv(4096).startswith(b"250")
                return reply, tls.session

        reply, session = start_tls()
        assert reply.startswith(b"220"), reply
        for _ in range(3):
            assert start_tls(session)[0].startswith(b"220"), "a resumed session costs little"
        assert start_tls()[0].startswith(b"220")
        reply, _ = start_tls()
        assert reply.startswith(b"454 4.7.0"), reply
        # TLS from the first octet: the client is told within, and let go.
        with Client(server, GOOD, service="submissions", greet=False) as client:
            tls = context.wrap_socket(client.stream, server_hostname=server.hostname)
            assert tls.recv(4096).startswith(b"421 4.7.0"), "too many"
            assert tls.recv(4096) == b""
        # Others are not concerned.
        with Client(server, "192.0.2.77", "other.example") as client:
            assert client.say("STARTTLS").startswith(b"220")


def rules_are_tried_on_the_past():
    server, dns = door_server()
    with dns, server:
        server.start()
        for sender in ("carol@good.example", "dan@good.example"):
            reply = deliver(server, GOOD, "mx.good.example", sender, "alice@example.test", message("hello from " + sender, sender))
            assert reply.startswith(b"250"), reply
        server.submit("alice@example.test", ["bob@example.test"], message("inside", "alice@example.test", "bob@example.test"))
        server.wait_for_message("bob@example.test", ["SUBJECT", "inside"])
        before = server.ctl_json("policy", "try", "--against", "1d")
        assert before["decisions"] == 3 and before["changes"] == 0, before
        for look, pattern, hits in (("client", GOOD, 2), ("reverse", "mx.good.example", 2), ("helo", "mx.good.example", 2),
                                    ("sender", "dan@good.example", 1), ("recipient", "bob@example.test", 1), ("login", "alice@example.test", 1),
                                    ("sender", "nobody@good.example", 0), ("header", "/^Subject: hello/", 0)):
            rule = server.ctl_json("rule", "add", look, pattern, "reject")
            after = server.ctl_json("policy", "try", "--against", "1d")
            assert after["changes"] == hits and after["counts"] == ({"accept → reject": hits} if hits else {}), (look, pattern, after)
            server.ctl("rule", "remove", str(rule["id"]))
        server.ctl("senders", "add", "block", "*@good.example", "--account", "alice@example.test")
        printed = server.ctl("policy", "try", "--against", "1d").stdout
        assert "3 decisions looked at, 2 would be others" in printed and "are not kept" in printed, printed
        # A mail that a rule has refused, and the rule is gone again.
        rule = server.ctl_json("rule", "add", "helo", "mx.good.example", "reject")
        reply = Client(server, GOOD).say("EHLO mx.good.example")
        assert reply.startswith(b"550"), reply
        server.ctl("rule", "remove", str(rule["id"]))
        after = server.ctl_json("policy", "try", "--against", "1d")
        assert after["counts"].get("reject → accept") == 1, after


if __name__ == "__main__":
    run([senders_are_asked_about, domains_have_sizes, new_tls_sessions_are_counted, rules_are_tried_on_the_past])
