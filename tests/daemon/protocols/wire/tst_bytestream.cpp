// How ByteStream cuts lines and octets out of what arrives, at every cut.
#include "tests/support/testmain.h"

#include "tests/support/memorystream.h"

using namespace std::chrono_literals;
using wire::Line;
using wire::Task;

namespace {
// Reads lines until the peer leaves; each becomes "C:text", "L:beginning" (too long) or "B:text" (bare LF).
Task<void> readLines(wire::ByteStream *stream, qsizetype limit, QByteArrayList *into)
{
    try {
        while (true) {
            const Line line = co_await stream->readLine(limit, 5min);
            const char kind = line.kind == Line::Complete ? 'C' : line.kind == Line::TooLong ? 'L' : 'B';
            into->append(QByteArray(1, kind) + ':' + line.text);
        }
    } catch (const wire::PeerGone &) {
        into->append("gone");
    }
}
Task<void> readMixed(wire::ByteStream *stream, QByteArrayList *into)
{
    const Line first = co_await stream->readLine(100, 5min);
    into->append(first.text);
    const QByteArray literal = co_await stream->readExactly(10, 5min);
    into->append(literal);
    QByteArray some;
    while (some.size() < 6) {
        const QByteArray part = co_await stream->readSome(6 - some.size(), 5min);
        some += part;
    }
    into->append(some);
    stream->unread("again ");
    const Line last = co_await stream->readLine(100, 5min);
    into->append(last.text);
}
Task<void> waitForCommand(wire::ByteStream *stream, QByteArray *how)
{
    try {
        const Line line = co_await stream->readCommand(100, 5min);
        *how = line.text;
    } catch (const wire::Draining &) {
        *how = "(draining)";
    } catch (const wire::TimedOut &) {
        *how = "(timed out)";
    } catch (const wire::PeerGone &) {
        *how = "(gone)";
    }
}
Task<void> idle(wire::ByteStream *stream, QByteArrayList *into)
{
    try {
        while (true) {
            const wire::Wake wake = co_await stream->waitForInput(29min);
            into->append(wake == wire::Wake::Woken ? "woken" : "input");
            if (wake == wire::Wake::Input) {
                const Line line = co_await stream->readLine(100, 5min);
                into->append(line.text);
            }
        }
    } catch (const wire::Draining &) {
        into->append("draining");
    }
}
Task<void> upgrade(wire::ByteStream *stream, QByteArrayList *into)
{
    const Line command = co_await stream->readLine(100, 5min);
    into->append(command.text);
    stream->write("OK\r\n");
    co_await stream->startTls(5min);
    const Line after = co_await stream->readLine(100, 5min);
    into->append(after.text);
}
} // namespace

