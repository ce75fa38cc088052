import Domain
import Screen
import Words

/// One of the screens: how its part of the state is shown, moved through and left. What it does not say is as the queue
/// has it.
protocol DeskScreen: Sendable {
    var name: Phrase { get }
    var key: ScreenKey { get }
    /// Whether there are others beside the pane in front.
    var hasPanes: Bool { get }
    /// Comes to the front.
    func open(_ root: inout RootState) -> [Effect]
    /// The same by its own key.
    func openByKey(_ root: inout RootState) -> [Effect]
    /// Fits its panes to the room there is.
    func settle(_ root: inout RootState, _ frame: FrameLayout)
    /// - Returns: the cell of the cursor, where there is a field.
    func draw(_ root: RootState, on canvas: inout Canvas, in frame: FrameLayout, _ look: Look) -> Point?
    /// What there is no room for in the panes.
    func footnote(_ root: RootState, _ frame: FrameLayout) -> String?
    func hints(_ root: RootState) -> ScreenHints
    /// Keys that mean something here alone.
    var ownKeys: [OwnKey] { get }
    func help(_ root: RootState) -> ScreenHelp

    /// The ticket that a key acts on, as the newest of what is shown of it; nil where none is shown.
    func ticket(_ root: RootState) -> TicketRow?
    /// The ticket under the cursor of its list, whatever is open over that.
    func current(_ root: RootState) -> TicketRow?
    /// The ticket open in full.
    func opened(_ root: RootState) -> TicketRow?
    /// The ticket whose file is shown.
    func numberInDetail(_ root: RootState) -> TicketNumber?
    /// The tickets whose deadlines are on the screen.
    func rowsShown(_ root: RootState) -> [TicketRow]
    /// The cursor stands elsewhere as soon as what was asked has come.
    func isOnItsWay(_ root: RootState) -> Bool
    /// Whether the tickets are what one looks at.
    func showsTickets(_ root: RootState) -> Bool
    /// Whether the ticket is shown with its timeline.
    func showsDetail(_ root: RootState) -> Bool
    /// What its lists lack of what is seen.
    func askForMore(_ root: inout RootState) -> [Effect]
    /// Whether Enter is about the ticket under the cursor.
    func opensTicket(_ root: RootState) -> Bool
    /// Why the action cannot be done here at all.
    func whyNot(_ action: Action, _ root: RootState) -> Phrase?

    /// False when the key moves nothing.
    func move(_ key: Key, _ root: inout RootState) -> Bool
    /// The same as the key pressed so often.
    func move(_ key: Key, times: Int, _ root: inout RootState) -> Bool
    /// 1 is the first.
    func go(toLine line: Int, _ root: inout RootState)
    /// The ends of the list that the cursor wants to be at, when they are not at hand.
    func jump(_ root: inout RootState) -> [Effect]
    /// Whether something was looked for that can be stepped through here.
    func isSearched(_ root: RootState) -> Bool
    /// To the next hit of what was looked for, or the one before.
    /// - Parameter isHere: what is under the cursor may be it.
    func step(forward: Bool, isHere: Bool, _ root: inout RootState) -> [Effect]
    func moveFocus(by step: Int, _ root: inout RootState)
    func point(_ mouse: Mouse, _ root: inout RootState, _ frame: FrameLayout)
    func openLevel(_ root: inout RootState) -> [Effect]
    func leaveLevel(_ root: inout RootState) -> [Effect]
    /// What the key that leaves the desk leaves first; nil where that is the desk.
    func leave(_ root: inout RootState) -> [Effect]?
    /// A ticket is to come under the cursor as soon as it is read.
    func seek(_ number: TicketNumber, _ root: inout RootState)
    func closeOpened(_ root: inout RootState)
    /// Makes room for the tickets' filter to be typed; false where the screen filters something else.
    func beginFilter(_ root: inout RootState) -> Bool
    /// Goes on to the next after a mark.
    func passMarked(_ root: inout RootState)
    /// All that are to be marked at once; nil where that has to be read first.
    func rowsToMark(_ root: RootState) -> [TicketRow]?
}

