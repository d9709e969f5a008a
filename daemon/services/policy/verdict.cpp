#include "services/policy/verdict.h"

namespace policy {

QByteArray stageName(Stage stage)
{
    switch (stage) {
    case Stage::Connection: return "connection";
    case Stage::Helo: return "helo";
    case Stage::Sender: return "sender";
    case Stage::Recipient: return "recipient";
    case Stage::Content: return "content";
    }
    return {};
}

QByteArray demandName(Demand demand)
{
    switch (demand) {
    case Demand::None: return "none";
    case Demand::Accept: return "accept";
    case Demand::Junk: return "junk";
    case Demand::Hold: return "hold";
    case Demand::Discard: return "discard";
    case Demand::Defer: return "defer";
    case Demand::Reject: return "reject";
    }
    return {};
}

} // namespace policy
