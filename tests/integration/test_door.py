#!/usr/bin/env python3
"""The door on a running server: accept, Junk, greylist, refuse; what it writes into the mail and the trace; settings live."""
import json
import time

from door import FORGER, GOOD, NAMELESS, Client, deliver, door_server
from instance import message, run

GTUBE = "XJS*C4JDBQADN1.NSBN3*2IDNEN*" + "GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X"


def field(octets, name):
    """The unfolded values of a header field."""
    header = octets.split(b"\r\n\r\n")[0].replace(b"\r\n ", b" ").replace(b"\r\n\t", b" ").decode()
    return [line.split(":", 1)[1].strip() for line in header.split("\r\n") if line.lower().startswith(name.lower() + ":")]


def mailboxes(server, user):
    client = server.imap(user)
    names = [line.decode() for line in client.list()[1]]
    client.logout()
    return names


def good_mail_is_let_in():
    reply = deliver(server, GOOD, "mx.good.example", "carol@good.example", "alice@example.test", message("good", "carol@good.example"))
    assert reply.startswith(b"250 2.0.0"), reply
    octets = server.wait_for_message("alice@example.test", ["SUBJECT", "good"])
    results = field(octets, "Authentication-Results")
    assert len(results) == 1 and results[0].startswith("mail.example.test"), results
    for said in ("spf=pass", "smtp.mailfrom=", "dmarc=pass", "header.from=good.example", "iprev=pass"):
        assert said in results[0], (said, results)
    verdict = field(octets, "X-Facteur-Verdict")
    assert len(verdict) == 1 and verdict[0].startswith("accept; score=") and "by=mail.example.test" in verdict[0], verdict


def forged_mail_is_refused_as_its_domain_wants():
    reply = deliver(server, FORGER, "mail.forger.example", "x@forger.example", "alice@example.test", message("your account", "security@bank.example"))
    assert reply.startswith(b"550 5.7.1") and b"DMARC" in reply and b"bank.example" in reply, reply


def suspicious_mail_goes_to_junk_with_the_reason():
    reply = deliver(server, FORGER, "mail.forger.example", "x@forger.example", ["alice@example.test", "bob@example.test"], message("offer", "sales@shop.example"))
    assert reply.startswith(b"250 2.0.0"), reply
    for user in ("alice@example.test", "bob@example.test"):
        octets = server.wait_for_message(user, ["SUBJECT", "offer"], mailbox="Junk")
        verdict = field(octets, "X-Facteur-Verdict")[0]
        assert verdict.startswith("junk; score=") and "shop.example does not vouch" in verdict and "dmarc:fail" in verdict, verdict
        client = server.imap(user)
        client.select("Junk", readonly=True)
        assert client.search(None, "KEYWORD", "$Junk", "SUBJECT", "offer")[1][0].split(), "no $Junk"
        client.select("INBOX", readonly=True)
        assert not client.search(None, "SUBJECT", "offer")[1][0].split()
        client.logout()
    assert any("\\Junk" in name for name in mailboxes(server, "bob@example.test"))


def fields_that_pretend_to_be_ours_are_removed():
    lies = ("Authentication-Results: mail.example.test; spf=pass smtp.mailfrom=carol@good.example\r\n"
            "authentication-results: (quite true) \"Mail.Example.TEST.\" 1; dkim=pass\r\n"
            "Authentication-Results: elsewhere.example; dkim=pass\r\n"
            "X-Facteur-Verdict: accept; score=-99.0; by=mail.example.test\r\n"
            "Received-SPF: pass (fine) receiver=mail.example.test; client-ip=192.0.2.1\r\n"
            "Received-SPF: pass (fine) receiver=elsewhere.example; client-ip=192.0.2.1\r\n")
    reply = deliver(server, GOOD, "mx.good.example", "carol@good.example", "alice@example.test", message("liar", "carol@good.example", extra=lies))
    assert reply.startswith(b"250"), reply
    octets = server.wait_for_message("alice@example.test", ["SUBJECT", "liar"])
    results = field(octets, "Authentication-Results")
    assert len(results) == 2 and results[0].startswith("mail.example.test;") and results[1].startswith("elsewhere.example"), results
    assert len(field(octets, "X-Facteur-Verdict")) == 1 and "-99" not in field(octets, "X-Facteur-Verdict")[0]
    assert [value for value in field(octets, "Received-SPF")] == ["pass (fine) receiver=elsewhere.example; client-ip=192.0.2.1"]
    assert octets.endswith(b"\r\n\r\nHello.\r\n"), octets[-80:]


