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
    /// - Parameters:
    ///   - noteLocal: somebody wrote what is no history, such as a draft.
    ///   - noteStanding: the file was removed, replaced or found damaged, or holds another logbook; nil when it is right
    ///     again. Told once each. Another logbook is followed from then on.
    package init(
        path: String, after number: Int64, noteLocal: @escaping @Sendable () -> Void = {},
        noteStanding: @escaping @Sendable (StoreError?) -> Void = { _ in },
        deliver: @escaping @Sendable (Notice) -> Void
    ) throws(StoreError) {
        _ = try DeskFile(inspecting: path)
        let loop = try StoreError.mapping(path) {
            let (queue, files) = try Connection.readOnly(path, patience: .seconds(10))
            return FollowerLoop(queue, files, noteLocal, noteStanding, deliver)
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
    private let files: DeskFiles
    private let noteLocal: @Sendable () -> Void
    private let noteStanding: @Sendable (StoreError?) -> Void
    private let deliver: @Sendable (Follower.Notice) -> Void
    private let json = FactJSON()
    private let isStopped = Atomic(false)
    private let ended = DispatchSemaphore(value: 0)
    private let thread = Mutex<pthread_t?>(nil)

    init(
        _ queue: DatabaseQueue, _ files: DeskFiles, _ noteLocal: @escaping @Sendable () -> Void,
        _ noteStanding: @escaping @Sendable (StoreError?) -> Void,
        _ deliver: @escaping @Sendable (Follower.Notice) -> Void
    ) {
        self.queue = queue
        self.files = files
        self.noteLocal = noteLocal
        self.noteStanding = noteStanding
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
        var standing: StoreError?
        let footing = Footing(files.path, mark: nil)
        while !isStopped.load(ordering: .sequentiallyConsistent) {
            var found: StoreError?
            do throws(StoreError) {
                try files.requireIntact()
                if let news = try news(since: version, seen, footing) {
                    version = news.version
                    if news.notice.head.number != seen {
                        seen = news.notice.head.number
                        deliver(news.notice)
                    } else {
                        noteLocal()
                    }
                }
            } catch {
                found = error.isLasting ? error : standing
                if case .exchanged = error { (seen, version) = startAnew(footing) }
            }
            if found != standing { noteStanding(found) }
            standing = found
            usleep(25_000)
        }
        ended.signal()
    }

    /// Nil where nobody has committed since.
    private func news(since version: Int?, _ seen: Int64, _ footing: Footing) throws(StoreError)
        -> (version: Int?, notice: Follower.Notice)?
    {
        try StoreError.mapping(files.path) {
            try footing.requireOnDisk()
            let current = try dataVersion()
            return current == version ? nil : (current, try notice(after: seen, footing))
        }
    }

    /// Another logbook is there: what it holds is news, whatever its number.
    private func startAnew(_ footing: Footing) -> (seen: Int64, version: Int?) {
        queue.releaseMemory()
        footing.renew(try? queue.read { LogbookMark(try Logbook.tail($0)) })
        return (.max, nil)
    }

    private func dataVersion() throws -> Int? {
        try queue.unsafeRead { try Int.fetchOne($0.cachedStatement(sql: "PRAGMA data_version")) }
    }

    private func notice(after seen: Int64, _ footing: Footing) throws -> Follower.Notice {
        try queue.read { db in
            let head = Head(try footing.follow(db))
            guard head.number >= seen, head.number - seen <= FollowerLoop.most,
                let entries = try? Logbook.entries(db, json, after: seen, limit: FollowerLoop.most)
            else { return Follower.Notice(head: head, entries: [], isPartial: true) }
            return Follower.Notice(head: head, entries: entries, isPartial: false)
        }
    }
}
