import Domain
import Words

/// The widths of the matrix's columns, in cells.
struct MatrixGauge: Equatable, Sendable {
    /// Names of grids, short ones where long ones have no room.
    let label: Int
    let isShort: Bool
    /// One for the cursor, the digits, one for a mark.
    let cell: Int
    /// 0 without sums.
    let sum: Int

    /// - Parameter room: cells within the border; nil asks for the widest.
    init(_ state: MatrixState, _ names: Names, room: Int?) {
        let most = state.columnSums.reduce(0) { max($0, $1.open) }
        cell = max(3, Self.digits(most) + 2)
        sum = state.hasSums ? max(3, Self.digits(state.sum.open) + 2) : 0
        let wanted = min(16, names.gridNameWidth)
        let rest = cell * state.specialists + sum
        let isTight = room.map { $0 < wanted + rest } ?? false
        isShort = isTight
        label = isTight ? min(8, names.gridShortWidth) : wanted
    }

    func width(of state: MatrixState) -> Int {
        label + cell * state.specialists + sum
    }

    private static func digits(_ count: Int) -> Int { String(count).utf8.count }
}
