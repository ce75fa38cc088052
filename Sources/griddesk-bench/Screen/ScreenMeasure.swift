import Domain
import Store

/// The desk's screen over many stored tickets, at two sizes of the queue.
struct ScreenMeasure {
    private static let openCounts = [500, 13_266]

    let workplace: Workplace
    let griddesk: String
    let stored: Int
    let seed: UInt64

    func run() throws -> [Report.Section] {
        let desk = try workplace.create("stored.db")
        var open = 0
        var total = 0
        var sections: [Report.Section] = []
        let peer = try Peer.installed(workplace)
        for wanted in ScreenMeasure.openCounts {
            let count = open == 0 ? stored : wanted - open
            try fill(desk, count: count, open: wanted - open, part: sections.count)
            (open, total) = (wanted, total + count)
            sections.append(try section(desk, open: open, total: total, peer))
        }
        try workplace.drop(desk)
        return sections
    }

    private func fill(_ desk: String, count: Int, open: Int, part: Int) throws {
        let end = Workplace.years.upperBound + Int64(part) * 86_400_000
        var tickets = SyntheticTickets(
            site: workplace.site, count: count, open: open,
            span: (part == 0 ? Workplace.years.lowerBound : Workplace.years.upperBound)..<end,
            label: "D\(part)-", seed: seed)
        let store = try workplace.open(desk)
        _ = try store.importTickets(
            by: Workplace.author, { tickets.next() },
            progress: { read in
                if read < count, read.isMultiple(of: 100_000) {
                    tell("screen: \(read) of \(count) tickets stored")
                }
            })
    }

    private func section(_ desk: String, open: Int, total: Int, _ peer: Peer?) throws -> Report.Section {
        let ours = try ScreenFigures(
            of: griddesk, ["--db", desk, "--as", Workplace.author.id.text, "--lang", "zh"],
            ready: try firstRow(desk), marking: true)
        tell("screen: \(open) open tickets measured")
        let theirs = try peer.map { try ScreenFigures(of: $0.path, $0.arguments, ready: $0.ready) }
        return .init(
            title: "the screen at 120x40, \(total) tickets stored, \(open) open; 300 keys of each kind",
            yardstick: peer?.words ?? "no peer is installed (tig with git, or less)",
            measurements: ours.measurements(beside: theirs))
    }

    private func firstRow(_ desk: String) throws -> String {
        let window = QueueWindow(filter: .open, anchor: .first, limit: 1)
        guard let row = try workplace.open(desk).read({ try $0.rows(window, now: Workplace.now) }).first
        else {
            throw YardstickFailure(description: "\(desk): no open ticket")
        }
        return row.number.text
    }
}