def the_test_string_is_refused_and_kept_for_who_wants_it():
    client = server.imap("bob@example.test")
    client.create("Rejects")
    client.logout()
    spam = message("free money", "carol@good.example", body=GTUBE + "\r\n")
    reply = deliver(server, GOOD, "mx.good.example", "carol@good.example", ["alice@example.test", "bob@example.test"], spam)
    assert reply.startswith(b"550 5.7.1") and b"GTUBE" in reply, reply
    octets = server.wait_for_message("bob@example.test", ['SUBJECT', '"free money"'], mailbox="Rejects")
    assert field(octets, "X-Facteur-Verdict")[0].startswith("reject;"), octets
    client = server.imap("bob@example.test")
    client.select("Rejects", readonly=True)
    assert client.search(None, "KEYWORD", "$Rejected")[1][0].split()
    client.logout()
    assert not any("Rejects" in name for name in mailboxes(server, "alice@example.test"))
    with_all = server.ctl("setting", "set", "door.rejects", "all", "--domain", "example.test")
    assert "all" in with_all.stdout
    deliver(server, GOOD, "mx.good.example", "carol@good.example", "alice@example.test", message("more money", "carol@good.example", body=GTUBE + "\r\n"))
    server.wait_for_message("alice@example.test", ['SUBJECT', '"more money"'], mailbox="Rejects")
    server.ctl("setting", "reset", "door.rejects", "--domain", "example.test")


def broken_messages_get_points():
    two = message("two authors", "a@good.example").replace("Subject:", "From: <b@good.example>\r\nSubject:")
    reply = deliver(server, NAMELESS, "nobody.example", "x@forger.example", "alice@example.test", two)
    assert reply.startswith(b"250"), reply
    octets = server.wait_for_message("alice@example.test", ['SUBJECT', '"two authors"'], mailbox="Junk")
    assert "sanity:several-from" in field(octets, "X-Facteur-Verdict")[0]
    server.ctl("setting", "set", "sanity.reject", "true")
    reply = deliver(server, NAMELESS, "nobody.example", "x@forger.example", "alice@example.test", two)
    assert reply.startswith(b"550 5.6.0") and b"several From" in reply, reply
    server.ctl("setting", "reset", "sanity.reject")


def settings_take_effect_at_once_and_within_5_seconds_by_sql():
    harmless = lambda subject: message(subject, "carol@good.example")
    server.ctl("setting", "set", "door.junk_score", "-100", "--domain", "example.test")
    assert deliver(server, GOOD, "mx.good.example", "carol@good.example", "alice@example.test", harmless("strict")).startswith(b"250")
    server.wait_for_message("alice@example.test", ["SUBJECT", "strict"], mailbox="Junk")
    server.ctl("setting", "reset", "door.junk_score", "--domain", "example.test")
    assert deliver(server, GOOD, "mx.good.example", "carol@good.example", "alice@example.test", harmless("lenient")).startswith(b"250")
    server.wait_for_message("alice@example.test", ["SUBJECT", "lenient"])

    import sqlite3
    database = sqlite3.connect(server.path + "/directory.db", timeout=20)
    with database:
        database.execute("INSERT INTO settings (domain, name, value) VALUES ('', 'door.reject_score', '-100')")
    deadline = time.monotonic() + 5.5
    with Client(server, GOOD, "mx.good.example") as client:
        while not client.mail("carol@good.example", ["alice@example.test"], harmless("sql")).startswith(b"550 5.7.1"):
            assert time.monotonic() < deadline, "a setting changed by SQL takes effect within 5 s"
            time.sleep(0.2)
    with database:
        database.execute("UPDATE settings SET value = 'nonsense'")
    deadline = time.monotonic() + 5.5
    with Client(server, GOOD, "mx.good.example") as client:
        while not client.mail("carol@good.example", ["alice@example.test"], harmless("sql again")).startswith(b"250"):
            assert time.monotonic() < deadline, "a value that makes no sense is as if it were not there"
            time.sleep(0.2)
    with database:
        database.execute("DELETE FROM settings")
    database.close()


