#include "shared/settings/values.h"

namespace settings {

namespace {
QByteArray literal(const char *text) { return QByteArray::fromRawData(text, qsizetype(qstrlen(text))); } // not copied
}

void Values::set(const QByteArray &domain, const QByteArray &key, const QByteArray &value)
{
    if (domain.isEmpty())
        m_house.insert(key, value);
    else
        m_domains[domain].insert(key, value);
}

QByteArray Values::text(const char *name, const QByteArray &domain) const
{
    const QByteArray key = literal(name);
    if (!domain.isEmpty() && !m_domains.isEmpty()) {
        if (const auto own = m_domains.constFind(domain); own != m_domains.constEnd()) {
            if (const auto found = own->constFind(key); found != own->constEnd())
                return *found;
        }
    }
    if (const auto found = m_house.constFind(key); found != m_house.constEnd())
        return *found;
    const LiveSetting *row = findLive(key);
    Q_ASSERT_X(row, "settings::Values", name);
    return row ? literal(row->fallback) : QByteArray();
}

qint64 Values::number(const char *key, const QByteArray &domain) const { return text(key, domain).toLongLong(); }

double Values::real(const char *key, const QByteArray &domain) const { return text(key, domain).toDouble(); }

bool Values::flag(const char *key, const QByteArray &domain) const { return text(key, domain) == "true"; }

QList<QByteArray> Values::list(const char *key, const QByteArray &domain) const
{
    QList<QByteArray> items;
    QByteArray whole = text(key, domain);
    if (whole.isEmpty())
        return items;
    whole.replace('\n', ',');
    for (const QByteArray &item : whole.split(',')) {
        if (const QByteArray trimmed = item.trimmed(); !trimmed.isEmpty())
            items.append(trimmed);
    }
    return items;
}

bool Values::isSet(const QByteArray &domain, const QByteArray &key) const
{
    return domain.isEmpty() ? m_house.contains(key) : m_domains.value(domain).contains(key);
}

} // namespace settings
