// The lists that `:list` looks into (RFC 6134): a user's own, the house's, and whatever else implements ListSource, such as
// address books. Names without a colon are ours; URIs belong to who knows their scheme. Thread: any; blocking.
#pragma once
#include "shared/base/strongint.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <optional>

namespace scripts {

struct ListOwner
{
    AccountId account; // 0: nobody in particular
    QString home; // the folder that holds the account's Maildir; empty: none
    QByteArray address;
};

class ListSource
{
public:
    virtual ~ListSource() = default;
    virtual bool has(const ListOwner &owner, const QByteArray &name) = 0;
    // An address, or whatever the list holds; compared without regard to case. Nothing: not one of ours.
    virtual std::optional<bool> contains(const ListOwner &owner, const QByteArray &name, const QByteArray &value) = 0;
    virtual std::optional<QList<QByteArray>> members(const ListOwner &owner, const QByteArray &name) = 0; // for redirect :list
};

// Files with an entry a line, `#` begins a comment: HOME/sieve/lists/NAME.list of the user, then FOLDER/NAME.list of the house.
// An entry is an address, `@example.org` (everybody there) or any other text.
class FileLists final : public ListSource
{
public:
    explicit FileLists(QString folder)
        : m_folder(std::move(folder))
    {
    }
    bool has(const ListOwner &owner, const QByteArray &name) override;
    std::optional<bool> contains(const ListOwner &owner, const QByteArray &name, const QByteArray &value) override;
    std::optional<QList<QByteArray>> members(const ListOwner &owner, const QByteArray &name) override;

private:
    QString pathOf(const ListOwner &owner, const QByteArray &name) const; // empty: there is none
    QString m_folder;
};

inline constexpr char listTag[] = "tag:facteur,2026:"; // before a name: the same list as a URI, RFC 6134 §2.6
QByteArray listNameOf(const QByteArray &uri); // without the tag; others as they are
bool isListName(const QByteArray &name); // of our own lists: no colon, no slash, no dot at its beginning
// Does an entry stand for the value? `@example.org` for every address there.
bool entryFits(QByteArrayView entry, const QByteArray &value);

} // namespace scripts
