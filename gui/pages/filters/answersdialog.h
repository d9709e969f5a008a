// The answers to one question, a line each: who answered, what, and why.
#pragma once
#include <QDialog>
#include <QList>
#include <QString>

namespace gui {

class AnswersDialog : public QDialog
{
    Q_OBJECT
public:
    struct Row
    {
        QString icon, who, what, why;
    };
    static void open(const QString &title, const QList<Row> &rows, const QString &none, QWidget *parent);

private:
    AnswersDialog(const QString &title, const QList<Row> &rows, const QString &none, QWidget *parent);
};

} // namespace gui
