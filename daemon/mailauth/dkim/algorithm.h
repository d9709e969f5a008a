// The names that signatures and key records use for algorithms. RFC 6376 §3.3, §3.4; RFC 8301; RFC 8463.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <memory>

struct evp_md_ctx_st;

namespace dkim {

enum class KeyType : quint8 { Rsa, Ed25519 };
enum class Hash : quint8 {
    Sha256,
    Sha1
}; // SHA-1 is historic (RFC 8301 §3.1): it is computed only where Options allow it
enum class Canonicalization : quint8 { Simple, Relaxed };

QByteArrayView name(KeyType type); // "rsa", as in k= and a=
QByteArrayView name(Hash hash); // "sha256", as in h= of keys and a=
QByteArrayView name(Canonicalization how); // "relaxed", as in c=

// A hash that is fed. Thread: one at a time.
class Digest
{
public:
    explicit Digest(Hash hash);
    Digest(Digest &&) noexcept = default;
    Digest &operator=(Digest &&) noexcept = default;
    void add(QByteArrayView octets);
    QByteArray result(); // once
    static QByteArray of(Hash hash, QByteArrayView octets);

private:
    struct Free
    {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

} // namespace dkim
