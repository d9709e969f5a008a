// Live settings of the users' own rules (Sieve) and of mail that is sent on: services/delivery, services/scripts.
#include "shared/settings/liverows.h"

namespace settings {

using T = LiveSetting::Type;

std::span<const LiveSetting> liveSieveRows()
{
    static constexpr LiveSetting rows[] = {
        { "forward.srs", T::Flag, "true", 0, 0, "", true,
            QT_TRANSLATE_NOOP("Settings", "Mail that an alias sends on to other servers leaves under a sender address of this domain (SRS), so that it passes SPF there, and bounces find the way back to the sender.") },
        { "sieve.redirect_sender", T::Choice, "srs", 0, 0, "srs|original|recipient|null|fixed", true,
            QT_TRANSLATE_NOOP("Settings", "Who a redirected message comes from in the SMTP envelope: its sender rewritten to this domain (srs), its sender as it was (original), the user who redirects it (recipient), nobody (null), or the address in sieve.redirect_address (fixed).") },
        { "sieve.redirect_address", T::Text, "", 0, 0, "", true,
            QT_TRANSLATE_NOOP("Settings", "The envelope sender of redirected messages when sieve.redirect_sender is fixed.") },
        { "sieve.max_redirects", T::Number, "4", 0, 100, "", true,
            QT_TRANSLATE_NOOP("Settings", "How many addresses a user's script may redirect one message to.") },
        { "sieve.max_actions", T::Number, "32", 1, 1000, "", true,
            QT_TRANSLATE_NOOP("Settings", "How many things a user's script may do with one message.") },
        { "sieve.max_milliseconds", T::Number, "3000", 10, 60000, "", true,
            QT_TRANSLATE_NOOP("Settings", "Milliseconds of processor time a user's script may take for one message; then the message goes to INBOX.") },
        { "sieve.vacation_min_seconds", T::Number, "86400", 0, 2592000, "", true,
            QT_TRANSLATE_NOOP("Settings", "The shortest time between two vacation answers to one sender that `:days` can ask for.") },
        { "sieve.programs", T::List, "", 0, 0, "", true,
            QT_TRANSLATE_NOOP("Settings", "Names of the programs in the folder sieve/programs that users' scripts may run (vnd.dovecot.pipe, filter, execute). They run as the daemon's user: list only what you trust with every user's mail.") },
        { "sieve.program_seconds", T::Number, "10", 1, 300, "", false,
            QT_TRANSLATE_NOOP("Settings", "Seconds after which a program that a script runs is killed.") },
        { "sieve.program_output", T::Number, "1048576", 1024, 67108864, "", false,
            QT_TRANSLATE_NOOP("Settings", "Octets a program that a script runs may write; then it is killed.") },
    };
    return rows;
}

} // namespace settings
