#!/usr/bin/env python3
"""The door with real filters behind it: rspamd, ClamAV, SpamAssassin, opendkim as a milter. Needs FACTEUR_SERVICES=1, which
`./dev test --with-services` sets after it has installed them."""
import base64
import email
import os
import shutil
import signal
import smtplib
import socketserver
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

from instance import FakeDns, Instance, message, run
from realservices import Clamd, OpenDkim, Rspamd, Spamd

KINDS = {"rspamd": Rspamd, "ClamAV": Clamd, "SpamAssassin": Spamd, "opendkim": OpenDkim}
if not os.environ.get("FACTEUR_SERVICES"):
    print("real filters (" + ", ".join(KINDS) + "): did not run; ./dev test --with-services runs them")
    sys.exit(0)

# Put together here, so that no scanner takes this file for what it holds.
GTUBE = "XJS*C4JDBQADN1.NSBN3*2IDNEN*" + "GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X"
EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"

folder = tempfile.mkdtemp(prefix="facteur-services-")
os.chmod(folder, 0o755)
services = {}
dns = server = None


class PolicyServer(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    """Postfix's protocol: refuses one sender, marks the mail of the others."""
    daemon_threads = True

    def __init__(self, path):
        self.requests, self.connections = [], 0
        super().__init__(path, PolicyServer.Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    class Handler(socketserver.StreamRequestHandler):
        def handle(self):
            self.server.connections += 1
            attributes = {}
            for line in self.rfile:
                line = line.decode().rstrip("\n")
                if line:
                    name, _, value = line.partition("=")
                    attributes[name] = value
                    continue
                self.server.requests.append(attributes)
                action = "REJECT not from you" if attributes["sender"].startswith("refused@") else "PREPEND X-Policy-Server: seen"
                self.wfile.write(f"action={action}\n\n".encode())
                attributes = {}


def configure(**settings):
    """Settings by plain SQL, as another program would; taken notice of within 5 s."""
    database = sqlite3.connect(os.path.join(server.path, "directory.db"), timeout=30)
    with database:
        for name, value in settings.items():
            database.execute("REPLACE INTO settings (domain, name, value) VALUES ('', ?, ?)", (name.replace("__", "."), value))
    database.close()


def refusal(text, sender="someone@example.net"):
    try:
        server.deliver(sender, ["alice@example.test"], text)
    except smtplib.SMTPDataError as error:
        return error.smtp_code, error.smtp_error.decode()
    except smtplib.SMTPRecipientsRefused as error:
        return next(iter(error.recipients.values()))
    raise AssertionError("it was accepted")


def received(subject, mailbox="INBOX"):
    return email.message_from_bytes(server.wait_for_message("alice@example.test", ["SUBJECT", f'"{subject}"'], mailbox=mailbox))


def attachment(name, content, subject, kind="application/octet-stream"):
    coded = base64.encodebytes(content.encode()).decode().replace("\n", "\r\n")
    return message(subject, extra="MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n",
                   body=f"--x\r\n\r\nSee this.\r\n--x\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\n"
                        f"Content-Disposition: attachment; filename={name}\r\n\r\n{coded}\r\n--x--\r\n")


def dkim_verifies(octets, record):
    """By dkimpy, which is the system's Python's (python3-dkim)."""
    program = "import dkim, sys; sys.exit(0 if dkim.verify(sys.stdin.buffer.read(), dnsfunc=lambda name, timeout=5: sys.argv[1].encode()) else 1)"
    return subprocess.run(["/usr/bin/python3", "-c", program, record], input=octets).returncode == 0


def up(name):
    return name in services


def all_answer_their_tests():
    rows = {row["kind"]: row for row in server.ctl_json("scanner", "test")}
    for kind, name in dict(rspamd="rspamd", clamav="ClamAV", spamassassin="SpamAssassin", milter="opendkim").items():
        if up(name):
            assert rows[kind]["ok"], rows[kind]
    assert rows["policy-service"]["ok"], rows
    listed = {row["kind"]: row for row in server.ctl_json("scanner", "list")}
    assert all(row["state"] == "up" for row in listed.values()), listed


def innocent_mail_passes_all_of_them():
    server.deliver("someone@example.net", ["alice@example.test"], message("innocent one"))
    mail = received("innocent one")
    assert mail["X-Policy-Server"] == "seen", mail.items()
    assert mail.get_payload().replace("\r\n", "\n") == "Hello.\n"


def eicar_is_refused():
    if not up("ClamAV"):
        return
    code, text = refusal(attachment("report.txt", EICAR, "virus one"))
    assert code == 550 and "Eicar-Test-Signature" in text, (code, text)
    # Our own users' mail too.
    try:
        server.submit("alice@example.test", ["alice@example.test"], attachment("report.txt", EICAR, "virus two", kind="text/plain").replace("someone@example.net", "alice@example.test"))
    except smtplib.SMTPDataError as error:
        assert error.smtp_code == 550, error
    else:
        raise AssertionError("submission took a virus")


def large_messages_are_streamed():
    text = "\r\n".join(["x" * 76] * 40000) + "\r\n"  # 3 MB
    server.deliver("someone@example.net", ["alice@example.test"], message("large one", body=text))
    assert len(received("large one").get_payload()) > 3_000_000


def gtube_is_refused():
    if up("rspamd") or up("SpamAssassin"):
        code, text = refusal(message("spam one", body=GTUBE + "\r\n"))
        assert code == 550, (code, text)


def rspamd_actions():
    if not up("rspamd"):
        return
    server.deliver("someone@example.net", ["alice@example.test"], message("points three", extra="X-Test-Score: 3\r\n"))
    mail = received("points three")
    assert mail["X-Test-Rspamd"] == "client.example.net" and mail["X-Test-Score"] is None, mail.items()
    server.deliver("someone@example.net", ["alice@example.test"], message("points seven", extra="X-Test-Score: 7\r\n"))
    received("points seven", mailbox="Junk")
    server.deliver("someone@example.net", ["alice@example.test"], message("points eleven", extra="X-Test-Score: 11\r\n"))
    assert received("points eleven", mailbox="Junk")["Subject"] == "[SPAM] points eleven"
    code, _ = refusal(message("points twenty", extra="X-Test-Score: 20\r\n"))
    assert code == 550


def opendkim_signs_as_a_milter():
    if not up("opendkim"):
        return
    for number in range(2):  # two mails in one session, one conversation with the filter
        server.deliver("someone@example.org", ["alice@example.test"], message(f"signed {number}", sender="someone@example.org"))
        mail = received(f"signed {number}")
        assert "d=example.org" in mail["DKIM-Signature"], mail.items()
        octets = server.wait_for_message("alice@example.test", ["SUBJECT", f'"signed {number}"'])
        assert dkim_verifies(octets, services["opendkim"].record), octets
    server.deliver("someone@example.net", ["alice@example.test"], message("not signed"))
    assert received("not signed")["DKIM-Signature"] is None


def the_policy_server_decides():
    code, text = refusal(message("policy"), sender="refused@example.net")
    assert code == 550, (code, text)
    assert b"not from you" in text, text
    request = services["policy"].requests[-1]
    assert request["recipient"] == "alice@example.test" and request["helo_name"] == "client.example.net", request
    connections = services["policy"].connections
    with server.smtp() as client:
        for number in range(3):
            client.sendmail("someone@example.net", ["alice@example.test"], message(f"reuse {number}"))
    assert services["policy"].connections == connections + 1


def a_scanner_that_is_down():
    if not up("ClamAV"):
        return
    services["ClamAV"].stop()
    code, text = refusal(message("while down"))
    assert code == 451, (code, text)
    row = [row for row in server.ctl_json("scanner", "list") if row["kind"] == "clamav"][0]
    assert row["failed"] == 1 and "clamd" in row["address"] and row["lastError"], row
    assert server.ctl("scanner", "test", "clamav", check=False).returncode == 1
    configure(scan__clamd__when_down="accept")
    deadline = time.monotonic() + 20
    while True:  # until the change has arrived
        try:
            server.deliver("someone@example.net", ["alice@example.test"], message("unseen"))
            break
        except smtplib.SMTPDataError:
            assert time.monotonic() < deadline
    services["ClamAV"].start()
    assert server.ctl_json("scanner", "test", "clamav")[0]["ok"]
    code, _ = refusal(attachment("report.txt", EICAR, "after"))
    assert code == 550


def set_up():
    global dns, server
    for name, kind in KINDS.items():
        if kind.installed():
            services[name] = kind(folder).start()
    zone = "example.net TXT \"v=spf1 ip4:127.0.0.1 -all\"\nexample.net A 127.0.0.1\nexample.org A 127.0.0.1\n"
    dns = FakeDns(zone)
    services["policy"] = PolicyServer(os.path.join(folder, "policy.sock"))
    server = Instance(settings={"dns.servers": f'["127.0.0.1:{dns.port}"]'})
    settings = {"scan__policy_services": f"unix:{folder}/policy.sock"}
    if up("rspamd"):
        settings["scan__rspamd__address"] = f"unix:{services['rspamd'].socket}"
    if up("ClamAV"):
        settings["scan__clamd__address"] = f"unix:{services['ClamAV'].socket}"
    if up("SpamAssassin"):
        settings["scan__spamd__address"] = f"unix:{services['SpamAssassin'].socket}"
    if up("opendkim"):
        settings["scan__milters"] = f"unix:{services['opendkim'].socket}"
    server.start()
    configure(**settings)
    deadline = time.monotonic() + 20
    while len(server.ctl_json("scanner", "list")) != len(settings):
        assert time.monotonic() < deadline, "the settings are not taken notice of"
        time.sleep(0.2)


def tear_down():
    if server and server.process and server.process.poll() is None:
        server.__exit__(None, None, None)
    for name in KINDS:
        if name in services:
            services[name].stop()
    if dns:
        dns.__exit__()
    shutil.rmtree(folder, ignore_errors=True)


signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that what was started is ended
try:
    set_up()
    print("real filters: ran with " + ", ".join(name for name in KINDS if up(name)), flush=True)
    if missing := [name for name in KINDS if not up(name)]:
        print("real filters: " + ", ".join(missing) + " did not run: not installed")
    run([all_answer_their_tests, innocent_mail_passes_all_of_them, eicar_is_refused, large_messages_are_streamed, gtube_is_refused,
         rspamd_actions, opendkim_signs_as_a_milter, the_policy_server_decides, a_scanner_that_is_down])
finally:
    tear_down()
