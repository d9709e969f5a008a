#include "storage/index/accountindex.h"

#include "shared/base/log.h"
#include "storage/index/packing.h"

#include <QFile>
#include <sys/stat.h>
#include <unistd.h>

namespace storage {
namespace {

constexpr int schemaVersion = 1;
constexpr const char *schema = R"(
CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE mailbox(id INTEGER PRIMARY KEY AUTOINCREMENT, name BLOB NOT NULL UNIQUE, uidvalidity INTEGER, uidnext INTEGER,
    modseq INTEGER, objectid BLOB, specialuse BLOB, messages INTEGER, unseen INTEGER, deleted INTEGER, recent INTEGER,
    size INTEGER, recentfrom INTEGER, packedto INTEGER, vanishedfloor INTEGER, knownnew INTEGER, knowncur INTEGER,
    uidlistsize INTEGER, keywords BLOB);
CREATE TABLE chunk(id INTEGER PRIMARY KEY, records BLOB);
CREATE TABLE names(id INTEGER PRIMARY KEY, names BLOB);
CREATE TABLE tail(id INTEGER PRIMARY KEY, record BLOB, name BLOB, parts BLOB);
CREATE TABLE cache(id INTEGER PRIMARY KEY, parts BLOB);
CREATE TABLE expunged(id INTEGER PRIMARY KEY, mailbox INTEGER, modseq INTEGER, uids BLOB);
CREATE INDEX expungedbymodseq ON expunged(mailbox, modseq);
INSERT INTO meta VALUES('version', 1), ('open', 0);
)";

} // namespace

void AccountIndex::removeFiles(const QByteArray &maildir)
{
    for (const char *suffix : { "", "-wal", "-shm", "-journal" })
        ::unlink((maildir + '/' + fileName + suffix).constData());
}

Result<void> AccountIndex::open(const QByteArray &maildir, bool &fresh)
{
    const QByteArray path = maildir + '/' + fileName;
    fresh = false;
    for (int attempt = 0; attempt < 2; ++attempt) {
        m_corrupt = false;
        struct stat info;
        const bool there = ::lstat(path.constData(), &info) == 0;
        if (there && !S_ISREG(info.st_mode)) // a link into somebody else's file
            ::unlink(path.constData());
        const auto opened = m_db.open(path);
        if (opened && prepare()) {
            fresh = fresh || !there;
            return {};
        }
        const Failure why = opened ? failure("prepare") : opened.failure();
        const bool corrupt = isCorrupt() || (why.kind == Failure::Kind::Internal && there);
        m_db.close();
        if (!corrupt || attempt == 1)
            return why;
        logEvent(Severity::Error, "index", "index-rebuilt",
            { { "index", QString::fromLocal8Bit(path) }, { "reason", why.reason } });
        removeFiles(maildir);
        fresh = true;
    }
    return failure("open");
}

bool AccountIndex::prepare()
{
    auto version = m_db.prepare("SELECT value FROM meta WHERE key='version'");
    const bool have = version.step();
    const qint64 number = have ? version.number(0) : 0;
    version = SqliteStatement();
    if (!have) {
        auto tables = m_db.prepare("SELECT count(*) FROM sqlite_master");
        if (!tables.step() || tables.number(0) != 0) {
            m_corrupt = true;
            return false;
        }
        tables = SqliteStatement();
        if (!m_db.execute("BEGIN IMMEDIATE") || !m_db.execute(schema) || !m_db.execute("COMMIT"))
            return false;
    } else if (number != schemaVersion) {
        m_corrupt = true; // another version made it: built anew from the files
        return false;
    }
    auto open = m_db.prepare("SELECT value FROM meta WHERE key='open'");
    m_wasClean = open.step() && open.number(0) == 0;
    open = SqliteStatement();
    if (!m_db.execute("UPDATE meta SET value=1 WHERE key='open'"))
        return false;

    m_begin = m_db.prepare("BEGIN IMMEDIATE");
    m_commit = m_db.prepare("COMMIT");
    m_rollback = m_db.prepare("ROLLBACK");
    m_updateMailbox = m_db.prepare(
        "UPDATE mailbox SET name=?2,uidvalidity=?3,uidnext=?4,modseq=?5,objectid=?6,specialuse=?7,messages=?8,unseen=?9,"
        "deleted=?10,recent=?11,size=?12,recentfrom=?13,packedto=?14,vanishedfloor=?15,knownnew=?16,knowncur=?17,"
        "uidlistsize=?18,keywords=?19 WHERE id=?1");
    m_insertTail = m_db.prepare("INSERT INTO tail VALUES(?1,?2,?3,?4)");
    m_updateTail = m_db.prepare("UPDATE tail SET record=?2 WHERE id=?1");
    m_deleteTail = m_db.prepare("DELETE FROM tail WHERE id=?1");
    m_putChunk = m_db.prepare("INSERT OR REPLACE INTO chunk VALUES(?1,?2)");
    m_putNames = m_db.prepare("INSERT OR REPLACE INTO names VALUES(?1,?2)");
    m_deleteChunk = m_db.prepare("DELETE FROM chunk WHERE id=?1");
    m_deleteNames = m_db.prepare("DELETE FROM names WHERE id=?1");
    m_getCache = m_db.prepare("SELECT parts FROM cache WHERE id=?1");
    m_putCache = m_db.prepare("INSERT OR REPLACE INTO cache VALUES(?1,?2)");
    m_deleteCache = m_db.prepare("DELETE FROM cache WHERE id=?1");
    m_tailParts = m_db.prepare("SELECT id,parts FROM tail WHERE id BETWEEN ?1 AND ?2");
    m_setTailParts = m_db.prepare("UPDATE tail SET parts=?2 WHERE id=?1");
    m_addExpunged = m_db.prepare("INSERT INTO expunged(mailbox,modseq,uids) VALUES(?1,?2,?3)");
    return true;
}

