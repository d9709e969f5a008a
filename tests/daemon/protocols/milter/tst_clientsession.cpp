// Conversations with a milter that is told what to do.
#include "tests/support/testmain.h"

#include "protocols/milter/clientsession.h"
#include "tests/support/fakemilter.h"
#include "tests/support/manualworker.h"

using namespace milter;

class ClientSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_worker = std::make_unique<ManualWorker>(m_clock);
        m_filter = std::make_unique<FakeMilter>();
        m_dialer.at("/m") = &m_filter->service;
        m_body.clear();
    }
    void cleanup()
    {
        m_session.reset();
        QCOMPARE(m_filter->service.open, 0);
        m_worker.reset();
    }

    void eventsComeInOrderWithTheirMacros()
    {
        open();
        m_session->setMacros({ { "j", "mail.example.test" }, { "i", "T1" }, { "{client_addr}", "192.0.2.7" }, { "{mail_addr}", "a@example.org" } });
        QCOMPARE(m_worker->wait(m_session->connect({ "[192.0.2.7]", QHostAddress(QStringLiteral("192.0.2.7")), 25 })).kind, Verdict::Continue);
        QCOMPARE(m_worker->wait(m_session->helo("client.example.org")).kind, Verdict::Continue);
        m_worker->wait(m_session->mail("a@example.org", { "SIZE=10" }));
        m_worker->wait(m_session->recipient("b@example.test", {}));
        m_worker->wait(m_session->data());
        m_worker->wait(m_session->header("Subject", " a\r\n b"));
        m_worker->wait(m_session->endOfHeader());
        m_worker->wait(m_session->body("text\r\n"));
        const auto end = m_worker->wait(m_session->endOfMessage(sink()));
        QCOMPARE(end.verdict.kind, Verdict::Continue);
        m_session.reset();
        const QStringList expected {
            QStringLiteral("D C j=mail.example.test {client_addr}=192.0.2.7"), QStringLiteral("C [192.0.2.7]|4|\x19" "192.0.2.7"),
            QStringLiteral("H client.example.org"), QStringLiteral("D M i=T1 {mail_addr}=a@example.org"), QStringLiteral("M <a@example.org>|SIZE=10"),
            QStringLiteral("D R i=T1"), QStringLiteral("R <b@example.test>"), QStringLiteral("D T i=T1"), QStringLiteral("T"),
            QStringLiteral("L Subject|a\n b"), QStringLiteral("D N i=T1"), QStringLiteral("N"), QStringLiteral("B 6"), QStringLiteral("D E i=T1"),
            QStringLiteral("E"), QStringLiteral("Q")
        };
        // The port's first octet is 0, which the list shows as |.
        QCOMPARE(QString(m_filter->heard.join(u'\n')).replace(QStringLiteral("|4||"), QStringLiteral("|4|")), expected.join(u'\n'));
    }

    void ipv6AndUnknownPeers()
    {
        open();
        m_worker->wait(m_session->connect({ "x", QHostAddress(QStringLiteral("2001:db8::1")), 25 }));
        QVERIFY(m_filter->heard.last().startsWith(QStringLiteral("C x|6")));
        QVERIFY(m_filter->heard.last().endsWith(QStringLiteral("2001:db8::1")));
        open();
        m_worker->wait(m_session->connect({ "x", QHostAddress(), 0 }));
        QCOMPARE(m_filter->heard.last(), QStringLiteral("C x|U"));
    }

    void unwantedStepsAreNotTold()
    {
        m_filter->steps = step::NoConnect | step::NoHelo | step::NoMail | step::NoRecipient | step::NoBody | step::NoHeaders | step::NoEndOfHeader | step::NoData;
        open();
        m_session->setMacros({ { "i", "T1" } });
        message("text\r\n");
        QCOMPARE(m_filter->heard, QStringList({ QStringLiteral("D E i=T1"), QStringLiteral("E") }));
    }

    void stepsWithoutAnswersAreNotWaitedFor()
    {
        m_filter->steps = step::NoReplyConnect | step::NoReplyHelo | step::NoReplyMail | step::NoReplyRecipient | step::NoReplyData
            | step::NoReplyHeader | step::NoReplyEndOfHeader | step::NoReplyBody;
        open();
        const auto end = message("text\r\n");
        QCOMPARE(end.verdict.kind, Verdict::Continue);
        QVERIFY(m_filter->heard.contains(QStringLiteral("L Subject|x")));
        QCOMPARE(m_filter->body, "text\r\n");
    }

    void leadingSpaceIsKeptWhenAsked()
    {
        m_filter->steps = step::HeaderLeadingSpace;
        open();
        message("x");
        QVERIFY(m_filter->heard.contains(QStringLiteral("L Subject| x")));
    }

    void macrosThatItNames()
    {
        m_filter->macroLists = FakeMilter::number(0) + FakeMilter::z("{client_addr} j");
        open();
        m_session->setMacros({ { "j", "mail" }, { "_", "x" }, { "{client_addr}", "192.0.2.7" } });
        m_worker->wait(m_session->connect({ "x", {}, 0 }));
        QCOMPARE(m_filter->heard.first(), QStringLiteral("D C {client_addr}=192.0.2.7 j=mail"));
    }

    void bodiesAreCutIntoChunks()
    {
        open();
        message(QByteArray(150000, 'a'));
        QStringList bodies;
        for (const QString &line : std::as_const(m_filter->heard)) {
            if (line.startsWith(u"B "))
                bodies.append(line);
        }
        QCOMPARE(bodies, QStringList({ QStringLiteral("B 65535"), QStringLiteral("B 65535"), QStringLiteral("B 18930") }));
    }

    void skipEndsTheBody()
    {
        m_filter->answers['B'] = FakeMilter::packet('s');
        open();
        message(QByteArray(150000, 'a'));
        QCOMPARE(m_filter->body.size(), 65535);
        QCOMPARE(m_filter->heard.last(), QStringLiteral("E"));
        m_filter->answers.clear();
        message("next"); // the next message is told whole again
        QVERIFY(m_filter->body.endsWith("next"));
    }

    void acceptOfTheConnectionEndsIt()
    {
        m_filter->answers['H'] = FakeMilter::packet('a');
        open();
        QCOMPARE(m_worker->wait(m_session->helo("x")).kind, Verdict::Accept);
        const qsizetype heard = m_filter->heard.size();
        message("x");
        QCOMPARE(m_filter->heard.size(), heard);
    }

    void acceptOfAMessageLastsForThatMessage()
    {
        m_filter->answers['R'] = FakeMilter::packet('a');
        open();
        message("x");
        QVERIFY(m_filter->body.isEmpty());
        m_filter->answers.clear();
        message("second");
        QCOMPARE(m_filter->body, "second");
    }

    void aRefusedRecipientDoesNotEndTheMessage()
    {
        m_filter->answers['R'] = FakeMilter::packet('y', FakeMilter::z("550 5.1.1 Not him"));
        open();
        m_worker->wait(m_session->mail("a@example.org", {}));
        const Verdict verdict = m_worker->wait(m_session->recipient("b@example.test", {}));
        QCOMPARE(verdict.kind, Verdict::ReplyCode);
        QCOMPARE(verdict.text, "Not him");
        m_filter->answers.clear();
        QCOMPARE(m_worker->wait(m_session->recipient("c@example.test", {})).kind, Verdict::Continue);
        QCOMPARE(m_filter->heard.last(), QStringLiteral("R <c@example.test>"));
    }

    void aNewTransactionAbortsTheOld()
    {
        open();
        m_worker->wait(m_session->mail("a@example.org", {}));
        m_worker->wait(m_session->mail("b@example.org", {}));
        QVERIFY(m_filter->heard.contains(QStringLiteral("A")));
    }

    void changesAtTheEnd()
    {
        m_filter->answers['E'] = FakeMilter::packet('p') + FakeMilter::packet('h', FakeMilter::z("X-A") + FakeMilter::z("1"))
            + FakeMilter::packet('i', FakeMilter::number(1) + FakeMilter::z("X-B") + FakeMilter::z("2"))
            + FakeMilter::packet('b', "new ") + FakeMilter::packet('b', "body") + FakeMilter::packet('+', FakeMilter::z("<c@example.test>"))
            + FakeMilter::packet('q', FakeMilter::z("odd")) + FakeMilter::packet('a');
        open();
        const Conclusion end = message("x");
        QCOMPARE(end.verdict.kind, Verdict::Accept);
        QVERIFY(end.bodyReplaced);
        QCOMPARE(m_body, "new body");
        QCOMPARE(int(end.modifications.size()), 4);
        QCOMPARE(end.modifications[1].kind, Modification::InsertHeader);
        QCOMPARE(end.modifications[3].kind, Modification::Quarantine);
    }

    void whatIsNotOfTheProtocolEndsIt_data()
    {
        QTest::addColumn<char>("at");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("unknown letter") << 'C' << FakeMilter::packet('?');
        QTest::newRow("change before the end") << 'M' << FakeMilter::packet('h', FakeMilter::z("X") + FakeMilter::z("y"));
        QTest::newRow("length 0") << 'C' << QByteArray(4, '\0');
        QTest::newRow("huge length") << 'C' << QByteArray("\x7f\xff\xff\xff");
        QTest::newRow("bad reply") << 'R' << FakeMilter::packet('y', FakeMilter::z("250 hello"));
        QTest::newRow("bad field") << 'E' << FakeMilter::packet('h', FakeMilter::z("a b") + FakeMilter::z("y"));
        QByteArray many;
        for (int i = 0; i < 5001; ++i)
            many += FakeMilter::packet('h', FakeMilter::z("X") + FakeMilter::z("y"));
        QTest::newRow("changes without end") << 'E' << many;
    }
    void whatIsNotOfTheProtocolEndsIt()
    {
        QFETCH(char, at);
        QFETCH(QByteArray, answer);
        m_filter->answers[at] = answer;
        open();
        QVERIFY_THROWS_EXCEPTION(Violation, message("x", true));
        QVERIFY(m_session->isOver());
    }

    void aFilterThatDiesIsOver()
    {
        m_filter->dies['B'] = true;
        open();
        QVERIFY_THROWS_EXCEPTION(wire::PeerGone, message("x"));
        QVERIFY(m_session->isOver());
    }

    void aSilentFilterTimesOut()
    {
        m_filter->answers['E'] = QByteArray();
        open();
        QVERIFY_THROWS_EXCEPTION(wire::TimedOut, message("x"));
        QVERIFY(m_session->isOver());
    }

    void negotiationMustBeAnswered()
    {
        FakeService wrong([](FakeService::Peer &peer) { peer.answer(FakeMilter::packet('c')); });
        m_dialer.at("/w") = &wrong;
        auto session = dial("/w");
        QVERIFY_THROWS_EXCEPTION(Violation, m_worker->wait(session->negotiate()));
    }

