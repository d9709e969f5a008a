// What the files that implement Directory share: reading rows, checking names, sentences for people. Private to the folder.
#pragma once
#include "services/directory/directory.h"

namespace directory {

Failure failure(Failure::Kind kind, const QString &sentence);
Failure failure(Failure::Kind kind, const char *sentence);

// A domain as a person writes it → lower-case A-labels, or a Refused that says so.
Result<QByteArray> domainName(QByteArrayView text);
// The local part in the form of the rows, when it can name an account or alias: a dot-string that is safe as a folder's name.
std::optional<QByteArray> rowLocalPart(const MailAddress &address);
Result<QByteArray> usableLocalPart(const MailAddress &address);
QByteArray foldedLocalPart(const QByteArray &localPart); // lower case

// `a@x.test, b@y.test` (commas or line ends) → addresses. `bad` gets what is none.
std::vector<MailAddress> targetsFromText(QByteArrayView text, QStringList *bad = nullptr);
QByteArray targetsToText(const std::vector<MailAddress> &targets);

// Where the first pattern alias that fits leads; nothing: none fits.
Result<std::optional<std::vector<MailAddress>>> matchPatternAlias(sql::Sql &sql, const QByteArray &domain, const QByteArray &localPart);

// The columns that accountFrom and aliasFrom read.
#define ACCOUNT_COLUMNS "id, domain, local_part, enabled, quota, display_name, CAST(created AS CHAR), CAST(last_login AS CHAR), password, scram"
#define ALIAS_COLUMNS "id, domain, local_part, targets, may_send, enabled, CAST(created AS CHAR)"
AccountRecord accountFrom(const sql::Row &row);
AliasRecord aliasFrom(const sql::Row &row);

// Exists when the address is an account or alias; locks the domain's row, so that two of them cannot be added at once.
Result<void> requireFree(sql::Sql &sql, const QByteArray &domain, const QByteArray &localPart);
// NotFound when an UPDATE or DELETE met nothing.
Result<void> requireOne(const Result<qint64> &changed, const QString &missing);

// Runs `work` in a transaction and reports the change.
template <class F> auto Directory::change(F work)
{
    auto result = m_database.inTransaction(std::move(work));
    if (result.ok() && m_changed)
        m_changed();
    return result;
}

} // namespace directory
