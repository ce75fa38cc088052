import Domain
import Screen
import Words

/// The occasions ahead, each to be moved or cancelled, and new ones.
struct GatheringsPopup: Popup {
    enum Step: Equatable, Sendable {
        case list
        case form(GatheringForm)
        case cancel(Gathering, TextEntry)
    }

    private(set) var step = Step.list
    /// Nil until they are read.
    private(set) var gatherings: [Gathering]?
    private(set) var cursor = ListCursor()
    private var isOld = false
    private let isReadOnly: Bool
    /// What it was opened for, until that is read.
    private var sought: GatheringID?
    /// From then on, where that is earlier than today.
    fileprivate let since: Instant?

    init(at id: GatheringID? = nil, since: Instant? = nil, isReadOnly: Bool = false) {
        (sought, self.since, self.isReadOnly) = (id, since, isReadOnly)
    }

    mutating func take(_ gatherings: [Gathering]) {
        let current = sought ?? chosen?.id
        self.gatherings = gatherings
        (isOld, sought) = (false, nil)
        cursor.resize(
            count: gatherings.count, at: current.flatMap { id in gatherings.firstIndex { $0.id == id } })
    }

    var chosen: Gathering? { cursor.item(of: gatherings ?? []) }

    mutating func ask(_ root: inout RootState) -> [Effect] {
        let question = GatheringsQuestion(root)
        guard gatherings == nil || isOld, !root.questions.isAsking(GatheringsQuestion.self) else { return [] }
        return [root.questions.ask(question)]
    }

    mutating func growOld() { isOld = true }

    func awaits(_ root: RootState) -> Bool { !root.isHalted && gatherings == nil }

    // MARK: Keys

    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch step {
        case .list: return handleList(key.normalized, look)
        case .form(var form):
            guard key != .escape else { return back() }
            let outcome = form.handle(key, look)
            step = .form(form)
            return outcome
        case .cancel(let gathering, var entry):
            switch key {
            case .escape: return back()
            case .enter: return cancel(gathering, entry, look)
            default: _ = entry.edit(key)
            }
            step = .cancel(gathering, entry)
            return .stay
        }
    }

    private mutating func back() -> PopupOutcome {
        step = .list
        return .stay
    }

    private mutating func handleList(_ key: Key, _ look: Look) -> PopupOutcome {
        if cursor.handle(key) { return .stay }
        switch key {
        case .escape, .character("q"): return .close
        case _ where isReadOnly && [.character("n"), .enter, .character("x")].contains(key):
            return .complain(look.words(Phrase.readOnly))
        case .character("n"): step = .form(GatheringForm(look))
        case .enter: return open(look) { .form(GatheringForm($0, look)) }
        case .character("x"): return open(look) { .cancel($0, TextEntry(limit: TextLimit.reason)) }
        default: break
        }
        return .stay
    }

    private mutating func open(_ look: Look, _ step: (Gathering) -> Step) -> PopupOutcome {
        guard let chosen else { return .complain(look.words(Self.none)) }
        if chosen.isCancelled {
            return .complain(look.words(Refusal.gathering(.isCancelled).words(look.names.site)))
        }
        self.step = step(chosen)
        return .stay
    }

    private func cancel(_ gathering: Gathering, _ entry: TextEntry, _ look: Look) -> PopupOutcome {
        let reason = entry.text.trimmingSpace
        guard !reason.isEmpty else { return .complain(look.words(Refusal.missing(.reason).words(nil))) }
        return .submit(
            Order(GatheringWork.cancel(reason: reason, gathering.id), expecting: gathering.revision))
    }

    static let none = Phrase("近期没有场次", "no occasion ahead")
}

extension GatheringsPopup {
    var hasField: Bool { step != .list }

    mutating func paste(_ text: String, _ look: Look) -> Bool {
        switch step {
        case .list: return true
        case .form(var form):
            defer { step = .form(form) }
            return form.paste(text)
        case .cancel(let gathering, var entry):
            defer { step = .cancel(gathering, entry) }
            return entry.paste(text)
        }
    }

    var helpTitle: Phrase { Phrase("场次", "Occasions") }

    var keyLines: [KeyLine] {
        [
            KeyLine("n", Phrase("新增", "new"), Phrase("会议等，自动生成会前会后各轮", "a meeting; its rounds follow")), .jk,
            .enter(Phrase("改期、改地点", "move"), Phrase("改了什么就记什么", "its time, place, title or heads")),
            KeyLine(
                "x", Phrase("取消", "cancel"),
                Phrase("须写原因，进行中的一轮免查", "with a reason; what is under way is excused")),
            .leave,
        ]
    }
}

/// The occasions of today and the month ahead, and those before since the one that is looked for.
struct GatheringsQuestion: Question {
    let time: Range<Instant>

    private static let days = 32

    init(_ root: RootState) {
        let zone = root.setting.zone
        let today = zone.day(of: root.now)
        let end = zone.instant(of: today.adding(days: Self.days))
        let since = root.top(GatheringsPopup.self)?.since.map { zone.instant(of: zone.day(of: $0)) }
        time = min(since ?? end, zone.instant(of: today))..<end
    }

    static func due(_ root: RootState) -> Self? {
        root.top(GatheringsPopup.self).map { _ in Self(root) }
    }

    func reply(from memory: some DeskMemory) throws(Failure) -> [Gathering] {
        try memory.gatherings(during: time)
    }

    func take(_ gatherings: [Gathering], into root: inout RootState) -> [Effect] {
        root.changeAll(GatheringsPopup.self) { $0.take(gatherings) }
        return []
    }
}
