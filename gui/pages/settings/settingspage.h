// The server's live settings, a section for each subject, and what belongs to this program: look, language, servers.
#pragma once
#include "gui/pages/page.h"

#include <map>

class QComboBox;
class QLineEdit;
class QListWidget;
class QStackedWidget;
class QVBoxLayout;

namespace gui {

class ProgramSettings;
class SettingEditor;

class SettingsPage : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(const PageContext &context, QWidget *parent = nullptr);
    QString help() const override;
    void retranslate() override;
    void refresh() override;
    void showArgument(const QString &key) override; // the setting, or the beginning of its key

    SettingEditor *editor(const QString &key); // made if need be; nullptr: no such setting

private:
    void take(const QJsonArray &rows);
    void showSection();
    void search();
    void set(const QString &key, const QString &value, bool undoable);
    void reset(const QString &key, bool undoable);
    void rowChanged(const QJsonObject &row);
    QWidget *makeSection(const QStringList &keys);
    static QString sectionOf(const QString &key);
    void giveSectionsTheirWidth();
    static QString sectionName(const QString &section);

    QLineEdit *m_search;
    QListWidget *m_sections;
    QStackedWidget *m_stack;
    ProgramSettings *m_program;
    QWidget *m_found = nullptr;
    std::map<QString, QJsonObject> m_rows;
    QStringList m_order; // keys, as the daemon lists them
    std::map<QString, QWidget *> m_made; // section → its form
    std::multimap<QString, SettingEditor *> m_editors;
};

} // namespace gui
