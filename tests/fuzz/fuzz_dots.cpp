// DotReader gives the same whatever the cut, and reads back what DotWriter wrote.
#include "protocols/wire/dotreader.h"
#include "protocols/wire/dotwriter.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    const qsizetype step = 1 + data[0] % 16;
    const QByteArray octets(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));

    wire::DotReader whole, cut;
    QByteArray wholeOut, cutOut;
    const qsizetype used = whole.feed(octets, wholeOut);
    qsizetype cutUsed = 0;
    for (qsizetype at = 0; at < octets.size() && !cut.finished(); at += step)
        cutUsed += cut.feed(QByteArrayView(octets).sliced(at, std::min(step, octets.size() - at)), cutOut);
    if (used != cutUsed || wholeOut != cutOut || whole.finished() != cut.finished() || whole.sawBareLf() != cut.sawBareLf()
        || whole.sawBareCr() != cut.sawBareCr() || whole.sawNul() != cut.sawNul())
        std::abort();
    if (whole.finished() && !octets.first(used).endsWith(".\r\n"))
        std::abort();
    // What the end of data looks like to anybody else must not be within it (SMTP smuggling).
    if (whole.finished() && octets.first(used - 1).contains("\r\n.\r\n"))
        std::abort();

    wire::DotWriter writer, pieces;
    QByteArray wire, piecesWire;
    writer.write(octets, wire);
    writer.finish(wire);
    for (qsizetype at = 0; at < octets.size(); at += step)
        pieces.write(QByteArrayView(octets).sliced(at, std::min(step, octets.size() - at)), piecesWire);
    pieces.finish(piecesWire);
    if (wire != piecesWire)
        std::abort();
    wire::DotReader reader;
    QByteArray content;
    if (reader.feed(wire, content) != wire.size() || !reader.finished() || reader.sawBareLf())
        std::abort();
    QByteArray normal;
    for (qsizetype i = 0; i < octets.size(); ++i) {
        if (octets[i] == '\n' && (i == 0 || octets[i - 1] != '\r'))
            normal += '\r';
        normal += octets[i];
    }
    if (!normal.isEmpty() && !normal.endsWith("\r\n"))
        normal += "\r\n";
    if (content != normal)
        std::abort();
    return 0;
}
