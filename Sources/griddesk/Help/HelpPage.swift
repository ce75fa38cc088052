import Domain
import Screen

/// What `--help` and `griddesk help` say of a command.
struct HelpPage {
    private static let width = 80
    private static let indent = 26

    let command: CommandTree

    /// The page that the parser has made, made anew; nil for what is no page of help.
    init?(insteadOf text: String) {
        guard text.hasPrefix(FrameWords.overview.en), let tree = try? CommandTree.all() else { return nil }
        let usage = text.split(separator: "\n").first { $0.hasPrefix(FrameWords.usage.en) } ?? ""
        let names = usage.split(separator: " ").map(String.init).drop { $0 != tree.commandName }
        command = tree.descendant(names.dropFirst())
    }

    var lines: [String] {
        var lines = (FrameWords.overview.text + abstract).wrapped(toCells: Self.width)
        if let discussion = command.discussion {
            lines +=
                [""] + discussion.split(separator: "\n", omittingEmptySubsequences: false).flatMap(filled)
        }
        lines += [""] + (FrameWords.usage.text + command.usage).wrapped(toCells: Self.width)
        lines += section(FrameWords.arguments, command.positionals.map { ($0.label, $0.words) })
        lines += section(FrameWords.options, command.ownOptions.map { ($0.label, $0.words) })
        lines += section(FrameWords.subcommands, command.children.map { (name(of: $0), about($0)) })
        lines += section(FrameWords.commonOptions, command.commonOptions.map { ($0.label, $0.words) })
        guard !command.children.isEmpty else { return lines }
        let help = ["griddesk", "help"] + command.path.split(separator: " ").dropFirst().map(String.init)
        return lines + ["", "  " + FrameWords.more(help.joined(separator: " ")).text]
    }

    private var abstract: String { FrameWords.translated(command.abstract ?? "") }

    private func about(_ child: CommandTree) -> String { FrameWords.translated(child.abstract ?? "") }

    private func name(of child: CommandTree) -> String {
        let isStandard = child.commandName == command.defaultSubcommand
        return child.commandName + (isStandard ? FrameWords.standard.text : "")
    }

    /// What is indented is an example, and stays as it is.
    private func filled(_ line: Substring) -> [String] {
        line.isEmpty || line.hasPrefix(" ") ? [String(line)] : String(line).wrapped(toCells: Self.width)
    }

    private func section(_ title: Phrase, _ rows: [(String, String)]) -> [String] {
        rows.isEmpty ? [] : ["", title.text] + rows.flatMap(row)
    }

    private func row(_ label: String, _ words: String) -> [String] {
        let text = words.isEmpty ? [] : words.wrapped(toCells: Self.width - Self.indent)
        let gap = String(repeating: " ", count: Self.indent)
        let head = "  " + label
        guard let first = text.first, head.cellWidth < Self.indent - 1 else {
            return [head] + text.map { gap + $0 }
        }
        return [head.padded(toCells: Self.indent) + first] + text.dropFirst().map { gap + $0 }
    }
}
