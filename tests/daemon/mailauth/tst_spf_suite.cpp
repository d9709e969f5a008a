// The openspf.org test suites for RFC 7208 and RFC 4408, where they are at hand (FACTEUR_SHARED).
//
// Each scenario has zone data and cases. As the suites say, an SPF-type record counts as a TXT record, too, unless the
// name has a TXT record (or says "TXT: NONE"); TIMEOUT is what happens to any question the name has no record for.
#include "tests/support/testmain.h"

#include "mailauth/spf/check.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/manualworker.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace {
QByteArray text(const QJsonValue &value)
{
    if (!value.isArray())
        return value.toString().toUtf8();
    QByteArray joined; // strings of one TXT record
    for (const QJsonValue &piece : value.toArray())
        joined += piece.toString().toUtf8();
    return joined;
}

void fill(FakeResolver &dns, const QJsonObject &zone)
{
    for (auto name = zone.begin(); name != zone.end(); ++name) {
        QByteArray owner = name.key().toUtf8();
        const bool reverse = owner.toLower().endsWith(".arpa");
        const char *key = owner.constData();
        QList<QByteArray> spf, txt;
        bool timeout = false, saysTxt = false;
        QSet<dns::Type> given;
        dns.exists(key);
        for (const QJsonValue &record : name->toArray()) {
            if (record.isString()) {
                timeout = record.toString() == QLatin1String("TIMEOUT");
                continue;
            }
            const QString type = record.toObject().begin().key();
            const QJsonValue data = record.toObject().begin().value();
            if (type == QLatin1String("SPF")) {
                spf.append(text(data));
            } else if (type == QLatin1String("TXT")) {
                saysTxt = true;
                if (text(data) != "NONE")
                    txt.append(text(data));
            } else if (type == QLatin1String("A") || type == QLatin1String("AAAA")) {
                dns.address(key, text(data).constData());
                given.insert(type == QLatin1String("A") ? dns::Type::A : dns::Type::AAAA);
            } else if (type == QLatin1String("MX")) {
                dns.mx(
                    key, data.toArray().at(0).toString().toInt(), data.toArray().at(1).toString().toUtf8().constData());
                given.insert(dns::Type::MX);
            } else if (type == QLatin1String("CNAME")) {
                dns.cname(key, text(data).constData());
            } else if (type == QLatin1String("PTR")) {
                dns.ptrAt(key, text(data).constData());
                given.insert(dns::Type::PTR);
            }
        }
        for (const QByteArray &record : saysTxt ? txt : spf)
            dns.txt(key, record);
        if (!(saysTxt ? txt : spf).isEmpty())
            given.insert(dns::Type::TXT);
        if (!timeout)
            continue;
        for (const dns::Type type : { dns::Type::A, dns::Type::AAAA, dns::Type::MX, dns::Type::TXT, dns::Type::PTR }) {
            if (!given.contains(type) && reverse == (type == dns::Type::PTR))
                dns.fail(key, type, dns::Status::Temporary);
        }
    }
}

// Cases of the RFC 4408 suite whose every accepted answer RFC 7208 has overruled.
bool isSuperseded(const QString &name)
{
    static const QSet<QString> superseded {
        QStringLiteral("upper-macro"), // expects another local part than its mail has; corrected in the newer suite
    };
    return superseded.contains(name);
}
} // namespace

class SpfSuiteTest : public QObject
{
    Q_OBJECT

    static QJsonArray load(const QString &path)
    {
        QProcess python;
        python.start(QStringLiteral("python3"),
            { QStringLiteral(FACTEUR_SOURCE_DIR "/tests/support/tools/yaml2json.py"), path });
        if (!python.waitForFinished(60000) || python.exitCode() != 0)
            qFatal("%s: %s", qPrintable(path), python.readAllStandardError().constData());
        return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
    }

    void run(const QString &suite, bool newest)
    {
        const QString shared = qEnvironmentVariable("FACTEUR_SHARED");
        if (shared.isEmpty()) {
            qInfo("%s did not run: FACTEUR_SHARED is not set", qPrintable(suite));
            return;
        }
        int cases = 0, superseded = 0;
        QStringList failures;
        for (const QJsonValue &scenario : load(shared + QStringLiteral("/data/spf/") + suite)) {
            FakeResolver dns;
            fill(dns, scenario.toObject().value(QLatin1String("zonedata")).toObject());
            const QJsonObject tests = scenario.toObject().value(QLatin1String("tests")).toObject();
            for (auto test = tests.begin(); test != tests.end(); ++test) {
                const QJsonObject fields = test->toObject();
                spf::Question question;
                question.client = QHostAddress(fields.value(QLatin1String("host")).toString());
                question.helo = fields.value(QLatin1String("helo")).toString().toUtf8();
                question.sender = fields.value(QLatin1String("mailfrom")).toString().toUtf8();
                question.receiver = "receiver.example.test";
                ManualClock clock;
                ManualWorker worker(clock);
                const spf::Result result = worker.wait(spf::checkMailFrom(&dns, question));
                QStringList accepted;
                const QJsonValue wanted = fields.value(QLatin1String("result"));
                if (wanted.isArray()) {
                    for (const QJsonValue &one : wanted.toArray())
                        accepted += one.toString();
                } else {
                    accepted += wanted.toString();
                }
                if (!newest && isSuperseded(test.key())) {
                    ++superseded;
                    continue;
                }
                ++cases;
                const QString got = QString::fromLatin1(spf::name(result.code));
                if (!accepted.contains(got))
                    failures += test.key() + QStringLiteral(": ") + got + QStringLiteral(" instead of ")
                        + accepted.join(QLatin1Char('/')) + QStringLiteral(" (") + QString::fromUtf8(result.problem)
                        + QLatin1Char(')');
                const QString explanation = fields.value(QLatin1String("explanation")).toString();
                if (result.code == spf::Code::Fail && fields.contains(QLatin1String("explanation"))
                    && QString::fromUtf8(result.explanation)
                        != (explanation == QLatin1String("DEFAULT") ? QString() : explanation))
                    failures += test.key() + QStringLiteral(": explains ") + QString::fromUtf8(result.explanation)
                        + QStringLiteral(" instead of ") + explanation;
            }
        }
        qInfo("%s: %d cases, %d superseded", qPrintable(suite), cases, superseded);
        QVERIFY2(failures.isEmpty(), qPrintable(QLatin1Char('\n') + failures.join(QLatin1Char('\n'))));
        QVERIFY(cases > 180);
    }

private Q_SLOTS:
    void rfc7208() { run(QStringLiteral("rfc7208-tests.yml"), true); }
    void rfc4408() { run(QStringLiteral("rfc4408-tests.yml"), false); }
};

FACTEUR_TEST(SpfSuiteTest)
#include "tst_spf_suite.moc"
