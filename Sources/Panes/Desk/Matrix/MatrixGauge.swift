import Domain
import Words

/// The widths of the matrix's columns, in cells.
struct MatrixGauge: Equatable, Sendable {
    /// Names of grids, short ones where long ones have no room.
    let label: Int
    let isShort: Bool
    /// One for the cursor, the digits, one for a mark; more where there is room.
    let cell: Int
    /// 0 without sums.
    let sum: Int

    /// - Parameter room: cells within the border; nil asks for the widest.
    init(_ state: MatrixState, _ names: Names, room: Int?) {
        let most = state.columnSums.reduce(0) { max($0, $1.open) }
        let narrow = max(3, Self.digits(most) + 2)
        sum = state.hasSums ? max(3, Self.digits(state.sum.open) + 2) : 0
        let wanted = min(16, names.gridNameWidth)
        let rest = narrow * state.specialists + sum
        let isTight = (room ?? .max) < wanted + rest
        isShort = isTight
        label = isTight ? min(8, names.gridShortWidth) : wanted
        let share = ((room ?? 0) - label - sum) / max(1, state.specialists)
        cell = max(narrow, min(share, Self.widest))
    }

    func width(of state: MatrixState) -> Int {
        label + cell * state.specialists + sum
    }

    /// Numbers further apart are no longer read as a row.
    private static let widest = 10

    private static func digits(_ count: Int) -> Int { String(count).utf8.count }
}
