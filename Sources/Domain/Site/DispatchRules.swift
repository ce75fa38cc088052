/// Points by which technicians are ranked for a ticket, and how far a plan looks ahead.
package struct DispatchRules: Equatable, Codable, Sendable {
    /// For being at work in the ticket's grid.
    package var building = 30
    /// Taken off for every job before this one.
    package var load = 10
    /// For having handled that place last.
    package var place = 15
    /// For being twice as fast as the team; taken off for being twice as slow.
    package var speed = 10
    /// Taken off for every hour begun behind the deadline, times 4 for P1 down to 1 for P4.
    package var deadline = 20
    /// How long a job of a technician takes whose past jobs are unknown.
    package var jobMinutes = 60
    /// How many tickets a plan gives to one technician at most.
    package var slots = 3

    package init() {}
}
