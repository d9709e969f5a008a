#!/usr/bin/env python3
"""A start that cannot be: one line on stderr that names what is wrong and what to do, status 1, and nothing is changed."""
import contextlib
import os
import pwd
import re
import shutil
import socket
import sqlite3
import subprocess

from instance import BIN, Instance, message, run

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data")
NOBODY = pwd.getpwnam("nobody")


def start(server, check=False, user=None):
    command = [os.path.join(BIN, "facteurd"), "--config", os.path.join(server.path, "facteur.toml")] + (["--check"] if check else [])
    if user:
        command = ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups", *command]
    return subprocess.run(command, capture_output=True, text=True, timeout=60)


def fails(server, *words, **how):
    done = start(server, **how)
    lines = [line for line in done.stderr.splitlines() if re.match(r"facteurd: ", line)]
    assert done.returncode == 1 and "ready" not in done.stdout, done
    assert len(lines) == 1 and lines == done.stderr.splitlines()[-1:], done.stderr
    for word in words:
        assert word in lines[0], (word, lines[0])


@contextlib.contextmanager
def edited(server, old, new):
    """facteur.toml with one line changed."""
    path = os.path.join(server.path, "facteur.toml")
    with open(path) as file:
        text = file.read()
    changed, count = re.subn(old, new.replace("\\", "\\\\"), text, count=1, flags=re.M)
    assert count == 1, old
    with open(path, "w") as file:
        file.write(changed)
    yield
    with open(path, "w") as file:
        file.write(text)


@contextlib.contextmanager
def without(server, name, instead=None):
    """A file of the instance is away, or another one in its place."""
    path = os.path.join(server.path, name)
    os.rename(path, path + ".away")
    if instead is not None:
        with open(path, "wb") as file:
            file.write(instead)
    yield
    os.rename(path + ".away", path)


def mistakes_in_the_file_are_named_with_line_and_column():
    with Instance() as server:
        for old, new, words in (
                (r"^hostname = .*", 'hostname = "mail.example.test', ("facteur.toml:5:", "string")),
                (r"^hostname = .*", 'hostname = "a.test"\nhostnam = "b.test"', ("facteur.toml:6:", "did you mean hostname?")),
                (r"^# recipients = .*", 'recipients = "many"', ("limits.recipients must be a number from 100 to 100000", '"many"')),
                (r"^# recipients = .*", "recipients = 5", ("limits.recipients must be a number from 100 to 100000",)),
                (r"^smtp = .*", 'smtp = ["localhost:25"]', ("listen.smtp must be", '"localhost:25"')),
                (r"^url = .*", 'url = "postgres://x"', ("database.url", "sqlite: or mysql://")),
                (r"\Z", "[limit]\nrecipients = 500\n", ("did you mean [limits]?",))):
            with edited(server, old, new):
                fails(server, *words)
                fails(server, *words, check=True)


def ports_and_addresses():
    with Instance() as server:
        with edited(server, r"^smtp = .*", f'smtp = ["127.0.0.1:{server.port("submission")}"]'):
            fails(server, "listen.smtp", "listen.submission", f"both want port {server.port('submission')}", check=True)
        with edited(server, r"^smtp = .*", 'smtp = ["192.0.2.77:25025"]'):
            fails(server, "listen.smtp", "192.0.2.77", "no such address")
        with socket.socket() as other:
            other.bind(("0.0.0.0", server.port("imap")))
            other.listen()
            fails(server, "listen.imap", str(server.port("imap")), "another program")


def certificates():
    with Instance() as server:
        with without(server, "tls/key.pem"):
            fails(server, "tls/key.pem", "No such file", check=True)
        other = subprocess.run(["openssl", "ecparam", "-genkey", "-name", "prime256v1", "-noout"], capture_output=True, check=True).stdout
        with without(server, "tls/key.pem", other):
            fails(server, "tls/key.pem", "no private key for", check=True)
            fails(server, "tls/key.pem", "no private key for")
        with without(server, "tls/cert.pem", b"garbage\n"):
            fails(server, "tls/cert.pem", "no PEM certificate")
        # One that has ended is served, since mail is better off with it than without; but it is said.
        expired = expired_certificate(os.path.join(server.path, "tls/key.pem"), server.directory)
        with without(server, "tls/cert.pem", expired):
            server.start()
            server.stop()
            assert any("certificate-expired" in line and " warning " in line for line in server.log_lines())


def expired_certificate(key, folder):
    """`openssl ca` is the tool of OpenSSL 3.0 that lets one choose both dates."""
    ca = os.path.join(folder, "ca")
    os.makedirs(ca)
    for name, text in (("index", ""), ("serial", "01\n"),
                       ("cnf", f"[ca]\ndefault_ca = d\n[d]\ndatabase = {ca}/index\nserial = {ca}/serial\nnew_certs_dir = {ca}\n"
                               "default_md = sha256\npolicy = p\n[p]\ncommonName = supplied\n[req]\ndistinguished_name = n\n[n]\n")):
        with open(os.path.join(ca, name), "w") as file:
            file.write(text)
    subprocess.run(["openssl", "req", "-new", "-key", key, "-subj", "/CN=mail.example.test", "-config", f"{ca}/cnf", "-out", f"{ca}/csr"], check=True)
    subprocess.run(["openssl", "ca", "-batch", "-notext", "-config", f"{ca}/cnf", "-selfsign", "-keyfile", key, "-in", f"{ca}/csr", "-out", f"{ca}/pem",
                    "-startdate", "20200101000000Z", "-enddate", "20210101000000Z"], check=True, capture_output=True)
    with open(f"{ca}/pem", "rb") as file:
        return file.read()


