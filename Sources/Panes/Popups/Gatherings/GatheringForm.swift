import Domain
import Screen
import Words

/// The fields of an occasion: a new one, or one that is moved.
struct GatheringForm: Equatable, Sendable {
    /// Nil is a new one.
    let gathering: Gathering?
    private(set) var fields: [FormField]
    private(set) var focus = 0

    /// A new one tomorrow.
    init(_ look: Look) {
        gathering = nil
        let day = look.names.zone.day(of: look.now).adding(days: 1).iso8601
        fields = [
            FormField(.title), FormField(.grid), FormField(.place), FormField(.start, "\(day) 09:00"),
            FormField(.end, "11:00"), FormField(.heads),
        ]
    }

    init(_ gathering: Gathering, _ look: Look) {
        self.gathering = gathering
        let (details, zone) = (gathering.details, look.names.zone)
        let isOneDay = zone.day(of: details.start) == zone.day(of: details.end)
        let end = zone.local(details.end)
        fields = [
            FormField(.title, details.title),
            FormField(.grid, look.names.site.grids.typed(details.grid, look.language)),
            FormField(.place, details.place), FormField(.start, zone.stamp(details.start)),
            FormField(.end, isOneDay ? end.clock : zone.stamp(details.end)),
            FormField(.heads, details.heads.map(String.init) ?? ""),
        ]
        focus = 3
    }

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch key {
        case .enter: return submit(look)
        case .tab, .down: focus = (focus + 1) % fields.count
        case .backTab, .up: focus = (focus + fields.count - 1) % fields.count
        default: _ = fields[focus].entry.edit(key)
        }
        return .stay
    }

    mutating func paste(_ text: String) -> Bool { fields[focus].entry.paste(text) }

    private mutating func submit(_ look: Look) -> PopupOutcome {
        do throws(FormProblem) {
            return .submit(try order(look))
        } catch {
            focus = fields.firstIndex { $0.kind == error.field } ?? focus
            return .complain(look.words(error.words))
        }
    }

    private func order(_ look: Look) throws(FormProblem) -> Order {
        let start = try required(.start, start(look))
        let details = Gathering.Details(
            grid: try required(.grid, Reading.item(text(.grid), of: look.names.site.grids, look.language)),
            place: try filled(.place), start: start, end: try required(.end, end(after: start, look)),
            title: try filled(.title), heads: try heads())
        guard let gathering else { return Order(GatheringWork.plan(details, nil)) }
        let edit = GatheringEdit(
            grid: details.grid, place: details.place, start: details.start, end: details.end,
            title: details.title, heads: details.heads)
        return Order(GatheringWork.move(edit, gathering.id), expecting: gathering.revision)
    }

    private func text(_ kind: FormField.Kind) -> String { fields.first { $0.kind == kind }?.text ?? "" }

    private func filled(_ kind: FormField.Kind) throws(FormProblem) -> String {
        let text = text(kind)
        guard !text.isEmpty else { throw FormProblem(missing: kind) }
        return text
    }

    private func heads() throws(FormProblem) -> Int? {
        let text = text(.heads)
        guard !text.isEmpty else { return nil }
        return try required(.heads, Reading.count(text))
    }

    private func required<Value>(
        _ kind: FormField.Kind, _ reading: Reading<Value>
    ) throws(FormProblem) -> Value {
        switch reading {
        case .empty: throw FormProblem(missing: kind)
        case .one(let value, _): return value
        case .several(let names):
            let list = names.joined(separator: " ")
            let (zh, en) = (kind.name.zh, kind.name.en)
            throw FormProblem(field: kind, words: Phrase("\(zh)不明确：\(list)", "\(en): which of \(list)?"))
        case .none:
            let (zh, en, text) = (kind.name.zh, kind.name.en, text(kind))
            throw FormProblem(field: kind, words: Phrase("\(zh)看不懂：\(text)", "\(en): “\(text)” is not known"))
        }
    }
}

extension GatheringForm {
    private func start(_ look: Look) -> Reading<Instant> {
        Reading.time(text(.start), onDayOf: look.now, look)
    }

    /// A clock alone means the day it begins.
    private func end(after start: Instant, _ look: Look) -> Reading<Instant> {
        Reading.time(text(.end), onDayOf: start, look)
    }

    /// What a field was understood as, for beside it.
    func reading(of field: FormField, _ look: Look) -> String {
        switch field.kind {
        case .grid: Reading.item(field.text, of: look.names.site.grids, look.language).words(look)
        case .start: start(look).words(look)
        case .end: end(after: start(look).value ?? look.now, look).words(look)
        default: ""
        }
    }
}

extension FormProblem {
    fileprivate init(missing kind: FormField.Kind) {
        let (zh, en) = (kind.name.zh, kind.name.en)
        self.init(field: kind, words: Phrase("请填写\(zh)", "\(en) is missing"))
    }
}

extension Reading where Value == Instant {
    /// A time; a clock alone means the day of an instant. What the clock shows twice has to be said with its offset.
    fileprivate static func time(_ text: String, onDayOf instant: Instant, _ look: Look) -> Reading {
        guard !text.isEmpty else { return .empty }
        let (zone, text) = (look.names.zone, text.replacing("：", with: ":"))
        switch TypedTime(text, in: zone, now: instant) {
        case .one(let time): return .one(time, look.names.when(time, now: look.now))
        case .twice(let one, let other): return .several([one, other].map(zone.stampWithOffset))
        case .skipped, nil: return .none
        }
    }
}

extension Reading where Value == Int {
    fileprivate static func count(_ text: String) -> Reading {
        Int(text).map { .one($0, text) } ?? .none
    }
}
