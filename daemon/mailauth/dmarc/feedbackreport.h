// Reports about single messages: abuse complaints and authentication failures (DMARC's ruf=). RFC 5965, RFC 6591, RFC
// 7489 §7.3. Thread: any; pure.
#pragma once
#include "shared/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHostAddress>
#include <QList>
#include <optional>

namespace dmarc {

struct FeedbackReport
{
    QByteArray type; // lower case: "abuse", "auth-failure", "fraud", "not-spam", "virus", "other"…
    QByteArray userAgent;
    int version = 0;
    quint32 incidents = 1;
    std::optional<qint64> arrival; // seconds since 1970
    QHostAddress source;
    quint16 sourcePort = 0;
    QByteArray mailFrom, rcptTo, envelopeId, reportingMta; // addresses as written
    QList<QByteArray> reportedDomains, reportedUris;
    QList<QByteArray> authenticationResults; // for authres::parse()
    // RFC 6591
    QByteArray authFailure; // lower case: "dmarc", "bodyhash", "signature", "spf"…
    QByteArray deliveryResult, identityAlignment; // lower case
    QByteArray dkimDomain, dkimIdentity, dkimSelector, dkimSelectorDns, dkimCanonicalizedHeader, dkimCanonicalizedBody,
        spfDns;
    // The message it is about, or its header: spans' copies, at most maxOriginal octets.
    QByteArray original;
    bool originalIsHeaderOnly = false;
};

inline constexpr qsizetype maxOriginal = 256 * 1024;
inline constexpr int maxFeedbackValues = 50; // of one repeatable field

// NotFound: the message is no multipart/report of that kind. Syntax: it lacks Feedback-Type.
::Result<FeedbackReport> parseFeedbackMessage(QByteArrayView message);

} // namespace dmarc
