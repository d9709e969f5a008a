#!/usr/bin/env python3
"""What a user's 200 rules cost a delivery: 1,000 messages by LMTP to an account without a script, then to one with it, in turns;
prints milliseconds of wall time and of the daemon's processor time for each message, and the difference."""
import os
import statistics
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "integration"))
from instance import Instance, Lines, message  # noqa: E402

MESSAGES, ROUNDS = 1000, 5


def rules():
    text = 'require ["fileinto", "variables", "regex"];\n'
    for n in range(200):
        test = [f'header :contains "subject" "word{n}"', f'address :is :domain "from" "d{n}.example"',
                f'header :matches ["subject", "list-id"] "*thing{n}*"', f'header :regex "subject" "^\\\\[x{n}\\\\]"'][n % 4]
        text += f'if {test} {{ fileinto "f{n}"; stop; }}\n'
    return text


def cpu(pid):
    with open(f"/proc/{pid}/stat") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def deliver(server, recipient, count):
    lmtp = Lines(server.raw("lmtp", timeout=120))
    lmtp.reply()
    lmtp.send(b"LHLO client.example.net\r\n")
    lmtp.reply()
    octets = message("A reasonably long subject line about an invoice", recipient=recipient, body="x" * 70 + "\r\n" + ("y" * 70 + "\r\n") * 60).encode()
    for _ in range(count):
        lmtp.send(b"MAIL FROM:<someone@example.net>\r\nRCPT TO:<" + recipient.encode() + b">\r\nDATA\r\n")
        for _ in range(3):
            lmtp.reply()
        lmtp.send(octets + b"\r\n.\r\n")
        assert lmtp.reply().startswith(b"250"), "not taken"
    lmtp.stream.close()


def measured(server, recipient):
    started, before = time.monotonic(), cpu(server.process.pid)
    deliver(server, recipient, MESSAGES)
    return (time.monotonic() - started) * 1000 / MESSAGES, (cpu(server.process.pid) - before) / MESSAGES


def main():
    with Instance(accounts=["alice@example.test", "bob@example.test"]) as server:
        server.start()
        server.ctl("sieve", "put", "bob@example.test", "rules", "--activate", input=rules())
        deliver(server, "alice@example.test", 50)
        deliver(server, "bob@example.test", 50)
        plain, ruled = [], []
        for _ in range(ROUNDS):
            plain.append(measured(server, "alice@example.test"))
            ruled.append(measured(server, "bob@example.test"))
        for name, which in (("wall", 0), ("cpu", 1)):
            without, with_rules = (statistics.median(one[which] for one in rows) for rows in (plain, ruled))
            print(f"{name}: {without:.3f} ms without a script, {with_rules:.3f} ms with 200 rules: {with_rules - without:+.3f} ms")


if __name__ == "__main__":
    main()