def wrong_settings_are_refused_with_a_sentence():
    for arguments, words in ((["door.junk_score", "many"], "must be a number"), (["door.nothing", "1"], "no setting"), (["spf.fail", "maybe"], "one of score, reject, none"),
                             (["door.check_patience", "1000", "--domain", "example.test"], "cannot be set for one domain")):
        done = server.ctl("setting", "set", *arguments, check=False)
        assert done.returncode == 1 and words in done.stderr, done.stderr
    row = server.ctl_json("setting", "get", "door.junk_score")
    assert row["type"] == "real" and row["isSet"] is False and row["value"] == row["default"], row
    assert len(server.ctl_json("setting", "list", "door.")) > 20


def the_greylist_asks_strangers_to_come_back():
    for key, value in (("greylist.enabled", "true"), ("greylist.score", "0"), ("greylist.delay", "2")):
        server.ctl("setting", "set", key, value)
    # One that is known as good is not asked; this one never came.
    stranger = "198.51.100.77"
    reply = deliver(server, stranger, "mail.forger.example", "new@forger.example", "alice@example.test", message("grey", "new@forger.example"))
    assert reply.startswith(b"451 4.7.1"), reply
    deadline = time.monotonic() + 20
    while True:
        reply = deliver(server, stranger, "mail.forger.example", "new@forger.example", "alice@example.test", message("grey", "new@forger.example"))
        if reply.startswith(b"250"):
            break
        assert reply.startswith(b"451") and time.monotonic() < deadline, reply
        time.sleep(0.5)
    for key in ("greylist.enabled", "greylist.score", "greylist.delay"):
        server.ctl("setting", "reset", key)
    reply = deliver(server, stranger, "mail.forger.example", "other@forger.example", "alice@example.test", message("not grey", "other@forger.example"))
    assert reply.startswith(b"250"), reply


def content_that_looks_odd_is_greylisted():
    for key, value in (("greylist.enabled", "true"), ("greylist.score", "50"), ("door.greylist_score", "1")):
        server.ctl("setting", "set", key, value)
    odd = message("odd", "x@forger.example").replace("From: <x@forger.example>\r\n", "")
    reply = deliver(server, FORGER, "mail.forger.example", "odd@forger.example", "alice@example.test", odd)
    assert reply.startswith(b"451 4.7.1") and b"Greylisted" in reply, reply
    for key in ("greylist.enabled", "greylist.score", "door.greylist_score"):
        server.ctl("setting", "reset", key)


def the_trace_tells_the_story():
    story = server.ctl("trace", "--from", "x@forger.example", "--to", "alice@example.test").stdout
    for words in ("Decision: junk", "shop.example does not vouch for the mail", "dmarc", "STAGE", "content"):
        assert words in story, (words, story)
    mails = server.ctl_json("trace", "--client", FORGER)
    events = [event for mail in mails for event in mail["events"] if event["event"] == "verdict"]
    assert any(event["check"] == "dmarc" and event["result"] == "fail" and event["reason"] for event in events), events
    log = "".join(server.log_lines())
    assert "policy decision" in log and "policy verdict" not in log, "decisions are in the log, verdicts in the trace alone"


def a_client_refused_before_it_has_a_mail_is_in_the_trace():
    server.ctl("rule", "add", "client", "203.0.113.200", "reject", "Go away")
    with Client(server, "203.0.113.200") as client:
        assert client.greeting.startswith(b"554 5.7."), client.greeting
    mails = server.ctl_json("trace", "--client", "203.0.113.200")
    decisions = [event for mail in mails for event in mail["events"] if event["event"] == "decision"]
    assert decisions and decisions[0]["decision"] == "reject" and decisions[0]["stage"] == "connection", mails


