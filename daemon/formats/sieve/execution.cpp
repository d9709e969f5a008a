#include "formats/sieve/execution.h"

#include <QScopeGuard>
#include <ctime>

namespace sieve {

namespace {
qint64 threadCpuMilliseconds()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1000000;
}
} // namespace

Execution::Execution(const Program &program, const QByteArray &octets, Surroundings &surroundings, const ExecuteLimits &limits, bool trace)
    : m_program(&program)
    , m_world(surroundings)
    , m_limits(limits)
    , m_trace(trace)
    , m_message(octets)
    , m_globals(std::make_shared<QHash<QByteArray, QByteArray>>())
    , m_flags(splitFlags(surroundings.presentFlags()))
    , m_cpuAtStart(threadCpuMilliseconds())
{
    m_variables = freshVariables();
}

std::shared_ptr<Variables> Execution::freshVariables()
{
    auto variables = std::make_shared<Variables>();
    variables->shareGlobals(m_globals);
    variables->setEnvironment([this](const QByteArray &item) { return m_world.environment(item).value_or(QByteArray()); });
    return variables;
}

// RFC 6785 §3.11: what answers to a delivery is an error when there is none, also when it is only required.
void Execution::refuseInEvents() const
{
    if (!m_world.isImapEvent())
        return;
    for (const char *extension : { "reject", "ereject", "vacation" }) {
        if (m_program->uses(extension))
            throw RunError({}, QByteArray(extension) + " cannot be used in a script that IMAP events run");
    }
}

Outcome Execution::run()
{
    try {
        refuseInEvents();
        block(m_program->instructions);
        finish();
    } catch (const RunError &error) {
        // RFC 5228 §2.10.6: the mail is kept, whatever the script wanted.
        QList<QByteArray> trace = std::move(m_outcome.trace), notes = std::move(m_outcome.notes);
        m_outcome = Outcome();
        m_outcome.trace = std::move(trace);
        m_outcome.notes = std::move(notes);
        m_outcome.error = Diagnostic { error.at, error.text };
    }
    return std::move(m_outcome);
}

void Execution::finish()
{
    m_outcome.implicitKeep = !m_keepCancelled;
    m_outcome.flags = m_flags;
    if (m_message.isEdited())
        m_outcome.message = m_message.assembled();
}

void Execution::step(Position at, int cost)
{
    m_steps += cost;
    if (m_steps > m_limits.steps)
        throw RunError(at, "the script does too much: more than " + QByteArray::number(m_limits.steps) + " steps");
    m_sinceClock += cost;
    if (m_sinceClock < 64)
        return;
    m_sinceClock = 0;
    if (threadCpuMilliseconds() - m_cpuAtStart > m_limits.milliseconds)
        throw RunError(at, "the script takes too long: more than " + QByteArray::number(m_limits.milliseconds) + " ms");
}

void Execution::note(const Instruction &instruction, const QByteArray &text)
{
    if (m_trace && m_outcome.trace.size() < 10000)
        m_outcome.trace.append(QByteArray::number(instruction.at.line) + ": " + text);
}

QList<QByteArray> Execution::expand(const std::vector<Text> &texts) const
{
    QList<QByteArray> all;
    all.reserve(qsizetype(texts.size()));
    for (const Text &text : texts)
        all.append(expand(text));
    return all;
}

QByteArray Execution::first(const Instruction &instruction, size_t position) const
{
    if (position >= instruction.strings.size() || instruction.strings[position].empty())
        return {};
    return expand(instruction.strings[position].front());
}

QByteArray Execution::tagText(const Instruction &instruction, QByteArrayView name) const
{
    const Tag *tag = instruction.tag(name);
    return tag && !tag->strings.empty() ? expand(tag->strings.front()) : QByteArray();
}

Flow Execution::block(const std::vector<Instruction> &instructions)
{
    bool taken = false; // a branch of the if … elsif … else that stands here
    for (const Instruction &instruction : instructions) {
        step(instruction.at);
        switch (instruction.op) {
        case Op::Unavailable:
            if (instruction.branch && taken)
                continue;
            break;
        case Op::If:
            taken = false;
            [[fallthrough]];
        case Op::Elsif:
        case Op::Else: {
            if (taken)
                continue;
            taken = instruction.op == Op::Else || (!instruction.tests.empty() && test(instruction.tests.front()));
            if (!taken)
                continue;
            const Flow flow = block(instruction.block);
            if (flow != Flow::Next)
                return flow;
            continue;
        }
        default:
            break;
        }
        const Flow flow = command(instruction);
        if (flow != Flow::Next)
            return flow;
    }
    return Flow::Next;
}

