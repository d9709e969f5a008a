#include "ctl/table.h"

#include <QDateTime>
#include <cstdio>

namespace ctl {

void Table::print(const QString &empty) const
{
    if (m_rows.empty()) {
        std::printf("%s\n", qUtf8Printable(empty));
        return;
    }
    QList<qsizetype> widths;
    for (qsizetype column = 0; column < m_headings.size(); ++column) {
        qsizetype width = m_headings[column].size();
        for (const QStringList &row : m_rows)
            width = std::max(width, row.value(column).size());
        widths.append(width);
    }
    const auto line = [&](const QStringList &cells) {
        QString text;
        for (qsizetype column = 0; column < m_headings.size(); ++column)
            text += column + 1 == m_headings.size() ? cells.value(column) : cells.value(column).leftJustified(widths[column]) + QStringLiteral("  ");
        while (text.endsWith(u' '))
            text.chop(1);
        std::printf("%s\n", qUtf8Printable(text));
    };
    line(m_headings);
    for (const QStringList &row : m_rows)
        line(row);
}

QString sizeText(qint64 octets)
{
    static constexpr const char *units[] = { "B", "kB", "MB", "GB", "TB" };
    double value = double(octets);
    int unit = 0;
    while (value >= 1000 && unit < 4) {
        value /= 1000;
        ++unit;
    }
    return QStringLiteral("%1 %2").arg(QString::number(value, 'f', unit == 0 ? 0 : 1), QLatin1StringView(units[unit]));
}

QString timeText(const QString &iso)
{
    const QDateTime when = QDateTime::fromString(iso, Qt::ISODateWithMs);
    return when.isValid() ? when.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QStringLiteral("-");
}

QString durationText(qint64 seconds)
{
    if (seconds < 60)
        return QStringLiteral("%1 s").arg(seconds);
    if (seconds < 3600)
        return QStringLiteral("%1 min").arg(seconds / 60);
    if (seconds < 86400)
        return QStringLiteral("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
    return QStringLiteral("%1 d %2 h").arg(seconds / 86400).arg(seconds % 86400 / 3600);
}

QString clean(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u'?';
    }
    return text;
}

} // namespace ctl
