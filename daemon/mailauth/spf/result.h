// What SPF says of a client and a domain. RFC 7208 §2.6.
#pragma once
#include <QByteArray>

namespace spf {

enum class Code : unsigned char { None, Neutral, Pass, Fail, SoftFail, TempError, PermError };

struct Result
{
    Code code = Code::None;
    QByteArray domain; // that was checked
    QByteArray mechanism; // that matched, e.g. "ip4:192.0.2.0/24"; "default" when none did
    QByteArray explanation; // exp= after macros, printable ASCII; only with Fail
    QByteArray problem; // a sentence: what was wrong with the record or the DNS, and where
    QByteArray innermost; // where include: led to: "ip4:192.0.2.0/24 of _spf.example.net"; empty: nowhere
    int lookups = 0, voidLookups = 0; // RFC 7208 §4.6.4
};

enum class Identity : unsigned char { Helo, MailFrom }; // RFC 7208 §2.3, §2.4

const char *name(Code code); // "pass", "temperror": RFC 8601 §2.7.2

} // namespace spf
