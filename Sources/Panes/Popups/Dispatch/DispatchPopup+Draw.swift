import Domain
import Screen
import Words

extension DispatchPopup {
    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let hints = [
            look.hint("Enter", Phrase("派单", "dispatch")), look.hint("Space", Phrase("协办", "assists")),
            look.hint("1-9", Phrase.choose), look.hint("Esc", Phrase.back),
        ]
        let isRanked = suggestions != nil
        let width = isRanked ? 100 : 60
        let job = job(look, width: min(width, area.width - 4), most: max(1, area.height - Look.boxRows - 3))
        let rows = isRanked ? min(max(items.count, 1) + 3, 20) : min(max(teams.count, 1) + 6, 16)
        let box = look.box(
            look.title(.dispatch, row), width: width, rows: rows + job.count, hints: hints, on: &canvas,
            in: area)
        for (index, line) in job.enumerated() {
            let row = box.row(index)
            canvas.put(
                line.clipped(toCells: row.width), at: row.origin, width: row.width,
                style: look.theme[.textStrong])
        }
        let inside = box.below(job.count)
        let label = look.words(Phrase.filter) + " "
        canvas.put(label, at: inside.origin, width: inside.width, style: look.theme[.popup])
        let field = Rect(
            x: inside.x + label.cellWidth, y: inside.y, width: inside.width - label.cellWidth, height: 1)
        let point = entry.field.draw(on: &canvas, in: field, style: look.theme[.field])
        let list = inside.below(1)
        if items.isEmpty {
            canvas.put(
                look.words(Self.noMatch), at: list.origin, width: list.width, style: look.theme[.popup])
        } else if isRanked {
            drawRanked(on: &canvas, in: list, look)
        } else {
            let duty = Duty(look.names.site, at: look.names.zone.local(look.now))
            ChoiceList(choices: items.map { choice($0, duty, look) }, cursor: cursor).draw(
                on: &canvas, in: list, look)
        }
        return point
    }

    private func choice(_ item: Item, _ duty: Duty, _ look: Look) -> ChoiceList.Choice {
        switch item {
        case .team(let id):
            return ChoiceList.Choice(key: key(of: id), text: look.names[id].name, note: teamNote(id, look))
        case .technician(let id, _):
            let status = duty.status(of: id)
            let absence = status.isOn ? nil : look.glyphs.cross + " " + status.words(look.names)
            let notes = [absence, Self.phone(look.names.site.person(id)?.phone)].compactMap { $0 }
            return ChoiceList.Choice(
                text: look.names[id].name, note: notes.joined(separator: " "), isIndented: true)
        }
    }

    /// The digit that picks a team.
    private func key(of team: ID<Team>) -> String {
        let place = (teams.firstIndex(of: team) ?? teams.count) + 1
        return place <= min(9, teams.count) ? "\(place)" : ""
    }

    private func teamNote(_ id: ID<Team>, _ look: Look) -> String {
        let site = look.names.site
        var notes: [String] = []
        if look.many == nil, site.category(row.category)?.team == id {
            notes.append(look.words(Phrase("常派", "usual")))
        }
        if look.many == nil, row.assignment?.team == id { notes.append(look.words(Phrase("现派", "has it"))) }
        if assisting.contains(id) { notes.append("+ " + look.words(Phrase("协办", "assists"))) }
        if let phone = Self.phone(site.team(id)?.phone) { notes.append(phone) }
        return notes.joined(separator: " ")
    }

    private static func phone(_ phone: String?) -> String? { phone?.escapedForTerminal() }
}

extension DispatchPopup {
    /// The list, and under it the jobs of the one under the cursor.
    private func drawRanked(on canvas: inout Canvas, in rect: Rect, _ look: Look) {
        let list = rect.top(max(1, rect.height - 2))
        let widths = Widths(self, look, room: rect.width)
        for (line, index) in cursor.visible(height: list.height).enumerated() {
            let isCursor = index == cursor.index
            let text = text(items[index], widths, isCursor: isCursor, look)
            let isRejected = suggestion(of: items[index]).map { !$0.rejections.isEmpty } ?? false
            let role: Role = isCursor ? .menuCursor : isRejected ? .popupDim : .popup
            if isCursor { canvas.resting = Point(x: rect.x, y: rect.y + line) }
            canvas.put(
                text.clipped(toCells: rect.width).padded(toCells: rect.width),
                at: Point(x: rect.x, y: rect.y + line), width: rect.width, style: look.theme[role])
        }
        if hasChanged, rect.height > list.height + 1 {
            let line = rect.row(list.height)
            canvas.put(
                look.words(Self.changed(look.glyphs)).clipped(toCells: line.width), at: line.origin,
                width: line.width, style: look.theme[.messageWarn])
        }
        guard let selection, rect.height > list.height else { return }
        let foot = rect.row(rect.height - 1)
        canvas.put(
            about(selection, look).clipped(toCells: foot.width), at: foot.origin, width: foot.width,
            style: look.theme[.popupDim])
    }

