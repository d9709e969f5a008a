// The grammars of single commands, for the table in commandparser.cpp. Each is called behind the command's name, reads
// its arguments and fills command.args; false: the arguments are wrong. Internal to the parser.
#pragma once
#include "protocols/imap/command.h"
#include "protocols/imap/tokens.h"

namespace imap {

bool parseList(Tokens &t, Command &command); // listparser.cpp
bool parseLsub(Tokens &t, Command &command);
bool parseStatusItems(Tokens &t, quint16 &items); // `(MESSAGES UNSEEN)`
bool parseSetQuota(Tokens &t, Command &command);
bool parseFetch(Tokens &t, Command &command); // fetch/fetchparser.cpp
bool parseStore(Tokens &t, Command &command);
bool parseSearch(Tokens &t, Command &command); // search/searchparser.cpp
bool parseSort(Tokens &t, Command &command);
bool parseThread(Tokens &t, Command &command);
bool parseGetMetadata(Tokens &t, Command &command); // metadataparser.cpp
bool parseSetMetadata(Tokens &t, Command &command);
bool parseFilter(Tokens &t, Command &command);

bool parseSequenceSet(Tokens &t, SequenceSet &set); // commandparser.cpp
bool parseFlagList(Tokens &t, QList<QByteArray> &flags);

void appendStatusItems(QByteArray &out, quint16 items); // `(MESSAGES UNSEEN)`

} // namespace imap
