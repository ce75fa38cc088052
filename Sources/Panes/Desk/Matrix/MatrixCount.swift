import Domain
import Screen

/// The open tickets of a cell, a row or a column.
struct MatrixCount: Equatable, Sendable {
    private(set) var open = 0
    private(set) var overdue = 0
    private(set) var worst: Priority?

    init(_ cells: some Sequence<OpenCounts.CellCount>) {
        for cell in cells { add(cell) }
    }

    init(_ cell: OpenCounts.CellCount) {
        add(cell)
    }

    private mutating func add(_ cell: OpenCounts.CellCount) {
        open += cell.open
        overdue += cell.overdue
        if let worst = cell.worst { self.worst = min(self.worst ?? worst, worst) }
    }

    /// What stands behind the number, so that nothing is told by colour alone: one sign has room, and an emergency goes
    /// before all.
    var mark: String {
        if worst == .p1 { return "*" }
        if overdue > 0 { return "!" }
        return worst == .p2 ? "^" : " "
    }

    var role: Role {
        if open == 0 { return .matrixZero }
        if overdue > 0 { return .matrixOverdue }
        return worst.map { $0 <= .p2 } ?? false ? .priorityP2 : .matrixSome
    }
}
