// Short messages at the lower edge of the window: what was done, with an Undo button where undoing is possible, or what
// went wrong. An error stays until it is closed.
#pragma once
#include <QFrame>
#include <QTimer>
#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace gui {

class Toasts : public QFrame
{
    Q_OBJECT
public:
    explicit Toasts(QWidget *parent = nullptr);
    void showDone(const QString &text, std::function<void()> undo = {});
    void showError(const QString &text);
    void pageChanged(); // an error of another page says nothing here; what can be undone stays
    QString text() const;
    bool canUndo() const { return bool(m_undo); }
    void undo();

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(const QString &icon, const QString &text, std::function<void()> undo);
    void setTexts();
    QLabel *m_icon, *m_text;
    QPushButton *m_undoButton;
    QToolButton *m_close;
    std::function<void()> m_undo;
    QTimer m_timer;
};

} // namespace gui
