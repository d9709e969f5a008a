#!/usr/bin/env python3
"""Health, DNS advice, counters, pages, the paused queue, sessions cut off, port tests: on a running server."""
import imaplib
import json
import os
import socket
import threading
import time

from instance import FakeDns, Instance

ZONE = """
example.test. MX 10 mail.example.test.
mail.example.test. A 198.51.100.7
example.test. TXT "v=spf1 mx -all"
_imaps._tcp.example.test. SRV 0 1 993 other.example.test.
out.test. MX 10 mx.out.test.
mx.out.test. A 127.0.0.1
"""


def message(number, sender="bob@out.test"):
    return (f"From: {sender}\r\nTo: alice@example.test\r\nDate: Tue, 24 Nov 2026 20:00:00 +0000\r\nMessage-ID: <h{number}@out.test>\r\n"
            f"Subject: number {number}\r\n\r\nhello\r\n")


class Control:
    """The control socket itself, with what it notifies."""

    def __init__(self, server):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(60)
        self.socket.connect(os.path.join(server.path, "run", "control.sock"))
        self.file = self.socket.makefile("rw")
        self.number = 0
        self.notified = []

    def call(self, method, **params):
        self.number += 1
        self.file.write(json.dumps({"jsonrpc": "2.0", "id": self.number, "method": method, "params": params}) + "\n")
        self.file.flush()
        while True:
            answer = json.loads(self.file.readline())
            if answer.get("id") == self.number:
                return answer
            self.notified.append(answer)

    def result(self, method, **params):
        answer = self.call(method, **params)
        assert "result" in answer, answer
        return answer["result"]


def wait_until(condition, seconds, what):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, what
        time.sleep(0.1)


def items_of(report):
    return {item["id"]: item for item in report["items"]}


def health(server, control):
    control.result("subscribe", to=["health", "counters"])
    report = control.result("health.list", refresh=True)
    parts = {item["part"] for item in report["items"]}
    assert {"listeners", "certificates", "disk", "queue", "database", "dns", "logins", "outgoing", "problems"} <= parts, parts
    trouble = [item for item in report["items"] if item["state"] == "trouble"]
    assert not trouble, trouble
    # A change is told to who asked for it, with what it means.
    server.ctl("queue", "pause")
    paused = items_of(control.result("health.list", refresh=True))["queue:paused"]
    assert paused["state"] == "attention" and paused["meaning"] and paused["advice"], paused
    assert any(note["method"] == "health" for note in control.notified), control.notified
    doctor = server.ctl("doctor", check=False)
    assert "Outgoing mail is paused" in doctor.stdout and "firewall" in doctor.stdout, doctor.stdout
    server.ctl("queue", "resume")


def paused_queue(server, control):
    server.ctl("queue", "pause")
    server.submit("alice@example.test", ["someone@out.test", "alice@example.test"], message(1, "alice@example.test"))
    server.wait_for_message("alice@example.test", ["HEADER", "Message-ID", "<h1@out.test>"])
    waiting = control.result("queue.list", text="SOMEONE@")["messages"]
    assert len(waiting) == 1 and waiting[0]["recipients"][0]["attempts"] == 0, waiting
    assert control.result("queue.totals")["paused"] is True
    server.stop()
    server.start()
    control = Control(server)
    assert control.result("queue.totals")["paused"] is True  # a restart does not let it go
    assert control.result("queue.list")["messages"][0]["recipients"][0]["attempts"] == 0
    server.ctl("queue", "resume")
    wait_until(lambda: not control.result("queue.list")["messages"]
               or control.result("queue.list")["messages"][0]["recipients"][0]["attempts"] > 0, 20, "the resumed queue tries nothing")
    ids = [entry["id"] for entry in control.result("queue.list")["messages"]]
    if ids:
        assert control.result("queue.remove", ids=ids + [999999])["changed"] == len(ids)
    return control


def counters(server, control):
    before = control.result("server.counters")["today"]["values"].get("mailIn", 0)
    for number in range(2, 5):
        server.deliver("bob@out.test", ["alice@example.test"], message(number))
    try:
        imaplib.IMAP4("127.0.0.1", server.port("imap")).login("alice@example.test", "wrong")
        raise AssertionError("a wrong password was taken")
    except imaplib.IMAP4.error:
        pass
    values = control.result("server.counters")["hour"]["values"]
    assert values["mailIn"] == before + 3 and values["mailLocal"] >= 3 and values["loginsFailed"] == 1 and values["submitted"] == 1, values
    server.stop()
    server.start()
    control = Control(server)
    rows = control.result("counters.hours")["rows"]
    total = {}
    for row in rows:
        for name, value in row["values"].items():
            total[name] = total.get(name, 0) + value
    assert total["mailIn"] == before + 3 and total["loginsFailed"] == 1, rows  # neither lost nor doubled
    assert control.call("counters.hours", **{"from": "2020-01-01T00:00:00.000Z"})["error"]["code"] == -32602
    assert "mailIn" in server.ctl("counters", "--days", "5").stdout
    return control


