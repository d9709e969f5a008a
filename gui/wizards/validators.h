// What may stand in the wizard's fields. Pure: an answer is "" when all is well, else one sentence that says what to write.
#pragma once
#include "gui/wizards/setupplan.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

namespace gui::validators {

// The A-labels of a name as people write it ("bücher.example" → "xn--bcher-kva.example"); "" when it is none.
QString asciiName(const QString &name);

QString whyNotHostname(const QString &name);
QString whyNotDomain(const QString &name);
QString whyNotLocalPart(const QString &localPart);
QString whyNotAddress(const QString &address);
QString whyNotPassword(const QString &password, const QString &localPart, const QString &domain);
QString whyNotDatabase(const SetupPlan::Database &database);
QString whyNotSsh(const QString &host, const QString &socket);
QString whyNotSmarthost(const SetupPlan::Smarthost &smarthost);
QString whyNotIpAddress(const QString &text, bool v6); // empty is allowed

// What is wrong with these files for that host, at that time.
QString whyNotCertificate(const QByteArray &chainPem, const QByteArray &keyPem, const QString &hostname, const QDateTime &now);

// Suggestions from what the system calls itself ("machine.example.org", "machine.local", "machine").
QString suggestedDomain(const QString &systemName);
QString suggestedHostname(const QString &domain, const QString &systemName);
QString suggestedLocalPart(const QString &loginName);

// Statements for the database's administrator, the password quoted.
QString databaseSql(const SetupPlan::Database &database);

} // namespace gui::validators
