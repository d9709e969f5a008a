#include "gui/pages/dns/reachability.h"

#include "gui/app/icons.h"
#include "gui/app/said.h"
#include "gui/models/lazytablemodel.h"
#include "gui/pages/tableactions.h"
#include "gui/widgets/columnscroll.h"
#include "gui/widgets/helplabel.h"
#include "gui/widgets/statuslamp.h"
#include "gui/widgets/toasts.h"

#include <QGridLayout>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace gui {

namespace {
constexpr struct
{
    int port;
    const char *what;
} ports[] = {
    { 25, QT_TRANSLATE_NOOP("gui::ReachabilitySection", "Port 25, mail from others comes in") },
    { 465, QT_TRANSLATE_NOOP("gui::ReachabilitySection", "Port 465, your mail programs send") },
    { 993, QT_TRANSLATE_NOOP("gui::ReachabilitySection", "Port 993, your mail programs read") },
};

QString resultIcon(const QString &result)
{
    return result == u"open" ? QStringLiteral("state-well") : result == u"inconclusive" ? QStringLiteral("state-unknown") : QStringLiteral("state-trouble");
}

QString joined(const QJsonObject &object, std::initializer_list<const char *> keys)
{
    QStringList parts;
    for (const char *key : keys) {
        if (const QString part = said(object, key); !part.isEmpty())
            parts.append(QStringLiteral(".?!").contains(part.back()) ? part : part + u'.');
    }
    return parts.join(u' ');
}
} // namespace

ReachabilitySection::ReachabilitySection(const PageContext &context, QWidget *parent)
    : Section(context, parent)
    , m_grid(new QGridLayout)
    , m_test(makeButton("test", this, [this] { testPorts(); }))
    , m_map(makeButton("release", this, [this] { map(true); }))
    , m_unmap(makeButton("cross", this, [this] { map(false); }))
    , m_health(new QWidget(this))
{
    auto *inside = new QWidget(this);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 12, 8);
    column->setSpacing(16);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(12);
    m_grid->setColumnStretch(2, 1);
    m_address = addLine(QStringLiteral("publicAddress"));
    m_out = addLine(QStringLiteral("portOut"));
    for (const auto &row : ports)
        m_in.emplace_back(row.port, addLine(QStringLiteral("portIn%1").arg(row.port)));
    m_router = addLine(QStringLiteral("router"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_test);
    buttons->addWidget(m_map);
    buttons->addWidget(m_unmap);
    buttons->addStretch();
    auto *health = new QVBoxLayout(m_health);
    health->setContentsMargins(0, 0, 0, 0);
    health->setSpacing(10);
    column->addLayout(m_grid);
    column->addLayout(buttons);
    column->addWidget(m_health);
    column->addStretch();
    auto *scroll = new ColumnScroll(this);
    scroll->setWidget(inside);
    scroll->viewport()->setAutoFillBackground(false); // the tab's colour, not the window's
    inside->setAutoFillBackground(false);
    body()->addWidget(scroll, 1);
    m_map->hide();
    m_unmap->hide();
}

ReachabilitySection::Line ReachabilitySection::addLine(const QString &objectName)
{
    Line line { new QLabel(this), new QLabel(this), new QLabel(this) };
    QFont strong = line.name->font();
    strong.setWeight(QFont::DemiBold);
    line.name->setFont(strong);
    line.text->setObjectName(objectName);
    line.text->setWordWrap(true);
    line.text->setTextFormat(Qt::PlainText);
    line.text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->addWidget(line.icon, m_rows, 0, Qt::AlignTop);
    m_grid->addWidget(line.name, m_rows, 1, Qt::AlignTop);
    m_grid->addWidget(line.text, m_rows, 2, Qt::AlignTop);
    ++m_rows;
    return line;
}

void ReachabilitySection::say(const Line &line, const QString &iconName, const QString &text)
{
    line.icon->setPixmap(icon(iconName).pixmap(QSize(18, 18), devicePixelRatioF()));
    line.text->setText(text);
}

QString ReachabilitySection::title() const { return tr("Reachability"); }

QString ReachabilitySection::help() const
{
    return tr("Many providers close port 25, and a router at home forwards nothing by itself. The tests tell which it is, and what can be done.");
}

void ReachabilitySection::retranslate()
{
    m_address.name->setText(tr("Public address"));
    m_out.name->setText(tr("Port 25, your mail goes out"));
    for (size_t i = 0; i < m_in.size(); ++i)
        m_in[i].second.name->setText(tr(ports[i].what));
    m_router.name->setText(tr("Router"));
    m_test->setText(tr("Test the ports"));
    m_map->setText(tr("Let the router forward the ports"));
    m_map->setToolTip(tr("Asks the router by UPnP, NAT-PMP or PCP; the server renews it as long as it runs"));
    m_unmap->setText(tr("Stop forwarding"));
    if (m_testing > 0)
        return;
    sayResult(m_out);
    for (const auto &[port, line] : m_in)
        sayResult(line);
}

void ReachabilitySection::refresh()
{
    readAddress(false);
    readMappings();
    readHealth();
}

