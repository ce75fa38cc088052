import Domain
import Screen
import Words

/// The line at the top: whose desk it is, who is on, what waits, and the time.
struct DeskHeader {
    let look: Look
    let counts: OpenCounts?
    /// Those of the shift.
    let rounds: [RoundRow]
    /// What stands and is over its time, or due or to be looked at today.
    let standing: (overdue: Int, today: Int)
    let duty: DutyState
    let isReadOnly: Bool
    let isDemo: Bool
    /// The last reading of the tables failed.
    let isStale: Bool
    /// The desk takes nothing, and why.
    let stop: Phrase?

    private struct Piece {
        var text: String
        var role: Role
    }

    func draw(on canvas: inout Canvas, in line: Rect) {
        canvas.fill(line, style: look.theme[.header])
        let clock = clock(long: line.width >= 100)
        let room = line.width - clock.cellWidth - 3
        var x = line.x + 1
        for piece in pieces(fitting: room) {
            x +=
                canvas.put(
                    piece.text, at: Point(x: x, y: line.y), width: line.maxX - x,
                    style: look.theme[piece.role])
                + 2
        }
        canvas.put(
            clock, at: Point(x: line.maxX - clock.cellWidth - 1, y: line.y), style: look.theme[.header])
    }

    /// The fullest form that has room; where there is none, that the desk is stopped goes before all figures.
    private func pieces(fitting room: Int) -> [Piece] {
        let program = Piece(text: look.words(Phrase.program), role: .header)
        let site = Piece(text: look.names.siteName, role: .header)
        let (shift, holder) = (shift, holder)
        let (shiftName, told, state, beside) = (name(of: shift), told, state, countersBeside)
        let hours = [shiftName, hours(of: shift), holder].filter { !$0.isEmpty }.joined(separator: " ")
        let who = [shiftName, holder].filter { !$0.isEmpty }.joined(separator: " ")
        let end = told + [state] + beside.around(ticketCounters)
        let forms: [[Piece]] = [
            [program, site, Piece(text: hours, role: .headerDim)],
            [program, site, Piece(text: who, role: .headerDim)],
            [site, Piece(text: who, role: .headerDim)],
            [Piece(text: who, role: .headerDim)],
            [Piece(text: holder, role: .headerDim)],
            [],
        ]
        let full = forms.lazy.map { ($0 + end).filter { !$0.text.isEmpty } }
        return full.first { width(of: $0) <= room }
            ?? narrow(told, state, beside).first { width(of: $0) <= room }
            ?? Array((stop == nil ? beside.around(ticketCounters) + [state] : [state]).prefix(1))
    }

    /// Counters from the least needed on left out; that nothing here is real or new stays with the emergencies.
    private func narrow(_ told: [Piece], _ state: Piece, _ beside: CountersBeside) -> [[Piece]] {
        let kept = [[0, 1, 2, 3, 4], [0, 1, 2, 3], [0, 1, 3], [0, 3], [0]]
        let all = ticketCounters
        let few = kept.map { places in places.filter(all.indices.contains).map { all[$0] } }
        let rounds = few.map(beside.around)
        let some = rounds.map { $0 + told } + rounds + few.suffix(1)
        return isDemo || isStale || stop != nil ? some.map { [state] + $0 } : some
    }

    private func width(of pieces: [Piece]) -> Int {
        pieces.reduce(0) { $0 + $1.text.cellWidth + 2 } - 2
    }

    private var state: Piece {
        if let stop { return Piece(text: look.words(stop), role: .headerAlarm) }
        if isStale { return Piece(text: "! " + look.words(Phrase.stale), role: .headerAlarm) }
        if isDemo { return Piece(text: look.glyphs.live + " " + look.words(Phrase.demo), role: .headerBadge) }
        if isReadOnly { return Piece(text: look.words(Phrase.readOnly), role: .headerDim) }
        return Piece(text: look.glyphs.live + " " + look.words(Phrase.live), role: .header)
    }

    /// What is counted beside the tickets, where there is any: rounds behind the emergencies, what stands at the end.
    private struct CountersBeside {
        var rounds: [Piece]
        var standing: [Piece]

