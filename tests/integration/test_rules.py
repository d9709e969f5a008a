#!/usr/bin/env python3
"""The administrator's own rules on a running server: who may bring what, rewriting, copies, backup MX, aliases by pattern."""
import email
import smtplib
import time

from domains import two_domains
from instance import Instance, message, run


def refused(call):
    try:
        call()
    except smtplib.SMTPRecipientsRefused as error:
        return next(iter(error.recipients.values()))
    except smtplib.SMTPResponseException as error:
        return error.smtp_code, error.smtp_error
    raise AssertionError("it was taken")


def rules_take_effect_at_once():
    with Instance(accounts=["alice@example.test", "boss@example.test"]) as server:
        server.start()
        send = lambda subject, sender="bob@outside.example", to="alice@example.test", extra="": server.deliver(
            sender, [to], message(subject, sender, to, extra=extra))
        send("before any rule")
        server.wait_for_message("alice@example.test", ["SUBJECT", '"before any rule"'])

        server.ctl("rule", "add", "sender", "*@outside.example", "reject", "550 5.7.9 Not from outside", "--for", "boss@example.test")
        code, text = refused(lambda: send("to the boss", to="boss@example.test"))
        assert code == 550 and b"5.7.9 Not from outside" in text, (code, text)
        send("to alice still")
        server.wait_for_message("alice@example.test", ["SUBJECT", '"to alice still"'])

        server.ctl("rule", "add", "header", "/^X-Secret: (.*)$/", "header", "X-Was-Secret: $1")
        server.ctl("rule", "add", "header", "/^(Subject: )(.*)viagra(.*)$/", "replace", "$1$2***$3", "--priority", "5")
        server.ctl("rule", "add", "body", "/Hello/", "bcc", "boss@example.test")
        send("cheap viagra here", extra="X-Secret: 42\r\n")
        changed = email.message_from_bytes(server.wait_for_message("alice@example.test", ["SUBJECT", '"cheap *** here"']))
        assert changed["X-Was-Secret"] == "42", changed.items()
        copy = email.message_from_bytes(server.wait_for_message("boss@example.test", ["SUBJECT", '"cheap *** here"']))
        assert copy["To"] == "<alice@example.test>"

        junk = server.ctl_json("rule", "add", "header", "/^Subject: .*lottery/", "junk")
        send("you won the lottery")
        mail = server.wait_for_message("alice@example.test", ["SUBJECT", "lottery"], mailbox="Junk")
        assert b"lottery" in mail and b"rule" in mail.lower(), "the reason stands in the header"
        server.ctl("rule", "remove", str(junk["id"]))

        # Another program's row is seen within 5 s.
        import sqlite3
        with sqlite3.connect(server.path + "/directory.db", timeout=10) as rows:
            rows.execute("INSERT INTO access_rules (look, pattern, action) VALUES ('sender', 'eve@', 'reject')")
        deadline = time.monotonic() + 10
        while True:
            try:
                send("eve " + str(time.monotonic()), sender="eve@outside.example")
            except smtplib.SMTPException:
                break
            assert time.monotonic() < deadline, "the row was never seen"
            time.sleep(0.2)

        wrong = server.ctl("rule", "add", "client", "example.org", "reject", check=False)
        assert wrong.returncode == 1 and "network" in wrong.stderr, wrong.stderr


def senders_are_wanted_or_not():
    with Instance(accounts=["alice@example.test", "boss@example.test"]) as server:
        server.start()
        server.ctl("senders", "add", "block", "spammer@outside.example", "--account", "alice@example.test")
        code, _ = refused(lambda: server.deliver("spammer@outside.example", ["alice@example.test"], message("x", "spammer@outside.example")))
        assert code == 550, code
        server.deliver("spammer@outside.example", ["boss@example.test"], message("for the boss", "spammer@outside.example", "boss@example.test"))
        server.wait_for_message("boss@example.test", ["SUBJECT", '"for the boss"'])
        listed = server.ctl_json("senders", "list", "--account", "alice@example.test")
        assert [entry["pattern"] for entry in listed] == ["spammer@outside.example"], listed
        server.ctl("senders", "remove", str(listed[0]["id"]))
        server.deliver("spammer@outside.example", ["alice@example.test"], message("forgiven", "spammer@outside.example"))
        server.wait_for_message("alice@example.test", ["SUBJECT", "forgiven"])


