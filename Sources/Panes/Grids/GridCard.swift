import Domain
import Screen

/// The pane of a grid: it stands in the matrix's place while the queue shows the grid's tickets.
struct GridCard: Equatable, Sendable {
    /// What was on the screen before, for the way back.
    struct Origin: Equatable, Sendable {
        var filterText: String
        var ticket: TicketNumber?
        var screen: ScreenTab
    }

    /// Cells the pane would like, border included.
    static let narrow = 44
    static let wide = 60

    let key: GridKey
    let origin: Origin
    /// The last entries of the grid.
    var events: [Entry] = []
    var rounds = GridRounds()
    var status = LoadStatus.loading
    var scroll = LineScroll()
}
