// The ARC test suite: chains to validate, and messages to seal whose fields are known to the letter. They run where the
// shared data is (FACTEUR_SHARED).
#include "tests/daemon/mailauth/dkimstage.h"

#include "mailauth/arc/sealer.h"
#include "mailauth/dkim/taglist.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace dkimstage;

namespace {

constexpr qint64 whenValidated = 12347; // the latest t= of all

QJsonArray load(const QString &file)
{
    if (sharedData().isEmpty()) {
        qInfo("%s: not run, FACTEUR_SHARED is not set", qPrintable(file));
        return {};
    }
    QProcess python;
    python.start(QStringLiteral("python3"),
        { QStringLiteral(FACTEUR_SOURCE_DIR "/tests/support/tools/yaml2json.py"),
            sharedData() + QStringLiteral("/arc/") + file });
    if (!python.waitForFinished() || python.exitCode() != 0)
        qFatal("yaml2json.py: %s", python.readAllStandardError().constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
}

void addKeys(FakeResolver &dns, const QJsonObject &records)
{
    for (auto record = records.begin(); record != records.end(); ++record)
        dns.txt(record.key().toUtf8().constData(), record.value().toString().toUtf8().simplified().constData());
}

// Tags with their values without any white space, as the suite compares them.
QMap<QByteArray, QByteArray> tags(QByteArrayView text)
{
    QByteArray problem;
    QMap<QByteArray, QByteArray> map;
    const auto list = dkim::TagList::parse(text, &problem);
    if (!list)
        return map;
    for (const dkim::TagList::Tag &tag : list->tags())
        map[tag.name.toByteArray()] = dkim::withoutSpace(tag.value);
    return map;
}

void fillCases(const QString &file)
{
    QTest::addColumn<QJsonObject>("scenario");
    QTest::addColumn<QJsonObject>("test");
    for (const QJsonValue &document : load(file)) {
        const QJsonObject scenario = document.toObject();
        const QJsonObject tests = scenario[QLatin1String("tests")].toObject();
        for (auto test = tests.begin(); test != tests.end(); ++test)
            QTest::newRow(qPrintable(test.key())) << scenario << test.value().toObject();
    }
}

} // namespace

class ArcSuitesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void validates_data() { fillCases(QStringLiteral("arc-draft-validation-tests.yml")); }
    void validates();
    void seals_data() { fillCases(QStringLiteral("arc-draft-sign-tests.yml")); }
    void seals();
};

void ArcSuitesTest::validates()
{
    if (sharedData().isEmpty())
        return;
    QFETCH(QJsonObject, scenario);
    QFETCH(QJsonObject, test);
    FakeResolver dns;
    addKeys(dns, scenario[QLatin1String("txt-records")].toObject());
    const QByteArray expected = test[QLatin1String("cv")].toString().toUtf8().trimmed().toLower();
    const QByteArray message = crlf(test[QLatin1String("message")].toString().toUtf8());
    for (const qsizetype piece : { 1, 4096 }) {
        const arc::Result result = verify(message, dns, whenValidated, {}, piece).arc;
        QVERIFY2(
            arc::name(result.code) == (expected.isEmpty() ? QByteArray("fail") : expected), result.problem.constData());
        QCOMPARE(result.problem.isEmpty(), result.code != arc::Code::Fail);
    }
}

void ArcSuitesTest::seals()
{
    if (sharedData().isEmpty())
        return;
    QFETCH(QJsonObject, scenario);
    QFETCH(QJsonObject, test);
    FakeResolver dns;
    addKeys(dns, scenario[QLatin1String("txt-records")].toObject());
    const QByteArray text = crlf(test[QLatin1String("message")].toString().toUtf8());

    auto key = dkim::PrivateKey::read(scenario[QLatin1String("privatekey")].toString().toUtf8());
    QVERIFY2(key.ok(), key.ok() ? "" : key.failure().told.constData());
    dkim::SigningKey signingKey { *key, scenario[QLatin1String("domain")].toString().toUtf8(),
        scenario[QLatin1String("sel")].toString().toUtf8() };
    arc::SealOptions options;
    options.layout = arc::SealOptions::Layout::Tests;
    options.fields.clear();
    for (const QByteArray &name : test[QLatin1String("sig-headers")].toString().toUtf8().split(':'))
        options.fields.append({ name.trimmed(), dkim::SignedField::Present });

    const qsizetype split = mime::headerLength(text);
    dkim::Message message(text.first(split));
    arc::Sealer sealer(&message, signingKey, options);
    message.body(QByteArrayView(text).sliced(split));
    message.end();
    const arc::Result received = verify(text, dns, whenValidated).arc;
    // What our own host found, from its Authentication-Results fields.
    const QByteArray host = test[QLatin1String("srv-id")].toString().toUtf8();
    QByteArray payload;
    for (const mime::HeaderField &field : message.fields()) {
        const QByteArray value = mime::trimmed(field.value).toByteArray();
        if (!field.is("Authentication-Results") || !value.startsWith(host))
            continue;
        payload = payload.isEmpty() ? value : payload + ";" + value.sliced(value.indexOf(';') + 1);
    }
    const auto fields = sealer.seal(received, payload, test[QLatin1String("t")].toString().toLongLong());
    const QByteArray wantedSeal = test[QLatin1String("AS")].toString().toUtf8();
    if (wantedSeal.trimmed().isEmpty()) {
        QVERIFY(!fields.ok());
        return;
    }
    QVERIFY2(fields.ok(), fields.ok() ? "" : fields.failure().told.constData());
    dkim::Message sealed(*fields);
    QCOMPARE(sealed.fields().size(), size_t(3));
    QCOMPARE(dkim::withoutSpace(sealed.fields()[2].value),
        dkim::withoutSpace(test[QLatin1String("AAR")].toString().toUtf8()));
    QCOMPARE(tags(sealed.fields()[1].value), tags(test[QLatin1String("AMS")].toString().toUtf8()));
    QCOMPARE(tags(sealed.fields()[0].value), tags(wantedSeal));
}

FACTEUR_TEST(ArcSuitesTest)
#include "tst_arc_suites.moc"
