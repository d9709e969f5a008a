// Sessions over a mailbox that others change, too: what a client is told, and when. RFC 9051 §5.2, §7.5.1; RFC 2180.
#ifndef Q_MOC_RUN
#include "protocols/imap/command.h"
#include "tests/support/imapstage.h"
#endif
#include "tests/support/testmain.h"

using imap::Verb;

class ImapSessionsTest : public QObject
{
    Q_OBJECT
    ManualClock m_clock;
    std::unique_ptr<ManualWorker> m_worker;
    std::unique_ptr<ImapHouse> m_house;

    MemoryMailboxes &mail() { return *m_house->mailboxes; }
    void fill(int n)
    {
        for (int i = 0; i < n; ++i)
            mail().deliver("INBOX", imapSamples().at(i % 5));
    }

private Q_SLOTS:
    void init()
    {
        m_worker = std::make_unique<ManualWorker>(m_clock);
        m_house = std::make_unique<ImapHouse>(m_clock);
        m_house->options.allowPlaintext = true;
    }
    void cleanup()
    {
        m_house.reset();
        m_worker.reset();
    }

    // --- what others do ---
    void newMailIsToldAtTheNextCommand()
    {
        fill(2);
        ImapClient client(*m_house, *m_worker);
        client.login("INBOX");
        mail().deliver("INBOX", "Subject: x\r\n\r\n");
        QCOMPARE(client.heard(), QByteArray()); // not before
        QCOMPARE(client.command("NOOP"), QByteArray("* 3 EXISTS\r\n* 3 RECENT\r\nOK Completed\r\n"));
        QCOMPARE(client.command("NOOP"), QByteArray("OK Completed\r\n"));
    }
    void expungesWaitForACommandThatAllowsThem()
    {
        fill(4);
        ImapClient client(*m_house, *m_worker);
        client.login("INBOX");
        mail().expungeUid("INBOX", Uid(2));
        // By number nothing may move.
        QCOMPARE(client.command("FETCH 3 UID"), QByteArray("* 3 FETCH (UID 3)\r\nOK FETCH completed\r\n"));
        QCOMPARE(client.command("SEARCH UID 3"), QByteArray("* SEARCH 3\r\nOK SEARCH completed\r\n"));
        QCOMPARE(client.command("STORE 4 +FLAGS.SILENT (\\Seen)"), QByteArray("OK STORE completed\r\n"));
        QCOMPARE(client.command("FETCH 2 UID"), QByteArray("NO [EXPUNGEISSUED] Some of the messages no longer exist\r\n"));
        QCOMPARE(client.command("FETCH 1:4 UID").count("FETCH ("), 3);
        // By UID it may.
        QCOMPARE(client.command("UID FETCH 4 (UID)"), QByteArray("* 4 FETCH (UID 4)\r\n* 2 EXPUNGE\r\nOK FETCH completed\r\n"));
        QCOMPARE(client.command("FETCH 3 UID"), QByteArray("* 3 FETCH (UID 4)\r\nOK FETCH completed\r\n"));
    }
    void uidSearchWithNumbersHoldsExpunges()
    {
        fill(3);
        ImapClient client(*m_house, *m_worker);
        client.login("INBOX");
        mail().expungeUid("INBOX", Uid(1));
        QVERIFY(!client.command("UID SEARCH 2:3").contains("EXPUNGE")); // RFC 7162 §3.2.10
        QVERIFY(client.command("UID SEARCH ALL").contains("* 1 EXPUNGE\r\n"));
    }
    void newMailAndPendingExpungesCountTogether()
    {
        fill(3);
        ImapClient client(*m_house, *m_worker);
        client.login("INBOX");
        mail().expungeUid("INBOX", Uid(1));
        mail().deliver("INBOX", "Subject: x\r\n\r\n");
        QVERIFY(client.command("FETCH 2 UID").contains("* 4 EXISTS\r\n"));
        QCOMPARE(client.command("FETCH 4 UID"), QByteArray("* 4 FETCH (UID 4)\r\nOK FETCH completed\r\n"));
        QCOMPARE(client.command("NOOP"), QByteArray("* 1 EXPUNGE\r\nOK Completed\r\n"));
        QCOMPARE(client.command("FETCH 3 UID"), QByteArray("* 3 FETCH (UID 4)\r\nOK FETCH completed\r\n"));
    }
    void severalExpungesAreNumberedOneAfterTheOther()
    {
        fill(5);
        ImapClient client(*m_house, *m_worker);
        client.login("INBOX");
        for (const quint32 uid : { 4u, 1u, 3u })
            mail().expungeUid("INBOX", Uid(uid));
        QCOMPARE(client.command("NOOP"), QByteArray("* 1 EXPUNGE\r\n* 2 EXPUNGE\r\n* 2 EXPUNGE\r\nOK Completed\r\n"));
        QCOMPARE(client.command("FETCH 1:* UID"), QByteArray("* 1 FETCH (UID 2)\r\n* 2 FETCH (UID 5)\r\nOK FETCH completed\r\n"));
    }
    void mailThatComesAndGoesUnseenIsNeverTold()
    {
        fill(1);
        ImapClient client(*m_house, *m_worker);
        client.login("INBOX");
        mail().expungeUid("INBOX", mail().deliver("INBOX", "Subject: x\r\n\r\n"));
        QCOMPARE(client.command("NOOP"), QByteArray("OK Completed\r\n"));
    }
    void flagChangesOfOthersAreTold()
    {
        fill(2);
        ImapClient one(*m_house, *m_worker), two(*m_house, *m_worker);
        one.login("INBOX");
        two.login("INBOX");
        one.command("STORE 1 +FLAGS ($New \\Seen)");
        const QByteArray told = two.command("NOOP");
        QVERIFY2(told.contains("* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft $New)\r\n"), told);
        QVERIFY2(told.contains("* 1 FETCH (UID 1 FLAGS (\\Seen $New))\r\n"), told);
        QCOMPARE(one.command("NOOP"), QByteArray("OK Completed\r\n")); // no echo to whom did it
    }
    void silentStoreHasNoEchoButOthersAreHeard()
    {
        fill(2);
        ImapClient client(*m_house, *m_worker);
        client.login("INBOX");
        QCOMPARE(client.command("STORE 1 +FLAGS.SILENT (\\Seen)"), QByteArray("OK STORE completed\r\n"));
        mail().setFlags("INBOX", Uid(1), flag::Flagged);
        QCOMPARE(client.command("NOOP"), QByteArray("* 1 FETCH (UID 1 FLAGS (\\Flagged \\Recent))\r\nOK Completed\r\n"));
    }
    void silentStoreTellsWhatOthersChangedBefore()
    {
        fill(3);
        ImapClient one(*m_house, *m_worker), two(*m_house, *m_worker);
        one.login("INBOX");
        two.login("INBOX");
        one.command("STORE 1:3 +FLAGS.SILENT (\\Flagged)");
        // The client knows of \Answered only: \Flagged is news to it, with or without .SILENT (RFC 9051 §6.4.6).
        QCOMPARE(two.command("STORE 1 +FLAGS.SILENT (\\Answered)").count("* 1 FETCH (UID 1 FLAGS (\\Answered \\Flagged))\r\n"), 1);
        QCOMPARE(two.command("NOOP"), QByteArray("OK Completed\r\n"));
        // What it replaces it knows whole.
        one.command("STORE 2 +FLAGS.SILENT ($Work)");
        two.command("NOOP");
        one.command("STORE 2 +FLAGS.SILENT (\\Seen)");
        QCOMPARE(two.command("STORE 2 FLAGS.SILENT (\\Draft)"), QByteArray("OK STORE completed\r\n"));
        QCOMPARE(two.command("STORE 2 +FLAGS.SILENT (\\Seen)"), QByteArray("OK STORE completed\r\n"));
        QCOMPARE(two.command("NOOP"), QByteArray("OK Completed\r\n"));
    }
    void whatIsGoneCannotBeStoredOrCopiedByNumber()
    {
        fill(4);
        QVERIFY(mail().create("Other", {}).ok());
        ImapClient client(*m_house, *m_worker);
        client.login("INBOX");
        mail().expungeUid("INBOX", Uid(2));
        QCOMPARE(client.command("STORE 2 +FLAGS (\\Seen)"), QByteArray("NO [EXPUNGEISSUED] Some of the messages no longer exist\r\n"));
        QCOMPARE(client.command("STORE 2:3 +FLAGS.SILENT (\\Seen)"), QByteArray("OK STORE completed\r\n"));
        QVERIFY(client.command("UID STORE 2 +FLAGS (\\Seen)").endsWith("OK STORE completed\r\n"));
        mail().expungeUid("INBOX", Uid(3));
        QVERIFY(client.command("COPY 2 Other").endsWith("NO [EXPUNGEISSUED] The messages no longer exist\r\n"));
    }
    void onlyOneSessionGetsRecent()
    {
        fill(2);
        ImapClient one(*m_house, *m_worker), two(*m_house, *m_worker);
        one.login();
        two.login();
        QVERIFY(one.command("SELECT INBOX").contains("* 2 RECENT\r\n"));
        QVERIFY(two.command("SELECT INBOX").contains("* 0 RECENT\r\n"));
        QVERIFY(one.command("SEARCH RECENT").contains("* SEARCH 1 2\r\n"));
        QVERIFY(two.command("SEARCH RECENT").contains("* SEARCH\r\n"));
    }
    void fetchingABodySetsSeenAndTellsIt()
    {
        fill(2);
        ImapClient client(*m_house, *m_worker);
        client.login("INBOX");
        QVERIFY(client.command("FETCH 1 BODY.PEEK[TEXT]").contains("OK"));
        QCOMPARE(mail().record("INBOX", Uid(1)).flags, quint64(0));
        QVERIFY(client.command("FETCH 1 BODY[TEXT]").contains(" FLAGS (\\Seen \\Recent))\r\nOK"));
        QCOMPARE(mail().record("INBOX", Uid(1)).flags, flag::Seen);
        QVERIFY(!client.command("FETCH 1 BODY[TEXT]").contains("FLAGS"));
        client.command("EXAMINE INBOX");
        QVERIFY(!client.command("FETCH 2 BODY[TEXT]").contains("FLAGS"));
        QCOMPARE(mail().record("INBOX", Uid(2)).flags, quint64(0));
    }
    void qresyncHoldsModSequencesBackWithTheExpunge()
    {
        fill(3);
        ImapClient client(*m_house, *m_worker);
        client.login();
        client.command("ENABLE QRESYNC");
        client.command("SELECT INBOX");
        mail().expungeUid("INBOX", Uid(1));
        mail().setFlags("INBOX", Uid(2), flag::Flagged);
        QCOMPARE(client.command("FETCH 3 UID"), QByteArray("* 3 FETCH (UID 3)\r\nOK FETCH completed\r\n"));
        QCOMPARE(client.command("NOOP"), QByteArray("* VANISHED 1\r\n* 1 FETCH (UID 2 FLAGS (\\Flagged \\Recent) MODSEQ (6))\r\nOK Completed\r\n"));
    }
    void changedSinceFiltersAndBringsModSeq()
    {
        fill(3);
        ImapClient client(*m_house, *m_worker);
        client.login("INBOX");
        QCOMPARE(client.command("FETCH 1:* (UID) (CHANGEDSINCE 3)"), QByteArray("* 3 FETCH (MODSEQ (4) UID 3)\r\nOK FETCH completed\r\n"));
        mail().setFlags("INBOX", Uid(1), flag::Flagged); // and from now on updates carry it
        QCOMPARE(client.command("NOOP"), QByteArray("* 1 FETCH (UID 1 FLAGS (\\Flagged \\Recent) MODSEQ (5))\r\nOK Completed\r\n"));
        QVERIFY(client.command("FETCH 1:* (ENVELOPE) (CHANGEDSINCE 4)").startsWith("* 1 FETCH (MODSEQ (5) ENVELOPE (\"Mon, 2 Mar"));
    }
    void mailboxRemovedUnderAClient()
    {
        std::ignore = mail().create("Temp", {});
        mail().deliver("Temp", "Subject: x\r\n\r\n");
        ImapClient client(*m_house, *m_worker);
        client.login("Temp");
        std::ignore = mail().remove("Temp");
        QVERIFY(client.command("FETCH 1 UID").contains("OK"));
        QVERIFY(client.command("SELECT Temp").contains("NO [NONEXISTENT]"));
    }

