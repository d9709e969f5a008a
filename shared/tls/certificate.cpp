#include "shared/tls/certificate.h"

#include "shared/tls/pointers.h"

#include <QCryptographicHash>
#include <memory>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace tls {
namespace {

constexpr qsizetype largestFile = 1024 * 1024;

Failure unreadable(const QString &why) { return Failure { Failure::Kind::Syntax, "cannot be read", why }; }

Memory reader(const QByteArray &pem) { return Memory(BIO_new_mem_buf(pem.constData(), int(std::min(pem.size(), largestFile)))); }

// Never asks on the terminal: a key with a passphrase is one that cannot be read.
int noPassphrase(char *, int, int, void *) { return -1; }

QDateTime timeOf(const ASN1_TIME *time)
{
    std::tm parts {};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday), QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC);
}

QString commonName(X509_NAME *name)
{
    const int at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    unsigned char *text = nullptr;
    const int size = at < 0 ? -1 : ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    const QString result = size < 0 ? QString() : QString::fromUtf8(reinterpret_cast<const char *>(text), size);
    OPENSSL_free(text);
    return result;
}

QList<QByteArray> dnsNames(X509 *certificate)
{
    QList<QByteArray> names;
    auto *all = static_cast<GENERAL_NAMES *>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr));
    for (int i = 0; i < sk_GENERAL_NAME_num(all); ++i) {
        const GENERAL_NAME *one = sk_GENERAL_NAME_value(all, i);
        if (one->type != GEN_DNS)
            continue;
        const QByteArray name(reinterpret_cast<const char *>(ASN1_STRING_get0_data(one->d.dNSName)), ASN1_STRING_length(one->d.dNSName));
        if (!name.contains('\0'))
            names << name.toLower();
    }
    GENERAL_NAMES_free(all);
    return names;
}

} // namespace

bool Certificate::covers(QByteArrayView host) const
{
    const QByteArray wanted = host.toByteArray().toLower();
    const qsizetype dot = wanted.indexOf('.');
    const QByteArray wildcard = dot > 0 ? "*" + wanted.sliced(dot) : QByteArray();
    return names.contains(wanted) || (!wildcard.isEmpty() && names.contains(wildcard));
}

Result<Certificate> readCertificate(const QByteArray &chainPem)
{
    ERR_clear_error();
    const Memory memory = reader(chainPem);
    const X509Pointer first(PEM_read_bio_X509(memory.get(), nullptr, noPassphrase, nullptr));
    if (!first)
        return unreadable(chainPem.contains("PRIVATE KEY") ? QStringLiteral("This file holds a private key and no certificate")
                                                           : QStringLiteral("There is no certificate in PEM form in this file"));
    Certificate certificate;
    while (const X509Pointer next { PEM_read_bio_X509(memory.get(), nullptr, noPassphrase, nullptr) })
        ++certificate.chain;
    ERR_clear_error(); // the end of the file is an error to OpenSSL
    certificate.subject = commonName(X509_get_subject_name(first.get()));
    certificate.issuer = commonName(X509_get_issuer_name(first.get()));
    certificate.names = dnsNames(first.get());
    if (certificate.names.isEmpty() && !certificate.subject.isEmpty())
        certificate.names << certificate.subject.toUtf8().toLower();
    certificate.notBefore = timeOf(X509_get0_notBefore(first.get()));
    certificate.notAfter = timeOf(X509_get0_notAfter(first.get()));
    certificate.selfSigned = X509_NAME_cmp(X509_get_subject_name(first.get()), X509_get_issuer_name(first.get())) == 0;
    unsigned char *der = nullptr;
    const int size = i2d_X509(first.get(), &der);
    if (size > 0)
        certificate.fingerprint = QCryptographicHash::hash(QByteArrayView(reinterpret_cast<const char *>(der), size), QCryptographicHash::Sha256).toHex();
    OPENSSL_free(der);
    return certificate;
}

Result<bool> keyMatches(const QByteArray &chainPem, const QByteArray &keyPem)
{
    ERR_clear_error();
    const X509Pointer certificate(PEM_read_bio_X509(reader(chainPem).get(), nullptr, noPassphrase, nullptr));
    if (!certificate)
        return unreadable(QStringLiteral("There is no certificate in PEM form in this file"));
    const Key key(PEM_read_bio_PrivateKey(reader(keyPem).get(), nullptr, noPassphrase, nullptr));
    if (!key) {
        ERR_clear_error();
        return unreadable(keyPem.contains("ENCRYPTED") ? QStringLiteral("The key has a passphrase: a server that starts by itself cannot use it. Save it without one")
                                                       : QStringLiteral("There is no private key in PEM form in this file"));
    }
    const bool matches = X509_check_private_key(certificate.get(), key.get()) == 1;
    ERR_clear_error();
    return matches;
}

QString readableFingerprint(const QByteArray &hexadecimal) { return QString::fromLatin1(QByteArray::fromHex(hexadecimal).toHex(':').toUpper()); }

} // namespace tls
