// ZIP archives for tests: stored entries, with a central directory.
#pragma once
#include <QByteArray>
#include <QList>
#include <QPair>
#include <zlib.h>

inline QByteArray zipArchive(const QList<QPair<QByteArray, QByteArray>> &files, bool encrypted = false)
{
    const auto number = [](quint32 n, int octets) {
        QByteArray out;
        for (int i = 0; i < octets; ++i)
            out.append(char(n >> (8 * i)));
        return out;
    };
    QByteArray zip, directory;
    for (const auto &file : files) {
        const quint32 crc = quint32(crc32(0, reinterpret_cast<const Bytef *>(file.second.constData()), uInt(file.second.size())));
        const QByteArray common = number(20, 2) + number(encrypted ? 1 : 0, 2) + number(0, 2) + number(0, 4) + number(crc, 4)
            + number(quint32(file.second.size()), 4) + number(quint32(file.second.size()), 4) + number(quint32(file.first.size()), 2) + number(0, 2);
        directory += "PK\x01\x02" + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(quint32(zip.size()), 4) + file.first;
        zip += "PK\x03\x04" + common + file.first + file.second;
    }
    const quint32 at = quint32(zip.size());
    return zip + directory + "PK\x05\x06" + number(0, 4) + number(quint32(files.size()), 2) + number(quint32(files.size()), 2)
        + number(quint32(directory.size()), 4) + number(at, 4) + number(0, 2);
}
