// One of several parts of a page or dialog that stand behind tabs. Like a page: built without texts, texts in retranslate(),
// drawn from the server in refresh(), and only the one that is shown asks for anything.
#pragma once
#include "gui/pages/page.h"

#include <QTabWidget>
#include <vector>

namespace gui {

class Section : public QWidget
{
    Q_OBJECT
public:
    explicit Section(const PageContext &context, QWidget *parent = nullptr);
    virtual QString title() const = 0;
    virtual QString help() const = 0; // what is this, and should I change it
    virtual void retranslate() = 0;
    virtual void refresh() { }
    virtual void activate() { }
    virtual void deactivate() { }
    bool isActive() const { return m_active; }

    void call(const QString &method, const QJsonObject &params, std::function<void(const QJsonObject &)> done);
    void call(const QString &method, const QJsonObject &params, std::function<void(const QJsonObject &)> done,
        std::function<void(const QString &sentence)> failed);

protected:
    Connection &connection() const { return *m_context.connection; }
    Toasts &toasts() const { return *m_context.toasts; }
    const PageContext &context() const { return m_context; }
    QVBoxLayout *body() const { return m_body; }

private:
    friend class SectionTabs;
    void setTexts();
    PageContext m_context;
    HelpLabel *m_help;
    QVBoxLayout *m_body;
    bool m_active = false;
};

class SectionTabs : public QTabWidget
{
    Q_OBJECT
public:
    explicit SectionTabs(QWidget *parent = nullptr);
    void addSection(const QString &iconName, Section *section);
    void show(Section *section);
    const std::vector<Section *> &sections() const { return m_sections; }
    void retranslate(const QString &accessibleName);
    void refresh(); // the one that is shown
    void activate(); // what holds the tabs is shown now
    void deactivate();

private:
    void enter();
    std::vector<Section *> m_sections;
    Section *m_entered = nullptr;
    bool m_active = false;
};

// A page that is made of nothing but sections.
class SectionedPage : public Page
{
    Q_OBJECT
public:
    explicit SectionedPage(const PageContext &context, QWidget *parent = nullptr);
    void retranslate() override;
    void refresh() override { m_tabs->refresh(); }
    void activate() override { m_tabs->activate(); }
    void deactivate() override { m_tabs->deactivate(); }
    SectionTabs *tabs() const { return m_tabs; }

private:
    SectionTabs *m_tabs;
};

} // namespace gui
