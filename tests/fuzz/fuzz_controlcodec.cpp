// The control channel: cutting lines must not depend on how they arrive, and what is read can be written and read again.
#include "shared/control/codec.h"

#include <QJsonDocument>
#include <cstdlib>

using namespace control;

static std::vector<LineSplitter::Line> split(QByteArrayView bytes, qsizetype piece)
{
    LineSplitter splitter(100);
    std::vector<LineSplitter::Line> lines;
    while (!bytes.isEmpty()) {
        const qsizetype n = std::min(piece, bytes.size());
        for (LineSplitter::Line &line : splitter.feed(bytes.first(n)))
            lines.push_back(std::move(line));
        bytes = bytes.sliced(n);
    }
    return lines;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto whole = split(bytes, bytes.size());
    const auto octets = split(bytes, 1);
    if (whole.size() != octets.size())
        std::abort();
    for (size_t i = 0; i < whole.size(); ++i) {
        if (whole[i].text != octets[i].text || whole[i].tooLong != octets[i].tooLong)
            std::abort();
    }
    const auto parsed = parseRequest(bytes.toByteArray());
    if (const Request *request = std::get_if<Request>(&parsed)) {
        const QByteArray line = requestLine(1, request->method, request->params);
        const auto again = parseRequest(line.chopped(1));
        const Request *second = std::get_if<Request>(&again);
        if (line.count('\n') != 1 || !second || second->method != request->method || second->params != request->params)
            std::abort();
    }
    return 0;
}
