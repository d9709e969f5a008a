#!/usr/bin/env python3
"""RFC 8689 between two servers: REQUIRETLS is offered under TLS, kept in the queue, and goes only where it is promised to go on;
`TLS-Required: No` is the softer wish."""
import os
import shutil
import time

from domains import two_domains
from instance import message, run

SECRET = "the eagle has landed"


def submit(server, recipients, text, options=("REQUIRETLS",)):
    with server.smtp("submissions") as client:
        client.login("alice@example.test", server.password)
        return client.sendmail("alice@example.test", recipients, text, mail_options=list(options))


def offered_under_tls_only(home):
    with home.smtp() as client:
        client.ehlo()
        assert not client.has_extn("requiretls")
        code, text = client.docmd("MAIL", "FROM:<x@outside.example> REQUIRETLS")
        assert code == 530 and text.startswith(b"5.7.10"), (code, text)
        client.starttls(context=home.tls())
        client.ehlo()
        assert client.has_extn("requiretls")
        assert client.docmd("MAIL", "FROM:<x@outside.example> REQUIRETLS")[0] == 250


def unproven_hosts_get_nothing(home, away):
    # The MX of example.org is not signed (no DNSSEC here), so it might be anybody's.
    submit(home, ["bob@example.org"], message("unproven", "alice@example.test", "bob@example.org", body=SECRET + "\r\n"))
    report = home.wait_for_message("alice@example.test", ["FROM", "MAILER-DAEMON"])
    assert b"Status: 5.7.10" in report and b"unproven" in report, report.decode()
    assert SECRET.encode() not in report, "a bounce shows the header only"
    home.submit("alice@example.test", ["bob@example.org"], message("open", "alice@example.test", "bob@example.org"))
    away.wait_for_message("bob@example.org", ["SUBJECT", "open"])


def the_requirement_goes_along(home, away):
    # The administrator names the host, and its certificate (which home has been told to trust) is for that name.
    home.ctl("route", "set", "example.org", "mx.example.org", "--port", str(away.port("smtp")))
    away.ctl("alias", "add", "onward@example.org", "carol@null.example")
    away.ctl("queue", "pause")
    home.ctl("queue", "pause")
    submit(home, ["bob@example.org"], message("protected", "alice@example.test", "bob@example.org"))
    [waiting] = home.ctl_json("queue", "list")
    assert waiting["tls"] == "required", waiting
    listed = home.ctl("queue", "list").stdout
    assert "required" in listed, listed
    home.ctl("queue", "resume")
    text = away.wait_for_message("bob@example.org", ["SUBJECT", "protected"])
    assert b"TLS" in text, text.decode()
    # The next server has heard of it: what its alias sends on requires TLS as well.
    submit(home, ["onward@example.org"], message("further", "alice@example.test", "onward@example.org"))
    deadline = time.monotonic() + 30
    while not (waiting := away.ctl_json("queue", "list")):
        assert time.monotonic() < deadline, "nothing has come"
        time.sleep(0.1)
    assert waiting[0]["tls"] == "required", waiting
    away.ctl("queue", "resume")


def a_softer_wish(home):
    home.ctl("queue", "pause")
    submit(home, ["bob@example.org"], message("whatever", "alice@example.test", "bob@example.org", extra="TLS-Required: No\r\n"), options=())
    [waiting] = home.ctl_json("queue", "list")
    assert waiting["tls"] == "optional", waiting
    home.ctl("queue", "resume")


def requirement_between_servers():
    home, away, dns = two_domains()
    with dns, home, away:
        trust = home.path + "/roots.crt"  # the sandbox lets it read there
        shutil.copy(away.certificate, trust)
        os.environ["SSL_CERT_FILE"] = trust
        try:
            home.start()
        finally:
            del os.environ["SSL_CERT_FILE"]
        away.start()
        offered_under_tls_only(home)
        unproven_hosts_get_nothing(home, away)
        the_requirement_goes_along(home, away)
        a_softer_wish(home)


if __name__ == "__main__":
    run([requirement_between_servers])