def try_judges_without_delivering():
    def trial(*arguments, mail):
        return json.loads(server.ctl("policy", "try", *arguments, "-", "--json", input=mail.replace("\r\n", "\n")).stdout)

    forged = trial("--client", FORGER, "--helo", "mail.forger.example", "--from", "x@forger.example", "--to", "alice@example.test",
                   mail=message("tried", "security@bank.example"))
    assert forged["decision"] == "reject" and forged["reply"].startswith("550 5.7.1") and forged["stage"] == "content", forged
    checks = {verdict["check"] for verdict in forged["verdicts"]}
    assert {"iprev", "spf", "dkim", "dmarc", "sanity"} <= checks, checks
    fine = trial("--client", GOOD, "--helo", "mx.good.example", "--from", "carol@good.example", "--to", "alice@example.test", mail=message("tried", "carol@good.example"))
    assert fine["decision"] == "accept" and "spf=pass" in fine["headers"].replace("\r\n\t", " ").replace("\r\n ", " "), fine
    unknown = trial("--client", GOOD, "--from", "carol@good.example", "--to", "nobody@example.test", mail=message("tried"))
    assert unknown["decision"] == "reject" and unknown["reply"].startswith("550 5.1.1"), unknown
    for key, value in (("greylist.enabled", "true"), ("greylist.score", "0")):
        server.ctl("setting", "set", key, value)
    for _ in range(2):  # nothing is remembered: the second time is as the first
        grey = trial("--client", "198.51.100.88", "--from", "y@forger.example", "--to", "alice@example.test", mail=message("tried"))
        verdict = [one for one in grey["verdicts"] if one["check"] == "greylist"][0]
        assert verdict["result"] == "new" and grey["decision"] == "defer", grey
    for key in ("greylist.enabled", "greylist.score"):
        server.ctl("setting", "reset", key)
    client = server.imap("alice@example.test")
    client.select("INBOX", readonly=True)
    assert not client.search(None, "SUBJECT", "tried")[1][0].split()
    client.logout()
    human = server.ctl("policy", "try", "--client", FORGER, "--from", "x@forger.example", "--to", "alice@example.test", "-", input=message("tried", "security@bank.example")).stdout
    assert "Decision: reject" in human and "DEMANDS" in human, human


def replay_shows_what_other_settings_would_have_done():
    before = server.ctl_json("policy", "try", "--against", "1d")
    assert before["decisions"] > 10, before
    server.ctl("setting", "set", "dmarc.policy", "none")
    server.ctl("setting", "set", "door.weight.dmarc", "0")
    after = server.ctl_json("policy", "try", "--against", "1d")
    changed = [one for one in after["changed"] if one["was"] == "reject" and one["would"] in ("accept", "junk") and one["from"] == "x@forger.example"]
    assert changed and after["changes"] > before["changes"], after
    server.ctl("setting", "reset", "dmarc.policy")
    server.ctl("setting", "reset", "door.weight.dmarc")
    assert "decisions looked at" in server.ctl("policy", "try", "--against", "1d").stdout


def a_check_is_turned_off_by_its_weight():
    server.ctl("setting", "set", "door.weight.gtube", "0")
    reply = deliver(server, GOOD, "mx.good.example", "carol@good.example", "alice@example.test", message("weightless", "carol@good.example", body=GTUBE + "\r\n"))
    assert reply.startswith(b"250"), reply
    server.ctl("setting", "reset", "door.weight.gtube")
    names = {check["name"]: check["weight"] for check in server.ctl_json("policy", "checks")}
    assert names["gtube"] == 1 and names["dnsbl"] == 1, names


