#include "net/selfsigned.h"

#include "shared/tls/certificate.h"

#include <QFile>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace net {

namespace {
Failure failed(const QString &why)
{
    return Failure { Failure::Kind::Internal, "cannot create a certificate", QStringLiteral("cannot create a certificate: %1").arg(why) };
}

Result<void> writeNew(const QString &path, const QByteArray &bytes)
{
    const QByteArray name = QFile::encodeName(path);
    const int descriptor = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return failed(QStringLiteral("%1: %2").arg(path, QString::fromLocal8Bit(std::strerror(errno))));
    bool ok = ::write(descriptor, bytes.constData(), size_t(bytes.size())) == bytes.size() && ::fsync(descriptor) == 0;
    const int error = errno;
    ok = ::close(descriptor) == 0 && ok;
    if (!ok) {
        ::unlink(name.constData());
        return failed(QStringLiteral("%1: %2").arg(path, QString::fromLocal8Bit(std::strerror(error))));
    }
    return {};
}
} // namespace

Result<void> writeSelfSigned(const QList<QByteArray> &names, const QString &certificateFile, const QString &keyFile)
{
    const auto made = tls::makeSelfSigned(names);
    if (!made)
        return made.failure();
    if (auto written = writeNew(keyFile, made->key.reveal()); !written)
        return written;
    if (auto written = writeNew(certificateFile, made->certificate); !written) {
        ::unlink(QFile::encodeName(keyFile).constData());
        return written;
    }
    return {};
}

} // namespace net
