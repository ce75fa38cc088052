import TOMLKit

extension Theme {
    /// Reads a theme file: a `[palette]` of named colours, and `[roles]` with a style for each role that differs
    /// from its parent's. A role can be a dotted key, a quoted key or a table.
    ///
    /// - Parameter file: its name, for the problem and, without folder and ending, for the theme.
    package static func parse(toml: String, file: String) throws(ThemeProblem) -> Theme {
        let source = ThemeSource(text: toml, file: file)
        let root = try source.parsed()
        var reader = ThemeReader(source: source)
        try reader.read(root)
        let styles = Role.allCases.map { ($0, reader.style(of: $0)) }
        return Theme(name: source.name, styles: Dictionary(uniqueKeysWithValues: styles))
    }
}

private struct ThemeReader {
    let source: ThemeSource
    private var palette: [String: Color] = [:]
    private var looks: [String: RoleLook] = [:]

    init(source: ThemeSource) {
        self.source = source
    }

    mutating func read(_ root: TOMLTable) throws(ThemeProblem) {
        for key in root.keys where key != "palette" && key != "roles" {
            throw source.problem(.unknownKey(key), at: key)
        }
        if let value = root["palette"] { try readPalette(try source.table(value, at: "palette")) }
        if let value = root["roles"] { try readRoles(try source.table(value, at: "roles"), named: "") }
        try refuseUnknownRoles()
    }

    /// A role's own look over its parents', the nearest first; `text` is everybody's parent.
    func style(of role: Role) -> Style {
        let names = [role.rawValue] + role.parents + [Role.text.rawValue]
        let chain = names.compactMap { looks[$0] }
        return Style(
            foreground: chain.lazy.compactMap(\.foreground).first ?? nil,
            background: chain.lazy.compactMap(\.background).first ?? nil,
            attributes: chain.first?.attributes ?? [])
    }

    private mutating func readPalette(_ table: TOMLTable) throws(ThemeProblem) {
        for name in table.keys {
            guard let value = table[name] else { continue }
            palette[name] = try color(value, at: "palette.\(name)")
        }
    }

    private mutating func readRoles(_ table: TOMLTable, named prefix: String) throws(ThemeProblem) {
        for key in table.keys {
            guard let value = table[key] else { continue }
            let name = prefix.isEmpty ? key : "\(prefix).\(key)"
            if !prefix.isEmpty, try readAttribute(key, value, of: prefix) { continue }
            try readRole(value, named: name)
        }
    }

    private mutating func readRole(_ value: any TOMLValueConvertible, named name: String) throws(ThemeProblem)
    {
        looks[name, default: RoleLook()].line = source.line(of: "roles.\(name)")
        if let table = value.table {
            try readRoles(table, named: name)
        } else {
            let color = try color(value, at: "roles.\(name)")
            looks[name]?.foreground = .some(color)
        }
    }

    /// False when the key names a role below this one instead.
    private mutating func readAttribute(
        _ key: String, _ value: any TOMLValueConvertible, of role: String
    ) throws(ThemeProblem) -> Bool {
        let path = "roles.\(role).\(key)"
        if key == "fg" || key == "bg" {
            let color = try color(value, at: path)
            let side = key == "fg" ? \RoleLook.foreground : \RoleLook.background
            looks[role]?[keyPath: side] = .some(color)
        } else if let isOn = value.bool {
            guard let attribute = Attributes(name: key) else {
                throw source.problem(.unknownAttribute(key), at: path)
            }
            if isOn { looks[role]?.attributes.insert(attribute) }
        } else {
            return false
        }
        return true
    }

    private func refuseUnknownRoles() throws(ThemeProblem) {
        let known = Set(Role.allCases.flatMap { [$0.rawValue] + $0.parents })
        let unknown = looks.filter { !known.contains($0.key) }
        guard let first = unknown.min(by: { ($0.value.line, $0.key) < ($1.value.line, $1.key) }) else {
            return
        }
        throw source.problem(.unknownRole(first.key), at: "roles.\(first.key)")
    }

    private func color(_ value: any TOMLValueConvertible, at path: String) throws(ThemeProblem) -> Color? {
        if let index = value.int {
            guard let index = UInt8(exactly: index) else {
                throw source.problem(.unknownColor("\(index)"), at: path)
            }
            return .indexed(index)
        }
        guard let name = value.string else { throw source.problem(.wrongType(key: path), at: path) }
        if name == "default" { return nil }
        guard let color = palette[name] ?? Color(hex: name) else {
            throw source.problem(.unknownColor(name), at: path)
        }
        return color
    }
}

/// What a file says of one role. An outer nil leaves the colour to the parent; an inner one is the terminal's own.
private struct RoleLook {
    var foreground: Color??
    var background: Color??
    var attributes: Attributes = []
    var line = 0
}

extension Attributes {
    fileprivate init?(name: String) {
        switch name {
        case "bold": self = .bold
        case "dim": self = .dim
        case "reverse": self = .reverse
        case "underline": self = .underline
        default: return nil
        }
    }
}
