// What an ARC chain is worth. RFC 8617 §5.2.
#pragma once
#include <QByteArray>
#include <QList>

namespace arc {

enum class Code : unsigned char { None, Pass, Fail };

struct Result
{
    Code code = Code::None;
    int sets = 0; // instances in the chain
    QList<QByteArray> sealers; // d= of each ARC-Seal, instance 1 first
    int oldestPass = 0; // RFC 8617 §5.2 step 5: 0 when every message signature was valid
    bool coversAuthor
        = false; // the newest message signature covers From; if not, the chain says nothing about the author
    QByteArray problem; // one sentence or two, with Fail
    QList<QByteArray> authenticationResults; // the payload of each ARC-Authentication-Results, instance 1 first
};

const char *name(Code code);

} // namespace arc
