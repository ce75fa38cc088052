import Domain

/// Makes tickets of rows.
struct TicketBuilder {
    private struct Time {
        var milestone: InputProblem.Milestone
        var clock: CompiledTime
    }

    private let source: String
    private let isTimed: Bool
    private let columns: [String]
    private let zone: Zone
    private let now: Instant
    private let number: CompiledTemplate?
    private let what: CompiledTemplate
    private let place: CompiledTemplate?
    private let cleaner: PlaceCleaner?
    private let reporter: CompiledTemplate?
    private let phone: CompiledTemplate?
    private let unit: CompiledTemplate?
    private let times: [Time]
    private let grid: CompiledChoice
    private let category: CompiledChoice
    private let team: CompiledChoice?
    private let priority: CompiledChoice?
    private let channel: CompiledChoice?
    private let state: CompiledChoice?
    /// The slots of a desk's own columns; nil where the source is none.
    private let desk: [DeskColumn: Int]?
    private var scratch: [UInt8] = []
    private var problems: [InputProblem] = []
    private var fallbacks: [Fallback] = []

    init(_ mapping: Mapping, columns: [String], site: Site, zone: Zone, now: Instant) {
        let slots = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
        let template = { (field: FieldTemplate?) in field.map { CompiledTemplate($0, slots: slots) } }
        let choice = { (choice: Mapping.Choice?, known: [String]?) in
            choice.map { CompiledChoice($0, slots: slots, known: known) }
        }
        source = mapping.source
        isTimed = mapping.clocks == .source
        self.columns = columns
        self.zone = zone
        self.now = now
        number = template(mapping.number)
        what = CompiledTemplate(mapping.what, slots: slots)
        place = template(mapping.place?.from)
        cleaner = mapping.place.map(PlaceCleaner.init)
        reporter = template(mapping.reporter)
        phone = template(mapping.phone)
        unit = template(mapping.unit)
        times = mapping.times.map {
            Time(milestone: $0.milestone, clock: CompiledTime($0.timed, slots: slots))
        }
        grid = CompiledChoice(mapping.grid, slots: slots, known: site.grids.map(\.id.text))
        category = CompiledChoice(mapping.category, slots: slots, known: site.categories.map(\.id.text))
        team = choice(mapping.team, site.teams.map(\.id.text))
        priority = choice(mapping.priority, Priority.allCases.map(\.rawValue))
        channel = choice(mapping.channel, Channel.allCases.map(\.rawValue))
        state = choice(mapping.state, TicketState.allCases.map(\.rawValue))
        let own = DeskColumn.allCases.compactMap { column in slots[column.rawValue].map { (column, $0) } }
        desk = mapping.isDesk ? Dictionary(own) { first, _ in first } : nil
    }

    /// What the current row of `rows` becomes.
    mutating func build(_ rows: borrowing RowReader) -> ImportLine.Outcome {
        problems.removeAll()
        fallbacks.removeAll()
        let ticket = ticket(rows)
        guard let ticket, problems.isEmpty else { return .bad(problems) }
        return .ticket(ticket, fallbacks: fallbacks)
    }

    private mutating func ticket(_ rows: borrowing RowReader) -> ImportedTicket? {
        let key = key(rows)
        let draft = draft(rows)
        let history = history(rows)
        guard let key, let draft, let reportedAt = history[.reported] else { return nil }
        guard let state = stateName(rows, history) else { return nil }
        var ticket = ImportedTicket(
            draft: draft, reportedAt: reportedAt, state: state, source: Source(name: source, key: key),
            digest: digest(rows.row), isTimed: isTimed)
        ticket.acceptedAt = history[.accepted]
        ticket.dispatchedAt = history[.dispatched]
        ticket.arrivedAt = history[.arrived]
        ticket.doneAt = history[.done]
        ticket.closedAt = history[.closed]
        ticket.team = team.flatMap { choose($0, .team, rows) }.map { ID($0) }
        if let desk { takeCells(desk, rows, &ticket) }
        return ticket
    }

