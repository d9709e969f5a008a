#!/usr/bin/env python3
"""The service as the wizard makes it, with the real tools: service-setup.sh with the real groupadd, useradd, usermod and setfacl, then
the daemon as its unit runs it (user, capability, no new privileges, a read-only system, no writable-and-executable memory),
with the real low ports; a member of facteur-admin and the administrator reach the control socket, others do not; and unmake
leaves nothing. All of it in a mount namespace and a network of its own, so that nothing of this machine is touched.

    tests/gui/service.py         needs root and unshare(1); says so where it cannot run

The one stand-in is systemctl (there is no systemd as process 1 in a container): it reads the unit that was installed.
"""
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
BIN = os.path.realpath(os.environ.get("FACTEUR_BIN", os.path.join(ROOT, "build", "bin")))
PACKAGING = os.path.join(ROOT, "resources", "packaging")
DIRECTORY = "/var/lib/facteur"

# What the unit's lines mean, as far as they can be had without systemd. Runs as process of the service.
SYSTEMCTL = r'''#!/usr/bin/env python3
import ctypes, os, re, subprocess, sys, time
unit_file, pid_file = "/etc/systemd/system/facteurd.service", "/run/facteurd.pid"
verb = sys.argv[1]
if verb == "cat":
    sys.exit(not os.path.exists(unit_file))
if verb in ("enable", "start"):
    unit = dict(re.findall(r"^(\w+)=(.*)$", open(unit_file).read(), re.M))
    caps = " ".join(unit["CapabilityBoundingSet"].split()).lower().replace("cap_", "+").replace(" ", ",")
    def restrict():
        libc = ctypes.CDLL(None, use_errno=True)
        if unit["MemoryDenyWriteExecute"] == "yes" and libc.prctl(65, 1, 0, 0, 0) != 0:  # PR_SET_MDWE, Linux 6.3
            os.write(2, b"no MDWE in this kernel\n")
        os.umask(int(unit["UMask"], 8))
    os.chmod("DIRECTORY", int(unit["StateDirectoryMode"], 8))  # as StateDirectory= has it at each start
    log = open("/run/facteurd.log", "ab")
    out = open("/run/facteurd.out", "wb")
    command = ["unshare", "-m", "sh", "-ec", """
        mount --bind DIRECTORY DIRECTORY
        mount -t tmpfs tmpfs /home; mount -t tmpfs -o mode=1777 tmpfs /tmp; mount -t tmpfs -o mode=700 tmpfs /root
        mount --bind "$0" /usr/bin/facteurd 2>/dev/null || :
        mount -o remount,bind,ro /; mount -o remount,bind,ro /etc
        exec setpriv --reuid "$1" --regid "$2" --init-groups --inh-caps=-all,$3 --ambient-caps=-all,$3 --bounding-set=-all,$3 --no-new-privs /run/facteurd-bin "$4" "$5" """,
        "x", unit["User"], unit["Group"], caps] + unit["ExecStart"].split()[1:]
    child = subprocess.Popen(command, stdout=out, stderr=log, stdin=subprocess.DEVNULL, preexec_fn=restrict, start_new_session=True)
    open(pid_file, "w").write(str(child.pid))
    while b"ready" not in open("/run/facteurd.out", "rb").read():
        if child.poll() is not None:
            sys.exit("Job for facteurd.service failed.")
        time.sleep(0.05)
elif verb in ("disable", "stop") and os.path.exists(pid_file):
    pid = int(open(pid_file).read())
    os.remove(pid_file)
    os.kill(pid, 15)
    while os.path.exists(f"/proc/{pid}") and open(f"/proc/{pid}/stat").read().split(")")[1].split()[0] != "Z":
        time.sleep(0.05)
'''


def run(*command, **how):
    return subprocess.run(command, capture_output=True, text=True, **how)


def check(condition, what, detail=""):
    if not condition:
        print(f"FAIL: {what}\n{detail}")
        if os.path.exists("/run/facteurd.log"):
            print(open("/run/facteurd.log", encoding="utf-8").read()[-3000:])
        sys.exit(1)
    print(f"ok: {what}", flush=True)


