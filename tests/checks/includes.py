#!/usr/bin/env python3
"""Fails on an #include that points up or sideways (docs/architecture.md, "Who may include whom").

Each room names the rooms below it. A room that is not in the table fails too: whoever opens one says where it stands.
"""
import os
import re
import sys

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))

# room: what it may include besides itself. `shared` stands for the folder that daemon, GUI and CLI link.
ALLOWED = {
    "shared": [],
    "async": ["shared"],
    "dns": ["shared", "async"],
    "formats/record": ["shared"],
    "formats/pattern": ["shared"],
    "formats/archive": ["shared"],
    "formats/mime": ["shared", "formats/record"],
    "formats/sieve": ["shared", "formats/mime", "formats/pattern"],
    "formats/dsn": ["shared", "formats/mime"],
    "mailauth": ["shared", "async", "dns", "formats"],
    "protocols/wire": ["shared", "async"],
    "protocols/sasl": ["shared", "async"],
    "protocols/smtp": ["shared", "async", "dns", "formats", "protocols/wire", "protocols/sasl"],
    "protocols/imap": ["shared", "async", "formats", "protocols/wire", "protocols/sasl"],
    "protocols/pop3": ["shared", "async", "formats", "protocols/wire", "protocols/sasl"],
    "protocols/milter": ["shared", "async", "protocols/wire"],
    "protocols/managesieve": ["shared", "async", "protocols/wire", "protocols/sasl"],
    "storage/sql": ["shared"],
    "storage/spool": ["shared", "storage/maildir"],
    # one library: what is kept of a mailbox, its files and its index are spoken of in the same values
    "storage/maildir": ["shared", "formats", "async", "storage/mailbox"],
    "storage/index": ["shared", "formats", "async", "storage/maildir", "storage/mailbox"],
    "storage/mailbox": ["shared", "formats", "async", "storage/maildir", "storage/index"],
    "services/trace": ["shared", "async", "storage/sql"],
    "services/directory": ["shared", "async", "formats/pattern", "storage/sql", "protocols/sasl"],
    "services/scripts": ["shared", "async", "formats", "protocols/managesieve"],
    "services/access": ["shared", "async", "formats", "storage", "protocols/imap", "protocols/pop3", "services/directory"],
    "services/queue": ["shared", "async", "formats", "storage", "services/trace"],
    "services/delivery": ["shared", "async", "dns", "formats", "storage", "protocols/smtp", "protocols/sasl", "protocols/wire",
                          "protocols/imap", "services/access", "services/directory", "services/queue", "services/scripts", "services/trace"],
    "services/policy": ["shared", "async", "dns", "formats", "mailauth", "storage", "protocols/smtp", "protocols/sasl", "protocols/wire",
                        "protocols/milter", "services/directory", "services/trace", "services/access"],
    "services/health": ["shared", "async", "dns", "storage/sql", "protocols/wire", "mailauth"],
    "net": ["shared", "async", "dns", "protocols/wire"],
    "control": ["shared", "async", "formats", "storage", "services"],
    "app": ["shared", "async", "dns", "formats", "mailauth", "storage", "protocols", "services", "net", "control"],
    "ctl": ["shared"],
    "gui": ["shared"],
    "main.cpp": ["app"],
}


def room_of(path):
    """The room a path relative to the repository belongs to, or None for what is not ours (system, generated)."""
    parts = path.split("/")
    if parts[0] in ("shared", "gui"):
        return parts[0]
    if parts[0] == "daemon":
        parts = parts[1:]
    if parts[0] in ("formats", "protocols", "storage", "services") and len(parts) > 2:
        return "/".join(parts[:2])
    return parts[0]


def main():
    faults = []
    for top in ("shared", "daemon", "gui"):
        for folder, _, files in os.walk(os.path.join(ROOT, top)):
            for name in files:
                if not name.endswith((".h", ".cpp")):
                    continue
                path = os.path.relpath(os.path.join(folder, name), ROOT)
                room = room_of(path)
                if room not in ALLOWED:
                    faults.append(f"{path}: the room {room} is not in tests/checks/includes.py")
                    continue
                with open(os.path.join(ROOT, path), encoding="utf-8") as source:
                    for number, line in enumerate(source, 1):
                        match = re.match(r'\s*#\s*include\s+"([^"]+)"', line)
                        if not match or match.group(1).endswith(".moc"):
                            continue
                        included = match.group(1)
                        exists = [base for base in ("", "daemon/") if os.path.exists(os.path.join(ROOT, base + included))]
                        if not exists:
                            faults.append(f"{path}:{number}: {included} is not found from the repository or from daemon/")
                            continue
                        target = room_of(included)
                        if target == room:
                            continue
                        if not any(target == a or target.startswith(a + "/") for a in ALLOWED[room]):
                            faults.append(f"{path}:{number}: {room} may not include {included}")
    print("\n".join(faults) if faults else "includes: every arrow points down")
    return 1 if faults else 0


sys.exit(main())
