#!/usr/bin/env python3
"""Fails when a string that people read is missing from translations/facteur_*.ts, or is translated carelessly.

lupdate reads gui/, shared/ and daemon/ as `./dev translate` does, into a temporary copy; nothing here writes to the repository.
Checked in every language: each source string is there, finished, with all plural forms; the placeholders (%1, %n, %Ln)
are the same, as are an accelerator (&), an ellipsis at the end, spaces and line breaks at both ends, tags, and the patterns
of a file dialog; the typography of the language. English holds the source strings, which only need their plurals.
"""
import collections
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
LANGUAGES = ("en", "fr", "de", "es")
FORMS = 2  # Qt's rules give each of these languages a singular and a plural
SOURCES = ("gui", "shared", "daemon")

NO_BREAK = "\u00a0"
TYPOGRAPHY = {
    "fr": ((re.compile(r"[^\s\u00a0][»]|«[^\u00a0]|\w[!?;](?:\s|$)|(?<!unix):(?<=\w:)(?:\s|$)| [:;!?»]"), "a no-break space belongs before : ; ! ? » and after «"),
           (re.compile(r"\w'\w"), "the apostrophe is ’")),
    "de": ((re.compile(r"“[^“„]*”|[«»]|(?<!=)(?<!\[)\"\w[^\"=]*\"(?![\],;}])"), "quotation marks are „…“"),),
    "es": ((re.compile(r"[“”„]"), "quotation marks are «…»"),
           (re.compile(r"^[^¿]*\?(?:\s|$)(?<!\* y \?)|^[^¡]*\w!(?:\s|$)"), "questions begin with ¿, exclamations with ¡")),
}
# ? stands for itself here, a sign in patterns.
NOT_A_QUESTION = re.compile(r"\*[^.]*\?")


def lupdate():
    for candidate in ("/usr/lib/qt6/bin/lupdate", shutil.which("lupdate6"), shutil.which("lupdate")):
        if candidate and os.access(candidate, os.X_OK):
            return candidate
    sys.exit("lupdate is not installed (qt6-l10n-tools)")


def messages(path):
    """(context, source, comment, is plural, unfinished, [forms]) of a file; what is obsolete is left out."""
    for context in ElementTree.parse(path).getroot().findall("context"):
        name = context.findtext("name")
        for message in context.findall("message"):
            translation = message.find("translation")
            kind = translation.get("type", "")
            if kind in ("obsolete", "vanished"):
                continue
            plural = message.get("numerus") == "yes"
            forms = [form.text or "" for form in translation.findall("numerusform")] if plural else [translation.text or ""]
            yield name, message.findtext("source") or "", message.findtext("comment") or "", plural, kind == "unfinished", forms


def literals():
    """Texts in tr(), translate() and QT_TRANSLATE_NOOP as a plain reader finds them: lupdate skips a call it cannot follow."""
    string = r'"(?:\\.|[^"\\])*"'
    joined = r"((?:%s\s*)+)" % string
    call = re.compile(r"(?:\btr|\btranslate\s*\(\s*%s\s*,|\bQT_TRANSLATE_N?_?NOOP\s*\(\s*%s\s*,|\bQT_TR_NOOP)\s*\(?\s*%s" % (string, string, joined))
    for folder in SOURCES:
        for place, _, names in os.walk(os.path.join(ROOT, folder)):
            for name in names:
                if not name.endswith((".cpp", ".h")):
                    continue
                path = os.path.join(place, name)
                with open(path, encoding="utf-8") as file:
                    text = re.sub(r"(?m)^\s*//.*$", "", file.read())
                for match in call.finditer(text):
                    raw = "".join(part[1:-1] for part in re.findall(string, match.group(1)))
                    yield os.path.relpath(path, ROOT), raw.replace('\\"', '"').replace("\\n", "\n").replace("\\\\", "\\")


def untranslatable():
    """What checks and health reports say without QT_TRANSLATE_NOOP: nobody could translate it. And failures that
    daemon/control/recognised.cpp looks for, though no source says them any more."""
    said = re.compile(r'(?:\breason|\bsentence|\bmeaning|\badvice|\.why|\.note)\s*=\s*(?:[^;"]*\?\s*)?(?:QStringLiteral\(|QByteArray\()?"[A-Z%]')
    recognised = os.path.join(ROOT, "daemon", "control", "recognised.cpp")
    sources = []
    for folder in ("daemon", "shared"):
        for place, _, names in os.walk(os.path.join(ROOT, folder)):
            for name in names:
                path = os.path.join(place, name)
                if not name.endswith(".cpp") or path == recognised:
                    continue
                with open(path, encoding="utf-8") as file:
                    text = file.read()
                sources.append(text)
                if os.path.relpath(path, ROOT).startswith(("daemon/services/policy/", "daemon/services/health/")):
                    for match in said.finditer(text):
                        line = text.count("\n", 0, match.start()) + 1
                        yield "%s:%d: a sentence without QT_TRANSLATE_NOOP" % (os.path.relpath(path, ROOT), line)
    with open(recognised, encoding="utf-8") as file:
        rows = re.findall(r'^    QT_TRANSLATE_NOOP\("daemon", "((?:\\.|[^"\\])*)"\),$', file.read(), re.M)
    if len(rows) < 50:
        yield "daemon/control/recognised.cpp: its rows cannot be read"
    for row in rows:
        # A sentence may be put together of several literals there: its longest piece is enough.
        piece = max(re.split(r"%\d", row), key=len)
        if not any(piece in text for text in sources):
            yield "daemon/control/recognised.cpp: no source says %r any more" % row


