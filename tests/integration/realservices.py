"""Real filters on private sockets: rspamd, ClamAV, SpamAssassin, opendkim as a milter, each in a folder of its own, ended by its pid.

Nothing of the system's own configuration is used but the rules that SpamAssassin brings; ClamAV gets a database with one signature.
"""
import os
import shutil
import socket
import subprocess
import time

EICAR_MD5, EICAR_SIZE = "44d88612fea8a8f36de82e1278abb02f", 68


class Service:
    program = None

    def __init__(self, directory):
        self.directory = os.path.join(directory, self.program)
        os.makedirs(self.directory)
        os.chmod(self.directory, 0o755)
        self.socket = os.path.join(self.directory, "s.sock")
        self.log_path = os.path.join(self.directory, "log")
        self.process = None
        self.prepare()

    @classmethod
    def installed(cls):
        return shutil.which(cls.program, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin") is not None

    def file(self, name, text):
        path = os.path.join(self.directory, name)
        with open(path, "w") as out:
            out.write(text)
        return path

    def prepare(self):
        pass

    def start(self, seconds=90):
        if os.path.exists(self.socket):
            os.unlink(self.socket)
        environment = dict(os.environ, PATH=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
        with open(self.log_path, "ab") as log:
            self.process = subprocess.Popen(self.command(), stdout=log, stderr=subprocess.STDOUT, env=environment, start_new_session=True)
        deadline = time.monotonic() + seconds
        while True:
            try:
                with socket.socket(socket.AF_UNIX) as probe:
                    probe.connect(self.socket)
                return self
            except OSError:
                if self.process.poll() is not None or time.monotonic() > deadline:
                    with open(self.log_path, errors="replace") as log:
                        raise AssertionError(f"{self.program} did not start:\n" + log.read()[-2000:])
                time.sleep(0.05)

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        if os.path.exists(self.socket):
            os.unlink(self.socket)


class Clamd(Service):
    program = "clamd"

    def prepare(self):
        os.makedirs(os.path.join(self.directory, "db"))
        self.file("db/test.hdb", f"{EICAR_MD5}:{EICAR_SIZE}:Eicar-Test-Signature\n")
        self.configuration = self.file("clamd.conf", f"DatabaseDirectory {self.directory}/db\nLocalSocket {self.socket}\nForeground yes\n"
                                                     f"LogFile {self.directory}/clamd.log\nStreamMaxLength 4M\nTemporaryDirectory {self.directory}\n")

    def command(self):
        return ["clamd", "-c", self.configuration]


class Rspamd(Service):
    program = "rspamd"

    def prepare(self):
        # One rule: as many points as the mail asks for, and changes of its header.
        rules = self.file("test.lua", """
rspamd_config:register_symbol({ name = 'FACTEUR_TEST', score = 1.0, callback = function(task)
  local points = tonumber(task:get_header('X-Test-Score') or '')
  if not points then return false end
  task:set_milter_reply({ add_headers = { ['X-Test-Rspamd'] = task:get_helo() }, remove_headers = { ['X-Test-Score'] = 0 } })
  return true, points
end })
""")
        self.configuration = self.file("rspamd.conf", f"""
options {{
  tempdir = "{self.directory}"; pidfile = "{self.directory}/pid"; filters = ""; url_tld = "/usr/share/rspamd/effective_tld_names.dat";
  dns {{ nameserver = ["127.0.0.1:9"]; timeout = 0.1s; retransmits = 1; sockets = 1; }}
}}
logging {{ type = "console"; level = "notice"; }}
actions {{ reject = 15; rewrite_subject = 10; add_header = 6; greylist = 4; subject = "[SPAM] %s"; }}
worker "normal" {{ bind_socket = "{self.socket} mode=0666"; count = 1; }}
lua = "{rules}";
""")

    def command(self):
        return ["rspamd", "-f", "--insecure", "-c", self.configuration]


class Spamd(Service):
    program = "spamd"

    def command(self):
        return ["spamd", "-x", "-L", "-m", "2", f"--socketpath={self.socket}", "-u", "nobody", "--nouser-config", "-s", "stderr", "-r",
                f"{self.directory}/pid"]


class OpenDkim(Service):
    program = "opendkim"
    signed_domain, selector = "example.org", "sel"

    def prepare(self):
        key = os.path.join(self.directory, "key.pem")
        subprocess.run(["openssl", "genrsa", "-out", key, "2048"], check=True, stderr=subprocess.DEVNULL)
        public = subprocess.run(["openssl", "rsa", "-in", key, "-pubout"], check=True, capture_output=True, text=True).stdout
        self.record = "v=DKIM1; k=rsa; p=" + "".join(public.splitlines()[1:-1])
        self.configuration = self.file("opendkim.conf", f"Domain {self.signed_domain}\nSelector {self.selector}\nKeyFile {key}\nMode s\n"
                                                        f"Socket local:{self.socket}\nInternalHosts 0.0.0.0/0\nRequireSafeKeys no\n"
                                                        f"Background no\nPidFile {self.directory}/pid\nSyslog no\n")

    def command(self):
        return ["opendkim", "-f", "-x", self.configuration]
