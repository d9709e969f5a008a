// The catalogue of settings, and that the manual has all of it.
#include "shared/settings/setting.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QSet>

class SettingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRowIsWhole()
    {
        QSet<QByteArray> keys;
        for (const settings::Setting &setting : settings::catalogue()) {
            QVERIFY2(!keys.contains(setting.key), setting.key);
            keys.insert(setting.key);
            QVERIFY2(QByteArray(setting.sentence).endsWith('.'), setting.key);
            QVERIFY2(QByteArray(setting.fallback).size() > 0, setting.key);
            QVERIFY2(setting.type != settings::Type::Number || setting.least < setting.most, setting.key);
            QVERIFY2(setting.type != settings::Type::Choice || *setting.choices, setting.key);
            QCOMPARE(settings::find(setting.key), &setting);
        }
    }

    void tablesAreContiguous() // facteur.toml may open a table only once
    {
        QSet<QByteArray> seen;
        QByteArray current;
        for (const settings::Setting &setting : settings::catalogue()) {
            const QByteArray key(setting.key);
            const QByteArray table = key.contains('.') ? key.first(key.indexOf('.')) : QByteArray();
            if (table == current)
                continue;
            QVERIFY2(!seen.contains(table) && !table.isEmpty(), setting.key);
            seen.insert(table);
            current = table;
        }
    }

    void misspellingsAreUnderstood_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("meant");
        QTest::newRow("letter") << QByteArray("hostnam") << QByteArray("hostname");
        QTest::newRow("table forgotten") << QByteArray("message_size") << QByteArray("limits.message_size");
        QTest::newRow("wrong table") << QByteArray("smtp.recipients") << QByteArray("limits.recipients");
        QTest::newRow("swapped letters") << QByteArray("lsiten.smtp") << QByteArray("listen.smtp");
        QTest::newRow("nothing near") << QByteArray("colour.of.the.envelope") << QByteArray();
    }
    void misspellingsAreUnderstood()
    {
        QFETCH(QByteArray, typed);
        QTEST(settings::nearest(typed), "meant");
    }

    void theManualHasEveryRow()
    {
        QFile manual(QStringLiteral(FACTEUR_SOURCE_DIR "/docs/operations.md"));
        QVERIFY(manual.open(QIODevice::ReadOnly));
        const QByteArray text = manual.readAll();
        for (const QByteArray &line : settings::manualTable().split('\n'))
            QVERIFY2(text.contains(line), "docs/operations.md lacks this row (paste the output of `facteurd --settings`): " + line);
    }
};

FACTEUR_TEST(SettingsTest)
#include "tst_settings.moc"
