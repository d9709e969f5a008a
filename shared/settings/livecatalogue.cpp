// All rows of the live settings, put together from the subjects' files (liverows.h), and what can be asked about a row.
#include "shared/settings/liverows.h"

#include <QHash>
#include <vector>

namespace settings {

std::span<const LiveSetting> liveCatalogue()
{
    static const std::vector<LiveSetting> all = [] {
        std::vector<LiveSetting> rows;
        for (const auto &subject : { liveDoorRows(), liveWeightRows(), liveClientRows(), liveScannerRows(), liveHealthRows(), liveSieveRows(), liveLearningRows() })
            rows.insert(rows.end(), subject.begin(), subject.end());
        return rows;
    }();
    return all;
}

const LiveSetting *findLive(QByteArrayView key)
{
    static const QHash<QByteArray, const LiveSetting *> index = [] {
        QHash<QByteArray, const LiveSetting *> rows;
        for (const LiveSetting &row : liveCatalogue())
            rows.insert(QByteArray::fromRawData(row.key, qsizetype(qstrlen(row.key))), &row);
        return rows;
    }();
    return index.value(QByteArray::fromRawData(key.data(), key.size()));
}

QString describe(const LiveSetting &setting)
{
    const auto range = [&](const QString &what) {
        return what + QStringLiteral(" from %1 to %2").arg(setting.least, 0, 'g', 12).arg(setting.most, 0, 'g', 12);
    };
    switch (setting.type) {
    case LiveSetting::Type::Text: return QStringLiteral("a text");
    case LiveSetting::Type::Flag: return QStringLiteral("true or false");
    case LiveSetting::Type::Number: return range(QStringLiteral("a whole number"));
    case LiveSetting::Type::Real: return range(QStringLiteral("a number"));
    case LiveSetting::Type::Choice: return QStringLiteral("one of ") + QString::fromLatin1(setting.choices).split(u'|').join(QStringLiteral(", "));
    case LiveSetting::Type::List: return QStringLiteral("a list, separated by commas or line ends");
    }
    return {};
}

QString whyWrong(const LiveSetting &setting, const QString &value)
{
    constexpr qsizetype mostCharacters = 60000;
    bool right = value.size() <= mostCharacters;
    switch (setting.type) {
    case LiveSetting::Type::Text:
    case LiveSetting::Type::List:
        break;
    case LiveSetting::Type::Flag:
        right = value == u"true" || value == u"false";
        break;
    case LiveSetting::Type::Number: {
        const qint64 number = value.toLongLong(&right);
        right = right && double(number) >= setting.least && double(number) <= setting.most;
        break;
    }
    case LiveSetting::Type::Real: {
        const double number = value.toDouble(&right); // NaN is in no range
        right = right && number >= setting.least && number <= setting.most;
        break;
    }
    case LiveSetting::Type::Choice:
        right = !value.isEmpty() && QString::fromLatin1(setting.choices).split(u'|').contains(value);
        break;
    }
    if (right)
        return {};
    return QStringLiteral("%1 must be %2").arg(QLatin1StringView(setting.key), describe(setting));
}

QByteArray liveManual()
{
    QByteArray table = "# Live settings\n"
                       "What takes effect within 5 seconds, without a restart: `facteurctl setting list|get|set|reset [--domain D]`, the desktop\n"
                       "program, or rows of the table `settings` (`INSERT INTO settings (domain, name, value) VALUES ('', 'door.junk_score', '4')`).\n"
                       "A domain's value comes before the house's, and the house's before the default. This page is what\n"
                       "`facteurd --live-settings` prints.\n\n"
                       "| key | value | default | per domain | what it does |\n|---|---|---|---|---|\n";
    for (const LiveSetting &row : liveCatalogue()) {
        QByteArray value = describe(row).toUtf8();
        value.replace('|', "\\|");
        table += "| `" + QByteArray(row.key) + "` | " + value + " | " + (*row.fallback ? '`' + QByteArray(row.fallback) + '`' : QByteArray()) + " | "
            + (row.perDomain ? "yes" : "") + " | " + row.sentence + " |\n";
    }
    return table;
}

} // namespace settings
