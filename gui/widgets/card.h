// One figure of the overview: an icon, what it is, the figure large, a line of detail; pressing it opens the page that has
// more.
#pragma once
#include <QAbstractButton>

namespace gui {

class Card : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Card(const QString &iconName, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setFigure(const QString &figure, const QString &detail = {});
    QString figure() const { return m_figure; }
    QString detail() const { return m_detail; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setNames();
    QString m_iconName, m_title, m_figure, m_detail;
};

} // namespace gui
