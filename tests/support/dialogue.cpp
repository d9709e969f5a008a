#include "tests/support/dialogue.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <set>

namespace dialogue {

bool matches(QByteArrayView pattern, QByteArrayView line)
{
    qsizetype p = 0, l = 0, star = -1, retry = 0;
    while (l < line.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            retry = l;
        } else if (p < pattern.size() && pattern[p] == line[l]) {
            ++p;
            ++l;
        } else if (star >= 0) {
            p = star + 1;
            l = ++retry;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

static QByteArray unescape(QByteArrayView text)
{
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        const char c = text[++i];
        if (c == 'r') {
            out += '\r';
        } else if (c == 'n') {
            out += '\n';
        } else if (c == 't') {
            out += '\t';
        } else if (c == '0') {
            out += '\0';
        } else if (c == 'x' && i + 2 < text.size()) {
            out += QByteArray::fromHex(text.sliced(i + 1, 2).toByteArray());
            i += 2;
        } else if (c == '{') { // \{count:octets}
            const qsizetype colon = text.indexOf(':', i), close = text.indexOf('}', i);
            if (colon < 0 || close < colon)
                continue;
            out += unescape(text.sliced(colon + 1, close - colon - 1))
                       .repeated(text.sliced(i + 1, colon - i - 1).toByteArray().toInt());
            i = close;
        } else {
            out += c;
        }
    }
    return out;
}

Script parse(const QString &name, const QByteArray &text)
{
    Script script;
    script.name = name;
    int number = 0;
    for (QByteArray line : text.split('\n')) {
        ++number;
        if (line.endsWith('\r'))
            line.chop(1);
        if (line.trimmed().isEmpty() || line.startsWith('#'))
            continue;
        if (line.startsWith('@')) {
            const QByteArray setting = line.sliced(1).trimmed();
            const qsizetype space = setting.indexOf(' ');
            script.settings.insert(space < 0 ? setting : setting.first(space),
                space < 0 ? QByteArray() : setting.sliced(space + 1).trimmed());
            continue;
        }
        Step step;
        step.line = number;
        if (line.trimmed() == "END") {
            step.kind = Step::End;
            script.steps.push_back(step);
            continue;
        }
        int count = 1;
        qsizetype colon = 1;
        if (line.size() > 1 && line[1] == '(') {
            colon = line.indexOf(')') + 1;
            count = line.sliced(2, std::max<qsizetype>(0, colon - 3)).toInt();
        }
        const char verb = line[0];
        if (verb == 'S' && line.size() > 1 && line[1] == '+') {
            step.kind = Step::ServerAny;
            script.steps.push_back(step);
            continue;
        }
        if (colon <= 0 || colon >= line.size() || line[colon] != ':' || count < 1) {
            script.error = QStringLiteral("%1:%2: not a line of a dialogue").arg(name).arg(number);
            return script;
        }
        QByteArray rest = line.sliced(colon + 1);
        if (rest.startsWith(' '))
            rest.remove(0, 1);
        switch (verb) {
        case 'C':
            step.kind = Step::Client;
            step.text = unescape(rest) + "\r\n";
            break;
        case 'c':
            step.kind = Step::Client;
            step.text = unescape(rest);
            break;
        case 'S':
            step.kind = Step::Server;
            step.text = rest;
            break;
        case 'W':
            step.kind = Step::Wait;
            break;
        case 'T':
            step.kind = Step::Advance;
            step.seconds = rest.toInt();
            break;
        case 'X':
            step.kind = rest == "drain" ? Step::Drain : Step::HangUp;
            break;
        default:
            script.error = QStringLiteral("%1:%2: unknown kind of line").arg(name).arg(number);
            return script;
        }
        for (int i = 0; i < count; ++i)
            script.steps.push_back(step);
    }
    return script;
}

Script load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        Script script;
        script.error = path + QStringLiteral(": ") + file.errorString();
        return script;
    }
    return parse(QFileInfo(path).fileName(), file.readAll());
}

QStringList files(const QString &protocol)
{
    const QFileInfo here(QString::fromUtf8(__FILE__)); // the tests run where they were built
    const QDir folder(here.dir().filePath(QStringLiteral("../dialogues/") + protocol));
    QStringList paths;
    for (const QString &name : folder.entryList({ QStringLiteral("*.txt") }, QDir::Files, QDir::Name))
        paths += folder.filePath(name);
    return paths;
}

