#!/usr/bin/env python3
"""Starting, reloading, going down: what an administrator and systemd see."""
import os
import pwd
import shutil
import signal
import socket
import ssl
import subprocess
import time

from instance import BIN, Instance, Lines, message, run


def init_refuses_what_it_cannot_do():
    with Instance() as server:
        def init(*words, status, text):
            done = subprocess.run([os.path.join(BIN, "facteurd"), "init", *words], input="x\n", capture_output=True, text=True)
            assert done.returncode == status and text in done.stderr and len(done.stderr.splitlines()) == 1, done
        other = server.path + "-2"
        init(server.path, "--hostname", "a.example", status=1, text="is there already")
        init(other, status=2, text="--hostname")
        init("--hostname", "a.example", status=2, text="directory")
        init(other, "--hostname", "a b", status=1, text="no domain name")
        init(other, "--hostname", "a.example", "--set", "limits.mesage_size=1", status=2, text="did you mean limits.message_size?")
        init(other, "--hostname", "a.example", "--set", "log.level=debug", status=2, text="--set log.level=debug")
        init(other, "--hostname", "a.example", "--account", "no address", "--password-stdin", status=1, text="no mail address")
        init(other, "--hostname", "a.example", "--account", "a@elsewhere.example", "--password-stdin", status=1, text="elsewhere.example")
        assert not os.path.exists(os.path.join(other, "facteur.toml"))
        # What a failed run left behind does not disturb the next.
        subprocess.run([os.path.join(BIN, "facteurd"), "init", other, "--hostname", "a.example", "--domain", "elsewhere.example", "--account",
                        "a@elsewhere.example", "--password-stdin"], input="x\n", text=True, check=True, stdout=subprocess.DEVNULL)
        for path, mode in (("facteur.toml", 0o640), ("directory.db", 0o600), ("tls/key.pem", 0o600), ("mail", 0o700), ("spool", 0o700), ("run", 0o750)):
            assert os.stat(os.path.join(other, path)).st_mode & 0o777 == mode, path
        done = subprocess.run([os.path.join(BIN, "facteurd"), "--config", os.path.join(other, "facteur.toml"), "--check"], capture_output=True, text=True)
        assert done.returncode == 0 and "is fine" in done.stdout, done


def sigterm_lets_sessions_finish():
    with Instance() as server:
        server.start()
        idle = server.imap("alice@example.test")
        idle.select("INBOX")
        talk = Lines(server.raw("smtp"))
        talk.reply()
        for command in (b"EHLO x.example\r\n", b"MAIL FROM:<a@example.net>\r\n", b"RCPT TO:<alice@example.test>\r\n", b"DATA\r\n"):
            talk.send(command)
            talk.reply()
        talk.send(b"Subject: under.way\r\n\r\nfirst half\r\n")
        server.process.send_signal(signal.SIGTERM)
        rest = idle.readline()
        assert rest.startswith(b"* BYE"), rest
        talk.send(b"second half\r\n.\r\n")
        assert talk.reply().startswith(b"250"), "a message that had begun is taken"
        assert talk.reply().startswith(b"421"), "and then the session ends"
        assert server.process.wait(30) == 0
        server.process.stdout.close()
        server.start()
        server.wait_for_message("alice@example.test", ["SUBJECT", "under.way"])
        server.stop()


def sigterm_ends_at_its_deadline():
    with Instance(settings={"timeouts.drain": "1"}) as server:
        server.start()
        talk = Lines(server.raw("smtp"))
        talk.reply()
        for command in (b"EHLO x.example\r\n", b"MAIL FROM:<a@example.net>\r\n", b"RCPT TO:<alice@example.test>\r\n", b"DATA\r\n"):
            talk.send(command)
            talk.reply()
        server.stop()  # exits 0 although this session never ends its message


