// A compiled script in words, a line for each command and test: what the compiler has understood. For people. Pure.
#pragma once
#include "formats/sieve/program.h"

namespace sieve {

QList<QByteArray> dump(const Program &program);

} // namespace sieve
