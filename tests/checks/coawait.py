#!/usr/bin/env python3
"""Fails where co_await stands inside a larger expression.

g++ 12 miscompiles such forms silently (conditions, ?:, braces, operands): co_await may only be a statement, stand alone
on the right of a named variable, or follow co_return. See daemon/async/task.h.
"""
import os
import re
import sys

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))

ALLOWED = re.compile(
    r"""^\s*(?:[^{}]*\)\s*(?:const\s*)?\{\s*)?(?:           # the body of a function on one line
        (?:\}\s*)?(?:else\s+)?                              # "else co_await f();"
        (?:(?:if|while|for)\s*\(.*\)\s*)?                   # a one-line body behind a condition (checked for its own co_await below)
        (?:
            (?:const\s+)?[\w:<>,&\s*]+?[&*\s]\w+\s*=\s*     # auto x =   Type<A, B> x =   const auto &x =
          | [\w.\->\[\]()*]+\s*=\s*                         # x =   m_x =   p->x =
          | =\s*                                             # the line before names the variable
          | co_return\s+
          |                                                 # a statement of its own
        )
    )co_await\s+[\w:*(]""",
    re.X,
)


def strip_comments(line):
    return re.sub(r'//.*$', '', re.sub(r'"(?:\\.|[^"\\])*"', '""', line))


def main():
    faults = []
    for top in ("shared", "daemon", "tests"):
        for folder, _, files in os.walk(os.path.join(ROOT, top)):
            for name in files:
                if not name.endswith((".h", ".cpp")):
                    continue
                path = os.path.relpath(os.path.join(folder, name), ROOT)
                with open(os.path.join(ROOT, path), encoding="utf-8") as source:
                    previous = ""
                    for number, raw in enumerate(source, 1):
                        line = strip_comments(raw.rstrip("\n"))
                        if not line.strip() or raw.lstrip().startswith(("*", "/*")):
                            continue
                        if "co_await" in line:
                            bad = line.count("co_await") > 1 or not ALLOWED.match(line)
                            # `if (auto x = co_await f(); …)` is one of the right forms.
                            if re.match(r"^\s*(?:\}\s*else\s+)?if\s*\((?:const\s+)?auto\s+&?\w+\s*=\s*co_await\s+[^;]+;[^;]*\)", line):
                                bad = line.count("co_await") > 1
                            # A continuation line: what precedes must end in `=` or co_return, or be a finished statement.
                            ends = previous.rstrip()
                            if not bad and ends and not line.lstrip().startswith("=") and not ends.endswith((";", "{", "}", ":", ")", "else", "=", "co_return", "do", "try")):
                                bad = True
                            if re.search(r"(?:&&|\|\||[?!])\s*co_await|\(\s*!?\s*co_await|\{\s*co_await\s.*,|return\s*\{.*co_await", line):
                                bad = True
                            # A ?: of class type among the arguments is freed twice, too.
                            if re.search(r"\?.*:", line.replace("::", "").split("co_await", 1)[1]):
                                bad = True
                            if bad:
                                faults.append(f"{path}:{number}: {raw.strip()}")
                        previous = line
    print("\n".join(faults) if faults else "co_await: only where g++ 12 gets it right")
    return 1 if faults else 0


sys.exit(main())
