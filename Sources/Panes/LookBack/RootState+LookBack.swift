import Domain
import Screen
import Words

extension RootState {
    /// The screens of a moment that is on its way, beginning where those of the present stand.
    init(past aim: PastAim, from present: RootState) {
        var setting = present.setting
        setting.isReadOnly = true
        let lookBack = LookBack(aim, present: present)
        self.init(
            setting: setting, language: present.language, theme: present.theme, glyphs: present.glyphs,
            keymap: present.keymap, size: present.size, now: lookBack.then ?? present.now, head: 0)
        (screen, desk.focus) = (present.screen, present.desk.focus == .matrix ? .matrix : .queue)
        depth = present.depth
        let queue = present.tickets.queue
        (tickets.queue.filter, tickets.queue.filterText) = (queue.filter, queue.filterText)
        (tickets.queue.order, tickets.queue.sought) = (queue.order, queue.current?.number)
        tickets.filterHistory = present.tickets.filterHistory
        savedFilters = present.savedFilters
        self.lookBack = lookBack
    }

    /// Shows another moment of the past.
    mutating func arrive(_ arrival: LookBack.Arrival) -> [Effect] {
        setting = arrival.setting
        names = Names(setting, language: language)
        (now, head) = (arrival.place.then, arrival.place.entry)
        // What was asked of another moment is no answer any more.
        questions = Questions()
        (isHalted, wanted) = (false, nil)
        return rereadFilter() + refreshAll() + refresh(SuggestionsQuestion.self)
            + ToldQuestions.kinds.flatMap { refresh($0) }
    }

    /// Why nothing can be changed while the past is shown.
    var whyNotInPast: Phrase? {
        guard let lookBack else { return nil }
        let then = lookBack.then.map { names.moment($0, isLong: false) } ?? ""
        guard lookBack.replay == nil else {
            return Phrase("这是 \(then) 的回放，不能改动", "this is a replay of \(then); nothing can be changed")
        }
        let back = keymap.name(of: .back)
        return Phrase("正在回看 \(then)；\(back) 回到现在", "you are looking back at \(then); \(back) is now")
    }

    /// Why nothing is written; nil where it can be.
    var whyReadOnly: Phrase? { whyNotInPast ?? (setting.isReadOnly ? Phrase.readOnly : nil) }

    /// Whether nothing is open in front of the screen.
    var isUncovered: Bool { popups.isEmpty && tickets.filterField == nil }

    /// Whether leaving one level more leaves the past.
    var isOutermost: Bool {
        guard isUncovered else { return false }
        var next = self
        let asked = front.leaveLevel(&next)
        if screen == .desk { return asked.isEmpty && next.desk.focus == desk.focus }
        return next.screen == .desk && patrol.origin == nil && next.popups.isEmpty
    }
}

extension PastRefusal {
    func words(_ names: Names) -> Phrase {
        switch self {
        case .before(let first):
            let first = names.zone.stamp(first)
            return Phrase("值班日志从 \(first) 开始", "the logbook begins at \(first)")
        case .ahead: return Phrase("那时还没有到", "that is still ahead")
        }
    }
}
