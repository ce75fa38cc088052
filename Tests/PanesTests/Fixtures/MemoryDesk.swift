import Domain

@testable import Panes

/// A desk in memory that decides as the rules say and answers what screens ask.
struct MemoryDesk {
    var setting: Setting
    var now: Instant
    private(set) var files: [TicketNumber: TicketFile] = [:]
    /// In the order in which they were born.
    private var numbers: [TicketNumber] = []
    private(set) var filters: [SavedFilter] = []
    /// Who is changing what at other desks.
    var editing: [Editing] = []
    private(set) var entries: [Entry] = []
    /// The entry that is not as it was written.
    var brokenEntry: Int64?
    var passwords: [ID<Operator>: Secret] = [:]
    /// Who holds the desk where nothing was written of it.
    var assumedHolder: ID<Operator>? = "limei"
    /// How often it was asked.
    var queries = 0

    init(_ setting: Setting = Compound.setting(), now: Instant = Compound.now) {
        self.setting = setting
        self.now = now
    }

    var head: Int64 { Int64(entries.count) }

    subscript(number: TicketNumber) -> Ticket? { files[number]?.ticket }
}

extension MemoryDesk {
    mutating func carryOut(_ order: Order, by author: Author? = nil) -> Result<Receipt, Failure> {
        let occasion = occasion(author ?? setting.author)
        do {
            let outcome = try order.decide(occasion, memory)
            for decision in outcome.decisions { append(decision, occasion) }
            return .success(outcome.receipt(lastEntry: head))
        } catch let refusal as Refusal {
            return .failure(.refused(refusal))
        } catch let conflict as Conflict {
            return .failure(.conflict(conflict))
        } catch let failure as Failure {
            return .failure(failure)
        } catch {
            return .failure(.system("\(error)"))
        }
    }

    mutating func carryOut(_ order: Order, proving secret: Secret) -> Result<Receipt, Failure> {
        var author = setting.author
        guard let password = passwords[author.id] else { return .failure(.refused(.account(.noPassword))) }
        author.isProven = password == secret
        guard author.isProven else {
            return .failure(.refused(.account(.wrongPassword(retryAt: nil))))
        }
        return carryOut(order, by: author)
    }

    func signOn(_ name: String, _ secret: Secret, isLocked: Bool) -> Input {
        guard let person = setting.operators.called(name) else {
            return .signOnFailed(.refused(.account(.wrongPassword(retryAt: nil))))
        }
        if isLocked || !secret.isEmpty || passwords[person.id] != nil {
            guard let password = passwords[person.id] else {
                return .signOnFailed(.refused(.account(.noPassword)))
            }
            guard password == secret else {
                return .signOnFailed(.refused(.account(.wrongPassword(retryAt: nil))))
            }
        }
        var setting = setting
        setting.author = Author(id: person.id, roles: person.roles, desk: setting.author.desk)
        (setting.isReadOnly, setting.hasPassword) = (false, passwords[person.id] != nil)
        return .signedOn(SignOn(setting: setting, drafts: [:]))
    }

    /// For what a test takes for granted.
    @discardableResult
    mutating func expect(
        _ work: TicketWork, at: Instant? = nil, by author: ID<Operator> = "limei", note: String? = nil
    ) -> Ticket {
        let present = now
        defer { now = max(present, now) }
        if let at { now = at }
        let order = Order(work, note: note, happenedAt: at)
        let result = carryOut(order, by: Compound.author(author, desk: "tty2"))
        guard case .success(let receipt) = result, let number = receipt.number, let file = files[number]
        else {
            fatalError("\(result)")
        }
        return file.ticket
    }

    private func occasion(_ author: Author) -> Occasion {
        Occasion(now: now, happenedAt: now, author: author, site: setting.site, clocks: setting.clocks)
    }

    private var memory: Memory {
        Memory(
            entries: { subject in
                guard let number = subject.ticket else { return entries.filter { $0.subject == subject } }
                guard let file = files[number] else { throw Failure.ticketNotFound(number) }
                return file.entries
            },
            lastRevision: { subject in
                entries.last { $0.subject == subject }?.revision ?? 0
            },
            tickets: ticketMemory, rounds: roundMemory,
            standing: StandingMemory(nextNumber: { kind in
                entries.filter { $0.subject.standing?.kind == kind && $0.revision == 1 }.count + 1
            }), gatherings: gatheringMemory,
            reports: reportMemory, handovers: handoverMemory,
            watch: WatchMemory(
                now: { Matter(entries.filter { $0.subject == .watch })?.watch ?? .empty },
                entries: { entries.filter { $0.subject == .watch } }))
    }

