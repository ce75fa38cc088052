import ArgumentParser

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
            PlanCommand.self, ImportCommand.self,
            LogCommand.self, RelayCommand.self,
            ClockCommand.self, OperatorCommandGroup.self, VerifyCommand.self,
            RebuildCommand.self, BackupCommand.self, RestoreCommand.self, InfoCommand.self,
        ],
        defaultSubcommand: OpenCommand.self)

    static func main() {
        guard CommandLine.areArgumentsText else {
            for line in CommandFailure.argumentNotUTF8.lines(.ofEnvironment) { tell(line) }
            exit(withError: ExitCode(64))
        }
        main(CommonOptions.behindCommand(Array(CommandLine.arguments.dropFirst())))
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