    private mutating func takeCells(
        _ desk: [DeskColumn: Int], _ rows: borrowing RowReader, _ ticket: inout ImportedTicket
    ) {
        let row = rows.row
        var cells = DeskCells { column in desk[column].map { OutsideText.clean(row[$0]) } ?? "" }
        ticket.carry = cells.carry()
        ticket.source = cells.source ?? ticket.source
        for (column, value) in cells.bad {
            report(.badCell(column: column.rawValue, value: value), at: desk[column], rows)
        }
    }

    private mutating func draft(_ rows: borrowing RowReader) -> TicketDraft? {
        let grid = choose(grid, .grid, rows)
        let category = choose(category, .category, rows)
        let (place, rest) = placeTexts(rows)
        let what = whatText(rest, rows)
        let reporter = Reporter(
            name: optional(reporter, rows), phone: optional(phone, rows), unit: optional(unit, rows))
        let priority = priority.flatMap { choose($0, .priority, rows) }.flatMap { Priority(rawValue: $0) }
        let channel = channel.flatMap { choose($0, .channel, rows) }.flatMap { Channel(rawValue: $0) }
        if what == "" { report(.missingValue(column: columns[self.what.slot]), at: self.what.slot, rows) }
        guard let grid, let category, let what else { return nil }
        return TicketDraft(
            grid: ID(grid), category: ID(category), place: place, what: what,
            channel: channel ?? .hotline, reporter: reporter, priority: priority)
    }

    private mutating func report(_ reason: InputProblem.Reason, at slot: Int?, _ rows: borrowing RowReader) {
        problems.append(rows.problem(reason, at: slot))
    }

    // MARK: What names the line

    private mutating func key(_ rows: borrowing RowReader) -> String? {
        guard let number else { return rows.fingerprint().text }
        let value = number.value(rows.row, scratch: &scratch)
        guard let key = checked(value, TextLimit.reporter, number.slot, rows) else { return nil }
        if !key.isEmpty { return key }
        report(.missingValue(column: columns[number.slot]), at: number.slot, rows)
        return nil
    }

    private func digest(_ row: Row) -> String {
        var fingerprint = Fingerprint()
        for slot in columns.indices {
            fingerprint.add(row[slot])
            fingerprint.add(0x1F)
        }
        return fingerprint.text
    }

    // MARK: Texts

    private mutating func text(
        _ template: CompiledTemplate, _ limit: Int, _ rows: borrowing RowReader
    ) -> String? {
        checked(template.text(rows.row, scratch: &scratch), limit, template.slot, rows)
    }

    /// The place, and what of it is too long for one.
    private mutating func placeTexts(_ rows: borrowing RowReader) -> (place: String, rest: String) {
        guard let place, let cleaner else { return ("", "") }
        let value =
            cleaner.isIdle
            ? place.text(rows.row, scratch: &scratch)
            : cleaner.clean(place.value(rows.row, scratch: &scratch))
        let text = String(decoding: value, as: UTF8.self)
        guard value.count > TextLimit.place, text.unicodeScalars.count > TextLimit.place else {
            return (text, "")
        }
        var count = 0
        let kept = text.prefix { character in
            count += character.unicodeScalars.count
            return count <= TextLimit.place
        }
        return (String(kept), String(text[kept.endIndex...]))
    }

    /// What is wrong, with what the place could not hold on a line of its own: nothing that was said is lost.
    private mutating func whatText(_ rest: String, _ rows: borrowing RowReader) -> String? {
        let value = what.text(rows.row, scratch: &scratch)
        let whole = rest.isEmpty || value.isEmpty ? value : value + Array("\n…\(rest)".utf8)
        return checked(whole, TextLimit.what, what.slot, rows)
    }

    private mutating func optional(_ template: CompiledTemplate?, _ rows: borrowing RowReader) -> String? {
        guard let template, let text = text(template, TextLimit.reporter, rows), !text.isEmpty else {
            return nil
        }
        return text
    }

