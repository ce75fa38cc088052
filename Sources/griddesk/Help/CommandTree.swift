import ArgumentParser
import Foundation

/// A command with what it takes and what stands below it, as the parser knows it: the source of help and manual.
struct CommandTree: Decodable {
    var commandName: String
    var superCommands: [String]?
    var abstract: String?
    var discussion: String?
    var defaultSubcommand: String?
    var subcommands: [CommandTree]?
    var arguments: [Argument]?

    struct Argument: Decodable {
        enum Kind: String, Decodable {
            case positional
            case option
            case flag
        }

        struct Spelling: Decodable {
            var kind: String
            var name: String

            var text: String { (kind == "long" ? "--" : "-") + name }
        }

        var kind: Kind
        var shouldDisplay: Bool
        var isOptional: Bool
        var isRepeating: Bool
        var names: [Spelling]?
        var valueName: String?
        var defaultValue: String?
        var allValues: [String]?
        var abstract: String?
    }

    private struct Dump: Decodable {
        var command: CommandTree
    }

    /// All commands, in the language of the line.
    static func all() throws -> CommandTree {
        let dump = GridDesk._dumpHelp()
        return try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command
    }
}

extension CommandTree {
    /// Such as `griddesk ticket new`.
    var path: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

    var children: [CommandTree] { subcommands ?? [] }

    /// The command at the end of those names, as far as there are such.
    func descendant(_ names: some Collection<String>) -> CommandTree {
        guard let name = names.first, let child = children.first(where: { $0.commandName == name }) else {
            return self
        }
        return child.descendant(names.dropFirst())
    }

    var positionals: [Argument] { shown.filter { $0.kind == .positional } }

    /// What is this command's own.
    var ownOptions: [Argument] { shown.filter { $0.kind != .positional && !$0.isCommon } }

    /// What every command takes.
    var commonOptions: [Argument] { shown.filter { $0.kind != .positional && $0.isCommon } }

    private var shown: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }

    /// Such as `griddesk ticket hold <number> --reason <reason> [options]`.
    var usage: String {
        let own = positionals.map(\.usage) + ownOptions.filter { !$0.isOptional }.map(\.usage)
        let rest = children.isEmpty ? FrameWords.someOptions.text : FrameWords.someSubcommand.text
        return ([path] + own + [rest]).joined(separator: " ")
    }
}

extension CommandTree.Argument {
    fileprivate static let common = CommonOptions.names + ["--version", "--help"]

    var spellings: [String] { (names ?? []).map(\.text) }

    fileprivate var isCommon: Bool { spellings.contains(where: Self.common.contains) }

    private var value: String { "<\(valueName ?? "")>" }

    /// Such as `-o, --output <output>`, `<number>`.
    var label: String {
        switch kind {
        case .positional: value
        case .flag: spellings.joined(separator: ", ")
        case .option: spellings.joined(separator: ", ") + " " + value
        }
    }

    fileprivate var usage: String {
        let text = kind == .positional ? value : "\(spellings.last ?? "") \(value)"
        let repeated = isRepeating ? text + " ..." : text
        return isOptional ? "[\(repeated)]" : repeated
    }

    /// What it is for, what it may be, and what it is where nothing is said.
    var words: String {
        var parts = abstract.map { [FrameWords.translated($0)] } ?? []
        if let values = allValues, !values.isEmpty {
            parts.append(FrameWords.values(values).text)
        }
        if let defaultValue, kind != .flag { parts.append(FrameWords.otherwise(defaultValue).text) }
        return parts.joined()
    }
}
