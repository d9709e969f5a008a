#!/usr/bin/env python3
"""What scripts may ask and tell: lists, the door, aliases, traces, reports."""
import os
import re

from instance import message
from sievestage import admin_script, count, deliver, file, home, paused_queue, put, queued, refused, server, run_tests


def lists_are_looked_into():
    server.ctl("sieve-list", "add", "friends", "carol@example.test", "@friends.example", "--account", "alice@example.test")
    server.ctl("sieve-list", "add", "partners", "someone@example.net")
    assert server.ctl_json("sieve-list", "show", "friends", "--account", "alice@example.test") == ["@friends.example", "carol@example.test"]
    admin_script("lists/house.list", "# a comment\nHouse@Example.org\n")
    put('require ["extlists", "fileinto", "envelope"];\n'
        'if not valid_ext_list ["friends", "partners", "house"] { discard; stop; }\nif valid_ext_list "strangers" { discard; stop; }\n'
        'if address :list "from" "friends" { fileinto "Friends"; }\nelsif envelope :list "from" "partners" { fileinto "Partners"; }\n'
        'elsif address :list "from" "house" { fileinto "Household"; }\n')
    for sender, subject in (("CAROL@example.test", "listed one"), ("anna@friends.example", "listed two"), ("someone@example.net", "listed three"),
                            ("house@example.org", "listed four"), ("nobody@example.org", "listed five")):
        deliver(subject, sender=sender)
    assert count("listed", mailbox="Friends") == 2 and count("listed three", mailbox="Partners") == 1
    assert count("listed four", mailbox="Household") == 1 and count("listed five") == 1
    put('require ["extlists", "copy"]; redirect :copy :list "targets";')
    server.ctl("sieve-list", "add", "targets", "one@elsewhere.test", "two@elsewhere.test", "--account", "alice@example.test")
    with paused_queue():
        deliver("to a list of people")
        assert sorted(recipients[0] for _, recipients in queued()) == ["one@elsewhere.test", "two@elsewhere.test"], queued()
    server.ctl("sieve-list", "remove", "targets", "--account", "alice@example.test")
    refused("sieve-list", "remove", "targets", "--account", "alice@example.test")


def scripts_see_who_brought_it_and_what_the_door_says():
    server.ctl("rule", "add", "header", "/^X-Test: spam/", "junk")
    deliver("judged without rules", recipient="bob@example.test", extra="X-Test: spam\r\n")
    assert count("judged without rules", user="bob@example.test", mailbox="Junk") == 1
    put('require ["environment", "spamtestplus", "relational", "comparator-i;ascii-numeric", "fileinto", "vnd.dovecot.debug", "variables"];\n'
        'if environment :matches "remote-ip" "*" { set "ip" "${1}"; }\nif spamtest :percent :matches "*" { set "percent" "${1}"; }\n'
        'debug_log "from ${ip}: ${percent} %";\nif header :contains "subject" "by hand" { fileinto "Hand"; }\n')
    deliver("a good one")
    deliver("a bad one", extra="X-Test: spam\r\n")
    deliver("a bad one by hand", extra="X-Test: spam\r\n")
    assert count("a good one") == 1 and count("a bad one", mailbox="Junk") == 1 and count("a bad one by hand", mailbox="Hand") == 1
    log = server.ctl("sieve", "log", "alice@example.test").stdout
    percents = [int(text) for text in re.findall(r"DEBUG: from 127\.0\.0\.1: (\d+) %", log)]
    assert len(percents) == 3 and percents[0] < 50 <= min(percents[1:]), log
    for rule in server.ctl_json("rule", "list"):
        server.ctl("rule", "remove", str(rule["id"]))