Flow Execution::command(const Instruction &command)
{
    switch (command.op) {
    case Op::Stop:
        note(command, "stop");
        return Flow::Stop;
    case Op::Return:
        return Flow::Return;
    case Op::Break:
        m_breakName = tagText(command, "name");
        return Flow::Break;
    case Op::Error:
    case Op::Unavailable:
        throw RunError(command.at, first(command, 0));
    case Op::Keep: keep(command); break;
    case Op::Discard:
        add(Action::Kind::Discard, command);
        m_keepCancelled = true;
        note(command, "discard");
        break;
    case Op::Redirect: redirect(command); break;
    case Op::FileInto: fileInto(command); break;
    case Op::Reject:
    case Op::EReject: reject(command); break;
    case Op::Vacation: vacation(command); break;
    case Op::Notify: notify(command); break;
    case Op::SetFlag:
    case Op::AddFlag:
    case Op::RemoveFlag: changeFlags(command); break;
    case Op::Set: set(command); break;
    case Op::Include: return include(command);
    case Op::Global:
        for (const QByteArray &name : expand(command.strings.at(0)))
            m_variables->declareGlobal(name);
        break;
    case Op::AddHeader: addHeader(command); break;
    case Op::DeleteHeader: deleteHeader(command); break;
    case Op::ForEveryPart: return forEveryPart(command);
    case Op::Replace: replace(command); break;
    case Op::Enclose: enclose(command); break;
    case Op::ExtractText: extractText(command); break;
    case Op::DebugLog:
        if (m_outcome.notes.size() < 100)
            m_outcome.notes.append("DEBUG: " + truncateUtf8(first(command, 0), 1000).simplified());
        break;
    case Op::Report: report(command); break;
    case Op::Pipe: pipe(command); break;
    case Op::FilterThrough: filterThrough(command); break;
    case Op::Execute: executeProgram(command); break;
    case Op::Custom: return customCommand(command);
    default:
        break;
    }
    return Flow::Next;
}

class Execution::Call final : public CustomCall
{
public:
    Call(Execution &execution, const Instruction &instruction)
        : m_execution(execution)
        , m_instruction(instruction)
    {
    }
    const Instruction &instruction() const override { return m_instruction; }
    QByteArray text(size_t position) const override { return m_execution.first(m_instruction, position); }
    QList<QByteArray> texts(size_t position) const override
    {
        return position < m_instruction.strings.size() ? m_execution.expand(m_instruction.strings[position]) : QList<QByteArray>();
    }
    QByteArray tagText(QByteArrayView tag) const override { return m_execution.tagText(m_instruction, tag); }
    bool matchAny(const QList<QByteArray> &values, const QList<QByteArray> &keys) override
    {
        return m_execution.matchAny(m_instruction, values, keys);
    }
    void setMessage(const QByteArray &octets) override
    {
        m_execution.m_message = Message(octets);
        m_execution.m_known.clear();
        m_execution.m_bodies.clear();
    }
    QByteArray message() const override { return m_execution.m_message.assembled(); }
    Outcome takeOutcome() override
    {
        m_execution.finish();
        m_execution.m_keepCancelled = false;
        m_execution.m_flags.clear();
        return std::exchange(m_execution.m_outcome, Outcome());
    }

private:
    Execution &m_execution;
    const Instruction &m_instruction;
};

bool Execution::customTest(const Instruction &test)
{
    Call call(*this, test);
    return m_world.customTest(call);
}

Flow Execution::customCommand(const Instruction &command)
{
    Call call(*this, command);
    if (!command.row->block) {
        m_world.customCommand(call);
        return Flow::Next;
    }
    if (!m_world.beginBlock(call))
        return Flow::Next;
    std::optional<Diagnostic> error;
    try {
        block(command.block);
    } catch (const RunError &caught) {
        error = Diagnostic { caught.at, caught.text };
    }
    m_world.endBlock(call, error);
    return Flow::Next;
}

