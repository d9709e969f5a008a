// SASLprep: one spelling for a user name or password. RFC 4013 over RFC 3454; unassigned code points are allowed ("query
// strings"), because new characters appear and passwords typed with them must work.
#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <optional>

namespace sasl {

// Nothing for invalid UTF-8, prohibited characters (controls among them) and forbidden mixtures of writing directions.
std::optional<QByteArray> saslPrep(QByteArrayView utf8);

} // namespace sasl
