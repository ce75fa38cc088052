import Domain
import Screen

/// The screens there are, in the order they are gone through.
enum ScreenTab: Int, CaseIterable, Sendable {
    case desk = 1
    case board = 2
    case patrol = 3
    case handover = 4
    case reports = 6
    case logbook = 7
    case grids = 0

    var screen: any DeskScreen {
        switch self {
        case .desk: HomeScreen()
        case .board: BoardScreen()
        case .patrol: PatrolScreen()
        case .handover: HandoverScreen()
        case .reports: ReportsScreen()
        case .logbook: LogScreen()
        case .grids: GridsScreen()
        }
    }

    /// Its number, which stands before its name and is its key.
    var digit: Character { Character("\(rawValue)") }

    /// Draws the names of all screens, and at the right who is at the desk.
    static func draw(current: ScreenTab, who: String, on canvas: inout Canvas, in line: Rect, _ look: Look) {
        guard !line.isEmpty else { return }
        var x = line.x + 1
        for tab in allCases {
            let style = look.theme[tab == current ? .tabCurrent : .tab]
            let text = "\(tab.digit)\(look.words(tab.screen.name))"
            x += canvas.put(text, at: Point(x: x, y: line.y), style: style) + 1
        }
        let start = line.maxX - who.cellWidth - 1
        guard start > x else { return }
        canvas.put(who, at: Point(x: start, y: line.y), style: look.theme[.textDim])
    }
}
