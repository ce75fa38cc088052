import ArgumentParser
import Domain

struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "man",
        abstract: spoken("输出手册页，供 man 使用。", "Print the manual page, for man."),
        discussion: spoken(
            "如 griddesk man > griddesk.1，再 man -l griddesk.1。语言随 --lang。",
            "Such as griddesk man > griddesk.1, then man -l griddesk.1. --lang says in which language."))
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.reporting {
            let output = StandardOutput()
            for line in ManualPage(tree: try .all()).lines { try output.write(line + "\n") }
            try output.flush()
        }
    }
}

struct CompletionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions",
        abstract: spoken("输出 shell 的补全脚本。", "Print what lets a shell complete lines."),
        discussion: spoken(
            "也补全单号、网格、类别、班组等本台现有的值。bash：source <(griddesk completions bash)",
            "Numbers, grids, categories, teams and so on are completed as the desk has them. bash: source <(griddesk completions bash)"
        ))
    @OptionGroup var common: CommonOptions
    @Argument(
        help: spoken("bash、zsh 或 fish。", "bash, zsh or fish."),
        completion: .list(Shell.allCases.map(\.rawValue)))
    var shell: Shell

    func run() throws {
        try common.reporting {
            let output = StandardOutput()
            let script = FrameWords.parsers.reduce(GridDesk.completionScript(for: shell.ofParser)) {
                $0.replacing($1.en, with: $1.text)
            }
            try output.write(script + "\n")
            try output.flush()
        }
    }
}

/// The shells that the parser can write for.
enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash
    case zsh
    case fish

    fileprivate var ofParser: CompletionShell {
        switch self {
        case .bash: .bash
        case .zsh: .zsh
        case .fish: .fish
        }
    }
}
