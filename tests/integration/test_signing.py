#!/usr/bin/env python3
"""Signed mail between two servers, by the records that `facteurctl key` prints: DKIM on what users send and on what the house
writes, ARC on what an alias and a filter rule send on; keys exchanged while mail goes on."""
import re

from domains import two_domains
from instance import FakeDns, message, run


def record_line(key):
    """As the zone file of the fake DNS wants it."""
    return f"{key['name']}. TXT " + " ".join(f'"{string}"' for string in key["strings"]) + "\n"


def unfolded(text):
    return re.sub(r"\r\n[ \t]+", " ", text.decode())


def results(text, host):
    """The Authentication-Results that `host` wrote."""
    found = re.findall(rf"(?m)^Authentication-Results: {re.escape(host)}; (.*)$", unfolded(text))
    assert len(found) == 1, text.decode()
    return found[0]


class Pair:
    """Two servers that sign; home also has an address that leads to bob at the other one. carol@example.org redirects to alice."""

    def __enter__(self):
        self.home, self.away, self.plain_dns = two_domains()
        self.home.start()
        self.away.start()
        self.home.ctl("alias", "add", "away@example.test", "bob@example.org")
        self.keys = [self.home.ctl_json("key", "generate", "example.test"), self.home.ctl_json("key", "generate", "example.test", "--ed25519"),
                     self.away.ctl_json("key", "generate", "example.org", "--selector", "s1")]
        # The DNS is started again with the records, at the port that the servers know.
        with open(self.plain_dns.file.name) as zone:
            text = zone.read()
        self.zone = text + "".join(record_line(key) for key in self.keys)
        self.serve(self.zone)
        return self

    def serve(self, zone):
        port = self.plain_dns.port
        self.plain_dns.__exit__()
        self.plain_dns = FakeDns(zone, port=port)

    def __exit__(self, *failure):
        for server in (self.home, self.away):
            server.__exit__(*(failure or (None, None, None)))
        self.plain_dns.__exit__()


def mail_between_servers():
    with Pair() as pair:
        home, away = pair.home, pair.away
        submitted_mail_is_signed(home, away)
        forwarded_mail_is_sealed(home, away)
        redirected_mail_is_sealed(home, away)
        bounces_are_signed(home, away)
        advice_names_the_keys(pair)
        keys_are_exchanged(pair)
        generic_addresses_are_signed(home, away)


def submitted_mail_is_signed(home, away):
    home.submit("alice@example.test", ["bob@example.org"], message("signed", "alice@example.test", "bob@example.org"))
    text = away.wait_for_message("bob@example.org", ["SUBJECT", "signed"])
    found = results(text, "mx.example.org")
    assert found.count("dkim=pass") == 2 and "header.d=example.test" in found, found
    head = text.split(b"\r\n\r\n")[0]
    assert head.index(b"DKIM-Signature:") < head.index(b"Received: from client.example.net"), head.decode()
    # What comes in is not signed, only what leaves.
    away.submit("bob@example.org", ["alice@example.test"], message("answer", "bob@example.org"))
    text = home.wait_for_message("alice@example.test", ["SUBJECT", "answer"])
    assert text.count(b"DKIM-Signature:") == 1 and "header.d=example.org" in results(text, "mail.example.test"), text.decode()


def forwarded_mail_is_sealed(home, away):
    home.deliver("carl@sender.example", ["away@example.test"], message("forwarded", "carl@sender.example", "away@example.test"))
    text = away.wait_for_message("bob@example.org", ["SUBJECT", "forwarded"])
    found = results(text, "mx.example.org")
    assert "arc=pass" in found and "dkim=pass" not in found, found
    plain = unfolded(text)
    assert re.search(r"(?m)^ARC-Seal: i=1;.*cv=none;.*d=example\.test", plain), plain
    assert re.search(r"(?m)^ARC-Authentication-Results: i=1; mail\.example\.test;", plain), plain
    # What stays here has no seal.
    home.deliver("carl@sender.example", ["alice@example.test"], message("stays", "carl@sender.example"))
    assert b"ARC-Seal" not in home.wait_for_message("alice@example.test", ["SUBJECT", "stays"])


