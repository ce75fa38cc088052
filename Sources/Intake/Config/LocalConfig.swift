import Domain

/// What somebody set for their own desk on this machine, as far as it could be read.
package struct LocalConfig: Equatable, Sendable {
    /// Where a value stands, to say what is wrong with it.
    package struct Place: Equatable, Sendable {
        private let file: String
        private let line: Int?
        private let column: Int?
        private let keyPath: String?

        init(_ path: ConfigPath, in source: ConfigSource) {
            let position = source.position(of: path)
            file = source.file
            (line, column) = (position?.line, position?.column)
            keyPath = path.text
        }

        package func problem(_ reason: InputProblem.Reason) -> InputProblem {
            InputProblem(file: file, line: line, column: column, keyPath: keyPath, reason: reason)
        }
    }

    /// `action = ["key", …]` of the table `[keys]`.
    package struct Binding: Equatable, Sendable {
        package var action: String
        package var keys: [String]
        package var place: Place
    }

    package var language: Language?
    package var theme: String?
    package var mouse: Bool?
    /// Minutes without a key after which the screens lock.
    package var lockAfter: Int?
    package var themePlace: Place?
    /// In the order of the file.
    package var bindings: [Binding] = []
    /// In the order of the file.
    package var hooks: [Hook] = []
    /// What could not be read, in the order of the file; the rest holds.
    package var problems: [InputProblem] = []

    package init() {}
}

extension LocalConfig {
    /// Reads `config.toml`. A file that is no TOML at all sets nothing.
    package init(_ bytes: [UInt8], file: String) {
        do throws(InputProblems) {
            try read(ConfigSource(bytes, file: file))
        } catch {
            problems = error.problems
        }
    }

    private mutating func read(_ source: ConfigSource) {
        var checker = ConfigChecker(source)
        let root = checker.root
        checker.allow(["lang", "theme", "mouse", "lock-after", "keys", "hook"], in: root)
        language = checker.language("lang", in: root)
        theme = checker.label("theme", limit: 1000, in: root)
        themePlace = Place(root.path.key("theme"), in: source)
        mouse = checker.truth("mouse", in: root)
        lockAfter = checker.lockAfter("lock-after", in: root)
        bindings = checker.bindings(in: root)
        hooks = checker.hooks(in: root)
        do throws(InputProblems) { try checker.finish() } catch { problems = error.problems }
    }
}

extension ConfigChecker {
    fileprivate mutating func language(_ key: String, in section: ConfigSection) -> Language? {
        guard let text = text(key, in: section) else { return nil }
        if let language = Language(rawValue: text) { return language }
        let choices = Language.allCases.map(\.rawValue)
        report(.notOneOf(choices, found: text, near: nil), at: section.path.key(key))
        return nil
    }

    /// At least a minute, so that nobody is locked out at once.
    fileprivate mutating func lockAfter(_ key: String, in section: ConfigSection) -> Int? {
        guard let text = text(key, in: section) else { return nil }
        if let minutes = ClockText.duration(text), minutes > 0 { return minutes }
        report(.badDuration(text), at: section.path.key(key))
        return nil
    }

    fileprivate mutating func bindings(in root: ConfigSection) -> [LocalConfig.Binding] {
        guard let keys = section("keys", in: root) else { return [] }
        let names = keys.values.keys.map { ($0, source.position(of: keys.path.key($0))) }
        let inOrder = names.sorted {
            ($0.1?.line ?? 0, $0.1?.column ?? 0, $0.0) < ($1.1?.line ?? 0, $1.1?.column ?? 0, $1.0)
        }
        return inOrder.compactMap { name, _ in
            guard case .list(let values)? = keys.values[name] else {
                return binding(name, of: text(name, in: keys).map { [$0] }, in: keys)
            }
            let texts = texts(name, in: keys).map(\.text)
            return binding(name, of: texts.count == values.count ? texts : nil, in: keys)
        }
    }

    /// Nil where a key is no text, which has been reported.
    private func binding(_ name: String, of keys: [String]?, in section: ConfigSection) -> LocalConfig
        .Binding?
    {
        let place = LocalConfig.Place(section.path.key(name), in: source)
        return keys.map { LocalConfig.Binding(action: name, keys: $0, place: place) }
    }
}