def addresses_are_rewritten():
    home, away, dns = two_domains()
    with dns, home, away:
        home.start()
        away.start()
        home.ctl("rewrite", "add", "recipient-canonical", "old@example.test", "alice@example.test")
        home.ctl("rewrite", "add", "relocated", "gone@example.test", "gone@example.org")
        home.ctl("rewrite", "add", "generic", "alice@example.test", "info@example.test")
        home.deliver("bob@example.org", ["old@example.test"], message("to the old name", "bob@example.org", "old@example.test"))
        mail = email.message_from_bytes(home.wait_for_message("alice@example.test", ["SUBJECT", '"to the old name"']))
        assert mail["To"] == "<alice@example.test>", mail["To"]
        code, text = refused(lambda: home.deliver("bob@example.org", ["gone@example.test"], message("x", "bob@example.org")))
        assert code == 550 and b"5.1.6" in text and b"gone@example.org" in text, (code, text)
        home.submit("alice@example.test", ["bob@example.org"], message("from inside", "alice@example.test", "bob@example.org"))
        mail = email.message_from_bytes(away.wait_for_message("bob@example.org", ["SUBJECT", '"from inside"']))
        assert mail["From"] == "<info@example.test>" and mail["Return-Path"] == "<info@example.test>", mail.items()
        assert home.ctl_json("rewrite", "test", "alice@example.test")["outside"] == "info@example.test"


def mail_is_relayed_for_another_server():
    home, away, dns = two_domains()
    with dns, home, away:
        home.start()
        away.start()
        code, _ = refused(lambda: home.deliver("x@outside.example", ["bob@example.org"], message("relay", "x@outside.example", "bob@example.org")))
        assert code == 550, code
        home.ctl("relay", "set", "example.org", "--recipients", "callout", "--host", "127.0.0.1", "--port", str(away.port("smtp")))
        code, text = refused(lambda: home.deliver("x@outside.example", ["nobody@example.org"], message("relay", "x@outside.example")))
        assert code == 550 and b"5.1.1" in text, (code, text)
        home.deliver("x@outside.example", ["bob@example.org"], message("by the backup", "x@outside.example", "bob@example.org"))
        mail = email.message_from_bytes(away.wait_for_message("bob@example.org", ["SUBJECT", '"by the backup"']))
        assert len(mail.get_all("Received")) == 2, mail.get_all("Received")
        # The primary is away: who is known is taken in, and waits; who is not known has to wait outside.
        away.kill()
        home.deliver("x@outside.example", ["bob@example.org"], message("while it was away", "x@outside.example", "bob@example.org"))
        code, _ = refused(lambda: home.deliver("x@outside.example", ["carol@example.org"], message("x", "x@outside.example")))
        assert code == 450, code
        away.start()
        home.ctl("queue", "retry", "--all")
        away.wait_for_message("bob@example.org", ["SUBJECT", '"while it was away"'], seconds=60)
        home.ctl("relay", "remove", "example.org")
        code, _ = refused(lambda: home.deliver("x@outside.example", ["bob@example.org"], message("relay", "x@outside.example")))
        assert code == 550, code


def patterns_lead_to_mailboxes():
    with Instance() as server:
        server.start()
        server.ctl("alias", "add-pattern", "example.test", "shop-*", "alice@example.test")
        server.deliver("bob@outside.example", ["shop-books@example.test"], message("an order", "bob@outside.example", "shop-books@example.test"))
        server.wait_for_message("alice@example.test", ["SUBJECT", '"an order"'])
        assert server.ctl_json("alias", "test", "Shop-X@example.test")["accounts"][0]["account"] == "alice@example.test"
        assert server.ctl("alias", "test", "other@example.test", check=False).returncode == 1
        # A domain that stands for another: every address leads to the one of the same name, and who is not there is not here.
        server.ctl("domain", "add", "other.test")
        server.ctl("alias", "add-pattern", "other.test", "*", "$1@example.test")
        server.deliver("bob@outside.example", ["alice+x@other.test"], message("by the other name", "bob@outside.example", "alice+x@other.test"))
        server.wait_for_message("alice@example.test", ["SUBJECT", '"by the other name"'])
        code, _ = refused(lambda: server.deliver("bob@outside.example", ["nobody@other.test"], message("x", "bob@outside.example")))
        assert code == 550, code
        patterns = [one for one in server.ctl_json("alias", "patterns") if one["domain"] == "example.test"]
        server.ctl("alias", "remove-pattern", str(patterns[0]["id"]))
        code, _ = refused(lambda: server.deliver("bob@outside.example", ["shop-books@example.test"], message("x", "bob@outside.example")))
        assert code == 550, code


run([rules_take_effect_at_once, senders_are_wanted_or_not, addresses_are_rewritten, mail_is_relayed_for_another_server, patterns_lead_to_mailboxes])
