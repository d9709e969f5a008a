#!/usr/bin/python3
"""Signs and verifies a message on stdin with dkimpy (Debian: python3-dkim, python3-authres), so that we can be tested against it.

  dkimpeer.py sign    --key FILE --selector S --domain D [--algorithm rsa-sha256|ed25519-sha256] [--canonicalize relaxed/simple] [--length]
  dkimpeer.py arcsign --key FILE --selector S --domain D     takes the verdict from Authentication-Results of D
  dkimpeer.py verify --zone FILE          prints pass or fail for each DKIM-Signature
  dkimpeer.py arcverify --zone FILE       prints pass, fail or none

A zone file has a name, a space and a TXT record on each line. Signed messages come out with CRLF. Exit status 77: dkimpy is missing.
"""
import argparse
import sys

try:
    import authres  # noqa: F401  (dkimpy's ARC signer fails late without it)
    import dkim
except ImportError as error:
    print(error, file=sys.stderr)
    sys.exit(77)

parser = argparse.ArgumentParser()
parser.add_argument("command", choices=["sign", "arcsign", "verify", "arcverify"])
parser.add_argument("--key")
parser.add_argument("--selector")
parser.add_argument("--domain")
parser.add_argument("--algorithm", default="rsa-sha256")
parser.add_argument("--canonicalize", default="relaxed/relaxed")
parser.add_argument("--length", action="store_true")
parser.add_argument("--zone")
options = parser.parse_args()

zone = {}
if options.zone:
    for line in open(options.zone, "rb"):
        name, _, text = line.strip().partition(b" ")
        zone[name.lower()] = text


def txt(name, timeout=5):
    if isinstance(name, str):
        name = name.encode()
    return zone.get(name.rstrip(b".").lower())


message = sys.stdin.buffer.read()
if options.command in ("sign", "arcsign"):
    key = open(options.key, "rb").read()
    selector, domain = options.selector.encode(), options.domain.encode()
if options.command == "sign":
    header, body = (part.encode() for part in options.canonicalize.split("/"))
    signature = dkim.sign(message, selector, domain, key, canonicalize=(header, body), length=options.length,
                          signature_algorithm=options.algorithm.encode(), linesep=b"\r\n")
    sys.stdout.buffer.write(signature + message)
elif options.command == "arcsign":
    lines = dkim.arc_sign(message, selector, domain, key, domain, linesep=b"\r\n")
    sys.stdout.buffer.write(b"".join(lines) + message)
elif options.command == "verify":
    verifier = dkim.DKIM(message)
    count = sum(1 for name, _ in verifier.headers if name.lower() == b"dkim-signature")
    for index in range(count):
        try:
            good = verifier.verify(index, dnsfunc=txt)
        except dkim.DKIMException as error:
            print(error, file=sys.stderr)
            good = False
        print("pass" if good else "fail")
else:
    verdict, _, reason = dkim.arc_verify(message, dnsfunc=txt)
    print(verdict.decode().lower())
    print(reason, file=sys.stderr)
