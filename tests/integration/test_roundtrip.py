#!/usr/bin/env python3
"""A mail goes to another domain, is read there, answered, and the answer is read at home. Two daemons, a fake DNS."""
import email
import re

from instance import message, run
from domains import two_domains


def a_mail_is_sent_read_and_answered():
    home, away, dns = two_domains()
    with dns, home, away:
        home.start()
        away.start()
        home.submit("alice@example.test", ["bob@example.org"],
                    "From: Alice <alice@example.test>\r\nTo: bob@example.org\r\nBcc: secret@example.org\r\nSubject: Hello Bob\r\n\r\nHow are you?\r\n.\r\n..dots\r\n")
        raw = away.wait_for_message("bob@example.org", ["SUBJECT", '"Hello Bob"'])
        mail = email.message_from_bytes(raw)
        assert mail["Date"] and mail["Message-ID"], "submission adds what is missing"
        assert mail["Bcc"] is None, "Bcc must not leave"
        assert mail["Return-Path"] == "<alice@example.test>", mail["Return-Path"]
        assert len(mail.get_all("Received")) == 2, mail.get_all("Received")
        assert b"\r\n.\r\n..dots\r\n" in raw, raw

        away.submit("bob@example.org", ["alice@example.test"],
                    f"From: bob@example.org\r\nTo: alice@example.test\r\nSubject: Re: Hello Bob\r\nIn-Reply-To: {mail['Message-ID']}\r\n\r\nFine.\r\n")
        answer = email.message_from_bytes(home.wait_for_message("alice@example.test", ["SUBJECT", '"Re: Hello Bob"']))
        assert answer["In-Reply-To"] == mail["Message-ID"]

        # One trace id tells the whole story in the log, from submission to the other server's answer.
        lines = [line for line in home.log_lines() if "bob@example.org" in line]
        ids = {match for line in lines for match in re.findall(r"\btrace=(\S+)", line)}
        assert ids, "no trace id in the log"
        story = [line for line in home.log_lines() if any(f"trace={i}" in line for i in ids)]
        for step in ("alice@example.test", "bob@example.org", "mx.example.org"):
            assert any(step in line for line in story), f"{step} is not in the story:\n{''.join(story)}"
        found = home.ctl("trace", "--to", "bob@example.org").stdout
        assert "bob@example.org" in found, found


def what_cannot_be_delivered_comes_back():
    home, away, dns = two_domains()
    with dns, home, away:
        home.start()
        away.start()
        home.submit("alice@example.test", ["nobody@example.org"], message("Lost", "alice@example.test", "nobody@example.org"))
        bounce = email.message_from_bytes(home.wait_for_message("alice@example.test", ["FROM", "MAILER-DAEMON"]))
        assert bounce.get_content_type() == "multipart/report", bounce.get_content_type()
        assert bounce.get_param("report-type") == "delivery-status"
        assert bounce["Return-Path"] == "<>", bounce["Return-Path"]
        status = bounce.get_payload()[1]
        assert status.get_content_type() == "message/delivery-status"
        recipient = status.get_payload()[1]
        assert recipient["Action"] == "failed" and recipient["Status"] == "5.1.1", str(recipient)
        assert "nobody@example.org" in recipient["Final-Recipient"]

        home.submit("alice@example.test", ["x@null.example"], message("Null MX", "alice@example.test", "x@null.example"))
        bounce = home.wait_for_message("alice@example.test", ["TEXT", '"null.example"', "FROM", "MAILER-DAEMON"])
        assert b"5.1.10" in bounce, bounce


def a_queue_outlives_a_restart():
    home, away, dns = two_domains()
    with dns, home, away:
        home.start()
        away.start()
        away.kill()  # nobody listens: the mail waits
        home.submit("alice@example.test", ["bob@example.org"], message("Patience", "alice@example.test", "bob@example.org"))
        assert len(home.ctl_json("queue", "list")) == 1
        home.kill()
        home.start()
        entries = home.ctl_json("queue", "list")
        assert len(entries) == 1, entries
        away.start()
        home.ctl("queue", "retry", "--all")
        away.wait_for_message("bob@example.org", ["SUBJECT", "Patience"], seconds=60)


run([a_mail_is_sent_read_and_answered, what_cannot_be_delivered_comes_back, a_queue_outlives_a_restart])
