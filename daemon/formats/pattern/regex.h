// Regular expressions that strangers' mail is held against: PCRE2 with limits on steps, depth and memory, so that no
// expression and no subject can stall a mail.
// Thread: any; a Regex is immutable.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <memory>
#include <optional>

namespace pattern {

class Regex
{
public:
    struct Limits
    {
        qint64 steps = 1000000; // of the matcher, over all places where a match may begin
        qint64 stepsPerStart = 1000000; // at one of them
        int captures = 32;
    };
    enum class Outcome : quint8 { No, Yes, LimitHit };

    // Nothing when it is no expression (or longer than 8192 octets); `fault` then says what is wrong and where. UTF-8;
    // `.` matches line ends; \C and the verbs that lift limits are refused.
    static std::optional<Regex> compile(const QByteArray &expression, bool ignoreCase, QByteArray *fault = nullptr);

    Outcome match(QByteArrayView subject, const Limits &limits, QList<QByteArray> *captures = nullptr) const;
    bool matches(QByteArrayView subject, QList<QByteArray> *captures = nullptr) const
    {
        return match(subject, Limits(), captures) == Outcome::Yes;
    }

private:
    struct Code;
    explicit Regex(std::shared_ptr<const Code> code)
        : m_code(std::move(code))
    {
    }
    std::shared_ptr<const Code> m_code;
};

} // namespace pattern
