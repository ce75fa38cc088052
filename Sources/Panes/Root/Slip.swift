import Domain

/// Another ticket came under the cursor by itself: by another desk, by time, or because a step of one's own took the one
/// there was out of the list; or another desk ended the one there is. A key pressed before that could be seen is not meant for it.
struct Slip: Equatable, Sendable {
    /// Milliseconds in which nobody can have seen what another desk did.
    static let pause = 1000
    /// The same for what one's own step did, which is expected.
    static let ownPause = 250

    /// The ticket that was under the cursor; nil where it is there still and has ended.
    let from: TicketNumber?
    /// The one that came in its place; nil where somebody went on by hand.
    var to: TicketNumber?
    /// Milliseconds from the first sight of it.
    let pause: Int
    /// When it could be seen first; nil while a popup or a field lies over it.
    var seenAt: Instant?

    func isFresh(at now: Instant) -> Bool {
        seenAt.map { now.milliseconds - $0.milliseconds < pause } ?? true
    }
}
