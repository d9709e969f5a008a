#include "gui/wizards/ports.h"

#include <QRandomGenerator>
#include <QTcpServer>

namespace gui {

std::vector<std::pair<QString, int>> servicePorts()
{
    return { { QStringLiteral("smtp"), 25 }, { QStringLiteral("submissions"), 465 }, { QStringLiteral("submission"), 587 }, { QStringLiteral("imap"), 143 },
        { QStringLiteral("imaps"), 993 }, { QStringLiteral("pop3"), 110 }, { QStringLiteral("pop3s"), 995 }, { QStringLiteral("lmtp"), 24 },
        { QStringLiteral("managesieve"), 4190 } };
}

static bool isFree(int port, Reach reach)
{
    QTcpServer probe;
    return probe.listen(reach == Reach::Loopback ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(QHostAddress::Any), quint16(port));
}

static bool allFree(int offset, Reach reach)
{
    for (const auto &[service, port] : servicePorts()) {
        if (!isFree(port + offset, reach))
            return false;
    }
    return true;
}

int freePortOffset(Reach reach)
{
    if (reach == Reach::Anywhere && allFree(20000, reach))
        return 20000;
    for (int i = 0; i < 100; ++i) {
        const int offset = QRandomGenerator::global()->bounded(10000, 27000); // below what the kernel gives to clients
        if (allFree(offset, reach))
            return offset;
    }
    return 0;
}

std::vector<int> takenPorts(int offset)
{
    std::vector<int> taken;
    for (const auto &[service, port] : servicePorts()) {
        if (port + offset >= 1024 && !isFree(port + offset, Reach::Anywhere))
            taken.push_back(port + offset);
    }
    return taken;
}

} // namespace gui
