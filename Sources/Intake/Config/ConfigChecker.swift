/// A table of a TOML file and where it stands.
struct ConfigSection {
    var path: ConfigPath
    var values: [String: ConfigValue]
}

/// Reads checked values out of a TOML file and gathers everything that is wrong with it.
///
/// What is wrong reads as nil (or is left out of a list) and leaves a problem behind.
struct ConfigChecker {
    let source: ConfigSource
    private(set) var problems: [InputProblem] = []

    init(_ source: ConfigSource) {
        self.source = source
    }

    var root: ConfigSection { ConfigSection(path: .root, values: source.root) }

    mutating func report(_ reason: InputProblem.Reason, at path: ConfigPath) {
        problems.append(problem(reason, at: path))
    }

    func problem(_ reason: InputProblem.Reason, at path: ConfigPath) -> InputProblem {
        let position = source.position(of: path)
        return InputProblem(
            file: source.file, line: position?.line, column: position?.column,
            keyPath: path.text.isEmpty ? nil : path.text, reason: reason)
    }

    /// Throws what was gathered, in the order of the file.
    func finish() throws(InputProblems) {
        guard !problems.isEmpty else { return }
        let inOrder = problems.enumerated().sorted {
            ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
        }
        throw InputProblems(inOrder.map(\.element))
    }

    mutating func allow(_ keys: [String], in section: ConfigSection) {
        for key in section.values.keys.sorted() where !keys.contains(key) {
            let near = Nearest.to(key, among: keys.filter { section.values[$0] == nil })
            report(.unknownKey(key, near: near), at: section.path.key(key))
        }
    }

    mutating func require(_ key: String, in section: ConfigSection) -> ConfigValue? {
        if let value = section.values[key] { return value }
        report(.missingKey(key), at: section.path)
        return nil
    }

    // MARK: Kinds

    mutating func section(_ value: ConfigValue, at path: ConfigPath) -> ConfigSection? {
        if case .table(let values) = value { return ConfigSection(path: path, values: values) }
        report(.wrongKind(expected: .table, found: value.kind), at: path)
        return nil
    }

    mutating func list(_ value: ConfigValue, at path: ConfigPath) -> [ConfigValue]? {
        if case .list(let values) = value { return values }
        report(.wrongKind(expected: .list, found: value.kind), at: path)
        return nil
    }

    mutating func text(_ value: ConfigValue, at path: ConfigPath) -> String? {
        if case .text(let text) = value { return text }
        report(.wrongKind(expected: .text, found: value.kind), at: path)
        return nil
    }

    // MARK: Keys

    /// The table of a key; nil where it is absent.
    mutating func section(_ key: String, in section: ConfigSection) -> ConfigSection? {
        guard let value = section.values[key] else { return nil }
        return self.section(value, at: section.path.key(key))
    }

    /// The tables of a key (`[[key]]`); none where it is absent.
    mutating func sections(_ key: String, in section: ConfigSection) -> [ConfigSection] {
        items(key, in: section).compactMap { self.section($0.value, at: $0.path) }
    }

    /// The items of a list and where they stand; none where the key is absent.
    mutating func items(_ key: String, in section: ConfigSection) -> [(value: ConfigValue, path: ConfigPath)]
    {
        let path = section.path.key(key)
        guard let value = section.values[key], let values = list(value, at: path) else { return [] }
        return values.enumerated().map { ($1, path.item($0 + 1)) }
    }

    /// The text of a key as it stands; nil where it is absent.
    mutating func text(_ key: String, in section: ConfigSection) -> String? {
        section.values[key].flatMap { text($0, at: section.path.key(key)) }
    }

    mutating func truth(_ key: String, in section: ConfigSection) -> Bool? {
        guard let value = section.values[key] else { return nil }
        if case .truth(let truth) = value { return truth }
        report(.wrongKind(expected: .truth, found: value.kind), at: section.path.key(key))
        return nil
    }

    mutating func texts(_ key: String, in section: ConfigSection) -> [(text: String, path: ConfigPath)] {
        items(key, in: section).compactMap { item in text(item.value, at: item.path).map { ($0, item.path) } }
    }

    /// A whole number within `range`; nil where the key is absent.
    mutating func number(_ key: String, _ range: ClosedRange<Int>, in section: ConfigSection) -> Int? {
        guard let value = section.values[key] else { return nil }
        let path = section.path.key(key)
        guard case .number(let number) = value else {
            report(.wrongKind(expected: .number, found: value.kind), at: path)
            return nil
        }
        guard range.contains(number) else {
            report(.outOfRange(number, least: range.lowerBound, most: range.upperBound), at: path)
            return nil
        }
        return number
    }

    /// The value of a key that is one of a few words; nil where it is absent.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, in section: ConfigSection
    ) -> Choice? where Choice.RawValue == String {
        guard let text = text(key, in: section) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        report(none(of: Choice.allCases.map(\.rawValue), text), at: section.path.key(key))
        return nil
    }

    func none(of choices: [String], _ text: String) -> InputProblem.Reason {
        .notOneOf(choices, found: text, near: Nearest.to(text, among: choices))
    }

    // MARK: Texts that people read

    /// The text in normalization form C, where it is not empty, shows all that it holds and is no longer than
    /// `limit` scalars.
    mutating func label(_ text: String, limit: Int = 60, at path: ConfigPath) -> String? {
        let clean = OutsideText.clean(text)
        if clean.isEmpty {
            report(.emptyText, at: path)
        } else if let scalar = OutsideText.firstInvisible(in: clean) {
            report(.invisibleCharacter(scalar.value), at: path)
        } else if clean.unicodeScalars.count > limit {
            report(.tooLong(limit: limit), at: path)
        } else {
            return clean
        }
        return nil
    }

    mutating func label(_ key: String, limit: Int = 60, in section: ConfigSection) -> String? {
        text(key, in: section).flatMap { label($0, limit: limit, at: section.path.key(key)) }
    }

    mutating func labels(_ key: String, limit: Int = 60, in section: ConfigSection) -> [String] {
        var seen: Set<String> = []
        return texts(key, in: section).compactMap { item in
            guard let text = label(item.text, limit: limit, at: item.path) else { return nil }
            guard seen.insert(text).inserted else {
                report(.repeated(text), at: item.path)
                return nil
            }
            return text
        }
    }
}
