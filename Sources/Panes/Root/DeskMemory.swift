import Domain

/// What the screens may read of a desk. Each call reads one moment, now.
package protocol DeskMemory: Sendable {
    func rows(_ window: QueueWindow) throws(Failure) -> [TicketRow]
    /// Those there are, open or not.
    func rows(_ numbers: [TicketNumber]) throws(Failure) -> [TicketRow]
    func numbers(_ numbers: [TicketNumber], passing filter: Filter) throws(Failure) -> Set<TicketNumber>
    func tally(_ filter: Filter) throws(Failure) -> Tally
    var openCounts: OpenCounts { get throws(Failure) }
    /// Nil where there is no such ticket.
    func file(_ number: TicketNumber) throws(Failure) -> TicketFile?
    /// About tickets of the grid, the newest first.
    func lastEntries(of key: GridKey, limit: Int) throws(Failure) -> [Entry]
    /// The most urgent open ticket of each grid.
    func mostUrgent(_ limit: Int) throws(Failure) -> [GridKey: [TicketRow]]
    func board(_ window: BoardWindow) throws(Failure) -> BoardPage
    /// Open tickets that may be about the same as one being typed, the likest first.
    func similar(to likeness: Likeness, limit: Int) throws(Failure) -> [TicketRow]
    /// Who rings from a telephone; nil where nobody did.
    func caller(of phone: String) throws(Failure) -> KnownCaller?
    var callHabits: CallHabits { get throws(Failure) }
    /// Open tickets that a ticket may be merged into, the likest first.
    func lookAlikes(of number: TicketNumber, limit: Int) throws(Failure) -> [TicketRow]
    /// Who is to do a ticket; nil where there is no such ticket.
    func suggestions(for number: TicketNumber) throws(Failure) -> Suggestions?
    /// The cheapest dispatch of all that wait.
    func plan(limit: Int) throws(Failure) -> (rows: [TicketRow], plan: DispatchPlan)
    /// Stored or due, whose windows start within that time.
    func rounds(in time: Range<Instant>) throws(Failure) -> [RoundRow]
    /// Nil where the site wants no such round and none is stored.
    func round(_ id: RoundID) throws(Failure) -> RoundFile?
    /// A stretch of the logbook.
    func log(_ filter: LogFilter, _ anchor: LogAnchor, limit: Int) throws(Failure) -> [LoggedEntry]
    /// The chain of hashes, checked so many entries further.
    func chain(after mark: ChainMark?, limit: Int) throws(Failure) -> ChainMark
    /// What stands from shift to shift, and what of it ended within a week.
    var standing: [StandingMatter] { get throws(Failure) }
    /// The occasions that take place within that time, cancelled ones among them, by their start.
    func gatherings(during time: Range<Instant>) throws(Failure) -> [Gathering]
    /// Findings that nobody followed to their end, the oldest first.
    func openFindings(limit: Int) throws(Failure) -> [FindingRow]
    /// Of rounds whose windows start within that time, in the order they were written.
    func scores(in time: Range<Instant>) throws(Failure) -> [ScoreSheet.Line]
    /// As of now.
    func draft(_ report: ReportID) throws(Failure) -> ReportDraft
    /// Who holds the desk.
    var watch: Watch { get throws(Failure) }
    /// Nil where there is no such handover.
    func handover(_ id: HandoverID) throws(Failure) -> Handover?
    /// The one that is open; nil where none is.
    var openHandover: Handover? { get throws(Failure) }
    /// All there ever were, the newest last.
    var handovers: [HandoverRow] { get throws(Failure) }
    /// What was written behind a handover's cut until it was over, about itself and who holds the desk aside: the first
    /// entries, and how many there are.
    func sinceCut(_ id: HandoverID, limit: Int) throws(Failure) -> (entries: [Entry], count: Int)
    /// Which of its lines are about something that still is open, by their keys.
    func openNow(_ handover: Handover) throws(Failure) -> Set<String>
    /// What a figure of a handover counts, as its record was frozen; none where that is told by the record's lines.
    func counted(_ figure: HandoverLine.Figure, in id: HandoverID) throws(Failure) -> [Subject]
    /// Nil where there is no such entry.
    func hash(ofEntry number: Int64) throws(Failure) -> String?
    /// Who at other desks is changing what.
    var editing: [Editing] { get throws(Failure) }
    /// Those that the author keeps.
    var savedFilters: [SavedFilter] { get throws(Failure) }
    var setting: Setting { get throws(Failure) }
    /// Entries behind the number, and the last there is.
    func news(after number: Int64) throws(Failure) -> (entries: [Entry], head: Int64)
}