    private var ticketMemory: TicketMemory {
        TicketMemory(
            reported: { source in files.values.first { $0.ticket.body.source == source }?.ticket.number },
            nextNumber: { day in
                let day = TicketNumber.day(of: day)
                let last = numbers.filter { $0.day == day }.map(\.sequence).max() ?? 0
                return TicketNumber(day: day, sequence: last + 1)
            },
            newest: { draft, time in
                numbers.last { number in
                    guard let body = files[number]?.ticket.body else { return false }
                    return body.grid == draft.grid && body.category == draft.category
                        && body.place == draft.place && time.contains(body.reportedAt)
                }
            },
            loads: { _ in loads })
    }

    private mutating func append(_ decision: Decision, _ occasion: Occasion) {
        var stamp = occasion.stamp
        stamp.happenedAt = decision.happenedAt
        let entry = Entry(
            number: head + 1, stamp: stamp, subject: decision.subject, revision: decision.revision,
            fact: decision.fact)
        entries.append(entry)
        if let ticket = decision.after(stamp)?.ticket {
            if decision.before == nil { numbers.append(ticket.number) }
            let before = files[ticket.number]?.entries ?? []
            files[ticket.number] = TicketFile(ticket: ticket, entries: before + [entry])
        }
    }
}

extension MemoryDesk: DeskMemory {
    func log(_ filter: LogFilter, _ anchor: LogAnchor, limit: Int) -> [LoggedEntry] {
        let passing = entries.filter { entry in
            (filter.kinds.isEmpty || filter.kinds.contains(entry.subject.kind))
                && (filter.subjects.isEmpty || filter.subjects.contains(entry.subject.id))
                && (filter.operators.isEmpty || filter.operators.contains(entry.stamp.operatorID))
                && filter.words.allSatisfy { "\(entry.fact)".contains($0) }
                && (!filter.isLate || entry.stamp.isLate)
        }
        let stretch =
            switch anchor {
            case .last: passing.suffix(limit)
            case .before(let number): passing.filter { $0.number < number }.suffix(limit)
            case .after(let number): passing.filter { $0.number > number }.prefix(limit)
            }
        return stretch.map { entry in
            let taken = entries.compactMap { $0.subject == entry.subject ? $0.fact.takesBack : nil }
            var logged = LoggedEntry(
                entry, hash: String(repeating: "0", count: 64), isChained: true,
                takenBack: taken.first { $0.revision == entry.revision }?.1)
            logged.holder = holder(at: entry.number)
            return logged
        }
    }

    func chain(after mark: ChainMark?, limit: Int) -> ChainMark {
        let last = min(head, (mark?.number ?? 0) + Int64(limit))
        if let brokenEntry, brokenEntry <= last {
            return ChainMark(number: last, recordedAt: now, hash: [], broken: brokenEntry)
        }
        return ChainMark(number: last, recordedAt: now, hash: [])
    }

    var standing: [StandingMatter] {
        let groups = Dictionary(grouping: entries.filter { $0.subject.kind == .standing }, by: \.subject)
        return groups.values.compactMap { Matter($0)?.standing }
    }

    func rows(_ numbers: [TicketNumber]) -> [TicketRow] { numbers.compactMap { files[$0]?.row } }

    func numbers(_ numbers: [TicketNumber], passing filter: Filter) -> Set<TicketNumber> {
        Set(rows(filter).map(\.number)).intersection(numbers)
    }

    func tally(_ filter: Filter) -> Tally {
        let count = rows(filter).count
        return Tally(count: min(1000, count), isCapped: count > 1000)
    }

    func file(_ number: TicketNumber) -> TicketFile? { files[number] }

    func similar(to likeness: Likeness, limit: Int) -> [TicketRow] {
        let rows = rows(.open).filter {
            $0.grid == likeness.grid && $0.category == likeness.category
                || likeness.phone != nil && $0.reporter.phone == likeness.phone
        }
        return Array(rows.prefix(limit))
    }

    func caller(of phone: String) -> KnownCaller? {
        let rows = files.values.map(\.row).filter { $0.reporter.phone == phone }
            .sorted { $0.number > $1.number }
        return rows.isEmpty ? nil : KnownCaller(rows)
    }

    var callHabits: CallHabits {
        files.values.map(\.row).reduce(into: CallHabits()) { habits, row in
            habits.note(reporter: row.reporter.name, place: row.place, what: row.what)
        }
    }

    func lookAlikes(of number: TicketNumber, limit: Int) -> [TicketRow] {
        files[number].map { rows(.open).like($0.row, limit: limit) } ?? []
    }

    func plan(limit: Int) -> (rows: [TicketRow], plan: DispatchPlan) {
        let waiting = rows(.open).filter { $0.state == .reported || $0.state == .accepted }
        return (waiting, DispatchPlan(waiting.map { DispatchNeed($0) }, scene))
    }

    var savedFilters: [SavedFilter] { filters }

    func news(after number: Int64) -> (entries: [Entry], head: Int64) {
        (entries.filter { $0.number > number }, head)
    }
}

