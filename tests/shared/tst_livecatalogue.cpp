// The catalogue of live settings: every row is whole, somebody reads it, and the manual has it.
#include "shared/settings/values.h"
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QSet>

class LiveCatalogueTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRowIsWhole()
    {
        using Type = settings::LiveSetting::Type;
        QSet<QByteArray> keys;
        for (const settings::LiveSetting &row : settings::liveCatalogue()) {
            QVERIFY2(!keys.contains(row.key), row.key);
            keys.insert(row.key);
            QCOMPARE(QByteArray(row.key).toLower(), QByteArray(row.key));
            QVERIFY2(QByteArray(row.key).size() <= 80, row.key); // the column's width
            QVERIFY2(row.sentence && QByteArray(row.sentence).endsWith('.'), row.key);
            const bool isNumber = row.type == Type::Number || row.type == Type::Real;
            QVERIFY2(!isNumber || row.least < row.most, row.key);
            QVERIFY2((row.type == Type::Choice) == bool(*row.choices), row.key);
            const QString wrong = settings::whyWrong(row, QString::fromUtf8(row.fallback));
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            QCOMPARE(settings::findLive(row.key), &row);
            QVERIFY2(!settings::describe(row).isEmpty(), row.key);
        }
        QVERIFY(keys.size() > 50);
    }

    void everyRowHasAReader()
    {
        QByteArray sources;
        for (const char *folder : { "/daemon", "/gui" }) {
            QDirIterator files(QStringLiteral(FACTEUR_SOURCE_DIR) + QLatin1StringView(folder), { QStringLiteral("*.cpp"), QStringLiteral("*.h") }, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                sources += file.readAll();
            }
        }
        for (const settings::LiveSetting &row : settings::liveCatalogue()) {
            if (QByteArray(row.key).startsWith("door.weight.")) // read by the check's name; test_policy holds them against the checks
                continue;
            QVERIFY2(sources.contains('"' + QByteArray(row.key) + '"'), "nobody reads " + QByteArray(row.key));
        }
    }

    void theManualHasEveryRow()
    {
        QFile manual(QStringLiteral(FACTEUR_SOURCE_DIR "/docs/settings.md"));
        QVERIFY(manual.open(QIODevice::ReadOnly));
        const QByteArray text = manual.readAll();
        for (const QByteArray &line : settings::liveManual().split('\n'))
            QVERIFY2(text.contains(line), "docs/settings.md lacks this line (facteurd --live-settings > docs/settings.md): " + line);
    }

    void values_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("right");
        QTest::newRow("real") << QByteArray("door.junk_score") << QStringLiteral("5.5") << true;
        QTest::newRow("negative") << QByteArray("door.junk_score") << QStringLiteral("-5") << true;
        QTest::newRow("infinite") << QByteArray("door.junk_score") << QStringLiteral("inf") << false;
        QTest::newRow("no number") << QByteArray("door.junk_score") << QStringLiteral("nan") << false;
        QTest::newRow("empty") << QByteArray("door.junk_score") << QString() << false;
        QTest::newRow("flag") << QByteArray("door.enabled") << QStringLiteral("false") << true;
        QTest::newRow("no flag") << QByteArray("door.enabled") << QStringLiteral("0") << false;
        QTest::newRow("fraction") << QByteArray("door.check_patience") << QStringLiteral("1000.5") << false;
        QTest::newRow("too small") << QByteArray("door.check_patience") << QStringLiteral("1") << false;
        QTest::newRow("choice") << QByteArray("spf.fail") << QStringLiteral("reject") << true;
        QTest::newRow("two choices") << QByteArray("spf.fail") << QStringLiteral("score|reject") << false;
        QTest::newRow("list") << QByteArray("door.trusted_networks") << QStringLiteral("a,b\nc") << true;
        QTest::newRow("far too long") << QByteArray("door.trusted_networks") << QString(100000, u'x') << false;
    }
    void values()
    {
        QFETCH(QByteArray, key);
        QFETCH(QString, value);
        QTEST(settings::whyWrong(*settings::findLive(key), value).isEmpty(), "right");
    }
};

FACTEUR_TEST(LiveCatalogueTest)
#include "tst_livecatalogue.moc"
