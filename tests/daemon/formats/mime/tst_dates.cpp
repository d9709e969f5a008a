// Dates of headers and of IMAP.
#include "formats/mime/dates.h"
#include "tests/support/testmain.h"

class DatesTest : public QObject
{
    Q_OBJECT
    static qint64 at(int y, int mo, int d, int h, int mi, int s)
    {
        return mime::daysFromCivil(y, mo, d) * 86400 + h * 3600 + mi * 60 + s;
    }
private Q_SLOTS:
    void civil()
    {
        QCOMPARE(mime::daysFromCivil(1970, 1, 1), 0);
        QCOMPARE(mime::daysFromCivil(2000, 3, 1), 11017);
        for (qint64 day = -800000; day < 3000000; day += 37) {
            int y = 0, m = 0, d = 0;
            mime::civilFromDays(day, y, m, d);
            QCOMPARE(mime::daysFromCivil(y, m, d), day);
        }
        QCOMPARE(mime::daysFromCivil(2024, 2, 29), QDate(1970, 1, 1).daysTo(QDate(2024, 2, 29)));
    }

    void header_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("utc");
        QTest::addColumn<qint64>("day");
        const auto row = [](const char *value, qint64 utc, qint64 day) {
            QTest::newRow(value) << QByteArray(value) << utc << day;
        };
        const qint64 nov21 = mime::daysFromCivil(1997, 11, 21);
        row("Fri, 21 Nov 1997 09:55:06 -0600", at(1997, 11, 21, 15, 55, 6), nov21);
        row("21 Nov 97 09:55:06 GMT", at(1997, 11, 21, 9, 55, 6), nov21); // RFC 5322 A.6.2
        row("Fri, 21 Nov 1997 09(comment):   55  :  06 -0600", at(1997, 11, 21, 15, 55, 6), nov21); // A.6.3
        row("Fri, 21 Nov 1997 09:55 -0600 (CST)", at(1997, 11, 21, 15, 55, 0), nov21);
        row(" Fri,21 Nov 1997\r\n 23:59:60 +0000", at(1997, 11, 21, 23, 59, 60), nov21);
        row("Fri, 21 Nov 1997 23:30:00 -0200", at(1997, 11, 22, 1, 30, 0), nov21); // the day is that of the writer
        row("Fri, 21 Nov 1997 09:55:06 EST", at(1997, 11, 21, 14, 55, 6), nov21);
        row("Fri, 21 Nov 1997 09:55:06 PDT", at(1997, 11, 21, 16, 55, 6), nov21);
        row("Fri, 21 Nov 1997 09:55:06 UT", at(1997, 11, 21, 9, 55, 6), nov21);
        row("Fri, 21 Nov 1997 09:55:06 Z", at(1997, 11, 21, 9, 55, 6), nov21);
        row("Fri, 21 Nov 1997 09:55:06 XYZ", at(1997, 11, 21, 9, 55, 6), nov21);
        row("Fri, 21 Nov 1997 09:55:06", at(1997, 11, 21, 9, 55, 6), nov21);
        row("Fri, 21 Nov 1997 09:55:06 GMT+0200", at(1997, 11, 21, 7, 55, 6), nov21);
        row("Fri, 21 Nov 1997 09:55:06 +02:00", at(1997, 11, 21, 7, 55, 6), nov21);
        row("Friday, 21-Nov-97 09:55:06 GMT", at(1997, 11, 21, 9, 55, 6), nov21);
        row("Fri Nov 21 09:55:06 1997", at(1997, 11, 21, 9, 55, 6), nov21);
        row("Fri Nov 21 09:55:06 EST 1997", at(1997, 11, 21, 14, 55, 6), nov21);
        row("Nov 21, 1997 9:55 PM +0000", at(1997, 11, 21, 21, 55, 0), nov21);
        row("21 Nov 1997", at(1997, 11, 21, 0, 0, 0), nov21);
        row("21 November 1997 9.55.06 +0000", at(1997, 11, 21, 9, 55, 6), nov21);
        row("21 Nov 097 09:55:06 +0000", at(1997, 11, 21, 9, 55, 6), nov21); // three digits, RFC 5322 §4.3
        row("21 Nov 17 09:55:06 +0000", at(2017, 11, 21, 9, 55, 6), mime::daysFromCivil(2017, 11, 21));
        row("Thu, 29 Feb 2024 00:00:00 +0000 trailing junk", at(2024, 2, 29, 0, 0, 0),
            mime::daysFromCivil(2024, 2, 29));
        row("Thu, 1 Jan 1970 00:00:00 +0000", 0, 0);
        row("Wed, 31 Dec 1969 23:59:59 +0000", -1, -1);
    }
    void header()
    {
        QFETCH(QByteArray, value);
        const auto date = mime::parseDate(value);
        QVERIFY(date);
        QTEST(date->utc, "utc");
        QTEST(date->day, "day");
    }

    void noDate_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const char *value : { "", "x", "Fri", "Fri, 21", "21 Foo 1997 10:00:00 +0000",
                 "32 Nov 1997 10:00:00 +0000", "29 Feb 2023 10:00:00 +0000", "21 Nov 1997 24:00:00 +0000",
                 "21 Nov 1997 10:60:00 +0000", "0 Nov 1997 10:00:00 +0000", "Nov", "(((", "1997-11-21T09:55:06Z",
                 "1997-11-21 09:55:06", "99999999999999" })
            QTest::newRow(value) << QByteArray(value);
    }
    void noDate()
    {
        QFETCH(QByteArray, value);
        QVERIFY(!mime::parseDate(value));
    }

    void formats()
    {
        const qint64 when = at(1996, 7, 17, 9, 44, 25);
        QCOMPARE(mime::formatDate(when, -420), QByteArray("Wed, 17 Jul 1996 02:44:25 -0700"));
        QCOMPARE(mime::formatDate(0), QByteArray("Thu, 1 Jan 1970 00:00:00 +0000"));
        QCOMPARE(mime::formatImapDateTime(when, -420), QByteArray("17-Jul-1996 02:44:25 -0700"));
        QCOMPARE(mime::formatImapDateTime(at(2024, 2, 1, 0, 0, 0), 330), QByteArray(" 1-Feb-2024 05:30:00 +0530"));
        for (qint64 utc : { qint64(-1), qint64(0), qint64(951782400), qint64(4102444799) }) {
            for (int zone : { 0, 60, -570, 840 }) {
                QCOMPARE(mime::parseDate(mime::formatDate(utc, zone))->utc, utc);
                QCOMPARE(mime::parseImapDateTime(mime::formatImapDateTime(utc, zone))->utc, utc);
                QCOMPARE(mime::parseImapDateTime(mime::formatImapDateTime(utc, zone))->zone, zone);
            }
        }
    }

    void imap_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("valid");
        const auto row = [](const char *text, bool valid) { QTest::newRow(text) << QByteArray(text) << valid; };
        row("17-Jul-1996 02:44:25 -0700", true);
        row(" 1-Jul-1996 02:44:25 +0000", true);
        row("1-Jul-1996 02:44:25 +0000", true);
        row("01-jul-1996 02:44:25 +0000", true);
        row("17-Jul-96 02:44:25 -0700", false);
        row("17-July-1996 02:44:25 -0700", false);
        row("17-Jul-1996 2:44:25 -0700", false);
        row("17-Jul-1996 02:44 -0700", false);
        row("17-Jul-1996 02:44:25", false);
        row("17-Jul-1996 02:44:25 -0760", false);
        row("17-Jul-1996 02:44:25 -07000", false);
        row("31-Jun-1996 02:44:25 -0700", false);
        row("17-Jul-1996 25:44:25 -0700", false);
        row("", false);
    }
    void imap()
    {
        QFETCH(QByteArray, text);
        QTEST(mime::parseImapDateTime(text).has_value(), "valid");
    }
    void imapDate()
    {
        QCOMPARE(*mime::parseImapDate("1-Feb-1994"), mime::daysFromCivil(1994, 2, 1));
        QCOMPARE(*mime::parseImapDate("\"01-FEB-1994\""), mime::daysFromCivil(1994, 2, 1));
        for (const char *bad : { "", "1-Feb", "30-Feb-1994", "1-Feb-94", "1-Feb-1994 ", "1 Feb 1994", "Feb-1-1994" })
            QVERIFY2(!mime::parseImapDate(bad), bad);
    }
};
FACTEUR_TEST(DatesTest)
#include "tst_dates.moc"
