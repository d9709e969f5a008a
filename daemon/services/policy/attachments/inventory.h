// What files a mail carries: attachments, what is in archives, programs behind innocent names. Facts only; rules.h judges.
//
// Always: bounded by Limits, whatever the mail claims; what a limit hid is said (complete). Thread: any; pure. It decodes and
// inflates, so it belongs on a pool thread.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <vector>

namespace policy::attachments {

struct Item
{
    enum Content : quint8 { Unknown, Program, Shortcut }; // by its first octets
    QByteArray name; // UTF-8, as decoded from RFC 2231 and 2047; empty: none
    QByteArray type; // as declared: "application/zip"; empty inside archives
    QByteArray container; // "a.zip/b.zip": the archives that it lies in; empty: the mail itself
    Content content = Unknown;
    bool encrypted = false; // an archive's entry that cannot be looked into
};

struct Inventory
{
    std::vector<Item> items;
    bool complete = true;
    QByteArray problem; // a sentence, when it is not
};

struct Limits
{
    int items = 2000;
    int depth = 2; // archives within archives: 1 looks into those of the mail only
    qint64 unpacked = 48 * 1024 * 1024; // decoded and inflated, all together
    bool archives = true; // look into them at all
};

Inventory takeInventory(QByteArrayView message, const Limits &limits = {});
// Whether the header says that there is nothing but one text: then there is nothing to look for but in the text itself.
bool isPlainText(QByteArrayView header);

} // namespace policy::attachments