class ByteStreamTest : public QObject
{
    Q_OBJECT
    ManualClock m_clock;
    ManualWorker m_worker { m_clock };

private Q_SLOTS:
    void linesAtEveryCut_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<QByteArrayList>("lines");
        const auto row = [](const char *name, const QByteArray &sent, const QByteArrayList &lines) { QTest::newRow(name) << sent << (lines + QByteArrayList { "gone" }); };
        row("nothing", "", {});
        row("one", "EHLO x\r\n", { "C:EHLO x" });
        row("empty", "\r\n\r\n", { "C:", "C:" });
        row("several", "a\r\nbb\r\nccc\r\n", { "C:a", "C:bb", "C:ccc" });
        row("unfinished", "a\r\nbb", { "C:a" });
        row("bare lf", "a\nb\r\n", { "B:a", "C:b" });
        row("lf only", "\n\n", { "B:", "B:" });
        row("bare cr stays", "a\rb\r\n", { "C:a\rb" });
        row("two cr", "a\r\r\n", { "C:a\r" });
        row("nul stays", QByteArray("a\0b\r\n", 5), { QByteArray("C:a\0b", 5) });
        row("at the limit", "12345678\r\nx\r\n", { "C:12345678", "C:x" }); // limit 10 with CRLF
        row("over the limit", "123456789\r\nx\r\n", { "L:12345678", "C:x" });
        row("far over the limit", "123456789012345678901234567890\r\nx\r\n", { "L:12345678", "C:x" });
        row("overlong with bare lf", "12345678901\n2\n345\r\nx\r\n", { "L:12345678", "C:x" });
        row("overlong with bare cr", "1234567890\r\r2\r345\r\nx\r\n", { "L:12345678", "C:x" });
        row("overlong, cr at the border", "1234567890\r\nx\r\n", { "L:12345678", "C:x" });
        row("overlong, unfinished", "12345678901234567890", {});
        row("overlong twice", "12345678901\r\n12345678901\r\nx\r\n", { "L:12345678", "L:12345678", "C:x" });
        row("bare lf at the limit", "12345678\n9\r\n", { "B:12345678", "C:9" });
        row("bare lf over the limit", "1234567890\n12\r\nx\r\n", { "L:12345678", "C:x" });
    }
    void linesAtEveryCut()
    {
        QFETCH(QByteArray, sent);
        QFETCH(QByteArrayList, lines);
        const auto converse = [&](const QByteArrayList &pieces) {
            MemoryStream stream(m_worker);
            QByteArrayList got;
            m_worker.start(readLines(&stream, 10, &got));
            for (const QByteArray &piece : pieces) {
                stream.send(piece);
                m_worker.runPending();
            }
            stream.hangUp();
            m_worker.runPending();
            return got;
        };
        QCOMPARE(converse({ sent }), lines);
        QByteArrayList octets;
        for (const char c : sent)
            octets.append(QByteArray(1, c));
        QCOMPARE(converse(octets), lines);
        for (qsizetype one = 0; one <= sent.size(); ++one) {
            for (qsizetype two = one; two <= sent.size(); ++two)
                QCOMPARE(converse({ sent.left(one), sent.mid(one, two - one), sent.mid(two) }), lines);
        }
    }

    void linesAndOctetsMixedAtEveryCut()
    {
        const QByteArray sent = "A {10}\r\nten\r\noctetssix...rest\r\n";
        for (qsizetype cut = 0; cut <= sent.size(); ++cut) {
            MemoryStream stream(m_worker);
            QByteArrayList got;
            m_worker.start(readMixed(&stream, &got));
            stream.send(sent.left(cut));
            m_worker.runPending();
            stream.send(sent.mid(cut));
            m_worker.runPending();
            QCOMPARE(got, (QByteArrayList { "A {10}", "ten\r\noctet", "ssix..", "again .rest" }));
            QCOMPARE(m_worker.running(), 0);
        }
    }

    void unreadKeepsWhatIsBuffered()
    {
        struct Reads
        {
            static Task<void> all(wire::ByteStream *stream, QByteArrayList *into)
            {
                stream->unread("front "); // nothing has been read yet
                const Line first = co_await stream->readLine(100, 5min);
                into->append(first.text);
                const QByteArray some = co_await stream->readSome(100, 5min);
                into->append(some);
                stream->unread(some);
                stream->unread("0\r\n");
                for (int i = 0; i < 3; ++i) {
                    const Line line = co_await stream->readLine(100, 5min);
                    into->append(line.text);
                }
            }
        };
        MemoryStream stream(m_worker);
        QByteArrayList got;
        stream.send("a\r\nb\r\nc\r\n");
        m_worker.start(Reads::all(&stream, &got));
        m_worker.runPending();
        QCOMPARE(got, (QByteArrayList { "front a", "b\r\nc\r\n", "0", "b", "c" }));
    }

    void outputLeavesBeforeTheWait()
    {
        struct Greets
        {
            static Task<void> now(wire::ByteStream *stream)
            {
                stream->write("220 hello\r\n");
                const Line line = co_await stream->readLine(100, 5min);
                stream->write("250 " + line.text + "\r\n");
                const Line next = co_await stream->readLine(100, 5min); // buffered already: nothing is flushed for it
                stream->write("250 " + next.text + "\r\n");
                co_await stream->flush(5min);
            }
        };
        MemoryStream stream(m_worker);
        m_worker.start(Greets::now(&stream));
        QCOMPARE(stream.take(), "220 hello\r\n");
        stream.send("a\r\nb\r\n");
        m_worker.runPending();
        QCOMPARE(stream.take(), "250 a\r\n250 b\r\n");
    }

    void drainingEndsOnlyAnIdleWait()
    {
        const auto converse = [&](const QByteArray &sent, bool drainFirst, const QByteArray &later) {
            MemoryStream stream(m_worker);
            QByteArray how;
            if (drainFirst)
                stream.drain();
            m_worker.start(waitForCommand(&stream, &how));
            stream.send(sent);
            m_worker.runPending();
            stream.drain();
            m_worker.runPending();
            stream.send(later);
            m_worker.runPending();
            stream.hangUp();
            m_worker.runPending();
            return how;
        };
        QCOMPARE(converse("", false, "NOOP\r\n"), "(draining)");
        QCOMPARE(converse("", true, ""), "(draining)");
        QCOMPARE(converse("NO", false, "OP\r\n"), "NOOP"); // a command that has begun may be finished
        QCOMPARE(converse("NO", false, ""), "(gone)");
    }

    void patience()
    {
        MemoryStream stream(m_worker);
        QByteArray how;
        m_worker.start(waitForCommand(&stream, &how));
        m_worker.advance(5min - 1ms);
        QCOMPARE(how, "");
        m_worker.advance(1ms);
        QCOMPARE(how, "(timed out)");
    }

    void drippingLineTimesOut()
    {
        MemoryStream stream(m_worker);
        QByteArray how;
        m_worker.start(waitForCommand(&stream, &how));
        m_worker.advance(4min); // of waiting for a command, which is no dripping
        for (int i = 0; i < 4; ++i) {
            stream.send("N");
            m_worker.advance(1min);
        }
        stream.send("N");
        m_worker.advance(1min - 1ms);
        QCOMPARE(how, "");
        m_worker.advance(1ms);
        QCOMPARE(how, "(timed out)");
    }

    void wakes()
    {
        MemoryStream stream(m_worker);
        QByteArrayList got;
        stream.wake(); // before anybody waits: counts
        m_worker.start(idle(&stream, &got));
        m_worker.runPending();
        QCOMPARE(got, QByteArrayList { "woken" });
        stream.wake();
        m_worker.runPending();
        stream.send("DONE\r\n");
        m_worker.runPending();
        stream.drain();
        m_worker.runPending();
        QCOMPARE(got, (QByteArrayList { "woken", "woken", "input", "DONE", "draining" }));
    }

    void plaintextBehindStartTlsIsThrownAwayAtEveryCut()
    {
        const QByteArray sent = "STARTTLS\r\nRCPT TO:<injected>\r\nDATA";
        for (qsizetype cut = 10; cut <= sent.size(); ++cut) {
            MemoryStream stream(m_worker);
            stream.offerTls({});
            QByteArrayList got;
            stream.send(sent.left(cut));
            m_worker.start(upgrade(&stream, &got));
            m_worker.runPending();
            QCOMPARE(stream.take(), "OK\r\n");
            stream.send("EHLO clean\r\n");
            m_worker.runPending();
            QCOMPARE(got, (QByteArrayList { "STARTTLS", "EHLO clean" }));
        }
    }

    void largePipelinesAreNotMovedAgainAndAgain()
    {
        // 200,000 short lines in one piece: quadratic work would take minutes here.
        MemoryStream stream(m_worker);
        QByteArrayList got;
        m_worker.start(readLines(&stream, 100, &got));
        stream.send(QByteArray("NOOP\r\n").repeated(200000));
        m_worker.runPending();
        QCOMPARE(got.size(), 200000);
        stream.hangUp();
        m_worker.runPending();
    }
};

FACTEUR_TEST(ByteStreamTest)
#include "tst_bytestream.moc"
