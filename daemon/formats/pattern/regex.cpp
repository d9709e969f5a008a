#include "formats/pattern/regex.h"

#include <QString>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace pattern {

namespace {
constexpr qsizetype longestExpression = 8192; // octets of an expression
constexpr quint32 depthLimit = 20000, heapLimit = 20 * 1024; // KiB

template <class T> using Owned = std::unique_ptr<T, void (*)(T *)>;
} // namespace

struct Regex::Code
{
    explicit Code(pcre2_code *code)
        : code(code)
    {
    }
    ~Code() { pcre2_code_free(code); }
    Code(const Code &) = delete;
    pcre2_code *code;
};

std::optional<Regex> Regex::compile(const QByteArray &expression, bool ignoreCase, QByteArray *fault)
{
    const auto wrong = [fault](QByteArray what) {
        if (fault)
            *fault = std::move(what);
        return std::nullopt;
    };
    if (expression.size() > longestExpression)
        return wrong("it is longer than " + QByteArray::number(longestExpression) + " octets");
    int error = 0;
    PCRE2_SIZE offset = 0;
    // An automatic callout at each item, which counts the steps.
    const quint32 options = PCRE2_UTF | PCRE2_NEVER_BACKSLASH_C | PCRE2_DOTALL | PCRE2_AUTO_CALLOUT | (ignoreCase ? PCRE2_CASELESS : 0u);
    pcre2_code *code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(expression.constData()), PCRE2_SIZE(expression.size()), options,
        &error, &offset, nullptr);
    if (!code) {
        PCRE2_UCHAR text[200];
        pcre2_get_error_message(error, text, sizeof text);
        return wrong(QByteArray(reinterpret_cast<const char *>(text)) + " at octet " + QByteArray::number(qulonglong(offset)));
    }
    return Regex(std::make_shared<const Code>(code));
}

Regex::Outcome Regex::match(QByteArrayView subject, const Limits &limits, QList<QByteArray> *captures) const
{
    const Owned<pcre2_match_context> context(pcre2_match_context_create(nullptr), pcre2_match_context_free);
    pcre2_set_match_limit(context.get(), quint32(std::min<qint64>(std::min(limits.steps, limits.stepsPerStart), 0x7fffffff)));
    pcre2_set_depth_limit(context.get(), depthLimit);
    pcre2_set_heap_limit(context.get(), heapLimit);
    // PCRE2 counts afresh for each place in the subject where a match may begin; this counts all of them.
    qint64 left = limits.steps;
    pcre2_set_callout(
        context.get(), [](pcre2_callout_block *, void *data) { return --*static_cast<qint64 *>(data) < 0 ? PCRE2_ERROR_MATCHLIMIT : 0; }, &left);
    const Owned<pcre2_match_data> data(pcre2_match_data_create_from_pattern(m_code->code, nullptr), pcre2_match_data_free);

    const QByteArray text = subject.toByteArray();
    const QByteArray valid = text.isValidUtf8() ? text : QString::fromUtf8(text).toUtf8();
    const int found = pcre2_match(m_code->code, reinterpret_cast<PCRE2_SPTR>(valid.constData()), PCRE2_SIZE(valid.size()), 0, 0, data.get(), context.get());
    if (found < 0)
        return found == PCRE2_ERROR_NOMATCH ? Outcome::No : Outcome::LimitHit;
    if (captures) {
        captures->clear();
        const PCRE2_SIZE *offsets = pcre2_get_ovector_pointer(data.get());
        for (int i = 0; i < found && captures->size() <= limits.captures; ++i) {
            captures->append(offsets[2 * i] == PCRE2_UNSET
                    ? QByteArray()
                    : valid.mid(qsizetype(offsets[2 * i]), qsizetype(offsets[2 * i + 1] - offsets[2 * i])));
        }
    }
    return Outcome::Yes;
}

} // namespace pattern