def pages(server, control):
    for number in range(7):
        control.result("account.add", address=f"page{number}@example.test", quota=number * 1000)
    seen, cursor = [], {}
    while True:
        page = control.result("account.list", text="page", limit=3, sort="quota", descending=True, count=True, **cursor)
        assert page["total"] == 7, page
        seen += [account["address"] for account in page["accounts"]]
        if "next" not in page:
            break
        cursor = {"cursor": page["next"]}
    assert seen == [f"page{number}@example.test" for number in range(6, -1, -1)], seen
    assert control.call("account.list", cursor="nonsense")["error"]["code"] == -32602
    usage = control.result("account.usage", addresses=["alice@example.test", "page1@example.test", "gone@example.test"])["usage"]
    assert [(one["address"], one["messages"]) for one in usage] == [("alice@example.test", 4), ("page1@example.test", 0)], usage
    mails = control.result("trace.find", summary=True, limit=2)
    assert len(mails["mails"]) == 2 and mails["mails"][0]["messageId"] == "h4@out.test" and mails["mails"][0]["outcome"] == "delivered", mails
    older = control.result("trace.find", summary=True, limit=2, cursor=mails["next"])["mails"]
    assert older[0]["messageId"] == "h2@out.test", older


def cut_off(server, control):
    clients = [server.imap("alice@example.test") for _ in range(3)]
    assert control.result("session.end", address="alice@example.test")["ended"] == 3
    def is_gone(client):
        try:
            client.noop()
            return False
        except (imaplib.IMAP4.abort, OSError):
            return True
    for client in clients:
        wait_until(lambda: is_gone(client), 10, "the session goes on")
    assert not [one for one in control.result("session.list")["sessions"] if one["user"]]


def advice(server, control):
    checked = control.result("dns.check", domain="example.test", ipv4="198.51.100.7")
    states = {record["id"]: record["check"]["state"] for record in checked["records"]}
    assert states["mx"] == states["spf"] == states["a:198.51.100.7"] == "ok", states
    assert states["dmarc"] == states["ptr:198.51.100.7"] == "missing" and states["srv:imaps"] == "different", states
    assert checked["state"] == "trouble", checked["state"]
    zone = server.ctl("dns", "example.test", "--zone", "--ipv4", "198.51.100.7").stdout
    assert "example.test. 3600 IN MX 10 mail.example.test.\n" in zone, zone
    assert server.ctl("dns", "example.test", "--check", "--ipv4", "198.51.100.7", check=False).returncode == 1
    assert control.call("dns.advice", domain="no domain")["error"]["code"] == -32602


def ports(server, control):
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]

    def greet():
        peer, _ = listener.accept()
        with peer:
            peer.sendall(b"220 mx.out.test ESMTP\r\n")
            peer.recv(100)

    thread = threading.Thread(target=greet)
    thread.start()
    test = control.result("network.portTest", direction="out", port=port, domain="out.test")
    thread.join()
    listener.close()
    assert test["result"] == "open" and test["banner"] == "220 mx.out.test ESMTP", test
    test = control.result("network.portTest", direction="out", port=port, domain="out.test")
    assert test["result"] == "closed" and test["advice"], test
    assert control.result("network.portTest", direction="out")["result"] == "inconclusive"
    # The public address as the administrator says it; the server answers there itself.
    server.ctl("setting", "set", "network.public_ipv4", "127.0.0.1")
    wait_until(lambda: control.result("network.publicAddress", refresh=True)["how"] == "settings", 10, "the setting has no effect")
    test = control.result("network.portTest", direction="in", port=server.port("smtp"))
    assert test["result"] == "open" and "mail.example.test" in test["banner"], test
    wanted = {entry["service"] for entry in control.result("firewall.ports")["ports"]}
    assert "smtp" in wanted and "lmtp" not in wanted, wanted


def main():
    with FakeDns(ZONE) as dns, Instance(settings={"dns.servers": f'["127.0.0.1:{dns.port}"]'}) as server:
        server.start()
        control = Control(server)
        health(server, control)
        control = paused_queue(server, control)
        control = counters(server, control)
        pages(server, control)
        cut_off(server, control)
        advice(server, control)
        ports(server, control)
    print("health: ok")


if __name__ == "__main__":
    main()
