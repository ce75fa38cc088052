/// What the loop wakes up for.
package enum Event: Hashable, Sendable {
    case key(Key)
    /// Text as it was pasted, unescaped; line ends are `\n`. It never stands for keys.
    case paste(String)
    /// Where the display was opened for it.
    case mouse(Mouse)
    case resize(Size)
    /// Somebody rang the `WakeUp`.
    case wake
    /// SIGTERM: leave in good order.
    case terminate
    /// The terminal is gone; nothing more can be shown.
    case hangUp
    /// SIGINT from outside. Ctrl-C typed at the terminal is `.key(.control("c"))`.
    case interrupt
    /// Back from a suspension; the next canvas is sent whole.
    case resumed
}
