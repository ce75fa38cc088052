import ArgumentParser
import Desk
import Domain
import Intake
import Screen
import Store
import Terminal
import Wire
import Words

/// A field that a new ticket cannot be without.
enum MissingField: CaseIterable {
    case grid
    case category
    case what
}

/// What a command itself finds wrong, before or beside the store.
enum CommandFailure: Error {
    case argumentNotUTF8
    case badTime(String)
    /// There is nothing to look back at then.
    case noPast(String, PastRefusal, zone: Zone)
    /// The zone's clock was set forward over it.
    case skippedTime(String, zone: String)
    /// The zone's clock was set back and showed it twice.
    case repeatedTime(String, first: String, second: String)
    /// It cannot ask where nobody sits at a terminal.
    case needsYes
    /// Nobody sits at a terminal, and no descriptor was named.
    case noPasswordSource
    /// The descriptor holds fewer lines than are needed.
    case noMorePasswords(Int32)
    case passwordsDiffer
    case badNumber(String)
    case badRound(String)
    case badOccasion(String)
    case badFinding(String)
    case badReportName(String)
    /// A file without the line that names a handover's last entry and its hash.
    case noSeal(String)
    /// What was told of a round cannot be written as it was understood.
    case badReport([Phrase])
    case badValue(String, String)
    case badFilter(String, FilterProblem)
    /// What a new ticket cannot be without.
    case missing([MissingField])
    case ambiguous(String, [String])
    /// A call that only asks where something stays, and which ones that may be.
    case reminderOfNone([TicketNumber])
    /// With the system's reason, where there is one.
    case cannotRead(String, Int32? = nil)
    case cannotWrite(String, Int32? = nil)
    /// Who read standard output has gone; nobody is left to tell.
    case readerGone
    case unknownMapping(String, known: [String])
    case unknownTheme(String)
    case unknownZone(String)
    /// The local configuration at that path names no hook.
    case noHook(String)
    case badLines(Int)
    case cancelled
    case failedCheck

    /// Says the error in words on standard error; returns what ends the process with the right code.
    static func report(_ error: any Error, _ language: Language, _ site: Site? = nil) -> any Error {
        switch error {
        case let code as ExitCode: return code
        case let usage as ValidationError: return usage
        case let failure as CommandFailure:
            for line in failure.lines(language) { tell(line) }
            return ExitCode(failure.status)
        case let error as StoreError:
            for line in error.lines(language, site: site) { tell(line) }
            return ExitCode(error.status)
        case let refusal as Refusal:
            tell("griddesk: " + refusal.words(site)[language])
            return ExitCode(ExitStatus(refusal))
        case let problem as Requester.Problem:
            tell("griddesk: " + problem.words[language])
            return ExitCode(.notAllowed)
        case let problems as InputProblems:
            for problem in problems.problems { tell(problem.located[language]) }
            return ExitCode(problems.isUnreadable ? .cannotReadOrWrite : .badInput)
        case let problem as ClockProblem:
            tell("griddesk: " + problem.words[language])
            return ExitCode(problem.status)
        case let problem as TerminalProblem:
            for line in problem.lines(language) { tell(line) }
            return ExitCode(.usage)
        default:
            tell("griddesk: \(error)")
            return ExitCode(.unforeseen)
        }
    }

    private var status: ExitStatus {
        switch self {
        case .argumentNotUTF8, .badTime, .noPast, .skippedTime, .repeatedTime, .needsYes, .noMorePasswords,
            .badNumber,
            .badRound,
            .badOccasion,
            .badFinding, .badReportName, .badReport, .badValue, .badFilter, .missing, .unknownMapping,
            .unknownTheme, .noHook:
            .usage
        case .ambiguous, .reminderOfNone, .failedCheck, .passwordsDiffer: .refused
        case .noPasswordSource: .notAllowed
        case .cannotRead, .cannotWrite, .readerGone: .cannotReadOrWrite
        case .badLines, .unknownZone, .noSeal: .badInput
        case .cancelled: .cancelled
        }
    }
}

extension ExitCode {
    init(_ status: ExitStatus) {
        self.init(status.rawValue)
    }
}

extension StoreError {
    fileprivate var status: ExitStatus {
        switch self {
        case .refused(let refusal): ExitStatus(refusal)
        case .conflict, .ticketNotFound, .alreadyExists, .newerDesk: .refused
        case .notFound, .moved, .exchanged, .diskFull, .readOnly, .unreadable, .unwritable:
            .cannotReadOrWrite
        case .notADesk, .newerSchema, .corrupt, .damagedTarget, .unknownFact: .badInput
        case .busy: .busy
        }
    }
}

extension ClockProblem {
    fileprivate var status: ExitStatus {
        switch self {
        case .notAnObject, .lineTooLong, .missing, .wrongKind, .unknownOperation, .badTime, .skippedTime,
            .repeatedTime, .negativeMinutes:
            .usage
        case .unknownCalendar, .neverWorks, .noEnd: .refused
        }
    }
}