    // --- IDLE ---
    void idleWakesOnEveryChange()
    {
        fill(2);
        ImapClient client(*m_house, *m_worker);
        client.login("INBOX");
        QCOMPARE(client.send("t9 IDLE\r\n"), QByteArray("+ idling\r\n"));
        mail().deliver("INBOX", "Subject: x\r\n\r\n");
        QCOMPARE(client.heard(), QByteArray("* 3 EXISTS\r\n* 3 RECENT\r\n"));
        mail().setFlags("INBOX", Uid(1), flag::Flagged);
        QCOMPARE(client.heard(), QByteArray("* 1 FETCH (UID 1 FLAGS (\\Flagged \\Recent))\r\n"));
        mail().expungeUid("INBOX", Uid(2));
        QCOMPARE(client.heard(), QByteArray("* 2 EXPUNGE\r\n"));
        QCOMPARE(client.send("DONE\r\n"), QByteArray("t9 OK IDLE completed\r\n"));
        mail().deliver("INBOX", "Subject: y\r\n\r\n");
        QCOMPARE(client.heard(), QByteArray());
    }
    void idleTellsWhatHappenedJustBefore()
    {
        fill(1);
        ImapClient client(*m_house, *m_worker);
        client.login("INBOX");
        mail().deliver("INBOX", "Subject: x\r\n\r\n");
        QCOMPARE(client.send("t9 IDLE\r\n"), QByteArray("+ idling\r\n* 2 EXISTS\r\n* 2 RECENT\r\n"));
    }
    void manyIdleSessionsShareOneArray()
    {
        fill(5);
        std::vector<std::unique_ptr<ImapClient>> clients;
        for (int i = 0; i < 50; ++i) {
            clients.push_back(std::make_unique<ImapClient>(*m_house, *m_worker));
            clients.back()->login("INBOX");
            clients.back()->send("x IDLE\r\n");
        }
        mail().deliver("INBOX", "Subject: x\r\n\r\n");
        for (auto &client : clients)
            QVERIFY(client->heard().startsWith("* 6 EXISTS\r\n"));
        mail().expungeUid("INBOX", Uid(3));
        for (auto &client : clients)
            QCOMPARE(client->heard(), QByteArray("* 3 EXPUNGE\r\n"));
    }

