#include "app/sieveparts.h"

#include "app/signing.h"

#include <QFileInfo>

namespace app {

namespace {
QString folderOf(const Config &config) { return config.folder + QStringLiteral("/sieve"); }

delivery::SievePolicy policyOf(const settings::Values &values, const QByteArray &domain)
{
    using Sender = delivery::SievePolicy::Sender;
    delivery::SievePolicy policy;
    const QByteArray sender = values.text("sieve.redirect_sender", domain);
    policy.redirectSender = sender == "original" ? Sender::Original
        : sender == "recipient"                  ? Sender::Recipient
        : sender == "null"                       ? Sender::Null
        : sender == "fixed"                      ? Sender::Fixed
                                                 : Sender::Srs;
    policy.fixedSender = MailAddress::parse(values.text("sieve.redirect_address", domain)).value_or(MailAddress());
    policy.limits.redirects = int(values.number("sieve.max_redirects", domain));
    policy.limits.actions = int(values.number("sieve.max_actions", domain));
    policy.limits.milliseconds = values.number("sieve.max_milliseconds", domain);
    policy.limits.minVacation = quint64(values.number("sieve.vacation_min_seconds", domain));
    policy.programs = values.list("sieve.programs", domain);
    policy.programLimits.time = std::chrono::seconds(values.number("sieve.program_seconds"));
    policy.programLimits.output = values.number("sieve.program_output");
    return policy;
}
} // namespace

Result<void> openSieve(Parts &p, const Config &config)
{
    sieve::CompileOptions options;
    // Without the folder there are no programs, and scripts learn so when they are stored, not when mail comes.
    if (!QFileInfo(folderOf(config) + QStringLiteral("/programs")).isDir())
        options.withhold = { "vnd.dovecot.pipe", "vnd.dovecot.filter", "vnd.dovecot.execute" };
    p.programs = std::make_unique<scripts::ProgramCache>(options);
    p.events = std::make_unique<delivery::EventRules>(*p.database, *p.watch, *p.sqlPool);
    p.lists = std::make_shared<delivery::AccountLists>(*p.database);
    const auto secret = p.directory->secret("srs");
    if (!secret)
        return secret.failure();
    p.srs = std::make_shared<const delivery::Srs>(Secret(*secret));
    return {};
}

delivery::SieveSettings sieveSettings(Parts &p, const Config &config, const Clock &clock)
{
    delivery::SieveSettings settings { config.hostname, folderOf(config) };
    settings.policy = [live = p.settings.get()](const QByteArray &domain) { return policyOf(*live->current(), domain); };
    settings.isOwn = [directory = p.directory.get()](const directory::AccountInfo &account, const MailAddress &address) {
        const auto may = directory->maySendAs(account.id, address);
        return may && *may;
    };
    settings.isLocalDomain = [directory = p.directory.get()](const QByteArray &domain) {
        const auto ours = directory->isLocalDomain(domain);
        return ours && *ours;
    };
    settings.srs = p.srs;
    settings.sign = ownSigner(p, clock);
    settings.lists = { std::make_shared<scripts::FileLists>(folderOf(config) + QStringLiteral("/lists")), p.lists };
    return settings;
}

delivery::ForwardingSender forwardingSender(Parts &p, const Clock &clock)
{
    return [&p, &clock](const MailAddress &sender, const QByteArray &domain) {
        if (sender.isEmpty() || !p.settings->current()->flag("forward.srs", domain))
            return sender;
        const auto ours = p.directory->isLocalDomain(sender.domain());
        if (!ours || *ours)
            return sender;
        return p.srs->rewrite(sender, domain, clock.nowUtc()).value_or(sender);
    };
}

} // namespace app