def redirected_mail_is_sealed(home, away):
    script = home.path + "/redirect.sieve"
    with open(script, "w") as file:
        file.write('if header :contains "Subject" "onward" { redirect "bob@example.org"; }\n')
    home.ctl("sieve", "put", "alice@example.test", "onward", script)
    home.ctl("sieve", "activate", "alice@example.test", "onward")
    home.deliver("carl@sender.example", ["alice@example.test"], message("onward", "carl@sender.example"))
    text = away.wait_for_message("bob@example.org", ["SUBJECT", "onward"])
    assert "arc=pass" in results(text, "mx.example.org"), text.decode()
    # A vacation note is the house's own mail, in alice's name.
    with open(script, "w") as file:
        file.write('require "vacation"; vacation :subject "not here" "Back on Monday.";\n')
    home.ctl("sieve", "put", "alice@example.test", "away", script, "--activate")
    away.submit("bob@example.org", ["alice@example.test"], message("where are you", "bob@example.org"))
    found = results(away.wait_for_message("bob@example.org", ["SUBJECT", '"not here"']), "mx.example.org")
    assert found.count("dkim=pass") == 2 and "header.d=example.test" in found, found
    home.ctl("sieve", "deactivate", "alice@example.test")


def generic_addresses_are_signed(home, away):
    home.ctl("rewrite", "add", "generic", "alice@example.test", "info@example.test")
    home.submit("alice@example.test", ["bob@example.org", "alice@example.test"], message("by another name", "alice@example.test", "bob@example.org"))
    text = away.wait_for_message("bob@example.org", ["SUBJECT", '"by another name"'])
    assert b"From: <info@example.test>" in text and "dkim=pass" in results(text, "mx.example.org"), text.decode()
    # The copy that stays has the inner name, and a signature of its own: somebody who gets it verifies it.
    here = home.wait_for_message("alice@example.test", ["SUBJECT", '"by another name"'])
    assert b"From: <alice@example.test>" in here and here.count(b"DKIM-Signature:") == 1, here.decode()
    away.deliver("carl@sender.example", ["bob@example.org"], here)
    text = away.wait_for_message("bob@example.org", ["SUBJECT", '"by another name"', "FROM", "alice"])
    found = results(text, "mx.example.org")
    assert "dkim=pass" in found and "dkim=fail" not in found, text.decode()


def bounces_are_signed(home, away):
    # away has no nobody@, so home has to tell alice; the report is the house's own mail.
    home.submit("alice@example.test", ["nobody@example.org"], message("lost", "alice@example.test", "nobody@example.org"))
    text = home.wait_for_message("alice@example.test", ["FROM", "MAILER-DAEMON"])
    assert b"DKIM-Signature:" in text.split(b"\r\n\r\n")[0] and b"d=example.test" in unfolded(text).encode(), text.decode()


def advice_names_the_keys(pair):
    records = {record["id"]: record for record in pair.home.ctl_json("dns", "example.test")["records"]}
    for key in pair.keys[:2]:
        record = records["dkim:" + key["selector"]]
        assert record["name"] == key["name"] and record["value"] == key["record"] and record["need"] == "needed", record
    checked = pair.home.ctl("dns", "example.test", "--check", "--json", check=False).stdout
    assert '"dkim:' in checked, checked
    printed = pair.home.ctl("key", "dns", str(pair.keys[0]["id"])).stdout
    assert printed.startswith(pair.keys[0]["selector"] + "._domainkey.example.test.") and printed.count("string: ") == len(pair.keys[0]["strings"]) == 2, printed


def keys_are_exchanged(pair):
    home, away = pair.home, pair.away
    new = home.ctl_json("key", "generate", "example.test", "--selector", "next", "--inactive")
    assert not new["active"]
    pair.serve(pair.zone + record_line(new))
    home.ctl("key", "activate", str(new["id"]))
    for old in pair.keys[:2]:
        home.ctl("key", "deactivate", str(old["id"]))
    home.submit("alice@example.test", ["bob@example.org"], message("exchanged", "alice@example.test", "bob@example.org"))
    found = results(away.wait_for_message("bob@example.org", ["SUBJECT", "exchanged"]), "mx.example.org")
    assert found.count("dkim=pass") == 1 and "header.s=next" in found, found
    for old in pair.keys[:2]:
        home.ctl("key", "remove", str(old["id"]))
    assert [key["selector"] for key in home.ctl_json("key", "list")] == ["next"]
    assert home.ctl("key", "remove", str(pair.keys[0]["id"]), check=False).returncode == 1
    assert "no domain" in home.ctl("key", "generate", "elsewhere.example", check=False).stderr
    # A key from elsewhere, and rubbish.
    pem = home.path + "/key.pem"
    with open(pem, "w") as file:
        file.write("rubbish\n")
    assert home.ctl("key", "import", "example.test", "old", pem, check=False).returncode == 1
    assert home.ctl("key", "activate", "seven", check=False).returncode == 2


if __name__ == "__main__":
    run([mail_between_servers])
