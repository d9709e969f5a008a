// Record data as octets (RFC 1035 §3.3, RFC 2782, RFC 3596 §2.2, RFC 6698 §2.1, RFC 8659 §4.1) into values. Pure; what breaks the grammar gives nothing.
// Names in it must not be compressed (libunbound expands them). They come out lower case, without the trailing dot; the root
// is empty.
#pragma once
#include "dns/resolver.h"

#include <optional>

namespace dns {

std::optional<QHostAddress> parseAddress(QByteArrayView rdata); // A or AAAA, by its size
std::optional<Mx> parseMx(QByteArrayView rdata);
std::optional<QByteArray> parseTxt(QByteArrayView rdata); // its strings joined
std::optional<QByteArray> parseName(QByteArrayView rdata); // PTR, CNAME, NS
std::optional<Tlsa> parseTlsa(QByteArrayView rdata);
std::optional<Srv> parseSrv(QByteArrayView rdata);
std::optional<Caa> parseCaa(QByteArrayView rdata);

// "4.3.2.1.in-addr.arpa" (RFC 1035 §3.5) or "….ip6.arpa" (RFC 3596 §2.5).
QByteArray reverseName(const QHostAddress &address);
// A name that may be asked: labels of 1 to 63 octets, 253 in all, no escapes, no control characters, no space.
bool isAskable(QByteArrayView name);

// The answers for AAAA and A as one. What one of them gave is used even when the other failed; without any record a failure
// that may pass outweighs "no such name".
Answer<QHostAddress> together(const Answer<QHostAddress> &six, const Answer<QHostAddress> &four);

} // namespace dns
