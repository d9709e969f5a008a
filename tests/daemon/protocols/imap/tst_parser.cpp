// Sequence sets, receiver, command parser and names: the pure layers of the IMAP room.
#ifndef Q_MOC_RUN
#include "protocols/imap/commandparser.h"
#include "protocols/imap/mailboxname.h"
#include "protocols/imap/messagenumbers.h"
#include "protocols/imap/receiver.h"
#include "protocols/imap/response.h"
#include "protocols/imap/search/envelopeview.h"
#include "protocols/imap/search/textmatch.h"
#include "formats/mime/text.h"
#endif
#include "tests/support/testmain.h"

using namespace imap;

class ImapParserTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sequenceSets_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("resolved"); // with 10 as the largest; "-" when it is no set
        QTest::newRow("one") << QByteArray("3") << QByteArray("3");
        QTest::newRow("range") << QByteArray("2:4") << QByteArray("2:4");
        QTest::newRow("turned round") << QByteArray("4:2") << QByteArray("2:4");
        QTest::newRow("overlap") << QByteArray("1:3,2:5,5,6") << QByteArray("1:6");
        QTest::newRow("order") << QByteArray("9,1,5") << QByteArray("1,5,9");
        QTest::newRow("star") << QByteArray("*") << QByteArray("10");
        QTest::newRow("all") << QByteArray("1:*") << QByteArray("1:10");
        QTest::newRow("star first") << QByteArray("*:8") << QByteArray("8:10");
        QTest::newRow("beyond star") << QByteArray("20:*") << QByteArray("10:20");
        QTest::newRow("largest") << QByteArray("4294967295") << QByteArray("4294967295");
        QTest::newRow("adjacent to the end") << QByteArray("4294967294:4294967295,1") << QByteArray("1,4294967294:4294967295");
        QTest::newRow("saved") << QByteArray("$") << QByteArray("");
        for (const char *wrong : { "", "0", "1,", ",1", "1:", ":1", "1::2", "1:2:3", "4294967296", "a", "1 ", "1,$", "-1", "01x", "1;2" })
            QTest::newRow(wrong) << QByteArray(wrong) << QByteArray("-");
    }
    void sequenceSets()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, resolved);
        const auto set = SequenceSet::parse(text);
        QCOMPARE(set.has_value(), resolved != "-");
        if (!set)
            return;
        QByteArray out;
        appendRanges(out, set->resolve(10));
        QCOMPARE(out, resolved);
        QCOMPARE(SequenceSet::parse(set->toWire()), set);
    }
    void sequenceSetsAreBounded()
    {
        QByteArray text("1");
        for (int i = 0; i < 60000; ++i)
            text += ",1";
        QVERIFY(!SequenceSet::parse(text));
        QVERIFY(SequenceSet::parse("1,2,3", 3));
        QVERIFY(!SequenceSet::parse("1,2,3,4", 3));
    }
    void emptyMailboxHasNoLargest()
    {
        QVERIFY(SequenceSet::parse("*")->resolve(0).empty());
    }
    void containsFindsNumbers()
    {
        const auto ranges = SequenceSet::parse("2:4,8,10:20")->resolve(0);
        for (const quint32 in : { 2u, 3u, 4u, 8u, 10u, 20u })
            QVERIFY(contains(ranges, in));
        for (const quint32 out : { 1u, 5u, 7u, 9u, 21u })
            QVERIFY(!contains(ranges, out));
    }
    void uidSetsKeepTheirOrder()
    {
        QByteArray out;
        const std::vector<Uid> uids { Uid(3), Uid(4), Uid(5), Uid(1), Uid(9) };
        appendUidSet(out, uids);
        QCOMPARE(out, QByteArray("3:5,1,9")); // COPYUID pairs source and destination by position
    }

    void literalMarks_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("size"); // -1: none
        QTest::addColumn<bool>("synchronizing");
        QTest::addColumn<bool>("binary");
        QTest::newRow("plain") << QByteArray("a LOGIN {5}") << 5 << true << false;
        QTest::newRow("plus") << QByteArray("a LOGIN {5+}") << 5 << false << false;
        QTest::newRow("binary") << QByteArray("a APPEND x ~{7}") << 7 << true << true;
        QTest::newRow("binary plus") << QByteArray("a APPEND x ~{7+}") << 7 << false << true;
        QTest::newRow("alone") << QByteArray("{0}") << 0 << true << false;
        for (const char *none : { "", "}", "{}", "{+}", "{5", "5}", "{5-}", "{x}", "{5}x", "{-5}", "{5++}", "a {5 }" })
            QTest::newRow(none) << QByteArray(none) << -1 << true << false;
    }
    void literalMarks()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, size);
        LiteralMark mark;
        QCOMPARE(endsInLiteral(line, mark), size >= 0);
        if (size < 0)
            return;
        QCOMPARE(mark.size, qint64(size));
        QTEST(mark.synchronizing, "synchronizing");
        QTEST(mark.binary, "binary");
        QCOMPARE(line.chopped(mark.length) + (mark.binary ? "~{" : "{") + QByteArray::number(size) + (mark.synchronizing ? "}" : "+}"), line);
    }
    void receiverJoinsLinesAndLiterals()
    {
        Receiver receiver;
        QCOMPARE(receiver.line("a LOGIN {5}"), Receiver::Step::Literal);
        receiver.literal("al\r\ne");
        QCOMPARE(receiver.line(" {2+}"), Receiver::Step::Literal);
        receiver.literal("{}");
        QCOMPARE(receiver.line(""), Receiver::Step::Complete);
        QCOMPARE(receiver.tag(), QByteArray("a"));
        QCOMPARE(receiver.verb(), QByteArray("LOGIN"));
        const Parsed parsed = parseCommand(receiver.takeText());
        QVERIFY(parsed.command);
        QCOMPARE(std::get<LoginArgs>(parsed.command->args).user, QByteArray("al\r\ne"));
        QCOMPARE(std::get<LoginArgs>(parsed.command->args).password.reveal(), QByteArray("{}"));
    }
    void receiverRefusesTooMuch()
    {
        Receiver receiver(100, 10);
        QCOMPARE(receiver.line("a X {6}"), Receiver::Step::Literal);
        receiver.literal("123456");
        QCOMPARE(receiver.line(" {5}"), Receiver::Step::TooBig); // 11 in all
        Receiver endless(1000000, 10);
        QCOMPARE(endless.line("a X {99999999999999999999999}"), Receiver::Step::TooBig);
        Receiver many(1000000, 10);
        auto step = many.line("a X {0}");
        int literals = 0;
        while (step == Receiver::Step::Literal && literals < 5000) {
            many.literal("");
            step = many.line(" {0}");
            ++literals;
        }
        QCOMPARE(step, Receiver::Step::TooBig);
    }

    void commandsSurviveARoundTrip_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {
                 "a CAPABILITY", "a NOOP", "a LOGIN alice secret", "a LOGIN \"al ice\" \"p\\\"w\\\\d\"", "a LOGIN {3+}\r\na\r\n \"\"",
                 "a AUTHENTICATE PLAIN", "a AUTHENTICATE PLAIN =", "a AUTHENTICATE SCRAM-SHA-256 biws", "a STARTTLS",
                 "a ENABLE CONDSTORE UTF8=ACCEPT", "a ID NIL", "a ID (\"name\" \"x\" \"v\" NIL)", "a ID ()",
                 "a SELECT INBOX", "a EXAMINE {4+}\r\nx\"yz (CONDSTORE)", "a SELECT x (QRESYNC (1 2))",
                 "a SELECT x (QRESYNC (1 2 1:5))", "a SELECT x (CONDSTORE QRESYNC (1 2 1:5 (1,2 3,4)))", "a SELECT x (QRESYNC (1 2 (1 3)))",
                 "a CREATE x (USE (\\Sent \\Trash))", "a DELETE x", "a RENAME x NIL", "a SUBSCRIBE \"\"", "a STATUS x (MESSAGES UNSEEN SIZE)",
                 "a LIST \"\" *", "a LIST (SUBSCRIBED RECURSIVEMATCH) x (%/a \"b c\") RETURN (CHILDREN STATUS (MESSAGES))", "a LIST () \"\" %",
                 "a LSUB \"\" %", "a NAMESPACE", "a IDLE", "a GETQUOTA \"\"", "a GETQUOTAROOT INBOX", "a SETQUOTA \"\" (STORAGE 5)",
                 "a GETMETADATA \"\" /shared/comment", "a GETMETADATA (MAXSIZE 5 DEPTH infinity) INBOX (/shared/a /private/b)", "a GETMETADATA INBOX (DEPTH 1) /shared/a",
                 "a SETMETADATA INBOX (/shared/a \"x\" /private/b NIL)", "a SETMETADATA \"\" (/shared/a {1+}\r\nx)",
                 "a FILTER SIEVE DELIVERY ALL", "a UID FILTER SIEVE PERSONAL rules CHARSET UTF-8 SUBJECT x", "a FILTER SIEVE GLOBAL \"x y\" 1:3", "a FILTER SIEVE SCRIPT \"keep;\" NOT SEEN",
                 "a CHECK", "a CLOSE", "a UNSELECT", "a EXPUNGE", "a UID EXPUNGE 1:5,7", "a COPY 1:* x", "a UID MOVE $ \"a b\"",
                 "a FETCH 1:* ALL", "a FETCH 1 FULL", "a FETCH 1 (UID FLAGS BODY BODYSTRUCTURE BODY[] BODY.PEEK[1.2.HEADER.FIELDS.NOT (a \"b c\")]<0.5>)",
                 "a FETCH 1 BODY[1.MIME]", "a UID FETCH 1 (BINARY[1]<1.2> BINARY.SIZE[2] RFC822.TEXT SAVEDATE) (CHANGEDSINCE 5 VANISHED)",
                 "a FETCH 1 BODY[HEADER.FIELDS ({3+}\r\nabc)]",
                 "a FETCH 1 BODY[HEADER.FIELDS (\"a]b\" \"c\\\\d\\\"]\")]", "a STORE 1 FLAGS \\Seen $x", "a UID STORE 1 (UNCHANGEDSINCE 5) -FLAGS.SILENT ()",
                 "a SEARCH ALL", "a SEARCH CHARSET UTF-8 OR FROM x NOT (SUBJECT \"y\" 1:5)", "a UID SEARCH RETURN (MIN SAVE) UID $ KEYWORD x",
                 "a SEARCH RETURN () UNSEEN NEW OLD", "a SEARCH HEADER x-y \"\" MODSEQ 5 MODSEQ \"/flags/\\\\seen\" all 7",
                 "a SEARCH SENTSINCE 1-Feb-1994 BEFORE \"12-Mar-2026\" OLDER 5 LARGER 10 BODY {2+}\r\n\r\n",
                 "a SORT (REVERSE DATE SUBJECT) UTF-8 UNDELETED", "a THREAD REFERENCES UTF-8 ALL" })
            QTest::newRow(text) << QByteArray(text);
    }
    void commandsSurviveARoundTrip()
    {
        QFETCH(QByteArray, text);
        const Parsed parsed = parseCommand(text);
        QVERIFY2(parsed.command, parsed.error);
        const QByteArray wire = toWire(*parsed.command);
        QVERIFY(wire.endsWith("\r\n"));
        const Parsed again = parseCommand(wire.chopped(2));
        QVERIFY2(again.command, wire);
        QVERIFY2(*again.command == *parsed.command, wire);
        QCOMPARE(toWire(*again.command), wire);
    }
    void wrongCommands_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {
                 "", " ", "a", "a ", "a  NOOP", "a NOOP x", "a\tNOOP", "+a NOOP", "a* NOOP", "a LOGIN", "a LOGIN x", "a LOGIN x y z", "a LOGIN (x y",
                 "a LOGIN \"x y", "a LOGIN \"x\\y\" z", "a LOGIN {3}\r\nab", "a LOGIN {3}abc x", "a LOGIN \"a\rb\" x", "a SELECT", "a SELECT (x)",
                 "a SELECT x ()", "a SELECT x (QRESYNC)", "a SELECT x (QRESYNC (0 1))", "a SELECT x (QRESYNC (1 2 *))", "a STATUS x", "a STATUS x ()",
                 "a STATUS x (FOO)", "a LIST", "a LIST x", "a LIST \"\" (", "a LIST \"\" () ", "a LIST \"\" % RETURN", "a ENABLE", "a ID", "a ID (\"x\")",
                 "a ID (x \"y\")", "a APPEND x (\\Seen) {5}", "a UID", "a UID CLOSE", "a UID UID FETCH 1 UID", "a EXPUNGE 1", "a UID EXPUNGE",
                 "a FETCH 1", "a FETCH x UID", "a FETCH 1 ()", "a FETCH 1 (UID", "a FETCH 1 UID)", "a FETCH 1 BODY[", "a FETCH 1 BODY[]<", "a FETCH 1 BODY[]<1>",
                 "a FETCH 1 BODY[]<1.0>", "a FETCH 1 BODY[0]", "a FETCH 1 BODY[1.]", "a FETCH 1 BODY[HEADER.FIELDS]", "a FETCH 1 BODY[HEADER.FIELDS ()]",
                 "a FETCH 1 BODY[X]", "a FETCH 1 BODY[HEADER.FIELDS (\xca\xca{3+}\r\nabc)]", "a FETCH 1 BINARY[TEXT]", "a FETCH 1 (ALL)", "a FETCH 1 UID (CHANGEDSINCE)", "a UID FETCH 1 UID (VANISHED)",
                 "a STORE 1", "a STORE 1 FLAGS", "a STORE 1 FLAG (\\Seen)", "a STORE 1 +FLAGS (\\Seen", "a STORE 1 +FLAGS \\", "a STORE 1 () FLAGS ()",
                 "a SEARCH", "a SEARCH ", "a SEARCH FOO", "a SEARCH NOT", "a SEARCH OR ALL", "a SEARCH (ALL", "a SEARCH ALL)", "a SEARCH ()", "a SEARCH FROM",
                 "a SEARCH ON 32-Foo-2026", "a SEARCH RETURN ALL", "a SEARCH RETURN (", "a SEARCH CHARSET", "a SEARCH UID", "a SEARCH LARGER x",
                 "a SORT DATE UTF-8 ALL", "a SORT () UTF-8 ALL", "a SORT (DATE) ALL", "a THREAD FOO UTF-8 ALL", "a COPY 1", "a COPY x y", "a MOVE 1 x y" })
            QTest::newRow(text) << QByteArray(text);
    }
    void wrongCommands()
    {
        QFETCH(QByteArray, text);
        const Parsed parsed = parseCommand(text);
        QVERIFY(!parsed.command);
        QVERIFY(!parsed.error.isEmpty());
    }
    void deepSearchesAreRefused()
    {
        QVERIFY(parseCommand("a SEARCH " + QByteArray(25, '(') + "ALL" + QByteArray(25, ')')).command);
        QVERIFY(!parseCommand("a SEARCH " + QByteArray(50000, '(') + "ALL" + QByteArray(50000, ')')).command);
        QVERIFY(!parseCommand("a SEARCH " + QByteArray("NOT ").repeated(50000) + "ALL").command);
        QVERIFY(!parseCommand("a SEARCH " + QByteArray("OR ALL ").repeated(50000) + "ALL").command);
        QVERIFY(!parseCommand("a SEARCH " + QByteArray("ALL ").repeated(5000) + "ALL").command);
    }
    void appendHeads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isHead");
        QTest::newRow("bare") << QByteArray("a APPEND x ") << true;
        QTest::newRow("flags") << QByteArray("a APPEND x (\\Seen) ") << true;
        QTest::newRow("all") << QByteArray("a append \"x y\" (a \\Seen) \"01-Jan-2026 00:00:00 +0000\" ") << true;
        QTest::newRow("no name") << QByteArray("a APPEND ") << false;
        QTest::newRow("no space") << QByteArray("a APPEND x") << false;
        QTest::newRow("half a list") << QByteArray("a APPEND x (") << false;
        QTest::newRow("not a date") << QByteArray("a APPEND x \"today\" ") << false;
        QTest::newRow("other command") << QByteArray("a LOGIN x ") << false;
    }
    void appendHeads()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isHead);
        const auto head = parseAppendHead(text);
        QCOMPARE(head.has_value(), isHead);
        if (head)
            QVERIFY(parseAppendHead(toWire(*head)) == head);
    }

    void modifiedUtf7_data()
    {
        QTest::addColumn<QByteArray>("wire");
        QTest::addColumn<QByteArray>("utf8");
        QTest::newRow("ascii") << QByteArray("INBOX/a b") << QByteArray("INBOX/a b");
        QTest::newRow("ampersand") << QByteArray("Q&-A") << QByteArray("Q&A");
        QTest::newRow("umlaut") << QByteArray("Entw&APw-rfe") << QByteArray("Entw\xc3\xbcrfe");
        QTest::newRow("rfc") << QByteArray("~peter/mail/&U,BTFw-/&ZeVnLIqe-") << QByteArray("~peter/mail/\xe5\x8f\xb0\xe5\x8c\x97/\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e");
        QTest::newRow("astral") << QByteArray("&2D3eAA-") << QByteArray("\xf0\x9f\x98\x80");
    }
    void modifiedUtf7()
    {
        QFETCH(QByteArray, wire);
        QFETCH(QByteArray, utf8);
        QCOMPARE(fromModifiedUtf7(wire), std::optional(utf8));
        QCOMPARE(toModifiedUtf7(utf8), wire);
    }
    void brokenModifiedUtf7()
    {
        for (const char *wrong : { "&", "&A", "&APw", "&AP!-", "&AGE-", "&APx-", "&2D0-", "a\x01", "&APwAYQ-", "&AAI-", "&APwAAg-", "&AH8-" })
            QVERIFY2(!fromModifiedUtf7(wrong), wrong);
    }
    void namesAreChecked()
    {
        for (const char *wrong : { "", "/a", "a//b", "a\nb", "&x", "\xff\xfe" })
            QVERIFY2(!mailboxFromWire(wrong, false), wrong);
        QVERIFY(!mailboxFromWire(QByteArray(2000, 'x'), false));
        QVERIFY(!mailboxFromWire(QByteArray("a/").repeated(60) + "a", false));
        QCOMPARE(*mailboxFromWire("iNbOx", false), QByteArray("INBOX"));
        QCOMPARE(*mailboxFromWire("inbox/Sub", false), QByteArray("INBOX/Sub"));
        QCOMPARE(*mailboxFromWire("inboxes", false), QByteArray("inboxes"));
        QCOMPARE(*mailboxFromWire("u\xcc\x88", true), QByteArray("\xc3\xbc")); // NFC
        QCOMPARE(*mailboxFromWire("a&b", true), QByteArray("a&b"));
    }
    void patterns_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char *name, const char *pattern, bool fits) {
            QTest::newRow(qPrintable(QString::fromLatin1(name) + QStringLiteral(" in ") + QString::fromLatin1(pattern)))
                << QByteArray(name) << QByteArray(pattern) << fits;
        };
        row("a", "*", true), row("a/b", "*", true), row("a/b", "%", false), row("a/b", "%/%", true), row("a/b", "a/%", true);
        row("a/b/c", "a/%", false), row("a/b/c", "a*c", true), row("a/b/c", "a%c", false), row("abc", "a%c", true), row("abc", "ABC", false);
        row("INBOX", "inbox", true), row("INBOX/x", "inbox/%", true), row("INBOX", "in*", false), row("a", "", false), row("a", "a*b", false);
        row("aXbXc", "*X*X*", true), row("a*", "a*", true), row("ab", "a%%b", true), row("a/b", "*%", true), row("a", "a%", true);
    }
    void patterns()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, pattern);
        QTEST(matchesPattern(name, pattern), "fits");
    }
    void hostilePatternsTakeNoTime()
    {
        QVERIFY(!matchesPattern(QByteArray(1000, 'a'), QByteArray("*a").repeated(499) + "b"));
    }

    void numbersFollowExpunges()
    {
        const auto shared = std::make_shared<const std::vector<Uid>>(std::vector<Uid> { Uid(2), Uid(4), Uid(6), Uid(8) });
        MessageNumbers numbers(shared);
        numbers.append(Uid(10));
        QCOMPARE(numbers.count(), 5u);
        QCOMPARE(numbers.at(4), Uid(10));
        QCOMPARE(numbers.lowerBound(Uid(5)), 2u);
        QCOMPARE(numbers.lowerBound(Uid(9)), 4u);
        QCOMPARE(numbers.lowerBound(Uid(11)), 5u);
        const std::vector<Uid> gone { Uid(4), Uid(10) };
        numbers.remove(gone);
        QCOMPARE(numbers.count(), 3u);
        QCOMPARE(numbers.at(1), Uid(6));
        QVERIFY(!numbers.contains(Uid(4)));
        QVERIFY(!numbers.share(shared)); // four messages are not three
        QVERIFY(numbers.share(std::make_shared<const std::vector<Uid>>(std::vector<Uid> { Uid(2), Uid(6), Uid(8) })));
        QVERIFY(!numbers.share(std::make_shared<const std::vector<Uid>>(std::vector<Uid> { Uid(2), Uid(6), Uid(9) })));
    }

    void failuresBecomeCodes_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("code");
        using Kind = Failure::Kind;
        QTest::newRow("quota") << int(Kind::OverQuota) << QByteArray("OVERQUOTA");
        QTest::newRow("away") << int(Kind::Unavailable) << QByteArray("UNAVAILABLE");
        QTest::newRow("disk") << int(Kind::StorageFull) << QByteArray("UNAVAILABLE");
        QTest::newRow("exists") << int(Kind::Exists) << QByteArray("ALREADYEXISTS");
        QTest::newRow("refused") << int(Kind::Refused) << QByteArray("NOPERM");
        QTest::newRow("busy") << int(Kind::Busy) << QByteArray("LIMIT");
        QTest::newRow("auth") << int(Kind::AuthFailed) << QByteArray("AUTHENTICATIONFAILED");
        QTest::newRow("large") << int(Kind::TooLarge) << QByteArray("TOOBIG");
        QTest::newRow("internal") << int(Kind::Internal) << QByteArray("SERVERBUG");
        QTest::newRow("missing") << int(Kind::NotFound) << QByteArray("NONEXISTENT");
    }
    void failuresBecomeCodes()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, code);
        const Status status = toStatus({ Failure::Kind(kind), {}, QStringLiteral("/secret/path") });
        QCOMPARE(status.kind, Status::Kind::No);
        QCOMPARE(status.code, code);
        QVERIFY(!status.text.contains("secret"));
    }
    void notFoundTargetInvitesToCreate()
    {
        QCOMPARE(toStatus({ Failure::Kind::NotFound, {}, {} }, true).code, QByteArray("TRYCREATE"));
    }
    void statusTextCannotBreakTheLine()
    {
        QByteArray out;
        appendStatus(out, "a", Status::no("evil\r\n* BYE\xc3\xbc"));
        QCOMPARE(out, QByteArray("a NO evil??* BYE??\r\n"));
    }
    void flagsAreRendered()
    {
        FlagWriter writer({ "$One", "two" });
        QCOMPARE(writer.list(0), QByteArray("()"));
        QCOMPARE(writer.list(flag::Seen | flag::keyword(1)), QByteArray("(\\Seen two)"));
        QCOMPARE(writer.list(flag::System | flag::Recent | flag::keyword(0) | flag::keyword(5)),
            QByteArray("(\\Answered \\Flagged \\Deleted \\Seen \\Draft \\Recent $One)")); // no name, not shown
    }
    void internalDates_data()
    {
        QTest::addColumn<qint64>("utc");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("epoch") << qint64(0) << QByteArray("\" 1-Jan-1970 00:00:00 +0000\"");
        QTest::newRow("before") << qint64(-1) << QByteArray("\"31-Dec-1969 23:59:59 +0000\"");
        QTest::newRow("leap") << qint64(1709208000) << QByteArray("\"29-Feb-2024 12:00:00 +0000\"");
    }
    void internalDates()
    {
        QFETCH(qint64, utc);
        QFETCH(QByteArray, text);
        QByteArray out;
        appendInternalDate(out, utc);
        QCOMPARE(out, text);
    }

    void textsAreMatched_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("wanted");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *text, const char *wanted, bool found) {
            QTest::addRow("%s in %s", wanted, text) << QByteArray(text) << QByteArray(wanted) << found;
        };
        row("Hello World", "world", true), row("Hello World", "WORLD", true), row("Hello", "hello!", false), row("", "a", false), row("abc", "", true);
        row("xxXyloxylophone", "xylophone", true), row("xylophon", "xylophone", false), row("a1b2", "1B", true), row("eeee", "EEE", true);
        row("caf\xc3\xa9 noir", "CAF\xc3\x89", true), row("caf\xc3\xa9 noir", "cafe", true), row("caf\xc3\xa9 noir", "noir", true);
        row("Gr\xc3\xbc\xc3\x9f" "e", "gru", true), row("Gr\xc3\xbc\xc3\x9f" "e", "xru", false), row("plain", "pl\xc3\xa4in", false);
        row("aaaaaaaaaaaaaaaaaaaa\xc3\xa9", "ae", true), row("\xc3\xa9" "aaaaaaaaaaaaaaaaa\xc3\xa9z", "ez", false);
    }
    void textsAreMatched()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, wanted);
        QTEST(TextMatcher(wanted).in(text), "found");
        QCOMPARE(TextMatcher(wanted).in(text), mime::contains(text, mime::foldCase(wanted))); // what it must mean
        const QByteArray padding(1000, '-');
        QTEST(TextMatcher(wanted).in(padding + text + padding), "found");
    }
    void envelopesAreReadBack()
    {
        const QByteArray wire("(\"date\" {4}\r\na\"bc ((\"N \\\"q\\\"\" NIL \"l\" \"h\")(NIL NIL \"m\" NIL)) NIL NIL NIL NIL NIL NIL \"<id>\")");
        const EnvelopeView view(wire);
        QVERIFY(view.isValid());
        QCOMPARE(view.text(EnvelopeView::Date), std::optional<QByteArray>("date"));
        QCOMPARE(view.text(EnvelopeView::Subject), std::optional<QByteArray>("a\"bc"));
        QCOMPARE(view.addresses(EnvelopeView::From), QByteArray("N \"q\" <l@h>\n<m>\n"));
        QCOMPARE(view.firstMailbox(EnvelopeView::From), QByteArray("l"));
        QVERIFY(!view.text(EnvelopeView::InReplyTo));
        QCOMPARE(view.text(EnvelopeView::MessageId), std::optional<QByteArray>("<id>"));
        for (qsizetype cut = 0; cut < wire.size() - 1; ++cut) {
            const QByteArray part = wire.first(cut);
            QVERIFY(!EnvelopeView(part).isValid() || cut > wire.size() - 3);
        }
    }
};

FACTEUR_TEST(ImapParserTest)
#include "tst_parser.moc"
