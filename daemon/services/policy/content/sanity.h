// Is this a message at all, as RFC 5322 and RFC 2045 have them? Author, date, doubled fields, raw eight-bit octets in the
// header, bare CR, LF and NUL, the structure of its parts and its limits. Also: the test string GTUBE.
#pragma once
#include "async/pool.h"
#include "services/policy/check.h"
#include "shared/base/clock.h"

namespace policy {

struct SanityLimits
{
    qsizetype headerSize = 131072, headerFields = 1000;
    int parts = 500, depth = 30;
};

struct SanityFindings
{
    int fromFields = 0, authors = 0;
    bool fromReadable = false, hasSender = false, hasDate = false, dateReadable = false;
    qint64 date = 0; // seconds since 1970, when readable
    QList<QByteArray> doubled; // fields that may be there once (RFC 5322 §3.6) and are there more often
    qsizetype headerSize = 0, headerFields = 0, linesWithoutColon = 0;
    bool headerNeverEnds = false, eightBitHeader = false;
    qint64 bareCr = 0, bareLf = 0, nul = 0;
    int parts = 0, depth = 0;
    bool structureCut = false, boundaryMissing = false; // a multipart without a boundary, or without any part
    bool gtube = false;
};

// Pure, linear in the message. `start`: its first octets, at least the header; rest counts only for bare CR, LF and NUL.
SanityFindings inspect(QByteArrayView start, const SanityLimits &limits);
// Of octets that follow others, the last of which was `before`.
void countOddOctets(QByteArrayView octets, char before, SanityFindings &findings);
std::vector<Verdict> sanityVerdicts(const SanityFindings &findings, const SanityLimits &limits, bool smtpUtf8, bool refuse, qint64 now);

class SanityCheck final : public Check
{
public:
    SanityCheck(async::Pool &pool, const Clock &clock)
        : m_pool(pool)
        , m_clock(clock)
    {
    }
    const char *name() const override { return "sanity"; }
    Stage stage() const override { return Stage::Content; }
    async::Task<void> run(Subject *subject) override;

private:
    async::Pool &m_pool;
    const Clock &m_clock;
};

// The string that every filter takes for spam, so that a postmaster can see the door at work.
bool holdsGtube(QByteArrayView text);

class GtubeCheck final : public Check
{
public:
    explicit GtubeCheck(async::Pool &pool)
        : m_pool(pool)
    {
    }
    const char *name() const override { return "gtube"; }
    Stage stage() const override { return Stage::Content; }
    async::Task<void> run(Subject *subject) override;

private:
    async::Pool &m_pool;
};

} // namespace policy
