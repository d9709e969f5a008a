"""Two daemons that are each other's remote domain, over a fake DNS."""
import re

from instance import FakeDns, Instance


def two_domains():
    home = Instance("mail.example.test", "example.test", ["alice@example.test"],
                    settings={"outbound.port": "1"})  # rewritten below, when the other's port is known
    away = Instance("mx.example.org", "example.org", ["bob@example.org"], settings={"outbound.port": str(home.port("smtp"))})
    dns = FakeDns("""
example.org. MX 10 mx.example.org.
mx.example.org. A 127.0.0.1
example.test. MX 10 mail.example.test.
mail.example.test. A 127.0.0.1
null.example. MX 0 .
""")
    for server, port in ((home, away.port("smtp")), (away, home.port("smtp"))):
        path = server.path + "/facteur.toml"
        with open(path) as file:
            text = file.read()
        text = re.sub(r'(?m)^port = .*$', f"port = {port}", text)
        text = re.sub(r'(?m)^outbound\.port = .*$', f"outbound.port = {port}", text)
        text = re.sub(r'(?m)^(#\s*)?servers = .*$', f'servers = ["127.0.0.1:{dns.port}"]', text)
        text = re.sub(r'(?m)^dns\.servers = .*$', f'dns.servers = ["127.0.0.1:{dns.port}"]', text)
        with open(path, "w") as file:
            file.write(text)
        assert str(dns.port) in text, text
    return home, away, dns
