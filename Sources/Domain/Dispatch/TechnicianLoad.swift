/// What the desk knows of a technician's work: the jobs now, and some of the past ones.
package struct TechnicianLoad: Equatable, Sendable {
    package struct Job: Equatable, Sendable {
        package var number: TicketNumber
        package var state: TicketState
        package var priority: Priority
        package var grid: ID<Grid>
        package var due: Instant?

        package init(
            number: TicketNumber, state: TicketState, priority: Priority, grid: ID<Grid>, due: Instant?
        ) {
            self.number = number
            self.state = state
            self.priority = priority
            self.grid = grid
            self.due = due
        }
    }

    /// A ticket that was this technician's and is done.
    package struct Past: Equatable, Sendable {
        package var number: TicketNumber
        package var grid: ID<Grid>
        package var place: String
        /// From the arrival, else from the dispatch, to the end; nil where that is unknown.
        package var minutes: Int?

        package init(number: TicketNumber, grid: ID<Grid>, place: String, minutes: Int?) {
            self.number = number
            self.grid = grid
            self.place = place
            self.minutes = minutes
        }
    }

    package var technician: ID<Person>
    /// Dispatched, in progress and on hold; the most urgent first.
    package var jobs: [Job]
    /// The last ones, the newest first.
    package var past: [Past]

    package init(technician: ID<Person>, jobs: [Job] = [], past: [Past] = []) {
        self.technician = technician
        self.jobs = jobs
        self.past = past
    }

    /// Those that a new one waits for; what is on hold waits itself.
    package var active: [Job] { jobs.filter { $0.state != .onHold } }
    package var onHold: Int { jobs.count { $0.state == .onHold } }

    /// The median of the past jobs; nil where fewer than three are known.
    package var usualMinutes: Int? { past.compactMap(\.minutes).usual }
}

extension Array where Element == Int {
    /// The median, the lower one of two; nil of fewer than three.
    var usual: Int? { count < 3 ? nil : sorted()[(count - 1) / 2] }
}