namespace {

enum class Mode { AsWritten, Octets, Cut, Pipelined };

class Player
{
public:
    // `counts`: how many lines each S+ stood for as written; later replays must have the same.
    Player(const Script &script, const StageFactory &factory, Mode mode, qsizetype cut, std::vector<int> &counts)
        : m_script(script)
        , m_mode(mode)
        , m_cut(cut)
        , m_counts(counts)
        , m_worker(m_clock)
        , m_stream(m_worker)
        , m_stage(factory(script, m_worker, m_clock, m_stream))
    {
    }
    // A session that still waits when its dialogue ends is hung up, so that its coroutine ends before its stage does.
    ~Player()
    {
        m_stream.hangUp();
        for (int i = 0; i < 1000 && m_worker.running() > 0; ++i) {
            try {
                m_worker.runUntil([this] { return idle(); });
            } catch (const std::exception &) {
                break;
            }
            if (m_worker.running() > 0)
                m_worker.advance(std::chrono::hours(1));
        }
    }

    QString play()
    {
        m_worker.start(m_stage->run(m_stream));
        settle();
        size_t i = 0;
        while (i < m_script.steps.size()) {
            // A section: what client and server say up to the next barrier.
            size_t end = i;
            while (end < m_script.steps.size() && isTalk(m_script.steps[end].kind))
                ++end;
            QString problem = m_mode == Mode::Pipelined ? playPipelined(i, end) : playTurns(i, end);
            if (!problem.isEmpty())
                return problem;
            if (end < m_script.steps.size()) {
                problem = playBarrier(m_script.steps[end]);
                if (!problem.isEmpty())
                    return problem;
                ++end;
            }
            i = end;
        }
        collect();
        if (!m_heard.isEmpty())
            return complain(m_script.steps.empty() ? 0 : m_script.steps.back().line, "nothing more", m_heard);
        const QString verdict = m_stage->verdict();
        if (!verdict.isEmpty())
            return complain(0, "all to be well", verdict.toUtf8());
        return {};
    }

private:
    static bool isTalk(Step::Kind kind) { return kind == Step::Client || kind == Step::Server || kind == Step::ServerAny; }
    bool idle() const { return m_stream.isWaiting() || m_worker.running() == 0 || m_worker.timerCount() > 0; }
    void settle()
    {
        m_worker.runUntil([this] { return idle(); });
    }
    void collect() { m_heard += m_stream.take(); }

    void say(QByteArrayView octets)
    {
        if (m_mode == Mode::Octets) {
            for (qsizetype i = 0; i < octets.size(); ++i) {
                m_stream.send(octets.sliced(i, 1));
                settle();
            }
            return;
        }
        const qsizetype at = m_cut - m_said;
        m_said += octets.size();
        if (m_mode == Mode::Cut && at > 0 && at < octets.size()) {
            m_stream.send(octets.first(at));
            settle();
            octets = octets.sliced(at);
        }
        m_stream.send(octets);
        settle();
    }

    QString playTurns(size_t begin, size_t end)
    {
        size_t i = begin;
        while (i < end) {
            QByteArray turn;
            while (i < end && m_script.steps[i].kind == Step::Client)
                turn += m_script.steps[i++].text;
            if (!turn.isEmpty())
                say(turn);
            const size_t first = i;
            while (i < end && m_script.steps[i].kind != Step::Client)
                ++i;
            const QString problem = expect(first, i);
            if (!problem.isEmpty())
                return problem;
        }
        return {};
    }

    QString playPipelined(size_t begin, size_t end)
    {
        QByteArray all;
        for (size_t i = begin; i < end; ++i) {
            if (m_script.steps[i].kind == Step::Client)
                all += m_script.steps[i].text;
        }
        if (!all.isEmpty())
            say(all);
        return expect(begin, end);
    }

    QByteArray takeLine()
    {
        const qsizetype crlf = m_heard.indexOf("\r\n");
        const QByteArray line = crlf < 0 ? m_heard : m_heard.first(crlf);
        m_heard.remove(0, crlf < 0 ? m_heard.size() : crlf + 2);
        return line;
    }

