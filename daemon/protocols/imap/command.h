// A command as a value: what the parser makes of a line, what toWire() writes back. RFC 9051 §6, and the extensions
// named at the members. Strings are as sent: a mailbox name is not yet decoded from modified UTF-7 (mailboxname.h).
//
// Always: toWire(parse(x)) parses to the same value (the fuzzer holds us to it). Pure values; thread: any.
#pragma once
#include "formats/mime/section.h"
#include "protocols/imap/mailboxport.h"
#include "protocols/imap/search/searchkey.h"
#include "protocols/imap/sequenceset.h"
#include "shared/base/secret.h"

#include <QByteArray>
#include <QList>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace imap {

enum class Verb : quint8 {
    // any state
    Capability, Noop, Logout, Id,
    // not authenticated
    StartTls, Authenticate, Login,
    // authenticated
    Enable, Select, Examine, Create, Delete, Rename, Subscribe, Unsubscribe, List, Lsub, Namespace, Status, Append, Idle,
    GetQuota, GetQuotaRoot, SetQuota, GetMetadata, SetMetadata,
    // selected
    Check, Close, Unselect, Expunge, Search, Fetch, Store, Copy, Move, Sort, Thread, Filter
};
inline constexpr int verbCount = int(Verb::Filter) + 1;
const char *verbName(Verb verb);

struct LoginArgs
{
    QByteArray user;
    Secret password;
    friend bool operator==(const LoginArgs &a, const LoginArgs &b)
    {
        return a.user == b.user && a.password.reveal() == b.password.reveal();
    }
};

struct AuthenticateArgs
{
    QByteArray mechanism;
    std::optional<Secret> initial; // base64 as sent, `=` for an empty one; RFC 4959
    friend bool operator==(const AuthenticateArgs &a, const AuthenticateArgs &b)
    {
        return a.mechanism == b.mechanism && a.initial.has_value() == b.initial.has_value()
            && (!a.initial || a.initial->reveal() == b.initial->reveal());
    }
};

struct NameArgs // DELETE, SUBSCRIBE, UNSUBSCRIBE, GETQUOTA, GETQUOTAROOT: one astring
{
    QByteArray name;
    friend bool operator==(const NameArgs &, const NameArgs &) = default;
};

struct QresyncArgs // RFC 7162 §3.2.5
{
    quint32 uidValidity = 0;
    quint64 modseq = 0;
    std::optional<SequenceSet> known;
    std::optional<std::pair<SequenceSet, SequenceSet>> match; // sequence numbers and their UIDs
    friend bool operator==(const QresyncArgs &, const QresyncArgs &) = default;
};

struct SelectArgs
{
    QByteArray name;
    bool condstore = false; // RFC 7162 §3.1.8
    std::optional<QresyncArgs> qresync;
    friend bool operator==(const SelectArgs &, const SelectArgs &) = default;
};

struct CreateArgs
{
    QByteArray name;
    QList<QByteArray> specialUse; // CREATE … (USE (\Sent)), RFC 6154 §3
    friend bool operator==(const CreateArgs &, const CreateArgs &) = default;
};

struct RenameArgs
{
    QByteArray from, to;
    friend bool operator==(const RenameArgs &, const RenameArgs &) = default;
};

namespace statusitem { // RFC 9051 §6.3.11, RFC 7162, 7889, 8438, 8474, 9208
enum : quint16 {
    Messages = 1, Recent = 2, UidNext = 4, UidValidity = 8, Unseen = 16, Deleted = 32, Size = 64, HighestModSeq = 128,
    MailboxId = 256, AppendLimit = 512, DeletedStorage = 1024
};
}

struct StatusArgs
{
    QByteArray name;
    quint16 items = 0;
    friend bool operator==(const StatusArgs &, const StatusArgs &) = default;
};

struct ListArgs // LIST and LSUB; RFC 5258, 5819, 6154
{
    bool extended = false; // selection or return options, or a list of patterns, were given
    bool selectSubscribed = false, selectRemote = false, selectRecursiveMatch = false, selectSpecialUse = false;
    bool returnSubscribed = false, returnChildren = false, returnSpecialUse = false;
    quint16 returnStatus = 0; // statusitem::…
    QByteArray reference;
    QList<QByteArray> patterns;
    friend bool operator==(const ListArgs &, const ListArgs &) = default;
};

