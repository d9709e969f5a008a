#!/usr/bin/env python3
"""Compares Facteur with Postfix+Dovecot in one run, with the harness in $FACTEUR_SHARED/bench.

    ./dev bench [--dir DIR] [--rounds 3] [--suite LABEL,…] [--keep]

DIR (default: /var/tmp/facteur-bench) must be on the disk that is to be measured, in folders that others may enter. Each
run makes its instance in a fresh folder. Results go to DIR/results-TIME.jsonl; the tables to stdout.
"""
import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import time

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
BIN = os.environ.get("FACTEUR_BIN", os.path.join(ROOT, os.environ.get("FACTEUR_BUILD", "build"), "bin"))
# The lines that the goals of docs/performance.md speak of.
LABELS = ("smtp_in_4k,smtp_in_rcpt10_4k,lmtp_in_4k,submission_tls_4k,imap_login_tls,imap_append_4k,imap_fetch_headers_100k_noindex,"
          "imap_fetch_headers_100k_restart,imap_fetch_headers_100k_warm,imap_fetch_flags_100k_warm,imap_fetch_body_1conn,memory_at_rest,"
          "imap_idle_tls")
OFFSET = 10000
DNS_PORT = 10053
PORTS = dict(smtp=25, submission=587, submissions=465, lmtp=24, imap=143, imaps=993, pop3=110, pop3s=995)

CONTROL = """#!/bin/bash
# control.sh start|stop|restart|wipe-index|pids
set -eu
cd "$(dirname "$0")"
start() {{
  rm -f ready
  setsid {bin}/facteurd --config instance/facteur.toml >ready 2>>facteurd.log </dev/null &
  echo $! >pid
  for i in $(seq 600); do grep -q ready ready 2>/dev/null && return 0; sleep 0.1; done; exit 1
}}
stop() {{
  kill -TERM "$(cat pid)" 2>/dev/null || return 0
  for i in $(seq 400); do kill -0 "$(cat pid)" 2>/dev/null || return 0; sleep 0.1; done; exit 1
}}
case "$1" in
  start) start ;;
  stop) stop ;;
  restart) stop; start ;;
  wipe-index) stop; find instance/mail -name 'facteur-index.db*' -delete; start ;;
  pids) cat pid ;;
esac
"""


ZONE = """
elsewhere.test. 300 MX 10 mx.elsewhere.test.
mx.elsewhere.test. 300 A 127.0.0.1
client.bench.test. 300 A 127.0.0.1
"""


