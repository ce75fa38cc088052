import ArgumentParser
import Foundation
import Screen
import Wire

@main
struct GridDesk: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "griddesk",
        abstract: spoken(
            "大院后勤的网格调度台：接来电、派工单，一张也不丢。",
            "The control desk of a compound: take a call, dispatch it, never lose a ticket."),
        discussion: spoken(
            """
            不写子命令即打开全屏界面，选项同 griddesk open。结果写到标准输出，其余写到标准错误。
            退出码：0 完成；1 被规则拒绝、有冲突或没有找到；64 用法有误或终端不能全屏；65 输入文件有误或不是本程序的数据库；\
            70 内部错误；74 不能读写；75 久忙；77 没有权限。
            """,
            """
            Without a subcommand the screens open, with the options of griddesk open. Results go to standard output, everything else to standard error.
            Exit codes: 0 done; 1 refused, conflict or not found; 64 usage or no full-screen terminal; 65 bad input \
            file or no desk; 70 internal; 74 cannot read or write; 75 busy for too long; 77 not allowed.
            """),
        version: Version.current,
        subcommands: [
            OpenCommand.self, DemoCommand.self, InitCommand.self, SiteCommand.self, TicketCommandGroup.self,
            PlanCommand.self, PatrolCommandGroup.self, ConditionCommandGroup.self, OrderCommandGroup.self,
            DutyCommandGroup.self, HandoverCommandGroup.self,
            StandardCommandGroup.self, OccasionCommandGroup.self, ReportCommandGroup.self,
            ImportCommand.self, ExportCommand.self,
            LogCommand.self, ReplayCommand.self, RelayCommand.self,
            ClockCommand.self, OperatorCommandGroup.self, VerifyCommand.self,
            RebuildCommand.self, BackupCommand.self, RestoreCommand.self, InfoCommand.self,
            ManualCommand.self, CompletionsCommand.self,
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
            var command = try parsed(arguments)
            try command.run()
        } catch {
            Ending(error).finish(arguments)
        }
    }

    private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
        // What a shell asks for is the line as it stands.
        guard arguments.first != "---completion" else { return try parseAsRoot(arguments) }
        do {
            return try parseAsRoot(CommonOptions.behindCommand(arguments))
        } catch {
            let message = fullMessage(for: error)
            guard CommonOptions.names.contains(where: { message.hasPrefix("Error: Unknown option '\($0)'") })
            else { throw error }
            // A group has none of the common options: it was called for its help, or wrong in another way.
            let group = try parseAsRoot(CommonOptions.withoutCommon(arguments))
            guard !type(of: group).configuration.subcommands.isEmpty else { throw error }
            return group
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
            let words = ParserWords(language: .ofLine)
            for line in Ending.lines(text, quoting: arguments) { tell(words.line(line)) }
            Foundation.exit(code)
        }
        do {
            let output = StandardOutput()
            let page = HelpPage(insteadOf: text)?.lines
            for line in page ?? text.components(separatedBy: "\n") { try output.line(line) }
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
