// A Maildir in a temporary directory, a registry over it, and short words for what the tests of this folder do again and
// again. A test ends with the store checking itself.
#pragma once
#include "storage/mailbox/accountstore.h"
#include "storage/mailbox/mailboxview.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace storage;

class Fixture
{
public:
    Fixture() { reopen(); }
    QString maildir(const QString &account = QStringLiteral("alice")) const { return m_directory.filePath(account) + QStringLiteral("/Maildir"); }
    QString path(const QString &below) const { return maildir() + QLatin1Char('/') + below; }
    StoreRegistry &registry() { return *m_registry; }
    std::shared_ptr<AccountStore> &store() { return m_store; }
    std::shared_ptr<AccountStore> account(const QString &name)
    {
        auto opened = m_registry->open(maildir(name));
        return opened ? *opened : nullptr;
    }
    // Closes everything cleanly and opens it again.
    void reopen()
    {
        close();
        m_registry = std::make_unique<StoreRegistry>();
        auto opened = m_registry->open(maildir());
        m_store = opened ? *opened : nullptr;
        if (!opened)
            qCritical("%s", qPrintable(opened.failure().reason));
    }
    void close()
    {
        m_store.reset();
        m_registry.reset();
    }
    QString temporary() const { return m_directory.path(); }

    static QByteArray text(int number, const QByteArray &lineEnd = "\r\n")
    {
        return "From: a@example.test" + lineEnd + "Subject: number " + QByteArray::number(number) + lineEnd + "Message-ID: <"
            + QByteArray::number(number) + "@example.test>" + lineEnd + lineEnd + "Body of " + QByteArray::number(number)
            + lineEnd;
    }
    Result<AppendOutcome> append(const QByteArray &mailbox, const QByteArray &content, quint64 flags = 0,
        const KeywordNames &keywords = {}, std::optional<qint64> date = {}, AccountStore *store = nullptr)
    {
        MessageBuffer buffer(m_directory.path());
        if (auto added = buffer.append(content); !added)
            return added.failure();
        NewMessage message;
        message.content = &buffer;
        message.systemFlags = flags;
        message.keywords = keywords;
        message.internalDate = date;
        return (store ? store : m_store.get())->append(mailbox, message);
    }
    std::shared_ptr<MailboxView> view(const QByteArray &mailbox = "INBOX")
    {
        auto opened = m_store->open(mailbox);
        if (!opened)
            qCritical("%s", qPrintable(opened.failure().reason));
        return opened ? *opened : nullptr;
    }
    static std::vector<MessageRecord> records(const MailboxView &view)
    {
        std::vector<MessageRecord> all;
        view.read([&](std::span<const MessageRecord> see) { all.assign(see.begin(), see.end()); });
        return all;
    }
    static std::vector<Uid> uids(const MailboxView &view)
    {
        std::vector<Uid> all;
        for (const MessageRecord &record : records(view))
            all.push_back(record.uid);
        return all;
    }
    static QList<quint32> numbers(const std::vector<Uid> &uids)
    {
        QList<quint32> values;
        for (const Uid uid : uids)
            values.append(uid.value());
        return values;
    }
    static QList<quint32> numbers(const MailboxView &view) { return numbers(uids(view)); }
    QStringList files(const QString &below) const
    {
        return QDir(path(below)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System, QDir::Name);
    }
    // As another program would: straight into the folder.
    bool drop(const QString &below, const QByteArray &content) const
    {
        QFile file(path(below));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }
    QByteArray readFile(const QString &below) const
    {
        QFile file(path(below));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_directory;
    std::unique_ptr<StoreRegistry> m_registry;
    std::shared_ptr<AccountStore> m_store;
};

// Failures print their reason.
#define VERIFY_OK(result) \
    do { \
        const auto &verified = (result); \
        QVERIFY2(verified.ok(), verified.ok() ? "" : qPrintable(verified.failure().reason)); \
    } while (false)
