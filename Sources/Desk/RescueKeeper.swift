import Dispatch
import Domain
import Foundation
import Panes
import Store
import Synchronization

/// Keeps, off the loop, what a stopped desk holds: drafts and what could not be written as a text, each time whole and
/// of all asked for within a third of a second only the last; and once the whole desk, from what is still open of it.
/// They go beside the desk, or, where there is no room for them, to the state folder.
final class RescueKeeper: Sendable {
    private struct Work {
        var waiting: Rescue?
        var isPlanned = false
        /// What was kept so far.
        var kept = Stop.Kept(text: nil, copy: nil)
        var hasTriedCopy = false
    }

    private static let pause = DispatchTimeInterval.milliseconds(300)

    private let work = Mutex(Work())
    private let thread = DispatchQueue(label: "griddesk.rescue", qos: .utility)
    private let seat: Seat
    private let mailbox: Mailbox

    init(seat: Seat, mailbox: Mailbox) {
        self.seat = seat
        self.mailbox = mailbox
    }

    func keep(_ rescue: Rescue) {
        let mustPlan = work.withLock { work in
            work.waiting = rescue
            defer { work.isPlanned = true }
            return !work.isPlanned
        }
        if mustPlan { thread.asyncAfter(deadline: .now() + Self.pause) { self.write() } }
    }

    /// Returns when the last is kept, or cannot be.
    func finish() {
        thread.sync { write() }
    }

    /// The text first: it is small and holds what exists nowhere else.
    private func write() {
        let (next, before, hasTriedCopy) = work.withLock { work in
            defer { (work.waiting, work.isPlanned) = (nil, false) }
            return (work.waiting, work.kept, work.hasTriedCopy)
        }
        guard let rescue = next else { return }
        let session = seat.session
        var kept = before
        kept.text = session.keepText(rescue)
        tell(kept)
        guard rescue.includesDesk else { return }
        if !hasTriedCopy {
            kept.copy = session.copyDesk(rescue)
            work.withLock { $0.hasTriedCopy = true }
            tell(kept)
        }
        if let copy = kept.copy { session.keep(rescue.drafts, inCopy: copy) }
    }

    private func tell(_ kept: Stop.Kept) {
        work.withLock { $0.kept = kept }
        mailbox.put(.rescued(kept))
    }
}

extension DeskSession {
    /// - Returns: where it was written; nil where it could not be anywhere.
    func keepText(_ rescue: Rescue) -> String? {
        for folder in rescueFolders {
            let path = rescuePath(rescue, in: folder) + ".txt"
            let data = Data(rescue.text.utf8)
            if (try? data.write(to: URL(fileURLWithPath: path), options: .atomic)) != nil {
                chmod(path, 0o600)
                return path
            }
        }
        return nil
    }

    /// All that was ever acknowledged is still in the file this process has open, whatever stands at its path.
    func copyDesk(_ rescue: Rescue) -> String? {
        for folder in rescueFolders {
            let path = rescuePath(rescue, in: folder) + ".db"
            if (try? store.backup(to: path)) != nil {
                chmod(path, 0o600)
                return path
            }
        }
        return nil
    }

    /// Drafts are offered again where the copy becomes the desk.
    func keep(_ drafts: [DraftKey: Draft], inCopy path: String) {
        guard let copy = try? Store(path: path, clock: { .current() }) else { return }
        _ = DeskSession(store: copy, author: author, isReadOnly: isReadOnly).keep(drafts.mapValues { $0 })
    }

    private func rescuePath(_ rescue: Rescue, in folder: URL) -> String {
        let name = URL(fileURLWithPath: store.path).lastPathComponent
        return folder.appendingPathComponent("\(name).\(rescue.name)-\(SystemProcess.own)").path
    }

    /// The state folder is made where it is missing, the desk's never.
    private var rescueFolders: [URL] {
        let environment = ProcessInfo.processInfo.environment
        let given = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        let state = URL(fileURLWithPath: given ?? NSHomeDirectory() + "/.local/state")
            .appendingPathComponent("griddesk")
        try? FileManager.default.createDirectory(
            at: state, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return [URL(fileURLWithPath: store.path).deletingLastPathComponent(), state]
    }
}
