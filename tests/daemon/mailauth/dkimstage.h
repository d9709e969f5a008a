// What the tests of DKIM and ARC share: messages, keys in a fake DNS, one call that verifies.
#pragma once
#include "tests/support/testmain.h"

#include "mailauth/arc/validator.h"
#include "mailauth/dkim/verifier.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/manualworker.h"

#include <QFile>

namespace dkimstage {

// Line ends as on the wire.
inline QByteArray crlf(QByteArray text) { return text.replace("\r\n", "\n").replace("\n", "\r\n"); }

inline QByteArray readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

inline QString sharedData()
{
    const QString shared = qEnvironmentVariable("FACTEUR_SHARED");
    return shared.isEmpty() ? QString() : shared + QStringLiteral("/data");
}

struct Verdicts
{
    QList<dkim::Result> dkim;
    arc::Result arc;
};

// The whole way: the header, the body in pieces, the keys.
inline Verdicts verify(
    const QByteArray &text, FakeResolver &dns, qint64 now, dkim::Options options = {}, qsizetype piece = 4096)
{
    ManualClock clock;
    ManualWorker worker(clock);
    const qsizetype split = mime::headerLength(text);
    dkim::Message message(text.first(split));
    dkim::Verifier verifier(&message, options);
    arc::Validator validator(&message, options);
    for (qsizetype at = split; at < text.size(); at += piece)
        message.body(QByteArrayView(text).sliced(at, std::min(piece, text.size() - at)));
    message.end();
    Verdicts verdicts;
    verdicts.dkim = worker.wait(verifier.finish(&dns, now));
    verdicts.arc = worker.wait(validator.finish(&dns, now));
    return verdicts;
}

inline QByteArray codes(const QList<dkim::Result> &results)
{
    QByteArrayList names;
    for (const dkim::Result &result : results)
        names.append(dkim::name(result.code));
    return names.join(',');
}

// For the test's output: the verdicts with their reasons.
inline QByteArray describe(const QList<dkim::Result> &results)
{
    QByteArrayList lines;
    for (const dkim::Result &result : results)
        lines.append(QByteArray(dkim::name(result.code)) + " (" + result.algorithm + ", " + result.selector + ", "
            + result.domain + "): " + result.problem);
    return lines.join("; ");
}

} // namespace dkimstage
