// A button that copies a text and says so for a moment.
#pragma once
#include <QTimer>
#include <QToolButton>

namespace gui {

class CopyButton : public QToolButton
{
    Q_OBJECT
public:
    explicit CopyButton(QWidget *parent = nullptr);
    void setText(const QString &whatToCopy, const QString &accessibleName); // the name: "Copy the fingerprint"

protected:
    void changeEvent(QEvent *event) override;

private:
    void setTexts();
    QString m_copied, m_name;
    QTimer m_back;
};

} // namespace gui
