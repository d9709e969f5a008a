// A self-signed certificate for a new instance, so that TLS works before there is a real one: P-256, ten years, subject
// alternative names for all `names`. Written as PEM, mode 0600, never over an existing file.
#pragma once
#include "shared/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace net {

Result<void> writeSelfSigned(const QList<QByteArray> &names, const QString &certificateFile, const QString &keyFile);

} // namespace net
