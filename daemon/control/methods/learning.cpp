// learning.status, .learn, .forget: what the filter knows from how an account's mail is sorted.
#include "control/methods.h"
#include "services/directory/directory.h"
#include "services/directory/livesettings.h"
#include "services/policy/learning/learningrules.h"
#include "storage/mailbox/mailboxview.h"

namespace control {
namespace learningmethods {
namespace {

constexpr size_t mostMessages = 20000; // of one mailbox: the newest

Result<directory::AccountInfo> accountOf(const Context &context, const Params &params)
{
    const auto account = context.directory->account(params.address("account"));
    if (!account)
        return account.failure();
    return context.directory->accountInfo(account->id);
}

QJsonObject statusOf(const Context &context, const directory::AccountInfo &account)
{
    const policy::Learner::Status status = context.learner->status(account.maildir);
    const auto totals = [](const policy::WordTable::Totals &t) {
        return QJsonObject { { QStringLiteral("wanted"), qint64(t.ham) }, { QStringLiteral("unwanted"), qint64(t.spam) } };
    };
    const auto enough = [](const policy::WordTable::Totals &t) { return t.ham >= policy::leastLearned && t.spam >= policy::leastLearned; };
    return { { QStringLiteral("account"), QString::fromUtf8(account.address.toString()) }, { QStringLiteral("own"), totals(status.own) },
        { QStringLiteral("everybodys"), totals(status.everybodys) }, { QStringLiteral("needed"), qint64(policy::leastLearned) },
        { QStringLiteral("judges"), enough(status.own) || enough(status.everybodys) } };
}

Result<QJsonObject> status(const Context &context, const Params &params)
{
    const auto account = accountOf(context, params);
    if (!account)
        return account.failure();
    return statusOf(context, *account);
}

// A mailbox's messages, as wanted or unwanted: by its name, or as `as` says.
Result<QJsonObject> learn(const Context &context, const Params &params)
{
    const auto account = accountOf(context, params);
    if (!account)
        return account.failure();
    const QByteArray as = params.bytesOr("as");
    if (!as.isEmpty() && as != "wanted" && as != "unwanted")
        throw InvalidParameter(QStringLiteral("as must be wanted or unwanted"));
    auto store = context.stores->open(account->maildir);
    if (!store)
        return store.failure();
    const auto mailboxes = (*store)->list();
    if (!mailboxes)
        return mailboxes.failure();
    const bool shared = context.settings->current()->flag("learning.shared");
    const QByteArray only = params.bytesOr("mailbox");
    qint64 wanted = 0, unwanted = 0;
    bool found = only.isEmpty();
    for (const MailboxInfo &mailbox : *mailboxes) {
        if (!mailbox.selectable || (!only.isEmpty() && mailbox.name != only))
            continue;
        found = true;
        policy::Learned lesson = policy::lessonOfMailbox(mailbox);
        if (!as.isEmpty())
            lesson = as == "wanted" ? policy::Learned::Ham : policy::Learned::Spam;
        else if (only.isEmpty() && mailbox.name == "INBOX")
            lesson = policy::Learned::Nothing; // not sorted yet
        if (lesson == policy::Learned::Nothing)
            continue;
        auto view = (*store)->open(mailbox.name);
        if (!view)
            return view.failure();
        const auto uids = (*view)->uids();
        const size_t from = uids->size() > mostMessages ? uids->size() - mostMessages : 0;
        for (size_t i = from; i < uids->size(); ++i) {
            auto content = (*view)->open((*uids)[i]);
            if (!content)
                continue;
            const auto learned = context.learner->learn(account->maildir, (*content)->read(0, policy::Learner::looksAt), lesson, shared);
            if (!learned)
                return learned.failure();
            (lesson == policy::Learned::Spam ? unwanted : wanted) += *learned ? 1 : 0;
        }
    }
    if (!found)
        return Failure { Failure::Kind::NotFound, "There is no mailbox of that name", QStringLiteral("There is no mailbox %1").arg(QString::fromUtf8(only)) };
    QJsonObject answer = statusOf(context, *account);
    answer[u"learnedWanted"] = wanted;
    answer[u"learnedUnwanted"] = unwanted;
    return answer;
}

Result<QJsonObject> forget(const Context &context, const Params &params)
{
    const auto account = accountOf(context, params);
    if (!account)
        return account.failure();
    if (const auto done = context.learner->forget(account->maildir); !done)
        return done.failure();
    return statusOf(context, *account);
}

} // namespace

} // namespace learningmethods

Methods learningMethods()
{
    using namespace learningmethods;
    return { { "learning.status", Runs::OnStorage, status }, { "learning.learn", Runs::OnStorage, learn }, { "learning.forget", Runs::OnStorage, forget } };
}

} // namespace control
