// The door's thresholds, changed on paper first: a preview tells what they would have done to the last month's mail, and only
// then they are applied.
#pragma once
#include "gui/pages/section.h"

#include <map>
#include <vector>

class QComboBox;
class QPushButton;
class QScrollArea;

namespace gui {

class LazyTableModel;
class SettingEditor;
class TableView;

class ThresholdsSection : public Section
{
    Q_OBJECT
public:
    explicit ThresholdsSection(const PageContext &context, QWidget *parent = nullptr);
    QString title() const override;
    QString help() const override;
    void retranslate() override;
    void refresh() override;

    void stage(const QString &key, const QString &value); // as if typed

private:
    void take(const QJsonArray &rows);
    void preview();
    void previewed();
    void apply();
    void discard();
    void write(std::vector<QJsonObject> rows, std::function<void()> done);
    void showStaged();

    std::map<QString, QJsonObject> m_rows; // as the server has them
    std::map<QString, QString> m_staged;
    std::map<QString, SettingEditor *> m_editors;
    QScrollArea *m_scroll;
    QWidget *m_form;
    QPushButton *m_preview, *m_apply, *m_discard;
    QComboBox *m_days;
    QLabel *m_title, *m_verdict;
    LazyTableModel *m_model;
    TableView *m_changed;
    bool m_asked = false;
};

} // namespace gui
