// An account's Sieve scripts: read, checked, saved, chosen as the one that runs.
#pragma once
#include "gui/pages/section.h"

class QComboBox;
class QListWidget;
class QPushButton;

namespace gui {

class SieveEditor;

class RulesSection : public Section
{
    Q_OBJECT
public:
    RulesSection(const PageContext &context, const QString &address, QWidget *parent = nullptr);
    QString title() const override;
    QString help() const override;
    void retranslate() override;
    void refresh() override;

private:
    void take(const QJsonArray &scripts);
    void read();
    void makeNew();
    void check();
    void save();
    void activateShown();
    void removeShown();
    void showFaults(const QJsonArray &errors, const QJsonArray &warnings);
    void showState();
    QString shownName() const;
    bool isActive(const QString &name) const;

    QString m_address, m_read; // the script's text as the server has it
    QString m_readName;
    QJsonArray m_scripts;
    QComboBox *m_choice;
    QPushButton *m_new, *m_check, *m_save, *m_activate, *m_remove;
    QLabel *m_choiceLabel, *m_state;
    SieveEditor *m_editor;
    QListWidget *m_faults;
};

} // namespace gui
