/// The sum that made a deadline.
package struct ClockCount: Equatable, Sendable {
    package struct Paused: Equatable, Sendable {
        package var pause: Pause
        /// Working minutes it took out of the clock.
        package var minutes: Int

        init(_ pause: Pause, minutes: Int) {
            self.pause = pause
            self.minutes = minutes
        }
    }

    package var terms: SiteClocks.Terms
    /// Where an extension set the end; then the count runs from the moment it was granted.
    package var granted: Extension?
    /// Working minutes of the target as it stands in the site.
    package var target: Int
    /// Working minutes it has: the target, or what an earlier cycle left of it.
    package var minutes: Int
    package var pauses: [Paused]
    package var deadline: Deadline
}
