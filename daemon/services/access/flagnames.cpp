#include "services/access/flagnames.h"

#include <algorithm>

namespace mailaccess {

namespace {
constexpr std::pair<quint64, const char *> known[] { { flag::Seen, "\\Seen" }, { flag::Answered, "\\Answered" }, { flag::Flagged, "\\Flagged" },
    { flag::Deleted, "\\Deleted" }, { flag::Draft, "\\Draft" } };
}

QList<QByteArray> flagNames(quint64 flags, const KeywordNames &keywords)
{
    QList<QByteArray> names;
    for (const auto &[bit, name] : known) {
        if (flags & bit)
            names.append(name);
    }
    for (qsizetype i = 0; i < keywords.size(); ++i) {
        if (flags & flag::keyword(int(i)))
            names.append(keywords[i]);
    }
    return names;
}

NamedFlags namedFlags(const QList<QByteArray> &names)
{
    NamedFlags flags;
    for (const QByteArray &one : names) {
        const auto *found = std::find_if(std::begin(known), std::end(known), [&](const auto &entry) { return one.compare(entry.second, Qt::CaseInsensitive) == 0; });
        if (found != std::end(known))
            flags.system |= found->first;
        else if (!one.startsWith('\\'))
            flags.keywords.append(one);
    }
    return flags;
}

} // namespace mailaccess
