#!/usr/bin/env python3
"""What scripts and aliases send on: under whose address, and how refusals are told."""
import re
import smtplib

from instance import Lines, message
from sievestage import count, deliver, empty_queue, paused_queue, put, queued, server, set_live, run_tests


def redirects_follow_the_policy():
    with paused_queue():
        put('redirect "away@elsewhere.test";')
        for policy, wanted in (("srs", r"SRS0=\w+=\w\w=example\.net=someone@example\.test"), ("original", r"someone@example\.net"),
                               ("recipient", r"alice@example\.test"), ("null", ""), ("fixed", r"forwarder@example\.test")):
            set_live("sieve.redirect_address", "forwarder@example.test")
            set_live("sieve.redirect_sender", policy)
            deliver(f"policy {policy}")
            assert [bool(re.fullmatch(wanted, sender)) for sender, _ in queued()] == [True], (policy, queued())
            empty_queue()
        server.ctl("setting", "reset", "sieve.redirect_sender")
        deliver("one of ours", sender="bob@example.test")
        assert queued()[0][0] == "bob@example.test", queued()  # its domain is ours: SPF names us
        empty_queue()


def bounces_find_the_way_back():
    with paused_queue():
        put('redirect "away@elsewhere.test";')
        deliver("to be bounced")
        (sender, _), = queued()
        empty_queue()
        with server.smtp() as client:
            client.sendmail("", [sender], message("Undelivered", sender="mailer-daemon@elsewhere.test"))
            assert queued() == [("", ["someone@example.net"])], queued()
            client.ehlo()
            client.docmd("MAIL FROM:<>")
            forged = sender.replace("someone", "another")
            assert client.docmd(f"RCPT TO:<{forged}>")[0] == 550
            assert client.docmd("RCPT TO:<SRS0=aaaaaa=aa=example.net=someone@example.test>")[0] == 550
        empty_queue()
        server.ctl("sieve", "deactivate", "alice@example.test")


def aliases_send_on_under_our_address():
    with paused_queue():
        server.ctl("alias", "add", "sales@example.test", "seller@elsewhere.test")
        deliver("an offer", recipient="sales@example.test")
        (sender, recipients), = queued()
        assert re.fullmatch(r"SRS0=\w+=\w\w=example\.net=someone@example\.test", sender) and recipients == ["seller@elsewhere.test"], queued()
        empty_queue()
        set_live("forward.srs", "false")
        deliver("another offer", recipient="sales@example.test")
        assert queued()[0][0] == "someone@example.net", queued()
        server.ctl("setting", "reset", "forward.srs")
        empty_queue()


def a_refusal_beside_others_is_told_by_mail():
    put('require "reject"; if header :contains "subject" "report" { reject "Not for me: grün."; }')
    put('keep;', account="bob@example.test")
    server.deliver("carol@example.test", ["alice@example.test", "bob@example.test"], message("report one", sender="carol@example.test"))
    told = server.wait_for_message("carol@example.test", ["SUBJECT", '"Rejected: report one"'])
    assert b"disposition-notification" in told and b"MDN-sent-automatically; deleted" in told and b"Not for me: gr=C3=BCn." in told, told
    assert count("report one", user="bob@example.test") == 1 and count("report one") == 0
    put('require "ereject"; if header :contains "subject" "report" { ereject "Not for me."; }')
    server.deliver("carol@example.test", ["alice@example.test", "bob@example.test"], message("report two", sender="carol@example.test"))
    told = server.wait_for_message("carol@example.test", ["SUBJECT", '"Rejected: report two"'])
    assert b"message/delivery-status" in told and b"Action: failed" in told and b"Not for me." in told, told
    # To all who were asked: a plain refusal, and nobody is written to.
    put('require "ereject"; ereject "Not for us.";', account="bob@example.test")
    try:
        server.deliver("carol@example.test", ["alice@example.test", "bob@example.test"], message("report three", sender="carol@example.test"))
        raise AssertionError("it was taken")
    except smtplib.SMTPDataError as error:
        assert error.smtp_code == 550 and b"Not for" in error.smtp_error, error
    # LMTP answers for each.
    put('keep;', account="bob@example.test")
    lmtp = Lines(server.raw("lmtp"))
    lmtp.reply()
    for line in ("LHLO client.example.net", "MAIL FROM:<carol@example.test>", "RCPT TO:<alice@example.test>", "RCPT TO:<bob@example.test>", "DATA"):
        lmtp.send(line.encode() + b"\r\n")
        lmtp.reply()
    lmtp.send(message("report four", sender="carol@example.test").encode() + b"\r\n.\r\n")
    first, second = lmtp.reply(), lmtp.reply()
    assert first.startswith(b"550") and b"Not for me." in first and second.startswith(b"250"), (first, second)
    lmtp.stream.close()
    # What SMTP cannot say is written to the sender, RFC 5429 2.2; with ereject it is replaced.
    put('require "reject"; reject "Nein, danke: grün.";')
    deliver("report five", sender="carol@example.test")
    told = server.wait_for_message("carol@example.test", ["SUBJECT", '"Rejected: report five"'])
    assert b"gr=C3=BCn" in told, told
    put('require "ereject"; ereject "Nein, danke: grün.";')
    try:
        deliver("report six", sender="carol@example.test")
        raise AssertionError("it was taken")
    except smtplib.SMTPDataError as error:
        assert b"does not accept" in error.smtp_error, error
    # A bounce must not be answered.
    put('require "reject"; reject "No.";')
    server_answers = count("Rejected", user="carol@example.test")
    try:
        server.deliver("", ["alice@example.test", "bob@example.test"], message("report seven", sender="mailer-daemon@example.net"))
    except smtplib.SMTPDataError:
        pass
    assert count("Rejected", user="carol@example.test") == server_answers
    server.ctl("sieve", "deactivate", "alice@example.test")


run_tests([redirects_follow_the_policy, bounces_find_the_way_back, aliases_send_on_under_our_address,
           a_refusal_beside_others_is_told_by_mail])
