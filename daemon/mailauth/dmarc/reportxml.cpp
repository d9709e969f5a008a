// The XML of aggregate reports, both ways. RFC 7489 appendix C.
#include "mailauth/dmarc/report.h"

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace dmarc {

namespace {
Failure syntax(const QString &why) { return { Failure::Kind::Syntax, {}, why }; }

class ReportReader
{
public:
    ReportReader(QByteArrayView xml, const ReportLimits &limits)
        : m_limits(limits)
        , m_xml(QByteArray::fromRawData(xml.data(), xml.size()))
    {
        m_xml.setEntityExpansionLimit(0);
    }

    ::Result<Report> run()
    {
        QString root;
        while (root.isEmpty() && !m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::DTD)
                return syntax(QStringLiteral("the report declares a document type, which none needs"));
            if (token == QXmlStreamReader::StartElement)
                root = m_xml.name().toString();
        }
        if (root != QLatin1String("feedback"))
            return syntax(m_xml.hasError() ? m_xml.errorString() : QStringLiteral("it is XML, but no DMARC report"));
        bool hasMetadata = false, hasPolicy = false;
        m_depth = 1;
        children([&](QStringView name) {
            if (name == QLatin1String("version")) {
                m_report.version = text();
            } else if (name == QLatin1String("report_metadata")) {
                hasMetadata = true;
                metadata();
            } else if (name == QLatin1String("policy_published")) {
                hasPolicy = true;
                policy();
            } else if (name == QLatin1String("record")) {
                if (m_report.rows.size() >= size_t(m_limits.rows))
                    fail("it has more records than are read");
                else
                    record();
            } else {
                skip();
            }
        });
        if (!m_why.isEmpty())
            return syntax(m_why);
        if (m_xml.hasError())
            return syntax(QStringLiteral("the report is no well-formed XML: %1 (line %2)")
                              .arg(m_xml.errorString())
                              .arg(m_xml.lineNumber()));
        if (!hasMetadata || !hasPolicy)
            return syntax(QStringLiteral("the report lacks report_metadata or policy_published"));
        return std::move(m_report);
    }

private:
    void fail(const char *why)
    {
        if (m_why.isEmpty())
            m_why = QString::fromLatin1(why);
        m_xml.raiseError(m_why);
    }
    // Calls use(name) for each child element of the current one; it must read the child to its end.
    template <class F> void children(F use)
    {
        if (++m_depth > m_limits.depth)
            return fail("its elements are nested too deeply");
        while (m_xml.readNextStartElement())
            use(QStringView(m_xml.name()));
        --m_depth;
    }
    void skip()
    {
        children([this](QStringView) { skip(); });
    }
    // The text of a leaf, white space trimmed, without control characters, at most limits.text octets.
    QByteArray text()
    {
        QString collected;
        if (m_depth + 1 > m_limits.depth) {
            fail("its elements are nested too deeply");
            return {};
        }
        ++m_depth;
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::EndElement)
                break;
            if (token == QXmlStreamReader::Characters) {
                if (collected.size() <= m_limits.text)
                    collected += m_xml.text();
            } else if (token == QXmlStreamReader::EntityReference) {
                fail("it uses an entity that XML does not have");
            } else if (token == QXmlStreamReader::StartElement) {
                skip();
            }
        }
        --m_depth;
        QString clean;
        clean.reserve(collected.size());
        for (const QChar c : collected)
            clean += c.unicode() < 0x20 || c.unicode() == 0x7f ? QLatin1Char(' ') : c;
        QByteArray octets = clean.trimmed().toUtf8();
        if (octets.size() > m_limits.text) {
            qsizetype end = m_limits.text;
            while (end > 0 && (uchar(octets[end]) & 0xc0) == 0x80)
                --end;
            octets.truncate(end);
        }
        return octets;
    }
    QByteArray word() { return text().toLower(); }
    QByteArray domain()
    {
        QByteArray name = word();
        if (name.endsWith('.'))
            name.chop(1);
        return name;
    }
    Policy policyValue()
    {
        const QByteArray value = word();
        return value == "reject" ? Policy::Reject : value == "quarantine" ? Policy::Quarantine : Policy::None;
    }
    Alignment alignmentValue() { return word() == "s" ? Alignment::Strict : Alignment::Relaxed; }

    void metadata()
    {
        children([this](QStringView name) {
            if (name == QLatin1String("org_name"))
                m_report.organisation = text();
            else if (name == QLatin1String("email"))
                m_report.email = text();
            else if (name == QLatin1String("extra_contact_info"))
                m_report.contact = text();
            else if (name == QLatin1String("report_id"))
                m_report.id = text();
            else if (name == QLatin1String("generator"))
                m_report.generator = text();
            else if (name == QLatin1String("error"))
                keep(m_report.errors, text());
            else if (name == QLatin1String("date_range"))
                children([this](QStringView which) {
                    if (which == QLatin1String("begin"))
                        m_report.begin = text().toLongLong();
                    else if (which == QLatin1String("end"))
                        m_report.end = text().toLongLong();
                    else
                        skip();
                });
            else
                skip();
        });
    }
    void policy()
    {
        PolicyPublished &policy = m_report.policy;
        children([&](QStringView name) {
            if (name == QLatin1String("domain")) {
                policy.domain = domain();
            } else if (name == QLatin1String("adkim")) {
                policy.dkim = alignmentValue();
            } else if (name == QLatin1String("aspf")) {
                policy.spf = alignmentValue();
            } else if (name == QLatin1String("p")) {
                policy.policy = policyValue();
            } else if (name == QLatin1String("sp")) {
                policy.subdomains = policyValue();
            } else if (name == QLatin1String("np")) {
                policy.nonexistent = policyValue();
            } else if (name == QLatin1String("pct")) {
                bool ok = false;
                const int percent = text().toInt(&ok);
                if (ok && percent >= 0 && percent <= 100)
                    policy.percent = percent;
            } else if (name == QLatin1String("testing")) {
                policy.testing = word() == "y";
            } else if (name == QLatin1String("fo")) {
                policy.failureOptions = text();
            } else if (name == QLatin1String("discovery_method")) {
                policy.discoveryMethod = word();
            } else {
                skip();
            }
        });
    }
    template <class List, class Value> void keep(List &list, Value value)
    {
        if (list.size() < m_limits.results)
            list.append(std::move(value));
    }
    void record()
    {
        ReportRow row;
        bool hasCount = false;
        children([&](QStringView name) {
            if (name == QLatin1String("row")) {
                children([&](QStringView part) {
                    if (part == QLatin1String("source_ip")) {
                        const QByteArray address = text();
                        row.source = address.contains('%') ? QHostAddress() : QHostAddress(QString::fromUtf8(address));
                    } else if (part == QLatin1String("count")) {
                        row.count = text().toULongLong(&hasCount);
                    } else if (part == QLatin1String("policy_evaluated")) {
                        evaluated(row);
                    } else {
                        skip();
                    }
                });
            } else if (name == QLatin1String("identifiers")
                || name == QLatin1String("identities")) { // the second in early drafts
                children([&](QStringView part) {
                    if (part == QLatin1String("header_from"))
                        row.headerFrom = domain();
                    else if (part == QLatin1String("envelope_from"))
                        row.envelopeFrom = domain();
                    else if (part == QLatin1String("envelope_to"))
                        row.envelopeTo = domain();
                    else
                        skip();
                });
            } else if (name == QLatin1String("auth_results")) {
                children([&](QStringView part) {
                    if (part == QLatin1String("dkim"))
                        keep(row.dkim, dkim());
                    else if (part == QLatin1String("spf"))
                        keep(row.spf, spf());
                    else
                        skip();
                });
            } else {
                skip();
            }
        });
        if (row.source.isNull() || !hasCount || row.count > 1'000'000'000'000)
            ++m_report.leftOut;
        else
            m_report.rows.push_back(std::move(row));
    }
    void evaluated(ReportRow &row)
    {
        children([&](QStringView part) {
            if (part == QLatin1String("disposition")) {
                const QByteArray value = word();
                for (const Disposition one : { Disposition::Pass, Disposition::Quarantine, Disposition::Reject }) {
                    if (value == name(one))
                        row.disposition = one;
                }
            } else if (part == QLatin1String("dkim")) {
                row.dkimAligned = word() == "pass";
            } else if (part == QLatin1String("spf")) {
                row.spfAligned = word() == "pass";
            } else if (part == QLatin1String("reason")) {
                Reason reason;
                children([&](QStringView detail) {
                    if (detail == QLatin1String("type"))
                        reason.type = word();
                    else if (detail == QLatin1String("comment"))
                        reason.comment = text();
                    else
                        skip();
                });
                keep(row.reasons, std::move(reason));
            } else {
                skip();
            }
        });
    }
    DkimAuthResult dkim()
    {
        DkimAuthResult result;
        children([&](QStringView name) {
            if (name == QLatin1String("domain"))
                result.domain = domain();
            else if (name == QLatin1String("selector"))
                result.selector = text();
            else if (name == QLatin1String("result"))
                result.result = word();
            else if (name == QLatin1String("human_result"))
                result.humanResult = text();
            else
                skip();
        });
        return result;
    }
    SpfAuthResult spf()
    {
        SpfAuthResult result;
        children([&](QStringView name) {
            if (name == QLatin1String("domain"))
                result.domain = domain();
            else if (name == QLatin1String("scope"))
                result.scope = word();
            else if (name == QLatin1String("result"))
                result.result = word();
            else if (name == QLatin1String("human_result"))
                result.humanResult = text();
            else
                skip();
        });
        return result;
    }

    const ReportLimits &m_limits;
    QXmlStreamReader m_xml;
    Report m_report;
    int m_depth = 0;
    QString m_why;
};

