// Enumerators as the words that JSON has for them, and back. Inside shared/model only.
#pragma once
#include <QDateTime>
#include <QJsonArray>
#include <QJsonValue>
#include <QString>
#include <QStringList>
#include <array>

namespace model {

template <class Enum, size_t N> using Words = std::array<std::pair<Enum, QLatin1StringView>, N>;

template <class Enum, size_t N> QString wordOf(const Words<Enum, N> &words, Enum value)
{
    for (const auto &[candidate, word] : words) {
        if (candidate == value)
            return word;
    }
    return {};
}

// An unknown word is of a newer program: `otherwise`.
template <class Enum, size_t N> Enum fromWord(const Words<Enum, N> &words, const QJsonValue &text, Enum otherwise)
{
    const QString given = text.toString();
    for (const auto &[candidate, word] : words) {
        if (given == word)
            return candidate;
    }
    return otherwise;
}

inline QString isoText(const QDateTime &when) { return when.isValid() ? when.toUTC().toString(Qt::ISODateWithMs) : QString(); }
inline QDateTime fromIso(const QJsonValue &text) { return QDateTime::fromString(text.toString(), Qt::ISODateWithMs).toUTC(); }

inline QStringList texts(const QJsonValue &array)
{
    QStringList list;
    const QJsonArray values = array.toArray();
    for (const QJsonValue &value : values)
        list << value.toString();
    return list;
}

template <class List> QJsonArray toArray(const List &values)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(value.toJson());
    return array;
}

template <class T> std::vector<T> fromArray(const QJsonValue &array)
{
    std::vector<T> list;
    const QJsonArray values = array.toArray();
    for (const QJsonValue &value : values)
        list.push_back(T::fromJson(value.toObject()));
    return list;
}

} // namespace model
