/// A key as a person pressed it.
package enum Key: Hashable, Sendable {
    case character(Character)
    case enter
    case escape
    case tab
    case backTab
    case backspace
    case delete
    case insert
    case up
    case down
    case left
    case right
    case shiftLeft
    case shiftRight
    case home
    case end
    case pageUp
    case pageDown
    case function(Int)
    /// A lower-case letter, or one of ``space \ ] ^ _``.
    case control(Character)
    case alt(Character)
    case altEnter
}
