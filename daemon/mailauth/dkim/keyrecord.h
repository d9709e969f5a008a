// Key records: what they say, and asking for them. RFC 6376 §3.6.1, §3.6.2, §6.1.2; RFC 8616 §5.
#pragma once
#include "async/task.h"
#include "dns/resolver.h"
#include "mailauth/dkim/publickey.h"
#include "mailauth/dkim/result.h"

#include <QHash>
#include <QList>
#include <optional>

namespace dkim {

struct KeyRecord
{
    KeyType type = KeyType::Rsa; // k=
    bool sha1 = true, sha256 = true; // h=
    bool email = true; // s= holds "email" or "*"
    bool testing = false; // t=y
    bool exactDomain = false; // t=s: no subdomain of d= in i=
    bool revoked = false; // p= is empty
    QByteArray key; // p=, decoded
};

// Nothing for what is no key record of version DKIM1 (RFC 6376 §6.1.2 step 5); `problem` says why. Pure.
std::optional<KeyRecord> parseKeyRecord(QByteArrayView text, QByteArray *problem);

// "selector._domainkey.domain"; empty when that is no name that can be asked for.
QByteArray keyName(const QByteArray &selector, const QByteArray &domain);

using KeyAnswers = QHash<QByteArray, dns::Answer<QByteArray>>; // by name
// Asks for all names at once and returns when all are answered. `resolver` must outlive the answers.
async::Task<KeyAnswers> lookUpKeys(dns::Resolver *resolver, QList<QByteArray> names);

} // namespace dkim
