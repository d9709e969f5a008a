#include "mailauth/spf/evaluation.h"

namespace spf {

namespace {
constexpr qsizetype maxExplanation = 500; // octets; it goes into an SMTP reply
} // namespace

const char *statusWords(dns::Status status)
{
    return status == dns::Status::Bogus ? "its DNSSEC signature is wrong" : "DNS did not answer";
}

async::Task<Result> Evaluation::run(QByteArray localPart, QByteArray domain)
{
    m_values.localPart = localPart.isEmpty() ? QByteArray("postmaster") : std::move(localPart); // §4.3
    m_values.senderDomain = domain;
    m_localPartIsAscii
        = std::all_of(m_values.localPart.begin(), m_values.localPart.end(), [](char c) { return uchar(c) < 0x80; });
    Result result = co_await checkHost(std::move(domain));
    if (result.code == Code::Fail) {
        QByteArray text = co_await explanation();
        result.explanation = std::move(text);
    }
    result.lookups = m_lookups;
    result.voidLookups = m_voids;
    co_return result;
}

async::Task<Result> Evaluation::checkHost(QByteArray domain)
{
    Result result;
    result.domain = domain;
    bool redirected = false;
    while (true) {
        const auto fails = [&](Code code, QByteArray problem) {
            result.code = code;
            result.problem = std::move(problem);
            return result;
        };
        if (outOfTime())
            co_return fails(m_stop.code, m_stop.problem);
        const auto answer = co_await m_resolver->txt(domain);
        if (answer.status == dns::Status::Temporary || answer.status == dns::Status::Bogus)
            co_return fails(Code::TempError,
                "The SPF record of " + domain + " could not be looked up: " + statusWords(answer.status));
        QByteArray text;
        int found = 0;
        for (const QByteArray &record : answer.records) { // RFC 7208 §4.5
            if (isRecord(record) && ++found == 1)
                text = record;
        }
        if (found == 0 && redirected) // §6.1
            co_return fails(Code::PermError, "The record redirects to " + domain + ", which has no SPF record");
        if (found == 0) {
            result.code = Code::None;
            co_return result;
        }
        if (found > 1) // §4.5
            co_return fails(
                Code::PermError, domain + " has " + QByteArray::number(found) + " SPF records, where one is allowed");
        QByteArray why;
        const auto record = parse(text, &why);
        if (!record)
            co_return fails(Code::PermError, "The SPF record of " + domain + " is wrong: " + why);

        if (m_includes == 0) {
            m_explanation = record->explanation;
            m_explanationDomain = domain;
        }
        for (const Directive &directive : record->directives) {
            m_stop = Result();
            const Match match = co_await matches(directive, domain);
            if (match == Match::Stop)
                co_return fails(m_stop.code, m_stop.problem);
            if (match == Match::No)
                continue;
            switch (directive.qualifier) {
            case '-':
                result.code = Code::Fail;
                break;
            case '~':
                result.code = Code::SoftFail;
                break;
            case '?':
                result.code = Code::Neutral;
                break;
            default:
                result.code = Code::Pass;
            }
            result.mechanism = directive.text;
            if (directive.mechanism == Mechanism::Include)
                result.innermost
                    = m_stop.innermost.isEmpty() ? m_stop.mechanism + " of " + m_stop.domain : m_stop.innermost;
            else if (redirected)
                result.innermost = directive.text + " of " + domain;
            co_return result;
        }
        if (!record->redirect) {
            result.code = Code::Neutral; // §4.7
            result.mechanism = "default";
            co_return result;
        }
        if (!countTerm(domain))
            co_return fails(m_stop.code, m_stop.problem);
        m_values.domain = domain;
        if (record->redirect->uses('p'))
            co_await findValidatedName(domain);
        QByteArray next = !m_localPartIsAscii && record->redirect->usesLocalPart()
            ? QByteArray()
            : expandDomain(*record->redirect, m_values);
        if (next.isEmpty())
            co_return fails(Code::PermError, record->redirectText + " of " + domain + " leads to no valid domain");
        domain = std::move(next);
        redirected = true;
    }
}

// RFC 7208 §6.2: anything wrong with it, and there is none.
async::Task<QByteArray> Evaluation::explanation()
{
    if (!m_explanation || m_deadline.isOver() || (!m_localPartIsAscii && m_explanation->usesLocalPart()))
        co_return QByteArray();
    m_values.domain = m_explanationDomain;
    if (m_explanation->uses('p'))
        co_await findValidatedName(m_explanationDomain);
    const QByteArray name = expandDomain(*m_explanation, m_values);
    if (name.isEmpty())
        co_return QByteArray();
    const auto answer = co_await m_resolver->txt(name);
    if (answer.status != dns::Status::Ok || answer.records.size() != 1)
        co_return QByteArray();
    const auto text = parseExplanation(answer.records.first());
    if (!text)
        co_return QByteArray();
    if (text->uses('p'))
        co_await findValidatedName(m_explanationDomain);
    const QByteArray expanded = expand(*text, m_values, maxExplanation);
    for (const char c : expanded) { // macros may have brought in anything
        if (uchar(c) < 0x20 || uchar(c) > 0x7e)
            co_return QByteArray();
    }
    co_return expanded;
}

} // namespace spf
