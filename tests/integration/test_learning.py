#!/usr/bin/env python3
"""The filter learns from how people sort their mail, and from whom they write to."""
import random
import time

from instance import Instance, message, run

GOOD = "meeting minutes garden school recipe invoice holiday photos grandma project weekend dinner tickets train".split()
BAD = "casino viagra winner lottery inheritance bitcoin pills cheap urgent million prince transfer bonus jackpot".split()


def text(words, n=30):
    return " ".join(random.choice(words) for _ in range(n)) + "\r\n"


def fill(client, mailbox, words, count, who):
    for number in range(count):
        client.append(mailbox, None, None, message(f"{random.choice(words)} {random.choice(words)}", f"{who}{number}@{who}.example", body=text(words)).encode())


def learned(server, **counts):
    """Waits for what the background makes of it."""
    deadline = time.monotonic() + 60
    while (own := server.ctl_json("learning", "status", "alice@example.test")["own"]) != counts:
        assert time.monotonic() < deadline, own
        time.sleep(0.05)


def sorting_teaches():
    random.seed(7)
    with Instance() as server:
        server.start()
        client = server.imap("alice@example.test")
        for name in ("Work", "Junk"):
            client.create(name)
        fill(client, "INBOX", GOOD, 25, "friend")
        fill(client, "INBOX", BAD, 25, "promo")
        client.select("INBOX")
        assert client.uid("MOVE", "26:50", "Junk")[0] == "OK"   # unwanted
        assert client.uid("MOVE", "1:25", "Work")[0] == "OK"    # filed: wanted
        learned(server, wanted=25, unwanted=25)
        assert server.ctl_json("learning", "status", "alice@example.test")["judges"]

        server.deliver("new@stranger.example", ["alice@example.test"], message("jackpot winner", "new@stranger.example", body=text(BAD)))
        mail = server.wait_for_message("alice@example.test", ["SUBJECT", '"jackpot winner"'], mailbox="Junk")
        assert b"bayes" in mail.lower(), mail
        server.deliver("new@stranger.example", ["alice@example.test"], message("garden dinner", "new@stranger.example", body=text(GOOD)))
        server.wait_for_message("alice@example.test", ["SUBJECT", '"garden dinner"'])

        # A mistake is mended: out of Junk it is unlearned, and learned as wanted.
        client.select("Junk")
        numbers = client.search(None, "SUBJECT", '"jackpot winner"')[1][0].split()
        client.copy(numbers[0].decode(), "Work")
        learned(server, wanted=26, unwanted=25)
        client.logout()

        # Marks of mail programs count, too; and nothing counts twice.
        client = server.imap("alice@example.test")
        client.select("INBOX")
        server.ctl("learning", "learn", "alice@example.test")
        assert server.ctl_json("learning", "status", "alice@example.test")["own"]["unwanted"] == 25
        client.store("1", "+FLAGS", "($Junk)")
        learned(server, wanted=26, unwanted=26)
        client.store("1", "-FLAGS", "($Junk)")
        client.store("1", "+FLAGS", "($NotJunk)")
        learned(server, wanted=27, unwanted=25)
        client.logout()

        # It outlives a restart, and can be forgotten.
        server.stop()
        server.start()
        assert server.ctl_json("learning", "status", "alice@example.test")["own"]["unwanted"] == 25
        server.ctl("learning", "forget", "alice@example.test")
        assert server.ctl_json("learning", "status", "alice@example.test")["own"] == {"wanted": 0, "unwanted": 0}


def who_was_written_to_is_known():
    with Instance() as server:
        server.start()
        server.submit("alice@example.test", ["carol@friends.example"], message("hello", "alice@example.test", "carol@friends.example"))
        import sqlite3
        deadline = time.monotonic() + 10
        while True:
            with sqlite3.connect(f"file:{server.path}/directory.db?mode=ro", uri=True) as rows:
                found = rows.execute("SELECT address, times FROM correspondents").fetchall()
            if found:
                break
            assert time.monotonic() < deadline, "nobody was remembered"
            time.sleep(0.05)
        assert found == [("carol@friends.example", 1)], found
        server.kill()  # its answer from DNS is not waited for


def it_can_be_turned_off():
    random.seed(8)
    with Instance() as server:
        server.start()
        server.ctl("setting", "set", "learning.enabled", "false")
        client = server.imap("alice@example.test")
        client.create("Junk")
        fill(client, "INBOX", BAD, 3, "promo")
        client.select("INBOX")
        client.uid("MOVE", "1:3", "Junk")
        assert server.ctl_json("learning", "status", "alice@example.test")["own"]["unwanted"] == 0


run([sorting_teaches, who_was_written_to_is_known, it_can_be_turned_off])