// RFC 6609 §3.2. Each script has variables of its own; globals are shared.
Flow Execution::include(const Instruction &command)
{
    const QByteArray name = first(command, 0);
    const bool global = command.tag("global");
    const QByteArray key = (global ? "g/" : "p/") + name;
    if (command.tag("once") && m_included.contains(key))
        return Flow::Next;
    if (m_includeDepth >= m_limits.includeDepth)
        throw RunError(command.at, "scripts include each other too deeply");
    if (++m_includes > m_limits.includes)
        throw RunError(command.at, "too many scripts are included");
    const std::shared_ptr<const Program> script = m_world.script(name, global);
    if (!script) {
        if (command.tag("optional"))
            return Flow::Next;
        throw RunError(command.at, "there is no script \"" + name.left(100) + "\", or it has errors");
    }
    // RFC 6609 §3.2: a loop is an error, unless :once ends it.
    if (m_includeStack.contains(key))
        throw RunError(command.at, "the script \"" + name.left(100) + "\" includes itself");
    m_included.insert(key);
    m_includeStack.append(key);
    const auto leave = qScopeGuard([this] { m_includeStack.removeLast(); });
    note(command, "include \"" + name + '"');
    struct Scope // put back when an error leaves it, too
    {
        Scope(Execution &execution, const Program &script)
            : execution(execution)
            , program(std::exchange(execution.m_program, &script))
            , variables(std::exchange(execution.m_variables, execution.freshVariables()))
        {
            ++execution.m_includeDepth;
        }
        ~Scope()
        {
            --execution.m_includeDepth;
            execution.m_variables = variables;
            execution.m_program = program;
        }
        Execution &execution;
        const Program *program;
        std::shared_ptr<Variables> variables;
    };
    const Scope scope(*this, *script);
    refuseInEvents();
    const Flow flow = block(script->instructions);
    return flow == Flow::Stop ? Flow::Stop : Flow::Next;
}

// RFC 5703 §3: the parts, depth first, beginning with the message itself; nested loops see the children of the part.
Flow Execution::forEveryPart(const Instruction &command)
{
    std::vector<const mime::Part *> parts;
    const auto collect = [&](const auto &self, const mime::Part &part) -> void {
        if (parts.size() > 10000)
            return;
        parts.push_back(&part);
        for (const mime::Part &child : part.children)
            self(self, child);
    };
    if (m_part) {
        for (const mime::Part &child : m_part->children)
            collect(collect, child);
    } else {
        collect(collect, m_message.structure());
    }
    const mime::Part *outer = m_part;
    Flow ends = Flow::Next;
    for (const mime::Part *part : parts) {
        m_part = part;
        step(command.at);
        const Flow flow = block(command.block);
        if (flow == Flow::Next)
            continue;
        // A named break leaves the loop of that name, an unnamed one the innermost.
        if (flow != Flow::Break || (!m_breakName.isEmpty() && m_breakName != tagText(command, "name")))
            ends = flow;
        break;
    }
    m_part = outer;
    if (!outer)
        applyReplacements();
    return ends;
}

void Execution::applyReplacements()
{
    if (m_replacements.empty())
        return;
    std::sort(m_replacements.begin(), m_replacements.end(), [](const Replacement &a, const Replacement &b) { return a.from > b.from; });
    QByteArray octets = m_message.octets();
    qsizetype untouched = octets.size(); // a part inside a replaced one is gone with it
    for (const Replacement &replacement : m_replacements) {
        if (replacement.from + replacement.length > untouched)
            continue;
        octets.replace(replacement.from, replacement.length, replacement.by);
        untouched = replacement.from;
    }
    const bool whole = m_replacements.back().from == 0;
    m_replacements.clear();
    if (whole)
        m_message.replaceAll(std::move(octets));
    else
        m_message.replaceBody(octets); // fields added or deleted meanwhile stay so
}

Outcome execute(const Program &program, const QByteArray &message, Surroundings &surroundings, const ExecuteLimits &limits, bool trace)
{
    return Execution(program, message, surroundings, limits, trace).run();
}

} // namespace sieve
