import Domain
import Screen

extension RootState {
    /// Says that nothing here is real, and leads a newcomer through it.
    package mutating func beDemo() {
        isDemo = true
        tour = Tour()
    }

    /// Rows at the bottom that the tour takes; none where rows are dear.
    var tourRows: Int {
        let isRoomy = size.width >= 80 && size.height >= 24
        return isRoomy && tour?.isShown == true ? 1 : 0
    }

    func drawTour(on canvas: inout Canvas, _ look: Look) {
        guard tourRows > 0, let tour else { return }
        let line = Rect(x: 0, y: size.height - tourRows, width: size.width, height: tourRows)
        let begun = popups.last?.popup.tourStep ?? (tickets.filterField == nil ? nil : .filter)
        tour.draw(begun: begun, on: &canvas, in: line, look)
    }
}
