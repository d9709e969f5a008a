#!/usr/bin/env python3
"""Sieve against the real daemon: scripts put with facteurctl, obeyed by deliveries; the administrator's before and after."""
import contextlib
import glob
import json
import os
import re
import smtplib
import tempfile
import time

from instance import Instance, Lines, message, run

server = None
files = tempfile.TemporaryDirectory()


def file(name, text):
    path = os.path.join(files.name, name)
    with open(path, "w") as out:
        out.write(text)
    return path


def put(script, account="alice@example.test", name="main"):
    server.ctl("sieve", "put", account, name, "--activate", input=script)


def deliver(subject, sender="someone@example.net", recipient="alice@example.test", **options):
    server.deliver(sender, [recipient], message(subject, sender=sender, recipient=recipient, **options))


def count(subject, user="alice@example.test", mailbox="INBOX"):
    client = server.imap(user)
    try:
        if client.select(mailbox, readonly=True)[0] != "OK":
            return 0
        return len(client.search(None, "SUBJECT", f'"{subject}"')[1][0].split())
    finally:
        client.logout()


def refused(*arguments, **options):
    done = server.ctl(*arguments, check=False, **options)
    assert done.returncode == 1, done
    return done.stderr


def home(account="alice@example.test"):
    local, domain = account.split("@")
    return glob.glob(os.path.join(server.path, "mail", domain, local))[0]


