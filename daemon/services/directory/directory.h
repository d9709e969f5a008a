// Domains, accounts, aliases and app passwords in the SQL database: the one place that writes those rows. Sessions ask
// CachedLookup and PasswordAuth instead.
//
// Names are lower case: domains as A-labels, local parts as MailAddress::key() has them. An address is an account or an
// alias, never both. Failures have a sentence for a person in `told` (and in `reason`): Exists, NotFound, Refused
// (not valid), Unavailable.
// Thread: any that may block; several at once.
#pragma once
#include "services/directory/lookup.h"
#include "services/directory/records.h"
#include "shared/base/clock.h"
#include "shared/base/result.h"
#include "shared/base/secret.h"
#include "storage/sql/database.h"

#include <QStringList>
#include <functional>

namespace directory {

struct Credentials // what a login is checked against
{
    AccountId account;
    MailAddress address;
    bool enabled = true; // the account's and its domain's
    QByteArray password; // the stored form, {SCHEME}…
    QByteArray scram; // the stored form, empty for none
    struct App
    {
        AppPasswordId id;
        QByteArray hash;
    };
    std::vector<App> appPasswords;
};

class Directory
{
public:
    // `mailRoot`: the Maildir of an account is mailRoot/DOMAIN/LOCALPART/Maildir.
    Directory(sql::Database &database, const Clock &clock, QString mailRoot);
    // Called after every successful change, on the thread that made it: ChangeWatch::invalidate, so that this process sees
    // its own changes at once.
    void onChange(std::function<void()> changed) { m_changed = std::move(changed); }

    // --- domains: names in any form, U-labels too -----------------------------------------------------------------
    Result<DomainId> addDomain(QByteArrayView name);
    Result<std::vector<DomainRecord>> domains();
    Result<DomainRecord> domain(QByteArrayView name); // NotFound
    Result<void> enableDomain(QByteArrayView name, bool enabled);
    Result<void> setCatchAll(QByteArrayView domain, const MailAddress &target); // empty: none
    Result<void> setSeparators(QByteArrayView domain, QByteArrayView separators); // up to 8 of `+-_.=#` and the like; empty: none
    Result<void> removeDomain(QByteArrayView name); // Refused while it has accounts or aliases

    // --- accounts -------------------------------------------------------------------------------------------------
    // An empty password makes an account that cannot log in. The domain must be there (NotFound).
    Result<AccountId> addAccount(const MailAddress &address, const Secret &password, const AccountChanges &with = {});
    // With a hash made elsewhere, `{SCHEME}…` or as crypt(3) writes it; Refused for a scheme that is not known.
    Result<AccountId> importAccount(const MailAddress &address, QByteArrayView hash, const AccountChanges &with = {});
    Result<std::vector<AccountRecord>> accounts(QByteArrayView domain = {}); // empty: all
    Result<Page<AccountRecord>> accountsPage(const PageFilter &filter);
    Result<AccountRecord> account(const MailAddress &address);
    Result<AccountRecord> account(AccountId id);
    Result<void> changeAccount(AccountId id, const AccountChanges &changes);
    Result<void> setPassword(AccountId id, const Secret &password); // hashes: 30 ms. App passwords stay
    Result<void> importPassword(AccountId id, QByteArrayView hash);
    // The rows only; the Maildir is the caller's business. Aliases that name the account keep the dead target.
    Result<void> removeAccount(AccountId id);

    // --- aliases --------------------------------------------------------------------------------------------------
    Result<AliasId> addAlias(const MailAddress &address, const std::vector<MailAddress> &targets, bool maySend = false);
    Result<std::vector<AliasRecord>> aliases(QByteArrayView domain = {});
    Result<Page<AliasRecord>> aliasesPage(const PageFilter &filter);
    Result<AliasRecord> alias(const MailAddress &address);
    Result<void> changeAlias(const MailAddress &address, std::optional<std::vector<MailAddress>> targets,
                             std::optional<bool> maySend, std::optional<bool> enabled);
    Result<void> removeAlias(const MailAddress &address);
    // Syntax when the pattern is none; NotFound when the domain is not here.
    Result<PatternAliasId> addPatternAlias(const PatternAliasRecord &alias);
    Result<std::vector<PatternAliasRecord>> patternAliases();
    Result<void> removePatternAlias(PatternAliasId id);

    // --- app passwords --------------------------------------------------------------------------------------------
    struct NewAppPassword
    {
        AppPasswordId id;
        Secret password; // shown once, kept nowhere
    };
    Result<NewAppPassword> addAppPassword(AccountId account, const QString &label);
    Result<std::vector<AppPasswordRecord>> appPasswords(AccountId account);
    Result<void> revokeAppPassword(AppPasswordId id);

    // --- what mail asks -------------------------------------------------------------------------------------------
    // See Lookup::resolve.
    Result<Resolution> resolve(const MailAddress &address);
    Result<bool> isLocalDomain(QByteArrayView domain);
    Result<AccountInfo> accountInfo(AccountId id);
    Result<bool> maySendAs(AccountId id, const MailAddress &address);

    // --- what logins ask ------------------------------------------------------------------------------------------
    Result<std::optional<Credentials>> credentials(const MailAddress &address);
    // Replaces the password's stored form if it is still `before` (a rehash loses against a change). Ok with false: it lost.
    Result<bool> replacePassword(AccountId id, const QByteArray &before, const QByteArray &after, const QByteArray &scram);
    struct Used
    {
        AccountId account;
        AppPasswordId app; // 0: the account's own password
        QDateTime when;
    };
    Result<void> recordLogins(const std::vector<Used> &uses);
    // 32 random octets, made once per database and name.
    Result<QByteArray> secret(const char *name);

    QString maildirOf(const MailAddress &address) const; // whether there is such an account or not

    // Grows with every change of a row by anybody (triggers).
    Result<qint64> changeCounter();
    // Sentences about rows that contradict each other (made by plain SQL); empty when all is well.
    Result<QStringList> inconsistencies();

private:
    friend class Resolver;
    template <class F> auto change(F work);
    AccountInfo infoOf(const MailAddress &address, AccountId id, bool enabled, quint64 quota, QString name) const;

    sql::Database &m_database;
    const Clock &m_clock;
    const QString m_mailRoot;
    std::function<void()> m_changed;
};

} // namespace directory