def several_scripts_run_in_order():
    for name, script in (("first", 'require ["imap4flags"]; if header :contains "subject" "in order" { addflag "$First"; keep; }'),
                         ("second", 'require ["fileinto"]; if header :contains "subject" "in order, filed" { fileinto "Second"; }'),
                         ("third", 'require ["fileinto"]; if header :contains "subject" "in order" { fileinto "Third"; }')):
        server.ctl("sieve", "put", "alice@example.test", name, input=script)
    server.ctl("sieve", "activate", "alice@example.test", "first")
    server.ctl("sieve", "more", "alice@example.test", "second", "third")
    listed = {row["name"]: row for row in server.ctl_json("sieve", "list", "alice@example.test")}
    assert listed["first"]["active"] and [listed[name]["more"] for name in ("first", "second", "third")] == [0, 1, 2], listed
    deliver("in order, filed")
    deliver("in order, on to the last")
    assert count("filed", mailbox="Second") == 1 and count("in order", mailbox="Third") == 1 and count("on to the last", mailbox="Third") == 1
    assert "active" in refused("sieve", "remove", "alice@example.test", "second")
    refused("sieve", "more", "alice@example.test", "none")
    server.ctl("sieve", "more", "alice@example.test")
    deliver("in order, alone")
    assert count("in order, alone") == 1


def vacation_knows_the_aliases():
    server.ctl("alias", "add", "info@example.test", "alice@example.test")
    put('require ["vacation", "fcc", "mailbox"]; vacation :from "The office <info@example.test>" :addresses ["old@example.org"] :subject "Out of the office" :fcc "Sent answers" :create "Back soon.";')
    deliver("to the alias", sender="bob@example.test", recipient="info@example.test")
    answer = server.wait_for_message("bob@example.test", ["SUBJECT", '"Out of the office"'])
    assert b"The office <info@example.test>" in answer or b'"The office" <info@example.test>' in answer, answer
    assert count("Out of the office", mailbox='"Sent answers"') == 1
    # A sender that is not the user's is not written.
    put('require ["vacation"]; vacation :from "bob@example.test" :subject "Not from me" "Hm.";')
    deliver("from whom", sender="carol@example.test")
    answer = server.wait_for_message("carol@example.test", ["SUBJECT", '"Not from me"'])
    assert b"From: alice@example.test" in answer or b"From: <alice@example.test>" in answer, answer
    put('require ["vacation"]; vacation :mime :subject "In HTML" "Content-Type: text/html; charset=utf-8\n\n<p>Away</p>";')
    deliver("in what form", sender="carol@example.test")
    answer = server.wait_for_message("carol@example.test", ["SUBJECT", '"In HTML"'])
    assert b"Content-Type: text/html" in answer and b"<p>Away</p>" in answer, answer
    server.ctl("sieve", "deactivate", "alice@example.test")


def traces_and_dumps():
    os.mkdir(os.path.join(home(), "sieve-trace"))
    put('require "fileinto"; if header :contains "subject" "traced" { fileinto "Traced"; }')
    deliver("to be traced")
    name, = os.listdir(os.path.join(home(), "sieve-trace"))
    with open(os.path.join(home(), "sieve-trace", name)) as trace:
        text = trace.read()
    assert "test header: true" in text and 'fileinto "Traced"' in text, text
    dumped = server.ctl("sieve", "dump", file("dumped.sieve", 'require "fileinto"; if header :contains "subject" "x" { fileinto "X"; }')).stdout
    assert "require fileinto" in dumped and 'header :contains :comparator "i;ascii-casemap" "subject" "x"' in dumped, dumped


def reports_of_abuse():
    put('require "vnd.dovecot.report"; report "abuse" "This is spam." "carol@example.test"; report "abuse" "To myself." "alice@example.test";')
    deliver("something bad")
    got = server.wait_for_message("carol@example.test", ["SUBJECT", '"Report: something bad"'])
    assert b"message/feedback-report" in got and b"Feedback-Type: abuse" in got and b"Original-Mail-From: <someone@example.net>" in got and b"This is spam." in got, got
    assert count("Report: something bad") == 0 and count("something bad") == 1


run_tests([lists_are_looked_into, scripts_see_who_brought_it_and_what_the_door_says, several_scripts_run_in_order,
           vacation_knows_the_aliases, traces_and_dumps, reports_of_abuse])