def inside():
    """In the namespaces; everything here is thrown away with them."""
    scratch = sys.argv[2]
    bin_folder = os.path.join(scratch, "bin")
    os.environ["PATH"] = bin_folder + ":/usr/sbin:/usr/bin:/sbin:/bin"
    with open(os.path.join(PACKAGING, "facteurd.service"), "rb") as file:
        unit = file.read()
    import base64
    setup = os.path.join(PACKAGING, "service-setup.sh")
    make = ["sh", setup, "make", DIRECTORY, "facteur", "/etc/systemd/system", "/run/facteurd-bin", "anna", "--hostname", "mail.example.test", "--domain", "example.test",
            "--account", "alice@example.test", "--password-stdin", "--set", 'dns.servers=["127.0.0.1:1"]', "--set", "dns.dnssec=false"]
    check(run("useradd", "--create-home", "anna").returncode == 0 and run("useradd", "otto").returncode == 0 and run("useradd", "eve").returncode == 0, "people on this machine")
    made = run(*make, input="correct-horse-7\n\n" + base64.b64encode(unit).decode() + "\n\n\n")
    check(made.returncode == 0, "service-setup.sh makes the service", made.stderr)
    words = made.stdout.strip().splitlines()[-1].split()
    check(words == ["made", "service", "unit", "instance", "user", "group"], "it says what it made", made.stdout)
    status = open("/proc/%s/status" % open("/run/facteurd.pid").read()).read()
    field = dict(re.findall(r"^(\w+):\s*(.*)$", status, re.M))
    uid = int(run("id", "-u", "facteur").stdout)
    check(field["Uid"].split() == [str(uid)] * 4, "the daemon runs as its user", status)
    check(field["NoNewPrivs"] == "1" and int(field["CapEff"], 16) == int(field["CapBnd"], 16) == 1 << 10, "with CAP_NET_BIND_SERVICE and nothing else", status)
    log = open("/run/facteurd.log", encoding="utf-8").read()
    check("refused" not in log and "group-not-set" not in log and " error " not in log, "nothing was refused to it", log)

    def ctl(user, *words):
        return run("setpriv", "--reuid", user, "--regid", user, "--init-groups", os.path.join(bin_folder, "facteurctl"), "--instance", DIRECTORY, *words)

    import smtplib
    for port in 25, 587:
        with smtplib.SMTP("127.0.0.1", port, timeout=20) as smtp:
            smtp.ehlo("client.example")
    check(True, "it listens on 25 and 587")
    with smtplib.SMTP("127.0.0.1", 25, timeout=20) as smtp:
        smtp.sendmail("bob@visitor.example", ["alice@example.test"], "Subject: hello\r\n\r\nhello\r\n")
    check(any(files for path, _, files in os.walk(DIRECTORY + "/mail/example.test/alice") if path.endswith("/new") or path.endswith("/cur")), "a mail is stored in its read-only world")

    anna = ctl("anna", "status")
    check(anna.returncode == 0, "the administrator reaches it at once", anna.stderr)
    run("gpasswd", "--delete", "anna", "facteur-admin")
    run("usermod", "-aG", "facteur-admin", "otto")
    otto = ctl("otto", "status")
    check(otto.returncode == 0, "a member of facteur-admin reaches it", otto.stderr)
    eve = ctl("eve", "status")
    check(eve.returncode != 0, "others do not", eve.stdout)
    for name in "facteur.toml", "directory.db", "mail", "tls/key.pem":
        check(os.path.exists(f"{DIRECTORY}/{name}")
              and run("setpriv", "--reuid", "otto", "--regid", "otto", "--init-groups", "sh", "-c", f"head -c1 {DIRECTORY}/{name} || ls {DIRECTORY}/{name}/").returncode != 0,
              f"nor does a member read {name}")

    # Restarted as systemd would: access is as it was.
    for verb in "stop", "start":
        check(run("systemctl", verb, "facteurd.service").returncode == 0, f"systemctl {verb}")
    check(ctl("otto", "status").returncode == 0, "and reaches it after a restart")
    again = run(*make, input="x\n\n\n\n\n")
    check(again.returncode != 0 and "already" in again.stderr, "made twice is refused", again.stderr)

    unmade = run("sh", setup, "unmake", DIRECTORY, "facteur", "/etc/systemd/system", *words[1:])
    check(unmade.returncode == 0 and not os.path.exists(DIRECTORY) and not os.path.exists("/etc/systemd/system/facteurd.service")
          and run("getent", "passwd", "facteur").returncode != 0 and run("getent", "group", "facteur-admin").returncode != 0
          and not os.path.exists("/run/facteurd.pid"), "unmake leaves nothing", unmade.stderr)


def main():
    if os.geteuid() != 0 or run("unshare", "--mount", "--net", "--pid", "--fork", "--mount-proc", "true").returncode != 0:
        print("gui.service did not run: it needs root and namespaces (unshare --mount --net --pid)")
        return
    verified = run("systemd-analyze", "verify", "--man=no", os.path.join(PACKAGING, "facteurd.service")) if run("sh", "-c", "command -v systemd-analyze").returncode == 0 else None
    if not verified:
        print("systemd-analyze verify did not run: it is not installed")
    else:
        complaints = [line for line in verified.stderr.splitlines() if "not executable" not in line]  # the package is not installed
        check(not complaints, "systemd-analyze verify has nothing to say", "\n".join(complaints))
    with tempfile.TemporaryDirectory(prefix="facteur-service-") as scratch:
        os.chmod(scratch, 0o755)
        os.mkdir(os.path.join(scratch, "bin"))
        with open(os.path.join(scratch, "bin", "systemctl"), "w", encoding="utf-8") as file:
            file.write(SYSTEMCTL.replace("DIRECTORY", DIRECTORY))
        os.chmod(file.name, 0o755)
        prepare = f"""
            cp -a /etc '{scratch}/etc'; mount --bind '{scratch}/etc' /etc
            mount -t tmpfs tmpfs /var/lib; mount -t tmpfs tmpfs /run; mount -t tmpfs tmpfs /home; mount -t tmpfs -o mode=1777 tmpfs /var/mail 2>/dev/null || :
            cp '{BIN}/facteurd' /run/facteurd-bin; cp '{BIN}/facteurctl' '{scratch}/bin/facteurctl'; chmod 755 /run/facteurd-bin '{scratch}/bin/facteurctl'
            mkdir -p /etc/systemd/system; ip link set lo up 2>/dev/null || :
            exec python3 '{os.path.abspath(__file__)}' --inside '{scratch}'"""
        done = subprocess.run(["unshare", "--mount", "--net", "--pid", "--fork", "--kill-child", "--mount-proc", "sh", "-ec", prepare], timeout=240)
        sys.exit(done.returncode)


if len(sys.argv) > 1 and sys.argv[1] == "--inside":
    inside()
else:
    main()
