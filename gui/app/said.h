// What the server says about itself, in the user's language: its sentences come as English text, and beside it the words they
// are made of (shared/base/sentence.h), which translations/*.ts know in the context "daemon".
#pragma once
#include "shared/base/sentence.h"
#include "shared/control/client.h"

namespace gui {

QString said(const Sentence &sentence);
// object[key], by object[key + "Words"] where the server sent them: an array, or its JSON in a text (events of the trace).
QString said(const QJsonObject &object, const char *key);
QString said(const QString &english, const QJsonArray &words);

} // namespace gui
