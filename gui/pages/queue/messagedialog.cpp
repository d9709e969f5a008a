#include "gui/pages/queue/messagedialog.h"

#include "gui/app/said.h"
#include "gui/models/lazytablemodel.h"
#include "gui/widgets/copyrows.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace gui {

MessageDialog::MessageDialog(const PageContext &context, const QJsonObject &message, QWidget *parent)
    : QDialog(parent)
    , m_facts(new QLabel(this))
    , m_recipients(new QTreeWidget(this))
    , m_header(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("messageDialog"));
    setWindowTitle(tr("Message in the queue"));
    resize(860, 560);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_recipients->setAccessibleName(tr("Recipients"));
    m_recipients->setRootIsDecorated(false);
    letCopyRows(m_recipients);
    m_recipients->setWordWrap(true);
    m_recipients->setHeaderLabels({ tr("To"), tr("State"), tr("Attempts"), tr("Next attempt"), tr("What the other server said") });
    m_header->setAccessibleName(tr("Header of the message"));
    m_header->setReadOnly(true);
    m_header->setTabChangesFocus(true);
    m_header->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_header->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_header->setPlaceholderText(tr("Reading the header…"));
    auto *recipientsTitle = new QLabel(tr("&Recipients"), this);
    recipientsTitle->setBuddy(m_recipients);
    auto *headerTitle = new QLabel(tr("&Header"), this);
    headerTitle->setBuddy(m_header);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setAccessibleName(close->text());
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(20, 20, 20, 16);
    all->setSpacing(8);
    all->addWidget(m_facts);
    all->addSpacing(8);
    all->addWidget(recipientsTitle);
    all->addWidget(m_recipients, 1);
    all->addWidget(headerTitle);
    all->addWidget(m_header, 2);
    all->addWidget(buttons);
    fill(message);
    context.connection->call(QStringLiteral("queue.show"), { { QStringLiteral("id"), message.value(u"id") } }, this, [this](const control::Answer &answer) {
        if (!answer.ok)
            return m_header->setPlaceholderText(Connection::errorText(answer));
        fill(answer.result.toObject());
        m_header->setPlainText(answer.result[u"header"].toString());
    });
}

void MessageDialog::fill(const QJsonObject &message)
{
    const QString sender = message.value(u"sender").toString();
    m_facts->setText(tr("From %1, %2, %3, waiting since %4")
                         .arg(sender.isEmpty() ? tr("(delivery report)") : sender, sizeText(message.value(u"size").toInteger()),
                             tr("number %1").arg(message.value(u"id").toInteger()), timeText(message.value(u"created").toString())));
    m_recipients->clear();
    for (const QJsonValue &recipient : message.value(u"recipients").toArray()) {
        auto *item = new QTreeWidgetItem(m_recipients,
            { recipient[u"address"].toString(), recipient[u"state"].toString(), numberText(recipient[u"attempts"].toInteger()),
                timeText(recipient[u"nextAttempt"].toString()), said(recipient.toObject(), "lastReply") });
        item->setToolTip(4, said(recipient.toObject(), "lastReply"));
    }
    for (int column = 0; column < 4; ++column)
        m_recipients->resizeColumnToContents(column);
}

} // namespace gui
