// What the directory holds, as administration sees it. Values only.
#pragma once
#include "shared/address/mailaddress.h"
#include "shared/base/strongint.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

namespace directory {

using AliasId = StrongInt<struct AliasIdTag, qint64>;
using PatternAliasId = StrongInt<struct PatternAliasIdTag, qint64>;
using AppPasswordId = StrongInt<struct AppPasswordIdTag, qint64>;

struct DomainRecord
{
    DomainId id;
    QByteArray name; // lower-case A-labels
    bool enabled = true; // a disabled domain's mail is refused as if it were not ours
    MailAddress catchAll; // empty: none. May be external
    QByteArray separators = "+"; // of subaddresses; empty: none
    QDateTime created; // UTC, as all times here
};

struct AccountRecord
{
    AccountId id;
    MailAddress address;
    bool enabled = true; // disabled: mail is still taken in, logins are not
    quint64 quota = 0; // octets; 0: none
    QString displayName;
    QDateTime created;
    std::optional<QDateTime> lastLogin; // written with a delay of up to a minute
    QByteArray passwordScheme; // "ARGON2ID", "BLF-CRYPT"…; empty: no password, nobody can log in with one
    bool hasScramKeys = false;
};

struct AccountChanges // nothing: leave as it is
{
    std::optional<bool> enabled;
    std::optional<quint64> quota;
    std::optional<QString> displayName;
};

struct AliasRecord
{
    AliasId id;
    MailAddress address;
    std::vector<MailAddress> targets; // accounts, other aliases, external addresses
    bool maySend = false; // its local targets may write with this sender address even when there are several
    bool enabled = true;
    QDateTime created;
};

struct PatternAliasRecord
{
    PatternAliasId id { 0 };
    QByteArray domain;
    QByteArray pattern; // over the local part; see formats/pattern/pattern.h
    QByteArray targets; // addresses separated by commas, with $1… for the pattern's groups
    int priority = 100; // smaller ones first
    bool enabled = true;
};

// A page of a list, by key: what is added or removed meanwhile shifts nothing.
struct PageFilter
{
    enum class Sort : quint8 { Address, Created, LastLogin, Quota } sort = Sort::Address; // aliases: the first two
    QByteArray domain; // empty: all
    QByteArray text; // somewhere in the address, the name or the targets, any case; with an @: `local@domain`, both parts
    bool descending = false;
    QByteArray cursor; // Page::next of the page before, with the same filter and order; empty: the first page
    int limit = 1000;
    bool count = false; // also Page::total
};

template <class Record> struct Page
{
    std::vector<Record> records;
    QByteArray next; // empty: that was all
    std::optional<qint64> total; // records that the filter lets through
};

struct AppPasswordRecord
{
    AppPasswordId id;
    AccountId account;
    QString label;
    QDateTime created;
    std::optional<QDateTime> lastUsed;
    std::optional<QDateTime> revoked;
};

} // namespace directory
