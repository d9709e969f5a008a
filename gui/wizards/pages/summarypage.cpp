// 9. Everything at a glance. Up to here nothing was changed.
#include "gui/wizards/pages/pages.h"

#include "gui/widgets/columnscroll.h"
#include "gui/widgets/helplabel.h"
#include "gui/wizards/summary.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace gui::setup {
namespace {

class SummaryPage : public SetupPage
{
    Q_OBJECT
public:
    explicit SummaryPage(SetupWizard &wizard)
        : SetupPage(wizard, QStringLiteral("check"))
        , m_scroll(new ColumnScroll(this))
        , m_root(new HelpLabel(this))
    {
        m_scroll->setFocusPolicy(Qt::StrongFocus); // read with the arrow keys
        body()->addWidget(m_scroll, 1);
        body()->addWidget(m_root);
        retranslate();
    }

    QString name() const override { return tr("Summary"); }

    void retranslate() override
    {
        setHeader(tr("Is all this right?"), tr("Nothing has been changed so far. Press \"Set up\" to have it done, or Back to change an answer."));
        setButtonText(QWizard::NextButton, tr("&Set up"));
        draw();
    }
    void initializePage() override { draw(); }

private:
    void draw()
    {
        auto *inside = new QWidget;
        auto *grid = new QGridLayout(inside);
        grid->setContentsMargins(0, 0, 8, 0);
        grid->setHorizontalSpacing(20);
        grid->setVerticalSpacing(12);
        int line = 0;
        for (const SummaryRow &row : summaryOf(plan())) {
            auto *title = new HelpLabel(inside);
            title->setText(row.title);
            title->setWordWrap(false);
            auto *text = new QLabel(row.text, inside);
            text->setTextFormat(Qt::PlainText);
            text->setWordWrap(true);
            text->setTextInteractionFlags(Qt::TextSelectableByMouse);
            text->setAccessibleName(row.title + QStringLiteral(": ") + row.text);
            grid->addWidget(title, line, 0, Qt::AlignTop);
            grid->addWidget(text, line, 1, Qt::AlignTop);
            ++line;
        }
        grid->setColumnStretch(1, 1);
        grid->setRowStretch(line, 1);
        m_scroll->setWidget(inside);
        const bool root = plan().where == SetupPlan::Where::Service || !plan().firewallCommands.empty();
        m_root->setText(root ? tr("Next you will be asked for the administrator's password: making a service and opening the firewall need it.") : QString());
        m_root->setVisible(root);
    }
    QScrollArea *m_scroll;
    HelpLabel *m_root;
};

} // namespace

SetupPage *summaryPage(SetupWizard &wizard) { return new SummaryPage(wizard); }

} // namespace gui::setup

#include "summarypage.moc"
