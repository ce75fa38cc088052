import Screen

/// What a terminal draws text with, in the numbers of `CSI … m`.
struct Rendition: Equatable {
    private let attributes: [Int]
    private let foreground: [Int]
    private let background: [Int]

    private static let usual = Rendition(.plain)

    /// - Parameter style: of indexed colours alone.
    init(_ style: Style) {
        let numbers: [(Attributes, Int)] = [(.bold, 1), (.dim, 2), (.underline, 4), (.reverse, 7)]
        attributes = numbers.filter { style.attributes.contains($0.0) }.map(\.1)
        foreground = Self.codes(style.foreground, usual: 39, first: 30, bright: 90, indexed: 38)
        background = Self.codes(style.background, usual: 49, first: 40, bright: 100, indexed: 48)
    }

    private static func codes(_ color: Color?, usual: Int, first: Int, bright: Int, indexed: Int) -> [Int] {
        guard case .indexed(let index) = color else { return [usual] }
        switch Int(index) {
        case ..<8: return [first + Int(index)]
        case ..<16: return [bright + Int(index) - 8]
        default: return [indexed, 5, Int(index)]
        }
    }

    /// The shortest way here from another, or from anywhere.
    func sequence(after other: Rendition?) -> [UInt8] {
        let anew = Self.sequence([0] + changes(from: .usual))
        guard let other else { return anew }
        guard self != other else { return [] }
        let change = Self.sequence(changes(from: other))
        return change.count < anew.count ? change : anew
    }

    private func changes(from other: Rendition) -> [Int] {
        var kept = other.attributes
        var codes: [Int] = []
        for end in [22, 24, 27] {
            let ended = kept.filter { Self.end(of: $0) == end }
            guard ended.contains(where: { !attributes.contains($0) }) else { continue }
            codes.append(end)
            kept.removeAll { ended.contains($0) }
        }
        codes += attributes.filter { !kept.contains($0) }
        if foreground != other.foreground { codes += foreground }
        if background != other.background { codes += background }
        return codes
    }

    /// Bold and dim have one end.
    private static func end(of attribute: Int) -> Int { attribute == 1 ? 22 : 20 + attribute }

    private static func sequence(_ codes: [Int]) -> [UInt8] {
        let text = codes == [0] ? "" : codes.map(String.init).joined(separator: ";")
        return Array("\u{1B}[\(text)m".utf8)
    }
}