struct AppendArgs // what comes before the message itself
{
    QByteArray name;
    QList<QByteArray> flags;
    std::optional<qint64> date; // seconds, UTC
    bool utf8 = false; // UTF8 (~{…}), RFC 6855 §4
    friend bool operator==(const AppendArgs &, const AppendArgs &) = default;
};

struct WordsArgs // ENABLE: capabilities; ID: fields and values in turn, null for NIL
{
    QList<QByteArray> words;
    friend bool operator==(const WordsArgs &, const WordsArgs &) = default;
};

struct SetArgs // UID EXPUNGE
{
    SequenceSet set;
    friend bool operator==(const SetArgs &, const SetArgs &) = default;
};

struct Partial
{
    quint64 offset = 0, count = 0;
    friend bool operator==(const Partial &, const Partial &) = default;
};

struct FetchItem
{
    enum class Kind : quint8 {
        Uid, Flags, InternalDate, Size, ModSeq, Envelope, Body, BodyStructure, // RFC 9051 §6.4.5
        SaveDate, // RFC 8514
        Section, // BODY[…]
        Rfc822, Rfc822Header, Rfc822Text, // RFC 3501 §6.4.5
        Binary, BinarySize // BINARY[…], RFC 9051 §6.4.5.1
    };
    Kind kind = Kind::Uid;
    bool peek = false;
    mime::Section section; // Section, Binary, BinarySize
    std::optional<Partial> partial;
    friend bool operator==(const FetchItem &, const FetchItem &) = default;
};

struct FetchArgs
{
    SequenceSet set;
    std::vector<FetchItem> items;
    std::optional<quint64> changedSince; // RFC 7162 §3.1.4.1
    bool vanished = false; // RFC 7162 §3.2.6
    friend bool operator==(const FetchArgs &, const FetchArgs &) = default;
};

struct StoreArgs
{
    SequenceSet set;
    std::optional<quint64> unchangedSince; // RFC 7162 §3.1.3
    enum class Change : quint8 { Replace, Add, Remove } change = Change::Replace;
    bool silent = false;
    QList<QByteArray> flags;
    friend bool operator==(const StoreArgs &, const StoreArgs &) = default;
};

struct CopyArgs // COPY, MOVE
{
    SequenceSet set;
    QByteArray name;
    friend bool operator==(const CopyArgs &, const CopyArgs &) = default;
};

struct GetMetadataArgs // RFC 5464 §4.2
{
    QByteArray name; // empty: the server
    std::optional<quint64> maxSize;
    enum class Depth : quint8 { Zero, One, Infinity } depth = Depth::Zero;
    QList<QByteArray> entries; // in lower case
    friend bool operator==(const GetMetadataArgs &, const GetMetadataArgs &) = default;
};

struct SetMetadataArgs // RFC 5464 §4.3
{
    QByteArray name;
    std::vector<AnnotationChange> changes;
    friend bool operator==(const SetMetadataArgs &, const SetMetadataArgs &) = default;
};

struct FilterArgs // draft-bosch-imap-filter-sieve §7
{
    FilterSpec spec;
    SearchArgs search;
    friend bool operator==(const FilterArgs &, const FilterArgs &) = default;
};

using Args = std::variant<std::monostate, LoginArgs, AuthenticateArgs, NameArgs, SelectArgs, CreateArgs, RenameArgs, StatusArgs,
    ListArgs, AppendArgs, WordsArgs, SetArgs, FetchArgs, StoreArgs, CopyArgs, SearchArgs, GetMetadataArgs, SetMetadataArgs, FilterArgs>;

struct Command
{
    QByteArray tag;
    Verb verb = Verb::Noop;
    bool uid = false; // UID FETCH, UID STORE…
    Args args;
    friend bool operator==(const Command &, const Command &) = default;
};

// The command as a client would write it, with its CRLF; literals are non-synchronizing. An APPEND ends before its
// literal (with a space and without CRLF).
QByteArray toWire(const Command &command);

} // namespace imap
