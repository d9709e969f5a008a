#include "services/policy/attachments/names.h"

#include <QString>
#include <algorithm>

namespace policy::attachments {

static bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    return u < 0x20 || u == 0x7F || u == 0xAD || (u >= 0x200B && u <= 0x200F) || (u >= 0x202A && u <= 0x202E)
        || (u >= 0x2060 && u <= 0x206F) || u == 0xFEFF;
}

NameFacts nameFacts(QByteArrayView utf8)
{
    NameFacts facts;
    const QString given = QString::fromUtf8(utf8.first(std::min<qsizetype>(utf8.size(), 4096)));
    facts.overridesDirection = given.contains(QChar(0x202E)) || given.contains(QChar(0x202D));
    facts.padded = given.contains(QStringLiteral("          "));
    QString plain;
    plain.reserve(given.size());
    for (const QChar c : given.normalized(QString::NormalizationForm_KC)) {
        if (!isInvisible(c))
            plain.append(c == QChar(0x3002) || c == QChar(0x2024) || c == QChar(0xFF61) ? QLatin1Char('.') : c);
    }
    plain = plain.toCaseFolded();
    // Only what stands behind the last folder is the name; a stream's name (`a.txt:b.exe`) is one too, as far as we care.
    const qsizetype folder = std::max({ plain.lastIndexOf(u'/'), plain.lastIndexOf(u'\\'), plain.lastIndexOf(u':') });
    plain = plain.mid(folder + 1);
    while (plain.endsWith(u'.') || plain.endsWith(u' ')) // Windows drops them
        plain.chop(1);
    plain = plain.trimmed();
    facts.plain = plain.toUtf8();
    const QStringList parts = plain.split(u'.');
    if (parts.size() > 1)
        facts.extension = parts.last().trimmed().toUtf8();
    if (parts.size() > 2)
        facts.before = parts[parts.size() - 2].trimmed().toUtf8();
    facts.classId = facts.extension.startsWith('{') && facts.extension.endsWith('}') && facts.extension.size() == 38;
    return facts;
}

const QList<QByteArray> &dangerousExtensions()
{
    static const QList<QByteArray> extensions
        = QByteArray("ade adp apk appinstaller application appref-ms appx appxbundle bat cab chm cmd com cpl diagcab diagcfg diagpkg dll "
                     "dmg ex ex_ exe gadget hlp hpj hta img ins iso isp jar jnlp js jse lib library-ms lnk mde mjs msc msh mshxml msi "
                     "msix msixbundle msp mst msu nsh pif ps1 ps1xml ps2 psc1 reg scf scr sct search-ms settingcontent-ms shb shs sys "
                     "udl url vb vbe vbp vbs vhd vhdx vxd website wsb wsc wsf wsh xbap xll xnk")
              .split(' ');
    return extensions;
}

bool looksHarmless(QByteArrayView extension)
{
    static const QList<QByteArray> extensions
        = QByteArray("avi bmp csv doc docx eml gif htm html ico jpeg jpg mov mp3 mp4 odp ods odt pdf png ppt pptx rtf svg tif tiff txt "
                     "wav webp xls xlsx xml zip")
              .split(' ');
    return extensions.contains(extension);
}

QByteArray shownName(QByteArrayView name, qsizetype limit)
{
    QByteArray shown;
    for (const QChar c : QString::fromUtf8(name)) {
        const char16_t u = c.unicode();
        shown.append(u >= 0x20 && u < 0x7F && u != '"' ? char(u) : '?');
        if (shown.size() == limit)
            return shown.first(limit - 3) + "...";
    }
    return shown;
}

} // namespace policy::attachments
