// Whether all is well, at a glance: figures of today, mail per hour, the health of each part, and the last problems with
// what they mean and what to do about them.
#pragma once
#include "gui/pages/page.h"
#include "shared/model/counters.h"
#include "shared/model/healthitem.h"

class QGridLayout;

namespace gui {

class BarChart;
class Card;
class StatusLamp;

class OverviewPage : public Page
{
    Q_OBJECT
public:
    explicit OverviewPage(const PageContext &context, QWidget *parent = nullptr);
    QString help() const override;
    void retranslate() override;
    void refresh() override;
    void activate() override;
    void deactivate() override;

private:
    void takeStatus(const QJsonObject &status);
    void takeCounters(const QJsonObject &counters);
    void takeHealth(const QJsonObject &health);
    void takeCertificates(const QJsonObject &result);
    void takeQueue(const QJsonObject &totals);
    void takeProblems(const QJsonObject &result);
    void askHours();
    void drawHours();
    void drawToday();
    void drawHealth();
    void drawProblems();

    StatusLamp *m_lamp;
    QLabel *m_verdict, *m_verdictDetail, *m_chartTitle, *m_partsTitle, *m_problemsTitle;
    Card *m_in, *m_out, *m_queue, *m_storage, *m_certificate;
    BarChart *m_chart;
    QGridLayout *m_parts;
    QVBoxLayout *m_problems;
    std::vector<model::CounterRow> m_hours;
    model::CounterRow m_today;
    model::HealthReport m_health;
    std::vector<model::Problem> m_lastProblems;
    QJsonObject m_totals, m_status, m_certificates;
    QDateTime m_chartEnd; // start of the running hour that the chart shows, UTC
};

} // namespace gui
