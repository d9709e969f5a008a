// A password with what it is worth: a field that can be shown, a button that makes one, a bar with a word beside it.
#pragma once
#include <QLineEdit>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace gui::setup {

class PasswordEdit : public QWidget
{
    Q_OBJECT
public:
    explicit PasswordEdit(QWidget *parent = nullptr);
    QLineEdit *field() const { return m_field; }
    QString text() const { return m_field->text(); }
    void setKnown(const QStringList &known); // what a guesser knows
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    void judge();
    void setShown(bool shown);
    QLineEdit *m_field;
    QToolButton *m_show, *m_make;
    QProgressBar *m_bar;
    QLabel *m_grade;
    QStringList m_known;
};

} // namespace gui::setup
