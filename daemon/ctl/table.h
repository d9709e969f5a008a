// Columns for people: as wide as their widest cell, the last one as long as it likes.
#pragma once
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <vector>

namespace ctl {

class Table
{
public:
    explicit Table(QStringList headings)
        : m_headings(std::move(headings))
    {
    }
    void add(QStringList row) { m_rows.push_back(std::move(row)); }
    // Only `empty` when there are no rows.
    void print(const QString &empty) const;

private:
    QStringList m_headings;
    std::vector<QStringList> m_rows;
};

QString sizeText(qint64 octets); // `1.4 MB`
QString timeText(const QString &iso); // local time, to the second; `-` for none
QString durationText(qint64 seconds); // `3 d 4 h`
// Control characters in what peers wrote must not reach the terminal.
QString clean(QString text);

} // namespace ctl
