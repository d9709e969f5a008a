// One message of the queue: its recipients and what happened with each, and its header.
#pragma once
#include "gui/pages/page.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QTreeWidget;

namespace gui {

class MessageDialog : public QDialog
{
    Q_OBJECT
public:
    MessageDialog(const PageContext &context, const QJsonObject &message, QWidget *parent);

private:
    void fill(const QJsonObject &message);
    QLabel *m_facts;
    QTreeWidget *m_recipients;
    QPlainTextEdit *m_header;
};

} // namespace gui
