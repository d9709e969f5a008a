#include "mailauth/spf/result.h"

namespace spf {

const char *name(Code code)
{
    switch (code) {
    case Code::None:
        return "none";
    case Code::Neutral:
        return "neutral";
    case Code::Pass:
        return "pass";
    case Code::Fail:
        return "fail";
    case Code::SoftFail:
        return "softfail";
    case Code::TempError:
        return "temperror";
    case Code::PermError:
        return "permerror";
    }
    return "none";
}

} // namespace spf
