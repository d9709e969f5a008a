// A password comes from the terminal without echo, asked for twice, or as the first line of standard input. Never from the
// command line, which other users can read.
#pragma once
#include <QString>

namespace ctl {
// Both throw Failed, for an empty one too.
QString readPassword(const QString &prompt); // terminal or standard input
QString readFirstLine(); // standard input, whatever it is
}
