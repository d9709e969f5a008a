// How much strangers may do, and when they are banned: the live settings that concern it, changed at once, with undo.
#pragma once
#include "gui/pages/section.h"

#include <map>

class QScrollArea;

namespace gui {

class SettingEditor;

class LimitsSection : public Section
{
    Q_OBJECT
public:
    explicit LimitsSection(const PageContext &context, QWidget *parent = nullptr);
    QString title() const override;
    QString help() const override;
    void retranslate() override { }
    void refresh() override;
    SettingEditor *editor(const QString &key) const;

private:
    void take(const QJsonArray &rows);
    void set(const QString &key, const QString &value, bool undoable);
    void reset(const QString &key, bool undoable);
    std::map<QString, SettingEditor *> m_editors;
    QWidget *m_form;
};

} // namespace gui
