#include "gui/pages/tableactions.h"

#include "gui/app/icons.h"
#include "gui/widgets/tableview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace gui {

QAction *addRowAction(TableView *view, const char *iconName, bool onlyOne, std::function<void()> triggered, bool onButton)
{
    auto *action = new QAction(icon(QString::fromLatin1(iconName)), {}, view);
    view->addRowAction(action, onlyOne);
    QObject::connect(action, &QAction::triggered, view, [triggered = std::move(triggered)] { triggered(); });
    if (onButton) {
        auto *button = new QToolButton(view);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        view->bar()->addWidget(button);
    }
    return action;
}

QPushButton *makeButton(const char *iconName, QWidget *parent, std::function<void()> clicked)
{
    auto *button = new QPushButton(icon(QString::fromLatin1(iconName)), {}, parent);
    QObject::connect(button, &QPushButton::clicked, parent, [clicked = std::move(clicked)] { clicked(); });
    return button;
}

namespace {
struct Row
{
    Connection *connection;
    QPointer<QObject> context;
    QString method;
    std::vector<QJsonObject> params;
    size_t next = 0;
    std::function<void(int, const QString &)> ended;
};

void callNext(const std::shared_ptr<Row> &row)
{
    if (!row->context)
        return;
    if (row->next == row->params.size())
        return row->ended(int(row->next), {});
    row->connection->call(row->method, row->params[row->next], row->context, [row](const control::Answer &answer) {
        if (!answer.ok)
            return row->ended(int(row->next), Connection::errorText(answer));
        ++row->next;
        callNext(row);
    });
}
} // namespace

void callForEach(Connection &connection, QObject *context, const QString &method, std::vector<QJsonObject> params,
    std::function<void(int, const QString &)> ended)
{
    callNext(std::make_shared<Row>(Row { &connection, context, method, std::move(params), 0, std::move(ended) }));
}

} // namespace gui
