/// The open tickets counted by cell, state and priority.
package struct OpenCounts: Equatable, Sendable {
    package struct Line: Equatable, Sendable {
        package var grid: ID<Grid>
        package var specialist: ID<Specialist>
        package var state: TicketState
        package var priority: Priority
        package var count: Int

        package init(
            grid: ID<Grid>, specialist: ID<Specialist>, state: TicketState, priority: Priority, count: Int
        ) {
            self.grid = grid
            self.specialist = specialist
            self.state = state
            self.priority = priority
            self.count = count
        }
    }

    package struct Cell: Hashable, Sendable {
        package var grid: ID<Grid>
        package var specialist: ID<Specialist>

        package init(grid: ID<Grid>, specialist: ID<Specialist>) {
            self.grid = grid
            self.specialist = specialist
        }
    }

    package struct CellCount: Equatable, Sendable {
        package var open = 0
        /// Of those whose work is not done.
        package var worst: Priority?
        package var overdue = 0
        /// On hold past the expected end, and no clock ran out.
        package var heldTooLong = 0
    }

    /// The open tickets of one grid.
    package struct GridCount: Equatable, Sendable {
        package var open = 0
        package var overdue = 0
        package var states: [TicketState: Int] = [:]
        package var priorities: [Priority: Int] = [:]
    }

    package private(set) var cells: [Cell: CellCount] = [:]
    private var grids: [GridKey: GridCount] = [:]
    package private(set) var states: [TicketState: Int] = [:]
    package private(set) var total = 0
    package private(set) var overdue = 0
    package private(set) var heldTooLong = 0
    /// P1 whose work is not done.
    package private(set) var emergencies = 0

    /// `overdue` and `heldTooLong` count tickets by cell.
    package init(lines: [Line] = [], overdue: [Cell: Int] = [:], heldTooLong: [Cell: Int] = [:]) {
        for line in lines where line.count > 0 {
            let cell = Cell(grid: line.grid, specialist: line.specialist)
            var count = cells[cell] ?? CellCount()
            count.open += line.count
            if line.state != .done { count.worst = min(count.worst ?? line.priority, line.priority) }
            cells[cell] = count
            states[line.state, default: 0] += line.count
            total += line.count
            if line.priority == .p1, line.state != .done { emergencies += line.count }
            for key in cell.keys { add(line, to: key) }
        }
        for (cell, count) in overdue {
            cells[cell, default: CellCount()].overdue = count
            self.overdue += count
            for key in cell.keys { grids[key, default: GridCount()].overdue += count }
        }
        for (cell, count) in heldTooLong {
            cells[cell, default: CellCount()].heldTooLong = count
            self.heldTooLong += count
        }
    }

    private mutating func add(_ line: Line, to key: GridKey) {
        var count = grids[key] ?? GridCount()
        count.open += line.count
        count.states[line.state, default: 0] += line.count
        count.priorities[line.priority, default: 0] += line.count
        grids[key] = count
    }

    package subscript(grid: ID<Grid>, specialist: ID<Specialist>) -> CellCount {
        cells[Cell(grid: grid, specialist: specialist)] ?? CellCount()
    }

    package subscript(key: GridKey) -> GridCount { grids[key] ?? GridCount() }
}

extension OpenCounts.Cell {
    /// The two grids that cross in it.
    package var keys: [GridKey] { [.base(grid), .specialist(specialist)] }
}
