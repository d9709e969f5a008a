#include "mailauth/dmarc/evaluation.h"

#include "dns/records.h"
#include "formats/mime/addresses.h"
#include "formats/mime/headers.h"
#include "mailauth/dmarc/organisationaldomain.h"
#include "shared/address/mailaddress.h"

namespace dmarc {

namespace {
Policy milder(Policy policy) { return policy == Policy::Reject ? Policy::Quarantine : Policy::None; }

// How much a result weighs among those of several authors.
int strictness(const Result &result)
{
    switch (result.code) {
    case Code::Fail:
        return 10 + int(result.applied) * 3 + int(result.published);
    case Code::TempError:
        return 5;
    case Code::PermError:
        return 4;
    case Code::None:
        return 3;
    case Code::Pass:
        break;
    }
    return 0;
}

QByteArray whyItFails(const Facts &facts, const QByteArray &fromDomain)
{
    QByteArray why = "Nothing vouches for " + fromDomain + ": ";
    if (!facts.spf || facts.spf->code == spf::Code::None)
        why += "SPF says nothing";
    else if (facts.spf->code != spf::Code::Pass)
        why += QByteArray("SPF says ") + spf::name(facts.spf->code);
    else
        why += "SPF passed for " + facts.spf->domain + ", another domain";
    QByteArray others;
    int passed = 0, failed = 0;
    for (const dkim::Result &signature : facts.dkim) {
        if (signature.code != dkim::Code::Pass) {
            ++failed;
        } else if (++passed <= 3) {
            others += (others.isEmpty() ? "" : ", ") + signature.domain;
        }
    }
    if (passed > 0)
        return why + ", DKIM passed for " + others + ", not for it";
    return why + (failed > 0 ? ", no DKIM signature is good" : ", and there is no DKIM signature");
}
} // namespace

const char *name(Code code)
{
    switch (code) {
    case Code::None:
        return "none";
    case Code::Pass:
        return "pass";
    case Code::Fail:
        return "fail";
    case Code::TempError:
        return "temperror";
    case Code::PermError:
        return "permerror";
    }
    return "none";
}

const char *name(Policy policy)
{
    switch (policy) {
    case Policy::None:
        return "none";
    case Policy::Quarantine:
        return "quarantine";
    case Policy::Reject:
        return "reject";
    }
    return "none";
}

Authors authors(QByteArrayView header)
{
    Authors found;
    const auto fields = mime::findHeaders(header, "From", 20);
    if (fields.empty())
        found.problem = "The message has no From field";
    for (const mime::HeaderField &field : fields) {
        const auto addresses = mime::parseAddresses(field.unfolded(), 100);
        bool any = false;
        for (const mime::Address &address : addresses) {
            if (address.kind != mime::Address::Kind::Mailbox)
                continue;
            any = true;
            const auto domain = address.broken ? std::nullopt : normalizeDomain(address.domain);
            if (!domain)
                found.problem = "The From field has an address without a valid domain";
            else if (!found.domains.contains(*domain))
                found.domains.append(*domain);
        }
        if (!any)
            found.problem = "The From field holds no address";
    }
    if (found.domains.size() > maxAuthors)
        found.problem = "The From field has addresses of more than " + QByteArray::number(maxAuthors) + " domains";
    return found;
}

bool isAligned(const QByteArray &identifier, const QByteArray &fromDomain, Alignment alignment)
{
    if (identifier.isEmpty() || fromDomain.isEmpty())
        return false;
    return identifier == fromDomain
        || (alignment == Alignment::Relaxed && organisationalDomain(identifier) == organisationalDomain(fromDomain));
}

async::Task<Discovery> discover(dns::Resolver *resolver, QByteArray domain)
{
    Discovery found;
    QByteArray candidates[] { domain, organisationalDomain(domain) };
    const int count = candidates[1] == domain ? 1 : 2;
    for (int i = 0; i < count; ++i) {
        const QByteArray name = "_dmarc." + candidates[i];
        if (!dns::isAskable(name)) // too long by the prefix: nobody can have published there
            continue;
        const auto answer = co_await resolver->txt(name);
        if (answer.status == dns::Status::Temporary || answer.status == dns::Status::Bogus) {
            found.code = Code::TempError;
            found.problem = "The DMARC record at " + name + " could not be looked up";
            co_return found;
        }
        QList<QByteArray> records;
        for (const QByteArray &text : answer.records) {
            if (isPolicyRecord(text))
                records.append(text);
        }
        if (records.isEmpty())
            continue;
        found.domain = candidates[i];
        if (records.size() > 1) { // §6.6.3 step 5: as if there were none
            found.problem = name + " has " + QByteArray::number(records.size()) + " DMARC records, so none counts";
            co_return found;
        }
        QByteArray why;
        auto record = parsePolicyRecord(records.first(), &why);
        if (!record) {
            found.code = Code::PermError;
            found.problem = "The DMARC record at " + name + " is wrong. " + why;
            co_return found;
        }
        found.code = Code::Pass;
        found.record = std::make_shared<const PolicyRecord>(std::move(*record));
        co_return found;
    }
    co_return found;
}

Result judge(const QByteArray &fromDomain, const Discovery &found, const Facts &facts)
{
    Result result;
    result.fromDomain = fromDomain;
    result.problem = found.problem;
    if (!found.record) {
        result.code = found.code;
        return result;
    }
    const PolicyRecord &record = *found.record;
    result.record = found.record;
    result.recordDomain = found.domain;
    result.percent = record.percent;
    const bool below = found.domain != fromDomain;
    result.published = !below                       ? record.policy
        : !facts.authorExists && record.nonexistent ? *record.nonexistent
                                                    : record.forSubdomains();

    bool undecided = false;
    if (facts.spf) {
        const bool aligned = isAligned(facts.spf->domain, fromDomain, record.spf);
        result.spfAligned = aligned && facts.spf->code == spf::Code::Pass;
        undecided = aligned && facts.spf->code == spf::Code::TempError;
    }
    for (const dkim::Result &signature : facts.dkim) {
        if (signature.code != dkim::Code::Pass && signature.code != dkim::Code::TempError)
            continue;
        if (!isAligned(signature.domain, fromDomain, record.dkim))
            continue;
        if (signature.code == dkim::Code::Pass)
            result.dkimAligned = true;
        else
            undecided = true;
    }
    if (result.spfAligned || result.dkimAligned) {
        result.code = Code::Pass;
        return result;
    }
    if (undecided) {
        result.code = Code::TempError;
        result.problem = "SPF or DKIM of " + fromDomain + " could not be checked for the moment";
        return result;
    }
    result.code = Code::Fail;
    result.problem = whyItFails(facts, fromDomain);
    result.applied = result.published;
    if (record.testing || facts.sample >= record.percent) { // §6.6.4
        result.sampledOut = result.published != Policy::None;
        result.applied = milder(result.published);
    }
    return result;
}

async::Task<Result> evaluate(dns::Resolver *resolver, Facts facts)
{
    Result strictest;
    if (!facts.authors.problem.isEmpty() || facts.authors.domains.isEmpty()) {
        strictest.code = Code::PermError;
        strictest.problem
            = facts.authors.problem.isEmpty() ? QByteArray("The message has no author") : facts.authors.problem;
        if (!facts.authors.domains.isEmpty())
            strictest.fromDomain = facts.authors.domains.first();
    }
    for (qsizetype i = 0; i < std::min<qsizetype>(facts.authors.domains.size(), maxAuthors); ++i) {
        const QByteArray domain = facts.authors.domains[i];
        const Discovery found = co_await discover(resolver, domain);
        Result result = judge(domain, found, facts);
        if ((i == 0 && strictest.code == Code::None) || strictness(result) > strictness(strictest))
            strictest = std::move(result);
    }
    co_return strictest;
}

} // namespace dmarc