def rules_hold_and_discard():
    server.ctl("rule", "add", "sender", "held@good.example", "hold")
    server.ctl("rule", "add", "sender", "gone@good.example", "discard")
    for sender in ("held", "gone"):
        reply = deliver(server, GOOD, "mx.good.example", f"{sender}@good.example", "alice@example.test", message(sender, f"{sender}@good.example"))
        assert reply.startswith(b"250"), reply
    queued = [mail for mail in server.ctl_json("queue", "list") if mail["sender"] == "held@good.example"]
    assert len(queued) == 1, queued
    server.ctl("queue", "release", str(queued[0]["id"]))
    server.wait_for_message("alice@example.test", ["SUBJECT", "held"])
    client = server.imap("alice@example.test")
    for mailbox in ("INBOX", "Junk"):
        client.select(mailbox, readonly=True)
        assert not client.search(None, "SUBJECT", "gone")[1][0].split()
    client.logout()


def who_logged_in_is_not_judged():
    server.submit("alice@example.test", ["bob@example.test"], message("internal", "alice@example.test", "bob@example.test"))
    octets = server.wait_for_message("bob@example.test", ["SUBJECT", "internal"])
    assert not field(octets, "X-Facteur-Verdict") and not field(octets, "Authentication-Results"), octets


def trusted_networks_are_not_judged():
    server.ctl("setting", "set", "door.trusted_networks", "203.0.113.64/28")
    reply = deliver(server, FORGER, "mail.forger.example", "x@forger.example", "alice@example.test", message("from our other MX", "security@bank.example"))
    assert reply.startswith(b"250"), reply
    server.wait_for_message("alice@example.test", ['SUBJECT', '"from our other MX"'])
    reply = deliver(server, FORGER, "mail.forger.example", "x@forger.example", "someone@elsewhere.example", message("relay", "x@forger.example"))
    assert reply.startswith(b"550 5.7.1"), reply
    server.ctl("setting", "reset", "door.trusted_networks")


def lmtp_passes_unless_it_is_to_be_judged():
    with server.smtp("lmtp") as client:
        client.sendmail("x@forger.example", ["alice@example.test"], message("by lmtp", "x@forger.example", body=GTUBE + "\r\n"))
    server.wait_for_message("alice@example.test", ['SUBJECT', '"by lmtp"'])
    server.ctl("setting", "set", "door.lmtp", "true")
    import smtplib
    with server.smtp("lmtp") as client:
        try:
            client.sendmail("x@forger.example", ["alice@example.test"], message("judged lmtp", "x@forger.example", body=GTUBE + "\r\n"))
            raise AssertionError("GTUBE by LMTP was taken")
        except smtplib.SMTPDataError as error:
            assert error.smtp_code == 550, error
    server.ctl("setting", "reset", "door.lmtp")


def a_large_message_is_judged_from_its_file():
    body = "".join("0123456789" * 7 + "\r\n" for _ in range(20000))
    lies = "X-Facteur-Verdict: accept; score=-99.0\r\n"
    reply = deliver(server, GOOD, "mx.good.example", "carol@good.example", "alice@example.test", message("large", "carol@good.example", body=body, extra=lies))
    assert reply.startswith(b"250"), reply
    octets = server.wait_for_message("alice@example.test", ["SUBJECT", "large"])
    assert octets.split(b"\r\n\r\n", 1)[1] == body.encode() and len(field(octets, "X-Facteur-Verdict")) == 1


if __name__ == "__main__":
    server, dns = door_server()
    with dns, server:
        server.start()
        run([good_mail_is_let_in, forged_mail_is_refused_as_its_domain_wants, suspicious_mail_goes_to_junk_with_the_reason, fields_that_pretend_to_be_ours_are_removed,
             the_test_string_is_refused_and_kept_for_who_wants_it, broken_messages_get_points, settings_take_effect_at_once_and_within_5_seconds_by_sql,
             wrong_settings_are_refused_with_a_sentence, the_greylist_asks_strangers_to_come_back, content_that_looks_odd_is_greylisted, the_trace_tells_the_story,
             a_client_refused_before_it_has_a_mail_is_in_the_trace, try_judges_without_delivering, replay_shows_what_other_settings_would_have_done,
             a_check_is_turned_off_by_its_weight, rules_hold_and_discard, who_logged_in_is_not_judged, trusted_networks_are_not_judged,
             lmtp_passes_unless_it_is_to_be_judged, a_large_message_is_judged_from_its_file])