        func around(_ tickets: [Piece]) -> [Piece] {
            Array(tickets.prefix(1)) + rounds + tickets.dropFirst() + standing
        }
    }

    private var countersBeside: CountersBeside {
        CountersBeside(rounds: roundCounters, standing: standingCounters)
    }

    private var ticketCounters: [Piece] {
        guard let counts else { return [] }
        return [
            counter(Phrase.emergencies, counts.emergencies, .headerAlarm),
            counter(Phrase.waitingForAccept, counts.states[.reported] ?? 0, .headerBadge),
            counter(Phrase.waitingForDispatch, toDispatch(counts), .headerBadge),
            counter(Phrase.overdue, counts.overdue, .headerAlarm),
            counter(Phrase.onHold, counts.states[.onHold] ?? 0, .headerBadge),
        ] + (counts.heldTooLong > 0 ? [counter(Self.ranOut, counts.heldTooLong, .headerBadge)] : [])
    }

    /// Rounds that were missed, and those nobody began in time; nothing where there is none.
    private var roundCounters: [Piece] {
        let missed = rounds.missed(at: look.now)
        let unbegun = rounds.unbegun(at: look.now, after: look.names.site.rounds.rules.tellMinutes)
        return [
            missed > 0 ? counter(RoundState.missed.words, missed, .headerAlarm) : nil,
            unbegun > 0 ? counter(Self.notBegun, unbegun, .headerBadge) : nil,
        ].compactMap { $0 }
    }

    private var standingCounters: [Piece] {
        [
            standing.overdue > 0 ? counter(Self.standingOverdue, standing.overdue, .headerAlarm) : nil,
            standing.today > 0 ? counter(Self.standingToday, standing.today, .headerBadge) : nil,
        ].compactMap { $0 }
    }

    private static let standingOverdue = Phrase("事项逾期", "matters overdue")
    private static let standingToday = Phrase("事项今日", "matters today")

    static let notBegun = Phrase("未开始", "not begun")

    /// To whom nobody was sent, as the word means in a filter and on the board: also what is not accepted yet.
    private func toDispatch(_ counts: OpenCounts) -> Int {
        (counts.states[.reported] ?? 0) + (counts.states[.accepted] ?? 0)
    }

    /// Of those on hold.
    static let ranOut = Phrase("到期", "ran out")

    private func counter(_ name: Phrase, _ count: Int, _ role: Role) -> Piece {
        Piece(text: "\(look.words(name)) \(count)", role: count > 0 ? role : .headerDim)
    }

    private func clock(long: Bool) -> String {
        let local = look.names.zone.local(look.now)
        let date = "\(twoDigits(local.day.month))-\(twoDigits(local.day.day)) "
        return (long ? date : "") + local.clock
    }

    private var shift: Shift? { Duty(look.names.site, at: look.names.zone.local(look.now)).shift }

    private func name(of shift: Shift?) -> String {
        shift.map { $0.name[look.language].escapedForTerminal() } ?? ""
    }

    private func hours(of shift: Shift?) -> String {
        guard let shift else { return "" }
        return Self.clock(shift.start) + look.glyphs.dash + Self.clock(shift.end)
    }

    private static func clock(_ minute: Int) -> String {
        "\(twoDigits(minute / 60 % 24)):\(twoDigits(minute % 60))"
    }

    /// Who holds the desk; empty where nobody does.
    private var holder: String { duty.watch?.holder.map { look.names[$0].name } ?? "" }

    /// That nobody holds the desk, that a supervisor's signature is overdue, that a handover is under way.
    private var told: [Piece] {
        let isEmpty = duty.watch.map { $0.holder == nil } ?? false
        return [
            isEmpty ? Piece(text: look.words(Phrase.nobodyHolds), role: .headerBadge) : nil,
            duty.isOverdue(at: look.now).map { row in
                Piece(
                    text: look.words(Phrase("\(row.id.text) 逾期未补签", "\(row.id.text) not countersigned")),
                    role: .headerAlarm)
            },
            duty.open.map { row in
                Piece(
                    text: look.words(Phrase("交接 \(row.id.text)", "handover \(row.id.text)")),
                    role: .headerBadge)
            },
        ].compactMap { $0 }
    }
}
