// What commands and tests there are, which arguments they take and which extension brings them: one row each. The
// compiler checks scripts against it, ManageSieve and `ihave` announce from it.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <array>
#include <span>

namespace sieve {

enum class Op : quint8 {
    // commands
    Require, If, Elsif, Else, Stop, Keep, Discard, Redirect, FileInto, Reject, EReject, Vacation, SetFlag, AddFlag, RemoveFlag, Set,
    Include, Return, Global, AddHeader, DeleteHeader, Notify, Error, ForEveryPart, Break, Replace, Enclose, ExtractText,
    DebugLog, Report, Pipe,
    FilterThrough, Execute, // commands and tests: programs of the administrator's
    // tests
    Address, AllOf, AnyOf, Not, Envelope, Exists, False, True, Header, Size, Body, HasFlag, String, Date, CurrentDate, Environment,
    MailboxExists, MailboxIdExists, SpecialUseExists, Metadata, MetadataExists, ServerMetadata, ServerMetadataExists, Duplicate, IHave,
    ValidNotifyMethod, NotifyMethodCapability, SpamTest, VirusTest, ValidExtList,
    Unavailable, // uses what ihave found missing: an error when it is reached
    Custom, // a command or test that the program running the script brings along (CompileOptions::custom)
};

// Families of tagged arguments that several tests share.
enum Family : quint8 {
    MatchFamily = 1, // :is :contains :matches :regex :count :value :list, RFC 5228 §2.7.1, RFC 5231, RFC 6134
    ComparatorFamily = 2, // :comparator
    AddressPartFamily = 4, // :localpart :domain :all :user :detail, RFC 5228 §2.7.4, RFC 5233
    IndexFamily = 8, // :index :last, RFC 5260 §6
    MimeFamily = 16, // :mime :anychild :type :subtype :contenttype :param, RFC 5703 §4
};

struct TagRow
{
    const char *tag; // null ends the list
    char value = 0; // 0 none, 's' string, 'l' string list, 'n' number
    const char *capability = nullptr; // needed beyond the command's own
    int group = 0; // of tags with the same group only one may stand
};

struct Row
{
    const char *name;
    Op op;
    bool isTest;
    const char *capability; // null: part of the base language; `a|b`: either
    quint8 families = 0;
    const char *positional = ""; // one letter each: s string, l list (a string will do), n number; `?` before: optional
    char tests = '0'; // '0' none, '1' exactly one, '*' a list in parentheses
    bool block = false;
    std::array<TagRow, 14> tags {};
};

const Row *findRow(QByteArrayView name, bool isTest);
std::span<const Row> rows();

// Extensions a script may require, as ManageSieve's SIEVE capability lists them.
QList<QByteArray> capabilities();
bool isCapability(QByteArrayView name); // also comparator-…, encoded-character

} // namespace sieve
