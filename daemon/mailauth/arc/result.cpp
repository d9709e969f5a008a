// See result.h.
#include "mailauth/arc/result.h"

namespace arc {

const char *name(Code code)
{
    switch (code) {
    case Code::None:
        return "none";
    case Code::Pass:
        return "pass";
    case Code::Fail:
        return "fail";
    }
    return "fail";
}

} // namespace arc
