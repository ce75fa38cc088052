import ArgumentParser
import Foundation
import Screen
import Wire

@main
struct GridDesk: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "griddesk",
        abstract: "The control desk of a compound: take a call, dispatch it, never lose a ticket.",
        discussion: """
            Without a subcommand the screens open, with the options of griddesk open. Results go to standard output, everything else to standard error.
            Exit codes: 0 done; 1 refused, conflict or not found; 64 usage or no full-screen terminal; 65 bad input \
            file or no desk; 70 internal; 74 cannot read or write; 75 busy for too long; 77 not allowed.
            """,
        version: Version.current,
        subcommands: [
            OpenCommand.self, DemoCommand.self, InitCommand.self, SiteCommand.self, TicketCommandGroup.self,
            PlanCommand.self, PatrolCommandGroup.self, ConditionCommandGroup.self, OrderCommandGroup.self,
            DutyCommandGroup.self, HandoverCommandGroup.self,
            StandardCommandGroup.self, OccasionCommandGroup.self, ReportCommandGroup.self,
            ImportCommand.self, ExportCommand.self,
            LogCommand.self, RelayCommand.self,
            ClockCommand.self, OperatorCommandGroup.self, VerifyCommand.self,
            RebuildCommand.self, BackupCommand.self, RestoreCommand.self, InfoCommand.self,
        ],
        defaultSubcommand: OpenCommand.self)

    static func main() {
        StandardStreams.settle()
        guard CommandLine.areArgumentsText else {
            for line in CommandFailure.argumentNotUTF8.lines(.ofEnvironment) { tell(line) }
            Foundation.exit(ExitStatus.usage.rawValue)
        }
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            var command = try parseAsRoot(CommonOptions.behindCommand(arguments))
            try command.run()
        } catch {
            Ending(error).finish(arguments)
        }
    }
}

/// How the process ends: what the argument parser has to say goes the way of all else that is said.
private struct Ending {
    private let text: String
    private let code: Int32

    init(_ error: any Error) {
        text = GridDesk.fullMessage(for: error)
        code = GridDesk.exitCode(for: error).rawValue
    }

    func finish(_ arguments: [String]) -> Never {
        guard !text.isEmpty else { Foundation.exit(code) }
        guard code == 0 else {
            for line in Ending.lines(text, quoting: arguments) { tell(line) }
            Foundation.exit(code)
        }
        do {
            let output = StandardOutput()
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                try output.line(String(line))
            }
            try output.flush()
        } catch {
            Foundation.exit(Ending(CommandFailure.report(error, .ofEnvironment)).code)
        }
        Foundation.exit(0)
    }

    /// The lines of a message that quotes arguments. A line break within one of those makes no line of its own.
    private static func lines(_ text: String, quoting arguments: [String]) -> [String] {
        var text = text
        for argument in arguments where argument.contains(where: \.isNewline) {
            let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
            for part in [argument] + parts { text = text.replacing(part, with: part.escapedForLine) }
        }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}

extension CommandLine {
    /// Whether all were valid UTF-8: in `arguments` what was not is already replaced.
    fileprivate static var areArgumentsText: Bool {
        (0..<Int(argc)).allSatisfy { index in
            unsafeArgv[index].map { String(validatingCString: $0) != nil } ?? true
        }
    }
}

enum Version {
    static let current = "0.1.0"
}
