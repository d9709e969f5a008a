// A whole IMAP conversation in each of its states. The first octet chooses the state; the rest is what the client sends.
// The session must end when the client leaves, and every line it sends must be a response.
#include "tests/support/imapstage.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2 || size > 20000)
        return 0;
    ManualClock clock;
    ManualWorker worker(clock);
    ImapHouse house(clock);
    house.options.allowPlaintext = true;
    house.options.maxMessageSize = 100000;
    for (const QByteArray &sample : imapSamples())
        house.mailboxes->deliver("INBOX", sample);
    std::ignore = house.mailboxes->create("Other/Sub", {});
    {
        ImapClient client(house, worker);
        const int state = data[0] % 5;
        if (state > 0)
            client.login(state > 1 ? QByteArray("INBOX") : QByteArray());
        if (state == 3)
            client.command("ENABLE QRESYNC UTF8=ACCEPT IMAP4rev2");
        if (state == 4)
            client.send("x IDLE\r\n");
        client.stream.send(QByteArrayView(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1)));
        client.settle();
        if (state > 1) {
            house.mailboxes->expungeUid("INBOX", Uid(2));
            house.mailboxes->deliver("INBOX", "Subject: new\r\n\r\n");
        }
        client.stream.send("\r\nDONE\r\nz NOOP\r\n");
        client.settle();
        const QByteArray heard = client.stream.take();
        if (!heard.isEmpty() && !heard.endsWith("\r\n"))
            std::abort();
    }
    if (worker.running() != 0)
        std::abort();
    return 0;
}
