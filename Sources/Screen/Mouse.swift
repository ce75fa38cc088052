/// What somebody did with a mouse, and at which cell of the screen.
package struct Mouse: Hashable, Sendable {
    package enum Act: Hashable, Sendable {
        /// The first button went down.
        case press
        case wheelUp
        case wheelDown
    }

    package var act: Act
    package var point: Point

    package init(_ act: Act, at point: Point) {
        self.act = act
        self.point = point
    }
}
