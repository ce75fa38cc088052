import Domain
import Screen

/// What `update` asks of the world; the loop carries it out off its own thread and answers with an `Input`.
package enum Effect: Equatable, Sendable {
    case query(Query)
    /// Answered by `carriedOut` or `orderFailed` with the same order.
    case order(Order)
    /// All in one go, what is refused left out; answered by `carriedOutTogether`.
    case together([Order])
    /// What is typed, to be kept where a crash cannot reach it; nil forgets it. Only the latest of a key matters.
    case keepDraft(DraftKey, Draft?)
    /// The ticket that is being changed here; nil where none is any more.
    case editing(TicketNumber?)
    /// What time alone caused is to be written by whichever desk can.
    case sweep
    /// What a stopped desk holds, to be kept elsewhere; answered by `rescued`.
    case rescue(Rescue)
    /// Whether a stopped desk may go on; answered by `standing`.
    case inspect
    case savedFilters(SavedFilter.Change)
    case ring
    case copy(String)
    case redraw
    case suspend
    case quit
}

/// What the screens read. Of one slot only the latest question matters; older answers are dropped.
package enum Query: Equatable, Sendable {
    /// Rows in the order of the queue, whichever side of the anchor they lie on.
    case queue(QueueWindow)
    /// The first rows that pass, many of them, to be marked.
    case whole(QueueWindow)
    /// The marked tickets as they are now, and which of them the filter lets through.
    case marked([TicketNumber], Filter)
    /// How many tickets the filter lets through.
    case tally(Filter)
    /// How many another filter lets through, where this one lets none.
    case elsewhere(Filter)
    case counts
    case file(TicketNumber)
    /// Which of these tickets there are, open or not.
    case find([TicketNumber])
    /// The last entries about tickets of the grid, the newest first.
    case grid(GridKey)
    /// Open tickets that may be about the same as one being typed, the likest first.
    case similar(Likeness)
    /// Open tickets that a ticket may be merged into, the likest first.
    case lookAlikes(TicketNumber)
    /// Who is to do a ticket.
    case suggestions(TicketNumber)
    /// The cheapest dispatch of all that wait.
    case plan
    /// The open emergencies, as far as a screen can say them.
    case emergencies
    /// The tickets that ring, or may, as they are now.
    case alarmed([TicketNumber])
    /// Who at other desks is changing a ticket.
    case editing
    /// The filters that the author keeps.
    case filters
    /// The most urgent open ticket of each grid.
    case urgent
    /// The columns of the board that are seen.
    case board(BoardWindow)
    /// Site, operators and the author, after they changed.
    case setting
    /// Entries newer than the number, for the line that tells what other desks do.
    case news(after: Int64)

    /// How many a grid's question is answered with.
    package static let gridEntries = 10
    /// How many look-alikes a ticket has at most.
    package static let alike = 8
    /// How many emergencies are looked after at most.
    package static let emergencyLimit = 200
    /// How many tickets are planned at most.
    package static let planned = 1000

    /// Questions of one slot replace each other while they wait.
    package enum Slot: Hashable, Sendable {
        case queue
        case whole
        case marked
        case tally
        case elsewhere
        case counts
        case file
        case find
        case grid
        case urgent
        case board
        case similar
        case lookAlikes
        case suggestions
        case plan
        case emergencies
        case alarmed
        case editing
        case filters
        case setting
        case news
    }

    package var slot: Slot {
        switch self {
        case .queue: .queue
        case .whole: .whole
        case .marked: .marked
        case .tally: .tally
        case .elsewhere: .elsewhere
        case .counts: .counts
        case .file: .file
        case .find: .find
        case .grid: .grid
        case .urgent: .urgent
        case .board: .board
        case .similar: .similar
        case .lookAlikes: .lookAlikes
        case .suggestions: .suggestions
        case .plan: .plan
        case .emergencies: .emergencies
        case .alarmed: .alarmed
        case .editing: .editing
        case .filters: .filters
        case .setting: .setting
        case .news: .news
        }
    }
}

package enum Answer: Equatable, Sendable {
    case queue(QueueWindow, [TicketRow])
    case whole(QueueWindow, [TicketRow])
    case marked([TicketNumber], Filter, [TicketRow], passing: Set<TicketNumber>)
    case tally(Filter, Tally)
    case elsewhere(Filter, Tally)
    case counts(OpenCounts)
    /// Nil where there is no such ticket.
    case file(TicketNumber, TicketFile?)
    case found([TicketNumber], [TicketRow])
    case grid(GridKey, [Entry])
    case urgent([GridKey: TicketRow])
    case board(BoardWindow, BoardPage)
    case similar(Likeness, [TicketRow])
    case lookAlikes(TicketNumber, [TicketRow])
    /// Nil where there is no such ticket.
    case suggestions(TicketNumber, Suggestions?)
    case plan([TicketRow], DispatchPlan)
    case emergencies([TicketRow])
    case alarmed([TicketNumber], [TicketRow])
    case editing([Editing])
    case filters([SavedFilter])
    case setting(Setting)
    case news([Entry], head: Int64)
}

/// Why a query or an order came to nothing.
package enum Failure: Error, Equatable, Sendable {
    case refused(Refusal)
    case conflict(Conflict)
    case ticketNotFound(TicketNumber)
    /// Another writer held the desk for too long; nothing was written.
    case busy
    case diskFull
    case readOnly
    /// The desk's file is no longer the one at its path.
    case moved(String)
    /// The file holds another logbook than the one that was read.
    case exchanged(String)
    /// A page of the file, or what stands on it, cannot be read.
    case damaged(String)
    /// A line about the system, as it said it.
    case system(String)
}

/// What reaches the screens from outside.
package enum Input: Sendable {
    case key(Key)
    case paste(String)
    case mouse(Mouse)
    case resize(Size)
    /// The time on the wall; once a second at most.
    case tick(Instant)
    case answered(Answer)
    case queryFailed(Query, Failure)
    case carriedOut(Order, Receipt)
    case orderFailed(Order, Failure)
    /// What came of each.
    case carriedOutTogether([Order], [Result<Receipt, Failure>])
    /// A filter could not be kept or forgotten.
    case filtersFailed(Failure)
    /// The logbook has grown, by this desk or another.
    case changed
    /// What is no history has changed: who is editing what.
    case localChanged
    /// The file was found gone or damaged; nil where it is right again.
    case standing(Failure?)
    /// Where what a stopped desk holds is kept now.
    case rescued(Stop.Kept)
    case terminate
}

/// Whose desk this is: what changes rarely.
package struct Setting: Equatable, Sendable {
    package var site: Site
    package var zone: Zone
    package let clocks: SiteClocks
    package var operators: [Operator]
    package var author: Author
    package var isReadOnly: Bool

    package init(site: Site, zone: Zone, operators: [Operator], author: Author, isReadOnly: Bool) {
        self.site = site
        self.zone = zone
        clocks = SiteClocks(site, zone: zone)
        self.operators = operators
        self.author = author
        self.isReadOnly = isReadOnly
    }
}
