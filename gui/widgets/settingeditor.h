// One live setting, drawn from the daemon's row: what it does, an input that fits its type, and a way back to the default.
#pragma once
#include <QJsonObject>
#include <QWidget>

class QLabel;
class QToolButton;

namespace gui {

class HelpLabel;

class SettingEditor : public QWidget
{
    Q_OBJECT
public:
    explicit SettingEditor(const QJsonObject &row, QWidget *parent = nullptr);
    QString key() const { return m_row.value(u"key").toString(); }
    void setRow(const QJsonObject &row); // as the daemon has it now
    const QJsonObject &row() const { return m_row; }
    QString value() const; // as the input shows it, in the daemon's form
    void showError(const QString &sentence); // beside the input; "" nothing

Q_SIGNALS:
    void edited(const QString &value); // the person is done with it
    void resetWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeInput();
    void setValue(const QString &value);
    void setTexts();
    void finish();
    QString type() const { return m_row.value(u"type").toString(); }

    QJsonObject m_row;
    QLabel *m_sentence, *m_keyLabel;
    HelpLabel *m_error;
    QWidget *m_input;
    QToolButton *m_reset;
};

} // namespace gui
