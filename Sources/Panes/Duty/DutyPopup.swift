import Domain
import Screen
import Words

/// Who holds the desk, who is on the roster now and next, and sitting down at it.
struct DutyPopup: Popup {
    private var duty = DutyState()
    private var author: ID<Operator> = ""
    private var whyReadOnly: Phrase?
    private var scroll = LineScroll()

    var helpTitle: Phrase { Phrase("当班", "Duty") }
    var hasWheel: Bool { true }

    var keyLines: [KeyLine] {
        [
            KeyLine(
                "t", Phrase("当班", "take"),
                Phrase("坐到台前；别人当班时须写原因", "sit down at the desk; from somebody else with a reason")),
            KeyLine(
                "s", Phrase("连班", "stay"), Phrase("留到下一班，写到几点和原因", "a double shift: until when, and why")),
            KeyLine(
                "N", Phrase("交班", "hand over"), Phrase("到交接屏，开始交班", "to the screen, to start a handover")),
            .jk, .leave,
        ]
    }

    mutating func settle(_ root: RootState) {
        (duty, author, whyReadOnly) = (root.duty, root.setting.author.id, root.whyReadOnly)
        let count = lines(root.look, width: Self.width(root.popupSize.width)).count
        scroll.resize(count: count, page: max(1, root.popupSize.height - Look.boxRows - 2))
    }

    private static func width(_ area: Int) -> Int { min(72, area - 4) }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        let key = key.normalized
        if scroll.handle(key) { return .stay }
        switch key {
        case .escape, .character("q"), .character("D"): return .close
        case .character("t"): return take(look)
        case .character("s"): return stay(look)
        case .character("N"): return .handover(.start)
        default: return .stay
        }
    }

    private func take(_ look: Look) -> PopupOutcome {
        if let complaint = complaint(look) { return complaint }
        guard let watch = duty.watch else { return .stay }
        guard let holder = watch.holder else { return .submit(Order(WatchWork.take(reason: nil))) }
        guard holder != author else {
            return .complain(Refusal.watch(.alreadyYours).words(nil)[look.language])
        }
        return .open(PopupState(DutyWordsPopup(.take(from: holder))))
    }

    private func stay(_ look: Look) -> PopupOutcome {
        if let complaint = complaint(look) { return complaint }
        guard duty.watch?.holder == author else {
            return .complain(Refusal.watch(.notHolder).words(nil)[look.language])
        }
        return .open(PopupState(DutyWordsPopup(.stay)))
    }

    private func complaint(_ look: Look) -> PopupOutcome? {
        whyReadOnly.map { .complain(look.words($0)) }
    }
}

extension DutyPopup {
    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let width = Self.width(area.width)
        let lines = lines(look, width: width)
        let hints = keyLines.filter { $0.keys.count == 1 }.map {
            HintLine.Hint(key: $0.keys, text: look.words($0.name))
        }
        let inside = look.box(
            look.words(helpTitle), width: width, rows: min(lines.count, max(1, area.height - 4)),
            hints: hints + [look.hint("Esc", Phrase.back)], on: &canvas, in: area)
        for (index, line) in lines.dropFirst(scroll.first).prefix(inside.height).enumerated() {
            line.draw(on: &canvas, in: inside.row(index), theme: look.theme)
        }
        return nil
    }

    private func lines(_ look: Look, width: Int) -> [DetailLine] {
        let facts: [(Phrase, String, Role)] =
            [
                (
                    Phrase("当班", "holds it"), look.holding(duty.watch),
                    duty.watch?.holder == nil ? .messageWarn : .textStrong
                )
            ]
            + (stay(look).map { [(Phrase("连班", "stays"), $0, .popup)] } ?? [])
            + handovers(look)
            + turns(look)
        let labelWidth = (facts.map { look.words($0.0).cellWidth }.max() ?? 0) + 2
        return facts.flatMap { label, text, role in
            DetailLine.labelled(look.words(label), text, role, labelWidth: labelWidth, width: width)
        }
    }

    private func stay(_ look: Look) -> String? {
        duty.watch?.stay.map { stay in
            look.words(Phrase("至 ", "until ")) + look.names.when(stay.until, now: look.now) + "  "
                + stay.reason.escapedForTerminal()
        }
    }

    private func handovers(_ look: Look) -> [(Phrase, String, Role)] {
        let open = duty.open.map { row in
            (Phrase("交接", "handover"), "\(row.id.text) \(look.passing(row))", Role.messageWarn)
        }
        let alone = duty.oneSided.map { row in
            let due = row.countersignBy.map { look.names.when($0, now: look.now) } ?? ""
            let text = look.words(
                Phrase("\(row.id.text) 单签，\(due) 前补签", "\(row.id.text) one signature, due \(due)"))
            let role: Role = row.isCountersignOverdue(at: look.now) ? .messageError : .popup
            return (Phrase("待补签", "to sign"), text, role)
        }
        return [open].compactMap { $0 } + alone
    }

    /// The shift that is on, and the one behind it.
    private func turns(_ look: Look) -> [(Phrase, String, Role)] {
        let zone = look.names.zone
        let now = Duty(look.names.site, at: zone.local(look.now)).turns.first
        let next = Duty.next(look.names.site, zone, after: look.now)
        return [(Phrase("本班", "now"), now), (Phrase("下一班", "next"), next)].compactMap { label, turn in
            turn.map { (label, look.roster(of: $0), .popup) }
        }
    }
}

extension Look {
    /// Who holds the desk and since when, or that nobody does.
    func holding(_ watch: Watch?) -> String {
        guard let watch else { return words(Phrase.loading) }
        guard let holder = watch.holder else { return words(Phrase.nobodyHolds) }
        let length = names.duration(minutes: now.minutes(since: watch.since))
        let since = words(Phrase("自 ", "since ")) + names.when(watch.since, now: now)
        return "\(names[holder].name)  \(since)" + words(Phrase("（\(length)）", " (\(length))"))
    }

    /// `李梅→赵敏`.
    func passing(_ row: HandoverRow) -> String {
        let to = row.incoming.map { names[$0].name } ?? words(Phrase.notKnownYet)
        return "\(names[row.outgoing].name)\(glyphs.arrow)\(to)"
    }

    fileprivate func roster(of turn: Duty.Turn) -> String {
        let people = names.site.roster(of: turn.shift.id, on: turn.day).map { person in
            let away = person.leave(on: turn.day) == nil ? "" : words(Phrase("（休）", " (away)"))
            return names[person.id].name + away
        }
        let clock = { (minute: Int) in "\(twoDigits(minute / 60 % 24)):\(twoDigits(minute % 60))" }
        let hours = "\(clock(turn.shift.start))\(glyphs.dash)\(clock(turn.shift.end))"
        let list =
            people.isEmpty ? words(Phrase("值班表上没有人", "nobody")) : people.joined(separator: language.comma)
        return "\(turn.shift.name[language].escapedForTerminal()) \(hours)  \(list)"
    }
}

extension Phrase {
    static let nobodyHolds = Phrase("无人当班", "nobody on duty")
    static let notKnownYet = Phrase("未定", "not named yet")
}
