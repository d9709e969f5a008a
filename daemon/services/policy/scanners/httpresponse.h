// The answer of an HTTP server to one request on its own connection (`Connection: close`). RFC 9112, by Boost.Beast's parser with
// limits on header and body. Pure but for the reading.
#pragma once
#include "services/policy/scanners/reach.h"

#include <memory>
#include <optional>

namespace policy::scanners {

struct HttpResponse
{
    int status = 0;
    QByteArray body;
};

struct HttpLimits
{
    quint32 header = 16 * 1024;
    quint64 body = 4 * 1024 * 1024;
};

// Takes octets as they come.
class HttpResponseParser
{
public:
    explicit HttpResponseParser(HttpLimits limits = {});
    ~HttpResponseParser();
    // False when it is no HTTP or over a limit; problem() says which.
    bool feed(QByteArrayView octets);
    bool finish(); // the peer has closed
    bool isDone() const;
    QByteArray problem() const;
    HttpResponse take();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

async::Task<HttpResponse> readHttpResponse(wire::ByteStream *stream, HttpLimits limits, Deadline deadline); // throws ScannerError

} // namespace policy::scanners
