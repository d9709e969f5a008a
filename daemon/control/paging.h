// What methods that list in pages have in common: their parameters and the answer's shape.
#pragma once
#include "control/params.h"

#include <QJsonArray>
#include <QJsonObject>
#include <optional>

namespace control {

struct Paging
{
    explicit Paging(const Params &params)
        : text(params.bytesOr("text").left(200))
        , cursor(params.bytesOr("cursor", params.has("after") ? QByteArray::number(params.numberOr("after", 0, qint64(1) << 53, 0)) : QByteArray()))
        , descending(params.flag("descending", false))
        , count(params.flag("count", false))
        , limit(int(params.numberOr("limit", 1, 1000, 1000)))
    {
    }
    QByteArray text, cursor;
    bool descending, count;
    int limit;

    QJsonObject answer(const char *name, const QJsonArray &list, const QByteArray &next, std::optional<qint64> total) const
    {
        QJsonObject object { { QLatin1StringView(name), list } };
        if (!next.isEmpty())
            object[u"next"] = QString::fromUtf8(next);
        if (total)
            object[u"total"] = *total;
        return object;
    }
};

} // namespace control