/// What the key of a screen is called; the key itself is its number.
struct ScreenKey: Sendable {
    let id: Action.ID
    let name: Phrase
    let help: Phrase
}

/// What a screen has in the footer: things of its own, and what can be done to its ticket.
struct ScreenHints {
    var own: [(id: Action.ID, need: Int)] = []
    var possible: [Action.ID] = moves

    static let moves: [Action.ID] = Action.table.filter { $0.hint == .whenPossible }.map(\.id)

    /// What every screen has.
    static let always: [(id: Action.ID, need: Int)] = Action.table.compactMap { action in
        if case .always(let need) = action.hint { (action.id, need) } else { nil }
    }
}

/// What a screen has in its help.
struct ScreenHelp {
    enum Tickets {
        case first
        case last
        case none
    }

    var title: Phrase
    /// What its signs and colours mean.
    var legend: [Legend] = []
    var moving: [KeyLine]
    /// Where the keys of tickets stand.
    var tickets = Tickets.first
}

extension DeskScreen {
    var hasPanes: Bool { false }
    func openByKey(_ root: inout RootState) -> [Effect] { open(&root) }

    func footnote(_ root: RootState, _ frame: FrameLayout) -> String? { nil }
    func hints(_ root: RootState) -> ScreenHints { ScreenHints() }
    var ownKeys: [OwnKey] { [] }

    func ticket(_ root: RootState) -> TicketRow? { nil }
    func current(_ root: RootState) -> TicketRow? { nil }
    func opened(_ root: RootState) -> TicketRow? { nil }

    func numberInDetail(_ root: RootState) -> TicketNumber? {
        (root.tickets.opened ?? root.tickets.queue.current)?.number
    }

    func rowsShown(_ root: RootState) -> [TicketRow] {
        let queue = root.tickets.queue
        return Array(queue.rows[queue.visible])
    }

    func isOnItsWay(_ root: RootState) -> Bool { root.tickets.queue.isOnItsWay }
    func showsTickets(_ root: RootState) -> Bool { true }
    func showsDetail(_ root: RootState) -> Bool { true }
    func askForMore(_ root: inout RootState) -> [Effect] { [] }
    func opensTicket(_ root: RootState) -> Bool { false }

    func whyNot(_ action: Action, _ root: RootState) -> Phrase? {
        action.scope == .ticket && action.isAimed(root) ? Phrase.noTicket : nil
    }

    func move(_ key: Key, times: Int, _ root: inout RootState) -> Bool {
        for _ in 0..<times where !move(key, &root) { return false }
        return true
    }

    func go(toLine line: Int, _ root: inout RootState) {
        _ = move(.home, &root)
        _ = move(.down, times: line - 1, &root)
    }

    func jump(_ root: inout RootState) -> [Effect] { [] }
    func isSearched(_ root: RootState) -> Bool { showsTickets(root) && root.tickets.search != nil }

    func step(forward: Bool, isHere: Bool, _ root: inout RootState) -> [Effect] {
        root.stepInQueue(forward: forward, isHere: isHere)
    }

    func leaveLevel(_ root: inout RootState) -> [Effect] { root.show(.desk) }
    func leave(_ root: inout RootState) -> [Effect]? { leaveLevel(&root) }
    func seek(_ number: TicketNumber, _ root: inout RootState) {}
    func closeOpened(_ root: inout RootState) {}

    func beginFilter(_ root: inout RootState) -> Bool {
        root.goToQueue()
        return true
    }

    func passMarked(_ root: inout RootState) {}

    func rowsToMark(_ root: RootState) -> [TicketRow]? {
        let queue = root.tickets.queue
        return queue.status == .ready && queue.reachesFirst && queue.reachesLast ? queue.rows : nil
    }
}
