// dns DOMAIN [--zone] [--check]: the records a domain should publish, and which it does.
#include "ctl/command.h"
#include "ctl/table.h"
#include "shared/model/dnsadvice.h"

#include <cstdio>

namespace ctl {
namespace dnsgroup {

static const char *mark(const model::DnsRecord::Check &check)
{
    using State = model::DnsRecord::Check::State;
    switch (check.state) {
    case State::Ok: return "ok";
    case State::Missing: return "MISSING";
    case State::Different: return "DIFFERENT";
    case State::Error: return "no answer";
    }
    return "";
}

static void printRecords(const model::DnsAdvice &advice, bool checked)
{
    for (const model::DnsRecord &record : advice.records) {
        const char *need = record.need == model::DnsRecord::Need::Needed ? "needed" : record.need == model::DnsRecord::Need::Recommended ? "recommended" : "optional";
        std::printf("%s  %s\n", need, qUtf8Printable(clean(record.name + QStringLiteral(".  ") + record.type + QStringLiteral("  ") + record.value)));
        std::printf("    %s\n", qUtf8Printable(clean(record.why.text())));
        if (!checked || !record.check)
            continue;
        std::printf("    %s%s%s\n", mark(*record.check), record.check->sentence.isEmpty() ? "" : ": ", qUtf8Printable(clean(record.check->sentence.text())));
        if (record.check->state == model::DnsRecord::Check::State::Different) {
            for (const QString &found : record.check->found)
                std::printf("    there is: %s\n", qUtf8Printable(clean(found)));
        }
    }
    if (!advice.note.isEmpty())
        std::printf("\n%s\n", qUtf8Printable(clean(advice.note.text())));
}

static void dns(Session &session, const Arguments &arguments)
{
    const bool check = arguments.has("check");
    QJsonObject params { { QStringLiteral("domain"), arguments.at(0) } };
    for (const char *name : { "ipv4", "ipv6" }) {
        if (arguments.has(name))
            params[QLatin1StringView(name)] = arguments.value(name);
    }
    const QJsonObject answer = session.call(check ? QStringLiteral("dns.check") : QStringLiteral("dns.advice"), params);
    const model::DnsAdvice advice = model::DnsAdvice::fromJson(answer);
    session.show(answer, [&] {
        if (arguments.has("zone"))
            std::printf("%s", qUtf8Printable(advice.toZone()));
        else
            printRecords(advice, check);
    });
    if (check && advice.state() == model::DnsAdvice::State::Trouble)
        throw Failed(QStringLiteral("Records that %1 needs are missing or different").arg(advice.domain));
}

} // namespace dnsgroup

Commands dnsCommands()
{
    using namespace dnsgroup;
    return { { "dns", "", "DOMAIN [--zone] [--check] [--ipv4 A] [--ipv6 A]", 1, 1, { QStringLiteral("ipv4"), QStringLiteral("ipv6") },
        { QStringLiteral("zone"), QStringLiteral("check") },
        "The DNS records the domain should publish; --zone: as a zone file; --check: what is published now, exit status 1 when needed ones are not.", dns } };
}

} // namespace ctl
