#include "services/policy/learning/learningrules.h"

#include "services/access/flagnames.h"
#include "shared/base/log.h"
#include "storage/mailbox/mailboxview.h"

#include <algorithm>

namespace policy {

using mailaccess::Cause;
using mailaccess::MailboxEvent;

namespace {
constexpr size_t mostAtOnce = 500; // more of one kind teaches little

bool isNamed(QByteArrayView name, std::initializer_list<const char *> names)
{
    return std::any_of(names.begin(), names.end(), [&](const char *one) { return name.compare(one, Qt::CaseInsensitive) == 0; });
}

// The marks that mail programs set: RFC 8457's registry has $Junk and $NotJunk, Thunderbird's are older.
bool meansJunk(QByteArrayView keyword) { return isNamed(keyword, { "$Junk", "Junk" }); }
bool meansNotJunk(QByteArrayView keyword) { return isNamed(keyword, { "$NotJunk", "NotJunk", "NonJunk" }); }

bool isJunkMailbox(const MailboxInfo &mailbox)
{
    return mailbox.specialUse.compare("\\Junk", Qt::CaseInsensitive) == 0 || (mailbox.specialUse.isEmpty() && isNamed(mailbox.name, { "Junk", "Spam" }));
}

bool saysNothing(const MailboxInfo &mailbox)
{
    return isNamed(mailbox.specialUse, { "\\Trash", "\\Drafts", "\\Sent", "\\All", "\\Archive" }) || isNamed(mailbox.name, { "Trash", "Drafts", "Sent", "Rejects" });
}
} // namespace

Learned lessonOfMailbox(const MailboxInfo &mailbox)
{
    return isJunkMailbox(mailbox) ? Learned::Spam : saysNothing(mailbox) ? Learned::Nothing : Learned::Ham;
}

LearningRules::LearningRules(std::shared_ptr<mailaccess::MailboxRules> next, Learner &learner, async::Background &background,
    std::shared_ptr<storage::AccountStore> store, QString maildir, std::function<Wanted()> wanted)
    : m_next(std::move(next))
    , m_learner(learner)
    , m_background(background)
    , m_store(std::move(store))
    , m_maildir(std::move(maildir))
    , m_wanted(std::move(wanted))
{
}

LearningRules::Place LearningRules::placeOf(const QByteArray &mailbox)
{
    if (mailbox == "INBOX")
        return Place::Inbox;
    const auto all = m_store->list();
    if (!all)
        return Place::NoEvidence;
    for (const MailboxInfo &one : *all) {
        if (one.name == mailbox)
            return isJunkMailbox(one) ? Place::Junk : saysNothing(one) ? Place::NoEvidence : Place::Other;
    }
    return Place::NoEvidence;
}

bool LearningRules::watches(Cause cause, const QByteArray &mailbox, const QByteArray &source)
{
    if (m_next->watches(cause, mailbox, source))
        return true;
    if (!m_wanted().learn)
        return false;
    switch (cause) {
    case Cause::Append:
        return placeOf(mailbox) == Place::Junk;
    case Cause::Copy:
        return true;
    case Cause::Flag:
        return true;
    }
    return false;
}

// Where the messages of an event went says it for all of them.
Learned LearningRules::lessonOfMove(Cause cause, const QByteArray &mailbox, const QByteArray &source)
{
    const Place to = placeOf(mailbox);
    if (cause == Cause::Append)
        return to == Place::Junk ? Learned::Spam : Learned::Nothing;
    const Place from = placeOf(source);
    if (to == Place::Junk)
        return from == Place::Junk ? Learned::Nothing : Learned::Spam;
    if (to == Place::NoEvidence)
        return Learned::Nothing;
    return from == Place::Junk || (from == Place::Inbox && to == Place::Other) ? Learned::Ham : Learned::Nothing;
}

// `changed`: marks that are set now.
static Learned lessonOfMarks(const QList<QByteArray> &changed, bool inJunk)
{
    bool wanted = false;
    for (const QByteArray &name : changed) {
        if (meansJunk(name))
            return Learned::Spam;
        wanted = wanted || meansNotJunk(name) || name == "\\Answered" || name == "\\Flagged";
    }
    return wanted && !inJunk ? Learned::Ham : Learned::Nothing; // moving it out of Junk says so better
}

static QList<QByteArray> marksThatAreSet(const storage::MailboxView &view, const MailboxEvent::Message &message)
{
    quint64 flags = 0;
    view.read([&](std::span<const MessageRecord> records) {
        const auto at = std::lower_bound(records.begin(), records.end(), message.uid, [](const MessageRecord &record, Uid uid) { return record.uid < uid; });
        if (at != records.end() && at->uid == message.uid)
            flags = at->flags;
    });
    const QList<QByteArray> now = mailaccess::flagNames(flags, view.keywords());
    QList<QByteArray> set;
    for (const QByteArray &name : message.changedFlags) {
        if (now.contains(name))
            set.append(name);
    }
    return set;
}

// What nothing can come of is not opened: most flag changes are \Seen.
static bool mayTeach(const MailboxEvent &event)
{
    return event.cause != Cause::Flag || std::any_of(event.messages.begin(), event.messages.end(), [](const MailboxEvent::Message &message) {
        return std::any_of(message.changedFlags.begin(), message.changedFlags.end(),
            [](const QByteArray &name) { return meansJunk(name) || meansNotJunk(name) || name == "\\Answered" || name == "\\Flagged"; });
    });
}

std::vector<std::pair<Uid, Learned>> LearningRules::lessonsOf(const MailboxEvent &event)
{
    const bool marks = event.cause == Cause::Flag;
    const Learned moved = marks ? Learned::Nothing : lessonOfMove(event.cause, event.mailbox, event.source);
    if (!marks && moved == Learned::Nothing)
        return {};
    const auto view = marks ? m_store->open(event.mailbox) : Result<std::shared_ptr<storage::MailboxView>>(nullptr);
    if (!view)
        return {};
    const bool inJunk = marks && placeOf(event.mailbox) == Place::Junk;
    std::vector<std::pair<Uid, Learned>> lessons;
    for (size_t i = 0; i < event.messages.size() && i < mostAtOnce; ++i) {
        const MailboxEvent::Message &message = event.messages[i];
        const Learned as = marks ? lessonOfMarks(marksThatAreSet(**view, message), inJunk) : moved;
        if (as != Learned::Nothing)
            lessons.emplace_back(message.uid, as);
    }
    return lessons;
}

void LearningRules::learn(const MailboxEvent &event)
{
    const Wanted wanted = m_wanted();
    if (!wanted.learn || !mayTeach(event))
        return;
    auto lessons = lessonsOf(event);
    if (lessons.empty())
        return;
    auto job = [&learner = m_learner, store = m_store, maildir = m_maildir, mailbox = event.mailbox, shared = wanted.shared,
                         lessons = std::move(lessons)](const async::Background &background) {
        auto view = store->open(mailbox);
        if (!view)
            return;
        int learned = 0;
        for (const auto &[uid, as] : lessons) {
            if (background.isStopping())
                break;
            auto content = (*view)->open(uid);
            if (!content)
                continue;
            const auto done = learner.learn(maildir, (*content)->read(0, Learner::looksAt), as, shared);
            learned += done && *done ? 1 : 0;
        }
        if (learned > 0)
            logEvent(Severity::Info, "policy", "learned", { { "mailbox", mailbox }, { "messages", learned } });
    };
    if (!m_background.submit(std::move(job)))
        logEvent(Severity::Info, "policy", "not-learned", { { "mailbox", event.mailbox }, { "reason", "there is too much to learn at the moment" } });
}

void LearningRules::happened(const MailboxEvent &event)
{
    learn(event);
    if (m_next->watches(event.cause, event.mailbox, event.source))
        m_next->happened(event);
}

} // namespace policy
