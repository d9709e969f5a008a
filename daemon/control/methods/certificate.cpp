// certificate.list, .check, .replace: the files that the server proves its name with.
//
// Replacing writes beside the files in use and renames, the key first, so that a crash between the two leaves the old chain
// with a new key for the moment until somebody repeats it, and never half a file; what does not fit together is refused before
// anything is written, and what the server cannot load afterwards is put back.
#include "control/methods.h"
#include "shared/base/log.h"
#include "shared/tls/certificate.h"

#include <QFile>
#include <QSaveFile>

namespace control {
namespace certificatemethods {
namespace {

constexpr qint64 mostOctets = 256 * 1024; // of a PEM file

QJsonArray namesOf(const tls::Certificate &certificate)
{
    QJsonArray names;
    for (const QByteArray &name : certificate.names)
        names.append(QString::fromUtf8(name));
    return names;
}

QJsonObject toJson(const tls::Certificate &certificate)
{
    return { { QStringLiteral("names"), namesOf(certificate) }, { QStringLiteral("subject"), certificate.subject },
        { QStringLiteral("issuer"), certificate.issuer }, { QStringLiteral("notBefore"), isoTime(certificate.notBefore) },
        { QStringLiteral("notAfter"), isoTime(certificate.notAfter) }, { QStringLiteral("selfSigned"), certificate.selfSigned },
        { QStringLiteral("chain"), certificate.chain }, { QStringLiteral("fingerprint"), tls::readableFingerprint(certificate.fingerprint) } };
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure { Failure::Kind::Internal, "a file cannot be read", QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()) };
    return file.read(mostOctets);
}

// What is in use, and what the file says beyond that.
QJsonObject described(const Context &context, const QJsonObject &inUse)
{
    QJsonObject object = inUse;
    object[u"fingerprint"] = tls::readableFingerprint(inUse[u"fingerprint"].toString().toLatin1());
    const auto content = contentOf(inUse[u"file"].toString());
    if (const auto certificate = content ? tls::readCertificate(*content) : Result<tls::Certificate>(content.failure())) {
        const QJsonObject facts = toJson(*certificate);
        for (const char *name : { "subject", "issuer", "notBefore", "selfSigned", "chain" })
            object[QLatin1StringView(name)] = facts[QLatin1StringView(name)];
        object[u"coversHost"] = certificate->covers(context.hostname);
        object[u"isFileNewer"] = facts[u"fingerprint"] != object[u"fingerprint"];
    }
    return object;
}

Result<QJsonObject> list(const Context &context, const Params &)
{
    QJsonArray array;
    const QJsonArray inUse = context.certificates ? context.certificates() : QJsonArray();
    for (const QJsonValue &one : inUse)
        array.append(described(context, one.toObject()));
    return QJsonObject { { QStringLiteral("certificates"), array }, { QStringLiteral("hostname"), QString::fromUtf8(context.hostname) } };
}

struct Pair
{
    QByteArray chain, key;
    tls::Certificate certificate;
};

Result<Pair> pairOf(const Context &context, const Params &params)
{
    Pair pair { params.bytes("certificate"), params.bytes("privateKey"), {} };
    const auto certificate = tls::readCertificate(pair.chain);
    if (!certificate)
        return certificate.failure();
    const auto fits = tls::keyMatches(pair.chain, pair.key);
    if (!fits)
        return fits.failure();
    const auto refused = [](const QString &sentence) { return Failure { Failure::Kind::Refused, "the certificate is refused", sentence }; };
    if (!*fits)
        return refused(QStringLiteral("The private key does not belong to this certificate; choose the key that the certificate was made with"));
    if (certificate->notAfter < context.clock->nowUtc())
        return refused(QStringLiteral("The certificate ended on %1: clients would refuse it").arg(certificate->notAfter.toString(Qt::ISODate)));
    pair.certificate = *certificate;
    return pair;
}

// Nothing is changed: what would be taken.
Result<QJsonObject> check(const Context &context, const Params &params)
{
    const auto pair = pairOf(context, params);
    if (!pair)
        return pair.failure();
    QJsonObject object = toJson(pair->certificate);
    object[u"coversHost"] = pair->certificate.covers(context.hostname);
    object[u"hostname"] = QString::fromUtf8(context.hostname);
    return object;
}

Result<void> write(const QString &path, const QByteArray &content, QFile::Permissions permissions)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(permissions) || file.write(content) != content.size() || !file.commit())
        return Failure { Failure::Kind::Refused, "a file cannot be written",
            QStringLiteral("%1 cannot be written: %2. Put the files there yourself, as the administrator, and reload the server").arg(path, file.errorString()) };
    return {};
}

Result<void> writeBoth(const QString &chainFile, const QByteArray &chain, const QString &keyFile, const QByteArray &key)
{
    if (auto written = write(keyFile, key, QFile::ReadOwner | QFile::WriteOwner); !written)
        return written;
    return write(chainFile, chain, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
}

Result<QJsonObject> replace(const Context &context, const Params &params)
{
    const QString file = params.text("file");
    QJsonObject inUse;
    for (const QJsonValue &one : context.certificates())
        inUse = one[u"file"].toString() == file ? one.toObject() : inUse;
    if (inUse.isEmpty())
        return Failure { Failure::Kind::NotFound, "no such certificate", QStringLiteral("%1 is no certificate of this server; certificate.list shows those it has").arg(file) };
    const auto pair = pairOf(context, params);
    if (!pair)
        return pair.failure();
    const QString keyFile = inUse[u"key"].toString();
    const auto oldChain = contentOf(file), oldKey = contentOf(keyFile);
    if (!oldChain || !oldKey)
        return oldChain ? oldKey.failure() : oldChain.failure();
    Result<void> done = writeBoth(file, pair->chain, keyFile, pair->key);
    if (done)
        done = context.reloadCertificates();
    if (!done) {
        (void)writeBoth(file, *oldChain, keyFile, *oldKey);
        return done.failure();
    }
    logEvent(Severity::Notice, "control", "certificate-replaced", { { "file", file }, { "fingerprint", pair->certificate.fingerprint } });
    for (const QJsonValue &one : context.certificates())
        inUse = one[u"file"].toString() == file ? one.toObject() : inUse;
    return described(context, inUse);
}

} // namespace

} // namespace certificatemethods

Methods certificateMethods()
{
    using namespace certificatemethods;
    return { { "certificate.list", Runs::OnStorage, list }, { "certificate.check", Runs::OnStorage, check }, { "certificate.replace", Runs::OnStorage, replace } };
}

} // namespace control
