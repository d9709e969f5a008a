"""A temporary Facteur for tests: its own directory, its own free ports, real binaries.

    with Instance(accounts=["alice@example.test"]) as server:
        server.start()
        server.ctl("queue", "list", "--json")

Everything is loopback; every process is ended by its own pid. FACTEUR_BIN names the folder of the binaries.
"""
import contextlib
import json
import os
import random
import select
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time

BIN = os.environ.get("FACTEUR_BIN", os.path.join(os.path.dirname(__file__), "..", "..", "build", "bin"))
PORTS = dict(smtp=25, submissions=465, submission=587, imap=143, imaps=993, pop3=110, pop3s=995, lmtp=24, managesieve=4190)
PASSWORD = "correct-horse-7"


def free_offset():
    """A port offset under which every port of an instance is free now."""
    for _ in range(200):
        offset = random.randrange(12000, 31000)
        with contextlib.ExitStack() as stack:
            try:
                for port in PORTS.values():
                    probe = stack.enter_context(socket.socket())
                    probe.bind(("127.0.0.1", offset + port))
                return offset
            except OSError:
                continue
    raise RuntimeError("no free ports")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Instance:
    def __init__(self, hostname="mail.example.test", domain="example.test", accounts=("alice@example.test",), settings=None,
                 database=None, password=PASSWORD, directory=None):
        self.hostname, self.domain, self.accounts, self.password = hostname, domain, list(accounts), password
        self._own = directory is None
        self.directory = directory or tempfile.mkdtemp(prefix="facteur-test-")
        os.chmod(self.directory, 0o755)
        self.path = os.path.join(self.directory, "instance")
        self.process = None
        self.log_path = os.path.join(self.directory, "facteurd.log")
        self.offset = free_offset()
        settings = dict({"auth.allow_plaintext_from_loopback": "true", "dns.dnssec": "false"}, **(settings or {}))
        command = [os.path.join(BIN, "facteurd"), "init", self.path, "--hostname", hostname, "--domain", domain,
                   "--account", self.accounts[0], "--password-stdin", "--port-offset", str(self.offset)]
        if database:
            command += ["--database", database]
        for key, value in settings.items():
            command += ["--set", f"{key}={value}"]
        subprocess.run(command, input=password + "\n", text=True, check=True, stdout=subprocess.DEVNULL)

    # --- life ---
    def __enter__(self):
        return self

    def __exit__(self, kind, value, _):
        if kind is SystemExit and not value.code:
            kind = None
        if self.process and self.process.poll() is None:
            self.kill() if kind else self.stop()
        if kind:
            sys.stderr.write(f"--- log of {self.hostname} (last 60 lines) ---\n")
            sys.stderr.write("".join(self.log_lines()[-60:]))
        if self._own and not os.environ.get("FACTEUR_KEEP"):
            shutil.rmtree(self.directory, ignore_errors=True)

    def start(self, expect_ready=True, timeout=60):
        log = open(self.log_path, "ab")
        self.process = subprocess.Popen([os.path.join(BIN, "facteurd"), "--config", os.path.join(self.path, "facteur.toml")],
                                        stdout=subprocess.PIPE, stderr=log)
        log.close()
        if not expect_ready:
            return self
        deadline = time.monotonic() + timeout
        line = b""
        while not line.endswith(b"\n"):
            if not select.select([self.process.stdout], [], [], max(0, deadline - time.monotonic()))[0]:
                raise AssertionError("facteurd printed no `ready`")
            octet = os.read(self.process.stdout.fileno(), 64)
            if not octet:
                raise AssertionError(f"facteurd ended with {self.process.wait()} before `ready`:\n" + "".join(self.log_lines()[-20:]))
            line += octet
        assert line == b"ready\n", line
        for account in self.accounts[1:]:
            self.add_account(account)
        self.accounts = self.accounts[:1] + []
        return self

    def add_account(self, address, *options):
        self.ctl("account", "add", address, "--password-stdin", *options, input=self.password + "\n")

    def stop(self, timeout=40):
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(timeout)
        self.process.stdout.close()
        assert status == 0, f"facteurd ended with {status} on SIGTERM:\n" + "".join(self.log_lines()[-20:])

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def log_lines(self):
        if not os.path.exists(self.log_path):
            return []
        with open(self.log_path, errors="replace") as log:
            return log.readlines()

    # --- doors ---
    def port(self, service):
        return self.offset + PORTS[service]

    def ctl(self, *arguments, input=None, check=True):
        done = subprocess.run([os.path.join(BIN, "facteurctl"), "--instance", self.path, *arguments], input=input, text=True,
                              capture_output=True, timeout=60)
        if check and done.returncode != 0:
            raise AssertionError(f"facteurctl {' '.join(arguments)}: {done.returncode}: {done.stderr}")
        return done

    def ctl_json(self, *arguments):
        return json.loads(self.ctl(*arguments, "--json").stdout)

    @property
    def certificate(self):
        for folder, _, files in os.walk(self.path):
            for name in sorted(files):
                if name.endswith(".pem"):
                    path = os.path.join(folder, name)
                    with open(path) as pem:
                        if "BEGIN CERTIFICATE" in pem.read():
                            return path
        raise AssertionError("no certificate in the instance")

    def tls(self):
        context = ssl.create_default_context(cafile=self.certificate)
        context.check_hostname = False
        return context

    def smtp(self, service="smtp", timeout=60):
        import smtplib
        client = smtplib.LMTP if service == "lmtp" else smtplib.SMTP
        if service == "submissions":
            return smtplib.SMTP_SSL("127.0.0.1", self.port(service), local_hostname="client.example.net", timeout=timeout, context=self.tls())
        return client("127.0.0.1", self.port(service), local_hostname="client.example.net", timeout=timeout)

    def submit(self, sender, recipients, message, password=None):
        with self.smtp("submissions") as client:
            client.login(sender, password or self.password)
            return client.sendmail(sender, recipients, message, mail_options=["BODY=8BITMIME"])

    def deliver(self, sender, recipients, message):
        with self.smtp() as client:
            return client.sendmail(sender, recipients, message)

    def imap(self, user, password=None, timeout=60):
        import imaplib
        client = imaplib.IMAP4_SSL("127.0.0.1", self.port("imaps"), ssl_context=self.tls(), timeout=timeout)
        client.login(user, password or self.password)
        return client

    def raw(self, service, tls=False, timeout=30):
        stream = socket.create_connection(("127.0.0.1", self.port(service)), timeout=timeout)
        return self.tls().wrap_socket(stream, server_hostname=self.hostname) if tls else stream

    def wait_for_message(self, user, criteria, seconds=30, mailbox="INBOX"):
        """Waits by IMAP IDLE-free polling of NOOP until exactly one message matches; returns its octets."""
        client = self.imap(user)
        try:
            client.select(mailbox, readonly=True)
            deadline = time.monotonic() + seconds
            while True:
                _, found = client.search(None, *criteria)
                numbers = found[0].split()
                if numbers:
                    assert len(numbers) == 1, f"{len(numbers)} messages match {criteria}"
                    return client.fetch(numbers[0], "(BODY.PEEK[])")[1][0][1]
                assert time.monotonic() < deadline, f"no message for {criteria} in {mailbox} of {user}"
                time.sleep(0.1)
                client.noop()
        finally:
            with contextlib.suppress(Exception):
                client.logout()


