#!/usr/bin/env python3
"""Compares what the MIME room says of each message with the recorded reference answers.

  compare_reference.py MIMEDUMP [--form lf|crlf|asis] [--all] [--quiet] [--only REGEX] [--minimum PERCENT]

Reads $FACTEUR_SHARED/data (eml/, bodystructure-oracle/) and uses the comparison functions of $FACTEUR_SHARED/oracle.py.
The last line counts: items of well-formed messages on which the references agree, then all others.
Exit status 1 when less than the minimum agrees.
"""
import argparse, json, os, re, subprocess, sys

ap = argparse.ArgumentParser()
ap.add_argument("mimedump")
ap.add_argument("--form", default="crlf", choices=["lf", "crlf", "asis"])
ap.add_argument("--all", action="store_true", help="show differences of malformed messages too")
ap.add_argument("--quiet", action="store_true")
ap.add_argument("--only")
ap.add_argument("--minimum", type=float, default=0)
a = ap.parse_args()
shared = os.environ["FACTEUR_SHARED"]
sys.dont_write_bytecode = True
sys.path.insert(0, shared)
import oracle

data = os.path.join(shared, "data")
msgs = oracle.load([data], a.only)
# The whole message, its size on the server and its arrival are not the MIME room's business.
SKIP = {"internaldate"}

class Dump(oracle.Imap):
    """the oracle's IMAP client, talking to a process instead of a socket"""
    def __init__(s, files):
        s.p = subprocess.Popen([a.mimedump, a.form] + files, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        s.n, s.buf, s.caps, s.lits = 0, b"", ["BINARY"], []
    def _fill(s):
        d = os.read(s.p.stdout.fileno(), 1 << 20)
        if not d: raise oracle.Err("mimedump ended")
        s.buf += d
    def _take(s, n):
        while len(s.buf) < n: s._fill()
        b, s.buf = s.buf[:n], s.buf[n:]
        return b
    def send(s, b):
        s.p.stdin.write(b); s.p.stdin.flush()

im = Dump([os.path.join(d, "eml", f) for d, f, _, _ in msgs])
hard = {}; soft = {}
for i, (d, f, raw, tags) in enumerate(msgs, 1):
    ref = json.load(open(os.path.join(d, "bodystructure-oracle", f[:-4] + ".json")))
    if "append_refused" in ref: continue
    try:
        items = oracle.compare(oracle.grab(im, i, [tuple(x) for x in ref["sections"]], bool(ref.get("binary_size"))), ref, raw)
    except oracle.Err: raise
    except Exception as e: items = {"fetch": ["unparsable: %s %s" % (type(e).__name__, e)]}
    for k, diffs in items.items():
        if k in SKIP: continue
        ag = ref.get("agreed", {})
        counts = ref["class"] == "wellformed" and ag.get(k, True) and ag.get("fetch", True) and ag.get("append", True)
        t = (hard if counts else soft).setdefault(k, [0, 0]); t[1 if diffs else 0] += 1
        for x in diffs:
            if not a.quiet and (counts or a.all):
                print("%s %s %s: %s" % ("DIFF" if counts else "info", f, k, x[:400]))
for k in sorted(set(hard) | set(soft)):
    h, s = hard.get(k, [0, 0]), soft.get(k, [0, 0])
    print("  %-18s %5d same %4d different   (informational: %5d same %4d different)" % (k, h[0], h[1], s[0], s[1]))
same, diff = sum(v[0] for v in hard.values()), sum(v[1] for v in hard.values())
isame, idiff = sum(v[0] for v in soft.values()), sum(v[1] for v in soft.values())
percent = 100.0 * same / max(1, same + diff)
print("%s: %d of %d agree (%.2f%%); informational %d of %d" % (a.form, same, same + diff, percent, isame, isame + idiff))
sys.exit(0 if percent >= a.minimum and same + diff > 0 else 1)
