// What the world must know so that mail comes and goes: each domain's DNS records with copy buttons and a live check, the zone
// file, and whether the server can be reached.
#pragma once
#include "gui/pages/section.h"

class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;

namespace gui {

class RecordList;
class StatusLamp;

class RecordsSection : public Section
{
    Q_OBJECT
public:
    explicit RecordsSection(const PageContext &context, QWidget *parent = nullptr);
    QString title() const override;
    QString help() const override;
    void retranslate() override;
    void refresh() override;
    void showDomain(const QString &domain);

private:
    void listDomains(const QJsonObject &result);
    void advise();
    void check();
    void take(const QJsonObject &advice);
    void showZone();

    QComboBox *m_domain;
    QPushButton *m_check, *m_zone;
    QLabel *m_domainLabel, *m_note;
    StatusLamp *m_lamp;
    QLabel *m_state;
    RecordList *m_records;
    QScrollArea *m_scroll;
    QString m_wanted; // by another page
    QJsonObject m_advice;
    bool m_checking = false;
};

class DnsPage : public SectionedPage
{
    Q_OBJECT
public:
    explicit DnsPage(const PageContext &context, QWidget *parent = nullptr);
    QString help() const override;
    void showArgument(const QString &domain) override;

private:
    RecordsSection *m_records;
};

} // namespace gui
