#!/usr/bin/env python3
"""Does a flood of idle connections slow a good sender? Measures; asserts nothing.

    tests/bench/door_flood.py [--connections 2000] [--mails 300] [--rounds 3]

Half of the flood says nothing, half sends an octet a second; each connection is a stranger of its own network, told by the
PROXY protocol, and is looked at by the whole door, DNS answered by fakedns. The good sender, a stranger too, brings mails of
4 KiB, each on a connection of its own, first alone and then beside the flood. FACTEUR_BIN names the folder of the binaries.
"""
import argparse
import multiprocessing
import os
import resource
import selectors
import smtplib
import socket
import statistics
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "integration"))
from instance import FakeDns, Instance # noqa: E402

GOOD = "198.51.100.7"
ZONE = """
good.example. MX 10 mx.good.example.
mx.good.example. A 198.51.100.7
7.100.51.198.in-addr.arpa. PTR mx.good.example.
"""
MESSAGE = "From: <bob@good.example>\r\nTo: <alice@example.test>\r\nSubject: bench\r\nDate: Tue, 6 Jan 2026 10:00:00 +0000\r\n" \
          "Message-ID: <{n}@good.example>\r\n\r\n" + ("x" * 76 + "\r\n") * 50


def from_proxy(port, address):
    stream = socket.create_connection(("127.0.0.1", port), timeout=60)
    stream.sendall(f"PROXY TCP4 {address} 127.0.0.1 4711 25\r\n".encode())
    return stream


def flood(port, count, ready, stop):
    """Holds `count` connections open; what the server closes is opened again."""
    selector = selectors.DefaultSelector()
    reopened = 0

    def address(number):
        return f"11.{number // 250 % 250}.{number % 250}.{1 + number // 62500}"

    def open_one(number):
        stream = from_proxy(port, address(number))
        stream.setblocking(False)
        selector.register(stream, selectors.EVENT_READ, number)

    for number in range(count):
        open_one(number)
    ready.value = 1
    words = b"NOOP\r\n"
    second = 0
    while not stop.is_set():
        deadline = time.monotonic() + 1
        while time.monotonic() < deadline:
            for key, _ in selector.select(max(0, deadline - time.monotonic())):
                try:
                    octets = key.fileobj.recv(1000)
                except BlockingIOError:
                    continue
                except OSError:
                    octets = b""
                if not octets:
                    selector.unregister(key.fileobj)
                    key.fileobj.close()
                    reopened += 1
                    open_one(key.data)
        for key in list(selector.get_map().values()):
            if key.data % 2:
                try:
                    key.fileobj.send(words[second % len(words):][:1])
                except OSError:
                    pass
        second += 1
    ready.value = 2 + reopened


def send(port, mails, first):
    """The seconds that each mail took, from connecting to the answer to QUIT."""
    times = []
    for number in range(first, first + mails):
        begin = time.perf_counter()
        client = smtplib.SMTP(local_hostname="mx.good.example")
        client.sock = from_proxy(port, GOOD)
        client.file = None
        code, text = client.getreply()
        assert code == 220, text
        client.sendmail("bob@good.example", ["alice@example.test"], MESSAGE.format(n=number))
        client.quit()
        times.append(time.perf_counter() - begin)
    return times


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--connections", type=int, default=2000)
    parser.add_argument("--mails", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    with FakeDns(ZONE) as dns, Instance(settings={"dns.servers": f'["127.0.0.1:{dns.port}"]', "proxy.trusted": '["127.0.0.1/32"]',
                                                  "limits.connections": "10000", "log.level": '"warning"'}) as server:
        server.start()
        for key in ("rate.connections", "rate.mails", "rate.recipients"):
            server.ctl("setting", "set", key, "0") # the good sender is fast, and shall not be held up for it
        port = server.port("smtp")
        number = 0
        send(port, 50, number) # what is known of a good client is known now
        number += 50
        print(f"{'round':>5} {'':12} {'mails/s':>8} {'median ms':>10} {'95 % ms':>8} {'slowest ms':>11}")
        ratios = []
        for round_number in range(1, options.rounds + 1):
            medians = []
            for flooded in (False, True):
                ready, stop = multiprocessing.Value("i", 0), multiprocessing.Event()
                process = multiprocessing.Process(target=flood, args=(port, options.connections, ready, stop)) if flooded else None
                if process:
                    process.start()
                    while not ready.value:
                        time.sleep(0.1)
                    time.sleep(3) # past the door's wait before the greeting
                times = sorted(send(port, options.mails, number))
                number += options.mails
                if process:
                    held = sum(one["sessions"] for one in server.ctl_json("status")["listeners"] if one["service"] == "smtp")
                    stop.set()
                    process.join()
                medians.append(statistics.median(times))
                name = f"{options.connections} idle" if flooded else "alone"
                print(f"{round_number:>5} {name:12} {len(times) / sum(times):8.0f} {medians[-1] * 1000:10.2f} {times[len(times) * 95 // 100] * 1000:8.2f}"
                      f" {times[-1] * 1000:11.2f}" + (f"   ({held} sessions open, {ready.value - 2} opened again)" if flooded else ""), flush=True)
            ratios.append(medians[1] / medians[0])
        print("median beside the flood / alone: " + ", ".join(f"{ratio:.2f}" for ratio in ratios))


if __name__ == "__main__":
    main()
