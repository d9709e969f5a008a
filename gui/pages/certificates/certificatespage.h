// The certificates by which the server proves its name, and replacing them by own files.
#pragma once
#include "gui/pages/page.h"

#include <vector>


class QAction;

namespace gui {

class LazyTableModel;
class TableView;
class CopyButton;
class StatusLamp;

class CertificatesPage : public Page
{
    Q_OBJECT
public:
    explicit CertificatesPage(const PageContext &context, QWidget *parent = nullptr);
    QString help() const override;
    void retranslate() override;
    void refresh() override;

private:
    void showDetails();
    void replace(const QJsonObject &certificate);

    LazyTableModel *m_model;
    TableView *m_table;
    QAction *m_replace;
    QWidget *m_details;
    StatusLamp *m_lamp;
    QLabel *m_sentence;
    struct Line
    {
        QLabel *name, *text;
        CopyButton *copy;
    };
    std::vector<Line> m_lines;
};

} // namespace gui
