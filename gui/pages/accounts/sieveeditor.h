// A text field for Sieve scripts: fixed font, a little colour, and the lines the server found wrong underlined.
#pragma once
#include <QJsonArray>
#include <QPlainTextEdit>

namespace gui {

class SieveEditor : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit SieveEditor(QWidget *parent = nullptr);
    void showFaults(const QJsonArray &errors, const QJsonArray &warnings); // [{line, column, text}]
    void goTo(int line, int column);
};

} // namespace gui
