// The steps of one mail, top down along a line: when, what, why, and what it cost. A list, so that the arrow keys and screen
// readers go through it step by step.
#pragma once
#include "gui/pages/journey/story.h"

#include <QListWidget>

namespace gui {

class TimelineView : public QListWidget
{
    Q_OBJECT
public:
    explicit TimelineView(QWidget *parent = nullptr);
    void setSteps(std::vector<story::Step> steps);
    const std::vector<story::Step> &steps() const { return m_steps; }
    void setHidesMinor(bool hides); // checks that found nothing

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    std::vector<story::Step> m_steps;
    bool m_hidesMinor = false;
};

} // namespace gui
