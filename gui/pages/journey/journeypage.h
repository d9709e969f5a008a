// Where is my mail, and why was this refused: any mail is found, and its journey told step by step.
#pragma once
#include "gui/pages/page.h"

#include <QJsonArray>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSplitter;

namespace gui {

class LazyTableModel;
class TableView;
class TimelineView;

class JourneyPage : public Page
{
    Q_OBJECT
public:
    explicit JourneyPage(const PageContext &context, QWidget *parent = nullptr);
    QString help() const override;
    void retranslate() override;
    void refresh() override;
    void showArgument(const QString &traceId) override;

private:
    void search();
    void showSelected();
    void showStory(const QJsonArray &events);
    void clearSearch();

    LazyTableModel *m_model;
    TableView *m_table;
    QLineEdit *m_from, *m_to, *m_messageId, *m_client;
    QLabel *m_labels[4];
    QComboBox *m_outcome, *m_period;
    QPushButton *m_clear, *m_copy;
    QWidget *m_story;
    QLabel *m_answerIcon, *m_answer, *m_advice;
    QCheckBox *m_hidesMinor;
    TimelineView *m_timeline;
    QTimer m_pause;
    QString m_trace, m_only; // shown; asked for by another page
    QJsonArray m_events;
};

} // namespace gui
