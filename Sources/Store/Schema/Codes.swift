import Domain

/// The numbers that stand for states in the tables; they are part of the schema.
extension TicketState {
    var code: Int {
        switch self {
        case .reported: 1
        case .accepted: 2
        case .dispatched: 3
        case .inProgress: 4
        case .onHold: 5
        case .done: 6
        case .closed: 7
        case .rejected: 8
        case .merged: 9
        }
    }

    init?(code: Int) {
        switch code {
        case 1: self = .reported
        case 2: self = .accepted
        case 3: self = .dispatched
        case 4: self = .inProgress
        case 5: self = .onHold
        case 6: self = .done
        case 7: self = .closed
        case 8: self = .rejected
        case 9: self = .merged
        default: return nil
        }
    }
}
