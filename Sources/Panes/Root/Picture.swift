import Screen

/// What the terminal is to show. A nil cursor is hidden.
package struct Picture: Equatable, Sendable {
    package var canvas: Canvas
    package var cursor: Point?
}
