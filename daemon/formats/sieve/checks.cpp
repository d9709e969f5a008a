#include "formats/sieve/checks.h"

#include "formats/mime/addresses.h"
#include "formats/sieve/execution.h"
#include "formats/sieve/match.h"
#include "formats/sieve/variables.h"
#include "shared/address/mailaddress.h"

#include <algorithm>

namespace sieve {

bool isFieldName(QByteArrayView name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) { return c > 32 && c < 127 && c != ':'; });
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= 100
        && std::all_of(text.begin(), text.end(), [](char c) { return c > 32 && c < 127 && !QByteArrayView("()<>@,;:\\\"/[]?=").contains(c); });
}

bool isProgramName(const QByteArray &name)
{
    return !name.isEmpty() && name.size() <= 128 && name.isValidUtf8() && !name.startsWith('.')
        && std::all_of(name.begin(), name.end(), [](char c) { return uchar(c) >= 32 && c != 127 && c != '/'; });
}

bool isDatePart(const QByteArray &anyCase)
{
    static const QSet<QByteArray> parts { "year", "month", "day", "date", "julian", "hour", "minute", "second", "time", "iso8601", "std11",
        "zone", "weekday" };
    return parts.contains(anyCase.toLower());
}

std::optional<int> zoneMinutes(const QByteArray &text)
{
    if (text.size() != 5 || (text[0] != '+' && text[0] != '-') || !std::all_of(text.begin() + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    const int number = text.sliced(1).toInt();
    if (number % 100 > 59 || number > 2359)
        return std::nullopt;
    const int minutes = number / 100 * 60 + number % 100;
    return text[0] == '-' ? -minutes : minutes;
}

namespace {
// RFC 5228 §5.1: the address test looks only at fields that hold addresses.
bool holdsAddresses(const QByteArray &anyCase)
{
    static const QSet<QByteArray> fields { "from", "to", "cc", "bcc", "sender", "reply-to", "resent-from", "resent-to", "resent-cc", "resent-bcc",
        "resent-sender", "resent-reply-to", "return-path", "delivered-to", "envelope-to", "x-original-to", "x-envelope-to", "x-envelope-from",
        "errors-to", "return-receipt-to", "disposition-notification-to", "mail-followup-to", "mail-reply-to", "approved", "apparently-to",
        "x-forwarded-to", "x-forwarded-for", "x-delivered-to", "for-comment", "for-handling", "for-approval", "abuse-reports-to", "x-complaints-to",
        "x-mailing-list", "mailing-list", "list-post", "x-beenthere", "x-loop", "x-sender", "x-from" };
    return fields.contains(anyCase.toLower());
}

bool isMailbox(const QByteArray &text) // with or without a display name
{
    const auto mailboxes = mime::parseMailboxes(text, 2);
    return mailboxes.size() == 1 && MailAddress::parse(mailboxes.front().mailbox()).has_value();
}

class Checks
{
public:
    Checks(const Instruction &instruction, const CheckContext &context)
        : m_it(instruction)
        , m_context(context)
    {
    }

    void run()
    {
        switch (m_it.op) {
        case Op::Size:
            if (!m_it.tag("over") && !m_it.tag("under"))
                error("size needs :over or :under");
            break;
        case Op::Exists:
        case Op::Header:
            fieldNames(0);
            break;
        case Op::Address:
            fieldNames(0);
            each(0, [this](const QByteArray &name) {
                if (isFieldName(name) && !holdsAddresses(name))
                    error('"' + name.left(100) + "\" is no field that holds addresses: use the header test");
            });
            break;
        case Op::Envelope:
            each(0, [this](const QByteArray &part) {
                if (part.toLower() != "from" && part.toLower() != "to")
                    error("envelope knows \"from\" and \"to\", not \"" + part.left(100) + '"');
            });
            break;
        case Op::AddHeader:
        case Op::DeleteHeader:
            fieldNames(0);
            if (const Tag *index = m_it.tag("index"); index && index->number == 0)
                error(":index needs a number from 1");
            if (m_it.op == Op::DeleteHeader && m_it.tag("last") && !m_it.tag("index"))
                error(":last needs :index"); // RFC 5293 §5
            break;
        case Op::Date:
        case Op::CurrentDate:
            if (m_it.op == Op::Date)
                fieldNames(0);
            each(m_it.op == Op::Date ? 1 : 0, [this](const QByteArray &part) {
                if (!isDatePart(part))
                    error("a date has no part \"" + part.left(100) + '"');
            });
            eachOf("zone", [this](const QByteArray &zone) {
                if (!zoneMinutes(zone))
                    error("\"" + zone.left(20) + "\" is no time zone: it is written like \"+0100\"");
            });
            break;
        case Op::Set:
        case Op::ExtractText:
            variableName(0);
            break;
        case Op::SetFlag:
        case Op::AddFlag:
        case Op::RemoveFlag:
        case Op::HasFlag: // RFC 5232 §2: a variable's name, only with variables
            if (!m_it.hasOptional)
                break;
            if (!m_context.variables)
                error(QByteArray(m_it.row->name) + " with the name of a variable needs: require \"variables\"");
            variableName(0);
            break;
        case Op::Global:
            global();
            break;
        case Op::Redirect:
            if (!m_it.tag("list"))
                each(0, [this](const QByteArray &address) {
                    if (!MailAddress::parse(address.trimmed()))
                        error('"' + address.left(200) + "\" is no mail address to redirect to");
                });
            redirectTags();
            break;
        case Op::FileInto:
            each(0, [this](const QByteArray &mailbox) {
                if (mailbox.isEmpty() || mailbox.size() > 1000 || !mailbox.isValidUtf8())
                    error("fileinto needs the name of a mailbox");
            });
            break;
        case Op::Vacation:
        case Op::Notify:
            answers();
            break;
        case Op::Pipe:
        case Op::FilterThrough:
        case Op::Execute:
            program();
            break;
        case Op::Report:
            each(0, [this](const QByteArray &type) {
                if (!isToken(type))
                    error('"' + type.left(100) + "\" cannot be a kind of feedback");
            });
            each(2, [this](const QByteArray &address) {
                if (!MailAddress::parse(address.trimmed()))
                    error('"' + address.left(200) + "\" is no mail address to report to");
            });
            break;
        default:
            break;
        }
        families();
    }

private:
    void error(QByteArray text) const { m_context.error(std::move(text)); }
    template <typename Function> void each(size_t position, const Function &function) const // constants only
    {
        if (position >= m_it.strings.size())
            return;
        for (const Text &text : m_it.strings[position]) {
            if (!text.hasVariables)
                function(text.bytes);
        }
    }
    template <typename Function> void eachOf(QByteArrayView tagName, const Function &function) const
    {
        const Tag *tag = m_it.tag(tagName);
        for (const Text &text : tag ? tag->strings : std::vector<Text>()) {
            if (!text.hasVariables)
                function(text.bytes);
        }
    }
    void fieldNames(size_t position) const
    {
        each(position, [this](const QByteArray &name) {
            if (!isFieldName(name))
                error('"' + name.left(100) + "\" cannot be the name of a header field");
        });
    }
    void variableName(size_t position) const
    {
        if (position >= m_it.strings.size())
            return;
        for (const Text &text : m_it.strings[position]) {
            const QByteArray &name = text.bytes;
            const qsizetype dot = name.indexOf('.');
            if (!isVariableName(name) || (dot >= 0 && !(m_context.include && name.first(dot).toLower() == "global")))
                error('"' + name.left(100) + "\" cannot be the name of a variable");
        }
    }
    void global() const // RFC 6609 §3.4.1
    {
        if (!m_context.variables)
            error("global needs: require \"variables\"");
        for (const Text &text : m_it.strings.empty() ? std::vector<Text>() : m_it.strings[0]) {
            if (!isVariableName(text.bytes) || text.bytes.contains('.'))
                error('"' + text.bytes.left(100) + "\" cannot be the name of a global variable");
        }
    }
    void redirectTags() const // RFC 6009 §3, §4
    {
        eachOf("ret", [this](const QByteArray &value) {
            if (value.toUpper() != "FULL" && value.toUpper() != "HDRS")
                error(":ret is \"FULL\" or \"HDRS\"");
        });
        eachOf("notify", [this](const QByteArray &value) {
            const QList<QByteArray> words = value.toUpper().split(',');
            const bool known = std::all_of(words.begin(), words.end(), [&](const QByteArray &one) {
                const QByteArray word = one.trimmed();
                return word == "SUCCESS" || word == "FAILURE" || word == "DELAY" || (word == "NEVER" && words.size() == 1);
            });
            if (!known)
                error(":notify is \"NEVER\" or a list of \"SUCCESS\", \"FAILURE\", \"DELAY\"");
        });
        eachOf("bymode", [this](const QByteArray &value) {
            if (value.toLower() != "notify" && value.toLower() != "return")
                error(":bymode is \"notify\" or \"return\"");
        });
    }
    void program() const
    {
        if (m_it.strings.empty() || m_it.strings[0].empty())
            return;
        const Text &name = m_it.strings[0].front();
        if (name.hasVariables)
            error(QByteArray(m_it.row->name) + " takes the name of a program as a constant");
        else if (!isProgramName(name.bytes))
            error('"' + name.bytes.left(100) + "\" cannot be the name of a program");
        const Tag *output = m_it.tag("output");
        if (output && !output->strings.empty() && !isVariableName(output->strings.front().bytes))
            error('"' + output->strings.front().bytes.left(100) + "\" cannot be the name of a variable");
    }
    void answers() const
    {
        if (!m_it.tag("fcc") && (m_it.tag("flags") || m_it.tag("create") || m_it.tag("specialuse") || m_it.tag("mailboxid")))
            error(":flags, :create, :specialuse and :mailboxid belong to :fcc, which is missing"); // RFC 8580 §3
        eachOf("from", [this](const QByteArray &value) {
            if (!isMailbox(value))
                error(":from is no mail address: \"" + value.left(200) + '"');
        });
        eachOf("addresses", [this](const QByteArray &value) {
            if (!isMailbox(value))
                error(":addresses holds what is no mail address: \"" + value.left(200) + '"');
        });
        if (m_it.op == Op::Vacation)
            return;
        eachOf("importance", [this](const QByteArray &value) { // RFC 5435 §3.4
            if (value != "1" && value != "2" && value != "3")
                error(":importance is \"1\", \"2\" or \"3\"");
        });
        each(0, [this](const QByteArray &method) {
            if (!isNotifyMethod(method))
                error("notify can use mailto: with an address, not \"" + method.left(200) + '"');
        });
    }
    void families() const
    {
        const bool substrings = m_it.match == MatchType::Contains || m_it.match == MatchType::Matches || m_it.match == MatchType::Regex;
        if (m_it.comparator == Comparator::AsciiNumeric && substrings) // RFC 4790 §9.1.1
            error("the comparator \"i;ascii-numeric\" cannot look for parts of a text");
        if (m_it.last && m_it.index == 0)
            error(":last needs :index"); // RFC 5260 §6
        if (m_it.match != MatchType::Regex || m_it.strings.empty())
            return;
        for (const Text &key : m_it.strings.back()) {
            const QByteArray fault = key.hasVariables ? QByteArray() : regexFault(key.bytes);
            if (!fault.isEmpty())
                error("the regular expression \"" + key.bytes.left(100) + "\" is not valid: " + fault);
        }
    }

    const Instruction &m_it;
    const CheckContext &m_context;
};
} // namespace

void check(const Instruction &instruction, const CheckContext &context) { Checks(instruction, context).run(); }

} // namespace sieve
