/// Why there can be no full screen here.
package enum TerminalProblem: Error, Hashable, Sendable {
    /// Standard input or output is not a terminal.
    case notATerminal
    /// TERM is unset or empty.
    case termMissing
    /// No terminfo entry describes TERM.
    case termUnknown(String)
    /// The terminal cannot move its cursor, as with `TERM=dumb`.
    case noFullScreen(String)
}
