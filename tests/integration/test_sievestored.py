#!/usr/bin/env python3
"""Scripts over mail that lies in mailboxes: applied by the administrator, by clients (FILTER), by IMAP events."""
import os

from instance import message
from sievestage import Imap, admin_script, count, deliver, file, put, refused, server, set_live, run_tests


def a_script_is_applied_to_a_mailbox():
    client = Imap()
    client.ok("CREATE Old")
    for subject in ("keep this", "move this", "drop this", "mark this"):
        client.append("Old", message(subject), "(\\Seen) ")
    script = file("apply.sieve", 'require ["fileinto", "imap4flags", "vacation"]; vacation "I am away";\n'
                  'if header :contains "subject" "move" { fileinto "Moved"; }\nelsif header :contains "subject" "drop" { discard; }\n'
                  'elsif header :contains "subject" "mark" { addflag ["\\\\Flagged", "$Applied"]; }\n')
    apply = ["sieve", "apply", script, "--mailbox", "Old", "--account", "alice@example.test"]
    dry = server.ctl(*apply, "--dry-run").stdout
    assert "Nothing was done. 2 of the messages leave Old" in dry and "fileinto Moved" in dry and "(no vacation: it comes too late); discard" in dry, dry
    assert count("this", mailbox="Old") == 4 and count("move", mailbox="Moved") == 0
    answer = server.ctl_json(*apply)
    assert [entry["gone"] for entry in answer] == [False, True, True, False], answer
    assert count("this", mailbox="Old") == 2 and count("move", mailbox="Moved") == 1 and count("drop", mailbox="Trash") == 1
    client.ok("SELECT Old")
    flags = client.ok("FETCH 1:* FLAGS")
    assert "$Applied" not in flags[0] and "\\Seen" in flags[0] and "$Applied" in flags[1] and "\\Flagged" in flags[1] and "\\Seen" in flags[1], flags
    client.ok("SELECT Moved")
    assert "\\Seen" in client.ok("FETCH 1 FLAGS")[0]
    client.close()
    assert not any("vacation" in entry for entry in server.log_lines() if "example.net" in entry and "I am away" in entry)
    done = server.ctl("sieve", "apply", script, "--mailbox", "Old", check=False)
    assert done.returncode == 2 and "--account" in done.stderr, done
    done = server.ctl("sieve", "apply", file("broken.sieve", "what;"), "--mailbox", "Old", "--account", "alice@example.test", check=False)
    assert done.returncode == 1 and ":1:1:" in done.stdout, done
    refused("sieve", "apply", script, "--mailbox", "None", "--account", "alice@example.test")


def imap_clients_run_filters():
    server.ctl("sieve", "put", "alice@example.test", "sorter", input='require ["fileinto", "mailbox"]; if header :contains "subject" "sort" { fileinto :create "Sorted"; }')
    client = Imap()
    assert "FILTER=SIEVE" in client.ok("CAPABILITY")[0] and "IMAPSIEVE=sieve://mail.example.test" in client.ok("CAPABILITY")[0]
    client.ok("CREATE Filtered")
    for subject in ("sort one", "stay two", "sort three"):
        client.append("Filtered", message(subject))
    client.ok("SELECT Filtered")
    lines = client.ok('FILTER SIEVE PERSONAL sorter SUBJECT "one"')
    assert lines[0].startswith('* 1 FILTERED (TAG "') and lines[0].endswith(" OK") and "\\Deleted" in lines[1], lines
    assert count("sort one", mailbox="Sorted") == 1 and count("sort three", mailbox="Sorted") == 0
    lines = client.ok('UID FILTER SIEVE SCRIPT "require \\"imap4flags\\"; if hasflag \\"\\\\\\\\Deleted\\" { keep; } else { addflag \\"$Seen2\\"; }" ALL')
    assert len([line for line in lines if " FILTERED " in line]) == 3 and any("UID 2 OK" in line for line in lines), lines
    flags = client.ok("FETCH 1:* FLAGS")
    assert "$Seen2" not in flags[0] and "$Seen2" in flags[1] and "\\Deleted" in flags[0], flags
    lines, status = client.command('FILTER SIEVE SCRIPT "nonsense;" ALL')
    assert status.startswith("NO") and lines[0].startswith("* FILTER (TAG ") and "ERRORS {" in lines[0] and "nonsense" in lines[1], (lines, status)
    assert client.command("FILTER SIEVE PERSONAL none ALL")[1].startswith("NO [NONEXISTENT]")
    assert client.command("FILTER SIEVE DELIVERY ALL")[1].startswith("NO [NONEXISTENT]")  # no script is active
    lines = client.ok('UID FILTER SIEVE SCRIPT "require \\"variables\\"; redirect \\"${x}\\";" UID 2')
    assert "ERRORS {" in lines[0] and "no mail address" in lines[1], lines
    server.ctl("sieve", "activate", "alice@example.test", "sorter")
    client.ok("FILTER SIEVE DELIVERY SUBJECT three")
    assert count("sort three", mailbox="Sorted") == 1
    server.ctl("sieve", "deactivate", "alice@example.test")
    client.close()


