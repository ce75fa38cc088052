/// The seam between the loop and whatever shows it. Used from one thread; only `wakeUp` may leave it.
package protocol Display: AnyObject {
    var size: Size { get }
    var glyphs: Glyphs { get }
    var wakeUp: WakeUp { get }

    /// Shows the canvas, clipped to the size. A nil cursor is hidden.
    func show(_ canvas: Canvas, cursor: Point?)

    /// Waits for the first event, then returns all there are; none when the time ran out.
    /// - Parameter milliseconds: nil waits for ever, 0 does not wait.
    func events(waitingAtMost milliseconds: Int?) -> [Event]

    /// The audible bell.
    func ring()

    /// The next canvas is sent whole.
    func redrawAll()

    /// Hands the terminal back and stops the process until it is continued; then `.resumed` is reported.
    func suspend()

    func copyToClipboard(_ text: String)
}
