// Live settings of what the server learns from its users: services/policy/learning.
#include "shared/settings/liverows.h"

namespace settings {

using T = LiveSetting::Type;

std::span<const LiveSetting> liveLearningRows()
{
    static constexpr LiveSetting rows[] = {
        { "learning.enabled", T::Flag, "true", 0, 0, "", true,
            QT_TRANSLATE_NOOP("Settings", "Learn from how users sort their mail: what is moved into Junk, out of it, or filed, and judge new mail by it.") },
        { "learning.spam_score", T::Real, "6", 0, 100, "", true,
            QT_TRANSLATE_NOOP("Settings", "Points for a mail whose words are certainly those of unwanted mail; less certain ones get less.") },
        { "learning.ham_score", T::Real, "3", 0, 100, "", true,
            QT_TRANSLATE_NOOP("Settings", "Points taken off a mail whose words are certainly those of wanted mail.") },
        { "learning.shared", T::Flag, "true", 0, 0, "", false,
            QT_TRANSLATE_NOOP("Settings", "Let users who have not sorted much yet profit from what the others have sorted. Nobody sees anybody's words.") },
        { "learning.reputation_score", T::Real, "2", 0, 100, "", true,
            QT_TRANSLATE_NOOP("Settings", "Points at most for, and against, a sender, domain or network by what came from there before.") },
        { "learning.correspondent_score", T::Real, "4", 0, 100, "", true,
            QT_TRANSLATE_NOOP("Settings", "Points taken off mail from whom the recipient has written to, when the sender's domain vouches for it.") },
    };
    return rows;
}

} // namespace settings
