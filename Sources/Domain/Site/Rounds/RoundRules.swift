/// Figures of rounds: points of the scoring sheet 巡查情况积分表, and how long what is said of them holds.
package struct RoundRules: Equatable, Codable, Sendable {
    package var onTime = 2
    package var late = 1
    package var missed = -3
    package var unfinished = -2
    /// Of an unfinished round of which `mostlyPercent` was looked at.
    package var mostlyDone = 0
    package var finding = 1
    /// A finding whose ticket was done within its clock.
    package var solved = 1
    package var mostlyPercent = 80
    /// The same item at the same checkpoint within these days is recurring.
    package var recurringDays = 30
    /// For how long evidence of a missed round may be brought.
    package var evidenceHours = 24
    /// From a window's start, after which a round that nobody began is told.
    package var tellMinutes = 15

    package init() {}
}
