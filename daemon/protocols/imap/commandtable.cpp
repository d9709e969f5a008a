#include "protocols/imap/commandtable.h"
#include "protocols/imap/commands/commands.h"

#include <array>

namespace imap {

namespace {
constexpr quint8 Any = 7, Not = quint8(State::NotAuthenticated), Auth = quint8(State::Authenticated) | quint8(State::Selected),
                 Sel = quint8(State::Selected);

// In the order of Verb.
constexpr std::array table {
    CommandRow { Verb::Capability, Any, NoTrait, commands::capability },
    CommandRow { Verb::Noop, Any, NoTrait, commands::noop },
    CommandRow { Verb::Logout, Any, NoUpdates, commands::logout },
    CommandRow { Verb::Id, Any, NoTrait, commands::id },
    CommandRow { Verb::StartTls, Not, NoUpdates, commands::startTls },
    CommandRow { Verb::Authenticate, Not, NoUpdates, commands::authenticate },
    CommandRow { Verb::Login, Not, NoUpdates, commands::login },
    CommandRow { Verb::Enable, Auth, NoUpdates, commands::enable },
    CommandRow { Verb::Select, Auth, NoUpdates, commands::select },
    CommandRow { Verb::Examine, Auth, NoUpdates, commands::select },
    CommandRow { Verb::Create, Auth, NoTrait, commands::create },
    CommandRow { Verb::Delete, Auth, NoTrait, commands::remove },
    CommandRow { Verb::Rename, Auth, NoTrait, commands::rename },
    CommandRow { Verb::Subscribe, Auth, NoTrait, commands::subscribe },
    CommandRow { Verb::Unsubscribe, Auth, NoTrait, commands::subscribe },
    CommandRow { Verb::List, Auth, NoTrait, commands::list },
    CommandRow { Verb::Lsub, Auth, NoTrait, commands::list },
    CommandRow { Verb::Namespace, Auth, NoTrait, commands::nameSpace },
    CommandRow { Verb::Status, Auth, NoTrait, commands::status },
    CommandRow { Verb::Append, Auth, NoTrait, nullptr }, // runs from the reader, which has its literal before it
    CommandRow { Verb::Idle, Auth, NoTrait, commands::idle },
    CommandRow { Verb::GetQuota, Auth, NoTrait, commands::getQuota },
    CommandRow { Verb::GetQuotaRoot, Auth, NoTrait, commands::getQuotaRoot },
    CommandRow { Verb::SetQuota, Auth, NoTrait, commands::setQuota },
    CommandRow { Verb::GetMetadata, Auth, NoTrait, commands::getMetadata },
    CommandRow { Verb::SetMetadata, Auth, NoTrait, commands::setMetadata },
    CommandRow { Verb::Check, Sel, NoTrait, commands::noop }, // RFC 9051 dropped it; nothing waits to be written here
    CommandRow { Verb::Close, Sel, NoUpdates, commands::close },
    CommandRow { Verb::Unselect, Sel, NoUpdates, commands::unselect },
    CommandRow { Verb::Expunge, Sel, TellsModSeq, commands::expunge },
    CommandRow { Verb::Search, Sel, HoldsNumbers, commands::search },
    CommandRow { Verb::Fetch, Sel, HoldsNumbers, commands::fetch },
    CommandRow { Verb::Store, Sel, HoldsNumbers, commands::store },
    CommandRow { Verb::Copy, Sel, NoTrait, commands::copy },
    CommandRow { Verb::Move, Sel, TellsModSeq, commands::copy },
    CommandRow { Verb::Sort, Sel, HoldsNumbers, commands::search },
    CommandRow { Verb::Thread, Sel, HoldsNumbers, commands::search },
    CommandRow { Verb::Filter, Sel, HoldsNumbers, commands::filter },
};

constexpr bool inOrder()
{
    for (size_t i = 0; i < table.size(); ++i) {
        if (size_t(table[i].verb) != i)
            return false;
    }
    return table.size() == size_t(verbCount);
}
static_assert(inOrder());
} // namespace

const CommandRow &commandRow(Verb verb) { return table[size_t(verb)]; }

} // namespace imap
