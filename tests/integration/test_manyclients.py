"""Several clients change one mailbox at once, each follows what it is told: no EXPUNGE at a forbidden time, no message number
that means another message, and in the end all see the same. RFC 3501 §5.5, §7.4.1; RFC 7162 §3.2.10; RFC 2180."""
import random
import re
import threading

from instance import Instance, Lines, run

COMMANDS = 300


class Client:
    def __init__(self, server, seed, qresync):
        self.random, self.wrong, self.tag = random.Random(seed), [], 0
        self.lines = Lines(server.raw("imap"))
        self.lines.line()
        self.command(f"LOGIN alice@example.test {server.password}")
        if qresync:
            self.command("ENABLE QRESYNC")
        answer = self.command("SELECT INBOX")
        self.uids = [None] * int(next(line for line in answer if line.endswith(b"EXISTS")).split()[1])  # by message number; None: not told yet
        self.follow("UID FETCH 1:* (FLAGS)", True)

    def command(self, text):
        self.tag += 1
        self.lines.send(b"%d %s\r\n" % (self.tag, text.encode()))
        return self.lines.until(b"%d " % self.tag)

    def follow(self, text, may_expunge):
        """Sends a command and applies what is told; notes what cannot be."""
        answer = self.command(text)
        if not re.match(rb"\d+ (OK|NO)", answer[-1]):
            self.wrong.append((text, answer[-1]))
        for line in answer[:-1]:
            number = int(re.match(rb"\* (\d+) ", line).group(1)) if re.match(rb"\* \d+ ", line) else 0
            if line.endswith(b" EXPUNGE") or line.startswith(b"* VANISHED"):
                if not may_expunge:
                    self.wrong.append((text, line))
                if number:
                    del self.uids[number - 1]
                else:
                    self.vanish(line.split()[-1])
            elif line.endswith(b" EXISTS"):
                if number < len(self.uids):
                    self.wrong.append((text, line, len(self.uids)))
                self.uids += [None] * (number - len(self.uids))
            elif b" FETCH (" in line and b"UID " in line:
                uid = int(re.search(rb"UID (\d+)", line).group(1))
                if number > len(self.uids) or self.uids[number - 1] not in (None, uid):
                    self.wrong.append((text, line))
                else:
                    self.uids[number - 1] = uid

    def vanish(self, ranges):
        for part in ranges.split(b","):
            first, _, last = part.partition(b":")
            for uid in range(int(first), int(last or first) + 1):
                place = None
                for index, known in enumerate(self.uids):  # its own place, or one not told yet where it must be
                    if known == uid:
                        place = index
                        break
                    if known is None:
                        place = index
                    elif known > uid:
                        break
                    else:
                        place = None
                if place is None:
                    self.wrong.append(("VANISHED", uid))
                else:
                    del self.uids[place]

    def work(self):
        for _ in range(COMMANDS):
            number = self.random.randrange(1, len(self.uids) + 1) if self.uids else 0
            commands = [("NOOP", True), ("UID FETCH 1:* (UID FLAGS)", True), ("APPEND INBOX {12+}\r\nSubject: x\r\n", True)]
            if number:
                commands += [(f"FETCH {number} (UID FLAGS)", False), (f"STORE {number} +FLAGS (\\Deleted)", False),
                             (f"SEARCH {number}:* UNDELETED", False), ("EXPUNGE", True), ("UID STORE 1:* -FLAGS.SILENT (\\Deleted)", True),
                             (f"COPY {number} INBOX", True), (f"MOVE {number} INBOX", True)]
            self.follow(*self.random.choice(commands))
        self.follow("NOOP", True)


def everybody_is_told_the_truth():
    with Instance() as server:
        server.start()
        clients = [Client(server, seed, qresync=seed % 2 == 1) for seed in range(8)]
        threads = [threading.Thread(target=client.work) for client in clients]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for client in clients:
            client.follow("NOOP", True)
            client.follow("UID FETCH 1:* (UID)", True)
            assert not client.wrong, client.wrong[:5]
        assert len({tuple(client.uids) for client in clients}) == 1, [len(client.uids) for client in clients]
        assert None not in clients[0].uids


run([everybody_is_told_the_truth])
