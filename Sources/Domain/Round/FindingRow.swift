/// A finding as lists show it, with how its ticket stands.
package struct FindingRow: Equatable, Sendable {
    package var round: RoundID
    /// The round's; nil of the whole compound.
    package var grid: ID<Grid>?
    package var finding: Finding
    /// Of its ticket, or of the one that took that over; nil where it has none.
    package var ticketState: TicketState?

    package init(round: RoundID, grid: ID<Grid>?, finding: Finding, ticketState: TicketState?) {
        self.round = round
        self.grid = grid
        self.finding = finding
        self.ticketState = ticketState
    }

    package var id: FindingID { FindingID(round: round, number: finding.number) }
    package var route: ID<Route> { round.route }
    package var lookAgain: LookAgain? { LookAgain(finding.state, ticket: ticketState) }
}

/// Where a finding stands with being looked at again 复查.
package enum LookAgain: String, CaseIterable, Codable, Sendable {
    /// Nobody works on its ticket any more: somebody has to see whether it is gone.
    case due
    case passed
    case failed

    /// Nil where it has no ticket yet, or one that is worked on.
    package init?(_ state: Finding.State, ticket: TicketState?) {
        switch state {
        case .passed: self = .passed
        case .past: return nil
        case .open, .ticketed, .failed:
            if ticket?.isOver == true {
                self = .due
            } else if state == .failed {
                self = .failed
            } else {
                return nil
            }
        }
    }
}

extension TicketState {
    /// Nobody works on it any more.
    package var isOver: Bool {
        switch self {
        case .done, .closed, .rejected, .merged: true
        case .reported, .accepted, .dispatched, .inProgress, .onHold: false
        }
    }
}