void AccountIndex::close(bool clean)
{
    if (!m_db.isOpen())
        return;
    if (clean)
        m_db.execute("UPDATE meta SET value=0 WHERE key='open'");
    for (SqliteStatement *statement : { &m_begin, &m_commit, &m_rollback, &m_updateMailbox, &m_insertTail, &m_updateTail,
             &m_deleteTail, &m_putChunk, &m_putNames, &m_deleteChunk, &m_deleteNames, &m_getCache, &m_putCache,
             &m_deleteCache, &m_tailParts, &m_setTailParts, &m_addExpunged })
        SqliteStatement(std::move(*statement)); // finalized
    m_db.close();
}

AccountIndex::Transaction::Transaction(AccountIndex &index)
    : m_index(index)
    , m_open(index.good(index.m_begin.run()))
{
}

AccountIndex::Transaction::~Transaction()
{
    if (m_open)
        m_index.m_rollback.run();
}

Result<void> AccountIndex::Transaction::commit()
{
    if (!m_open)
        return m_index.failure("begin");
    if (!m_index.good(m_index.m_commit.run()))
        return m_index.failure("commit");
    m_open = false;
    return {};
}

Failure AccountIndex::failure(const char *doing) const { return m_db.failure(doing); }

bool AccountIndex::mailboxes(std::vector<MailboxRow> &into)
{
    auto select = m_db.prepare("SELECT id,name,uidvalidity,uidnext,modseq,objectid,specialuse,messages,unseen,deleted,recent,"
                               "size,recentfrom,packedto,vanishedfloor,knownnew,knowncur,uidlistsize,keywords FROM mailbox");
    while (select.step()) {
        MailboxRow row;
        row.id = select.number(0);
        row.name = select.octets(1).toByteArray();
        row.uidValidity = quint32(select.number(2));
        row.uidNext = std::max(quint32(select.number(3)), 1u);
        row.modseq = std::max(quint64(select.number(4)), quint64(1));
        row.objectId = select.octets(5).toByteArray();
        row.specialUse = select.octets(6).toByteArray();
        row.messages = quint32(select.number(7));
        row.unseen = quint32(select.number(8));
        row.deleted = quint32(select.number(9));
        row.recent = quint32(select.number(10));
        row.size = quint64(select.number(11));
        row.recentFrom = quint32(select.number(12));
        row.packedTo = quint32(select.number(13));
        row.vanishedFloor = quint64(select.number(14));
        row.knownNew = select.number(15);
        row.knownCur = select.number(16);
        row.uidlistSize = select.number(17);
        const QByteArray keywords = select.octets(18).toByteArray();
        if (!keywords.isEmpty())
            row.keywords = keywords.split(' ');
        if (row.keywords.size() > flag::maxKeywords || row.id <= 0 || row.id >= qint64(1) << 30 || row.name.isEmpty()) {
            m_corrupt = true;
            return false;
        }
        into.push_back(std::move(row));
    }
    return good(!select.failed());
}

