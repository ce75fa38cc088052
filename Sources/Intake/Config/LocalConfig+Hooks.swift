import Domain

extension LocalConfig {
    /// A program that is told of entries: `[[hook]]`.
    package struct Hook: Equatable, Sendable {
        /// By which the desk remembers how far it came.
        package var name: String
        /// The program, an absolute path or a name that is looked up in `PATH`, and what it is given; never a shell.
        package var run: [String]
        package var facts: Set<FactPattern>
        /// Told only when a step can be taken back no longer, and not at all of one that was.
        package var isAfterUndo: Bool
        /// Seconds after which the program is ended.
        package var patience: Int
        package var place: Place
    }
}

extension ConfigChecker {
    /// The hooks that are right, in the order of the file.
    mutating func hooks(in root: ConfigSection) -> [LocalConfig.Hook] {
        var names: [String: ConfigPath] = [:]
        return sections("hook", in: root).compactMap { section in
            allow(["name", "run", "facts", "after_undo", "timeout_seconds"], in: section)
            let name = hookName(in: section, &names)
            let run = program(in: section)
            let facts = facts(in: section)
            let isAfterUndo = truth("after_undo", in: section) ?? false
            let patience = number("timeout_seconds", 1...3600, in: section) ?? 30
            guard let name, let run, let facts else { return nil }
            return LocalConfig.Hook(
                name: name, run: run, facts: facts, isAfterUndo: isAfterUndo, patience: patience,
                place: LocalConfig.Place(section.path, in: source))
        }
    }

    private mutating func hookName(in section: ConfigSection, _ names: inout [String: ConfigPath]) -> String?
    {
        guard require("name", in: section) != nil, let name = text("name", in: section) else { return nil }
        let path = section.path.key("name")
        guard ID<LocalConfig.Hook>(name).isWellFormed else {
            report(.malformedID(name), at: path)
            return nil
        }
        if let first = names.updateValue(path, forKey: name) {
            report(.duplicateID(name, firstLine: source.position(of: first)?.line), at: path)
            return nil
        }
        return name
    }

    private mutating func program(in section: ConfigSection) -> [String]? {
        guard let value = require("run", in: section) else { return nil }
        let path = section.path.key("run")
        guard let items = list(value, at: path) else { return nil }
        let words = texts("run", in: section).map(\.text)
        guard let program = words.first, !program.isEmpty else {
            if words.count == items.count { report(.emptyList, at: path) }
            return nil
        }
        guard program.hasPrefix("/") || !program.contains("/") else {
            report(.relativeProgram(program), at: path.item(1))
            return nil
        }
        return words.count == items.count ? words : nil
    }

    /// All entries where nothing is said.
    private mutating func facts(in section: ConfigSection) -> Set<FactPattern>? {
        guard let value = section.values["facts"] else { return [.all] }
        let path = section.path.key("facts")
        guard let items = list(value, at: path) else { return nil }
        if items.isEmpty { report(.emptyList, at: path) }
        let patterns = texts("facts", in: section).compactMap { item -> FactPattern? in
            guard let pattern = FactPattern(item.text) else {
                report(.unknownFact(item.text), at: item.path)
                return nil
            }
            return pattern
        }
        return patterns.count == items.count && !items.isEmpty ? Set(patterns) : nil
    }
}
