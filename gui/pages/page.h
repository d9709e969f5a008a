// What every page of the main window is: a header (icon, title, "what is this and should I change it"), and its own
// content below. Pages are made when they are first shown, and only the one that is shown asks the server for anything.
//
// A page's constructor builds its widgets without texts; retranslate() sets every text (and accessible names), now and
// whenever the language changes. A page is drawn from the server by refresh(), which is called when it is shown, and when
// the connection comes (back) while it is shown.
#pragma once
#include "gui/app/connection.h"

#include <QJsonObject>
#include <QWidget>
#include <functional>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace gui {

class HelpLabel;
class Preferences;
class Secrets;
class Toasts;

// What pages, dialogs and wizards need of the program.
struct PageContext
{
    Connection *connection = nullptr;
    Toasts *toasts = nullptr;
    Preferences *preferences = nullptr;
    Secrets *secrets = nullptr;
    // Shows another page, e.g. ("journey", trace id); the page gets its argument in Page::showArgument().
    std::function<void(const QString &pageId, const QString &argument)> openPage;
    // The window shows that server from now on.
    std::function<void(const Profile &profile)> openProfile;
};

class Page : public QWidget
{
    Q_OBJECT
public:
    explicit Page(const PageContext &context, QWidget *parent = nullptr);

    void setHeader(const QString &iconName, const QString &title); // from the catalogue's row
    virtual QString help() const = 0; // what is this, and should I change it
    virtual void retranslate() = 0;
    virtual void refresh() { } // ask the server for what is shown
    virtual void activate() { } // shown now: subscribe
    virtual void deactivate() { } // hidden now: unsubscribe
    virtual void showArgument(const QString &argument) { Q_UNUSED(argument) }

    void enterPage(); // by MainWindow
    void leavePage();
    bool isActive() const { return m_active; }

    // Errors are shown as a toast; `done` is called with the result of a call that went well.
    void call(const QString &method, const QJsonObject &params, std::function<void(const QJsonObject &)> done);
    // As above, and `failed` instead of the toast.
    void call(const QString &method, const QJsonObject &params, std::function<void(const QJsonObject &)> done,
        std::function<void(const QString &sentence)> failed);

protected:
    Connection &connection() const { return *m_context.connection; }
    Toasts &toasts() const { return *m_context.toasts; }
    const PageContext &context() const { return m_context; }
    QVBoxLayout *body() const { return m_body; } // below the header
    QHBoxLayout *actions() const { return m_actions; } // in the header, right: buttons
    void changeEvent(QEvent *event) override;

private:
    void setTexts();

    PageContext m_context;
    QLabel *m_icon, *m_title;
    HelpLabel *m_help;
    QHBoxLayout *m_actions;
    QVBoxLayout *m_body;
    QString m_iconName;
    bool m_active = false;
};

} // namespace gui