def admin_script(path, text):
    path = os.path.join(server.path, "sieve", path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as out:
        out.write(text)
    return path


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


# --- the envelope sender of what is sent on -------------------------------------------------------------------------------------

def queued():
    return [(entry["sender"], [recipient["address"] for recipient in entry["recipients"]]) for entry in server.ctl_json("queue", "list")]


def empty_queue():
    for entry in server.ctl_json("queue", "list"):
        server.ctl("queue", "remove", str(entry["id"]))


@contextlib.contextmanager
def paused_queue():
    """What is sent on stays where it can be looked at."""
    server.ctl("queue", "pause")
    try:
        yield
        empty_queue()
    finally:
        server.ctl("queue", "resume")


def wait_until(condition, what, seconds=20):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, what
        time.sleep(0.05)


def set_live(key, value):
    server.ctl("setting", "set", key, value)


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


# --- refusing ----------------------------------------------------------------------------------------------------------------------

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


# --- over mail that is there already ----------------------------------------------------------------------------------------------

class Imap(Lines):
    """A raw IMAP conversation."""

    def __init__(self, user="alice@example.test"):
        super().__init__(server.raw("imaps", tls=True))
        self.number = 0
        self.line()
        self.ok(f"LOGIN {user} {server.password}")

    def command(self, text):
        self.number += 1
        tag = f"a{self.number}"
        self.send(f"{tag} {text}\r\n".encode())
        lines = self.until(tag.encode() + b" ")
        return [line.decode() for line in lines[:-1]], lines[-1].decode()[len(tag) + 1:]

    def ok(self, text):
        untagged, status = self.command(text)
        assert status.startswith("OK"), (text, untagged, status)
        return untagged

    def append(self, mailbox, octets, flags=""):
        octets = octets.encode()
        self.number += 1
        tag = f"a{self.number}"
        self.send(f"{tag} APPEND {mailbox} {flags}{{{len(octets)}+}}\r\n".encode() + octets + b"\r\n")
        status = self.until(tag.encode() + b" ")[-1].decode()
        assert " OK" in status, status

    def close(self):
        self.ok("LOGOUT")
        self.stream.close()


def a_script_is_applied_to_a_mailbox():
    client = Imap()
    client.ok("CREATE Old")
    for subject in ("keep this", "move this", "drop this", "mark this"):
        client.append("Old", message(subject), "(\\Seen) ")
    script = file("apply.sieve", 'require ["fileinto", "imap4flags", "vacation"]; vacation "I am away";\n'
                  'if header :contains "subject" "move" { fileinto "Moved"; }\nelsif header :contains "subject" "drop" { discard; }\n'
                  'elsif header :contains "subject" "mark" { addflag ["\\\\Flagged", "$Applied"]; }\n')
    apply = ["sieve", "apply", script, "--mailbox", "Old", "--account", "alice@example.test"]
    dry = server.ctl(*apply, "--dry-run").stdout
    assert "Nothing was done. 2 of the messages leave Old" in dry and "fileinto Moved" in dry and "(no vacation: it comes too late); discard" in dry, dry
    assert count("this", mailbox="Old") == 4 and count("move", mailbox="Moved") == 0
    answer = server.ctl_json(*apply)
    assert [entry["gone"] for entry in answer] == [False, True, True, False], answer
    assert count("this", mailbox="Old") == 2 and count("move", mailbox="Moved") == 1 and count("drop", mailbox="Trash") == 1
    client.ok("SELECT Old")
    flags = client.ok("FETCH 1:* FLAGS")
    assert "$Applied" not in flags[0] and "\\Seen" in flags[0] and "$Applied" in flags[1] and "\\Flagged" in flags[1] and "\\Seen" in flags[1], flags
    client.ok("SELECT Moved")
    assert "\\Seen" in client.ok("FETCH 1 FLAGS")[0]
    client.close()
    assert not any("vacation" in entry for entry in server.log_lines() if "example.net" in entry and "I am away" in entry)
    done = server.ctl("sieve", "apply", script, "--mailbox", "Old", check=False)
    assert done.returncode == 2 and "--account" in done.stderr, done
    done = server.ctl("sieve", "apply", file("broken.sieve", "what;"), "--mailbox", "Old", "--account", "alice@example.test", check=False)
    assert done.returncode == 1 and ":1:1:" in done.stdout, done
    refused("sieve", "apply", script, "--mailbox", "None", "--account", "alice@example.test")


def imap_clients_run_filters():
    server.ctl("sieve", "put", "alice@example.test", "sorter", input='require ["fileinto", "mailbox"]; if header :contains "subject" "sort" { fileinto :create "Sorted"; }')
    client = Imap()
    assert "FILTER=SIEVE" in client.ok("CAPABILITY")[0] and "IMAPSIEVE=sieve://mail.example.test" in client.ok("CAPABILITY")[0]
    client.ok("CREATE Filtered")
    for subject in ("sort one", "stay two", "sort three"):
        client.append("Filtered", message(subject))
    client.ok("SELECT Filtered")
    lines = client.ok('FILTER SIEVE PERSONAL sorter SUBJECT "one"')
    assert lines[0].startswith('* 1 FILTERED (TAG "') and lines[0].endswith(" OK") and "\\Deleted" in lines[1], lines
    assert count("sort one", mailbox="Sorted") == 1 and count("sort three", mailbox="Sorted") == 0
    lines = client.ok('UID FILTER SIEVE SCRIPT "require \\"imap4flags\\"; if hasflag \\"\\\\\\\\Deleted\\" { keep; } else { addflag \\"$Seen2\\"; }" ALL')
    assert len([line for line in lines if " FILTERED " in line]) == 3 and any("UID 2 OK" in line for line in lines), lines
    flags = client.ok("FETCH 1:* FLAGS")
    assert "$Seen2" not in flags[0] and "$Seen2" in flags[1] and "\\Deleted" in flags[0], flags
    lines, status = client.command('FILTER SIEVE SCRIPT "nonsense;" ALL')
    assert status.startswith("NO") and lines[0].startswith("* FILTER (TAG ") and "ERRORS {" in lines[0] and "nonsense" in lines[1], (lines, status)
    assert client.command("FILTER SIEVE PERSONAL none ALL")[1].startswith("NO [NONEXISTENT]")
    assert client.command("FILTER SIEVE DELIVERY ALL")[1].startswith("NO [NONEXISTENT]")  # no script is active
    lines = client.ok('UID FILTER SIEVE SCRIPT "require \\"variables\\"; redirect \\"${x}\\";" UID 2')
    assert "ERRORS {" in lines[0] and "no mail address" in lines[1], lines
    server.ctl("sieve", "activate", "alice@example.test", "sorter")
    client.ok("FILTER SIEVE DELIVERY SUBJECT three")
    assert count("sort three", mailbox="Sorted") == 1
    server.ctl("sieve", "deactivate", "alice@example.test")
    client.close()


# --- IMAP events (RFC 6785) and METADATA (RFC 5464) -----------------------------------------------------------------------------------

def events_run_the_users_script():
    server.ctl("sieve", "put", "alice@example.test", "events", input=
        'require ["imapsieve", "environment", "variables", "imap4flags", "fileinto", "copy", "mailbox"];\n'
        'if environment :matches "imap.cause" "*" { set "cause" "${1}"; }\n'
        'if environment :matches "imap.changedflags" "*" { set "changed" "${1}"; }\n'
        'if header :contains "subject" "gone" { fileinto :create "Elsewhere"; stop; }\n'
        'if string "${cause}" "FLAG" { if hasflag "\\\\Flagged" { fileinto :copy :create "Flagged"; } }\n'
        'else { addflag "$${cause}"; }\n')
    client = Imap()
    client.ok("CREATE Work")
    client.ok('SETMETADATA Work (/shared/imapsieve/script "events")')
    assert client.ok("GETMETADATA Work /shared/imapsieve/script") == ['* METADATA Work (/shared/imapsieve/script "events")']
    client.append("Work", message("appended"))
    client.append("Work", message("gone at once"))
    client.append("INBOX", message("to be copied"))
    client.ok("SELECT INBOX")
    client.ok('SEARCH RETURN (SAVE) SUBJECT "to be copied"')
    client.ok("COPY $ Work")
    client.ok("MOVE $ Work")
    client.ok("SELECT Work")
    flags = client.ok("FETCH 1:* FLAGS")
    assert "$APPEND" in flags[0] and "\\Deleted" in flags[1] and "$COPY" in flags[2] and "$COPY" in flags[3], flags
    assert count("gone at once", mailbox="Elsewhere") == 1
    client.ok("STORE 1 +FLAGS (\\Flagged)")
    assert count("appended", mailbox="Flagged") == 1
    client.ok("STORE 1 +FLAGS (\\Flagged)")  # nothing changes: no event
    client.ok("STORE 3 +FLAGS (\\Answered)")
    assert count("appended", mailbox="Flagged") == 1 and count("copied", mailbox="Flagged") == 0
    # The server's entry counts where a mailbox has none; an empty one means none at all.
    client.ok("CREATE Other")
    client.ok("CREATE Quiet")
    client.ok('SETMETADATA "" (/shared/imapsieve/script "events")')
    client.ok('SETMETADATA Quiet (/shared/imapsieve/script "")')
    client.append("Other", message("by the server's entry"))
    client.append("Quiet", message("undisturbed"))
    client.ok("SELECT Other")
    assert "$APPEND" in client.ok("FETCH 1 FLAGS")[0]
    client.ok("SELECT Quiet")
    assert "$APPEND" not in client.ok("FETCH 1 FLAGS")[0]
    client.ok('SETMETADATA "" (/shared/imapsieve/script NIL)')
    # It follows the mailbox, and goes with it.
    client.ok("RENAME Work Labour")
    assert '"events"' in client.ok("GETMETADATA Labour /shared/imapsieve/script")[0]
    client.ok("UNSELECT")
    client.ok("DELETE Labour")
    client.ok("CREATE Labour")
    assert client.ok("GETMETADATA Labour /shared/imapsieve/script") == []
    client.close()
    # The script of a delivery sees the annotations.
    client = Imap()
    client.ok('SETMETADATA Other (/private/comment "for mail of the others")')
    client.close()
    put('require ["mboxmetadata", "servermetadata", "fileinto"]; if allof (metadata :contains "Other" "/private/comment" "others",\n'
        '  not servermetadataexists "/shared/imapsieve/script") { fileinto "Other"; }')
    deliver("by annotation")
    assert count("by annotation", mailbox="Other") == 1


def the_administrators_events_and_programs():
    learned = os.path.join(server.path, "tmp", "learned")
    admin_script("events/learn.sieve", 'require ["vnd.dovecot.pipe", "copy", "imapsieve", "environment", "variables"];\n'
                 'if environment :matches "imap.user" "*" { set "user" "${1}"; }\npipe :copy "learn" ["spam", "${user}"];\n')
    server.ctl("sieve-event", "add", "learn", "--mailbox", "\\Junk", "--source", "INBOX", "--causes", "copy")
    assert [row["script"] for row in server.ctl_json("sieve-event", "list")] == ["learn"]
    client = Imap()
    listed = client.ok('LIST (SPECIAL-USE) "" "*"')
    junk = next(line.split(" ")[-1] for line in listed if "\\Junk" in line)
    client.append("INBOX", message("cheap pills"))
    client.ok("SELECT INBOX")
    client.ok('SEARCH RETURN (SAVE) SUBJECT "cheap pills"')
    client.ok(f"COPY $ {junk}")
    assert not os.path.exists(learned), "a program that is not listed was run"
    set_live("sieve.programs", "learn, shout")
    client.ok(f"MOVE $ {junk}")
    with open(learned) as text:
        got = text.read()
    assert got.startswith("spam alice@example.test\n") and "Subject: cheap pills" in got and "HOME=" in got, got
    assert "PASSWORD" not in got and "FACTEUR_TEST_SECRET" not in got, "the daemon's environment came along"
    client.append(junk, message("appended is no cause"))
    with open(learned) as text:
        assert "no cause" not in text.read()
    client.close()
    server.ctl("sieve-event", "remove", str(server.ctl_json("sieve-event", "list")[0]["id"]))
    # A delivery through a filter and an execute.
    put('require ["vnd.dovecot.filter", "vnd.dovecot.execute", "variables", "editheader"];\n'
        'if execute :output "x" "shout" "hello" { addheader "X-Shouted" "${x}"; }\nfilter "shout";\n')
    deliver("please shout")
    got = server.wait_for_message("alice@example.test", ["SUBJECT", '"PLEASE SHOUT"'])
    assert b"HELLO." in got, got


# --- what scripts may ask ---------------------------------------------------------------------------------------------------------

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


def program(name, text):
    path = os.path.join(server.path, "sieve", "programs", name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as out:
        out.write("#!/bin/sh\n" + text)
    os.chmod(path, 0o755)


def main():
    global server
    os.environ["FACTEUR_TEST_SECRET"] = "not for programs"
    with Instance(accounts=["alice@example.test", "bob@example.test", "carol@example.test"]) as server:
        program("learn", f'exec > {server.path}/tmp/learned; echo "$@"; env; cat\n')
        program("shout", 'if [ -n "$1" ]; then printf %s "$1" | tr a-z A-Z; else tr a-z A-Z; fi\n')
        server.start()
        run([scripts_come_and_go, check_names_the_place, test_tells_and_does_nothing, filing_and_flags, rejects_while_connected, discards,
             vacation_answers_each_sender_once, redirects_reach_another_account, redirect_loops_end, an_error_keeps_the_mail_and_is_logged,
             the_administrators_scripts, the_default_script, global_scripts_are_included, redirects_follow_the_policy, bounces_find_the_way_back,
             aliases_send_on_under_our_address, a_refusal_beside_others_is_told_by_mail, a_script_is_applied_to_a_mailbox, imap_clients_run_filters,
             events_run_the_users_script, the_administrators_events_and_programs, lists_are_looked_into,
             scripts_see_who_brought_it_and_what_the_door_says, several_scripts_run_in_order, vacation_knows_the_aliases, traces_and_dumps,
             reports_of_abuse])


if __name__ == "__main__":
    main()
