// SPF: any record, and a whole check in a DNS whose every name holds pieces of the input.
#include "mailauth/spf/check.h"
#include "mailauth/spf/macros.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/manualclock.h"
#include "tests/support/manualworker.h"

#include <cstdlib>

namespace {
// Gives the lines of the input, in turn, as answers to whatever is asked.
class FuzzedDns final : public dns::Resolver
{
public:
    explicit FuzzedDns(QByteArrayView input)
        : m_lines(input.toByteArray().split('\n'))
    {
    }
    int asked = 0;

    async::Task<dns::Answer<QHostAddress>> addresses(QByteArray) override { co_return dns::Answer<QHostAddress> {}; }
    async::Task<dns::Answer<QHostAddress>> a(QByteArray) override
    {
        co_return answer(QHostAddress(QString::fromLatin1(line())));
    }
    async::Task<dns::Answer<QHostAddress>> aaaa(QByteArray) override
    {
        co_return answer(QHostAddress(QString::fromLatin1(line())));
    }
    async::Task<dns::Answer<dns::Mx>> mx(QByteArray) override { co_return answer(dns::Mx { 1, line() }); }
    async::Task<dns::Answer<QByteArray>> txt(QByteArray) override { co_return answer("v=spf1 " + line()); }
    async::Task<dns::Answer<QByteArray>> ptr(QHostAddress) override { co_return answer(line()); }
    async::Task<dns::Answer<QByteArray>> ns(QByteArray) override { co_return answer(line()); }
    async::Task<dns::Answer<dns::Tlsa>> tlsa(QByteArray) override { co_return dns::Answer<dns::Tlsa> {}; }
    async::Task<dns::Answer<dns::Srv>> srv(QByteArray) override { co_return dns::Answer<dns::Srv> {}; }
    async::Task<dns::Answer<dns::Caa>> caa(QByteArray) override { co_return dns::Answer<dns::Caa> {}; }

private:
    QByteArray line()
    {
        ++asked;
        return m_lines.at(m_next++ % m_lines.size());
    }
    template <class Record> dns::Answer<Record> answer(Record record)
    {
        dns::Answer<Record> made;
        const QByteArray how = line();
        made.status = how.startsWith('!') ? dns::Status::Temporary
            : how.startsWith('?')         ? dns::Status::NoData
                                          : dns::Status::Ok;
        if (made.status == dns::Status::Ok)
            made.records.append(std::move(record));
        return made;
    }
    QByteArrayList m_lines;
    qsizetype m_next = 0;
};
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView input(reinterpret_cast<const char *>(data), qsizetype(size));
    QByteArray problem;
    if (!spf::parse(input, &problem) && problem.isEmpty())
        std::abort();
    spf::MacroValues values { "local", "sender.example", "domain.example", "helo.example", {}, {},
        QHostAddress(QStringLiteral("2001:db8::1")), 0 };
    if (const auto text = spf::parseExplanation(input)) {
        if (spf::expand(*text, values, 500).size() > 500 || spf::expandDomain(*text, values).size() > 253)
            std::abort();
    }
    FuzzedDns dns(input);
    ManualClock clock;
    ManualWorker worker(clock);
    const qsizetype half = input.size() / 2;
    spf::Question question { QHostAddress(QStringLiteral("192.0.2.1")), input.first(half).toByteArray(),
        input.sliced(half).toByteArray(), {}, 0 };
    for (int i = 0; i < 2; ++i) {
        const spf::Result result = worker.wait(spf::checkMailFrom(&dns, question));
        if (dns.asked > 400 || result.lookups > 11)
            std::abort();
        for (const char c : result.explanation) {
            if (uchar(c) < 0x20 || uchar(c) > 0x7e)
                std::abort();
        }
        if (spf::receivedSpf(result, question, spf::Identity::MailFrom).replace("\r\n ", " ").count('\n') != 1)
            std::abort();
        question.sender = "local@sender.example";
        dns.asked = 0;
    }
    return 0;
}
