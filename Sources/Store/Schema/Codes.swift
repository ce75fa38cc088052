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

extension RoundState {
    /// Nothing is stored of one that is only due.
    var code: Int {
        switch self {
        case .upcoming, .due: 0
        case .underWay: 1
        case .done: 2
        case .doneLate: 3
        case .unfinished: 4
        case .missed: 5
        case .excused: 6
        }
    }

    init?(code: Int) {
        switch code {
        case 0: self = .due
        case 1: self = .underWay
        case 2: self = .done
        case 3: self = .doneLate
        case 4: self = .unfinished
        case 5: self = .missed
        case 6: self = .excused
        default: return nil
        }
    }
}

extension Finding.State {
    var code: Int {
        switch self {
        case .open: 1
        case .ticketed: 2
        case .passed: 3
        case .failed: 4
        case .past: 5
        }
    }

    init?(code: Int) {
        switch code {
        case 1: self = .open
        case 2: self = .ticketed
        case 3: self = .passed
        case 4: self = .failed
        case 5: self = .past
        default: return nil
        }
    }
}
