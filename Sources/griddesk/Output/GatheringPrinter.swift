import Desk
import Domain
import Screen
import Store
import Wire
import Words

/// Occasions on standard output.
struct GatheringPrinter {
    private let desk: OpenDesk
    private let names: Names
    private var now: Instant { desk.now }
    private let output = StandardOutput()

    init(_ desk: OpenDesk) {
        self.desk = desk
        names = desk.names
    }

    /// After an order: the name alone, or the occasion as JSON. Its rounds are said for people.
    func print(_ id: GatheringID, asJSON: Bool) {
        desk.sayDone(id.text) {
            let gathering = try desk.gathering(id.text)
            let rounds = try desk.read { try $0.rounds(of: gathering) }
            for line in RoundLines(desk, now).lines(rounds) { tell(line) }
            guard asJSON else {
                try output.line(id.text)
                return try output.flush()
            }
            try show(gathering, asJSON: true)
        }
    }

    /// One a line, in columns of cells: name, time, place, title, heads; or one JSON array.
    func list(_ gatherings: [Gathering], asJSON: Bool) throws {
        if asJSON {
            let texts = try gatherings.map(json)
            try output.write(texts.isEmpty ? "[]\n" : "[\n" + texts.joined(separator: ",\n") + "\n]\n")
        } else {
            for gathering in gatherings { try output.line(line(gathering)) }
        }
        try output.flush()
    }

    private func line(_ gathering: Gathering) -> String {
        let details = gathering.details
        let columns = [
            gathering.id.text, time(details).padded(toCells: 30),
            names.wholePlace(details.place, in: details.grid).clippedAndPadded(28),
            details.title.clippedAndPadded(28), details.heads.map(names.heads),
            gathering.isCancelled ? say(Phrase("已取消", "cancelled")) : nil,
        ]
        return columns.compactMap { $0 }.joined(separator: "  ").trimmingSpace
    }

    private func time(_ details: Gathering.Details) -> String {
        let isOneDay = desk.zone.day(of: details.start) == desk.zone.day(of: details.end)
        let end = isOneDay ? desk.zone.local(details.end).clock : desk.zone.stamp(details.end)
        return "\(desk.zone.stamp(details.start))-\(end)"
    }

    func show(_ gathering: Gathering, asJSON: Bool) throws {
        if asJSON {
            try output.write(json(gathering) + "\n")
        } else {
            for (label, value) in fields(gathering) {
                try output.line("\(say(label).padded(toCells: 12)) \(value)")
            }
            let rounds = try desk.read { try $0.rounds(of: gathering) }
            for line in [""] + RoundLines(desk, now).lines(rounds) { try output.line(line) }
        }
        try output.flush()
    }

    private func json(_ gathering: Gathering) throws -> String {
        let rounds = try desk.read { try $0.rounds(of: gathering) }
        return try JSONText().text(GatheringJSON(gathering, rounds: rounds.map(\.id)))
    }

    private func say(_ phrase: Phrase) -> String { phrase[desk.language] }

    private func fields(_ gathering: Gathering) -> [(Phrase, String)] {
        let details = gathering.details
        let fields: [(Phrase, String?)] = [
            (Phrase("场次", "occasion"), gathering.id.text),
            (Phrase("名称", "title"), details.title),
            (Phrase("网格", "grid"), names[details.grid].name),
            (Phrase("地点", "place"), details.place),
            (Phrase("时间", "time"), time(details)),
            (Phrase("人数", "heads"), details.heads.map { "\($0)" }),
            (Phrase("已取消", "cancelled"), gathering.cancelled),
            (Phrase("版本", "revision"), "\(gathering.revision)"),
        ]
        return fields.compactMap { label, value in value.map { (label, $0) } }
    }
}