    private static func changed(_ glyphs: Glyphs) -> Phrase {
        Phrase("\(glyphs.unseen) 看过之后次序或在手有变", "\(glyphs.unseen) order or jobs are not as they were seen")
    }

    private struct Widths {
        var name: Int
        var duty: Int
        var load: Int
        var score: Int

        init(_ popup: DispatchPopup, _ look: Look, room: Int) {
            let names = popup.items.map { DispatchPopup.name($0, look).cellWidth }.max() ?? 0
            let known = popup.items.compactMap { popup.suggestion(of: $0) }
            name = min(names, room / 4)
            duty = min(12, known.compactMap { $0.status?.words(look.names).cellWidth }.max() ?? 0)
            load = known.map { DispatchPopup.load($0, look).cellWidth }.max() ?? 0
            let scores = known.filter(\.rejections.isEmpty).map { "\($0.score)".count }
            score = max(4, (scores.max() ?? 0) + 1)
        }
    }

    private static func name(_ item: Item, _ look: Look) -> String {
        switch item {
        case .team(let id): look.names[id].name
        case .technician(let id, _): look.names[id].name
        }
    }

    static func load(_ suggestion: Suggestion, _ look: Look) -> String {
        look.words(
            Phrase("在手 \(suggestion.load)", suggestion.load == 1 ? "1 job" : "\(suggestion.load) jobs"))
    }

    /// Mark, name, duty, load and score, then the reasons; a team has its digit and its notes.
    private func text(_ item: Item, _ widths: Widths, isCursor: Bool, _ look: Look) -> String {
        let head = isCursor ? look.glyphs.cursor : " "
        let name = Self.name(item, look).padded(toCells: widths.name)
        guard case .technician(_, let team) = item, let suggestion = suggestion(of: item) else {
            let why = suggestion(of: item).map { [$0.words(look.names)] } ?? []
            let digit = key(of: item.team).padded(toCells: 1)
            return "\(head)\(digit) \(name) " + (why + [teamNote(item.team, look)]).joined(separator: " ")
        }
        let isFit = suggestion.rejections.isEmpty
        let duty = (suggestion.status?.words(look.names) ?? "").padded(toCells: widths.duty)
        let score = (isFit ? "\(suggestion.score)" : "").padded(
            toCells: widths.score, alignment: .right)
        let has = row.assignment?.technician.map { .technician($0, team) == item } ?? false
        let note = has ? look.words(Phrase("现派 ", "has it ")) : ""
        let mark = isChanged(item) ? look.glyphs.unseen : " "
        return "\(head)\(isFit ? look.glyphs.check : look.glyphs.cross)\(mark)\(name) \(duty) "
            + Self.load(suggestion, look).padded(toCells: widths.load) + "\(score)  \(note)"
            + suggestion.words(look.names)
    }

    /// Telephone, and the jobs at hand.
    private func about(_ item: Item, _ look: Look) -> String {
        switch item {
        case .team(let id):
            return [look.names[id].name, Self.phone(look.names.site.team(id)?.phone)].compactMap { $0 }
                .joined(separator: " ")
        case .technician(let id, let team):
            let jobs = suggestion(of: item)?.jobs ?? []
            let told = jobs.prefix(6).map { job in
                let state = job.state == .onHold ? " " + job.state.words[look.language] : ""
                return "#\(job.number.text) \(job.priority.rawValue) \(look.names[job.grid].short)\(state)"
            }
            let phone = Self.phone(look.names.site.person(id)?.phone)
            return [look.names[team].name, phone, told.joined(separator: look.language.comma)]
                .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " \(look.glyphs.dot) ")
        }
    }
}
