import Domain
import Foundation
import GRDB
import Synchronization

/// Follows the logbook of a file on a thread and a connection of its own, looking every 25 ms whether anybody, in this
/// process or another, committed something.
package final class Follower: Sendable {
    package struct Notice: Sendable {
        package var head: Head
        /// The entries since the last notice, oldest first, unless there were too many.
        package var entries: [Entry]
        /// More was written than is carried here, it cannot be read, or a backup was restored: ask the store.
        package var isPartial: Bool
    }

    private let loop: FollowerLoop

    /// Tells of everything after `number`, on a thread of the follower's.
    /// - Parameter noteLocal: somebody wrote what is no history, such as a draft.
    package init(
        path: String, after number: Int64, noteLocal: @escaping @Sendable () -> Void = {},
        deliver: @escaping @Sendable (Notice) -> Void
    ) throws(StoreError) {
        _ = try DeskFile(inspecting: path)
        let loop = try StoreError.mapping(path) {
            FollowerLoop(try Connection.readOnly(path, patience: .seconds(10)), noteLocal, deliver)
        }
        self.loop = loop
        let thread = Thread { loop.run(after: number) }
        thread.name = "logbook"
        thread.start()
    }

    /// Returns when the thread has ended, unless called on it; no notice comes afterwards.
    package func stop() {
        loop.stop()
    }

    deinit {
        loop.stop()
    }
}

private final class FollowerLoop: Sendable {
    private static let most = 200

    private let queue: DatabaseQueue
    private let noteLocal: @Sendable () -> Void
    private let deliver: @Sendable (Follower.Notice) -> Void
    private let json = FactJSON()
    private let isStopped = Atomic(false)
    private let ended = DispatchSemaphore(value: 0)
    private let thread = Mutex<pthread_t?>(nil)

    init(
        _ queue: DatabaseQueue, _ noteLocal: @escaping @Sendable () -> Void,
        _ deliver: @escaping @Sendable (Follower.Notice) -> Void
    ) {
        self.queue = queue
        self.noteLocal = noteLocal
        self.deliver = deliver
    }

    func stop() {
        isStopped.store(true, ordering: .sequentiallyConsistent)
        if let thread = thread.withLock({ $0 }), pthread_equal(thread, pthread_self()) != 0 { return }
        ended.wait()
        ended.signal()
    }

    func run(after number: Int64) {
        thread.withLock { $0 = pthread_self() }
        var seen = number
        var version: Int?
        while !isStopped.load(ordering: .sequentiallyConsistent) {
            if let current = try? dataVersion(), current != version, let notice = try? notice(after: seen) {
                version = current
                if notice.head.number != seen {
                    seen = notice.head.number
                    deliver(notice)
                } else {
                    noteLocal()
                }
            }
            usleep(25_000)
        }
        ended.signal()
    }

    private func dataVersion() throws -> Int? {
        try queue.unsafeRead { try Int.fetchOne($0.cachedStatement(sql: "PRAGMA data_version")) }
    }

    private func notice(after seen: Int64) throws -> Follower.Notice {
        try queue.read { db in
            let head = Head(try Logbook.tail(db))
            guard head.number >= seen, head.number - seen <= FollowerLoop.most,
                let entries = try? Logbook.entries(db, json, after: seen, limit: FollowerLoop.most)
            else { return Follower.Notice(head: head, entries: [], isPartial: true) }
            return Follower.Notice(head: head, entries: entries, isPartial: false)
        }
    }
}
