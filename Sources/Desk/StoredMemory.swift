import Domain
import Panes
import Store

/// The store as the screens read it, or a past moment of it.
struct StoredMemory: DeskMemory {
    let session: DeskSession
    var past: (desk: PastDesk, place: PastPlace)?

    private var store: Store { session.store }
    private var now: Instant { past?.place.then ?? .current() }

    private func read<Value>(_ body: (Reading) throws -> Value) throws(Failure) -> Value {
        try asking { () throws(StoreError) in
            guard let past else { return try store.read(body) }
            guard let value = try past.desk.read(at: past.place, body) else { throw StoreError.busy }
            return value
        }
    }

    private func asking<Value>(_ body: () throws(StoreError) -> Value) throws(Failure) -> Value {
        do {
            return try body()
        } catch {
            throw Failure(error)
        }
    }

    func rows(_ window: QueueWindow) throws(Failure) -> [TicketRow] {
        try read { try $0.rows(window, now: now) }
    }

    func rows(_ numbers: [TicketNumber]) throws(Failure) -> [TicketRow] {
        try read { try $0.rows(numbers) }
    }

    func numbers(_ numbers: [TicketNumber], passing filter: Filter) throws(Failure) -> Set<TicketNumber> {
        try read { try $0.numbers(numbers, passing: filter, now: now) }
    }

    func tally(_ filter: Filter) throws(Failure) -> Tally {
        try read { try $0.tally(filter, now: now) }
    }

    var openCounts: OpenCounts {
        get throws(Failure) {
            try read { try $0.openCounts(now: now) }
        }
    }

    func file(_ number: TicketNumber) throws(Failure) -> TicketFile? {
        try read { try $0.file(number) }
    }

    func lastEntries(of key: GridKey, limit: Int) throws(Failure) -> [Entry] {
        try read { try $0.lastEntries(of: key, limit: limit) }
    }

    func mostUrgent(_ limit: Int) throws(Failure) -> [GridKey: [TicketRow]] {
        try read { try $0.mostUrgent(limit, now: now) }
    }

    func board(_ window: BoardWindow) throws(Failure) -> BoardPage {
        try read { try $0.board(window, now: now) }
    }

    func similar(to likeness: Likeness, limit: Int) throws(Failure) -> [TicketRow] {
        try read {
            try $0.similar(
                grid: likeness.grid, category: likeness.category, text: likeness.text, phone: likeness.phone,
                place: likeness.place, limit: limit)
        }
    }

    func caller(of phone: String) throws(Failure) -> KnownCaller? { try read { try $0.caller(of: phone) } }

    var callHabits: CallHabits {
        get throws(Failure) { try read { try $0.callHabits() } }
    }

    func lookAlikes(of number: TicketNumber, limit: Int) throws(Failure) -> [TicketRow] {
        try read { try $0.lookAlikes(of: number, limit: limit) }
    }

    func suggestions(for number: TicketNumber) throws(Failure) -> Suggestions? {
        do throws(Failure) {
            return try read { try $0.suggestions(for: number, now: now).suggestions }
        } catch .ticketNotFound {
            return nil
        }
    }

    func plan(limit: Int) throws(Failure) -> (rows: [TicketRow], plan: DispatchPlan) {
        try read { try $0.plan(limit: limit, now: now) }
    }

    func rounds(in time: Range<Instant>) throws(Failure) -> [RoundRow] {
        try read { try $0.rounds(in: time, now: now) }
    }

    func round(_ id: RoundID) throws(Failure) -> RoundFile? {
        try read { try $0.round(id) }
    }

    func log(_ filter: LogFilter, _ anchor: LogAnchor, limit: Int) throws(Failure) -> [LoggedEntry] {
        try read { try $0.log(filter, anchor, limit: limit) }
    }

    func chain(after mark: ChainMark?, limit: Int) throws(Failure) -> ChainMark {
        try read { try $0.chain(after: mark, limit: limit) }
    }

    var standing: [StandingMatter] {
        get throws(Failure) {
            let week = now.adding(minutes: -7 * 1440)
            return try read { try $0.standing(Set(StandingMatter.Kind.allCases), endedSince: week) }
        }
    }

    func gatherings(during time: Range<Instant>) throws(Failure) -> [Gathering] {
        try read { try $0.gatherings(during: time) }
    }

    func openFindings(limit: Int) throws(Failure) -> [FindingRow] {
        try read { try $0.openFindings(limit: limit) }
    }

    func scores(in time: Range<Instant>) throws(Failure) -> [ScoreSheet.Line] {
        try read { try $0.scores(in: time) }
    }

    func draft(_ report: ReportID) throws(Failure) -> ReportDraft {
        // Of a past moment too it is made of the tables of today, which have all there is to count.
        try asking { () throws(StoreError) in try store.read { try $0.draft(report, upTo: past?.place.entry) }
        }
    }

    var watch: Watch {
        get throws(Failure) { try read { try $0.watch() } }
    }

    func handover(_ id: HandoverID) throws(Failure) -> Handover? {
        try read { try $0.handover(id) }
    }

    var openHandover: Handover? {
        get throws(Failure) { try read { try $0.openHandover() } }
    }

    var handovers: [HandoverRow] {
        get throws(Failure) { try read { try $0.handovers() } }
    }

    func sinceCut(_ id: HandoverID, limit: Int) throws(Failure) -> (entries: [Entry], count: Int) {
        try read { try $0.sinceCut(id, limit: limit) }
    }

    func openNow(_ handover: Handover) throws(Failure) -> Set<String> {
        try read { try $0.openNow(handover) }
    }

    func counted(_ figure: HandoverLine.Figure, in id: HandoverID) throws(Failure) -> [Subject] {
        try read { try $0.counted(figure, in: id) }
    }

    func hash(ofEntry number: Int64) throws(Failure) -> String? {
        try read { try $0.hash(ofEntry: number) }
    }

    var editing: [Editing] {
        get throws(Failure) {
            guard past == nil else { return [] }
            return try asking { () throws(StoreError) in try store.editing(now: now) }
                .filter { $0.desk != session.author?.desk }
        }
    }

    var savedFilters: [SavedFilter] {
        get throws(Failure) {
            guard let author = session.author else { return [] }
            return try asking { () throws(StoreError) in try store.filters(of: author.id) }
        }
    }

    var setting: Setting {
        get throws(Failure) {
            guard past == nil else { return try read { try session.setting($0) } }
            return try asking { () throws(StoreError) in try session.setting() }
        }
    }

    /// What is imported is told of as far as it can be; behind it nothing else may be missed.
    func news(after number: Int64) throws(Failure) -> (entries: [Entry], head: Int64) {
        try asking { () throws(StoreError) in
            let head = try store.head().number
            let entries = try store.read { reading in
                let first = try reading.entries(after: number, limit: 200)
                guard let last = first.last, last.number < head else { return first }
                return try first
                    + reading.entries(after: last.number, upTo: head, exceptFacts: "ticket.imported")
            }
            return (entries, max(head, entries.last?.number ?? 0))
        }
    }
}