    // Matches the output so far with the server lines in [begin, end).
    QString expect(size_t begin, size_t end)
    {
        settle();
        collect();
        int *any = nullptr; // lines taken by an S+ that is open: as written it takes lines until the next pattern fits
        for (size_t i = begin; i < end; ++i) {
            const Step &step = m_script.steps[i];
            if (step.kind == Step::ServerAny && m_mode == Mode::AsWritten) {
                any = &m_counts[i];
                *any = 0;
            } else if (step.kind == Step::ServerAny) {
                for (int n = 0; n < m_counts[i]; ++n) {
                    if (m_heard.isEmpty())
                        return complain(step.line, "as many lines as before", {});
                    takeLine();
                }
            } else if (step.kind == Step::Server) {
                while (true) {
                    if (m_heard.isEmpty())
                        return complain(step.line, step.text, {});
                    const QByteArray line = takeLine();
                    if (matches(step.text, line))
                        break;
                    if (!any)
                        return complain(step.line, step.text, line);
                    ++*any;
                }
                any = nullptr;
            }
        }
        if (any) {
            for (; !m_heard.isEmpty(); ++*any)
                takeLine();
        } else if (!m_heard.isEmpty()) {
            const int line = end > 0 && end <= m_script.steps.size() ? m_script.steps[end - 1].line : 0;
            return complain(line, "nothing more", m_heard);
        }
        return {};
    }

    QString playBarrier(const Step &step)
    {
        switch (step.kind) {
        case Step::Advance:
            m_worker.advance(std::chrono::seconds(step.seconds));
            break;
        case Step::HangUp:
            m_stream.hangUp();
            break;
        case Step::Drain:
            m_stream.drain();
            break;
        case Step::End:
            settle();
            if (m_worker.running() > 0)
                return complain(step.line, "the session to end", "it goes on");
            return {};
        default:
            break;
        }
        settle();
        return {};
    }

    QString complain(int line, const QByteArray &expected, const QByteArray &got) const
    {
        static const char *const names[] = { "as written", "octet by octet", "cut at", "pipelined" };
        QString mode = QString::fromLatin1(names[int(m_mode)]);
        if (m_mode == Mode::Cut)
            mode += QStringLiteral(" %1").arg(m_cut);
        return QStringLiteral("%1:%2: %3: expected \"%4\", got \"%5\"%6")
            .arg(m_script.name)
            .arg(line)
            .arg(mode, QString::fromUtf8(expected), QString::fromUtf8(got.first(std::min<qsizetype>(got.size(), 300))),
                m_worker.running() > 0 ? QString() : QStringLiteral(" (the session has ended)"));
    }

    const Script &m_script;
    Mode m_mode;
    qsizetype m_cut, m_said = 0;
    std::vector<int> &m_counts;
    ManualClock m_clock;
    ManualWorker m_worker;
    MemoryStream m_stream;
    std::unique_ptr<Stage> m_stage;
    QByteArray m_heard;
};

// At most some 150 cuts: every octet of short dialogues; around line ends and evenly spread in long ones.
std::vector<qsizetype> cuts(const Script &script)
{
    QByteArray all;
    for (const Step &step : script.steps) {
        if (step.kind == Step::Client)
            all += step.text;
    }
    constexpr qsizetype most = 150;
    std::set<qsizetype> places;
    if (all.size() <= most) {
        for (qsizetype i = 1; i < all.size(); ++i)
            places.insert(i);
    } else {
        qsizetype ends = 0;
        for (qsizetype at = all.indexOf("\r\n"); at >= 0 && ends < most / 4; at = all.indexOf("\r\n", at + 2), ++ends) {
            places.insert(at);
            places.insert(at + 1);
        }
        for (qsizetype i = 1; i < most / 2; ++i)
            places.insert(i * all.size() / (most / 2));
    }
    return { places.begin(), places.end() };
}

QString playOnce(const Script &script, const StageFactory &factory, Mode mode, qsizetype cut, std::vector<int> &counts)
{
    try {
        Player player(script, factory, mode, cut, counts);
        return player.play();
    } catch (const std::exception &problem) {
        return script.name + QStringLiteral(": ") + QString::fromUtf8(problem.what());
    }
}

} // namespace

QString play(const Script &script, const StageFactory &factory)
{
    if (!script.error.isEmpty())
        return script.error;
    std::vector<int> counts(script.steps.size(), 0);
    QString problem = playOnce(script, factory, Mode::AsWritten, 0, counts);
    if (!problem.isEmpty() || script.setting("replay") == "as-written")
        return problem;
    problem = playOnce(script, factory, Mode::Octets, 0, counts);
    if (!problem.isEmpty())
        return problem;
    for (const qsizetype cut : cuts(script)) {
        problem = playOnce(script, factory, Mode::Cut, cut, counts);
        if (!problem.isEmpty())
            return problem;
    }
    return playOnce(script, factory, Mode::Pipelined, 0, counts);
}

} // namespace dialogue
