#include "gui/app/said.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <algorithm>
#include <limits>

namespace gui {
namespace {

constexpr int deepest = 5; // sentences within sentences; they come from outside

QString translated(const QString &text, int n = -1) { return QCoreApplication::translate("daemon", text.toUtf8().constData(), nullptr, n); }

QString sentenceOf(const QJsonArray &words, int depth)
{
    int n = -1;
    qsizetype next = 1;
    if (words.size() > 1 && words[1].isDouble()) {
        n = int(std::clamp<qint64>(words[1].toInteger(), 0, std::numeric_limits<int>::max()));
        next = 2;
    }
    QStringList arguments;
    for (; next < words.size(); ++next)
        arguments.append(words[next].isArray() ? (depth > 0 ? sentenceOf(words[next].toArray(), depth - 1) : QString()) : words[next].toString());
    return Sentence::filled(translated(words[0].toString(), n), arguments);
}

} // namespace

QString said(const QString &english, const QJsonArray &words)
{
    if (english.isEmpty())
        return {};
    return words.isEmpty() ? translated(english) : sentenceOf(words, deepest);
}

QString said(const Sentence &sentence) { return said(sentence.text(), sentence.words().toArray()); }

QString said(const QJsonObject &object, const char *key)
{
    const QJsonValue words = object[QLatin1StringView(key) + QLatin1StringView("Words")];
    return said(object[QLatin1StringView(key)].toString(), words.isString() ? QJsonDocument::fromJson(words.toString().toUtf8()).array() : words.toArray());
}

} // namespace gui
