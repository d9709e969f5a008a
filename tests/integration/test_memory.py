#!/usr/bin/env python3
"""Memory that many sessions took is given back when they have ended."""
import socket
import time

from instance import Instance, Lines, run

CONNECTIONS = 2000


def resident(server):
    with open(f"/proc/{server.process.pid}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS:"))


def idle_session(server):
    lines = Lines(server.raw("imap"))
    lines.line()
    lines.send(f"a LOGIN alice@example.test {server.password}\r\nb SELECT INBOX\r\nc IDLE\r\n".encode())
    lines.until(b"b OK")
    lines.until(b"+ ")
    return lines.stream


def come_and_go(server, enough):
    """Many sessions; memory after they have ended, as soon as it is little enough."""
    before = resident(server)
    streams = [idle_session(server) for _ in range(CONNECTIONS)]
    full = resident(server)
    for stream in streams:
        stream.shutdown(socket.SHUT_RDWR)
        stream.close()
    deadline = time.monotonic() + 120  # housekeeping comes each 30 s
    while not enough(full, after := resident(server)):
        assert time.monotonic() < deadline, f"{before} kB before, {full} kB with {CONNECTIONS} sessions, {after} kB after"
        time.sleep(0.5)
    print(f"# {before} kB before, {full} kB with {CONNECTIONS} sessions, {after} kB after", flush=True)
    return after


def many_sessions_leave_nothing():
    limits = {"limits.connections": "5000", "limits.connections_per_address": "5000"}
    with Instance(settings=limits) as server:
        server.start()
        idle_session(server).close()
        start = resident(server)
        first = come_and_go(server, lambda full, after: after - start < (full - start) * 3 / 4)  # tables and buffers that stay
        come_and_go(server, lambda full, after: after - first < (full - first) / 2)
        server.stop()


run([many_sessions_leave_nothing])