    private mutating func checked(
        _ value: ArraySlice<UInt8>, _ limit: Int, _ slot: Int, _ rows: borrowing RowReader
    ) -> String? {
        let text = String(decoding: value, as: UTF8.self)
        if value.count <= limit || text.unicodeScalars.count <= limit { return text }
        report(.textTooLong(column: columns[slot], limit: limit), at: slot, rows)
        return nil
    }

    // MARK: Choices

    private mutating func choose(
        _ choice: CompiledChoice, _ field: Fallback.Field, _ rows: borrowing RowReader
    ) -> String? {
        switch choice.choose(rows.row, scratch: &scratch) {
        case .target(let target): return target
        case .fallback(let target, let value):
            fallbacks.append(Fallback(field: field, value: value, target: target))
            return target
        case .nothing(let value):
            // Nobody needs to say of each line which team or priority it has.
            guard !(value.isEmpty && (field == .team || field == .priority)) else { return nil }
            report(.noRule(field: field.rawValue, value: value), at: choice.slot, rows)
            return nil
        }
    }

    // MARK: History

    private mutating func history(_ rows: borrowing RowReader) -> [InputProblem.Milestone: Instant] {
        var history: [InputProblem.Milestone: Instant] = [:]
        var latest: (milestone: InputProblem.Milestone, at: Instant)?
        for time in times {
            guard let instant = instant(time, rows) else { continue }
            if let latest, instant < latest.at {
                let reason = InputProblem.Reason.outOfOrder(earlier: latest.milestone, later: time.milestone)
                report(reason, at: time.clock.slot, rows)
            } else {
                latest = (time.milestone, instant)
            }
            history[time.milestone] = instant
        }
        return history
    }

    private mutating func instant(_ time: Time, _ rows: borrowing RowReader) -> Instant? {
        let slot = time.clock.slot
        switch time.clock.read(rows.row, zone, column: columns[slot], scratch: &scratch) {
        case .instant(let instant):
            // Clocks differ a little.
            if instant <= now.adding(seconds: 60) { return instant }
            let shown = time.clock.shown(rows.row, scratch: &scratch)
            report(.inTheFuture(column: columns[slot], value: shown), at: slot, rows)
        case .none:
            if time.milestone == .reported { report(.missingValue(column: columns[slot]), at: slot, rows) }
        case .bad(let reason): report(reason, at: slot, rows)
        }
        return nil
    }

    /// The state that the mapping chooses, else the one that the last milestone implies.
    private mutating func stateName(
        _ rows: borrowing RowReader, _ history: [InputProblem.Milestone: Instant]
    ) -> TicketState? {
        let last = history.keys.max { $0.rawValue < $1.rawValue } ?? .reported
        guard let state else { return last.state }
        guard let chosen = choose(state, .state, rows).flatMap(TicketState.init) else { return nil }
        // A team's return takes a ticket back behind what it reached; a desk knows what it says.
        if desk != nil { return chosen }
        guard let reached = InputProblem.Milestone(state: chosen), reached.rawValue < last.rawValue else {
            return chosen
        }
        let slot = times.last { $0.milestone == last }?.clock.slot
        report(.beyondState(last, state: chosen), at: slot, rows)
        return nil
    }
}

extension InputProblem.Milestone {
    /// The state a ticket is in once it has come this far.
    fileprivate var state: TicketState {
        switch self {
        case .reported: .reported
        case .accepted: .accepted
        case .dispatched: .dispatched
        case .arrived: .inProgress
        case .done: .done
        case .closed: .closed
        }
    }

    /// How far a ticket in that state has come at most; nil where that is not known.
    fileprivate init?(state: TicketState) {
        switch state {
        case .reported: self = .reported
        case .accepted: self = .accepted
        case .dispatched: self = .dispatched
        case .inProgress: self = .arrived
        case .done: self = .done
        case .closed: self = .closed
        case .onHold, .rejected, .merged: return nil
        }
    }
}
