// Domains whose mail this server takes in for another one (backup MX), from the tables relay_domains and relay_recipients.
// RFC 5321 §3.6.
//
// A relay that does not know the recipients sends bounces for whatever spammers invent, so each domain says how they are
// known: from a list, by asking the next host (Callout), or not at all.
// Thread: mayRelay and route any worker; the others block (pool threads).
#pragma once
#include "formats/pattern/pattern.h"
#include "services/delivery/callout.h"
#include "services/directory/snapshot.h"

#include <map>

namespace delivery {

struct RelayDomain
{
    enum class Recipients : quint8 { Listed, Callout, Any };
    QByteArray name; // lower-case A-labels
    Recipients recipients = Recipients::Callout;
    QByteArray nextHost; // empty: the domain's MX, those of us passed over
    quint16 nextPort = 25;
    bool enabled = true;
    std::vector<QByteArray> listed; // patterns over the whole address
};
QByteArray relayRecipientsName(RelayDomain::Recipients recipients); // "listed"…
std::optional<RelayDomain::Recipients> relayRecipientsFrom(QByteArrayView name);

class RelayDomains
{
public:
    RelayDomains(sql::Database &database, directory::ChangeWatch &watch, async::Pool &sqlPool, Callout &callout);

    struct Answer
    {
        bool isRelay = false; // the domain is one of them
        std::optional<smtp::Reply> refused; // with isRelay
    };
    async::Task<Answer> mayRelay(MailAddress recipient);
    async::Task<std::optional<Route>> route(QByteArray domain);

    Result<std::vector<RelayDomain>> list();
    Result<void> set(const RelayDomain &domain); // Syntax with a sentence; replaces the row and the list
    Result<void> remove(const QByteArray &name); // NotFound

private:
    struct Compiled
    {
        RelayDomain domain;
        std::vector<pattern::AddressPattern> listed;
    };
    using Domains = std::map<QByteArray, Compiled>;
    static Result<std::vector<RelayDomain>> read(sql::Sql &sql);
    static Result<Domains> compile(sql::Sql &sql);

    sql::Database &m_database;
    directory::ChangeWatch &m_watch;
    Callout &m_callout;
    directory::Snapshot<Domains> m_domains;
};

} // namespace delivery
