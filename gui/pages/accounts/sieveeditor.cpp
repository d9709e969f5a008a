#include "gui/pages/accounts/sieveeditor.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QJsonObject>
#include <QPalette>
#include <QRegularExpression>
#include <QSyntaxHighlighter>
#include <QTextBlock>

namespace gui {

namespace {
class SieveColours : public QSyntaxHighlighter
{
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    // Comments and strings may span lines (RFC 5228 §2.3, §2.4.2).
    void highlightBlock(const QString &text) override
    {
        enum State { Plain, Comment, Text };
        const bool dark = QGuiApplication::palette().color(QPalette::Base).lightness() < 128;
        QTextCharFormat word, quoted, remark;
        word.setFontWeight(QFont::Bold);
        quoted.setForeground(dark ? QColor(0x8f, 0xd0, 0x8f) : QColor(0x1b, 0x6e, 0x2c));
        remark.setForeground(dark ? QColor(0x9a, 0xa5, 0xb1) : QColor(0x5f, 0x6a, 0x76));
        remark.setFontItalic(true);
        static const QRegularExpression words(QStringLiteral("\\b(require|if|elsif|else|stop|keep|discard|fileinto|redirect|reject|vacation|allof|anyof|not|true|false)\\b"));
        auto matches = words.globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            setFormat(int(match.capturedStart()), int(match.capturedLength()), word);
        }
        int state = std::max(0, previousBlockState()), begin = 0;
        for (int i = 0; i < text.size(); ++i) {
            if (state == Comment && text[i] == u'*' && text.mid(i, 2) == u"*/") {
                setFormat(begin, i + 2 - begin, remark);
                state = Plain;
                ++i;
            } else if (state == Text && text[i] == u'\\') {
                ++i;
            } else if (state == Text && text[i] == u'"') {
                setFormat(begin, i + 1 - begin, quoted);
                state = Plain;
            } else if (state == Plain && text[i] == u'#') {
                setFormat(i, int(text.size()) - i, remark);
                break;
            } else if (state == Plain && (text[i] == u'"' || text.mid(i, 2) == u"/*")) {
                state = text[i] == u'"' ? Text : Comment;
                begin = i;
            }
        }
        if (state != Plain)
            setFormat(begin, int(text.size()) - begin, state == Text ? quoted : remark);
        setCurrentBlockState(state);
    }
};
} // namespace

SieveEditor::SieveEditor(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    new SieveColours(document());
}

void SieveEditor::showFaults(const QJsonArray &errors, const QJsonArray &warnings)
{
    QList<QTextEdit::ExtraSelection> marks;
    const auto mark = [&](const QJsonArray &faults, const QColor &colour) {
        for (const QJsonValue &fault : faults) {
            const QTextBlock block = document()->findBlockByNumber(fault[u"line"].toInt() - 1);
            if (!block.isValid())
                continue;
            QTextEdit::ExtraSelection selection;
            selection.cursor = QTextCursor(block);
            selection.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
            selection.format.setUnderlineColor(colour);
            QColor back = colour;
            back.setAlpha(28);
            selection.format.setBackground(back);
            selection.format.setProperty(QTextFormat::FullWidthSelection, true);
            marks.append(selection);
        }
    };
    mark(warnings, QColor(0xc9, 0x8a, 0x00));
    mark(errors, QColor(0xc6, 0x28, 0x28));
    setExtraSelections(marks);
}

void SieveEditor::goTo(int line, int column)
{
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid())
        return;
    QTextCursor cursor(block);
    cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, std::clamp(column - 1, 0, int(block.length()) - 1));
    setTextCursor(cursor);
    setFocus(Qt::OtherFocusReason);
}

} // namespace gui
