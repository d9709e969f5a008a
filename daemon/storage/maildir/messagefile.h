// The octets of a message file in CRLF form. Files that we wrote hold CRLF already and are read straight; files with bare
// LF (Dovecot and others write them) are converted on the way. Thread: one at a time.
#pragma once
#include "storage/mailbox/mailboxview.h"
#include "storage/maildir/fileerror.h"

namespace storage {

class MessageFile final : public MessageContent
{
public:
    // `path` below `directory`. Only regular files; NotFound when it is gone. `expected`: the size in CRLF form that the
    // index has; a file of just that many octets is taken to be in CRLF form.
    static Result<std::unique_ptr<MessageFile>> open(int directory, const QByteArray &path, qint64 expected);

    qint64 size() const override { return m_size; } // may differ from `expected`: the index was wrong
    QByteArray read(qint64 offset, qint64 n) override;
    QByteArray all() override;
    QByteArray header() override;
    void appendTo(QByteArray &out, qint64 offset, qint64 n) override;

private:
    MessageFile(Descriptor file, qint64 octets)
        : m_file(std::move(file))
        , m_octets(octets)
    {
    }
    void survey();
    QByteArray convert(qint64 offset, qint64 n) const;

    Descriptor m_file;
    qint64 m_octets; // in the file
    qint64 m_size = 0; // in CRLF form
    bool m_straight = true; // the file is in CRLF form
    struct Mark
    {
        qint64 octet, crlfOctet; // the octet in the file, and where it stands in CRLF form
    };
    std::vector<Mark> m_marks; // one a piece, for large files with bare LF
    QByteArray m_raw; // all octets of a small file that is not in CRLF form: they are read once, to be counted and sent
    QByteArray m_all; // in CRLF form
};

// Octets in CRLF form of a file; nothing when it cannot be read.
std::optional<qint64> crlfSizeOf(int directory, const QByteArray &path);

} // namespace storage
