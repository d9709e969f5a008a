// The live settings: those that stand in the database's table `settings`, for the house or for one domain, and take effect
// without a restart. Their rows are in livecatalogue.cpp; a value that is not set is the row's default.
//
//     const auto values = live.current();                         // services/directory/livesettings.h
//     const double junk = values->real("door.junk_score", domain);
// Immutable; thread: any.
#pragma once
#include "shared/settings/setting.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QList>
#include <QString>
#include <span>

namespace settings {

struct LiveSetting
{
    const char *key; // dotted, e.g. "door.junk_score"
    enum class Type : quint8 { Text, Flag, Number, Real, Choice, List } type; // List: separated by commas or line ends
    const char *fallback;
    double least = 0, most = 0; // Number, Real
    const char *choices = ""; // separated by '|'
    bool perDomain = false;
    const char *sentence; // what it does and when to change it; QT_TRANSLATE_NOOP("Settings", …)
};

std::span<const LiveSetting> liveCatalogue(); // in the order of the manual
const LiveSetting *findLive(QByteArrayView key);
// Nothing: `value` is right for the setting; else a sentence that says what is wrong.
QString whyWrong(const LiveSetting &setting, const QString &value);
QString describe(const LiveSetting &setting); // "a number from 0 to 10"
QByteArray liveManual(); // docs/settings.md

class Values
{
public:
    void set(const QByteArray &domain, const QByteArray &key, const QByteArray &value); // while building
    // The domain's value, else the house's, else the row's default. An unknown key asserts in debug builds and is "".
    QByteArray text(const char *key, const QByteArray &domain = {}) const;
    qint64 number(const char *key, const QByteArray &domain = {}) const;
    double real(const char *key, const QByteArray &domain = {}) const;
    bool flag(const char *key, const QByteArray &domain = {}) const;
    QList<QByteArray> list(const char *key, const QByteArray &domain = {}) const; // trimmed, no empty ones
    bool isSet(const QByteArray &domain, const QByteArray &key) const;
    QList<QByteArray> domains() const { return m_domains.keys(); } // that have settings of their own

private:
    QHash<QByteArray, QByteArray> m_house;
    QHash<QByteArray, QHash<QByteArray, QByteArray>> m_domains;
};

} // namespace settings
