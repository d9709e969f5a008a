#include "formats/archive/gzip.h"

#define ZLIB_CONST
#include <QString>
#include <zlib.h>

namespace archive {

namespace {
constexpr int maxMembers = 10000;

Failure brokenGzip(const char *why) { return { Failure::Kind::Syntax, {}, QString::fromLatin1(why) }; }
Failure tooLarge() { return { Failure::Kind::TooLarge, {}, QStringLiteral("it unpacks to more than is allowed") }; }

class Inflate
{
public:
    explicit Inflate(int windowBits) { m_ok = inflateInit2(&m_stream, windowBits) == Z_OK; }
    ~Inflate()
    {
        if (m_ok)
            inflateEnd(&m_stream);
    }
    Inflate(const Inflate &) = delete;

    // Appends one stream; `in` is shortened by what was used. zlib takes at most 4 GiB at once, a message is smaller.
    Result<void> run(QByteArrayView &in, QByteArray &out, qint64 limit)
    {
        if (!m_ok || in.size() > 0x7fffffff)
            return Failure { Failure::Kind::Internal, {}, QStringLiteral("zlib") };
        m_stream.next_in = reinterpret_cast<const Bytef *>(in.data());
        m_stream.avail_in = uInt(in.size());
        Bytef buffer[16 * 1024];
        int status = Z_OK;
        while (status == Z_OK) {
            m_stream.next_out = buffer;
            m_stream.avail_out = sizeof buffer;
            status = inflate(&m_stream, Z_NO_FLUSH);
            const qsizetype made = qsizetype(sizeof buffer) - m_stream.avail_out;
            if (out.size() + made > limit)
                return tooLarge();
            out.append(reinterpret_cast<const char *>(buffer), made);
            if (status == Z_BUF_ERROR || (status == Z_OK && m_stream.avail_in == 0 && made == 0))
                return brokenGzip("it is cut off");
        }
        if (status != Z_STREAM_END)
            return brokenGzip("its compressed data is broken");
        in = in.last(m_stream.avail_in);
        return {};
    }

private:
    z_stream m_stream {};
    bool m_ok = false;
};
} // namespace

bool looksLikeGzip(QByteArrayView octets) { return octets.size() >= 3 && octets.startsWith("\x1f\x8b\x08"); }

QByteArray gzipFileName(QByteArrayView octets)
{
    if (!looksLikeGzip(octets) || octets.size() < 10)
        return {};
    const uchar flags = uchar(octets[3]);
    qsizetype at = 10;
    if (flags & 4) { // FEXTRA
        if (at + 2 > octets.size())
            return {};
        at += 2 + uchar(octets[at]) + uchar(octets[at + 1]) * 256;
    }
    if (!(flags & 8) || at >= octets.size()) // FNAME
        return {};
    const qsizetype end = octets.indexOf('\0', at);
    if (end < 0 || end - at > 1000)
        return {};
    const QByteArrayView name = octets.sliced(at, end - at);
    return name.isValidUtf8()
        ? name.toByteArray()
        : QString::fromLatin1(name).toUtf8(); // the RFC says Latin 1, gzip(1) writes what it finds
}

Result<QByteArray> gunzip(QByteArrayView octets, qint64 limit)
{
    QByteArray out;
    for (int members = 0; members < maxMembers && (members == 0 || looksLikeGzip(octets)); ++members) {
        Inflate stream(16 + MAX_WBITS);
        if (auto done = stream.run(octets, out, limit); !done)
            return done.failure();
    }
    return out;
}

QByteArray gzip(QByteArrayView octets, QByteArrayView fileName)
{
    z_stream stream {};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray name = fileName.toByteArray();
    gz_header header {};
    header.os = 255; // unknown
    if (!name.isEmpty())
        header.name = reinterpret_cast<Bytef *>(name.data());
    deflateSetHeader(&stream, &header);
    QByteArray out(qsizetype(deflateBound(&stream, uLong(octets.size()))) + name.size() + 32, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<const Bytef *>(octets.data());
    stream.avail_in = uInt(octets.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    const int status = deflate(&stream, Z_FINISH);
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return status == Z_STREAM_END ? out : QByteArray();
}

Result<QByteArray> inflateRaw(QByteArrayView octets, qint64 limit, qsizetype *used)
{
    QByteArray out;
    QByteArrayView rest = octets;
    Inflate stream(-MAX_WBITS);
    if (auto done = stream.run(rest, out, limit); !done)
        return done.failure();
    if (used)
        *used = octets.size() - rest.size();
    return out;
}

} // namespace archive
