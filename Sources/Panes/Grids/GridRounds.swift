import Domain
import Screen
import Words

/// What a grid's pane and tile say of its rounds of the shift and of what was found there.
struct GridRounds: Equatable, Sendable {
    /// By their windows.
    private(set) var rounds: [RoundRow] = []
    /// Those that are open, the newest first.
    private(set) var findings: [FindingRow] = []

    init() {}

    init(of key: GridKey, _ rounds: [RoundRow], _ findings: [FindingRow], _ site: Site) {
        self.rounds = rounds.filter { $0.isOf(key) }
        self.findings = findings.reversed().filter { $0.isOf(key, site) }
    }

    private func count(_ states: Set<RoundState>, _ now: Instant) -> Int {
        rounds.count { states.contains($0.state(at: now)) }
    }

    /// The one that somebody is to walk next, or now.
    private func next(_ now: Instant) -> RoundRow? {
        rounds.first { [.due, .upcoming].contains($0.state(at: now)) }
    }

    /// Done of all, what was missed and what is due, and the next with its time; nothing where there is no round.
    func summary(_ look: Look) -> [DetailLine.Span] {
        guard !rounds.isEmpty else { return [] }
        let done = count([.done, .doneLate], look.now)
        let missed = count([.missed, .unfinished], look.now)
        let walking = count([.underWay], look.now)
        var spans = [
            DetailLine.Span(
                text: "\(look.words(Self.short)) \(look.glyphs.check)\(done)/\(rounds.count)", role: .text)
        ]
        if missed > 0 {
            spans.append(
                .init(text: "\(look.words(RoundState.missed.words)) \(missed)", role: .queueOverdue))
        }
        if walking > 0 {
            spans.append(
                .init(text: "\(look.words(RoundState.underWay.words)) \(walking)", role: .stateInProgress))
        }
        if let next = next(look.now) { spans.append(self.next(next, look)) }
        return spans
    }

    private func next(_ row: RoundRow, _ look: Look) -> DetailLine.Span {
        let state = row.state(at: look.now)
        let time = state == .due ? row.window.end : row.window.start
        let clock = look.names.zone.local(time).clock
        let words =
            state == .due
            ? Phrase("应查至 \(clock)", "due until \(clock)") : Phrase("下轮 \(clock)", "next \(clock)")
        return .init(text: look.words(words), role: state == .due ? .queueWarn : .textDim)
    }

    private static let short = Phrase("巡查", "rounds")
}

extension GridRounds {
    private static let most = 8

    /// A line a round of the shift.
    func lines(_ look: Look, width: Int) -> [DetailLine] {
        let shown = rounds.prefix(Self.most).map { row in
            let state = row.state(at: look.now)
            let zone = look.names.zone
            let time =
                zone.local(row.window.start).clock + look.glyphs.dash + zone.local(row.window.end).clock
            let sign = look.sign(of: row).padded(toCells: 6)
            let text = "\(sign) \(time) \(look.names.name(of: row.id.route))"
            return DetailLine(text.clipped(toCells: width), state.role)
        }
        let more = rounds.count - Self.most
        return more > 0
            ? shown + [DetailLine(look.words(Phrase("另 \(more) 轮", "\(more) more")), .textDim)] : shown
    }

    /// The newest open findings.
    func foundLines(_ look: Look, width: Int, saysGrid: Bool) -> [DetailLine] {
        findings.prefix(Self.most).map { row in
            DetailLine(
                FindingLine(row, look, saysGrid: saysGrid).text(width: width),
                row.finding.severity == .danger ? .queueOverdue : .queueWarn)
        }
    }
}

extension RoundRow {
    fileprivate func isOf(_ key: GridKey) -> Bool {
        switch key {
        case .base(let id): grid == id
        case .specialist(let id): specialist == id
        }
    }
}

extension FindingRow {
    fileprivate func isOf(_ key: GridKey, _ site: Site) -> Bool {
        switch key {
        case .base(let id): grid == id
        case .specialist(let id): finding.category.flatMap(site.category)?.specialist == id
        }
    }
}

extension RootState {
    func rounds(of key: GridKey) -> GridRounds {
        GridRounds(of: key, shiftRounds, openFindings, setting.site)
    }
}
