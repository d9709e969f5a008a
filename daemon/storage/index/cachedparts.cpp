// AccountIndex: ENVELOPE, BODYSTRUCTURE and BODY in wire form.
#include "storage/index/accountindex.h"
#include "storage/index/packing.h"

namespace storage {

using namespace packing;

bool AccountIndex::cached(const MailboxRow &row, std::span<const Uid> uids, quint8 parts, std::span<CachedParts> into)
{
    size_t i = 0;
    while (i < uids.size() && uids[i].value() < row.packedTo) {
        const quint32 group = uids[i].value() >> groupBits;
        size_t end = i;
        while (end < uids.size() && uids[end].value() >> groupBits == group && uids[end].value() < row.packedTo)
            ++end;
        if (m_getCache.bind(1, groupKey(row.id, group)).step()) {
            QByteArrayView blob = m_getCache.octets(0);
            while (blob.size() > 4) {
                quint32 uid;
                std::memcpy(&uid, blob.data(), sizeof uid);
                blob = blob.sliced(4);
                PartsView view;
                if (!takeParts(blob, view))
                    break; // a cache: what cannot be read is made again
                const auto asked = uids.subspan(i, end - i);
                const auto at = std::lower_bound(asked.begin(), asked.end(), Uid(uid));
                if (at != asked.end() && *at == Uid(uid))
                    view.copyTo(into[i + size_t(at - asked.begin())], parts);
            }
        }
        const bool failed = m_getCache.failed();
        m_getCache.reset();
        if (!good(!failed))
            return false;
        i = end;
    }
    if (i == uids.size())
        return true;
    m_tailParts.bind(1, uidKey(row.id, uids[i].value())).bind(2, uidKey(row.id, uids.back().value()));
    while (m_tailParts.step()) {
        const quint32 uid = quint32(m_tailParts.number(0));
        while (i < uids.size() && uids[i].value() < uid)
            ++i;
        QByteArrayView blob = m_tailParts.octets(1);
        PartsView view;
        if (i < uids.size() && uids[i].value() == uid && takeParts(blob, view))
            view.copyTo(into[i], parts);
    }
    const bool failed = m_tailParts.failed();
    m_tailParts.reset();
    return good(!failed);
}

bool AccountIndex::mergeCached(
    qint64 mailbox, quint32 group, std::span<const Uid> uids, std::span<const CachedParts> parts)
{
    const qint64 key = groupKey(mailbox, group);
    QByteArray merged;
    if (m_getCache.bind(1, key).step()) {
        QByteArrayView blob = m_getCache.octets(0);
        while (blob.size() > 4) {
            quint32 uid;
            std::memcpy(&uid, blob.data(), sizeof uid);
            QByteArrayView rest = blob.sliced(4);
            PartsView view;
            if (!takeParts(rest, view))
                break;
            if (!std::binary_search(uids.begin(), uids.end(), Uid(uid)))
                merged.append(blob.first(blob.size() - rest.size()));
            blob = rest;
        }
    }
    m_getCache.reset();
    for (size_t i = 0; i < uids.size(); ++i) {
        const quint32 uid = uids[i].value();
        merged.append(reinterpret_cast<const char *>(&uid), sizeof uid);
        appendParts(merged, parts[i]);
    }
    return good(m_putCache.bind(1, key).bind(2, merged).run());
}

bool AccountIndex::keepCached(const MailboxRow &row, std::span<const Uid> uids, std::span<const CachedParts> parts)
{
    size_t i = 0;
    while (i < uids.size()) {
        if (uids[i].value() >= row.packedTo) {
            QByteArray packed;
            appendParts(packed, parts[i]);
            if (!good(m_setTailParts.bind(1, uidKey(row.id, uids[i].value())).bind(2, packed).run()))
                return false;
            ++i;
            continue;
        }
        const quint32 group = uids[i].value() >> groupBits;
        size_t end = i;
        while (end < uids.size() && uids[end].value() >> groupBits == group && uids[end].value() < row.packedTo)
            ++end;
        if (!mergeCached(row.id, group, uids.subspan(i, end - i), parts.subspan(i, end - i)))
            return false;
        i = end;
    }
    return true;
}

} // namespace storage