def placeholders(text):
    return collections.Counter(re.findall(r"%L?(?:\d{1,2}|n)", text))


def complaints(language, source, plural, forms):
    if plural and len(forms) != FORMS:
        yield "has %d plural forms instead of %d" % (len(forms), FORMS)
    for form in forms:
        if not form.strip():
            yield "is empty"
            continue
        if placeholders(form) != placeholders(source):
            yield "has other placeholders: %r" % form
        if len(re.findall(r"&[^\s&]", form)) != len(re.findall(r"&[^\s&]", source)):
            yield "has another number of accelerators: %r" % form
        if form.endswith("…") != source.endswith("…") or "..." in form:
            yield "differs in the ellipsis: %r" % form
        for part in (r"^\s*", r"\s*$"):
            if re.search(part, form).group() != re.search(part, source).group():
                yield "begins or ends with other spaces: %r" % form
        for what, pattern in (("tags", r"</?\w+[^>]*>"), ("file patterns", r"\*\.\w+")):
            if sorted(re.findall(pattern, form)) != sorted(re.findall(pattern, source)):
                yield "has other %s: %r" % (what, form)
        if plural and "(s)" in form:
            yield "still has (s): %r" % form
        if language == "en" and not plural and form != source:
            yield "is not the source: %r" % form
        if "\nrequire " in source: # a Sieve script: typography would break it
            if NO_BREAK in form:
                yield "has a no-break space in a script: %r" % form
            continue
        for pattern, rule in TYPOGRAPHY.get(language, ()):
            if pattern.search(form) and not NOT_A_QUESTION.search(form):
                yield "%s: %r" % (rule, form)


def check(language, fresh, committed):
    """Findings of one language; `fresh` is what lupdate made of a copy of `committed`."""
    findings = []
    try:
        known = {message[:4] for message in messages(committed)}
    except (OSError, ElementTree.ParseError) as error:
        return ["%s: %s" % (os.path.relpath(committed, ROOT), error)]
    for context, source, comment, plural, unfinished, forms in messages(fresh):
        where = "%s: %s: %r " % (language, context, source)
        if (context, source, comment, plural) not in known:
            findings.append(where + "is missing; run ./dev translate and translate it")
        elif unfinished:
            findings.append(where + "is unfinished")
        else:
            findings.extend(where + complaint for complaint in complaints(language, source, plural, forms))
    return findings


def main():
    findings = []
    with tempfile.TemporaryDirectory() as folder:
        files = {language: os.path.join(folder, "facteur_%s.ts" % language) for language in LANGUAGES}
        for language, path in files.items():
            committed = os.path.join(ROOT, "translations", os.path.basename(path))
            if os.path.exists(committed):
                shutil.copy(committed, path)
        # A limit, because lupdate does not come back from some expressions it cannot read.
        run = subprocess.run([lupdate(), "-I", ".", "-I", "daemon", "-locations", "none", "-no-obsolete", "-source-language", "en", *SOURCES, "-ts", *files.values()],
                             cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=50)
        if run.returncode:
            findings.append("lupdate failed: " + run.stdout)
        # The daemon names its one context itself, so a class that lupdate does not know there does no harm.
        findings.extend(line for line in run.stdout.splitlines() if re.search(r":\d+: ", line) and "undeclared qualified class" not in line)
        if not run.returncode:
            for language, path in files.items():
                findings.extend(check(language, path, os.path.join(ROOT, "translations", os.path.basename(path))))
            extracted = list(messages(files["en"]))
            sources = {message[1] for message in extracted}
            findings.extend("%s: lupdate does not see %r" % (path, text) for path, text in literals() if text not in sources)
            print("%d strings, %d of them with plurals, in %d languages" % (len(extracted), sum(message[3] for message in extracted), len(LANGUAGES)))
    findings.extend(untranslatable())
    for finding in findings[:200]:
        print(finding)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
