#include "mailauth/dmarc/organisationaldomain.h"

#include "shared/address/mailaddress.h"

#include <libpsl.h>

namespace dmarc {

std::unique_ptr<SuffixList> SuffixList::read(const QByteArray &path)
{
    psl_ctx_t *list = psl_load_file(path.constData());
    return std::unique_ptr<SuffixList>(list ? new SuffixList(list) : nullptr);
}

const SuffixList &SuffixList::installed()
{
    static const std::unique_ptr<SuffixList> list(new SuffixList(psl_latest(nullptr)));
    return *list;
}

SuffixList::~SuffixList() { psl_free(m_list); }

QByteArray SuffixList::registrable(QByteArrayView domain) const
{
    const auto name = normalizeDomain(domain);
    if (!name || !m_list)
        return {};
    return psl_registrable_domain(m_list, name->constData()); // points into the name
}

QByteArray organisationalDomain(const QByteArray &domain)
{
    const QByteArray registrable = SuffixList::installed().registrable(domain);
    return registrable.isEmpty() ? domain : registrable;
}

} // namespace dmarc
