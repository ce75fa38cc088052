import ArgumentParser
import Desk
import Domain
import Intake
import Screen
import Store
import Terminal
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
    /// The zone's clock was set forward over it.
    case skippedTime(String, zone: String)
    /// The zone's clock was set back and showed it twice.
    case repeatedTime(String, first: String, second: String)
    /// It cannot ask where nobody sits at a terminal.
    case needsYes
    case badNumber(String)
    case badValue(String, String)
    case badFilter(String, FilterProblem)
    /// What a new ticket cannot be without.
    case missing([MissingField])
    case ambiguous(String, [String])
    case unknownOperator(String)
    case noOperator(systemUser: String)
    case disabledOperator(String)
    /// With the system's reason, where there is one.
    case cannotRead(String, Int32? = nil)
    case cannotWrite(String, Int32? = nil)
    /// Who read standard output has gone; nobody is left to tell.
    case readerGone
    case unknownMapping(String)
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
            return ExitCode(failure.code)
        case let error as StoreError:
            for line in error.lines(language, site: site) { tell(line) }
            return ExitCode(error.code)
        case let refusal as Refusal:
            tell("griddesk: " + refusal.words(site)[language])
            return ExitCode(refusal.code)
        case let problems as InputProblems:
            for problem in problems.problems { tell(problem.located[language]) }
            return ExitCode(problems.isUnreadable ? 74 : 65)
        case let problem as ClockProblem:
            tell("griddesk: " + problem.words[language])
            return ExitCode(problem.code)
        case let problem as TerminalProblem:
            for line in problem.lines(language) { tell(line) }
            return ExitCode(64)
        default:
            tell("griddesk: \(error)")
            return ExitCode(70)
        }
    }

    /// The process's exit code as the command line promises it.
    private var code: Int32 {
        switch self {
        case .argumentNotUTF8, .badTime, .skippedTime, .repeatedTime, .needsYes, .badNumber, .badValue,
            .badFilter, .missing, .unknownMapping,
            .unknownTheme, .noHook:
            64
        case .ambiguous: 1
        case .unknownOperator, .noOperator, .disabledOperator: 77
        case .cannotRead, .cannotWrite, .readerGone: 74
        case .badLines, .unknownZone: 65
        case .cancelled: 130
        case .failedCheck: 1
        }
    }
}

extension StoreError {
    fileprivate var code: Int32 {
        switch self {
        case .refused(let refusal): refusal.code
        case .conflict, .ticketNotFound: 1
        case .notFound, .moved, .exchanged, .diskFull, .readOnly, .unreadable, .unwritable: 74
        case .alreadyExists, .newerDesk: 1
        case .notADesk, .newerSchema, .corrupt, .damagedTarget, .unknownFact: 65
        case .busy: 75
        }
    }
}

extension Refusal {
    fileprivate var code: Int32 {
        if case .notAllowed = self { 77 } else { 1 }
    }
}

extension ClockProblem {
    fileprivate var code: Int32 {
        switch self {
        case .notAnObject, .lineTooLong, .missing, .wrongKind, .unknownOperation, .badTime, .skippedTime,
            .repeatedTime,
            .negativeMinutes:
            64
        case .unknownCalendar, .neverWorks, .noEnd: 1
        }
    }
}
