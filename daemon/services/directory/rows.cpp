#include "services/directory/rows.h"

namespace directory {

Failure failure(Failure::Kind kind, const QString &sentence)
{
    // `told` may reach a peer's line: ASCII only, nothing of it quoted back otherwise.
    const bool plain = std::all_of(sentence.begin(), sentence.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; });
    return { kind, plain ? sentence.toLatin1() : QByteArray("Refused by the directory"), sentence };
}
Failure failure(Failure::Kind kind, const char *sentence) { return failure(kind, QString::fromUtf8(sentence)); }

Result<QByteArray> domainName(QByteArrayView text)
{
    auto name = normalizeDomain(text);
    if (!name)
        return failure(Failure::Kind::Refused, QStringLiteral("\"%1\" is not a valid domain name.").arg(QString::fromUtf8(text)));
    return *name;
}

QByteArray foldedLocalPart(const QByteArray &localPart) { return QString::fromUtf8(localPart).toLower().toUtf8(); }

std::optional<QByteArray> rowLocalPart(const MailAddress &address)
{
    const QByteArray local = foldedLocalPart(address.localPart());
    // It becomes a folder of the mail store: no separator, no `.` in front. Quoted local parts are not given out.
    if (local.isEmpty() || local.size() > 64 || local.contains('/') || local.startsWith('.'))
        return std::nullopt;
    const auto parsed = MailAddress::parse(local + "@x.test");
    if (!parsed || parsed->localPart() != local)
        return std::nullopt;
    for (const QChar c : QString::fromUtf8(local)) {
        if (c.isSpace() || !c.isPrint())
            return std::nullopt;
    }
    return local;
}

Result<QByteArray> usableLocalPart(const MailAddress &address)
{
    auto local = rowLocalPart(address);
    if (!local || address.domain().startsWith('['))
        return failure(Failure::Kind::Refused, QStringLiteral("\"%1\" cannot be an address here: use letters, digits and . _ - before the @.")
                                                   .arg(QString::fromUtf8(address.toString())));
    return *local;
}

std::vector<MailAddress> targetsFromText(QByteArrayView text, QStringList *bad)
{
    std::vector<MailAddress> targets;
    qsizetype begin = 0;
    bool quoted = false;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : ',';
        if (c == '"' && (i == 0 || text[i - 1] != '\\'))
            quoted = !quoted;
        if (i < text.size() && (quoted || (c != ',' && c != '\n')))
            continue;
        const QByteArrayView one = text.sliced(begin, i - begin).trimmed();
        begin = i + 1;
        if (one.isEmpty())
            continue;
        if (auto address = MailAddress::parse(one))
            targets.push_back(std::move(*address));
        else if (bad)
            bad->append(QString::fromUtf8(one));
    }
    return targets;
}

QByteArray targetsToText(const std::vector<MailAddress> &targets)
{
    QByteArray text;
    for (const MailAddress &target : targets)
        text += (text.isEmpty() ? "" : ", ") + target.toString();
    return text;
}

Result<void> requireFree(sql::Sql &sql, const QByteArray &domain, const QByteArray &localPart)
{
    const char *lock = sql.dialect().isMySql() ? "SELECT COUNT(*) FROM domains WHERE name = ? FOR UPDATE" : "SELECT COUNT(*) FROM domains WHERE name = ?";
    auto known = sql.number(lock, { sql::text(domain) });
    if (!known)
        return known.failure();
    if (*known == 0)
        return failure(Failure::Kind::NotFound, QStringLiteral("There is no domain %1 here. Add it first: facteurctl domain add %1").arg(QString::fromUtf8(domain)));
    for (const auto &[statement, kind] : { std::pair("SELECT COUNT(*) FROM accounts WHERE domain = ? AND local_part = ?", "account"),
                                           std::pair("SELECT COUNT(*) FROM aliases WHERE domain = ? AND local_part = ?", "alias") }) {
        auto taken = sql.number(statement, { sql::text(domain), sql::text(localPart) });
        if (!taken)
            return taken.failure();
        if (*taken > 0)
            return failure(Failure::Kind::Exists,
                           QStringLiteral("%1@%2 is taken: it is an %3.").arg(QString::fromUtf8(localPart), QString::fromUtf8(domain), QString::fromLatin1(kind)));
    }
    return {};
}

Result<void> requireOne(const Result<qint64> &changed, const QString &missing)
{
    if (!changed)
        return changed.failure();
    if (*changed == 0)
        return failure(Failure::Kind::NotFound, missing);
    return {};
}

} // namespace directory
