#!/usr/bin/env python3
"""Sieve against the real daemon: scripts put with facteurctl, obeyed by deliveries; the administrator's before and after."""
import json
import os
import re
import smtplib
import time

from instance import message
from sievestage import admin_script, count, deliver, file, files, home, put, refused, server, run_tests


def scripts_come_and_go():
    assert server.ctl_json("sieve", "list", "alice@example.test") == []
    server.ctl("sieve", "put", "alice@example.test", "first", input="keep;\n")
    server.ctl("sieve", "put", "alice@example.test", "second", file("second.sieve", "discard;\n"), "--activate")
    listed = {row["name"]: row for row in server.ctl_json("sieve", "list", "alice@example.test")}
    assert set(listed) == {"first", "second"} and listed["second"]["active"] and not listed["first"]["active"], listed
    assert server.ctl("sieve", "get", "alice@example.test", "second").stdout == "discard;\n"
    assert "active" in refused("sieve", "remove", "alice@example.test", "second")
    server.ctl("sieve", "activate", "alice@example.test", "first")
    server.ctl("sieve", "remove", "alice@example.test", "second")
    assert "no script" in refused("sieve", "get", "alice@example.test", "second")
    assert "no script" in refused("sieve", "activate", "alice@example.test", "none")
    refused("sieve", "list", "nobody@example.test")
    refused("sieve", "put", "alice@example.test", "../../x", input="keep;")
    assert "line 1, column 1" in refused("sieve", "put", "alice@example.test", "bad", input="frobnicate;")
    server.ctl("sieve", "deactivate", "alice@example.test")
    assert not any(row["active"] for row in server.ctl_json("sieve", "list", "alice@example.test"))
    assert server.ctl("sieve", "get", "alice@example.test", check=False).returncode == 2


def check_names_the_place():
    good, bad = file("good.sieve", "keep;\n"), file("bad.sieve", 'require "fileinto";\nfileinto 3;\n  what;\n')
    assert "no errors" in server.ctl("sieve", "check", good).stdout
    done = server.ctl("sieve", "check", bad, check=False)
    assert done.returncode == 1 and f"{bad}:2:10:" in done.stdout and f"{bad}:3:3:" in done.stdout, done
    done = server.ctl("sieve", "check", bad, "--json", check=False)
    assert done.returncode == 1 and json.loads(done.stdout)["errors"][1]["line"] == 3, done
    refused("sieve", "check", os.path.join(files.name, "none.sieve"))


def test_tells_and_does_nothing():
    script = file("try.sieve", 'require ["fileinto", "imap4flags", "mailbox"];\nif header :contains "subject" "x" {\n'
                  '  if mailboxexists "inbox" { fileinto :flags "\\\\Seen" "Tried"; }\n}\n')
    mail = file("mail.eml", message("x marks"))
    done = server.ctl("sieve", "test", script, mail, "--account", "alice@example.test")
    assert "line 2: test header: true" in done.stdout and "fileinto Tried" in done.stdout, done.stdout
    answer = json.loads(server.ctl("sieve", "test", script, mail, "--json").stdout)
    assert answer["implicitKeep"] is True and answer["actions"] == [], answer  # nobody's mailboxes
    assert count("x marks", mailbox="Tried") == 0
    failing = file("failing.sieve", 'require "variables"; set "x" "y"; redirect "${x}";')
    answer = json.loads(server.ctl("sieve", "test", failing, mail, "--json").stdout)
    assert answer["runError"]["line"] == 1 and answer["implicitKeep"] is True, answer


def filing_and_flags():
    put('require ["fileinto", "imap4flags", "copy"];\n'
        'if header :contains "subject" "[list]" { fileinto :flags ["\\\\Seen", "$Label1"] "Lists/Dev"; }\n'
        'elsif header :contains "subject" "both" { fileinto :copy "Copies"; }\n'
        'elsif header :contains "subject" "flagged" { addflag "\\\\Flagged"; keep; }\n')
    for subject in ("[list] one", "both places", "flagged one", "plain one"):
        deliver(subject)
    assert count("[list] one") == 0 and count("[list] one", mailbox='"Lists/Dev"') == 1
    assert count("both places") == 1 and count("both places", mailbox="Copies") == 1
    assert count("plain one") == 1
    client = server.imap("alice@example.test")
    client.select('"Lists/Dev"', readonly=True)
    flags = client.fetch("1", "(FLAGS)")[1][0].decode()
    assert "\\Seen" in flags and "$Label1" in flags, flags
    client.select("INBOX", readonly=True)
    number = client.search(None, "SUBJECT", "flagged")[1][0].split()
    assert "\\Flagged" in client.fetch(number[0], "(FLAGS)")[1][0].decode()
    client.logout()


def rejects_while_connected():
    put('require ["reject"]; if header :contains "subject" "unwanted" { reject "Not this, please."; }')
    try:
        deliver("unwanted offer")
        raise AssertionError("it was taken")
    except smtplib.SMTPDataError as error:
        assert error.smtp_code == 550 and b"Not this, please." in error.smtp_error, error
    assert count("unwanted offer") == 0
    deliver("wanted offer")
    assert count("wanted offer") == 1


def discards():
    put('if header :contains "subject" "junk" { discard; }')
    deliver("junk mail")
    assert count("junk mail") == 0


