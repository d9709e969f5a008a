// The people who have mail here: who, how much they keep, when they were last seen. Enter opens one.
#pragma once
#include "gui/pages/page.h"

#include <QHash>
#include <QTimer>
#include <memory>

class QAction;
class QComboBox;
class QPushButton;

namespace gui {

class LazyTableModel;
class TableView;

class AccountsPage : public Page
{
    Q_OBJECT
public:
    // What account.usage said of the rows that were looked at.
    struct Usage
    {
        qint64 used = -1, messages = -1;
    };
    using Usages = QHash<QString, Usage>;

    explicit AccountsPage(const PageContext &context, QWidget *parent = nullptr);
    QString help() const override;
    void retranslate() override;
    void refresh() override;
    void showArgument(const QString &address) override; // opens it

private:
    void add();
    void open(const QJsonObject &account);
    void resetPassword(const QString &address);
    void enable(bool on);
    void endConnections();
    void remove();
    void askUsage();
    void listDomains(const QJsonObject &result);

    std::shared_ptr<Usages> m_usages;
    LazyTableModel *m_model;
    TableView *m_table;
    QComboBox *m_domain;
    QPushButton *m_add;
    QAction *m_open, *m_password, *m_enable, *m_disable, *m_end, *m_remove;
    QTimer m_usagePause;
    QStringList m_domains;
};

} // namespace gui