def sighup_serves_the_new_certificate():
    with Instance() as server, Instance() as donor:
        server.start()
        seen = lambda: ssl.get_server_certificate(("127.0.0.1", server.port("imaps")))
        before = seen()
        for name in ("cert.pem", "key.pem"):
            shutil.copy(os.path.join(donor.path, "tls", name), os.path.join(server.path, "tls", name))
        server.process.send_signal(signal.SIGHUP)
        deadline = time.monotonic() + 30
        while seen() == before:
            assert time.monotonic() < deadline, "the old certificate is still served"
            time.sleep(0.05)
        # A broken one changes nothing.
        with open(os.path.join(server.path, "tls", "cert.pem"), "w") as file:
            file.write("no certificate")
        now = seen()
        server.process.send_signal(signal.SIGHUP)
        deadline = time.monotonic() + 30
        while not any("reload-failed" in line for line in server.log_lines()):
            assert time.monotonic() < deadline
            time.sleep(0.05)
        assert seen() == now


def a_taken_port_is_one_line():
    with Instance() as server, socket.socket() as other:
        other.bind(("0.0.0.0", server.port("imaps")))
        other.listen()
        done = subprocess.run([os.path.join(BIN, "facteurd"), "--config", os.path.join(server.path, "facteur.toml")], capture_output=True, text=True, timeout=60)
        assert done.returncode == 1 and "ready" not in done.stdout, done
        assert len(done.stderr.splitlines()) == 1 and "listen.imaps" in done.stderr, done.stderr


def sockets_may_come_from_systemd():
    with Instance() as server:
        listening = socket.socket()
        listening.bind(("127.0.0.1", 0))
        listening.listen()

        def hand_over():
            os.dup2(listening.fileno(), 3)
            os.set_inheritable(3, True)
            os.environ.update(LISTEN_FDS="1", LISTEN_PID=str(os.getpid()), LISTEN_FDNAMES="smtp")
            os.execv(os.path.join(BIN, "facteurd"), ["facteurd", "--config", os.path.join(server.path, "facteur.toml")])

        # exec by ourselves: LISTEN_PID must be the daemon's
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.dup2(writing, 1)
            hand_over()
        os.close(writing)
        try:
            assert os.read(reading, 16) == b"ready\n"
            with socket.create_connection(listening.getsockname(), timeout=30) as stream:
                assert Lines(stream).line().startswith(b"220 "), "the handed over socket is served"
        finally:
            os.kill(child, signal.SIGTERM)
            assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
            os.close(reading)
            listening.close()


def root_becomes_the_configured_user():
    if os.geteuid() != 0:
        print("# did not run: this takes root", flush=True)
        return
    with Instance(settings={"user": '"nobody"'}) as server:
        server.start()
        uid = pwd.getpwnam("nobody").pw_uid
        with open(f"/proc/{server.process.pid}/status") as status:
            fields = dict(line.split(":\t", 1) for line in status)
        assert fields["Uid"].split() == [str(uid)] * 4, fields["Uid"]
        assert int(fields["CapEff"], 16) == 1 << 10 and int(fields["CapPrm"], 16) == 1 << 10, fields["CapEff"]
        assert fields["NoNewPrivs"].strip() == "1"
        server.deliver("a@example.net", ["alice@example.test"], message("as.nobody"))
        server.wait_for_message("alice@example.test", ["SUBJECT", "as.nobody"])
        server.stop()


def at_rest_it_is_small():
    with Instance() as server:
        server.start()
        time.sleep(1)
        with open(f"/proc/{server.process.pid}/smaps_rollup") as rollup:
            pss = [int(line.split()[1]) for line in rollup if line.startswith("Pss:")][0]
        print(f"# {pss} kB PSS at rest", flush=True)
        assert pss < 40_000, pss


run([init_refuses_what_it_cannot_do, sigterm_lets_sessions_finish, sigterm_ends_at_its_deadline, sighup_serves_the_new_certificate,
     a_taken_port_is_one_line, sockets_may_come_from_systemd, root_becomes_the_configured_user, at_rest_it_is_small])
