#!/usr/bin/env python3
"""./dev run in a clone whose path has a space: what it prints works, a second run and Ctrl-C behave. The build is there already."""
import os
import re
import shutil
import signal
import subprocess
import tempfile

from instance import BIN, run

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")


class Clone:
    """The script alone, with a build folder that has nothing to do and the real programs."""

    def __init__(self):
        self.directory = tempfile.mkdtemp(prefix="facteur-dev-")
        self.path = os.path.join(self.directory, "a clone")
        build = os.path.join(self.path, "build")
        os.makedirs(build)
        shutil.copy(os.path.join(ROOT, "dev"), self.path)
        with open(os.path.join(build, "build.ninja"), "w") as file:
            file.write("rule nothing\n  command = true\nbuild all: nothing\ndefault all\n")
        os.symlink(os.path.realpath(BIN), os.path.join(build, "bin"))
        self.environment = {key: value for key, value in os.environ.items() if not key.startswith("FACTEUR_") and key not in ("DISPLAY", "WAYLAND_DISPLAY")}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.directory, ignore_errors=True)

    def start(self, **environment):
        return subprocess.Popen(["./dev", "run"], cwd=self.path, env={**self.environment, **environment}, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True, start_new_session=True)


def until(stream, text):
    said = ""
    while text not in said:
        line = stream.readline()
        assert line, said
        said += line
    return said


def example(said, heading, lines=1):
    """The command below a heading of what ./dev run prints."""
    after = said[said.index(heading):].split("\n")[1:1 + lines]
    return "\n".join(line.strip() for line in after)


def what_is_printed_works():
    with Clone() as clone:
        first = clone.start()
        try:
            said = until(first.stdout, "Ctrl-C stops")
            assert "\nready\n" in said
            for heading, lines, expected in (("Send her the first mail", 1, "250 2.0.0"), ("Read it", 1, "Subject: The first mail"),
                                             ("Write as alice", 2, "250 2.0.0"), ("Look inside", 1, "database    sqlite:")):
                done = subprocess.run(["bash", "-c", example(said, heading, lines)], capture_output=True, text=True, timeout=60, env=clone.environment)
                assert done.returncode == 0 and expected in done.stdout, (heading, done)
            password = re.search(r"password (\w+)", said).group(1)
            kept = os.path.join(clone.path, "instance", "alice.password")
            with open(kept) as file:
                assert file.read().strip() == password
            assert os.stat(kept).st_mode & 0o777 == 0o600
            second = clone.start()
            _, complaint = second.communicate(timeout=60)
            assert second.returncode == 1 and "is running on this instance already" in complaint, complaint
            # Another instance finds ports of its own.
            other = clone.start(FACTEUR_INSTANCE="another")
            try:
                ports = [re.search(r"localhost:(\d+)", text).group(1) for text in (said, until(other.stdout, "Ctrl-C stops"))]
                assert ports[0] != ports[1], ports
            finally:
                os.killpg(other.pid, signal.SIGINT)
                other.communicate(timeout=60)
        finally:
            os.killpg(first.pid, signal.SIGINT)  # as the terminal does
            first.communicate(timeout=60)
        assert first.returncode == 0, first.returncode
        # And again, with the same password.
        again = clone.start()
        try:
            assert f"password {password}" in until(again.stdout, "Ctrl-C stops")
        finally:
            again.send_signal(signal.SIGTERM)
            again.communicate(timeout=60)
        assert again.returncode == 0
        assert sorted(os.listdir(clone.path)) == ["another", "build", "dev", "instance"]


def what_is_missing_is_said():
    with Clone() as clone:
        tools = os.path.join(clone.directory, "tools")
        os.mkdir(tools)
        for name in ("bash", "dirname", "id", "nproc", "env"):
            os.symlink(shutil.which(name), os.path.join(tools, name))
        for stub, expected in ((None, "this is no Debian"), ("#!/bin/sh\nexit 1\n", "install them as root")):
            if stub:
                for name, text in (("dpkg-query", stub), ("id", "#!/bin/sh\necho 1000\n")):
                    path = os.path.join(tools, name)
                    if os.path.lexists(path):
                        os.unlink(path)
                    with open(path, "w") as file:
                        file.write(text)
                    os.chmod(path, 0o755)
                os.symlink(shutil.which("sh"), os.path.join(tools, "sh"))
                os.symlink(shutil.which("grep"), os.path.join(tools, "grep"))
            done = subprocess.run(["./dev", "run"], cwd=clone.path, env={"PATH": tools, "HOME": clone.directory}, capture_output=True, text=True, timeout=60)
            assert done.returncode == 1 and expected in done.stderr and len(done.stderr.splitlines()) == 1, done


run([what_is_printed_works, what_is_missing_is_said])
