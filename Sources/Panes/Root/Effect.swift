import Domain
import Screen

/// What `update` asks of the world; the loop carries it out off its own thread and answers with an `Input`.
package enum Effect: Equatable, Sendable {
    case query(Query)
    /// Answered by `carriedOut` or `orderFailed` with the same order.
    case order(Order)
    /// As an order, of the author whose password this is; answered like one.
    case prove(Order, Secret)
    /// All in one go, what is refused left out; answered by `carriedOutTogether`.
    case together([Order])
    /// What is typed, to be kept where a crash cannot reach it; nil forgets it. Only the latest of a key matters.
    case keepDraft(DraftKey, Draft?)
    /// What is being changed here; nil where nothing is any more.
    case editing(Subject?)
    /// What time alone caused is to be written by whichever desk can.
    case sweep
    /// What a stopped desk holds, to be kept elsewhere; answered by `rescued`.
    case rescue(Rescue)
    /// Whether a stopped desk may go on; answered by `standing`.
    case inspect
    case savedFilters(SavedFilter.Change)
    /// Somebody gives a name and a password, over a lock or where nobody is yet; answered by `signedOn` or `signOnFailed`.
    case signOn(name: String, Secret, isLocked: Bool)
    /// Who acts from now on. What was asked before is still the one's before.
    case seat(Author)
    /// A past moment is to be loaded; answered by `lookedBack`. Queries that have a place are of it.
    case lookBack(PastAim)
    /// Nobody looks back any more.
    case present
    case ring
    case copy(String)
    /// Into a file that is not there yet; answered by `written`.
    case write(path: String, text: String)
    /// Answered by `listed`, more than once where there are many.
    case list(ListFile)
    case redraw
    case suspend
    case quit
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
    /// A file was written, or why not.
    case written(path: String, SystemReason?)
    /// What became of the queue's tickets as a file.
    case listed(ListFile, ListFile.News)
    /// A filter could not be kept or forgotten.
    case filtersFailed(Failure)
    case signedOn(SignOn)
    case signOnFailed(Failure)
    /// The logbook has grown, by this desk or another.
    case changed
    /// What is no history has changed: who is editing what.
    case localChanged
    /// The file was found gone or damaged; nil where it is right again.
    case standing(Failure?)
    /// Where what a stopped desk holds is kept now.
    case rescued(Stop.Kept)
    /// What came of a past moment that was asked for, or how far it has come.
    case lookedBack(PastAim, LookBack.News)
    case terminate
}

extension Input {
    /// Whether what is on the screen may be another by it.
    package var isSeen: Bool {
        if case .answered(let answer) = self { answer.query.isSeen } else { true }
    }
}

/// Whose desk this is: what changes rarely.
package struct Setting: Equatable, Sendable {
    package var site: Site
    package var zone: Zone
    package let clocks: SiteClocks
    package var operators: [Operator]
    package var author: Author
    package var isReadOnly: Bool
    /// Whether the author has one, by which a locked desk opens again.
    package var hasPassword: Bool
    /// Of the desk's file, whole.
    package let path: String

    package init(
        site: Site, zone: Zone, operators: [Operator], author: Author, isReadOnly: Bool,
        hasPassword: Bool = false, path: String = ""
    ) {
        self.hasPassword = hasPassword
        self.path = path
        self.site = site
        self.zone = zone
        clocks = SiteClocks(site, zone: zone)
        self.operators = operators
        self.author = author
        self.isReadOnly = isReadOnly
    }
}
