#!/usr/bin/env python3
"""The real program under a real X server with a system tray: its icon appears, the menu opens, "Open" brings the window,
a second start raises the first one, closing the window leaves the icon, and "Quit" ends the program.

    tests/gui/tray.py            needs Xvfb, trayer, xdotool, imagemagick (import)

Screenshots land in build/screenshots. Only processes that were started here are ended.
"""
import contextlib
import os
import random
import re
import subprocess
import sys
import tempfile
import time

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
BIN = os.environ.get("FACTEUR_BIN", os.path.join(ROOT, "build", "bin"))
GUI = os.environ.get("FACTEUR_GUI", os.path.join(ROOT, "build", "bin", "facteur"))
SHOTS = os.environ.get("FACTEUR_SCREENSHOTS", os.path.join(ROOT, "build", "screenshots"))
PATIENCE = 30
sys.path.insert(0, os.path.join(ROOT, "tests", "integration"))
from instance import free_offset  # noqa: E402


class Desk:
    """An X server of its own, a tray, a facteurd; everything is ended at exit, last started first."""

    def __init__(self, stack):
        self.stack = stack
        self.home = stack.enter_context(tempfile.TemporaryDirectory(prefix="facteur-tray-"))
        runtime = os.path.join(self.home, "run")
        os.mkdir(runtime, 0o700)
        # Not -displayfd: the number it hands out again and again (0) often refuses connections for a while.
        display = next(n for n in iter(lambda: random.randrange(100, 1000), None) if not os.path.exists(f"/tmp/.X{n}-lock"))
        server = self.run("Xvfb", f":{display}", "-screen", "0", "1280x800x24", "-noreset", "-nolisten", "tcp")
        self.env = {k: v for k, v in os.environ.items() if k not in ("DBUS_SESSION_BUS_ADDRESS", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
        self.env.update(DISPLAY=f":{display}", HOME=self.home, XDG_RUNTIME_DIR=runtime, XDG_CONFIG_HOME=os.path.join(self.home, "config"), LC_ALL="C.UTF-8")
        # No notifications at first: whether this machine's clock or disk deserves one is no matter of the menu, and a balloon
        # over the icon would take the click.
        os.makedirs(os.path.join(self.home, "config", "facteur"))
        self.notifications(False)
        until("the X server", lambda: server.poll() is None and self.output("xdotool", "getdisplaygeometry"))

    def notifications(self, wanted):
        with open(os.path.join(self.home, "config", "facteur", "facteur.conf"), "w", encoding="utf-8") as settings:
            settings.write(f"[General]\nnotifications={str(wanted).lower()}\n")

    def run(self, *command, **how):
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True, **how)

        def end():
            if process.poll() is None:
                process.terminate()
                try:
                    process.wait(PATIENCE)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()

        self.stack.callback(end)
        return process

    def start(self, *command, **how):
        return self.run(*command, env=self.env, **how)

    def output(self, *command):
        return subprocess.run(command, env=self.env, capture_output=True, text=True).stdout

    def windows(self, *search):
        return self.output("xdotool", "search", *search).split()

    def geometry(self, window):
        numbers = dict(re.findall(r"^(X|Y|WIDTH|HEIGHT)=(-?\d+)$", self.output("xdotool", "getwindowgeometry", "--shell", window), re.M))
        return {k: int(v) for k, v in numbers.items()}

    def shot(self, name):
        os.makedirs(SHOTS, exist_ok=True)
        subprocess.run(["import", "-window", "root", os.path.join(SHOTS, name + ".png")], env=self.env, check=True)


def until(what, probe):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = probe()
        if found:
            return found
        time.sleep(0.1)
    raise SystemExit(f"FAIL: {what} (waited {PATIENCE} s)")


def main():
    with contextlib.ExitStack() as stack:
        desk = Desk(stack)
        instance = os.path.join(desk.home, "instance")
        subprocess.run([os.path.join(BIN, "facteurd"), "init", instance, "--hostname", "mail.example.test", "--domain", "example.test", "--account",
                        "alice@example.test", "--password-stdin", "--port-offset", str(free_offset())], input="correct-horse-7\n", text=True,
                       check=True, stdout=subprocess.DEVNULL)
        daemon = desk.run(os.path.join(BIN, "facteurd"), "--config", os.path.join(instance, "facteur.toml"), stdout=subprocess.PIPE, text=True)
        assert daemon.stdout.readline().strip() == "ready"
        desk.start("trayer", "--edge", "bottom", "--align", "right", "--widthtype", "request", "--height", "28")
        until("the tray", lambda: desk.windows("--class", "trayer"))

        program = desk.start(GUI, "--instance", instance, "--background", "--lang", "en")

        def icon():
            for window in desk.windows("--onlyvisible", "--class", "facteur"):
                box = desk.geometry(window)
                if 0 < box.get("WIDTH", 0) <= 64:
                    return box
            return None

        box = until("the icon in the tray", icon)
        print("ok: the icon is there, %(WIDTH)dx%(HEIGHT)d at %(X)d,%(Y)d" % box)
        assert not visible_window(desk), "--background shows no window while there is a tray"

        def menu():
            for window in desk.windows("--onlyvisible", "--class", "facteur"):
                if 64 < desk.geometry(window).get("WIDTH", 0) <= 600:
                    return window
            return None

        def right_click():
            """Again, where the icon is by now: the tray moves it while it settles."""
            where = icon()
            if not where:
                return None
            x, y = where["X"] + where["WIDTH"] // 2, where["Y"] + where["HEIGHT"] // 2
            subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "3"], env=desk.env, check=True)
            end = time.monotonic() + 3
            while time.monotonic() < end:
                if menu():
                    return menu()
                time.sleep(0.1)
            return None

        shown = until("the menu after a right click", right_click)
        assert not visible_window(desk), "the menu alone opens nothing"
        time.sleep(0.3)  # only for the picture: the menu fades in
        desk.shot("tray-menu")
        print("ok: the menu opens, %(WIDTH)dx%(HEIGHT)d" % desk.geometry(shown))
        subprocess.run(["xdotool", "key", "Down", "Return"], env=desk.env, check=True)
        until("the window after \"Open\"", lambda: visible_window(desk))
        until("the menu closes", lambda: not menu())
        time.sleep(0.7)  # for the picture: the pages are drawn
        desk.shot("tray-window")
        print("ok: the menu's first entry opens the window")

        def ctl(*words):
            return subprocess.run([os.path.join(BIN, "facteurctl"), "--instance", instance, *words], capture_output=True, text=True, check=True).stdout

        def choose(downs):
            until("the menu", right_click)
            subprocess.run(["xdotool", "key"] + ["Down"] * downs + ["Return"], env=desk.env, check=True)
            until("the menu closes", lambda: not menu())

        # Open, today, queue, pause: the fourth.
        choose(4)
        until("the queue is paused", lambda: '"paused":true' in ctl("status", "--json").replace(" ", ""))
        choose(4)
        until("the queue goes on", lambda: '"paused":false' in ctl("status", "--json").replace(" ", ""))
        print("ok: \"Pause outgoing mail\" pauses, and goes on")

        window = visible_window(desk)
        # No window manager runs here: what it would send for the close button is sent by hand, xdotool's windowclose destroys.
        second = subprocess.run([GUI, "--instance", instance], env=desk.env, timeout=PATIENCE)
        assert second.returncode == 0 and program.poll() is None, "a second start hands over and ends"
        assert visible_window(desk) == window
        print("ok: a second start ends, the first goes on")

        until("the menu", right_click)
        subprocess.run(["xdotool", "key", "Up", "Return"], env=desk.env, check=True)  # the last entry: Quit
        until("the program ends after \"Quit\"", lambda: program.poll() is not None)
        assert program.returncode == 0, program.returncode
        print("ok: \"Quit\" ends it")
        assert daemon.poll() is None, "the server goes on"
        print("ok: the server goes on without it")

        # A matter that needs a person comes up as a balloon of the tray.
        desk.notifications(True)
        ctl("queue", "pause")  # "Outgoing mail is paused" is such a matter
        program = desk.start(GUI, "--instance", instance, "--background", "--lang", "en")
        until("the icon again", icon)

        def balloon():
            for found in desk.windows("--onlyvisible", "--class", "facteur"):
                if 64 < desk.geometry(found).get("WIDTH", 0) <= 600:
                    return found
            return None

        until("the notification", balloon)
        time.sleep(0.3)  # only for the picture
        desk.shot("tray-notification")
        print("ok: what needs a person is notified")
        program.terminate()


def visible_window(desk):
    for window in desk.windows("--onlyvisible", "--class", "facteur"):
        if desk.geometry(window).get("WIDTH", 0) > 600:
            return window
    return None


main()
