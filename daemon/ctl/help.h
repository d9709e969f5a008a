// What facteurctl says about itself, all of it drawn from the rows of command.h: the overview, a group, the manual
// page, the words for the shell's completion, and what somebody may have meant.
#pragma once
#include "ctl/command.h"

namespace ctl {

// "facteurctl account add ADDRESS …"
QString usageLine(const Command &command);

// The groups with the names of their commands.
void printOverview(const Commands &commands);
// `about` is nothing (the overview), "all", a group, or a group and a name. Throws WrongUsage for what there is not.
void printHelp(const Commands &commands, const QStringList &about);
// facteurctl(8), which is resources/packaging/facteurctl.8.
void printManual(const Commands &commands);
// What may stand at the end of `words`, one a line: groups, names, then options.
void printWords(const Commands &commands, const QStringList &words);

// The command that `words` begin with. Throws WrongUsage, which says what was meant.
const Command &findCommand(const Commands &commands, const QStringList &words);
// "; did you mean …?", or nothing.
QString meant(const QString &word, const QStringList &known);

} // namespace ctl
