"""A mail server for example.org that falls silent where a test wants it to, and its place in DNS."""
import contextlib
import socket
import threading

from instance import FakeDns, free_port

ZONE = "example.org. MX 10 mx.example.org.\nmx.example.org. A 127.0.0.1\n"


class FakeMx:
    """silent_at: None, "connect", "EHLO", "MAIL", "DATA", "content" (it reads no more behind 354) or "dot"."""

    def __init__(self, silent_at=None):
        self.silent_at = silent_at
        self.reached = threading.Event()  # it has fallen silent
        self.speak = threading.Event()  # ends the silence at "dot"
        self.taken = []  # subjects of messages it said 250 to
        self.open = []
        self.listening = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.listening.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self):
        for stream in [self.listening, *self.open]:
            with contextlib.suppress(OSError):
                stream.shutdown(socket.SHUT_RDWR)
            stream.close()

    def _accept(self):
        while True:
            try:
                stream, _ = self.listening.accept()
            except OSError:
                return
            self.open.append(stream)
            threading.Thread(target=self._converse, args=(stream,), daemon=True).start()

    def _silent(self, stage):
        if self.silent_at == stage:
            self.reached.set()
            return True
        return False

    def _converse(self, stream):
        with contextlib.suppress(OSError, ValueError):
            if self._silent("connect"):
                return
            stream.sendall(b"220 mx.example.org\r\n")
            with stream.makefile("rb") as lines:
                for line in lines:
                    verb = line.split()[0].upper().decode() if line.split() else ""
                    if self._silent(verb):
                        return
                    if verb == "EHLO":
                        stream.sendall(b"250-mx.example.org\r\n250 PIPELINING\r\n")
                    elif verb == "DATA":
                        stream.sendall(b"354 go on\r\n")
                        if self._silent("content"):
                            return
                        if not self._take(stream, lines):
                            return
                    elif verb == "QUIT":
                        stream.sendall(b"221 bye\r\n")
                        stream.close()
                        return
                    else:
                        stream.sendall(b"250 ok\r\n")

    def _take(self, stream, lines):
        subject = None
        for line in lines:
            if line.startswith(b"Subject: ") and subject is None:
                subject = line[9:].strip().decode()
            if line == b".\r\n":
                if self._silent("dot") and not self.speak.wait(60):
                    return False
                self.taken.append(subject)
                stream.sendall(b"250 taken\r\n")
                return True
        return False


class SilentDns:
    """A name server that answers nothing."""

    def __init__(self):
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.asked = threading.Event()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        with contextlib.suppress(OSError):
            while self.socket.recv(65536):
                self.asked.set()

    def close(self):
        self.socket.close()


def leading_to(mx_port, dns_port):
    """The settings of an instance whose mail for others goes there."""
    return {"outbound.port": str(mx_port), "dns.servers": f'["127.0.0.1:{dns_port}"]'}


def dns():
    return FakeDns(ZONE, free_port())
