#include "services/policy/scanners/httpresponse.h"

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace policy::scanners {

namespace http = boost::beast::http;

struct HttpResponseParser::Private
{
    http::response_parser<http::string_body> parser;
    QByteArray pending; // octets the parser wants to see again together with more
    boost::system::error_code error;
    quint64 bodyLimit = 0;
};

HttpResponseParser::HttpResponseParser(HttpLimits limits)
    : d(std::make_unique<Private>())
{
    d->parser.header_limit(limits.header);
    d->parser.body_limit(limits.body);
    d->bodyLimit = limits.body;
}

HttpResponseParser::~HttpResponseParser() = default;

bool HttpResponseParser::feed(QByteArrayView octets)
{
    d->pending.append(octets);
    qsizetype used = 0;
    while (used < d->pending.size() && !d->parser.is_done()) {
        boost::system::error_code error;
        used += qsizetype(
            d->parser.put(boost::asio::const_buffer(d->pending.constData() + used, size_t(d->pending.size() - used)), error));
        if (error == http::error::need_more)
            break;
        // The parser (not eager: it stops behind the header) reserves as many octets as the header announces before it
        // looks at its own limit.
        if (!error && d->parser.is_header_done() && d->parser.content_length() && *d->parser.content_length() > d->bodyLimit)
            error = http::error::body_limit;
        if (error) {
            d->error = error;
            return false;
        }
    }
    d->pending.remove(0, used);
    return true;
}

bool HttpResponseParser::finish()
{
    if (!d->parser.got_some()) // it asserts otherwise
        return false;
    if (!d->parser.is_done() && !d->error)
        d->parser.put_eof(d->error);
    return d->parser.is_done() && !d->error;
}

bool HttpResponseParser::isDone() const { return d->parser.is_done(); }

QByteArray HttpResponseParser::problem() const
{
    return d->error ? QByteArray::fromStdString("an HTTP response that cannot be read: " + d->error.message())
                    : QByteArray("an HTTP response that is cut off");
}

HttpResponse HttpResponseParser::take()
{
    auto response = d->parser.release();
    return { int(response.result_int()), QByteArray::fromStdString(response.body()) };
}

async::Task<HttpResponse> readHttpResponse(wire::ByteStream *stream, HttpLimits limits, Deadline deadline)
{
    HttpResponseParser parser(limits);
    while (!parser.isDone()) {
        bool ended = false;
        QByteArray octets;
        try {
            octets = co_await stream->readSome(64 * 1024, deadline.left());
        } catch (const wire::PeerGone &) {
            ended = true;
        }
        if (ended ? !parser.finish() : !parser.feed(octets))
            throw ScannerError(parser.problem());
    }
    co_return parser.take();
}

} // namespace policy::scanners
