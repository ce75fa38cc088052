/// Where a value stands in a TOML file; list places count from 1.
struct ConfigPath: Hashable, Sendable {
    private(set) var text = ""
    /// The path one step shorter for each step, longest first, this one not included.
    private var ends: [Int] = []

    static let root = ConfigPath()

    /// Steps from the root.
    var depth: Int { ends.count }

    func key(_ key: String) -> ConfigPath {
        appending(text.isEmpty ? key : ".\(key)")
    }

    func item(_ number: Int) -> ConfigPath {
        appending("[\(number)]")
    }

    /// The path of what this one is in; nil at the root.
    var parent: ConfigPath? {
        guard let end = ends.last else { return nil }
        var parent = self
        parent.ends.removeLast()
        parent.text = String(decoding: text.utf8.prefix(end), as: UTF8.self)
        return parent
    }

    private func appending(_ step: String) -> ConfigPath {
        var longer = self
        longer.ends.append(text.utf8.count)
        longer.text += step
        return longer
    }
}
