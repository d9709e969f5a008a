// Where a domain begins to belong to somebody: the public suffix list, by libpsl. RFC 7489 §3.2.
//
// The list is Debian's package publicsuffix, or what libpsl was built with if that is newer; it is read once, when
// first asked. Its private section counts (as RFC 7489 implementations do): example.github.io is an organisation of its
// own. Thread: any; blocks for a file read the first time only.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <memory>

struct psl_ctx_st;

namespace dmarc {

class SuffixList
{
public:
    // Null: the file is not there or is no suffix list.
    static std::unique_ptr<SuffixList> read(const QByteArray &path);
    static const SuffixList &installed();
    ~SuffixList();
    SuffixList(const SuffixList &) = delete;

    // The suffix and one label more, in A-labels; empty: `domain` is a public suffix itself, or no domain.
    QByteArray registrable(QByteArrayView domain) const;

private:
    explicit SuffixList(psl_ctx_st *list)
        : m_list(list)
    {
    }
    psl_ctx_st *m_list;
};

// Lower-case A-labels in and out. A public suffix stands for itself (RFC 7489 §3.2 gives it no other).
QByteArray organisationalDomain(const QByteArray &domain);

} // namespace dmarc