class FakeDns:
    """The fake name server, serving a zone given as text."""

    def __init__(self, zone, port=None):
        self.file = tempfile.NamedTemporaryFile("w", suffix=".zone", delete=False)
        self.file.write(zone)
        self.file.close()
        self.port = port or free_port()
        self.process = subprocess.Popen([os.path.join(BIN, "fakedns"), "--port", str(self.port), "--zone", self.file.name],
                                        stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        assert line.startswith("ready"), line

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        os.unlink(self.file.name)


class Lines:
    """A raw conversation: sends octets, reads lines."""

    def __init__(self, stream):
        self.stream, self.buffer = stream, b""

    def send(self, octets):
        self.stream.sendall(octets)

    def line(self):
        while b"\n" not in self.buffer:
            piece = self.stream.recv(65536)
            if not piece:
                raise EOFError(self.buffer)
            self.buffer += piece
        line, self.buffer = self.buffer.split(b"\n", 1)
        return line.rstrip(b"\r")

    def reply(self):
        """A whole SMTP reply; its last line."""
        while True:
            line = self.line()
            if line[3:4] != b"-":
                return line

    def until(self, prefix):
        """Reads lines until one starts with prefix; all of them."""
        lines = []
        while True:
            lines.append(self.line())
            if lines[-1].startswith(prefix):
                return lines

    def at_end(self):
        """True when the peer has closed (after whatever it still says)."""
        try:
            while True:
                piece = self.stream.recv(65536)
                if not piece:
                    return True
        except ssl.SSLError:
            return True
        except ConnectionError:
            return True


def message(subject, sender="someone@example.net", recipient="alice@example.test", body="Hello.\r\n", extra=""):
    return (f"From: <{sender}>\r\nTo: <{recipient}>\r\nSubject: {subject}\r\nDate: Mon, 05 Jan 2026 10:00:00 +0000\r\n"
            f"Message-ID: <{subject.replace(' ', '.')}.{random.getrandbits(48):x}@{sender.split('@')[1]}>\r\n{extra}\r\n{body}")


def run(tests):
    """Runs functions in order, prints a line each, exits non-zero when one failed."""
    import traceback
    only = sys.argv[1:]
    failed = passed = 0
    for test in tests:
        if only and test.__name__ not in only:
            continue
        started = time.monotonic()
        try:
            test()
        except Exception:
            failed += 1
            traceback.print_exc()
            print(f"not ok - {test.__name__}", flush=True)
        else:
            passed += 1
            print(f"ok - {test.__name__} ({time.monotonic() - started:.1f} s)", flush=True)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


def in_thread(function, *arguments):
    thread = threading.Thread(target=function, args=arguments, daemon=True)
    thread.start()
    return thread
