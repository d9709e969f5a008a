#include "shared/base/sentence.h"

#include <QJsonDocument>
#include <algorithm>
#include <bitset>

namespace {

constexpr size_t most = 9; // %1 to %9

// `argument(i)` says what stands for %1 and on. Each once: a text of which somebody else made both template and arguments grows no longer
// than they are together.
template <class Argument> QByteArray fill(QByteArrayView text, size_t arguments, const std::optional<qint64> &count, const Argument &argument)
{
    QByteArray out;
    out.reserve(text.size() + 32 * qsizetype(std::min(arguments, most)));
    std::bitset<most> filled;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char next = text[i] == '%' && i + 1 < text.size() ? text[i + 1] : '\0';
        if (next >= '1' && next <= '9' && size_t(next - '0') <= arguments && !filled[size_t(next - '1')]) {
            filled.set(size_t(next - '1'));
            out += argument(size_t(next - '1'));
            ++i;
        } else if (next == 'n' && count) {
            out += QByteArray::number(*count);
            ++i;
        } else {
            out += text[i];
        }
    }
    return out;
}

} // namespace

QByteArray Sentence::english() const
{
    if (!m_template)
        return m_text;
    if (m_arguments.empty() && !m_count)
        return m_template;
    return fill(m_template, m_arguments.size(), m_count, [this](size_t i) { return m_arguments[i].english(); });
}

QString Sentence::filled(const QString &text, const QStringList &arguments)
{
    return QString::fromUtf8(fill(text.toUtf8(), size_t(arguments.size()), std::nullopt, [&](size_t i) { return arguments[qsizetype(i)].toUtf8(); }));
}

QJsonArray Sentence::toArray() const
{
    if (!m_foreign.isEmpty())
        return m_foreign;
    QJsonArray array { m_template ? QString::fromUtf8(m_template) : QString::fromUtf8(m_text) };
    if (m_count)
        array.append(*m_count);
    for (const Argument &argument : m_arguments) {
        if (argument.m_sentence && !argument.m_sentence->isPlain())
            array.append(argument.m_sentence->toArray());
        else
            array.append(QString::fromUtf8(argument.english()));
    }
    return array;
}

QJsonValue Sentence::words() const
{
    const QJsonArray array = toArray();
    return array.size() > 1 ? QJsonValue(array) : QJsonValue();
}

QByteArray Sentence::wordsText() const
{
    if (m_arguments.empty() && !m_count && m_foreign.isEmpty())
        return {};
    return QJsonDocument(toArray()).toJson(QJsonDocument::Compact);
}

void Sentence::put(QJsonObject &object, const char *key) const
{
    object.insert(QLatin1StringView(key), text());
    if (const QJsonValue array = words(); !array.isNull())
        object.insert(QLatin1StringView(key) + QLatin1StringView("Words"), array);
}

Sentence Sentence::from(const QJsonObject &object, const char *key)
{
    Sentence sentence(object[QLatin1StringView(key)].toString());
    sentence.m_foreign = object[QLatin1StringView(key) + QLatin1StringView("Words")].toArray();
    return sentence;
}
