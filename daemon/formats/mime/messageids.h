// Message-ID, In-Reply-To, References. RFC 5322 §3.6.4.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace mime {

// The ids of a field, in order, without angle brackets and white space inside; comments and words between are skipped.
// A field that holds no `<…>` but one word with an @ yields that word. At most `limit`; of a longer list the first one
// and the last ones are kept, since those decide threads.
QList<QByteArray> parseMessageIds(QByteArrayView fieldValue, qsizetype limit = 200);

} // namespace mime
