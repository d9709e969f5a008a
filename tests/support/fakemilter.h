// A milter that does what the test says, packet by packet, and writes down what it heard: "C mail.example.org|4…", macros as
// "D C j=mail.example.test _=…".
#pragma once
#include "protocols/milter/protocol.h"
#include "tests/support/fakeservice.h"

#include <QStringList>
#include <map>

class FakeMilter
{
public:
    FakeService service { [this](FakeService::Peer &peer) { hear(peer); } };
    quint32 version = milter::protocolVersion, actions = milter::action::All, steps = 0;
    QByteArray macroLists; // behind the options
    QStringList heard;
    QByteArray body;
    std::map<char, QByteArray> answers; // raw packets by command; else continue
    std::map<char, bool> dies; // closes the connection at that command

    static QByteArray packet(char letter, const QByteArray &data = {})
    {
        QByteArray out = number(quint32(data.size()) + 1);
        return out + letter + data;
    }
    static QByteArray number(quint32 n)
    {
        return QByteArray().append(char(n >> 24)).append(char(n >> 16)).append(char(n >> 8)).append(char(n));
    }
    static QByteArray z(const char *text) { return QByteArray(text) + '\0'; }

private:
    void hear(FakeService::Peer &peer)
    {
        while (true) {
            const QByteArray packet = peer.takePacket();
            if (packet.isEmpty() || peer.closed)
                return;
            const char command = packet[0];
            QByteArray data = packet.mid(1);
            if (dies.contains(command)) {
                peer.close();
                return;
            }
            if (command == 'B')
                body += data;
            if (command == 'D') {
                const QList<QByteArray> words = data.mid(1).split('\0');
                QString line = QStringLiteral("D %1").arg(QLatin1Char(data[0]));
                for (qsizetype i = 0; i + 1 < words.size(); i += 2)
                    line += QStringLiteral(" %1=%2").arg(QString::fromUtf8(words[i]), QString::fromUtf8(words[i + 1]));
                heard.append(line);
                continue;
            }
            if (command == 'O') {
                peer.answer(FakeMilter::packet('O', number(version) + number(actions) + number(steps) + macroLists));
                continue;
            }
            while (data.endsWith('\0'))
                data.chop(1);
            heard.append(command == 'B' ? QStringLiteral("B %1").arg(data.size())
                                        : QLatin1Char(command) + (data.isEmpty() ? QString() : u' ' + QString::fromLatin1(data.replace('\0', '|'))));
            if (command == 'A' || command == 'Q' || silent(command))
                continue;
            const auto found = answers.find(command);
            peer.answer(found == answers.end() ? FakeMilter::packet('c') : found->second);
        }
    }
    bool silent(char command) const
    {
        namespace s = milter::step;
        const std::map<char, quint32> bits { { 'C', s::NoReplyConnect }, { 'H', s::NoReplyHelo }, { 'M', s::NoReplyMail }, { 'R', s::NoReplyRecipient },
            { 'T', s::NoReplyData }, { 'L', s::NoReplyHeader }, { 'N', s::NoReplyEndOfHeader }, { 'B', s::NoReplyBody } };
        const auto found = bits.find(command);
        return found != bits.end() && (steps & found->second);
    }
};
