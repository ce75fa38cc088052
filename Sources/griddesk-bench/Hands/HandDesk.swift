import Desk
import Domain
import Foundation
import Store

/// A desk with a day behind it, in the time of the wall.
struct HandDesk {
    /// Stands in ten open tickets and in no other.
    static let word = "吊顶渗水"
    /// Stands in the ticket of yesterday that is sought.
    static let oldWords = "门厅地灯不亮"

    private static let openCount = 38
    private static let oldCount = 17

    let path: String
    /// What is typed to find it: day and number.
    let searched: String
    private let store: Store
    private let before: Int64

    init(_ workplace: Workplace) throws {
        path = workplace.path("hands.db")
        let now = Instant.current()
        try Store.create(
            at: path, site: workplace.site,
            administrator: .init(id: Workplace.author.id, name: "Bench", systemUser: nil),
            desk: Workplace.author.desk, clock: { now })
        store = try Store(path: path, clock: { .current() })
        var tickets = HandDesk.tickets(workplace.site, now)[...]
        _ = try store.importTickets(by: Workplace.author, { tickets.popFirst() })
        before = try store.head().number
        let closed = Filter(terms: [.init(.state([.closed]))])
        let window = QueueWindow(filter: closed, anchor: .first, limit: HandDesk.oldCount)
        guard
            let row = try store.read({ try $0.rows(window, now: now) }).first(where: {
                $0.what == HandDesk.oldWords
            })
        else {
            throw YardstickFailure(description: "no ticket of yesterday")
        }
        searched = String(row.number.text.dropFirst(4))
    }

    /// The names of the facts that came since the desk was made.
    func facts() throws -> [String] {
        try store.read { try $0.storedEntries(after: before, limit: 1000) }.map(\.fact.name)
    }

    private static func tickets(_ site: Site, _ now: Instant) -> [ImportedTicket] {
        let old = (1...oldCount).map { index in
            let at = now.adding(minutes: -24 * 60 - (oldCount - index))
            var ticket = ticket(site, index, index == oldCount ? oldWords : "灯管闪烁", at, .closed)
            ticket.closedAt = at.adding(minutes: 30)
            return ticket
        }
        let open = (0..<openCount).map { index in
            ticket(
                site, index + 100, index.isMultiple(of: 4) ? word : "灯管闪烁", now.adding(minutes: -index),
                .accepted)
        }
        return old + open
    }

    private static func ticket(
        _ site: Site, _ index: Int, _ what: String, _ at: Instant, _ state: TicketState
    ) -> ImportedTicket {
        let draft = TicketDraft(
            grid: site.grids[index % site.grids.count].id,
            category: site.categories[index % site.categories.count].id, what: what, priority: .p3)
        return ImportedTicket(
            draft: draft, reportedAt: at, state: state, source: Source(name: "bench", key: "\(index)"),
            digest: "\(index)", isTimed: false)
    }
}
