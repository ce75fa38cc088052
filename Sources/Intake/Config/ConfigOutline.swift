/// Where every key and list item of a TOML text stands. The TOML library tells positions of syntax errors only.
struct ConfigOutline: Sendable {
    private var positions: [String: TextPosition] = [:]

    /// Where a `\u0000` escape stands, which the library would cut the text at.
    private(set) var nul: TextPosition?
    /// What makes the library abort the process: a table header, a list item
    /// or the time of a date that begins with what it cannot.
    private(set) var stray: ConfigScanner.Stray?
    /// Where more is nested, dotted or named than any file needs.
    private(set) var excess: TextPosition?

    /// Positions mean nothing where `bytes` are not well formed.
    init(_ bytes: [UInt8]) {
        var scanner = ConfigScanner(bytes)
        scanner.scan()
        nul = scanner.nul.map { TextPosition(of: $0, in: bytes) }
        stray = scanner.stray
        excess = scanner.excess.map { TextPosition(of: $0, in: bytes) }
        guard excess == nil else { return }
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            starts.append(offset + 1)
        }
        var line = 0
        for (path, offset) in scanner.found.sorted(by: { $0.offset < $1.offset }) {
            while line + 1 < starts.count, starts[line + 1] <= offset { line += 1 }
            guard positions[path.text] == nil else { continue }
            positions[path.text] = TextPosition(of: offset, in: bytes, from: starts[line], line: line + 1)
        }
    }

    /// The place of the value, or of the nearest thing around it that has one.
    func position(of path: ConfigPath) -> TextPosition? {
        var current: ConfigPath? = path
        while let path = current {
            if let position = positions[path.text] { return position }
            current = path.parent
        }
        return nil
    }
}
