// A dialog with a few fields that makes one request of the server. It stays open, with the server's sentence beside the
// fields, until the request went well. Deletes itself when it is closed.
//
//     auto *form = new FormDialog(connection, tr("New domain"), tr("Add"), this);
//     QLineEdit *name = form->addLine(tr("&Name"));
//     form->setRequest([=] { return FormDialog::Request { QStringLiteral("domain.add"), {{…, name->text()}} }; });
//     connect(form, &FormDialog::done, this, …);
//     form->open();
#pragma once
#include "gui/app/connection.h"

#include <QDialog>
#include <QJsonObject>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace gui {

class HelpLabel;
class PasswordEdit;

class FormDialog : public QDialog
{
    Q_OBJECT
public:
    struct Request
    {
        QString method;
        QJsonObject params;
    };
    using Choices = std::vector<std::pair<QString, QString>>; // value, what is shown

    FormDialog(Connection &connection, const QString &title, const QString &accept, QWidget *parent);

    // A hint stands below its field: what to put there.
    void addHelp(const QString &text);
    QLineEdit *addLine(const QString &label, const QString &text = {}, const QString &placeholder = {}, const QString &hint = {});
    PasswordEdit *addPassword(const QString &label, const QString &hint = {});
    QPlainTextEdit *addLines(const QString &label, const QStringList &lines, const QString &placeholder = {}, const QString &hint = {});
    QComboBox *addChoice(const QString &label, const Choices &choices, const QString &current = {}, const QString &hint = {});
    QCheckBox *addFlag(const QString &text, bool on, const QString &hint = {});
    QSpinBox *addNumber(const QString &label, int value, int least, int most, const QString &suffix = {}, const QString &hint = {});
    QDoubleSpinBox *addReal(const QString &label, double value, double least, double most, const QString &hint = {});
    void addRow(const QString &label, QWidget *field, const QString &hint = {});

    // Nothing: showError() has said what is missing.
    void setRequest(std::function<std::optional<Request>()> make) { m_make = std::move(make); }
    void showError(const QString &sentence);
    QString error() const;

    static QStringList linesOf(const QPlainTextEdit *edit); // trimmed, without empty ones

public Q_SLOTS:
    void accept() override;

Q_SIGNALS:
    void done(const QJsonObject &result);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addHint(const QString &hint);
    Connection &m_connection;
    QFormLayout *m_form;
    QLabel *m_errorIcon, *m_error;
    QDialogButtonBox *m_buttons;
    QPushButton *m_accept;
    std::function<std::optional<Request>()> m_make;
};

} // namespace gui