void ReachabilitySection::readAddress(bool anew)
{
    say(m_address, QStringLiteral("state-working"), tr("Looking for it…"));
    call(QStringLiteral("network.publicAddress"), { { QStringLiteral("refresh"), anew } },
        [this](const QJsonObject &result) {
            const QString v4 = result.value(u"ipv4").toString(), v6 = result.value(u"ipv6").toString();
            QStringList found { v4, v6 };
            found.removeAll(QString());
            const QString sentence = said(result, "sentence");
            say(m_address, found.isEmpty() ? QStringLiteral("state-attention") : QStringLiteral("state-well"), found.isEmpty() ? sentence : tr("%1. %2").arg(found.join(QStringLiteral(", ")), sentence));
        },
        [this](const QString &sentence) { say(m_address, QStringLiteral("state-trouble"), sentence); });
}

void ReachabilitySection::sayResult(const Line &line)
{
    const QJsonObject result = m_results.value(line.text);
    if (result.isEmpty())
        say(line, QStringLiteral("state-unknown"), tr("not tested yet"));
    else
        say(line, resultIcon(result.value(u"result").toString()), joined(result, { "sentence", "meaning", "advice" }));
}

void ReachabilitySection::testPorts()
{
    if (m_testing > 0)
        return;
    readAddress(true);
    test(m_out, QStringLiteral("out"), 25);
    for (const auto &[port, line] : m_in)
        test(line, QStringLiteral("in"), port);
}

void ReachabilitySection::test(const Line &line, const QString &direction, int port)
{
    ++m_testing;
    m_test->setEnabled(false);
    say(line, QStringLiteral("state-working"), tr("Testing…"));
    const auto over = [this] { m_test->setEnabled(--m_testing == 0); };
    call(QStringLiteral("network.portTest"), { { QStringLiteral("direction"), direction }, { QStringLiteral("port"), port } },
        [this, line, over](const QJsonObject &result) {
            over();
            m_results[line.text] = result;
            sayResult(line);
        },
        [this, line, over](const QString &sentence) {
            over();
            m_results[line.text] = { { QStringLiteral("result"), QStringLiteral("inconclusive") }, { QStringLiteral("sentence"), sentence } };
            sayResult(line);
        });
}

void ReachabilitySection::readMappings()
{
    call(QStringLiteral("network.addresses"), {}, [this](const QJsonObject &addresses) {
        const bool behindNat = addresses.value(u"behindNat").toBool();
        call(QStringLiteral("network.mappings"), {}, [this, behindNat, own = said(addresses, "sentence")](const QJsonObject &mappings) {
            const bool wanted = mappings.value(u"wanted").toBool();
            QStringList forwarded, failed;
            for (const QJsonValue &mapping : mappings.value(u"mappings").toArray())
                (mapping[u"state"].toString() == u"active" ? forwarded : failed).append(QString::number(mapping[u"externalPort"].toInt()));
            m_map->setVisible(behindNat && !wanted);
            m_unmap->setVisible(wanted);
            if (wanted)
                say(m_router, failed.isEmpty() ? QStringLiteral("state-well") : QStringLiteral("state-attention"),
                    failed.isEmpty() ? tr("It forwards the ports %1 to this server.").arg(forwarded.join(QStringLiteral(", "))) : tr("It forwards %1, but not %2.").arg(forwarded.isEmpty() ? tr("nothing") : forwarded.join(QStringLiteral(", ")), failed.join(QStringLiteral(", "))));
            else
                say(m_router, behindNat ? QStringLiteral("state-attention") : QStringLiteral("state-well"), own);
        }, [](const QString &) {});
    }, [this](const QString &sentence) { say(m_router, QStringLiteral("state-unknown"), sentence); });
}

void ReachabilitySection::map(bool on)
{
    m_map->setEnabled(false);
    m_unmap->setEnabled(false);
    say(m_router, QStringLiteral("state-working"), tr("Asking the router…"));
    const auto over = [this] {
        m_map->setEnabled(true);
        m_unmap->setEnabled(true);
        readMappings();
    };
    call(on ? QStringLiteral("network.mapPorts") : QStringLiteral("network.unmapPorts"), {},
        [this, over](const QJsonObject &result) {
            over();
            if (const QString sentence = said(result, "sentence"); !sentence.isEmpty())
                toasts().showDone(sentence);
        },
        [this, over](const QString &sentence) {
            over();
            toasts().showError(sentence);
        });
}

// What the server's own regular looks say about DNS and block lists.
void ReachabilitySection::readHealth()
{
    call(QStringLiteral("health.list"), {},
        [this](const QJsonObject &result) {
            auto *column = static_cast<QVBoxLayout *>(m_health->layout());
            while (QLayoutItem *item = column->takeAt(0)) {
                delete item->widget();
                delete item;
            }
            for (const QJsonValue &value : result.value(u"items").toArray()) {
                const QJsonObject item = value.toObject();
                const QString part = item.value(u"part").toString();
                if (part != u"dns" && part != u"lists" && part != u"outgoing")
                    continue;
                auto *row = new QWidget(m_health);
                auto *line = new QHBoxLayout(row);
                line->setContentsMargins(0, 0, 0, 0);
                line->setSpacing(12);
                auto *mark = new QLabel(row);
                mark->setPixmap(icon(healthIcon(healthOf(item.value(u"state").toString()))).pixmap(QSize(18, 18), devicePixelRatioF()));
                auto *text = new QLabel(row);
                text->setWordWrap(true);
                text->setTextFormat(Qt::PlainText);
                text->setTextInteractionFlags(Qt::TextSelectableByMouse);
                text->setText(joined(item, { "sentence", "meaning", "advice" }));
                line->addWidget(mark, 0, Qt::AlignTop);
                line->addWidget(text, 1);
                column->addWidget(row);
            }
        },
        [](const QString &) {});
}

} // namespace gui
