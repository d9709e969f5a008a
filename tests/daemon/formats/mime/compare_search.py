#!/usr/bin/env python3
"""Evaluates the recorded SEARCH queries over what the MIME room decodes, and SORT by date and subject.

  compare_search.py MIMEDUMP [ALLOWED]        exit status 1 when more than ALLOWED (0) queries differ

Reads $FACTEUR_SHARED/data. Counts only well-formed messages on which both reference servers agree. A small SEARCH
interpreter stands in for the server's, so a difference shows a difference in decoded text, headers or dates.
"""
import datetime, json, os, re, subprocess, sys, unicodedata
shared = os.environ["FACTEUR_SHARED"]; sys.dont_write_bytecode = True; sys.path.insert(0, shared)
import oracle
data = os.path.join(shared, "data"); od = os.path.join(data, "bodystructure-oracle")
want = json.load(open(os.path.join(od, "_set.json")))
msgs = oracle.load([data])
refs = {f: json.load(open(os.path.join(od, f[:-4] + ".json"))) for _, f, _, _ in msgs}
class Dump(oracle.Imap):
    def __init__(s, files):
        s.p = subprocess.Popen([sys.argv[1], "lf"] + files, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        s.n, s.buf, s.caps, s.lits = 0, b"", [], []
    def _fill(s): s.buf += os.read(s.p.stdout.fileno(), 1 << 20)
    def _take(s, n):
        while len(s.buf) < n: s._fill()
        b, s.buf = s.buf[:n], s.buf[n:]
        return b
    def send(s, b): s.p.stdin.write(b); s.p.stdin.flush()
im = Dump([os.path.join(d, "eml", f) for d, f, _, _ in msgs])
info = {}
for i, (d, f, raw, _) in enumerate(msgs):
    x, _ = oracle.fetch(im, i + 1, "X-TEXT X-BODYTEXT X-BASE X-DATE X-HEADERS")
    heads = [h.split("\0", 1) for h in x["X-HEADERS"].decode("utf8").split("\n") if "\0" in h]
    date = x["X-DATE"].split() if x["X-DATE"] else None
    info[f] = dict(text=x["X-TEXT"].decode("utf8"), body=x["X-BODYTEXT"].decode("utf8"), base=x["X-BASE"].decode("utf8"), heads=heads,
        utc=int(date[0]) if date else None, day=int(date[1]) if date else None, size=len(oracle.wire(raw)), i=i)
def fold(t): return unicodedata.normalize("NFKD", t).casefold()
def day(t): return (datetime.datetime.strptime(t, "%d-%b-%Y").date() - datetime.date(1970, 1, 1)).days
def idate(i): return day("%d-Mar-2021" % (1 + i % 9))
def tokens(q): return re.findall(r'"[^"]*"|\{[0-9a-f]+\}|[()]|[^\s()]+', q)
def arg(t):
    if t.startswith("{"): return fold(bytes.fromhex(t[1:-1]).decode("utf8"))
    return fold(t.strip('"'))
def key(ts):
    k = ts.pop(0)
    if k == "(":
        ks = []
        while ts[0] != ")": ks.append(key(ts))
        ts.pop(0); return lambda m: all(f(m) for f in ks)
    if k == "NOT": f = key(ts); return lambda m: not f(m)
    if k == "OR": a, b = key(ts), key(ts); return lambda m: a(m) or b(m)
    if k in ("FROM", "TO", "CC", "BCC"): a = arg(ts.pop(0)); return lambda m: any(n == k.lower() + "!" and a in v for n, v in m["heads"])
    if k == "SUBJECT": a = arg(ts.pop(0)); return lambda m: any(n == k.lower() and a in v for n, v in m["heads"])
    if k == "HEADER": n0, a = arg(ts.pop(0)), arg(ts.pop(0)); return lambda m: any(n == n0 and a in v for n, v in m["heads"])
    if k == "BODY": a = arg(ts.pop(0)); return lambda m: a in m["body"]
    if k == "TEXT": a = arg(ts.pop(0)); return lambda m: a in m["text"]
    if k in ("LARGER", "SMALLER"): n = int(ts.pop(0)); return lambda m: m["size"] > n if k == "LARGER" else m["size"] < n
    if k.startswith("SENT"):
        d = day(ts.pop(0)); cmp = {"SENTBEFORE": lambda x: x < d, "SENTON": lambda x: x == d, "SENTSINCE": lambda x: x >= d}[k]
        return lambda m: m["day"] is not None and cmp(m["day"])
    if k in ("BEFORE", "ON", "SINCE"):
        d = day(ts.pop(0)); return lambda m: {"BEFORE": idate(m["i"]) < d, "ON": idate(m["i"]) == d, "SINCE": idate(m["i"]) >= d}[k]
    if k == "UNDELETED": return lambda m: True
    if k == "FLAGGED": return lambda m: m["i"] % 5 == 0
    if k == "KEYWORD": ts.pop(0); return lambda m: m["i"] % 7 == 0
    raise SystemExit("unknown key " + k)
well = {f for f in refs if refs[f]["class"] == "wellformed" and "append_refused" not in refs[f]}
same = diff = 0
order = [f for f in want["order"] if "append_refused" not in refs[f]]
for n, f in enumerate(want["order"]): info[f]["i"] = n
for q, w in want["search"].items():
    if w is None: continue
    ts = tokens(re.sub(r"^CHARSET \S+ ", "", q)); ks = []
    while ts: ks.append(key(ts))
    got = {f for f in order if all(k(info[f]) for k in ks)}
    dp = set(want.get("disputed", {}).get(q, []))
    x, y = (got & well) - dp, (set(w) & well) - dp
    if x == y: same += 1
    else: diff += 1; print("DIFF SEARCH %s: missing %s extra %s" % (q, sorted(y - x)[:8], sorted(x - y)[:8]))
for k, f in (("DATE", lambda m: m["utc"]), ("SUBJECT", lambda m: m["base"])):
    w = [x for x in want["sort"][k] if x in well]; w2 = [x for x in want.get("sort_second", {}).get(k) or w if x in well]
    have = [x for x in w if f(info[x]) is not None]
    g = sorted(have, key=lambda x: (f(info[x]), info[x]["i"]))
    p1, p2 = {x: i for i, x in enumerate(w)}, {x: i for i, x in enumerate(w2)}
    bad = [(a, b) for i, a in enumerate(g) for b in g[i + 1:] if p1[a] > p1[b] and p2.get(a, p1[a]) > p2.get(b, p1[b])]
    if bad: diff += 1; print("DIFF SORT %s: %d pairs, e.g. %s" % (k, len(bad), bad[:4]))
    else: same += 1
print("search and sort: %d of %d agree" % (same, same + diff))
sys.exit(1 if diff > int(sys.argv[2] if len(sys.argv) > 2 else 0) or not same else 0)