    // --- content ---
    void lostFilesAreMissingNotFatal()
    {
        fill(3);
        ImapClient client(*m_house, *m_worker);
        client.login("INBOX");
        mail().loseContent("INBOX", Uid(2));
        const QByteArray bodies = client.command("FETCH 1:3 BODY.PEEK[TEXT]");
        QVERIFY(bodies.contains("* 1 FETCH") && bodies.contains("* 3 FETCH") && !bodies.contains("* 2 FETCH"));
        QVERIFY(bodies.contains("NO [EXPUNGEISSUED]"));
        const QByteArray envelopes = client.command("UID FETCH 1:3 ENVELOPE");
        QVERIFY(envelopes.contains("* 3 FETCH") && !envelopes.contains("* 2 FETCH") && envelopes.contains("\r\nOK"));
        QVERIFY(client.command("SEARCH TEXT invoice").contains("* SEARCH 1\r\n"));
    }
    void aFailingStoreEndsTheFetchWithNo()
    {
        fill(3);
        ImapClient client(*m_house, *m_worker);
        client.login("INBOX");
        mail().failWith(Failure { Failure::Kind::Unavailable, {}, {} });
        QCOMPARE(client.command("FETCH 1 BODY.PEEK[]"), QByteArray("NO [UNAVAILABLE] The server cannot do this now; try again later\r\n"));
        QVERIFY(client.command("FETCH 1 ENVELOPE").startsWith("NO [UNAVAILABLE]"));
        QVERIFY(client.command("SEARCH FROM x").startsWith("NO [UNAVAILABLE]"));
        QVERIFY(client.command("STORE 1 +FLAGS (\\Seen)").startsWith("NO [UNAVAILABLE]"));
        QVERIFY(client.command("EXPUNGE").startsWith("NO [UNAVAILABLE]"));
        QVERIFY(client.command("FETCH 1 FLAGS").contains("OK")); // the view is in memory
        mail().failWith(Failure { Failure::Kind::Refused, "Mailbox has others below it; remove those first", {} });
        QCOMPARE(client.command("DELETE Work"), QByteArray("NO [HASCHILDREN] Mailbox has others below it; remove those first\r\n"));
    }
    void nulsAreHiddenInLiteralsAndShownInBinary()
    {
        mail().deliver("INBOX", QByteArray("Subject: x\r\nContent-Transfer-Encoding: binary\r\n\r\na\0b", 52));
        ImapClient client(*m_house, *m_worker);
        client.login("INBOX");
        QVERIFY(!client.command("FETCH 1 BODY.PEEK[]").contains('\0'));
        QVERIFY(client.command("FETCH 1 BODY.PEEK[TEXT]").contains("a\x80" "b"));
        QVERIFY(client.command("FETCH 1 BINARY.PEEK[1]").contains(QByteArray("~{3}\r\na\0b", 9)));
    }
    void largeMessagesAreStreamed()
    {
        QByteArray large("Subject: large\r\n\r\n");
        while (large.size() < 9 * 1024 * 1024)
            large += QByteArray::number(large.size()) + "\r\n";
        fill(1);
        mail().deliver("INBOX", large);
        fill(1);
        ImapClient client(*m_house, *m_worker);
        client.login("INBOX");
        const QByteArray got = client.command("FETCH 1:3 (UID BODY.PEEK[])");
        const QByteArray mark = "* 2 FETCH (UID 2 BODY[] {" + QByteArray::number(large.size()) + "}\r\n";
        const qsizetype at = got.indexOf(mark);
        QVERIFY(at > 0);
        QVERIFY(got.mid(at + mark.size(), large.size()) == large);
        QVERIFY(got.mid(at + mark.size() + large.size()).startsWith(")\r\n* 3 FETCH (UID 3 BODY[] {"));
        const QByteArray part = client.command("FETCH 2 BODY.PEEK[]<1000.7000000>");
        QVERIFY(part.contains("BODY[]<1000> {7000000}\r\n" + large.mid(1000, 100)));
        QVERIFY(part.endsWith(large.mid(1000 + 7000000 - 50, 50) + ")\r\nOK FETCH completed\r\n"));
    }
    void largePartsAreStreamedToo()
    {
        QByteArray plain, header("Subject: large\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n");
        while (plain.size() < 6 * 1024 * 1024)
            plain += QByteArray::number(plain.size()) + "\r\n";
        while (header.size() < 5 * 1024 * 1024)
            header += "X-" + QByteArray::number(header.size()) + ": y\r\n";
        QByteArray octets(5 * 1024 * 1024, '\0');
        for (qsizetype i = 0; i < octets.size(); ++i)
            octets[i] = char(i * 7 + (i >> 9));
        QByteArray encoded;
        for (qsizetype i = 0; i < octets.size(); i += 57)
            encoded += octets.mid(i, 57).toBase64() + "\r\n";
        mail().deliver("INBOX", header + "\r\n--b\r\n\r\n" + plain + "\r\n--b\r\nContent-Transfer-Encoding: base64\r\n\r\n" + encoded + "--b--\r\n");
        ImapClient client(*m_house, *m_worker);
        client.login("INBOX");
        const auto literal = [](const QByteArray &label, const QByteArray &content, const char *open = "{") {
            return label + ' ' + open + QByteArray::number(content.size()) + "}\r\n" + content;
        };
        const QByteArray all = client.command("FETCH 1 (BODY.PEEK[1] UID BODY.PEEK[1]<100.5000000> BINARY.PEEK[2] BINARY.PEEK[2]<3.4999999> BODY.PEEK[2])");
        const QByteArray wanted = "* 1 FETCH (" + literal("BODY[1]", plain) + " UID 1 " + literal("BODY[1]<100>", plain.mid(100, 5000000)) + ' '
            + literal("BINARY[2]", octets, "~{") + ' ' + literal("BINARY[2]<3>", octets.mid(3, 4999999), "~{") + ' '
            + literal("BODY[2]", encoded.chopped(2)) + ")\r\nOK FETCH completed\r\n";
        QVERIFY(all == wanted);
        const QByteArray heads = client.command("FETCH 1 (BODY.PEEK[HEADER] BODY.PEEK[HEADER.FIELDS.NOT (Subject)]<1.4500000> BODY.PEEK[HEADER.FIELDS (Subject)])");
        const QByteArray rest = header.mid(header.indexOf("MIME")) + "\r\n";
        QVERIFY(heads == "* 1 FETCH (" + literal("BODY[HEADER]", header + "\r\n") + ' ' + literal("BODY[HEADER.FIELDS.NOT (Subject)]<1>", rest.mid(1, 4500000)) + ' '
                    + literal("BODY[HEADER.FIELDS (Subject)]", "Subject: large\r\n\r\n") + ")\r\nOK FETCH completed\r\n");
        // Many of them: what a batch holds stays small, and all are right.
        QByteArray command("FETCH 1 (");
        for (int i = 0; i < 20; ++i)
            command += "BODY.PEEK[1]<" + QByteArray::number(i) + ".1000000> ";
        const QByteArray many = client.command((command + "UID)").constData());
        for (int i = 0; i < 20; ++i)
            QVERIFY(many.contains(literal("BODY[1]<" + QByteArray::number(i) + '>', plain.mid(i, 1000000)) + ' '));
    }
    void longFetchesComeInBatches()
    {
        fill(3000);
        ImapClient client(*m_house, *m_worker);
        client.login("INBOX");
        const QByteArray envelopes = client.command("FETCH 1:* (UID ENVELOPE)");
        QCOMPARE(envelopes.count(" FETCH (UID "), 3000);
        QVERIFY(envelopes.contains("* 2999 FETCH (UID 2999 ENVELOPE ("));
        const QByteArray bodies = client.command("FETCH 1:* (UID BODY[])");
        QCOMPARE(bodies.count(" FETCH (UID "), 3000);
        QCOMPARE(client.command("SEARCH UNSEEN"), QByteArray("* SEARCH\r\nOK SEARCH completed\r\n"));
        QCOMPARE(client.command("FETCH 1:* (UID FLAGS)").count(" FETCH (UID "), 3000);
        QCOMPARE(client.command("STORE 1:* +FLAGS (\\Flagged)").count(" FETCH (UID "), 3000);
        QVERIFY(client.command("UID SEARCH RETURN (COUNT) TEXT xylophone").contains("COUNT 600"));
        QCOMPARE(client.command("NOOP"), QByteArray("OK Completed\r\n"));
    }
    void aClientThatLeavesMidFetchEndsTheSession()
    {
        fill(2000);
        {
            ImapClient client(*m_house, *m_worker);
            client.login("INBOX");
            client.stream.send("x FETCH 1:* (BODY.PEEK[] ENVELOPE)\r\n");
            client.stream.hangUp();
        }
        QCOMPARE(m_worker->running(), 0);
    }
    void appendedMessagesArriveOctetForOctet()
    {
        ImapClient client(*m_house, *m_worker);
        client.login();
        QByteArray message("Subject: x\r\n\r\n");
        while (message.size() < 700 * 1024)
            message += QByteArray::number(message.size()) + " {5}\r\n";
        const QByteArray head = "t5 APPEND INBOX {" + QByteArray::number(message.size()) + "+}\r\n";
        client.stream.send(head);
        for (qsizetype at = 0; at < message.size(); at += 77777)
            client.stream.send(message.mid(at, 77777));
        QCOMPARE(client.send("\r\n"), QByteArray("t5 OK [APPENDUID 1000 1] APPEND completed\r\n"));
        QVERIFY(mail().content("INBOX", Uid(1)) == message);
    }

