/// What a decision about tickets may look up.
package struct TicketMemory {
    /// The ticket that came from there.
    package var reported: (Source) throws -> TicketNumber?
    /// The next free number of a day.
    package var nextNumber: (Day) throws -> TicketNumber
    /// The newest ticket of a draft's grid, place and category that was reported within that time.
    package var newest: (TicketDraft, ClosedRange<Instant>) throws -> TicketNumber?
    /// Everybody's jobs, and the past of those who may do tickets of these categories.
    package var loads: (Set<ID<Category>>) throws -> [TechnicianLoad]

    package init(
        reported: @escaping (Source) throws -> TicketNumber?,
        nextNumber: @escaping (Day) throws -> TicketNumber,
        newest: @escaping (TicketDraft, ClosedRange<Instant>) throws -> TicketNumber?,
        loads: @escaping (Set<ID<Category>>) throws -> [TechnicianLoad]
    ) {
        self.reported = reported
        self.nextNumber = nextNumber
        self.newest = newest
        self.loads = loads
    }
}
