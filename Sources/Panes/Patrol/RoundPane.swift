import Domain
import Screen
import Words

/// The round under the cursor: how it stands, what was found, then checkpoint by checkpoint.
struct RoundPane {
    /// Nil until it has been read.
    let file: RoundFile?
    let row: RoundRow?
    let look: Look

    let width: Int
    /// Whether its keys are pressed: then every item has a line of its own.
    let isOpen: Bool

    /// A line, and what the cursor is on when it is there.
    struct Line: Equatable, Sendable {
        var spot: RoundSpot?
        var text: DetailLine
    }

    func lines() -> [Line] {
        guard let row else { return [] }
        var head = head(row)
        guard let file else { return plain(head + [DetailLine(look.words(Phrase.loading), .textDim)]) }
        if let last = file.last { head.append(self.last(last)) }
        if let reason = file.round?.reason { head += labelled(Phrase.why, reason.escapedForTerminal()) }
        if let why = file.round?.unhanded {
            head += labelled(Phrase.unhanded, why.escapedForTerminal())
        }
        if let second = second(file) { head.append(second) }
        let findings = file.round?.findings ?? []
        let found = findings.flatMap { self.lines(of: $0, file) }
        let points = file.plan.points.enumerated().flatMap { lines(of: $1, $0, file) }
        return plain(head) + (found.isEmpty ? [] : plain([DetailLine("")]) + found)
            + plain([DetailLine("")]) + points
    }

    private func plain(_ lines: [DetailLine]) -> [Line] { lines.map { Line(spot: nil, text: $0) } }

    private func labelled(_ label: Phrase, _ text: String) -> [DetailLine] {
        DetailLine.labelled(look.words(label), text, labelWidth: 8, width: width)
    }

    private func head(_ row: RoundRow) -> [DetailLine] {
        let state = row.state(at: look.now)
        let when = { look.names.when($0, now: look.now) }
        let window =
            "\(when(row.window.start))\(look.glyphs.dash)\(look.names.zone.local(row.window.end).clock)"
        var first = [
            DetailLine.Span(text: look.sign(of: row) + " " + look.words(state.words), role: state.role),
            DetailLine.Span(text: window, role: .text),
        ]
        if let told = told(row, state) { first.append(DetailLine.Span(text: told, role: .textDim)) }
        let lines = DetailLine.flowing(first, width: width)
        return lines + labelled(Phrase.answers, responsible(row))
    }

    private func told(_ row: RoundRow, _ state: RoundState) -> String? {
        let clock = { (instant: Instant) in look.names.zone.local(instant).clock }
        switch state {
        case .missed: return look.words(Phrase.missedFrom(clock(row.window.lateUntil)))
        case .due, .upcoming, .underWay: return look.words(Phrase.lateUntil(clock(row.window.lateUntil)))
        case .done, .doneLate, .unfinished, .excused:
            let started = row.startedAt.map(clock)
            let ended = row.finishedAt.map(clock)
            return [started, ended].compactMap { $0 }.joined(separator: look.glyphs.dash)
        }
    }

    private func responsible(_ row: RoundRow) -> String {
        let names = look.names
        let responsible = row.responsible
        let who = names.answering(responsible)
        let walked = row.walker.flatMap { $0 == responsible.person ? nil : names[$0].name }
        let by = walked.map { look.words(Phrase.walkedBy($0)) }
        let gap = responsible.ground.words.map(look.words)
        return [who, gap, by].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "  ")
    }

    private func last(_ row: RoundRow) -> DetailLine {
        let who = row.person.map { " " + look.names[$0].name } ?? ""
        let sign = look.sign(of: row)
        let text =
            "\(sign) \(look.names.when(row.window.start, now: look.now))\(who) \(row.looked)/\(row.points)"
        return DetailLine([
            DetailLine.Span(text: look.words(Phrase.lastRound).padded(toCells: 8), role: .textDim),
            DetailLine.Span(text: text, role: row.state(at: look.now).role),
        ])
    }

    /// Whether another person has checked it, where that is asked for.
    private func second(_ file: RoundFile) -> DetailLine? {
        guard file.plan.needsSecondLook else { return nil }
        let who = file.round?.secondedBy.map { look.names[$0].name }
        return DetailLine([
            DetailLine.Span(text: look.words(Phrase.secondLook).padded(toCells: 8), role: .textDim),
            DetailLine.Span(
                text: who ?? look.words(Phrase.secondLacks), role: who == nil ? .queueWarn : .text),
        ])
    }
}
