import Domain
import Foundation

extension Instant {
    /// The machine's clock, to the millisecond.
    package static func current() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}
