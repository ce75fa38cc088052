import Domain
import Screen

/// What a line of a handover is about, in words that are safe to show.
package struct HandedWords: Equatable, Sendable {
    /// A number, a route, the name of what is counted; empty where it has none.
    package var name = ""
    package var what = ""
    /// How it stood at the cut.
    package var state = ""
    /// Its next time.
    package var until = ""

    /// All of it behind one another.
    package var text: String { [name, what, state, until].filter { !$0.isEmpty }.joined(separator: "  ") }
}

extension Names {
    package func words(of line: HandoverLine, in handover: Handover) -> HandedWords {
        switch line.content {
        case .figure(let figure, let value):
            HandedWords(name: figure.words[language], what: "\(value)")
        case .ticket(let ticket): words(ticket, handover)
        case .round(let round): words(round, handover)
        case .finding(let finding): words(finding, handover)
        case .standing(let matter): words(matter, handover)
        case .occasion(let id, let details): words(id, details, handover)
        case .count(let thing, let expected, _, let counted):
            HandedWords(name: name(of: thing), what: said(expected, counted))
        case .entry(let entry): words(entry, line, handover)
        case .said(let text): HandedWords(what: text.escapedForTerminal())
        case .rest(let count):
            HandedWords(what: Phrase("另有 \(count)，见系统", "and \(count) more, not named here")[language])
        }
    }

    private func words(_ ticket: HandedTicket, _ handover: Handover) -> HandedWords {
        let place = wholePlace(ticket.place, in: ticket.grid)
        let who = ticket.team.map { assignment(Assignment(team: $0, technician: ticket.technician)) }
        let unheard = ticket.priority == .p1 && ticket.state.isOpen && !ticket.isAcknowledged
        let state = [
            ticket.isListed ? Phrase("挂账", "listed")[language] : nil, ticket.state.words[language], who,
            unheard ? Phrase("无人应答", "nobody confirmed")[language] : nil,
        ]
        return HandedWords(
            name: "\(ticket.priority.rawValue) \(ticket.number.text)",
            what: "\(place) \(ticket.what)".escapedForTerminal(),
            state: state.compactMap { $0 }.joined(separator: " "), until: until(ticket, handover))
    }

    /// The end of a hold before what is due; what is late by how much it was at the cut.
    private func until(_ ticket: HandedTicket, _ handover: Handover) -> String {
        if let end = ticket.onHoldUntil {
            return Phrase("至 ", "until ")[language] + stamp(end, in: handover)
        }
        guard let due = ticket.nextDue else {
            return ticket.isOverdue ? Phrase("超时", "overdue")[language] : ""
        }
        guard ticket.isOverdue, due <= handover.cutAt else {
            let late = ticket.isOverdue ? Phrase("超时 ", "overdue ")[language] : ""
            return late + Phrase("限 ", "due ")[language] + stamp(due, in: handover)
        }
        return over(minutes: handover.cutAt.minutes(since: due))
    }

    private func words(_ round: ReportRound, _ handover: Handover) -> HandedWords {
        let who = [round.team.map { self[$0].name }, round.person.map { self[$0].name }].compactMap { $0 }
        return HandedWords(
            name: name(of: round.round.route), what: who.joined(separator: " "),
            state: round.state.words[language], until: stamp(round.start, in: handover))
    }

    private func words(_ finding: ReportFinding, _ handover: Handover) -> HandedWords {
        let route = site.route(finding.round.route)
        let item = route?.point(finding.point)?.item(finding.item)
        let reading = finding.reading.map { "\($0.text) \(item?.gauge?.unit ?? "")".escapedForTerminal() }
        let what = [
            name(of: finding.point, on: route), name(of: finding.item, at: finding.point, on: route),
            reading ?? finding.what.escapedForTerminal(),
        ]
        let ticket = finding.ticket.map { "#\($0.text)" }
        return HandedWords(
            name: name(of: finding.round.route), what: what.filter { !$0.isEmpty }.joined(separator: " "),
            state: "\(finding.severity.words[language]) \(ticket ?? finding.state.words[language])",
            until: stamp(finding.foundAt, in: handover))
    }

    private func words(_ matter: ReportStanding, _ handover: Handover) -> HandedWords {
        let place = matter.grid.map { wholePlace(matter.place, in: $0) } ?? matter.place
        let what = [place, matter.what].filter { !$0.isEmpty }.joined(separator: " ")
        let kind = (matter.sort?.words ?? matter.id.kind.words)[language]
        let from = matter.from.map { Phrase("\($0) 交代", "from \($0)")[language].escapedForTerminal() }
        let open = matter.state == .open ? nil : matter.state.words[language]
        let due =
            matter.due.map { Phrase("到期 ", "due ")[language] + stamp($0, in: handover) }
            ?? matter.reviewOn.map { Phrase("复核 ", "review ")[language] + $0.escapedForTerminal() }
        return HandedWords(
            name: matter.id.text, what: "\(kind) \(what.escapedForTerminal())",
            state: [open, from].compactMap { $0 }.joined(separator: " "), until: due ?? "")
    }

    private func words(_ id: GatheringID, _ details: Gathering.Details, _ handover: Handover) -> HandedWords {
        let place = wholePlace(details.place, in: details.grid)
        let heads = details.heads.map { Phrase("\($0) 人", "\($0) people")[language] } ?? ""
        return HandedWords(
            name: id.text, what: "\(place) \(details.title)".escapedForTerminal(), state: heads,
            until: stamp(details.start, in: handover) + "–" + zone.local(details.end).clock)
    }

    private func said(_ expected: Int, _ counted: Int?) -> String {
        guard let counted else {
            return Phrase("应有 \(expected)，未点", "\(expected) expected, not counted")[language]
        }
        guard counted != expected else { return Phrase("\(counted)，相符", "\(counted), all there")[language] }
        return counted < expected
            ? Phrase("\(counted)，缺 \(expected - counted)", "\(counted), \(expected - counted) missing")[
                language]
            : Phrase("\(counted)，多 \(counted - expected)", "\(counted), \(counted - expected) too many")[
                language]
    }

    /// An entry that was told late says when it was, beside when it is said to have happened.
    private func words(_ entry: HandedEntry, _ line: HandoverLine, _ handover: Handover) -> HandedWords {
        let (happened, recorded) = (
            stamp(entry.happenedAt, in: handover), stamp(entry.recordedAt, in: handover)
        )
        let isLate = happened != recorded
        let told = line.subject.flatMap { entry.entry(about: $0, revision: line.revision) }
        let deed = told?.deed(self, now: handover.cutAt) ?? entry.name
        return HandedWords(
            name: Phrase("日志 \(entry.number)", "entry \(entry.number)")[language],
            what: entry.text?.escapedForTerminal()
                ?? [line.subject.map { name(of: $0) }, deed].compactMap { $0 }.joined(separator: " "),
            state: self[entry.by].name,
            until: isLate ? happened + Phrase("，\(recorded) 记", ", recorded \(recorded)")[language] : happened
        )
    }

    private func name(of subject: Subject) -> String {
        if let number = subject.ticket { return "#\(number.text)" }
        return subject.round.map { name(of: $0.route) } ?? subject.id.escapedForTerminal()
    }

    /// What is counted, as the site calls it.
    package func name(of thing: ID<CountedThing>) -> String {
        (site.counted(thing)?.name[language] ?? thing.text).escapedForTerminal()
    }
}
