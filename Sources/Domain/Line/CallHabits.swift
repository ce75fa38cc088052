/// What is written in the desk's last tickets: by that a spelling that means several is put in order.
package struct CallHabits: Equatable, Sendable {
    /// How often two to four characters in a row, or a name, were written.
    private var words: [String: Int] = [:]
    /// Who reported, by how they are typed in pinyin.
    private var names: [String: [String]] = [:]

    package init() {}

    package mutating func note(reporter: String?, place: String, what: String) {
        for run in [place, what].flatMap({ $0.split { !$0.isHan } }) { count(Array(run)) }
        guard let name = reporter, (2...4).contains(name.count), name.allSatisfy(\.isHan) else { return }
        words[name, default: 0] += 1
        for spelling in Pinyin.spellings(of: name).full where names[spelling]?.contains(name) != true {
            names[spelling, default: []].append(name)
        }
    }

    private mutating func count(_ run: [Character]) {
        for start in run.indices {
            for end in (start + 2)..<(start + 5) where end <= run.count {
                words[String(run[start..<end]), default: 0] += 1
            }
        }
    }

    func names(of spelling: String) -> [String] { names[spelling] ?? [] }

    func count(of text: String) -> Int { words[text] ?? 0 }
}

/// Who rings from a telephone, as the last tickets of it tell.
package struct KnownCaller: Equatable, Sendable {
    package var name: String?
    package var unit: String?
    /// Where the last calls agree.
    package var usual: Spot?

    package struct Spot: Equatable, Sendable {
        package var grid: ID<Grid>
        package var place: String
    }

    /// Of tickets, the newest first.
    package init(_ rows: [TicketRow]) {
        name = Self.agreed(rows.compactMap(\.reporter.name))
        unit = Self.agreed(rows.compactMap(\.reporter.unit))
        let last = rows.prefix(3)
        guard last.count > 1, let first = last.first, last.allSatisfy({ $0.grid == first.grid }) else {
            return
        }
        let isOnePlace = last.allSatisfy { $0.place == first.place }
        usual = Spot(grid: first.grid, place: isOnePlace ? first.place : "")
    }

    /// A telephone that several use names none of them.
    private static func agreed(_ texts: [String]) -> String? {
        guard let first = texts.first, texts.prefix(3).allSatisfy({ $0 == first }) else { return nil }
        return first
    }
}
