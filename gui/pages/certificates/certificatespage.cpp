#include "gui/pages/certificates/certificatespage.h"

#include "gui/models/lazytablemodel.h"
#include "gui/pages/certificates/replacedialog.h"
#include "gui/pages/tableactions.h"
#include "gui/widgets/copybutton.h"
#include "gui/widgets/statuslamp.h"
#include "gui/widgets/tableview.h"
#include "gui/widgets/toasts.h"

#include <QAction>
#include <QDateTime>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace gui {

namespace {
constexpr int soon = 21; // days

qint64 daysLeft(const QJsonObject &row)
{
    return QDateTime::currentDateTimeUtc().daysTo(QDateTime::fromString(row.value(u"notAfter").toString(), Qt::ISODateWithMs));
}

QString namesText(const QJsonObject &row) { return row.value(u"names").toVariant().toStringList().join(QStringLiteral(", ")); }

Health healthOfCertificate(const QJsonObject &row)
{
    const qint64 days = daysLeft(row);
    return days < 0 ? Health::Trouble : days < soon || row.value(u"selfSigned").toBool() ? Health::Attention : Health::Well;
}

QString lifeText(const QJsonObject &row)
{
    const qint64 days = daysLeft(row);
    return days < 0 ? CertificatesPage::tr("ended %n day(s) ago", nullptr, int(-days)) : CertificatesPage::tr("%n more day(s)", nullptr, int(days));
}

Source certificatesSource()
{
    const auto state = [](const QJsonObject &row) { return lifeText(row); };
    const auto stateIcon = [](const QJsonObject &row) { return healthIcon(healthOfCertificate(row)); };
    const auto issuer = [](const QJsonObject &row) { return row.value(u"selfSigned").toBool() ? CertificatesPage::tr("itself") : row.value(u"issuer").toString(); };
    Source source { QStringLiteral("certificate.list"), QStringLiteral("certificates"), QStringLiteral("file"), false, "gui::CertificatesPage", {} };
    source.columns = {
        Column { .id = "names", .title = QT_TRANSLATE_NOOP("gui::CertificatesPage", "Names"), .text = namesText, .width = 36 },
        Column { .id = "state", .title = QT_TRANSLATE_NOOP("gui::CertificatesPage", "Valid for"), .text = state, .width = 20, .icon = stateIcon },
        Column { .id = "notAfter", .title = QT_TRANSLATE_NOOP("gui::CertificatesPage", "Until"), .kind = Column::Kind::Time, .width = 22 },
        Column { .id = "issuer", .title = QT_TRANSLATE_NOOP("gui::CertificatesPage", "Signed by"), .text = issuer, .width = 24 },
        Column { .id = "file", .title = QT_TRANSLATE_NOOP("gui::CertificatesPage", "File"), .width = 40 },
    };
    return source;
}
} // namespace