bool AccountIndex::insert(MailboxRow &row)
{
    auto insert = m_db.prepare("INSERT INTO mailbox(name) VALUES(?1) RETURNING id");
    if (!good(insert.bind(1, row.name).step()))
        return false;
    row.id = insert.number(0);
    insert.step();
    insert.reset();
    return update(row);
}

bool AccountIndex::update(const MailboxRow &row)
{
    const QByteArray keywords = row.keywords.join(' ');
    m_updateMailbox.bind(1, row.id).bind(2, row.name).bind(3, row.uidValidity).bind(4, row.uidNext).bind(5, qint64(row.modseq));
    m_updateMailbox.bind(6, row.objectId).bind(7, row.specialUse).bind(8, row.messages).bind(9, row.unseen);
    m_updateMailbox.bind(10, row.deleted).bind(11, row.recent).bind(12, qint64(row.size)).bind(13, row.recentFrom);
    m_updateMailbox.bind(14, row.packedTo).bind(15, qint64(row.vanishedFloor)).bind(16, row.knownNew).bind(17, row.knownCur);
    m_updateMailbox.bind(18, row.uidlistSize).bind(19, keywords);
    return good(m_updateMailbox.run());
}

bool AccountIndex::clearMessages(qint64 mailbox)
{
    const auto range = [&](const char *sql, int shift) {
        auto statement = m_db.prepare(sql);
        return good(statement.bind(1, mailbox << shift).bind(2, (mailbox + 1) << shift).run());
    };
    return range("DELETE FROM chunk WHERE id>=?1 AND id<?2", packing::chunkShift)
        && range("DELETE FROM names WHERE id>=?1 AND id<?2", packing::chunkShift)
        && range("DELETE FROM cache WHERE id>=?1 AND id<?2", packing::groupShift)
        && range("DELETE FROM tail WHERE id>=?1 AND id<?2", packing::uidShift);
}

bool AccountIndex::remove(qint64 mailbox)
{
    auto row = m_db.prepare("DELETE FROM mailbox WHERE id=?1");
    auto expunged = m_db.prepare("DELETE FROM expunged WHERE mailbox=?1");
    return clearMessages(mailbox) && good(expunged.bind(1, mailbox).run()) && good(row.bind(1, mailbox).run());
}

bool AccountIndex::addExpunged(const MailboxRow &row, std::span<const Uid> uids)
{
    static_assert(sizeof(Uid) == 4);
    const QByteArrayView packed(reinterpret_cast<const char *>(uids.data()), qsizetype(uids.size_bytes()));
    if (!good(m_addExpunged.bind(1, row.id).bind(2, qint64(row.modseq)).bind(3, packed).run()))
        return false;
    return row.modseq % 64 != 0 || forgetOldExpunged(row);
}

// Thousands of small expunges become one row under the youngest's mod-sequence: it then names more than needed to a client
// that comes with an old one, which RFC 7162 §3.2.7 allows.
bool AccountIndex::forgetOldExpunged(const MailboxRow &row)
{
    auto count = m_db.prepare("SELECT count(*) FROM expunged WHERE mailbox=?1");
    if (!count.bind(1, row.id).step() || count.number(0) < 2000)
        return good(!count.failed());
    auto oldest = m_db.prepare("SELECT modseq,uids FROM expunged WHERE mailbox=?1 ORDER BY modseq LIMIT 1000");
    QByteArray merged;
    qint64 modseq = 0;
    oldest.bind(1, row.id);
    while (oldest.step()) {
        modseq = oldest.number(0);
        merged.append(oldest.octets(1));
    }
    auto remove = m_db.prepare("DELETE FROM expunged WHERE mailbox=?1 AND modseq<=?2");
    return good(!oldest.failed()) && good(remove.bind(1, row.id).bind(2, modseq).run())
        && good(m_addExpunged.bind(1, row.id).bind(2, modseq).bind(3, merged).run());
}

bool AccountIndex::expungedSince(const MailboxRow &row, ModSeq since, std::vector<Uid> &into)
{
    auto select = m_db.prepare("SELECT uids FROM expunged WHERE mailbox=?1 AND modseq>?2");
    select.bind(1, row.id).bind(2, qint64(since.value()));
    while (select.step()) {
        const QByteArrayView packed = select.octets(0);
        const size_t n = size_t(packed.size()) / sizeof(Uid), before = into.size();
        into.resize(before + n);
        if (n)
            std::memcpy(static_cast<void *>(into.data() + before), packed.data(), n * sizeof(Uid));
    }
    return good(!select.failed());
}

} // namespace storage