class Writer
{
public:
    QByteArray run(const Report &report)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(2);
        m_xml.writeStartDocument();
        open("feedback");
        element("version", report.version.isEmpty() ? QByteArray("1.0") : report.version);
        open("report_metadata");
        element("org_name", report.organisation);
        element("email", report.email);
        optional("extra_contact_info", report.contact);
        element("report_id", report.id);
        open("date_range");
        element("begin", QByteArray::number(report.begin));
        element("end", QByteArray::number(report.end));
        close();
        for (const QByteArray &error : report.errors)
            element("error", error);
        optional("generator", report.generator);
        close();
        policy(report.policy);
        for (const ReportRow &row : report.rows)
            record(row);
        close();
        m_xml.writeEndDocument();
        return std::move(m_octets);
    }

private:
    void open(const char *name) { m_xml.writeStartElement(QLatin1String(name)); }
    void close() { m_xml.writeEndElement(); }
    // XML 1.0 has no way to write most control characters.
    void element(const char *name, const QByteArray &value)
    {
        QString text;
        for (const QChar c : QString::fromUtf8(value)) {
            if (c.unicode() >= 0x20 && c.unicode() != 0xfffe && c.unicode() != 0xffff)
                text += c;
        }
        m_xml.writeTextElement(QLatin1String(name), text);
    }
    void optional(const char *name, const QByteArray &value)
    {
        if (!value.isEmpty())
            element(name, value);
    }
    void policy(const PolicyPublished &policy)
    {
        open("policy_published");
        element("domain", policy.domain);
        element("adkim", policy.dkim == Alignment::Strict ? "s" : "r");
        element("aspf", policy.spf == Alignment::Strict ? "s" : "r");
        element("p", name(policy.policy));
        element("sp", name(policy.subdomains.value_or(policy.policy)));
        if (policy.nonexistent)
            element("np", name(*policy.nonexistent));
        element("pct", QByteArray::number(policy.percent));
        optional("fo", policy.failureOptions);
        if (policy.testing)
            element("testing", "y");
        optional("discovery_method", policy.discoveryMethod);
        close();
    }
    void record(const ReportRow &row)
    {
        open("record");
        open("row");
        element("source_ip", row.source.toString().toLatin1());
        element("count", QByteArray::number(row.count));
        open("policy_evaluated");
        element("disposition", name(row.disposition));
        element("dkim", row.dkimAligned ? "pass" : "fail");
        element("spf", row.spfAligned ? "pass" : "fail");
        for (const Reason &reason : row.reasons) {
            open("reason");
            element("type", reason.type);
            optional("comment", reason.comment);
            close();
        }
        close();
        close();
        open("identifiers");
        optional("envelope_to", row.envelopeTo);
        optional("envelope_from", row.envelopeFrom);
        element("header_from", row.headerFrom);
        close();
        open("auth_results");
        for (const DkimAuthResult &dkim : row.dkim) {
            open("dkim");
            element("domain", dkim.domain);
            optional("selector", dkim.selector);
            element("result", dkim.result);
            optional("human_result", dkim.humanResult);
            close();
        }
        for (const SpfAuthResult &spf : row.spf) {
            open("spf");
            element("domain", spf.domain);
            optional("scope", spf.scope);
            element("result", spf.result);
            optional("human_result", spf.humanResult);
            close();
        }
        close();
        close();
    }

    QByteArray m_octets;
    QXmlStreamWriter m_xml { &m_octets };
};
} // namespace

::Result<Report> parseReport(QByteArrayView xml, const ReportLimits &limits)
{
    if (xml.size() > limits.xml)
        return Failure { Failure::Kind::TooLarge, {}, QStringLiteral("the report is larger than is read") };
    return ReportReader(xml, limits).run();
}

QByteArray toXml(const Report &report) { return Writer().run(report); }

} // namespace dmarc
