import Domain
import Foundation

/// All commands as one page for man(1), in the language of the line.
struct ManualPage {
    let tree: CommandTree

    var lines: [String] {
        [
            ".TH GRIDDESK 1 \"\" \"griddesk \(Version.current)\" \"\(ManualWords.title.text)\"",
            ManualWords.breaking.text, ".nh", ".ad l",
        ]
            + section(ManualWords.name, ["griddesk \\- " + plain(tree.abstract ?? "")])
            + section(ManualWords.synopsis, bold(tree.usage))
            + section(ManualWords.description, discussion(of: tree))
            + section(FrameWords.commonOptions, ownOf(tree.children.first).flatMap(option))
            + section(
                ManualWords.commands, tree.children.filter { $0.commandName != "help" }.flatMap(command))
            + section(ManualWords.files, ManualWords.places.flatMap { tagged($0.name, $0.words.text) })
            + section(
                ManualWords.environment, ManualWords.variables.flatMap { tagged($0.name, $0.words.text) })
    }

    private func ownOf(_ command: CommandTree?) -> [CommandTree.Argument] { command?.commonOptions ?? [] }

    private func section(_ title: Phrase, _ lines: [String]) -> [String] {
        [".SH \"\(title.text.trimmingCharacters(in: ["：", ":"]))\""] + lines
    }

    /// A command with what it takes, then those below it.
    private func command(_ command: CommandTree) -> [String] {
        [".SS \"\(plain(command.path))\""] + bold(command.usage) + [".PP", plain(command.abstract ?? "")]
            + (command.discussion == nil ? [] : [".PP"] + discussion(of: command))
            + (command.positionals + command.ownOptions).flatMap(option)
            + command.children.flatMap(self.command)
    }

    private func option(_ argument: CommandTree.Argument) -> [String] {
        tagged(argument.label, argument.words)
    }

    private func tagged(_ tag: String, _ words: String) -> [String] {
        [".TP", "\\fB\(plain(tag))\\fR", plain(words)]
    }

    private func bold(_ text: String) -> [String] { ["\\fB\(plain(text))\\fR"] }

    /// A line each as it is written; what is indented is an example.
    private func discussion(of command: CommandTree) -> [String] {
        (command.discussion ?? "").split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
            line.isEmpty
                ? [".PP"] : [line.hasPrefix(" ") ? "\\&" + plain(String(line)) : plain(String(line)), ".br"]
        }
    }

    /// Nothing in it is an order to troff.
    private func plain(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
            .replacing("'", with: "\\(aq").replacing("\n", with: " ")
        return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
    }
}
