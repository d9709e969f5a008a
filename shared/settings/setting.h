// A setting of facteur.toml is one row: key, type, default, range and sentence stand together. The loader, `facteurd init`,
// docs/operations.md and (later) the settings page are drawn from the row; a test fails for a row nobody documents.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <span>

namespace settings {

enum class Type {
    Text, // one string
    Flag, // true or false
    Number, // integer within [least, most]
    Choice, // one string of `choices`, separated by '|'
    TextList, // array of strings
    AddressList, // array of IP addresses, or networks as address/length
    ServerList, // array of "address:port", "[address]:port", "*:port" for every address of the machine
    CertificateList, // array of { chain = "file", key = "file" }
};

struct Setting
{
    const char *key; // dotted
    Type type;
    const char *fallback; // the default, in TOML syntax
    qint64 least = 0, most = 0; // Number
    const char *choices = ""; // Choice
    const char *sentence; // what it does and when to change it; one line
};

// All rows, in the order of the manual.
std::span<const Setting> catalogue();
const Setting *find(QByteArrayView key);
// The known key that looks most like an unknown one; empty when none is near.
QByteArray nearest(QByteArrayView key);
// `text`, `number from 1 to 10`, `one of a, b`: for messages and the manual.
QString describe(const Setting &setting);
// The table of docs/operations.md, Markdown.
QByteArray manualTable();

} // namespace settings
