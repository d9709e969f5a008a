// Runs a compiled script over a message. RFC 5228 §2.10. Performs nothing: the outcome lists what to do.
#pragma once
#include "formats/sieve/outcome.h"
#include "formats/sieve/program.h"
#include "formats/sieve/surroundings.h"

namespace sieve {

struct ExecuteLimits
{
    int steps = 200000; // commands and tests executed, included scripts too
    int actions = 32;
    int redirects = 4;
    int listMembers = 100; // of a list that a message is redirected to
    int includeDepth = 10; // RFC 6609 §3
    int includes = 255;
    int matchSteps = 200000; // of one regular expression
    qint64 milliseconds = 3000; // of the thread's CPU time
    qsizetype headerEdits = 100;
    int programRuns = 10; // filter and execute
    quint64 minVacation = 86400, maxVacation = 30 * 86400; // seconds; vacation-seconds lowers the minimum to 0
};

// The message in CRLF or LF form. `trace`: fills Outcome::trace.
Outcome execute(const Program &program, const QByteArray &message, Surroundings &surroundings, const ExecuteLimits &limits = {}, bool trace = false);

} // namespace sieve
