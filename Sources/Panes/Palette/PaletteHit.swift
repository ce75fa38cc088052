import Domain
import Words

/// A line of the palette as it was found.
struct PaletteHit: Equatable, Sendable {
    let line: PaletteLine
    let match: PaletteMatch
    /// Its name, with the other one it was found by.
    let shown: String
    /// Places of `shown` that were typed.
    let places: [Int]

    /// Nil where the line does not answer.
    init?(_ line: PaletteLine, _ query: PaletteQuery) {
        guard let (match, alias) = Self.best(line, query) else { return nil }
        self.line = line
        self.match = match
        shown = alias.map { "\(line.name) (\($0))" } ?? line.name
        places = alias == nil ? match.places : match.places.map { $0 + line.name.count + 2 }
    }

    private static func best(_ line: PaletteLine, _ query: PaletteQuery) -> (PaletteMatch, alias: String?)? {
        if query.isEmpty { return line.isOnlySought ? nil : (PaletteMatch(rank: .whole), nil) }
        if let rank = line.rank {
            return (PaletteMatch(rank: rank, places: query.match(name: line.name)?.places ?? []), nil)
        }
        if line.keys.contains(where: query.isKey) { return (PaletteMatch(rank: .key), nil) }
        var best = query.match(name: line.name).map { ($0, alias: String?.none) }
        for alias in line.aliases {
            guard let match = query.match(name: alias), match.rank < best?.0.rank ?? .notFound else {
                continue
            }
            best = (match, alias)
        }
        if best?.0.rank ?? .notFound > .help, line.help.contains(where: query.isFound) {
            return (PaletteMatch(rank: .help), nil)
        }
        return best
    }

    /// The lines that answer, the best first; of equals, in the order given.
    static func all(_ lines: [PaletteLine], _ query: PaletteQuery) -> [PaletteHit] {
        let hits = lines.compactMap { PaletteHit($0, query) }
        guard !query.isEmpty else { return hits }
        return hits.enumerated()
            .sorted { ($0.element.match.rank, $0.offset) < ($1.element.match.rank, $1.offset) }
            .map(\.element)
    }
}
