// File names as a victim's system reads them. Pure; any thread.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace policy::attachments {

struct NameFacts
{
    QByteArray plain; // UTF-8, folded: compatibility forms and case gone, no invisible characters, no folder, no trailing dots
    QByteArray extension; // of plain, without dot; empty: none
    QByteArray before; // the extension before it: `pdf` of invoice.pdf.exe
    bool overridesDirection = false; // U+202E and U+202D show `exe.jpg` where `gpj.exe` stands
    bool padded = false; // many spaces push the extension out of sight
    bool classId = false; // `.{20D04FE0-…}`: Windows opens it by the class
};
NameFacts nameFacts(QByteArrayView utf8);

// What no mail needs: programs, scripts, shortcuts and images of disks that Windows, macOS or Android would start.
const QList<QByteArray> &dangerousExtensions();
// Those that people expect to be harmless, which is why a second one stands behind them.
bool looksHarmless(QByteArrayView extension);

// Printable ASCII, at most `limit`, for replies and logs.
QByteArray shownName(QByteArrayView name, qsizetype limit = 80);

} // namespace policy::attachments
