import Domain
import Screen
import Words

/// What lies over the panes and takes the keys. It says what it does and is about; what it leaves unsaid is so of most.
protocol Popup: Equatable, Sendable {
    /// What its help is headed by.
    var helpTitle: Phrase { get }
    /// Its own keys, as help shows them.
    var keyLines: [KeyLine] { get }
    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome
    /// - Returns: the cell of the cursor, where there is a field.
    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point?

    /// Whether letters are text there.
    var hasField: Bool { get }
    /// Pasted text goes into the field, if there is one; false when it was cut.
    mutating func paste(_ text: String, _ look: Look) -> Bool
    /// Whether what is pasted is for a new call in its place.
    var yieldsToPaste: Bool { get }
    /// Whether Ctrl-C means leaving it and nothing else.
    var hasCancel: Bool { get }
    /// Whether the wheel scrolls it, as what is but read.
    var hasWheel: Bool { get }

    /// The ticket it is about; nil for what is about none, which takes none over either.
    var ticket: TicketRow? { get set }
    /// Its author was told of all that was done to its subject up to a revision.
    mutating func see(_ revision: Int, of subject: Subject)
    /// The ticket that it is open to change.
    var ticketChanged: TicketNumber? { get }

    /// Under which a draft of it is kept; nil for what has none.
    var draftKey: DraftKey? { get }
    /// The move whose draft is kept while it asks for many tickets; nil where none is.
    var moveOnMany: Move? { get }
    /// What was typed that is worth keeping.
    var draft: Draft? { get }
    /// Types again what was typed.
    mutating func take(_ draft: Draft, _ look: Look)
    /// Whether leaving it by its own key forgets what was typed: what only chooses must not choose by itself the next
    /// time. An alarm that is gone to keeps it.
    var isForgottenWhenLeft: Bool { get }
    /// What comes back when its order fails: what was typed in.
    var origin: PopupState? { get }
    /// What is opened again when it is left.
    var beneath: PopupState? { get }

    /// Fits what is on top to the screen and to what is known.
    mutating func settle(_ root: RootState)
    /// What is on top asks for what it lacks.
    mutating func ask(_ root: inout RootState) -> [Effect]
    /// Ticket numbers typed there that nobody has looked for yet.
    var numbersTyped: [TicketNumber] { get }
    /// Those there are of the tickets that were looked for.
    mutating func take(_ rows: [TicketRow], of numbers: [TicketNumber])
    /// What it has read may be so no more.
    mutating func growOld()
    /// Whether what a key would mean there is not on the screen yet.
    func awaits(_ root: RootState) -> Bool
    /// Whether it is in the middle of what leaving it would stop.
    var isWriting: Bool { get }
    /// The step of the tour that one is in the middle of.
    var tourStep: Tour.Step? { get }
}

extension Popup {
    var hasField: Bool { false }
    mutating func paste(_ text: String, _ look: Look) -> Bool { true }
    var yieldsToPaste: Bool { false }
    var hasCancel: Bool { true }
    var hasWheel: Bool { false }

    var ticket: TicketRow? {
        get { nil }
        set {}
    }
    mutating func see(_ revision: Int, of subject: Subject) {
        guard var row = ticket, subject == .ticket(row.number) else { return }
        row.revision = revision
        ticket = row
    }

    var ticketChanged: TicketNumber? { ticket?.number }

    var draftKey: DraftKey? { nil }
    var moveOnMany: Move? { nil }
    var draft: Draft? { nil }
    mutating func take(_ draft: Draft, _ look: Look) {}
    var isForgottenWhenLeft: Bool { false }
    var origin: PopupState? { PopupState(self) }
    var beneath: PopupState? { nil }

    mutating func settle(_ root: RootState) {}
    mutating func ask(_ root: inout RootState) -> [Effect] { [] }
    var numbersTyped: [TicketNumber] { [] }
    mutating func take(_ rows: [TicketRow], of numbers: [TicketNumber]) {}
    mutating func growOld() {}
    func awaits(_ root: RootState) -> Bool { false }
    var isWriting: Bool { false }
    var tourStep: Tour.Step? { nil }

    fileprivate func equals(_ other: some Popup) -> Bool { other as? Self == self }
}

/// One that is about a ticket.
protocol TicketPopup: Popup {
    var row: TicketRow { get set }
}

extension TicketPopup {
    var ticket: TicketRow? {
        get { row }
        set { row = newValue ?? row }
    }
}

/// Any popup.
struct PopupState: Equatable, Sendable {
    var popup: any Popup

    init(_ popup: any Popup) {
        self.popup = popup
    }

    static func == (one: PopupState, other: PopupState) -> Bool { one.popup.equals(other.popup) }
}

/// What a key made of a popup.
enum PopupOutcome: Equatable, Sendable {
    case stay
    case close
    /// Stays, and another lies over it.
    case open(PopupState)
    /// Closes; the popup comes back when the order fails.
    case submit(Order)
    /// The same with two on one ticket, the second after the first.
    case submitBoth(Order, Order)
    /// The same with a new ticket, whose dispatch is opened when there is one.
    case submitAndDispatch(Order)
    /// The same with one that its author's password signs.
    case prove(Order, Secret)
    /// Closes, and does what was chosen by name.
    case choose(PaletteTarget)
    /// Closes, and does what was chosen of rounds.
    case patrol(PatrolTarget)
    /// Closes, and does what was chosen of handovers.
    case handover(HandoverTarget)
    /// Closes, and writes a file that is not there yet.
    case write(path: String, text: String)
    /// Closes, and writes the queue's tickets to a file.
    case list(ListFile)
    /// Closes, and shows the report of some days.
    case report(ReportSpan)
    /// Closes, and shows the entries that pass; the text has been checked.
    case log(filter: String)
    /// Closes, and goes to the next entry that passes, hiding none; the text has been checked.
    case logFind(String)
    /// Closes after keeping a filter; stays after forgetting one.
    case change(SavedFilter.Change)
    /// Stays, and sends what is first of its run.
    case proceed([Effect])
    case complain(String)
    /// Closes, and opens a call that was left.
    case continueCall(Int)
    /// Closes, and opens a new call with what was typed already.
    case beginCall(Key?)
    /// Stays, and throws a call away that was left.
    case forgetCall(Int)
    case quit
}
