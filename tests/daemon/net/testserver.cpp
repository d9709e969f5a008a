#include "testserver.h"

static async::Task<void> converse(wire::ByteStream *stream, std::shared_ptr<net::Session> session)
{
    using namespace std::chrono_literals;
    wire::Patience patience = 20s;
    stream->write("READY\r\n");
    while (true) {
        const wire::Line line = co_await stream->readCommand(1000, patience);
        const QByteArray verb = line.text.split(' ').first(), rest = line.text.mid(verb.size() + 1);
        if (line.kind == wire::Line::TooLong) {
            stream->write("TOOLONG\r\n");
        } else if (line.kind == wire::Line::BareLf) {
            stream->write("BARELF\r\n");
        } else if (verb == "ECHO") {
            stream->write(rest + "\r\n");
        } else if (verb == "PEER") {
            stream->write(stream->peerAddress().toString().toLatin1() + ' ' + QByteArray::number(stream->peerPort()) + ' '
                + stream->localAddress().toString().toLatin1() + ' ' + QByteArray::number(stream->localPort()) + "\r\n");
        } else if (verb == "STARTTLS") {
            if (!stream->canStartTls()) {
                stream->write("NO\r\n");
                continue;
            }
            stream->write("OK\r\n");
            co_await stream->startTls(patience);
            session->setTls(true);
        } else if (verb == "TLS") {
            const wire::TlsInfo tls = stream->tls();
            stream->write((tls.active ? tls.version : "none") + ' ' + (tls.sni.isEmpty() ? "-" : tls.sni) + ' '
                + (tls.alpn.isEmpty() ? "-" : tls.alpn) + ' ' + tls.exporter.toHex() + "\r\n");
        } else if (verb == "SEND") {
            const qint64 total = rest.toLongLong();
            QByteArray block(100000, '\0');
            for (qsizetype i = 0; i < block.size(); ++i)
                block[i] = char('a' + i % 23);
            for (qint64 sent = 0; sent < total;) {
                const qsizetype n = qsizetype(std::min<qint64>(block.size(), total - sent));
                stream->write(QByteArrayView(block).first(n));
                sent += n;
                co_await stream->drainOutput(patience);
            }
        } else if (verb == "TAKE") {
            quint64 sum = 0;
            for (qint64 left = rest.toLongLong(); left > 0;) {
                const QByteArray some = co_await stream->readSome(qsizetype(std::min<qint64>(left, 1 << 20)), patience);
                for (const char c : some)
                    sum = sum * 31 + uchar(c);
                left -= some.size();
            }
            stream->write(QByteArray::number(sum) + "\r\n");
        } else if (verb == "PATIENCE") {
            patience = wire::Patience(rest.toInt());
        } else if (verb == "USER") {
            session->setUser(QString::fromUtf8(rest));
            stream->write("OK\r\n");
        } else if (verb == "IDLE") {
            const wire::Wake wake = co_await stream->waitForInput(patience);
            stream->write(wake == wire::Wake::Woken ? "woken\r\n" : "input\r\n");
        } else if (verb == "QUIT") {
            stream->write("BYE\r\n");
            stream->close();
            co_return;
        } else if (verb == "LEAVE") {
            co_return;
        } else if (verb == "THROW") {
            throw std::runtime_error("as asked");
        } else {
            stream->write("WHAT " + verb + "\r\n");
        }
    }
}

async::Task<void> testSession(wire::ByteStream *stream, std::shared_ptr<net::Session> session, std::shared_ptr<Endings> endings)
{
    const char *how = "returned";
    std::exception_ptr error;
    try {
        co_await converse(stream, session);
    } catch (const wire::PeerGone &) {
        how = "peer gone";
        error = std::current_exception();
    } catch (const wire::TimedOut &) {
        how = "timed out";
        stream->write("bye: timed out\r\n");
    } catch (const wire::Draining &) {
        how = "draining";
        stream->write("bye: draining\r\n");
    } catch (const std::runtime_error &) {
        how = "failed";
        error = std::current_exception();
    }
    endings->add(how);
    if (error)
        std::rethrow_exception(error);
}

TestServer::TestServer(net::Workers &workers, net::ListenOptions options)
{
    options.address = QHostAddress(QHostAddress::LocalHost);
    if (options.protocol.isEmpty())
        options.protocol = "test";
    listener = std::make_unique<net::Listener>(workers, options, [endings = endings](wire::ByteStream &stream, std::shared_ptr<net::Session> session) {
        return testSession(&stream, std::move(session), endings);
    });
    if (auto opened = listener->open(); !opened)
        qFatal("%s", qPrintable(opened.failure().reason));
}
