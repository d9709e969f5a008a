#include "formats/sieve/catalogue.h"

#include <algorithm>
#include <array>

namespace sieve {

namespace {
constexpr TagRow copyTag { "copy", 0, "copy" }; // RFC 3894
constexpr TagRow flagsTag { "flags", 'l', "imap4flags" }; // RFC 5232 §5
constexpr TagRow createTag { "create", 0, "mailbox" }; // RFC 5490 §3.2
constexpr TagRow specialUseTag { "specialuse", 's', "special-use" }; // RFC 8579 §4
constexpr TagRow mailboxIdTag { "mailboxid", 's', "mailboxid" }; // RFC 9042 §3
constexpr TagRow fccTag { "fcc", 's', "fcc" }; // RFC 8580 §3
constexpr TagRow inputTag { "input", 's', nullptr, 1 }, pipeTag { "pipe", 0, nullptr, 1 }, outputTag { "output", 's', "variables" };

constexpr Row table[] = {
    // --- RFC 5228 §3: control
    { "require", Op::Require, false, nullptr, 0, "l" },
    { "if", Op::If, false, nullptr, 0, "", '1', true },
    { "elsif", Op::Elsif, false, nullptr, 0, "", '1', true },
    { "else", Op::Else, false, nullptr, 0, "", '0', true },
    { "stop", Op::Stop, false, nullptr },
    // --- RFC 5228 §4: actions
    { "keep", Op::Keep, false, nullptr, 0, "", '0', false, { flagsTag } },
    { "discard", Op::Discard, false, nullptr },
    { "redirect", Op::Redirect, false, nullptr, 0, "s", '0', false,
        { copyTag, TagRow { "list", 0, "extlists" }, TagRow { "notify", 's', "redirect-dsn" }, TagRow { "ret", 's', "redirect-dsn" },
            TagRow { "bytimerelative", 'n', "redirect-deliverby", 1 }, TagRow { "bytimeabsolute", 's', "redirect-deliverby", 1 },
            TagRow { "bymode", 's', "redirect-deliverby" }, TagRow { "bytrace", 0, "redirect-deliverby" } } },
    { "fileinto", Op::FileInto, false, "fileinto", 0, "s", '0', false, { copyTag, flagsTag, createTag, specialUseTag, mailboxIdTag } },
    { "reject", Op::Reject, false, "reject", 0, "s" }, // RFC 5429
    { "ereject", Op::EReject, false, "ereject", 0, "s" },
    { "vacation", Op::Vacation, false, "vacation", 0, "s", '0', false,
        { TagRow { "days", 'n', nullptr, 1 }, TagRow { "seconds", 'n', "vacation-seconds", 1 }, TagRow { "subject", 's' },
            TagRow { "from", 's' }, TagRow { "addresses", 'l' }, TagRow { "mime", 0 }, TagRow { "handle", 's' }, fccTag, flagsTag,
            createTag, specialUseTag, mailboxIdTag } }, // RFC 5230, RFC 6131
    // --- RFC 5232: imap4flags. An optional variable name comes first.
    { "setflag", Op::SetFlag, false, "imap4flags", 0, "?sl" },
    { "addflag", Op::AddFlag, false, "imap4flags", 0, "?sl" },
    { "removeflag", Op::RemoveFlag, false, "imap4flags", 0, "?sl" },
    // --- RFC 5229: variables
    { "set", Op::Set, false, "variables", 0, "ss", '0', false,
        { TagRow { "lower", 0, nullptr, 40 }, TagRow { "upper", 0, nullptr, 40 }, TagRow { "lowerfirst", 0, nullptr, 30 },
            TagRow { "upperfirst", 0, nullptr, 30 }, TagRow { "quotewildcard", 0, nullptr, 20 }, TagRow { "quoteregex", 0, "regex", 20 },
            TagRow { "encodeurl", 0, "enotify", 15 }, TagRow { "length", 0, nullptr, 10 } } },
    // --- RFC 6609: include
    { "include", Op::Include, false, "include", 0, "s", '0', false,
        { TagRow { "personal", 0, nullptr, 1 }, TagRow { "global", 0, nullptr, 1 }, TagRow { "once", 0 }, TagRow { "optional", 0 } } },
    { "return", Op::Return, false, "include" },
    { "global", Op::Global, false, "include", 0, "l" },
    // --- RFC 5293: editheader
    { "addheader", Op::AddHeader, false, "editheader", 0, "ss", '0', false, { TagRow { "last", 0 } } },
    { "deleteheader", Op::DeleteHeader, false, "editheader", MatchFamily | ComparatorFamily, "s?l", '0', false,
        { TagRow { "index", 'n' }, TagRow { "last", 0 } } },
    // --- RFC 5435: enotify
    { "notify", Op::Notify, false, "enotify", 0, "s", '0', false,
        { TagRow { "from", 's' }, TagRow { "importance", 's' }, TagRow { "options", 'l' }, TagRow { "message", 's' }, fccTag, flagsTag,
            createTag, specialUseTag, mailboxIdTag } },
    { "error", Op::Error, false, "ihave", 0, "s" }, // RFC 5463
    // --- RFC 5703: mime
    { "foreverypart", Op::ForEveryPart, false, "foreverypart", 0, "", '0', true, { TagRow { "name", 's' } } },
    { "break", Op::Break, false, "foreverypart", 0, "", '0', false, { TagRow { "name", 's' } } },
    { "replace", Op::Replace, false, "replace", 0, "s", '0', false,
        { TagRow { "mime", 0 }, TagRow { "subject", 's' }, TagRow { "from", 's' } } },
    { "enclose", Op::Enclose, false, "enclose", 0, "s", '0', false, { TagRow { "subject", 's' }, TagRow { "headers", 'l' } } },
    { "extracttext", Op::ExtractText, false, "extracttext", 0, "s", '0', false,
        { TagRow { "first", 'n' }, TagRow { "lower", 0, nullptr, 40 }, TagRow { "upper", 0, nullptr, 40 },
            TagRow { "lowerfirst", 0, nullptr, 30 }, TagRow { "upperfirst", 0, nullptr, 30 }, TagRow { "quotewildcard", 0, nullptr, 20 },
            TagRow { "quoteregex", 0, "regex", 20 }, TagRow { "length", 0, nullptr, 10 } } },
    // --- Pigeonhole's extensions
    { "debug_log", Op::DebugLog, false, "vnd.dovecot.debug", 0, "s" },
    { "report", Op::Report, false, "vnd.dovecot.report", 0, "sss", '0', false, { TagRow { "headers_only", 0 } } },
    { "pipe", Op::Pipe, false, "vnd.dovecot.pipe", 0, "s?l", '0', false, { copyTag, TagRow { "try", 0 } } },
    { "filter", Op::FilterThrough, false, "vnd.dovecot.filter", 0, "s?l" },
    { "execute", Op::Execute, false, "vnd.dovecot.execute", 0, "s?l", '0', false, { inputTag, pipeTag, outputTag } },

    // --- RFC 5228 §5: tests
    { "address", Op::Address, true, nullptr, MatchFamily | ComparatorFamily | AddressPartFamily | IndexFamily | MimeFamily, "ll" },
    { "allof", Op::AllOf, true, nullptr, 0, "", '*' },
    { "anyof", Op::AnyOf, true, nullptr, 0, "", '*' },
    { "not", Op::Not, true, nullptr, 0, "", '1' },
    { "envelope", Op::Envelope, true, "envelope", MatchFamily | ComparatorFamily | AddressPartFamily, "ll" },
    { "exists", Op::Exists, true, nullptr, MimeFamily, "l" },
    { "false", Op::False, true, nullptr },
    { "true", Op::True, true, nullptr },
    { "header", Op::Header, true, nullptr, MatchFamily | ComparatorFamily | IndexFamily | MimeFamily, "ll" },
    { "size", Op::Size, true, nullptr, 0, "n", '0', false, { TagRow { "over", 0, nullptr, 1 }, TagRow { "under", 0, nullptr, 1 } } },
    { "body", Op::Body, true, "body", MatchFamily | ComparatorFamily, "l", '0', false,
        { TagRow { "raw", 0, nullptr, 1 }, TagRow { "content", 'l', nullptr, 1 }, TagRow { "text", 0, nullptr, 1 } } }, // RFC 5173
    { "hasflag", Op::HasFlag, true, "imap4flags", MatchFamily | ComparatorFamily, "?ll" },
    { "string", Op::String, true, "variables", MatchFamily | ComparatorFamily, "ll" },
    { "date", Op::Date, true, "date", MatchFamily | ComparatorFamily | IndexFamily, "ssl", '0', false,
        { TagRow { "zone", 's', nullptr, 1 }, TagRow { "originalzone", 0, nullptr, 1 } } }, // RFC 5260
    { "currentdate", Op::CurrentDate, true, "date", MatchFamily | ComparatorFamily, "sl", '0', false, { TagRow { "zone", 's' } } },
    { "environment", Op::Environment, true, "environment", MatchFamily | ComparatorFamily, "sl" }, // RFC 5183
    { "mailboxexists", Op::MailboxExists, true, "mailbox", 0, "l" }, // RFC 5490
    { "mailboxidexists", Op::MailboxIdExists, true, "mailboxid", 0, "l" }, // RFC 9042
    { "specialuse_exists", Op::SpecialUseExists, true, "special-use", 0, "?sl" }, // RFC 8579
    { "metadata", Op::Metadata, true, "mboxmetadata", MatchFamily | ComparatorFamily, "ssl" },
    { "metadataexists", Op::MetadataExists, true, "mboxmetadata", 0, "sl" },
    { "servermetadata", Op::ServerMetadata, true, "servermetadata", MatchFamily | ComparatorFamily, "sl" },
    { "servermetadataexists", Op::ServerMetadataExists, true, "servermetadata", 0, "l" },
    { "duplicate", Op::Duplicate, true, "duplicate", 0, "", '0', false,
        { TagRow { "handle", 's' }, TagRow { "header", 's', nullptr, 1 }, TagRow { "uniqueid", 's', nullptr, 1 }, TagRow { "seconds", 'n' },
            TagRow { "last", 0 } } }, // RFC 7352
    { "ihave", Op::IHave, true, "ihave", 0, "l" }, // RFC 5463
    { "valid_notify_method", Op::ValidNotifyMethod, true, "enotify", 0, "l" },
    { "notify_method_capability", Op::NotifyMethodCapability, true, "enotify", MatchFamily | ComparatorFamily, "ssl" },
    { "spamtest", Op::SpamTest, true, "spamtest|spamtestplus", MatchFamily | ComparatorFamily, "s", '0', false,
        { TagRow { "percent", 0, "spamtestplus" } } }, // RFC 5235
    { "virustest", Op::VirusTest, true, "virustest", MatchFamily | ComparatorFamily, "s" },
    { "valid_ext_list", Op::ValidExtList, true, "extlists", 0, "l" }, // RFC 6134
    { "filter", Op::FilterThrough, true, "vnd.dovecot.filter", 0, "s?l" },
    { "execute", Op::Execute, true, "vnd.dovecot.execute", 0, "s?l", '0', false, { inputTag, pipeTag, outputTag } },
};

constexpr const char *known[] = { "body", "comparator-i;ascii-casemap", "comparator-i;ascii-numeric", "comparator-i;octet",
    "comparator-i;unicode-casemap", "copy", "date", "duplicate", "editheader", "encoded-character", "enclose", "enotify", "envelope",
    "environment", "ereject", "extlists", "extracttext", "fcc", "fileinto", "foreverypart", "ihave", "imap4flags", "imapsieve", "include", "index",
    "mailbox", "mailboxid", "mboxmetadata", "mime", "redirect-deliverby", "redirect-dsn", "regex", "reject", "relational", "replace",
    "servermetadata", "spamtest", "spamtestplus", "special-use", "subaddress", "vacation", "vacation-seconds", "variables", "virustest",
    "vnd.dovecot.debug", "vnd.dovecot.environment", "vnd.dovecot.execute", "vnd.dovecot.filter", "vnd.dovecot.pipe", "vnd.dovecot.report" };
} // namespace

std::span<const Row> rows() { return table; }

const Row *findRow(QByteArrayView name, bool isTest)
{
    for (const Row &row : table) {
        if (row.isTest == isTest && name == QByteArrayView(row.name))
            return &row;
    }
    return nullptr;
}

QList<QByteArray> capabilities() { return QList<QByteArray>(std::begin(known), std::end(known)); }

bool isCapability(QByteArrayView name)
{
    return std::any_of(std::begin(known), std::end(known), [name](const char *one) { return name == QByteArrayView(one); });
}

} // namespace sieve