private:
    std::unique_ptr<ClientSession> dial(const char *path)
    {
        wire::DialTarget target;
        target.path = path;
        auto stream = m_worker->wait(m_dialer.connect(target));
        return std::make_unique<ClientSession>(std::move(*stream));
    }
    void open()
    {
        m_session = dial("/m");
        m_worker->wait(m_session->negotiate());
    }
    BodySink sink()
    {
        return [this](QByteArray piece) { return append(&m_body, std::move(piece)); };
    }
    static async::Task<void> append(QByteArray *to, QByteArray piece)
    {
        *to += piece;
        co_return;
    }
    Conclusion message(const QByteArray &body, bool fromConnect = false)
    {
        if (fromConnect)
            m_worker->wait(m_session->connect({ "x", {}, 0 }));
        m_worker->wait(m_session->mail("a@example.org", {}));
        m_worker->wait(m_session->recipient("b@example.test", {}));
        m_worker->wait(m_session->data());
        if (m_session->wantsHeaders())
            m_worker->wait(m_session->header("Subject", " x"));
        m_worker->wait(m_session->endOfHeader());
        m_worker->wait(m_session->body(body));
        return m_worker->wait(m_session->endOfMessage(sink()));
    }
    ManualClock m_clock;
    FakeServices m_dialer;
    std::unique_ptr<ManualWorker> m_worker;
    std::unique_ptr<FakeMilter> m_filter;
    std::unique_ptr<ClientSession> m_session;
    QByteArray m_body;
};

FACTEUR_TEST(ClientSessionTest)
#include "tst_clientsession.moc"
