// A sentence for people: English for logs, the command line and other servers, and at the same time the words from which the
// desktop program makes it in the user's language.
//
//     Sentence::of(QT_TRANSLATE_NOOP("daemon", "The certificate for %1 has expired"), names)
//     Sentence::counted(QT_TRANSLATE_N_NOOP("daemon", "%n messages wait in the queue"), messages)
//
// The template is a literal that lupdate extracts (`./dev translate`), the arguments are names, numbers, or sentences again.
// Nothing is put together before somebody asks for the text, so a sentence costs a check nothing. What is made of a plain text
// (another server's answer) has no words and is shown as it is.
//
// In JSON the words stand beside the English text of the same name: "sentence": "…", "sentenceWords": [template, n?, arguments…].
// n is a number, for a plural; an argument is a text, or an array that is a sentence. A template without arguments is its own
// words, so they are left out: whoever shows "sentence" looks it up as it is.
#pragma once
#include <QByteArray>
#include <QCoreApplication> // QT_TRANSLATE_NOOP
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <memory>
#include <optional>
#include <type_traits>
#include <vector>

class Sentence
{
public:
    class Argument
    {
    public:
        Argument(const Sentence &sentence);
        Argument(QByteArray text)
            : m_text(std::move(text))
        {
        }
        Argument(const QString &text)
            : m_text(text.toUtf8())
        {
        }
        Argument(const char *text)
            : m_text(text)
        {
        }
        template <class Int, std::enable_if_t<std::is_integral_v<Int>, int> = 0>
        Argument(Int number)
            : m_text(QByteArray::number(number))
        {
        }

    private:
        friend class Sentence;
        QByteArray english() const { return m_sentence ? m_sentence->english() : m_text; }
        QByteArray m_text;
        std::shared_ptr<const Sentence> m_sentence; // instead of the text
    };

    Sentence() = default;
    Sentence(const char *literal) // lives for ever; its own words when it is marked for translation
        : m_template(literal)
    {
    }
    Sentence(QByteArray text) // shown as it is
        : m_text(std::move(text))
    {
    }
    Sentence(const QString &text)
        : m_text(text.toUtf8())
    {
    }
    template <class... Arguments> static Sentence of(const char *text, Arguments &&...arguments)
    {
        Sentence sentence(text);
        sentence.m_arguments.reserve(sizeof...(arguments));
        (sentence.m_arguments.emplace_back(std::forward<Arguments>(arguments)), ...);
        return sentence;
    }
    template <class... Arguments> static Sentence counted(const char *text, qint64 n, Arguments &&...arguments)
    {
        Sentence sentence = of(text, std::forward<Arguments>(arguments)...);
        sentence.m_count = n;
        return sentence;
    }

    bool isEmpty() const { return m_text.isEmpty() && (!m_template || !*m_template); }
    // Made of a text that nobody can translate.
    bool isPlain() const { return !m_template && m_foreign.isEmpty(); }
    QByteArray english() const;
    QString text() const { return QString::fromUtf8(english()); }
    // Null: the English text is all there is to know.
    QJsonValue words() const;
    QByteArray wordsText() const; // the same as compact JSON, for a field of a log event; empty for null
    void put(QJsonObject &object, const char *key) const; // `key` and, if there are words, `key`Words
    static Sentence from(const QJsonObject &object, const char *key);

    friend bool operator==(const Sentence &a, const Sentence &b) { return a.english() == b.english(); }
    // For everybody who fills a template: %1 to %9, each once, never within what an argument brought.
    static QString filled(const QString &text, const QStringList &arguments);

private:
    QJsonArray toArray() const;

    const char *m_template = nullptr;
    QByteArray m_text; // without a template
    std::vector<Argument> m_arguments;
    std::optional<qint64> m_count;
    QJsonArray m_foreign; // the words of one that came as JSON
};

inline Sentence::Argument::Argument(const Sentence &sentence)
    : m_sentence(std::make_shared<const Sentence>(sentence))
{
}
