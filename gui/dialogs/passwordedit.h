// A field for a new password: hidden or shown, and a good one can be suggested (and copied, for it is shown then).
#pragma once
#include <QWidget>

class QAction;
class QLineEdit;
class QPushButton;

namespace gui {

class CopyButton;

class PasswordEdit : public QWidget
{
    Q_OBJECT
public:
    explicit PasswordEdit(const QString &accessibleName, QWidget *parent = nullptr);
    QString text() const;
    QLineEdit *line() const { return m_line; }
    // Four groups of five letters and digits that are not mistaken for one another: some 98 bits.
    static QString suggestion();

private:
    void show(bool shown);
    QLineEdit *m_line;
    QAction *m_eye;
    QPushButton *m_suggest;
    CopyButton *m_copy;
};

} // namespace gui
