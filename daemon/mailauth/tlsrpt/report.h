// SMTP TLS reports that others send us: how many of their sessions with our MX had TLS, and why some had not. RFC 8460.
// Thread: any; pure.
#pragma once
#include "shared/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHostAddress>
#include <QList>
#include <vector>

namespace tlsrpt {

struct FailureDetail // RFC 8460 §4.4
{
    QByteArray resultType; // "certificate-expired"…, lower case
    QHostAddress sendingMta, receivingIp;
    QByteArray receivingMxHost, receivingMxHelo;
    quint64 sessions = 0; // failed-session-count
    QByteArray information; // additional-information
    QByteArray reasonCode;
};

struct PolicyResult
{
    QByteArray type; // "tlsa", "sts", "no-policy-found", or what the reporter wrote
    QList<QByteArray> policy; // the policy's lines
    QByteArray domain;
    QList<QByteArray> mxHosts;
    quint64 succeeded = 0, failed = 0; // sessions
    QList<FailureDetail> failures;
};

struct Report
{
    QByteArray organisation, contact, id;
    qint64 begin = 0, end = 0; // seconds since 1970, UTC
    std::vector<PolicyResult> policies;
};

struct Limits
{
    qint64 json = 10 * 1024 * 1024; // octets once unpacked
    int policies = 1000, details = 1000; // details: of one policy
    qsizetype text = 1000; // of one value; longer ones are cut
};

// JSON, or packed with gzip.
Result<Report> parseReportFile(QByteArrayView file, const Limits &limits = {});
// The report in a message (multipart/report of type tlsrpt, or just attached). NotFound: it carries none.
Result<Report> parseReportMessage(QByteArrayView message, const Limits &limits = {});

} // namespace tlsrpt
