#include "gui/pages/dns/recordlist.h"

#include "gui/app/icons.h"
#include "gui/app/said.h"
#include "gui/widgets/copybutton.h"
#include "gui/widgets/helplabel.h"

#include <QFontDatabase>
#include <QFrame>
#include <QGridLayout>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace gui {

namespace {
QString needText(const QString &need)
{
    return need == u"needed" ? RecordList::tr("needed") : need == u"recommended" ? RecordList::tr("recommended") : RecordList::tr("optional");
}

// The state's shape, and its words for screen readers.
std::pair<QString, QString> mark(const QJsonObject &record)
{
    const QString state = record.value(u"check").toObject().value(u"state").toString();
    const bool optional = record.value(u"need") == QLatin1StringView("optional");
    if (state == u"ok")
        return { QStringLiteral("state-well"), RecordList::tr("published") };
    if (state == u"error")
        return { QStringLiteral("state-unknown"), RecordList::tr("not known") };
    if (state.isEmpty())
        return { QStringLiteral("state-unknown"), RecordList::tr("not checked yet") };
    const QString what = state == u"missing" ? RecordList::tr("missing") : RecordList::tr("different");
    return { record.value(u"need") == QLatin1StringView("needed") ? QStringLiteral("state-trouble") : optional && state == u"missing" ? QStringLiteral("state-unknown") : QStringLiteral("state-attention"), what };
}

QLineEdit *readOnly(const QString &text, const QString &name, QWidget *parent)
{
    auto *line = new QLineEdit(text, parent);
    line->setReadOnly(true);
    line->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    line->setAccessibleName(name);
    line->setCursorPosition(0);
    return line;
}
} // namespace

RecordList::RecordList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 12, 8);
    m_column->setSpacing(10);
}

void RecordList::setRecords(const QJsonArray &records)
{
    m_records = records;
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const QJsonValue &record : records)
        m_column->addWidget(makeRecord(record.toObject()));
    m_column->addStretch();
}

QWidget *RecordList::makeRecord(const QJsonObject &record)
{
    auto *frame = new QFrame(this);
    frame->setFrameShape(QFrame::StyledPanel);
    frame->setObjectName(QStringLiteral("record-") + record.value(u"id").toString());
    const QString type = record.value(u"type").toString(), name = record.value(u"name").toString(), value = record.value(u"value").toString();
    const QJsonObject check = record.value(u"check").toObject();
    const auto [iconName, words] = mark(record);
    frame->setAccessibleName(tr("%1 record %2: %3").arg(type, name, words));
    auto *lamp = new QLabel(frame);
    lamp->setPixmap(icon(iconName).pixmap(QSize(20, 20), devicePixelRatioF()));
    lamp->setToolTip(words);
    lamp->setAccessibleName(words);
    auto *kind = new QLabel(type, frame);
    QFont strong = kind->font();
    strong.setWeight(QFont::DemiBold);
    kind->setFont(strong);
    auto *need = new HelpLabel(frame);
    need->setWordWrap(false);
    need->setText(needText(record.value(u"need").toString()));
    auto *why = new HelpLabel(frame);
    why->setText(said(record, "why"));
    auto *copyName = new CopyButton(frame);
    copyName->setText(name, tr("Copy the name of the %1 record").arg(type));
    auto *copyValue = new CopyButton(frame);
    copyValue->setText(value, tr("Copy the value of the %1 record").arg(type));

    auto *grid = new QGridLayout(frame);
    grid->setContentsMargins(12, 10, 12, 10);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(kind);
    head->addWidget(need);
    head->addWidget(why, 1);
    grid->addWidget(lamp, 0, 0, Qt::AlignTop);
    grid->addLayout(head, 0, 1, 1, 4);
    auto *nameLabel = new QLabel(tr("Name"), frame);
    auto *valueLabel = new QLabel(tr("Value"), frame);
    grid->addWidget(nameLabel, 1, 1);
    grid->addWidget(readOnly(name, tr("Name of the %1 record").arg(type), frame), 1, 2);
    grid->addWidget(copyName, 1, 3);
    grid->addWidget(valueLabel, 2, 1);
    grid->addWidget(readOnly(value, tr("Value of the %1 record").arg(type), frame), 2, 2);
    grid->addWidget(copyValue, 2, 3);
    grid->setColumnStretch(2, 1);
    const QString sentence = said(check, "sentence"), state = check.value(u"state").toString();
    if (!sentence.isEmpty() && state != u"ok") {
        auto *found = new QLabel(frame);
        const QString there = check.value(u"found").toVariant().toStringList().join(QStringLiteral("; "));
        found->setText(there.isEmpty() ? sentence : tr("%1 There is: %2").arg(sentence, there));
        found->setWordWrap(true);
        found->setTextFormat(Qt::PlainText);
        found->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(found, 3, 1, 1, 3);
    }
    return frame;
}

} // namespace gui
