// All records of a domain as the text of a zone file, to copy or to save.
#pragma once
#include <QDialog>

class QLabel;

namespace gui {

class ZoneDialog : public QDialog
{
    Q_OBJECT
public:
    ZoneDialog(const QString &domain, const QString &zone, QWidget *parent); // deletes itself when it is closed
    bool saveTo(const QString &path, QString *why) const;

private:
    void save();
    QString m_domain, m_zone;
    QLabel *m_said;
};

} // namespace gui
