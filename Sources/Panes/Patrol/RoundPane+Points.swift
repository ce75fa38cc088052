import Domain
import Screen
import Words

extension RoundPane {
    /// Closed, one line where all of it is fine or nothing is known, else a line an item; open, always a line an item.
    func lines(of point: RoundPlan.Point, _ index: Int, _ file: RoundFile) -> [Line] {
        let looks = point.items.map { file.round?.look(point.id, $0) }
        let name = "\(index + 1) " + look.names.name(of: point.id, on: file.route)
        if isOpen, point.items.count == 1 {
            let item = point.items[0]
            let both = name + " " + look.names.name(of: item, at: point.id, on: file.route)
            return [line(both, item, point.id, file)]
        }
        let isPlain = looks.allSatisfy(\.isPlain)
        if !isOpen, isPlain || looks.allSatisfy({ $0 == nil }) {
            let sign =
                isPlain ? "\(look.glyphs.check) \(looks.count)/\(looks.count)" : look.glyphs.sign(of: nil)
            return [
                Line(spot: .point(point.id), text: row(name, sign, isPlain ? .stateDone : .textDim))
            ]
        }
        let items = point.items.map { item in
            line("  " + look.names.name(of: item, at: point.id, on: file.route), item, point.id, file)
        }
        let answered = looks.count { $0 != nil }
        let head = isOpen ? row(name, "\(answered)/\(looks.count)", .textDim) : DetailLine(name, .textStrong)
        return [Line(spot: .point(point.id), text: head)] + items
    }

    private func line(
        _ name: String, _ item: ID<CheckItem>, _ point: ID<Checkpoint>, _ file: RoundFile
    ) -> Line {
        let seen = file.round?.look(point, item)
        return Line(
            spot: .item(point, item), text: row(name, result(seen, item, point, file), role(seen)))
    }

    private func row(_ name: String, _ result: String, _ role: Role) -> DetailLine {
        let shown = result.clipped(toCells: max(4, width * 2 / 3))
        let room = max(4, width - shown.cellWidth - 1)
        return DetailLine([
            DetailLine.Span(text: name.clipped(toCells: room).padded(toCells: room + 1), role: .text),
            DetailLine.Span(text: shown, role: role),
        ])
    }

    private func role(_ seen: Observation?) -> Role {
        switch seen?.result {
        case nil, .skipped: .textDim
        case .fine: .stateDone
        case .finding: .queueOverdue
        }
    }

    private func result(
        _ seen: Observation?, _ item: ID<CheckItem>, _ point: ID<Checkpoint>, _ file: RoundFile
    ) -> String {
        var text = look.glyphs.sign(of: seen)
        if let gauge = file.gauge(point, item), seen == nil || seen?.reading != nil {
            text += seen?.reading.map { " " + $0.text } ?? ""
            text += gauge.unit.escapedForTerminal() + past(item, point, file)
        }
        if let reason = seen?.reason { text += " " + reason.escapedForTerminal() }
        if let doubt = seen?.doubts.first { text += " ?" + look.words(doubt.words) }
        return text
    }

    /// What was read there before, the newest first.
    private func past(_ item: ID<CheckItem>, _ point: ID<Checkpoint>, _ file: RoundFile) -> String {
        let before = file.readings[RoundFile.PlaceOfItem(point: point, item: item)] ?? []
        return before.isEmpty ? "" : " (" + before.map(\.text).joined(separator: " ") + ")"
    }
}

extension RoundPane {
    func lines(of finding: Finding, _ file: RoundFile) -> [Line] {
        let place = look.names.name(of: finding.point, on: file.route)
        let again = finding.isRecurring ? " " + look.words(Phrase.recurring) : ""
        let words =
            "\(finding.number)! \(look.words(finding.severity.words)) \(place) \(finding.what.escapedForTerminal())"
            + clause(finding, file)
        let texts = (words + again).wrapped(toCells: max(4, width)).map { DetailLine($0, .text) }
        return (texts + [state(of: finding)] + photo(of: finding)).map {
            Line(spot: .finding(finding.number), text: $0)
        }
    }

    /// What it rests on, by a short name where a catalogue has one.
    private func clause(_ finding: Finding, _ file: RoundFile) -> String {
        guard let cited = finding.clause else { return "" }
        let short = file.clauses[cited].map { $0.short ?? $0.words }
        let words = [cited, short == finding.what ? nil : short].compactMap { $0?.escapedForTerminal() }
        return " (" + words.joined(separator: " ") + ")"
    }

    private func state(of finding: Finding) -> DetailLine {
        let ticket = finding.ticket.map { "#\($0.text) " } ?? ""
        let age = finding.state == .open ? " " + look.age(of: finding.foundAt) : ""
        return DetailLine(
            "   " + ticket + look.words(finding.state.words) + age,
            finding.state == .passed ? .textDim : .queueWarn)
    }

    private func photo(of finding: Finding) -> [DetailLine] {
        guard let photo = finding.photo?.escapedForTerminal() else { return [] }
        let label = "   " + look.words(Phrase.photo) + " "
        return DetailLine.labelled(label, photo, .textDim, labelWidth: label.cellWidth, width: width)
    }
}

extension Look {
    /// How long ago, in words.
    func age(of instant: Instant) -> String { names.duration(minutes: max(0, now.minutes(since: instant))) }
}

extension Observation? {
    /// As it should be, and nothing more to say.
    fileprivate var isPlain: Bool {
        self?.result == .fine && self?.reading == nil && self?.doubts.isEmpty == true
    }
}
