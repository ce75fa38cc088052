import Domain
import Foundation
import GRDB
import Synchronization

/// Follows the logbook of a file on a thread and a connection of its own, looking every 25 ms whether anybody, in this
/// process or another, committed something.
package final class Follower: Sendable {
    private let loop: FollowerLoop

    /// Tells, on a thread of the follower's, where the logbook ends: as soon as that is not `number`, and then whenever
    /// it changed.
    /// - Parameters:
    ///   - noteLocal: somebody wrote what is no history, such as a draft.
    ///   - noteStanding: the file was removed, replaced or found damaged, or holds another logbook; nil when it is right
    ///     again. Told once each. Another logbook is followed from then on.
    package init(
        path: String, after number: Int64, noteLocal: @escaping @Sendable () -> Void = {},
        noteStanding: @escaping @Sendable (StoreError?) -> Void = { _ in },
        deliver: @escaping @Sendable (Head) -> Void
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
    private let queue: DatabaseQueue
    private let files: DeskFiles
    private let noteLocal: @Sendable () -> Void
    private let noteStanding: @Sendable (StoreError?) -> Void
    private let deliver: @Sendable (Head) -> Void
    private let isStopped = Atomic(false)
    private let ended = DispatchSemaphore(value: 0)
    private let thread = Mutex<pthread_t?>(nil)

    init(
        _ queue: DatabaseQueue, _ files: DeskFiles, _ noteLocal: @escaping @Sendable () -> Void,
        _ noteStanding: @escaping @Sendable (StoreError?) -> Void,
        _ deliver: @escaping @Sendable (Head) -> Void
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
                if let news = try news(since: version, footing) {
                    version = news.version
                    if news.head.number != seen {
                        seen = news.head.number
                        deliver(news.head)
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
    private func news(
        since version: Int?, _ footing: Footing
    ) throws(StoreError) -> (version: Int?, head: Head)? {
        try StoreError.mapping(files.path) {
            try footing.requireOnDisk()
            let current = try dataVersion()
            guard current != version else { return nil }
            return (current, try queue.read { Head(try footing.follow($0)) })
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
}
