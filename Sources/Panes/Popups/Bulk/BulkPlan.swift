import Domain

/// One command on many tickets: to which it will be done, and to which not and why.
struct BulkPlan: Equatable, Sendable {
    struct Item: Equatable, Sendable {
        var row: TicketRow
        var order: Order
    }

    struct Left: Equatable, Sendable {
        var row: TicketRow
        var why: Refusal
    }

    let command: TicketCommand
    var draftKey: DraftKey { .many(command.move) }
    private(set) var items: [Item] = []
    private(set) var left: [Left] = []
    /// Emergencies to which it will be done, those among them whose work is over: to close one unheard is no light thing.
    private(set) var emergencies = 0

    /// - Parameter refusal: why the command is not for a ticket; nil where it can be tried.
    init(_ command: TicketCommand, _ rows: [TicketRow], refusal: (TicketRow) -> Refusal?) {
        self.command = command
        for row in rows.emergenciesFirst {
            if let why = refusal(row) {
                left.append(Left(row: row, why: why))
            } else {
                let expecting = command.move.dependsOnSight ? row.revision : nil
                let order = Order(.move(command, row.number), expecting: expecting)
                items.append(Item(row: row, order: order))
                if row.priority == .p1 { emergencies += 1 }
            }
        }
    }
}

extension BulkPlan {
    /// Whether it takes emergencies out of somebody's hands, so that Enter alone does not do it.
    var needsOwnKey: Bool {
        guard emergencies > 0 else { return false }
        switch command {
        case .hold, .reject, .close, .callBack, .finish, .sendBack: return true
        case .edit(let edit): return edit.priority.map { $0 != .p1 } ?? false
        case .accept, .dispatch, .acknowledge, .arrive, .resume, .reopen, .fee, .note, .correct, .undo,
            .extend, .remind:
            return false
        }
    }
}

extension [TicketRow] {
    /// Emergencies before the rest, both in the order they had.
    fileprivate var emergenciesFirst: [TicketRow] {
        filter { $0.priority == .p1 } + filter { $0.priority != .p1 }
    }
}
