// See keyrecord.h.
#include "mailauth/dkim/keyrecord.h"
#include "dns/records.h"
#include "formats/mime/headers.h"
#include "mailauth/dkim/taglist.h"

#include <algorithm>
#include <coroutine>
#include <memory>

namespace dkim {
namespace {

bool holds(const QList<QByteArrayView> &list, QByteArrayView name)
{
    return std::any_of(
        list.begin(), list.end(), [&](QByteArrayView one) { return mime::equalsIgnoringCase(one, name); });
}

// Lives as long as the slowest answer, also when the one who waits has gone.
struct Gathering
{
    KeyAnswers answers;
    qsizetype missing = 0;
    std::coroutine_handle<> waiting;
};

struct Gathered
{
    std::shared_ptr<Gathering> gathering;
    explicit Gathered(std::shared_ptr<Gathering> what)
        : gathering(std::move(what))
    {
    }
    Gathered(const Gathered &) = delete;
    ~Gathered() { gathering->waiting = {}; }
    bool await_ready() const { return gathering->missing == 0; }
    void await_suspend(std::coroutine_handle<> handle) { gathering->waiting = handle; }
    void await_resume() { }
};

async::Task<void> ask(dns::Resolver *resolver, QByteArray name, std::shared_ptr<Gathering> into)
{
    auto answer = co_await resolver->txt(name);
    into->answers.insert(name, std::move(answer));
}

} // namespace

std::optional<KeyRecord> parseKeyRecord(QByteArrayView text, QByteArray *problem)
{
    const auto wrong = [&](QByteArray what) {
        *problem = std::move(what);
        return std::optional<KeyRecord>();
    };
    QByteArray why;
    const auto tags = TagList::parse(text, &why, TagList::EmptySpecs::PassedOver);
    if (!tags)
        return wrong("it cannot be read: " + why);
    // RFC 6376 §3.6.1: v= may be left out; when it is there, it comes first.
    if (const auto version = tags->value("v")) {
        if (*version != "DKIM1")
            return wrong("it is not of version DKIM1");
        if (tags->tags().front().name != "v")
            return wrong("its version does not come first");
    }
    KeyRecord record;
    if (const auto type = tags->value("k")) {
        if (mime::equalsIgnoringCase(*type, "ed25519"))
            record.type = KeyType::Ed25519;
        else if (!mime::equalsIgnoringCase(*type, "rsa"))
            return wrong("its key is of a type that is not known here");
    }
    if (const auto hashes = tags->value("h")) {
        const QList<QByteArrayView> list = splitAtColons(*hashes);
        record.sha1 = holds(list, name(Hash::Sha1));
        record.sha256 = holds(list, name(Hash::Sha256));
    }
    if (const auto services = tags->value("s")) {
        const QList<QByteArrayView> list = splitAtColons(*services);
        record.email = holds(list, "*") || holds(list, "email");
    }
    if (const auto flags = tags->value("t")) {
        const QList<QByteArrayView> list = splitAtColons(*flags);
        record.testing = holds(list, "y");
        record.exactDomain = holds(list, "s");
    }
    const auto key = tags->value("p");
    if (!key)
        return wrong("it holds no key");
    record.revoked = key->isEmpty();
    const auto decoded = decodeBase64(*key);
    if (!decoded)
        return wrong("its key is not base64");
    record.key = *decoded;
    return record;
}

QByteArray keyName(const QByteArray &selector, const QByteArray &domain)
{
    QByteArray name = selector + "._domainkey." + domain;
    if (!dns::isAskable(name))
        return {};
    return name;
}

async::Task<KeyAnswers> lookUpKeys(dns::Resolver *resolver, QList<QByteArray> names)
{
    const auto gathering = std::make_shared<Gathering>();
    gathering->missing = names.size();
    for (const QByteArray &name : names) {
        async::spawn(ask(resolver, name, gathering), [gathering, name](std::exception_ptr error) {
            if (error)
                gathering->answers.insert(
                    name, { dns::Status::Temporary, {}, false, 0, QStringLiteral("the resolver failed") });
            if (--gathering->missing == 0 && gathering->waiting)
                std::exchange(gathering->waiting, {}).resume();
        });
    }
    Gathered gathered(gathering);
    co_await gathered;
    co_return std::move(gathering->answers);
}

} // namespace dkim
