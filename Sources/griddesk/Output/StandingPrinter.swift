import Desk
import Domain
import Screen
import Store
import Wire
import Words

/// What stands, on standard output.
struct StandingPrinter {
    let desk: OpenDesk
    private var now: Instant { desk.now }
    private let output = StandardOutput()

    init(_ desk: OpenDesk) {
        self.desk = desk
    }

    private var language: Language { desk.language }

    /// What wants an eye first; says where there is nothing.
    func print(_ matters: [StandingMatter], asJSON: Bool) throws {
        let sorted = matters.sorted { (attention($0), $0.id) < (attention($1), $1.id) }
        if asJSON {
            try output.write(JSONText().text(sorted.map { StandingJSON($0, now: now, desk.zone) }) + "\n")
        } else {
            for matter in sorted { try output.line(line(matter)) }
            if sorted.isEmpty { tell(Phrase("没有未了事项", "nothing stands")[language]) }
        }
        try output.flush()
    }

    /// The matter, and all that was written about it where that is asked; refused where there is none.
    func print(_ id: StandingID, asJSON: Bool, withHistory: Bool) throws {
        let entries = try desk.read { try $0.entries(about: id) }
        guard let matter = Matter(entries)?.standing else { throw Refusal.unknown(.standing, id.text) }
        if asJSON {
            try output.write(JSONText().text(StandingJSON(matter, now: now, desk.zone)) + "\n")
        } else {
            try output.line(line(matter))
            let names = desk.names
            for entry in withHistory ? entries : [] {
                let who = entry.doer(names) ?? ""
                let text = "\(desk.zone.stamp(entry.stamp.happenedAt))  \(who) \(entry.deed(names, now: now))"
                try output.line(text.escapedForLine)
            }
        }
        try output.flush()
    }

    private func attention(_ matter: StandingMatter) -> StandingMatter.Attention {
        matter.attention(at: now, desk.zone)
    }

    private func line(_ matter: StandingMatter) -> String {
        let kind = matter.sort?.words ?? matter.id.kind.words
        let sign = attention(matter).words(matter.id.kind).map { "! " + $0[language] }
        let grid = matter.grid.map { desk.site.grids.name($0, in: language) } ?? ""
        let columns = [
            matter.id.text.padded(toCells: 5), kind[language].clippedAndPadded(16), time(matter),
            (sign ?? matter.state.words[language]).clippedAndPadded(18),
            "\(grid) \(matter.place)".trimmingSpace.escapedForLine.clippedAndPadded(20),
            matter.what.escapedForLine, people(matter),
        ]
        return columns.joined(separator: "  ").trimmingSpace
    }

    /// Until when: the day of review, or when it is due.
    private func time(_ matter: StandingMatter) -> String {
        (matter.due.map(desk.zone.stamp) ?? matter.reviewOn?.iso8601 ?? "-").padded(toCells: 16)
    }

    private func people(_ matter: StandingMatter) -> String {
        let names = [matter.from, matter.to].compactMap { $0?.escapedForLine }
        return names.isEmpty ? "" : "(\(names.joined(separator: " → ")))"
    }
}
