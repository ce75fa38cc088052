import Domain
import Screen

/// The screens there are, in the order of their number keys.
enum ScreenTab: Int, CaseIterable, Sendable {
    case desk = 1
    case grids = 0

    var name: Name {
        switch self {
        case .desk: Name("调度", "Desk")
        case .grids: Phrase.matrix
        }
    }

    /// Draws the names of all screens, and at the right who is at the desk.
    static func draw(current: ScreenTab, who: String, on canvas: inout Canvas, in line: Rect, _ look: Look) {
        guard !line.isEmpty else { return }
        var x = line.x + 1
        for tab in allCases {
            let style = look.theme[tab == current ? .tabCurrent : .tab]
            let text = "\(tab.rawValue)\(look.words(tab.name))"
            x += canvas.put(text, at: Point(x: x, y: line.y), style: style) + 1
        }
        let start = line.maxX - who.cellWidth - 1
        guard start > x else { return }
        canvas.put(who, at: Point(x: start, y: line.y), style: look.theme[.textDim])
    }
}