CertificatesPage::CertificatesPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_model(new LazyTableModel(connection(), certificatesSource(), this))
    , m_table(new TableView(QStringLiteral("certificates"), m_model, this))
    , m_details(new QWidget(this))
    , m_lamp(new StatusLamp(m_details))
    , m_sentence(new QLabel(m_details))
{
    m_replace = addRowAction(m_table, "edit", true, [this] { replace(*m_table->currentRow()); });
    m_sentence->setObjectName(QStringLiteral("certificateSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    auto *grid = new QGridLayout(m_details);
    grid->setContentsMargins(0, 8, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_lamp, 0, Qt::AlignTop);
    head->addWidget(m_sentence, 1);
    grid->addLayout(head, 0, 0, 1, 3);
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    for (int i = 0; i < 6; ++i) {
        Line line { new QLabel(m_details), new QLabel(m_details), i == 3 || i == 4 || i == 5 ? new CopyButton(m_details) : nullptr };
        line.text->setWordWrap(true);
        line.text->setTextFormat(Qt::PlainText);
        line.text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        if (i == 5)
            line.text->setFont(fixed);
        grid->addWidget(line.name, i + 1, 0, Qt::AlignTop);
        grid->addWidget(line.text, i + 1, 1);
        if (line.copy)
            grid->addWidget(line.copy, i + 1, 2, Qt::AlignTop);
        m_lines.push_back(line);
    }
    body()->addWidget(m_table, 1);
    body()->addWidget(m_details);
    m_details->hide();
    connect(m_table, &TableView::selectionChanged, this, &CertificatesPage::showDetails);
    connect(m_table, &TableView::opened, this, &CertificatesPage::replace);
    connect(m_model, &LazyTableModel::loaded, this, [this] {
        if (!m_table->currentRow() && m_model->rowCount() > 0)
            m_table->select(m_model->idOf(0));
        showDetails();
    });
}

QString CertificatesPage::help() const
{
    return tr("By its certificate the server proves to mail programs and other servers that it is the one it claims to be. A self-signed one encrypts as well, but programs ask "
              "their users to trust it: compare the fingerprint then.");
}

void CertificatesPage::retranslate()
{
    m_table->retranslate(tr("Certificates"), tr("There is no certificate: mail programs cannot connect safely."));
    m_replace->setText(tr("Replace by own files…"));
    const QString names[] = { tr("Names"), tr("Valid"), tr("Signed by"), tr("Certificate"), tr("Private key"), tr("Fingerprint (SHA-256)") };
    for (size_t i = 0; i < m_lines.size(); ++i)
        m_lines[i].name->setText(names[i]);
    showDetails();
}

void CertificatesPage::refresh() { m_model->refresh(); }

void CertificatesPage::showDetails()
{
    const auto row = m_table->currentRow();
    m_details->setVisible(row.has_value());
    if (!row)
        return;
    const QString fingerprint = row->value(u"fingerprint").toString(), file = row->value(u"file").toString(), key = row->value(u"key").toString();
    const QString texts[] = { namesText(*row), tr("from %1 to %2").arg(timeText(row->value(u"notBefore").toString()), timeText(row->value(u"notAfter").toString())),
        row->value(u"selfSigned").toBool() ? tr("itself (self-signed)") : row->value(u"issuer").toString(), file, key, fingerprint };
    for (size_t i = 0; i < m_lines.size(); ++i)
        m_lines[i].text->setText(texts[i]);
    m_lines[3].copy->setText(file, tr("Copy the path of the certificate"));
    m_lines[4].copy->setText(key, tr("Copy the path of the private key"));
    m_lines[5].copy->setText(fingerprint, tr("Copy the fingerprint"));
    const QString host = m_model->aside().value(u"hostname").toString();
    m_lamp->setHealth(healthOfCertificate(*row));
    QString sentence = daysLeft(*row) < 0 ? tr("It has ended: mail programs refuse to connect. Replace it now.")
        : daysLeft(*row) < soon          ? tr("It ends soon: replace it before that day, else mail programs refuse to connect.")
        : row->value(u"selfSigned").toBool() ? tr("It is self-signed: programs ask their users whether to trust it.")
                                         : tr("It is well.");
    if (!row->value(u"coversHost").toBool(true)) {
        m_lamp->setHealth(Health::Attention);
        sentence += u' ' + tr("It is not for %1, the name of this server.").arg(host);
    }
    if (row->value(u"isFileNewer").toBool())
        sentence += u' ' + tr("The file holds another certificate than the one in use: it is taken when the server is reloaded.");
    m_sentence->setText(sentence);
}

void CertificatesPage::replace(const QJsonObject &certificate)
{
    auto *dialog = new ReplaceDialog(connection(), certificate, this);
    connect(dialog, &ReplaceDialog::replaced, this, [this](const QJsonObject &now) {
        refresh();
        toasts().showDone(tr("The new certificate is in use for new connections; it is valid until %1").arg(timeText(now.value(u"notAfter").toString())));
    });
    dialog->open();
}

} // namespace gui
