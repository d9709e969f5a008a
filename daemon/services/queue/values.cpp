#include "services/queue/values.h"

namespace queue {

QByteArray stateName(State state)
{
    switch (state) {
    case State::Queued: return "queued";
    case State::Delivered: return "delivered";
    case State::Failed: return "failed";
    case State::Held: return "held";
    }
    return "queued";
}

QByteArray tlsName(Tls tls)
{
    switch (tls) {
    case Tls::Usual: return "usual";
    case Tls::Required: return "required";
    case Tls::Optional: return "optional";
    }
    return "usual";
}

} // namespace queue
