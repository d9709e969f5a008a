#!/usr/bin/env python3
"""Runs one of the shared suites against a temporary instance: a client script (NN-name), `oracle` (the reference answers
for the corpus, by APPEND) or `corpus-lmtp` (the corpus delivered by LMTP comes back octet for octet)."""
import glob
import os
import re
import smtplib
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "integration"))
from instance import Instance  # noqa: E402

SHARED = os.environ.get("FACTEUR_SHARED")
USER = "alice@example.test"
PERCENT_NEEDED = 97.0


def client_script(server, name):
    environment = dict(os.environ, HOST="localhost", USER=USER, PASS=server.password, CAFILE=server.certificate,
                       SMTP_PORT=str(server.port("smtp")), SUBMISSION_PORT=str(server.port("submission")),
                       SUBMISSIONS_PORT=str(server.port("submissions")), IMAP_PORT=str(server.port("imap")), IMAPS_PORT=str(server.port("imaps")),
                       POP3_PORT=str(server.port("pop3")), POP3S_PORT=str(server.port("pop3s")), SIEVE_PORT=str(server.port("managesieve")), LC_ALL="C.UTF-8",
                       PATH=os.environ["PATH"] + ":/usr/sbin")
    status = subprocess.run(["bash", os.path.join(SHARED, "clients", name + ".sh")], env=environment).returncode
    assert status != 77, "a client is not installed: ./dev test installs it"
    return status


def oracle(server):
    done = subprocess.run([sys.executable, os.path.join(SHARED, "oracle.py"), "--port", str(server.port("imap")), "--tls", "none",
                           "--user", USER, "--password", server.password, "--dir", os.path.join(SHARED, "data")],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    print(done.stdout[-20000:])
    passed, failed = map(int, re.findall(r"(\d+) passed, (\d+) failed", done.stdout)[-1])
    percent = 100.0 * passed / (passed + failed)
    print(f"{percent:.2f}% of {passed + failed} items agree with the reference; {PERCENT_NEEDED}% needed")
    return 0 if percent >= PERCENT_NEEDED else 1


def corpus_by_lmtp(server):
    files = sorted(glob.glob(os.path.join(SHARED, "data", "eml", "*.eml")))
    assert files
    sent, refused = {}, 0
    with server.smtp("lmtp") as lmtp:
        for path in files:
            with open(path, "rb") as file:
                octets = re.sub(rb"\r?\n", b"\r\n", file.read())
            if not octets.endswith(b"\r\n"):
                octets += b"\r\n"
            mark = os.path.basename(path).encode()
            octets = b"X-Corpus: " + mark + b"\r\n" + octets
            try:
                lmtp.sendmail("a@example.net", [USER], octets)
            except smtplib.SMTPException as error:
                # A NUL is no mail (RFC 5321 §2.3.8 wants it kept out); everything else must be taken.
                assert b"\0" in octets, f"{mark}: {error}"
                refused += 1
                lmtp.rset()
            else:
                sent[mark] = octets
    client = server.imap(USER)
    client.select("INBOX", readonly=True)
    _, data = client.fetch("1:*", "(RFC822.SIZE BODY.PEEK[])")
    client.logout()
    got = [(int(re.search(rb"RFC822.SIZE (\d+)", item[0]).group(1)), item[1]) for item in data if isinstance(item, tuple)]
    faults = 0
    found = {}
    for size, octets in got:
        if size != len(octets):
            faults += 1
            print(f"not ok - RFC822.SIZE {size}, {len(octets)} octets came")
        start = octets.index(b"X-Corpus: ")
        found[octets[start + 10:octets.index(b"\r\n", start)]] = octets[start:]
    for mark, octets in sent.items():
        if found.get(mark) != octets:
            faults += 1
            print(f"not ok - {mark.decode()} came back changed" if mark in found else f"not ok - {mark.decode()} is missing")
    print(f"{len(sent)} delivered, {refused} refused (NUL), {faults} faults")
    return 1 if faults or len(got) != len(sent) else 0


def main():
    suite = sys.argv[1]
    if not SHARED:
        print(f"interop {suite} did not run: FACTEUR_SHARED is not set (the shared clients and corpus are not there)")
        return 0
    plaintext = "true" if suite in ("oracle", "corpus-lmtp") else "false"  # the client scripts want it refused
    with Instance(settings={"limits.connections_per_address": "1000", "auth.allow_plaintext_from_loopback": plaintext}) as server:
        server.start()
        return {"oracle": oracle, "corpus-lmtp": corpus_by_lmtp}.get(suite, lambda s: client_script(s, suite))(server)


sys.exit(main())
