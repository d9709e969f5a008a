#include "gui/app/preferences.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QLocale>
#include <QPalette>
#include <QPixmapCache>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>
#include <QStyle>
#include <QStyleFactory>
#include <QTranslator>

static void loadTranslations() { Q_INIT_RESOURCE(translations); }

namespace gui {

static const QString languageKey = QStringLiteral("language");
static const QString themeKey = QStringLiteral("theme");
static const QString notificationsKey = QStringLiteral("notifications");

QString Preferences::language() const { return QSettings().value(languageKey).toString(); }

void Preferences::setLanguage(const QString &code)
{
    QSettings().setValue(languageKey, code);
    applyLanguage();
    Q_EMIT changed();
}

QStringList Preferences::languages()
{
    loadTranslations();
    QStringList codes { QStringLiteral("en") };
    for (const QString &file : QDir(QStringLiteral(":/translations")).entryList({ QStringLiteral("facteur_*.qm") })) {
        const QString code = file.section(u'_', 1).section(u'.', 0, 0);
        if (!codes.contains(code))
            codes.append(code);
    }
    codes.sort();
    return codes;
}

void Preferences::applyLanguage(const QString &forced)
{
    loadTranslations();
    static QTranslator own, qt; // installed in the application for as long as it lives
    const QString code = forced.isEmpty() ? language() : forced;
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&qt);
    QCoreApplication::removeTranslator(&own);
    if (qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt);
    // English also has a file, for its plurals: it is what everybody reads whose language has none.
    if (own.load(locale, QStringLiteral("facteur"), QStringLiteral("_"), QStringLiteral(":/translations"))
        || own.load(QStringLiteral(":/translations/facteur_en.qm")))
        QCoreApplication::installTranslator(&own);
    QGuiApplication::setLayoutDirection(locale.textDirection());
    for (QWidget *window : QApplication::topLevelWidgets())
        window->setLocale(locale); // numbers in fields, which keep the locale they were made with
}

Preferences::Theme Preferences::theme() const
{
    const QString name = QSettings().value(themeKey).toString();
    return name == u"dark" ? Theme::Dark : name == u"light" ? Theme::Light : Theme::System;
}

void Preferences::setTheme(Theme theme)
{
    QSettings().setValue(themeKey, theme == Theme::Dark ? QStringLiteral("dark") : theme == Theme::Light ? QStringLiteral("light") : QString());
    applyTheme();
    Q_EMIT changed();
}

static QPalette paletteOf(bool dark)
{
    QPalette palette;
    const QColor window = dark ? QColor(0x26, 0x28, 0x2c) : QColor(0xf5, 0xf5, 0xf6), base = dark ? QColor(0x1d, 0x1f, 0x22) : QColor(Qt::white);
    const QColor text = dark ? QColor(0xe6, 0xe7, 0xe9) : QColor(0x1e, 0x20, 0x24), off = dark ? QColor(0x8b, 0x8f, 0x96) : QColor(0x7a, 0x7e, 0x86);
    const QColor button = dark ? QColor(0x35, 0x38, 0x3e) : QColor(0xe9, 0xea, 0xec), accent = dark ? QColor(0x3d, 0x7e, 0xc9) : QColor(0x23, 0x5a, 0x97);
    palette = QPalette(button, window);
    for (const QPalette::ColorRole role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText }) {
        palette.setColor(role, text);
        palette.setColor(QPalette::Disabled, role, off);
    }
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, dark ? QColor(0x23, 0x25, 0x29) : QColor(0xf6, 0xf8, 0xfa));
    palette.setColor(QPalette::ToolTipBase, dark ? QColor(0x35, 0x38, 0x3e) : QColor(0xff, 0xff, 0xf2));
    palette.setColor(QPalette::Button, button);
    palette.setColor(QPalette::PlaceholderText, off);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, dark ? QColor(0x7f, 0xb2, 0xee) : QColor(0x1b, 0x5f, 0xb0));
    return palette;
}

void Preferences::applyTheme()
{
    QPixmapCache::clear();
    if (theme() == Theme::System)
        QApplication::setPalette(QPalette()); // whatever the desktop says
    else
        QApplication::setPalette(paletteOf(theme() == Theme::Dark));
}

bool Preferences::notifications() const { return QSettings().value(notificationsKey, true).toBool(); }

void Preferences::setNotifications(bool on)
{
    QSettings().setValue(notificationsKey, on);
    Q_EMIT changed();
}

QString Preferences::autostartFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/autostart/facteur.desktop");
}

bool Preferences::startsWithSession() const { return QFile::exists(autostartFile()); }

bool Preferences::setStartsWithSession(bool on)
{
    const QString path = autostartFile();
    if (!on)
        return !QFile::exists(path) || QFile::remove(path);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    // Desktop Entry Specification, "The Exec key": quoted, and the few signs that mean something within quotes escaped.
    QString program = QCoreApplication::applicationFilePath();
    program.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\"")).replace(u'`', QStringLiteral("\\`")).replace(u'$', QStringLiteral("\\$"));
    file.write("[Desktop Entry]\nType=Application\nName=Facteur\nIcon=facteur\nExec=\"" + program.toUtf8()
        + "\" --background\nX-GNOME-Autostart-enabled=true\n");
    return file.commit();
}

} // namespace gui
