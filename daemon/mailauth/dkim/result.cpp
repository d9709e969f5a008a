// See result.h.
#include "mailauth/dkim/result.h"

namespace dkim {

const char *name(Code code)
{
    switch (code) {
    case Code::None:
        return "none";
    case Code::Pass:
        return "pass";
    case Code::Fail:
        return "fail";
    case Code::Policy:
        return "policy";
    case Code::Neutral:
        return "neutral";
    case Code::TempError:
        return "temperror";
    case Code::PermError:
        return "permerror";
    }
    return "permerror";
}

} // namespace dkim
