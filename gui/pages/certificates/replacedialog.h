// Two files, a certificate with its chain and its private key, are shown to the server; what they are is told before they are
// taken.
#pragma once
#include "gui/app/connection.h"

#include <QDialog>
#include <QJsonObject>
#include <optional>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace gui {

class ReplaceDialog : public QDialog
{
    Q_OBJECT
public:
    ReplaceDialog(Connection &connection, const QJsonObject &certificate, QWidget *parent); // deletes itself when it is closed

Q_SIGNALS:
    void replaced(const QJsonObject &now);

private:
    QLineEdit *addFile(QGridLayout *grid, int row, const QString &label, const QString &name, const QString &filter);
    void check();
    void replaceNow();
    void say(const QString &iconName, const QString &sentence);
    std::optional<QJsonObject> files(); // as parameters; nothing: said why

    Connection &m_connection;
    QString m_file;
    QLineEdit *m_chain, *m_key;
    QLabel *m_icon, *m_said;
    QPushButton *m_accept;
};

} // namespace gui
