// What leads out of the script: programs of the administrator's (vnd.dovecot.pipe, filter, execute) and abuse reports
// (vnd.dovecot.report). The surroundings decide which programs there are.
#include "formats/sieve/checks.h"
#include "formats/sieve/execution.h"

#include "shared/address/mailaddress.h"

namespace sieve {

namespace {
constexpr qsizetype maxArguments = 32, maxArgument = 4096;
}

ProgramResult Execution::callProgram(const Instruction &instruction, QByteArray input)
{
    ProgramCall call { first(instruction, 0), {}, std::move(input) };
    if (!isProgramName(call.name))
        throw RunError(instruction.at, "\"" + call.name.left(100) + "\" cannot be the name of a program");
    if (instruction.hasOptional)
        call.arguments = expand(instruction.strings.at(1));
    if (call.arguments.size() > maxArguments)
        throw RunError(instruction.at, "a program takes at most " + QByteArray::number(maxArguments) + " arguments");
    for (const QByteArray &argument : std::as_const(call.arguments)) {
        if (argument.size() > maxArgument || argument.contains('\0') || argument.contains('\r') || argument.contains('\n'))
            throw RunError(instruction.at, "an argument of a program is one line of at most " + QByteArray::number(maxArgument) + " octets");
    }
    if (++m_programRuns > m_limits.programRuns)
        throw RunError(instruction.at, "the script runs more than " + QByteArray::number(m_limits.programRuns) + " programs");
    ProgramResult result = m_world.runProgram(call);
    const bool wasAsked = instruction.row->isTest;
    // As a test it may ask for a program that is not there; as a command that is the script's mistake.
    if (result.kind == ProgramResult::Kind::Unknown && !wasAsked)
        throw RunError(instruction.at, result.problem);
    if (result.kind == ProgramResult::Kind::Failed && m_outcome.notes.size() < 100)
        m_outcome.notes.append("line " + QByteArray::number(instruction.at.line) + ": " + result.problem);
    return result;
}

bool Execution::filterThrough(const Instruction &instruction)
{
    if (m_part)
        throw RunError(instruction.at, "filter cannot stand inside foreverypart");
    ProgramResult result = callProgram(instruction, m_message.assembled());
    const bool changed = result.kind == ProgramResult::Kind::Done && !result.output.isEmpty();
    if (changed) {
        result.output.replace("\r\n", "\n").replace("\n", "\r\n");
        m_message.replaceAll(std::move(result.output));
    }
    note(instruction, "filter \"" + first(instruction, 0) + (changed ? "\": the message was replaced" : "\": nothing changed"));
    return changed;
}

bool Execution::executeProgram(const Instruction &instruction)
{
    const QByteArray input = instruction.tag("pipe") ? m_message.assembled() : tagText(instruction, "input");
    const ProgramResult result = callProgram(instruction, input);
    const bool done = result.kind == ProgramResult::Kind::Done;
    if (done && instruction.tag("output"))
        m_variables->set(tagText(instruction, "output"), result.output);
    note(instruction, "execute \"" + first(instruction, 0) + (done ? "\": done" : "\": no"));
    return done;
}

// An action like fileinto: it is done when the script has ended.
void Execution::pipe(const Instruction &command)
{
    const QByteArray name = first(command, 0);
    for (const Action &earlier : m_outcome.actions) {
        if (earlier.kind == Action::Kind::Pipe && earlier.program == name)
            throw RunError(command.at, "a message can be piped to \"" + name.left(100) + "\" only once");
    }
    Action &action = add(Action::Kind::Pipe, command);
    action.program = name;
    if (command.hasOptional)
        action.arguments = expand(command.strings.at(1));
    for (const QByteArray &argument : std::as_const(action.arguments)) {
        if (action.arguments.size() > maxArguments || argument.size() > maxArgument || argument.contains('\0') || argument.contains('\r') || argument.contains('\n'))
            throw RunError(command.at, "a program takes at most " + QByteArray::number(maxArguments) + " arguments of one line each");
    }
    action.mayFail = command.tag("try");
    action.copies = command.tag("copy");
    if (!action.copies)
        m_keepCancelled = true;
    note(command, "pipe \"" + name + '"');
}

void Execution::report(const Instruction &command)
{
    const QByteArray type = first(command, 0).toLower();
    const auto to = MailAddress::parse(first(command, 2).trimmed());
    if (!to)
        throw RunError(command.at, "\"" + first(command, 2).left(200) + "\" is no mail address to report to");
    if (!isToken(type))
        throw RunError(command.at, "\"" + type.left(100) + "\" cannot be a kind of feedback");
    for (const Action &earlier : m_outcome.actions) {
        if (earlier.kind == Action::Kind::Report && earlier.address == to->toString() && earlier.feedbackType == type)
            return;
    }
    Action &action = add(Action::Kind::Report, command);
    action.address = to->toString();
    action.feedbackType = type;
    action.text = truncateUtf8(first(command, 1), 8192);
    action.headersOnly = command.tag("headers_only");
    note(command, "report \"" + type + "\" to \"" + action.address + '"');
}

} // namespace sieve