def start_dns(folder):
    """The senders' DNS: without one every mail would wait for servers that are not there."""
    zone = os.path.join(folder, "zone")
    with open(zone, "w") as file:
        file.write(ZONE)
    process = subprocess.Popen([os.path.join(BIN, "fakedns"), "--port", str(DNS_PORT), "--zone", zone], stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline().startswith("ready")
    return process


def make_instance(folder, peer, shared, door):
    os.makedirs(folder)
    os.chmod(folder, 0o755)
    subprocess.run(["chattr", "+T", folder], check=False, stderr=subprocess.DEVNULL)
    instance = os.path.join(folder, "instance")
    subprocess.run([os.path.join(BIN, "facteurd"), "init", instance, "--hostname", "mail.example.test", "--domain", "example.test",
                    "--account", "postmaster@example.test", "--password-stdin", "--port-offset", str(OFFSET),
                    "--set", "limits.connections_per_address=10000", "--set", "auth.allow_plaintext_from_loopback=true",
                    "--set", "dns.dnssec=false", "--set", f'dns.servers=["127.0.0.1:{DNS_PORT}"]', "--set", "log.level=\"warning\""],
                   input="secret\n", text=True, check=True, stdout=subprocess.DEVNULL)
    # The same certificate and the same password hash as the peer's.
    for name, source in (("cert.pem", "cert.pem"), ("key.pem", "key.pem")):
        target = [os.path.join(at, f) for at, _, files in os.walk(instance) for f in files if f == name or f.endswith(name)]
        assert target, f"no {name} in the instance"
        shutil.copy(os.path.join(peer, "ssl", source), target[0])
    control = os.path.join(folder, "control.sh")
    with open(control, "w") as file:
        file.write(CONTROL.format(bin=BIN))
    os.chmod(control, 0o755)
    subprocess.run([control, "start"], check=True)
    if not door:
        subprocess.run([os.path.join(BIN, "facteurctl"), "--instance", instance, "setting", "set", "door.enabled", "false"], check=True, stdout=subprocess.DEVNULL)
    import crypt
    hashed = "{BLF-CRYPT}" + crypt.crypt("secret", crypt.mksalt(crypt.METHOD_BLOWFISH, rounds=32)).replace("$2b$", "$2y$")
    for number in range(100):
        subprocess.run([os.path.join(BIN, "facteurctl"), "--instance", instance, "account", "add", f"user{number:03d}@example.test",
                        "--password-hash-stdin"], input=hashed + "\n", text=True, check=True, stdout=subprocess.DEVNULL)
    description = dict(name="facteur", host="127.0.0.1", domain="example.test", users=100, user_format="user%03d@example.test", password="secret",
                       maildir=os.path.join(instance, "mail", "example.test", "user%03d", "Maildir"), owner="0:0", data_dir=folder,
                       pids_cmd=f"{control} pids", restart_cmd=f"{control} restart", wipe_index_cmd=f"{control} wipe-index",
                       **{f"{name}_port": OFFSET + port for name, port in PORTS.items()})
    path = os.path.join(folder, "server.json")
    with open(path, "w") as file:
        json.dump(description, file, indent=1)
    return path, control


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dir", default="/var/tmp/facteur-bench")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--scale", default="1.0")
    parser.add_argument("--suite", default=LABELS)
    parser.add_argument("--no-door", action="store_true", help="without the checks of the door, which the peer does not have either")
    parser.add_argument("--keep", action="store_true", help="leave both servers running")
    parser.add_argument("--alone", action="store_true", help="only Facteur, without the peer (for profiling)")
    arguments = parser.parse_args()
    shared = os.environ.get("FACTEUR_SHARED")
    if not shared:
        sys.exit("FACTEUR_SHARED is not set: the bench harness is not there")
    harness = os.path.join(shared, "bench")
    os.makedirs(arguments.dir, exist_ok=True)
    os.chmod(arguments.dir, 0o755)
    environment = dict(os.environ, BENCH_LOAD=os.path.join(arguments.dir, "load"))
    peer = os.path.join(arguments.dir, "peer")
    subprocess.run([os.path.join(harness, "peer.sh"), "up", peer], check=True)
    stamp = time.strftime("%Y%m%d-%H%M%S")
    dns = start_dns(arguments.dir)
    description, control = make_instance(os.path.join(arguments.dir, f"facteur-{stamp}"), peer, shared, not arguments.no_door)
    servers = [] if arguments.alone else ["--server", f"peer={os.path.join(peer, 'server.json')}"]
    servers += ["--server", f"facteur={description}"]
    bench = [sys.executable, os.path.join(harness, "bench.py")]
    results = os.path.join(arguments.dir, f"results-{stamp}.jsonl")
    try:
        subprocess.run([*bench, "prepare", *servers], check=True, env=environment)
        subprocess.run([*bench, "run", *servers, "--suite", arguments.suite, "--rounds", str(arguments.rounds), "--scale", arguments.scale, "--out", results],
                       check=True, env=environment)
        print("results:", results)
    finally:
        if not arguments.keep:
            subprocess.run([control, "stop"], check=False)
            subprocess.run([os.path.join(harness, "peer.sh"), "down", peer], check=False)
            dns.kill()
            dns.wait()


signal.signal(signal.SIGINT, signal.default_int_handler)
main()
