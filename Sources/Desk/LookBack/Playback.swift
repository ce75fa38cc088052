import Domain
import Panes

/// A stretch of the past to be played on the screens.
package struct Playback: Sendable {
    package static let speeds = Replay.speeds

    let replay: Replay

    /// - Parameter speed: seconds that pass in one, of `speeds`.
    package init(_ time: ClosedRange<Instant>, speed: Int) {
        replay = Replay(time, speed: speed)
    }
}
