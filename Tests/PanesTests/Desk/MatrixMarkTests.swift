import Domain
import Screen
import Testing

@testable import Panes

/// What stands behind the number of a cell.
@Suite struct MatrixMarkTests {
    @Test(
        arguments: [
            (Priority.p1, 0, "*"), (.p1, 2, "*"), (.p2, 1, "!"), (.p2, 0, "^"), (.p3, 0, " "), (nil, 0, " "),
            (nil, 1, "!"),
        ] as [(Priority?, Int, String)])
    func anEmergencyIsNeverHidden(_ worst: Priority?, _ overdue: Int, _ mark: String) {
        let cell = OpenCounts.Cell(grid: "b05", specialist: "equipment")
        let lines = worst.map { worst in
            OpenCounts.Line(
                grid: cell.grid, specialist: cell.specialist, state: .accepted, priority: worst, count: 3)
        }
        let counts = OpenCounts(
            lines: [lines].compactMap { $0 }, overdue: overdue > 0 ? [cell: overdue] : [:])
        let count = MatrixCount(counts[cell.grid, cell.specialist])
        #expect(count.mark == mark)
        if overdue > 0, worst != nil { #expect(count.role == .matrixOverdue, "the colour tells both") }
    }
}
