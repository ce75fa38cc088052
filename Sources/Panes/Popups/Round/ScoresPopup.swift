import Domain
import Screen
import Words

/// The scoring sheet of a month: by officer or by grid, then line by line, each with its round and its entry.
struct ScoresPopup: Popup {
    enum Grouping: Equatable, Sendable {
        case officer
        case grid
    }

    /// Its first day.
    private(set) var month: Day
    private let zone: Zone
    private(set) var grouping = Grouping.officer
    private(set) var status = LoadStatus.loading
    private var lines: [ScoreSheet.Line] = []
    private var accounts: [ScoreAccount] = []
    private var cursor = ListCursor()
    /// The account whose lines are seen, and the cursor among them.
    private var opened: (account: ScoreAccount, cursor: ListCursor)?
    private var height = 8

    init(_ look: Look) {
        zone = look.names.zone
        let today = zone.day(of: look.now)
        month = today.adding(days: 1 - today.day)
    }

    var time: Range<Instant> {
        let beyond = month.adding(days: 31)
        return zone.instant(of: month)..<zone.instant(of: beyond.adding(days: 1 - beyond.day))
    }

    mutating func take(_ lines: [ScoreSheet.Line], of time: Range<Instant>, _ site: Site) {
        guard time == self.time else { return }
        self.lines = lines
        status = .ready
        arrange(site)
    }

    mutating func fail(_ failure: Failure) { status.fail(failure) }

    private mutating func arrange(_ site: Site) {
        let key = cursor.item(of: accounts)?.key
        accounts = ScoreAccount.accounts(of: lines, by: grouping, site)
        cursor.resize(
            count: accounts.count, at: key.flatMap { key in accounts.firstIndex { $0.key == key } })
    }

    mutating func settle(_ root: RootState) {
        height = max(1, root.popupSize.height - Look.boxRows - 3)
    }

    mutating func ask(_ root: inout RootState) -> [Effect] {
        guard status == .loading, !root.questions.isAsking(ScoresQuestion(time: time)) else { return [] }
        return [root.questions.ask(ScoresQuestion(time: time))]
    }
}

extension ScoresPopup {
    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        let key = key.normalized
        if let motion = Motion(key) {
            move(motion)
            return .stay
        }
        if let opened { return handle(key, in: opened.account, opened.cursor) }
        switch key {
        case .escape, .character("q"), .character("p"): return .close
        case .enter: opened = cursor.item(of: accounts).map { ($0, ListCursor(count: $0.lines.count)) }
        case .left, .character("h"), .character("("): turn(to: month.adding(days: -1))
        case .right, .character("l"), .character(")"): turn(to: month.adding(days: 31))
        case .tab:
            grouping = grouping == .officer ? .grid : .officer
            arrange(look.names.site)
        default: break
        }
        return .stay
    }

    private mutating func handle(_ key: Key, in account: ScoreAccount, _ cursor: ListCursor) -> PopupOutcome {
        switch key {
        case .escape, .character("q"): opened = nil
        case .enter: return cursor.item(of: account.lines).map { .patrol(.round($0.round)) } ?? .stay
        default: break
        }
        return .stay
    }

    private mutating func move(_ motion: Motion) {
        var moved = opened?.cursor ?? cursor
        moved.move(
            to: motion.target(
                from: moved.index ?? 0, page: height, seen: moved.visible(height: height),
                last: moved.count - 1))
        if opened == nil { cursor = moved } else { opened?.cursor = moved }
    }

    private mutating func turn(to day: Day) {
        month = day.adding(days: 1 - day.day)
        (lines, accounts, cursor, status) = ([], [], ListCursor(), .loading)
    }
}

extension ScoresPopup {
    static func == (one: ScoresPopup, other: ScoresPopup) -> Bool {
        one.month == other.month && one.grouping == other.grouping && one.status == other.status
            && one.accounts == other.accounts && one.cursor == other.cursor
            && one.opened?.account == other.opened?.account && one.opened?.cursor == other.opened?.cursor
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        let inside = look.box(
            title(look), width: min(100, area.width - 4), rows: max(1, area.height - Look.boxRows - 2),
            hints: hints(look), on: &canvas, in: area)
        if look.stand(status, on: &canvas, in: inside) { return nil }
        let (texts, cursor) = shown(look, width: inside.width - 1)
        guard !texts.isEmpty else {
            look.note(Phrase("这个月没有积分", "no points in that month"), on: &canvas, in: inside)
            return nil
        }
        for (line, index) in cursor.visible(height: inside.height).enumerated() {
            let isCursor = index == cursor.index
            if isCursor { canvas.resting = inside.row(line).origin }
            canvas.put(
                ((isCursor ? look.glyphs.cursor : " ") + texts[index]).padded(toCells: inside.width),
                at: inside.row(line).origin, width: inside.width,
                style: look.theme[isCursor ? .menuCursor : .popup])
        }
        return nil
    }

    private func shown(_ look: Look, width: Int) -> (texts: [String], cursor: ListCursor) {
        if let opened { return (opened.account.lines.map { $0.text(look) }, opened.cursor) }
        let nameWidth = accounts.map { $0.name(look).cellWidth }.max() ?? 0
        return (accounts.map { $0.text(nameWidth: min(28, nameWidth), width: width, look) }, cursor)
    }

    private func title(_ look: Look) -> String {
        let parts = [
            look.words(helpTitle), "\(month.year)-\(twoDigits(month.month))",
            look.words(grouping == .officer ? Phrase("按人员", "by person") : Phrase("按网格", "by grid")),
            opened.map { $0.account.name(look) + " " + look.signed($0.account.total) },
        ]
        return parts.compactMap { $0 }.joined(separator: " \(look.glyphs.dot) ")
    }

    private func hints(_ look: Look) -> [HintLine.Hint] {
        guard opened == nil else {
            return [look.hint("Enter", Phrase("看这一轮", "its round")), look.hint("Esc", Phrase.back)]
        }
        return [
            look.hint("Enter", Phrase("逐条", "line by line")),
            look.hint("h l", Phrase("上月下月", "month")),
            look.hint("Tab", Phrase("人员、网格", "person, grid")), look.hint("Esc", Phrase.back),
        ]
    }

    var helpTitle: Phrase { Phrase("积分表", "Scoring sheet") }

    var keyLines: [KeyLine] {
        [
            .jk, .enter(Phrase("逐条", "line by line"), Phrase("再按看那一轮", "again: the round it is of")),
            KeyLine("h l", Phrase("上月下月", "month"), Phrase("或左右键", "or Left and Right")),
            KeyLine("Tab", Phrase("人员、网格", "person, grid"), Phrase("换个分法", "the other way to add up")),
            .leave,
        ]
    }
}

/// The lines of the scoring sheet for rounds of some time.
struct ScoresQuestion: Question {
    let time: Range<Instant>

    static func due(_ root: RootState) -> Self? {
        root.top(ScoresPopup.self).map { Self(time: $0.time) }
    }

    func reply(from memory: some DeskMemory) throws(Failure) -> [ScoreSheet.Line] {
        try memory.scores(in: time)
    }

    func take(_ lines: [ScoreSheet.Line], into root: inout RootState) -> [Effect] {
        let site = root.setting.site
        root.changeAll(ScoresPopup.self) { $0.take(lines, of: time, site) }
        return []
    }

    func fail(_ failure: Failure, in root: inout RootState) {
        root.changeAll(ScoresPopup.self) { $0.fail(failure) }
    }
}