    // --- states ---
    void everyCommandInEveryWrongState_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<int>("state"); // 1 not authenticated, 2 authenticated, 4 selected: where it is allowed
        const auto row = [](const char *command, int states) { QTest::newRow(command) << QByteArray(command) << states; };
        row("CAPABILITY", 7), row("NOOP", 7), row("ID NIL", 7), row("LOGIN a b", 1), row("AUTHENTICATE NONE", 1), row("STARTTLS", 1);
        for (const char *command : { "ENABLE X", "SELECT x", "EXAMINE x", "CREATE INBOX", "DELETE INBOX", "RENAME x y", "SUBSCRIBE x", "UNSUBSCRIBE x",
                 "LIST x x", "LSUB x x", "NAMESPACE", "STATUS x (MESSAGES)", "GETQUOTA x", "GETQUOTAROOT x", "SETQUOTA x ()", "GETMETADATA x /shared/a",
                 "SETMETADATA x (/shared/a NIL)" })
            row(command, 6);
        for (const char *command : { "CHECK", "CLOSE", "UNSELECT", "EXPUNGE", "SEARCH ALL", "FETCH 1 UID", "STORE 1 FLAGS ()", "COPY 1 x", "MOVE 1 x",
                 "UID FETCH 1 UID", "UID STORE 1 FLAGS ()", "UID COPY 1 x", "UID MOVE 1 x", "UID SEARCH ALL", "UID EXPUNGE 1", "SORT (DATE) UTF-8 ALL",
                 "THREAD REFERENCES UTF-8 ALL", "FILTER SIEVE DELIVERY ALL", "UID FILTER SIEVE DELIVERY ALL" })
            row(command, 4);
    }
    void everyCommandInEveryWrongState()
    {
        QFETCH(QByteArray, command);
        QFETCH(int, state);
        fill(1);
        const QByteArray notNow[] { "Log in first", "You are logged in already", "Select a mailbox first" };
        for (const int now : { 1, 2, 4 }) {
            ImapClient client(*m_house, *m_worker);
            if (now > 1)
                client.login(now == 4 ? QByteArray("INBOX") : QByteArray());
            const QByteArray answer = client.command(command);
            const bool refused = std::any_of(std::begin(notNow), std::end(notNow), [&](const QByteArray &why) { return answer == "BAD " + why + "\r\n"; });
            QVERIFY2(refused == !(state & now), answer);
        }
    }
    void everyVerbHasARowAndAName()
    {
        for (int i = 0; i < imap::verbCount; ++i)
            QVERIFY(*imap::verbName(Verb(i)));
    }
};

FACTEUR_TEST(ImapSessionsTest)
#include "tst_sessions.moc"
