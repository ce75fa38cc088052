/// The sum that made a deadline.
package struct ClockCount: Equatable, Sendable {
    package struct Paused: Equatable, Sendable {
        package var pause: Pause
        /// Working time it took out of the clock, in milliseconds.
        package var time: Int

        init(_ pause: Pause, time: Int) {
            self.pause = pause
            self.time = time
        }
    }

    package var terms: SiteClocks.Terms
    /// Where an extension set the end; then the count runs from the moment it was granted.
    package var granted: Extension?
    /// Working milliseconds of the target as it stands in the site.
    package var target: Int
    /// Working milliseconds it has: the target, or what an earlier cycle left of it.
    package var time: Int
    package var pauses: [Paused]
    package var deadline: Deadline
}
