// A state, told by shape first and colour second: tick in a circle (well), triangle (attention), octagon with a cross
// (trouble), square (stopped), dots (working), dash (not known).
#pragma once
#include <QWidget>

class QLabel;

namespace gui {

enum class Health { Well, Attention, Trouble, Stopped, Working, Unknown };

Health healthOf(const QString &state); // "well", "attention", "trouble", also "ok", "warning", "error"
QString healthIcon(Health health); // name of an icon
QString healthText(Health health); // one word, for people and screen readers

class StatusLamp : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLamp(QWidget *parent = nullptr, int size = 20);
    void setHealth(Health health);
    Health health() const { return m_health; }

protected:
    void paintEvent(QPaintEvent *event) override;
    QSize sizeHint() const override { return { m_size, m_size }; }
    void changeEvent(QEvent *event) override;

private:
    Health m_health = Health::Unknown;
    int m_size;
};

} // namespace gui
