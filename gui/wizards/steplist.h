// At the wizard's side: where one is, what is behind, what comes.
#pragma once
#include <QWidget>
#include <vector>

namespace gui {

class StepList : public QWidget
{
    Q_OBJECT
public:
    explicit StepList(QWidget *parent = nullptr);
    void setSteps(const QStringList &names, int current);

protected:
    void paintEvent(QPaintEvent *event) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    int rowHeight() const;
    QStringList m_names;
    int m_current = 0;
};

} // namespace gui