def a_database_that_is_gone_is_not_made_anew():
    with Instance() as server:
        with without(server, "directory.db"):
            fails(server, "directory.db is not there", "Restore it from a backup", check=True)
            assert not os.path.exists(os.path.join(server.path, "directory.db"))
        with without(server, "directory.db", b""):
            fails(server, "directory.db is empty")
        with without(server, "directory.db", os.urandom(8192)):
            fails(server, "directory.db", "not a database")
        server.start()
        server.stop()


def a_database_of_a_newer_version_is_left_alone():
    with Instance() as server:
        path = os.path.join(server.path, "directory.db")
        with contextlib.closing(sqlite3.connect(path)) as database, database:
            database.execute("INSERT INTO schema_migrations (name, step) VALUES ('9999_of_the_future', 0)")
        fails(server, "newer version", "9999_of_the_future")


def a_database_of_the_first_form_is_brought_up_to_date():
    with Instance() as server:
        path = os.path.join(server.path, "directory.db")
        with contextlib.closing(sqlite3.connect(path)) as database:
            now = database.execute("SELECT name, step FROM schema_migrations ORDER BY 1, 2").fetchall()
        os.unlink(path)
        with open(os.path.join(DATA, "sql", "first.sql")) as dump, contextlib.closing(sqlite3.connect(path)) as database:
            database.executescript(dump.read())
        server.start()
        server.deliver("a@example.net", ["sales@example.test"], message("upgraded"))
        server.wait_for_message("alice@example.test", ["SUBJECT", "upgraded"])
        assert server.ctl_json("route", "list")[0]["host"] == "smtp.partner.example"
        server.stop()
        with contextlib.closing(sqlite3.connect(path)) as database:
            assert database.execute("SELECT name, step FROM schema_migrations ORDER BY 1, 2").fetchall() == now


def files_of_somebody_else():
    if os.geteuid() != 0:
        print("# did not run: this takes root", flush=True)
        return
    with Instance() as server:
        def own(name, uid=NOBODY.pw_uid, mode=None):
            path = os.path.join(server.path, name)
            os.chown(path, uid, -1)
            if mode is not None:
                os.chmod(path, mode)

        for folder, folders, files in os.walk(server.path):
            for name in [".", *folders, *files]:
                os.chown(os.path.join(folder, name), NOBODY.pw_uid, NOBODY.pw_gid)
        binaries = os.path.join(server.directory, "bin")  # the build may lie where nobody may look
        os.mkdir(binaries)
        shutil.copy(os.path.join(BIN, "facteurd"), binaries)
        command = os.path.join(binaries, "facteurd")

        def as_nobody(*words):
            done = subprocess.run(["setpriv", f"--reuid={NOBODY.pw_uid}", f"--regid={NOBODY.pw_gid}", "--clear-groups", command, "--config",
                                   os.path.join(server.path, "facteur.toml")], capture_output=True, text=True, timeout=60)
            assert done.returncode == 1 and done.stderr.splitlines()[-1].startswith("facteurd: "), done
            assert "ready" not in done.stdout
            for word in words:
                assert word in done.stderr.splitlines()[-1], (word, done.stderr)

        for name, good, bad, words in (
                ("facteur.toml", 0o640, 0o000, ("facteur.toml cannot be read", "Permission denied")),
                ("directory.db", 0o600, 0o400, ("directory.db is read-only for user nobody", "chown nobody")),
                ("spool", 0o700, 0o500, ("spool cannot be written by user",)),
                ("run", 0o750, 0o500, ("run cannot be written by user",)),
                ("tls/key.pem", 0o600, 0o000, ("tls/key.pem", "Permission denied"))):
            own(name, mode=bad)
            as_nobody(*words)
            own(name, mode=good)
        with edited(server, r"^smtp = .*", 'smtp = ["*:25"]'):
            with open("/proc/sys/net/ipv4/ip_unprivileged_port_start") as first:
                if int(first.read()) > 25:
                    as_nobody("listen.smtp", "port 25", "CAP_NET_BIND_SERVICE")
        with edited(server, r"^# user = .*", 'user = "no-such-user"'):
            fails(server, "no-such-user", "no such user")


def init_says_where_it_cannot_be():
    with Instance() as server:
        for place, words in (("/proc/nowhere", "cannot be made"), (os.path.join(server.path, "facteur.toml", "x"), "cannot be made")):
            done = subprocess.run([os.path.join(BIN, "facteurd"), "init", place, "--hostname", "a.test"], capture_output=True, text=True, timeout=60)
            assert done.returncode == 1 and words in done.stderr and len(done.stderr.splitlines()) == 1, done


run([mistakes_in_the_file_are_named_with_line_and_column, ports_and_addresses, certificates, a_database_that_is_gone_is_not_made_anew,
     a_database_of_a_newer_version_is_left_alone,
     a_database_of_the_first_form_is_brought_up_to_date, files_of_somebody_else, init_says_where_it_cannot_be])
