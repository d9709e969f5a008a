#!/usr/bin/env python3
"""The keychain that a desktop has: gnome-keyring on a D-Bus session of its own, with a keyring in a temporary home.

    FACTEUR_BIN=build/bin tests/gui/keychain.py
"""
import os
import subprocess
import sys
import tempfile

BIN = os.environ["FACTEUR_BIN"]
# The daemon unlocks (and makes) the login keyring with what it reads.
SESSION = "printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec \"$0\" tst_application secretsInARealKeychain"


def main():
    with tempfile.TemporaryDirectory(prefix="facteur-keychain-") as home:
        runtime = os.path.join(home, "run")
        os.mkdir(runtime, 0o700)
        environment = dict(os.environ, HOME=home, XDG_RUNTIME_DIR=runtime, XDG_DATA_HOME=home, XDG_CONFIG_HOME=home, FACTEUR_KEYCHAIN="1",
                           QT_QPA_PLATFORM="offscreen")
        for name in ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY"):
            environment.pop(name, None)
        # Its own session group, so that the keyring's daemon ends with the bus.
        done = subprocess.run(["dbus-run-session", "--", "sh", "-c", SESSION, os.path.join(BIN, "test_gui")], env=environment, timeout=120)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
