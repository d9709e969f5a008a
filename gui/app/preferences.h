// What a person chose about this program (not about the server): language, look, notifications. Kept in QSettings.
#pragma once
#include <QObject>
#include <QString>
#include <QStringList>

namespace gui {

class Preferences : public QObject
{
    Q_OBJECT
public:
    enum class Theme { System, Light, Dark };
    using QObject::QObject;

    QString language() const; // "" follows the system; "fr", "de", …
    void setLanguage(const QString &code);
    static QStringList languages(); // those there is a translation for, and "en"

    Theme theme() const;
    void setTheme(Theme theme);

    bool notifications() const;
    void setNotifications(bool on);

    // Starts with the session, in the tray: an XDG autostart file (freedesktop.org Autostart specification).
    bool startsWithSession() const;
    bool setStartsWithSession(bool on); // false: the file could not be written
    static QString autostartFile();

    // Language and look as they are now chosen, on the whole program.
    void applyLanguage(const QString &forced = {});
    void applyTheme();

Q_SIGNALS:
    void changed();
};

} // namespace gui
