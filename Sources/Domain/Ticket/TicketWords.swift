/// P1 emergency 紧急, P2 urgent 加急, P3 normal 一般, P4 planned 计划.
package enum Priority: String, CaseIterable, Codable, Comparable, Sendable {
    case p1 = "P1"
    case p2 = "P2"
    case p3 = "P3"
    case p4 = "P4"

    /// 1 is the most urgent.
    package var rank: Int {
        switch self {
        case .p1: 1
        case .p2: 2
        case .p3: 3
        case .p4: 4
        }
    }

    package init?(rank: Int) {
        guard (1...4).contains(rank) else { return nil }
        self = Priority.allCases[rank - 1]
    }

    /// The more urgent is the smaller.
    package static func < (left: Priority, right: Priority) -> Bool {
        left.rank < right.rank
    }
}

/// How a ticket reached the desk.
package enum Channel: String, CaseIterable, Codable, Sendable {
    case phone
    case walkIn
    case hotline
    case patrol
    case miniProgram
    case publicAccount
    case open311
    case routine

    /// Typed by an operator who thereby takes it on: the first receiver owns it to the end (首问责任制).
    package var isTypedAtDesk: Bool {
        switch self {
        case .phone, .walkIn, .hotline: true
        case .patrol, .miniProgram, .publicAccount, .open311, .routine: false
        }
    }
}

package enum TicketState: String, CaseIterable, Codable, Sendable {
    case reported
    case accepted
    case dispatched
    case inProgress
    case onHold
    case done
    case closed
    case rejected
    case merged

    /// Still somebody's to finish: everything but closed, rejected and merged.
    package var isOpen: Bool {
        switch self {
        case .reported, .accepted, .dispatched, .inProgress, .onHold, .done: true
        case .closed, .rejected, .merged: false
        }
    }
}

package enum HoldReason: String, CaseIterable, Codable, Sendable {
    case parts
    case access
    case approval
    /// Work that waits for quiet hours (错峰).
    case quiet
    case weather
    case contractor
    case other
}

/// Why a ticket was closed without a callback.
package enum Unasked: String, CaseIterable, Codable, Sendable {
    case notAsked
    case notReached
}
