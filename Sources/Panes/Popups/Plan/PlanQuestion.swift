import Domain

/// The cheapest dispatch of all that wait.
struct PlanQuestion: Question {
    static func due(_ root: RootState) -> Self? { nil }

    func reply(from memory: some DeskMemory) throws(Failure) -> (rows: [TicketRow], plan: DispatchPlan) {
        try memory.plan(limit: DispatchPlan.mostTickets)
    }

    func take(_ reply: (rows: [TicketRow], plan: DispatchPlan), into root: inout RootState) -> [Effect] {
        root.take(reply.rows, reply.plan)
        return []
    }

    func fail(_ failure: Failure, in root: inout RootState) { root.failPlan(failure) }
}
