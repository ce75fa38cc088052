import Synchronization

/// Who sits at the desk now. What is done for somebody takes the session at once, and keeps it though another sits down
/// meanwhile.
final class Seat: Sendable {
    private let current: Mutex<DeskSession>

    init(_ session: DeskSession) {
        current = Mutex(session)
    }

    var session: DeskSession { current.withLock { $0 } }

    func turn(to session: DeskSession) {
        current.withLock { $0 = session }
    }
}
