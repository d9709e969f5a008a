// Whether the server can be reached and can reach others: its public address, the ports in and out, what the router forwards,
// and what block lists say.
#pragma once
#include "gui/pages/section.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

class QGridLayout;
class QPushButton;

namespace gui {

class ReachabilitySection : public Section
{
    Q_OBJECT
public:
    explicit ReachabilitySection(const PageContext &context, QWidget *parent = nullptr);
    QString title() const override;
    QString help() const override;
    void retranslate() override;
    void refresh() override;

private:
    struct Line
    {
        QLabel *icon, *name, *text;
    };
    Line addLine(const QString &objectName);
    void say(const Line &line, const QString &iconName, const QString &text);
    void sayResult(const Line &line); // of its last test, in today's language
    void testPorts();
    void test(const Line &line, const QString &direction, int port);
    void readAddress(bool anew);
    void readMappings();
    void map(bool on);
    void readHealth();

    QGridLayout *m_grid;
    int m_rows = 0, m_testing = 0;
    Line m_address, m_out, m_router;
    std::vector<std::pair<int, Line>> m_in;
    QHash<QLabel *, QJsonObject> m_results; // of port tests, by the line's text
    QPushButton *m_test, *m_map, *m_unmap;
    QWidget *m_health;
};

} // namespace gui