def events_run_the_users_script():
    server.ctl("sieve", "put", "alice@example.test", "events", input=
        'require ["imapsieve", "environment", "variables", "imap4flags", "fileinto", "copy", "mailbox"];\n'
        'if environment :matches "imap.cause" "*" { set "cause" "${1}"; }\n'
        'if environment :matches "imap.changedflags" "*" { set "changed" "${1}"; }\n'
        'if header :contains "subject" "gone" { fileinto :create "Elsewhere"; stop; }\n'
        'if string "${cause}" "FLAG" { if hasflag "\\\\Flagged" { fileinto :copy :create "Flagged"; } }\n'
        'else { addflag "$${cause}"; }\n')
    client = Imap()
    client.ok("CREATE Work")
    client.ok('SETMETADATA Work (/shared/imapsieve/script "events")')
    assert client.ok("GETMETADATA Work /shared/imapsieve/script") == ['* METADATA Work (/shared/imapsieve/script "events")']
    client.append("Work", message("appended"))
    client.append("Work", message("gone at once"))
    client.append("INBOX", message("to be copied"))
    client.ok("SELECT INBOX")
    client.ok('SEARCH RETURN (SAVE) SUBJECT "to be copied"')
    client.ok("COPY $ Work")
    client.ok("MOVE $ Work")
    client.ok("SELECT Work")
    flags = client.ok("FETCH 1:* FLAGS")
    assert "$APPEND" in flags[0] and "\\Deleted" in flags[1] and "$COPY" in flags[2] and "$COPY" in flags[3], flags
    assert count("gone at once", mailbox="Elsewhere") == 1
    client.ok("STORE 1 +FLAGS (\\Flagged)")
    assert count("appended", mailbox="Flagged") == 1
    client.ok("STORE 1 +FLAGS (\\Flagged)")  # nothing changes: no event
    client.ok("STORE 3 +FLAGS (\\Answered)")
    assert count("appended", mailbox="Flagged") == 1 and count("copied", mailbox="Flagged") == 0
    # The server's entry counts where a mailbox has none; an empty one means none at all.
    client.ok("CREATE Other")
    client.ok("CREATE Quiet")
    client.ok('SETMETADATA "" (/shared/imapsieve/script "events")')
    client.ok('SETMETADATA Quiet (/shared/imapsieve/script "")')
    client.append("Other", message("by the server's entry"))
    client.append("Quiet", message("undisturbed"))
    client.ok("SELECT Other")
    assert "$APPEND" in client.ok("FETCH 1 FLAGS")[0]
    client.ok("SELECT Quiet")
    assert "$APPEND" not in client.ok("FETCH 1 FLAGS")[0]
    client.ok('SETMETADATA "" (/shared/imapsieve/script NIL)')
    # It follows the mailbox, and goes with it.
    client.ok("RENAME Work Labour")
    assert '"events"' in client.ok("GETMETADATA Labour /shared/imapsieve/script")[0]
    client.ok("UNSELECT")
    client.ok("DELETE Labour")
    client.ok("CREATE Labour")
    assert client.ok("GETMETADATA Labour /shared/imapsieve/script") == []
    client.close()
    # The script of a delivery sees the annotations.
    client = Imap()
    client.ok('SETMETADATA Other (/private/comment "for mail of the others")')
    client.close()
    put('require ["mboxmetadata", "servermetadata", "fileinto"]; if allof (metadata :contains "Other" "/private/comment" "others",\n'
        '  not servermetadataexists "/shared/imapsieve/script") { fileinto "Other"; }')
    deliver("by annotation")
    assert count("by annotation", mailbox="Other") == 1


def the_administrators_events_and_programs():
    learned = os.path.join(server.path, "tmp", "learned")
    admin_script("events/learn.sieve", 'require ["vnd.dovecot.pipe", "copy", "imapsieve", "environment", "variables"];\n'
                 'if environment :matches "imap.user" "*" { set "user" "${1}"; }\npipe :copy "learn" ["spam", "${user}"];\n')
    server.ctl("sieve-event", "add", "learn", "--mailbox", "\\Junk", "--source", "INBOX", "--causes", "copy")
    assert [row["script"] for row in server.ctl_json("sieve-event", "list")] == ["learn"]
    client = Imap()
    client.ok("CREATE Junk (USE (\\Junk))")
    listed = client.ok('LIST (SPECIAL-USE) "" "*"')
    junk = next(line.split(" ")[-1] for line in listed if "\\Junk" in line)
    client.append("INBOX", message("cheap pills"))
    client.ok("SELECT INBOX")
    client.ok('SEARCH RETURN (SAVE) SUBJECT "cheap pills"')
    client.ok(f"COPY $ {junk}")
    assert not os.path.exists(learned), "a program that is not listed was run"
    set_live("sieve.programs", "learn, shout")
    client.ok(f"MOVE $ {junk}")
    with open(learned) as text:
        got = text.read()
    assert got.startswith("spam alice@example.test\n") and "Subject: cheap pills" in got and "HOME=" in got, got
    assert "PASSWORD" not in got and "FACTEUR_TEST_SECRET" not in got, "the daemon's environment came along"
    client.append(junk, message("appended is no cause"))
    with open(learned) as text:
        assert "no cause" not in text.read()
    client.close()
    server.ctl("sieve-event", "remove", str(server.ctl_json("sieve-event", "list")[0]["id"]))
    # A delivery through a filter and an execute.
    put('require ["vnd.dovecot.filter", "vnd.dovecot.execute", "variables", "editheader"];\n'
        'if execute :output "x" "shout" "hello" { addheader "X-Shouted" "${x}"; }\nfilter "shout";\n')
    deliver("please shout")
    got = server.wait_for_message("alice@example.test", ["SUBJECT", '"PLEASE SHOUT"'])
    assert b"HELLO." in got, got


run_tests([a_script_is_applied_to_a_mailbox, imap_clients_run_filters, events_run_the_users_script,
           the_administrators_events_and_programs])