extension MemoryDesk {
    mutating func change(_ change: SavedFilter.Change) {
        switch change {
        case .keep(let filter): filters = filters.filter { $0.name != filter.name } + [filter]
        case .forget(let name): filters.removeAll { $0.name == name }
        }
    }

    func rows(_ filter: Filter, _ order: QueueOrder = .urgency) -> [TicketRow] {
        files.values.map(\.row).filter { resolved(filter).lets($0, through: now) }
            .sorted(in: order, at: now)
    }

    func board(_ window: BoardWindow) -> BoardPage {
        var page = BoardPage(rows: [:], tallies: [:], followed: nil)
        let all = rows(window.filter)
        for column in window.shown + window.counted {
            let rows = all.filter { $0.column == column }
            if window.shown.contains(column) { page.rows[column] = Array(rows.prefix(window.limit)) }
            page.tallies[column] = Tally(
                count: min(rows.count, window.limit), isCapped: rows.count > window.limit)
        }
        page.followed = all.first { $0.number == window.followed && $0.column != nil }
        return page
    }

    func suggestions(for number: TicketNumber) -> Suggestions? {
        files[number].map { scene.suggestions(for: DispatchNeed($0.ticket)) }
    }

    private var scene: DispatchScene {
        DispatchScene(setting.site, zone: setting.zone, now: now, loads: loads)
    }

    private var loads: [TechnicianLoad] {
        setting.site.people.map { person in
            let mine = rows(.open).filter { row in
                row.assignment?.technician == person.id && row.state != .done
            }
            return TechnicianLoad(
                technician: person.id,
                jobs: mine.map {
                    .init(
                        number: $0.number, state: $0.state, priority: $0.priority, grid: $0.grid,
                        due: $0.nextDue)
                })
        }
    }

    func mostUrgent(_ limit: Int) -> [GridKey: [TicketRow]] {
        let all: [GridKey: [TicketRow]] = rows(.open).reduce(into: [:]) { urgent, row in
            for key in OpenCounts.Cell(grid: row.grid, specialist: row.specialist).keys {
                urgent[key, default: []].append(row)
            }
        }
        return all.mapValues { Array($0.prefix(limit)) }
    }

    func lastEntries(of key: GridKey, limit: Int) -> [Entry] {
        let entries = files.values.filter { file in
            let body = file.ticket.body
            return OpenCounts.Cell(grid: body.grid, specialist: body.specialist).keys.contains(key)
        }.flatMap(\.entries)
        return Array(entries.sorted { $0.number > $1.number }.prefix(limit))
    }

    func rows(_ window: QueueWindow) -> [TicketRow] {
        let sorted = rows(window.filter, window.order)
        let all = window.isReversed ? sorted.reversed() : sorted
        func isBefore(_ row: TicketRow, _ position: QueuePosition) -> Bool {
            let place = row.position(in: window.order)
            return window.isReversed
                ? position.comes(before: place, at: now) : place.comes(before: position, at: now)
        }
        switch window.anchor {
        case .first: return Array(all.prefix(window.limit))
        case .last: return Array(all.suffix(window.limit))
        case .from(let position):
            let behind = all.filter { !isBefore($0, position) }
            return Array(behind.prefix(window.limit))
        case .before(let position):
            let ahead = all.filter { isBefore($0, position) }
            return Array(ahead.suffix(window.limit))
        }
    }

    var openCounts: OpenCounts {
        let open = rows(.open)
        var overdue: [OpenCounts.Cell: Int] = [:]
        var held: [OpenCounts.Cell: Int] = [:]
        for row in open {
            let cell = OpenCounts.Cell(grid: row.grid, specialist: row.specialist)
            if row.isOverdue(at: now) {
                overdue[cell, default: 0] += 1
            } else if row.isHeldTooLong(at: now) {
                held[cell, default: 0] += 1
            }
        }
        let lines = open.map {
            OpenCounts.Line(
                grid: $0.grid, specialist: $0.specialist, state: $0.state, priority: $0.priority, count: 1)
        }
        return OpenCounts(lines: lines, overdue: overdue, heldTooLong: held)
    }
}

extension Filter {
    /// The conditions the tests use; any other lets everything through.
    fileprivate func lets(_ row: TicketRow, through now: Instant) -> Bool {
        guard !isOpenOnly || row.state.isOpen else { return false }
        return terms.allSatisfy { term in
            let holds: Bool =
                switch term.condition {
                case .word(let text, _, _, _, _): row.what.contains(text) || row.place.contains(text)
                case .number(let numbers): numbers.contains(row.number)
                case .grid(let ids): ids.contains(row.grid)
                case .specialist(let ids): ids.contains(row.specialist)
                case .category(let ids): ids.contains(row.category)
                case .priority(let priorities): priorities.contains(row.priority)
                case .state(let states): states.contains(row.state)
                case .overdue: row.isOverdue(at: now)
                default: true
                }
            return holds != term.isNegated
        }
    }
}
