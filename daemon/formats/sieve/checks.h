// What the catalogue's table cannot say about a command or test: values of constants, arguments that need each other.
// Pure; part of the compiler.
#pragma once
#include "formats/sieve/program.h"

#include <functional>

namespace sieve {

struct CheckContext
{
    bool variables = false, include = false; // required
    std::function<void(QByteArray)> error;
};

void check(const Instruction &instruction, const CheckContext &context);

bool isFieldName(QByteArrayView name); // RFC 5322 §3.6.8
bool isToken(QByteArrayView text); // RFC 2045 §5.1
bool isProgramName(const QByteArray &name); // no path, no control characters
bool isDatePart(const QByteArray &name); // RFC 5260 §4.2
std::optional<int> zoneMinutes(const QByteArray &zone); // `+0130`, RFC 5260 §4.1

} // namespace sieve
