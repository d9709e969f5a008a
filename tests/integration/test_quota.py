#!/usr/bin/env python3
"""Storage limits: a full mailbox is 452 4.2.2, a full disk 452 4.3.1; nothing half delivered, and it goes on afterwards."""
import os
import smtplib
import subprocess

from instance import Instance, Lines, message, run


def talk_to(server, service="smtp"):
    talk = Lines(server.raw(service))
    talk.reply()
    talk.send((b"LHLO" if service == "lmtp" else b"EHLO") + b" x.example\r\n")
    talk.reply()
    return talk


def send(talk, recipients, body, lmtp=False):
    """The reply to DATA's end (LMTP: one per recipient), or to a refused RCPT."""
    talk.send(b"MAIL FROM:<a@example.net>\r\n")
    talk.reply()
    for recipient in recipients:
        talk.send(b"RCPT TO:<" + recipient.encode() + b">\r\n")
        answer = talk.reply()
        if not answer.startswith(b"250"):
            return [answer]
    talk.send(b"DATA\r\n")
    talk.reply()
    talk.send(body.encode() + b".\r\n")
    return [talk.reply() for _ in (recipients if lmtp else [0])]


def a_full_mailbox():
    with Instance() as server:
        server.start()
        server.add_account("small@example.test", "--quota", "100000")
        talk = talk_to(server)
        replies = []
        for n in range(40):
            replies = send(talk, ["small@example.test"], message(f"fill {n}", body="x" * 70 + "\r\n" + ("y" * 76 + "\r\n") * 100))
            if not replies[0].startswith(b"250"):
                break
            talk.send(b"RSET\r\n")
            talk.reply()
        assert replies[0].startswith(b"452 4.2.2"), replies
        talk.stream.close()
        talk = talk_to(server, "lmtp")
        replies = send(talk, ["small@example.test", "alice@example.test"], message("two", body=("z" * 76 + "\r\n") * 1000), lmtp=True)
        if len(replies) == 2:
            assert replies[0].startswith(b"452 4.2.2") and replies[1].startswith(b"250"), replies
        else:
            assert replies[0].startswith(b"452 4.2.2"), replies
        talk.stream.close()
        client = server.imap("small@example.test")
        status, answer = client.append("INBOX", None, None, ("y" * 200000).encode())
        assert status == "NO" and b"OVERQUOTA" in answer[0], answer
        client.logout()
        server.deliver("a@example.net", ["alice@example.test"], message("others are not disturbed"))
        server.wait_for_message("alice@example.test", ["SUBJECT", "disturbed"])


def a_full_disk():
    """A small tmpfs is the disk, filled up for real. Mounting needs root; CI is root."""
    assert os.geteuid() == 0, "this test mounts a tmpfs: run it as root"
    server = Instance()
    mail = os.path.join(server.path, "mail")
    os.makedirs(mail, exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m,mode=755", "tmpfs", mail], check=True)
    try:
        with server:
            server.start()
            server.deliver("a@example.net", ["alice@example.test"], message("before"))
            filler = os.path.join(mail, "filler")
            with open(filler, "wb", buffering=0) as file:
                try:
                    while True:
                        file.write(b"x" * 4096)
                except OSError:
                    pass
            talk = talk_to(server)
            replies = send(talk, ["alice@example.test"], message("while full", body=("z" * 76 + "\r\n") * 500))
            assert replies[0].startswith(b"452 4.3.1"), replies
            talk.stream.close()
            talk = talk_to(server, "lmtp")
            replies = send(talk, ["alice@example.test"], message("while full", body=("z" * 76 + "\r\n") * 500), lmtp=True)
            assert replies[0].startswith(b"452 4.3.1"), replies
            talk.stream.close()
            os.unlink(filler)
            server.deliver("a@example.net", ["alice@example.test"], message("after"))
            server.wait_for_message("alice@example.test", ["SUBJECT", "after"])
            client = server.imap("alice@example.test")
            client.select("INBOX", readonly=True)
            assert client.search(None, "SUBJECT", '"while full"')[1][0] == b"", "half a message was delivered"
            client.logout()
    finally:
        subprocess.run(["umount", "-l", mail], check=False)


def a_disk_filled_with_mail_can_be_emptied():
    """What is left for flags and indexes lets people delete mail to make room, after a restart as well."""
    assert os.geteuid() == 0, "this test mounts a tmpfs: run it as root"
    server = Instance()
    mail = os.path.join(server.path, "mail")
    os.makedirs(mail, exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m,mode=755", "tmpfs", mail], check=True)
    try:
        with server:
            server.start()
            client = server.imap("alice@example.test")
            client.create("Other")
            stored, size = 0, 100000
            while size > 1000:
                status, answer = client.append("INBOX", None, None, message("fill", body=("z" * 74 + "\r\n") * (size // 76)).encode())
                assert status == "OK" or b"UNAVAILABLE" in answer[0], answer
                stored += status == "OK"
                size = size if status == "OK" else size // 2
            client.logout()
            server.stop()
            server.start()
            client = server.imap("alice@example.test")
            assert client.select("INBOX")[1] == [str(stored).encode()]
            assert client.store("1:50", "+FLAGS", "(\\Deleted)")[0] == "OK"
            assert client.expunge()[0] == "OK"
            assert client.append("INBOX", None, None, message("after", body=("z" * 74 + "\r\n") * 1000).encode())[0] == "OK"
            assert client.select("INBOX")[1] == [str(stored - 49).encode()]
            client.logout()
    finally:
        subprocess.run(["umount", "-l", mail], check=False)


def several_recipients_with_different_outcomes():
    with Instance(accounts=["alice@example.test", "bob@example.test"]) as server:
        server.start()
        server.add_account("small@example.test", "--quota", "1000")
        with server.smtp() as client:
            refused = client.sendmail("a@example.net", ["alice@example.test", "nobody@example.test", "bob@example.test", "elsewhere@example.com"],
                                      message("several"))
        assert refused["nobody@example.test"][0] == 550 and b"5.1.1" in refused["nobody@example.test"][1], refused
        assert refused["elsewhere@example.com"][0] in (550, 554) and b"5.7.1" in refused["elsewhere@example.com"][1], refused
        for user in ("alice@example.test", "bob@example.test"):
            server.wait_for_message(user, ["SUBJECT", "several"])
        # One mailbox is full: the others have it once, the full one waits in the queue (or was refused at RCPT).
        with server.smtp() as client:
            try:
                client.sendmail("a@example.net", ["alice@example.test", "small@example.test"], message("mixed", body=("z" * 76 + "\r\n") * 100))
            except smtplib.SMTPResponseException as error:
                raise AssertionError(error)
        server.wait_for_message("alice@example.test", ["SUBJECT", "mixed"])
        entries = server.ctl_json("queue", "list")
        assert len(entries) <= 1, entries
        server.ctl("queue", "retry", "--all", check=False)
        server.wait_for_message("alice@example.test", ["SUBJECT", "mixed"])  # still once


run([a_full_mailbox, a_full_disk, a_disk_filled_with_mail_can_be_emptied, several_recipients_with_different_outcomes])
