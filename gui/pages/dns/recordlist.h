// DNS records one below the other: what, why, the value to copy, and what the DNS says now.
#pragma once
#include <QJsonArray>
#include <QWidget>
#include <vector>

class QVBoxLayout;

namespace gui {

class RecordList : public QWidget
{
    Q_OBJECT
public:
    explicit RecordList(QWidget *parent = nullptr);
    void setRecords(const QJsonArray &records); // of dns.advice or dns.check
    void retranslate() { setRecords(m_records); }

private:
    QWidget *makeRecord(const QJsonObject &record);
    QJsonArray m_records;
    QVBoxLayout *m_column;
};

} // namespace gui