def vacation_answers_each_sender_once():
    put('require "vacation"; vacation :days 3 :subject "I am away" "Back on Monday.";')
    for number in range(3):
        deliver(f"are you there {number}", sender="bob@example.test")
    answer = server.wait_for_message("bob@example.test", ["SUBJECT", '"I am away"'])
    assert b"Back on Monday." in answer and b"Auto-Submitted: auto-replied" in answer and b"In-Reply-To: <are.you.there.0" in answer, answer
    deliver("to a list", sender="bob@example.test", extra="List-Id: <l.example.net>\r\n")
    deliver("a bounce", sender="mailer-daemon@example.test")
    assert count("are you there") == 3 and count("a bounce") == 1
    deadline = time.monotonic() + 10  # the log is written behind the answers
    while len(kept_back := [line for line in server.log_lines() if "vacation-not-sent" in line]) < 4 and time.monotonic() < deadline:
        time.sleep(0.05)
    assert len(kept_back) == 4 and sum("answered before" in line for line in kept_back) == 2, kept_back
    assert count("I am away", user="bob@example.test") == 1


def redirects_reach_another_account():
    put('require "copy"; if header :contains "subject" "forward" { redirect "bob@example.test"; }\n'
        'if header :contains "subject" "share" { redirect :copy "bob@example.test"; }')
    deliver("forward this")
    got = server.wait_for_message("bob@example.test", ["SUBJECT", '"forward this"'])
    # Under an address of ours, so that SPF of example.net does not stand against it.
    assert b"Hello." in got and re.search(rb"Return-Path: <SRS0=\w+=\w\w=example\.net=someone@example\.test>", got), got
    assert count("forward this") == 0
    deliver("share this")
    server.wait_for_message("bob@example.test", ["SUBJECT", '"share this"'])
    assert count("share this") == 1


def redirect_loops_end():
    put('redirect "bob@example.test";')
    put('redirect "alice@example.test";', account="bob@example.test")
    deliver("round and round")
    deadline = time.monotonic() + 30
    while count("round and round") + count("round and round", user="bob@example.test") == 0:
        assert time.monotonic() < deadline, "the message is nowhere"
        time.sleep(0.1)
    server.ctl("sieve", "deactivate", "bob@example.test")
    assert count("round and round") + count("round and round", user="bob@example.test") == 1


def an_error_keeps_the_mail_and_is_logged():
    put('require ["fileinto", "variables"]; fileinto "Elsewhere"; set "who" "nobody"; redirect "${who}";')
    deliver("in spite of errors")
    assert count("in spite of errors") == 1 and count("in spite of errors", mailbox="Elsewhere") == 0
    with open(os.path.join(home(), ".dovecot.sieve.log")) as log:
        assert "no mail address to redirect to" in log.read()
    # A script that was made invalid behind our back.
    with open(os.path.join(home(), "sieve", "main.sieve"), "w") as script:
        script.write("this is no script")
    deliver("in spite of nonsense")
    assert count("in spite of nonsense") == 1


def the_administrators_scripts():
    put('require "fileinto"; if header :contains "subject" "mine" { fileinto "Mine"; }')
    before = admin_script("before/10-spam.sieve", 'require "fileinto"; if header "x-spam" "yes" { fileinto "Junk"; stop; }')
    after = admin_script("after/10-rest.sieve", 'require "fileinto"; if header :contains "subject" "rest" { fileinto "Rest"; }')
    domain = admin_script("domains/example.test/before/20.sieve", 'require "fileinto"; if header :contains "subject" "house" { fileinto "House"; }')
    deliver("mine but spam", extra="X-Spam: yes\r\n")
    deliver("mine and rest")
    deliver("the rest")
    deliver("of the house")
    assert count("mine but spam", mailbox="Junk") == 1 and count("mine but spam", mailbox="Mine") == 0
    assert count("mine and rest", mailbox="Mine") == 1 and count("mine and rest", mailbox="Rest") == 0
    assert count("the rest", mailbox="Rest") == 1 and count("of the house", mailbox="House") == 1
    for path in (before, after, domain):
        os.unlink(path)


def the_default_script():
    default = admin_script("default.sieve", 'require "fileinto"; if header "x-spam" "yes" { fileinto "Junk"; }')
    deliver("spam for bob", recipient="bob@example.test", extra="X-Spam: yes\r\n")
    assert count("spam for bob", user="bob@example.test", mailbox="Junk") == 1
    deliver("spam for alice, who has her own", extra="X-Spam: yes\r\n")
    assert count("spam for alice") == 1
    os.unlink(default)


def global_scripts_are_included():
    admin_script("global/common.sieve", 'require "fileinto"; if header :contains "subject" "common" { fileinto "Common"; }')
    put('require "include"; include :global "common"; include :optional :personal "missing";')
    deliver("common matter")
    assert count("common matter", mailbox="Common") == 1


run_tests([scripts_come_and_go, check_names_the_place, test_tells_and_does_nothing, filing_and_flags, rejects_while_connected,
           discards, vacation_answers_each_sender_once, redirects_reach_another_account, redirect_loops_end,
           an_error_keeps_the_mail_and_is_logged, the_administrators_scripts, the_default_script, global_scripts_are_included])
