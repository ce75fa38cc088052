import Dispatch
import Domain
import Foundation
import Store
import Synchronization

/// A folder of this run's own, with the desks made in it; it goes when the run ends.
final class Workplace {
    static let author = Author(
        id: "bench", roles: [.administrator, .leader, .operator, .supervisor], desk: "bench")
    /// Where the tickets' time ends and that of what is done to them begins.
    static let now = Instant(milliseconds: 1_767_225_600_000)

    /// The three years before, in milliseconds since 1970.
    static let years = (now.milliseconds - 1096 * 86_400_000)..<now.milliseconds

    let folder: String
    let site: Site

    init(in parent: String, site: Site) throws {
        folder = "\(parent)/griddesk-bench-\(ProcessInfo.processInfo.processIdentifier)"
        self.site = site
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    /// Has the folder go when somebody interrupts or ends the program.
    func removeOnSignals() -> [any DispatchSourceSignal] {
        [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { [folder] in
                try? FileManager.default.removeItem(atPath: folder)
                exit(128 + number)
            }
            source.resume()
            return source
        }
    }

    func remove() {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Who usually does that kind of work.
    func team(of category: ID<Category>) -> ID<Team>? {
        site.category(category)?.team
    }

    func path(_ name: String) -> String {
        "\(folder)/\(name)"
    }

    func create(_ name: String) throws -> String {
        let path = path(name)
        try Store.create(
            at: path, site: site,
            administrator: .init(id: Workplace.author.id, name: "Bench", systemUser: nil),
            desk: Workplace.author.desk, clock: { Workplace.now })
        return path
    }

    /// Copies a desk that nobody has open, in place of what the copy was.
    func copy(_ desk: String, to name: String) throws -> String {
        let path = path(name)
        try drop(path)
        try FileManager.default.copyItem(atPath: desk, toPath: path)
        return path
    }

    func drop(_ desk: String) throws {
        for end in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: desk + end) {
            try FileManager.default.removeItem(atPath: desk + end)
        }
    }

    /// Opens a desk on which every look at the clock is a second later than the one before.
    func open(_ path: String) throws -> Store {
        let looks = Atomic<Int>(0)
        return try Store(
            path: path, clock: { Workplace.now.adding(seconds: looks.add(1, ordering: .relaxed).newValue) })
    }
}
