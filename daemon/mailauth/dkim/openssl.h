// What the sources of this folder share of OpenSSL 3. Not for others.
#pragma once
#include "mailauth/dkim/algorithm.h"

#include <memory>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>

namespace dkim {

const EVP_MD *evpHash(Hash hash);

// What fails in its lifetime leaves nothing in the thread's queue of errors, where the next TLS connection would find
// it.
struct ErrorsKeptOut
{
    ErrorsKeptOut() { ERR_set_mark(); }
    ~ErrorsKeptOut() { ERR_pop_to_mark(); }
    ErrorsKeptOut(const ErrorsKeptOut &) = delete;
};

template <auto release> struct Freed
{
    template <class T> void operator()(T *thing) const { release(thing); }
};
using PKey = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using PKeyContext = std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>>;
using MdContext = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using BigNumber = std::unique_ptr<BIGNUM, Freed<BN_free>>;

inline const unsigned char *octets(QByteArrayView view) { return reinterpret_cast<const unsigned char *>(view.data()); }
inline unsigned char *octets(QByteArray &array) { return reinterpret_cast<unsigned char *>(array.data()); }

} // namespace dkim
