import Domain
import Foundation
import Intake
import Store

/// A desk that is only shown: the site of a template, its people as operators, and a past that ends now.
///
/// The same seed and the same moment make the same desk.
package struct DemoDesk: Sendable {
    package let path: String
    /// Who looks at it, and may do everything.
    package let visitor: Author
    let calls: CallDraw
    let crew: DemoCrew
    let seed: UInt64

    package struct Plan: Sendable {
        /// The first operator's rights are all there are.
        package var visitor: Store.Administrator
        package var desk: String
        package var tickets: Int
        /// Of those the last, at most, that were lived at this desk; those before were taken over.
        package var lived: Int
        package var seed: UInt64
        package var language: Language

        package init(
            visitor: Store.Administrator, desk: String, tickets: Int, lived: Int = 2800, seed: UInt64,
            language: Language
        ) {
            self.visitor = visitor
            self.desk = desk
            self.tickets = tickets
            self.lived = min(lived, tickets)
            self.seed = seed
            self.language = language
        }
    }

    package static let usualTickets = 400

    private static let visitorRoles: Set<Role> = [.administrator, .leader, .operator, .supervisor]

    /// Makes it at `path`, where nothing may be; whole or not at all.
    /// - Parameter progress: told the tickets written, now and then; what it throws ends the making.
    package init(at path: String, _ plan: Plan, now: Instant, progress: (Int) throws -> Void) throws {
        self.path = path
        seed = plan.seed
        let site = try SiteTemplate.suzhou.site()
        calls = CallDraw(book: try CallBook.compiled(), site: site, language: plan.language)
        visitor = Author(id: plan.visitor.id, roles: DemoDesk.visitorRoles, desk: plan.desk)
        let begin = DemoHistory.begin(count: plan.lived, now: now).adding(minutes: -10)
        try Store.create(at: path, site: site, administrator: plan.visitor, desk: plan.desk, clock: { begin })
        do {
            let store = try Store(path: path, clock: { begin })
            crew = DemoCrew(site: site, zone: try store.read { try $0.site() }.zone)
            try fill(store, plan, begin, now, progress)
        } catch {
            for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
            throw error
        }
    }

    private func fill(
        _ store: Store, _ plan: Plan, _ begin: Instant, _ now: Instant, _ progress: (Int) throws -> Void
    ) throws {
        for member in crew.members {
            let name = member.name[plan.language]
            try store.account(
                .add(name: name, roles: Array(member.roles), systemUser: nil), id: member.id, by: visitor)
        }
        let before = plan.tickets - plan.lived
        if before > 0 {
            var takeover = DemoTakeover(
                count: before, from: DemoHistory.begin(count: before, now: begin), to: begin,
                zone: crew.zone, calls: calls, seed: plan.seed)
            _ = try store.importTickets(by: visitor, { takeover.next() }, progress: progress)
        }
        var history = DemoHistory(
            count: plan.lived, now: now, crew: crew, calls: calls, numbers: SeededNumbers(seed: plan.seed))
        try store.retell { try history.write(to: &$0) { try progress(before + $0) } }
    }
}
