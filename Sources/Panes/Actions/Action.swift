import Domain
import Screen

/// One thing a key does, and all there is to know of it: key routing, footer, help, palette, marks and manual read the one
/// table.
struct Action: Sendable {
    /// Made beside its row, and nowhere else.
    struct ID: Hashable, Sendable {
        /// What a configuration calls it; it stays.
        let name: String

        init(_ name: String) {
            self.name = name
        }
    }

    /// Where the key acts.
    enum Scope: Sendable {
        /// On the ticket under the cursor.
        case ticket
        case everywhere
    }

    /// When the footer shows it.
    enum Hint: Equatable, Sendable {
        /// - Parameter need: where there is no room for all, the greatest stay.
        case always(need: Int)
        /// When it can be done to the ticket.
        case whenPossible
    }

    let id: ID
    /// Those that are built in; the first is the one that is shown.
    let keys: [Key]
    let name: Phrase
    let help: Phrase
    let scope: Scope
    let doing: Doing
    let onMarks: OnMarks
    let hint: Hint?
    /// What its key would do, where that does not follow from what it does.
    let risk: RootState.KeyRisk?
    /// Whether keys that are no characters do it in fields and popups too.
    let isHeardInFields: Bool
    /// Whether it would be done to the ticket under the cursor; nil where the scope tells.
    let aims: (@Sendable (RootState) -> Bool)?
    /// Why it cannot be done, in the language of the screen; nil where that follows from its move.
    let whyNot: (@Sendable (RootState) -> String?)?

    static func ticket(
        _ id: ID, _ letter: Character, _ function: Int?, _ name: Phrase, _ help: Phrase, _ doing: Doing,
        onMarks: OnMarks? = nil, hint: Hint? = nil, risk: RootState.KeyRisk? = nil,
        aims: (@Sendable (RootState) -> Bool)? = nil, whyNot: (@Sendable (RootState) -> String?)? = nil
    ) -> Action {
        let keys: [Key] = [.character(letter)] + (function.map { [.function($0)] } ?? [])
        return Action(
            id: id, keys: keys, name: name, help: help, scope: .ticket, doing: doing,
            onMarks: onMarks ?? (doing.suitsMany ? .alike : .refused), hint: hint, risk: risk,
            isHeardInFields: false, aims: aims, whyNot: whyNot)
    }

    static func everywhere(
        _ id: ID, _ keys: [Key], _ name: Phrase, _ help: Phrase, _ doing: Doing, hint: Hint? = nil,
        risk: RootState.KeyRisk? = nil, isHeardInFields: Bool = false,
        aims: (@Sendable (RootState) -> Bool)? = nil, whyNot: (@Sendable (RootState) -> String?)? = nil
    ) -> Action {
        Action(
            id: id, keys: keys, name: name, help: help, scope: .everywhere, doing: doing, onMarks: .ignored,
            hint: hint, risk: risk, isHeardInFields: isHeardInFields, aims: aims, whyNot: whyNot)
    }
}

extension Action {
    /// Every action there is, in the order help shows them.
    static let table: [Action] = tickets + queue + places + program

    /// Keys that move, wherever one is; no action takes them.
    static let reservedKeys: Set<Key> = [
        .character("h"), .character("j"), .character("k"), .character("l"), .character("g"), .character("G"),
        .character("H"), .character("<"), .character(">"),
        .up, .down, .left, .right, .pageUp, .pageDown, .home, .end,
        .control("u"), .control("d"), .control("f"), .control("b"),
    ]

    private static let byID = Dictionary(table.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

    static func of(_ id: ID) -> Action? { byID[id] }

    /// Whether it would be done to the ticket under the cursor.
    func isAimed(_ root: RootState) -> Bool { aims?(root) ?? (scope == .ticket) }
}
