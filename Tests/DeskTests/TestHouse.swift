import Domain
import Foundation
import Intake
import Store
import Testing

@testable import Desk

/// A desk in a folder that goes with the test, with somebody who may act.
final class TestHouse: Sendable {
    let folder: URL
    let store: Store
    let author = Author(id: "mei", roles: [.operator, .leader], desk: "test")

    init() throws {
        folder = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent(
            "desk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appendingPathComponent("desk.db").path
        try Store.create(
            at: path, site: SiteTemplate.taipei.site(),
            administrator: .init(id: "mei", name: "李梅", systemUser: nil), desk: "test", clock: { .current() })
        store = try Store(path: path, clock: { .current() })
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func session(isReadOnly: Bool = false) -> DeskSession {
        DeskSession(store: store, author: author, isReadOnly: isReadOnly)
    }

    func report(_ what: String) throws -> TicketNumber {
        let draft = TicketDraft(grid: "daan", category: "street-light", what: what)
        return try #require(try store.carryOut(Order(.report(draft)), by: author).number)
    }

    func count() throws -> Int {
        let all = Filter(terms: [.init(.state(TicketState.allCases))])
        return try store.read { try $0.tally(all, now: .current()) }.count
    }

    func file(_ name: String, _ text: String) throws -> String {
        let url = folder.appendingPathComponent(name)
        try Data(text.utf8).write(to: url)
        return url.path
    }
}
