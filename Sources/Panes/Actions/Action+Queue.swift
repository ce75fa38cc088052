import Domain
import Screen

extension Action.ID {
    static let mark = Self("mark")
    static let markAll = Self("mark-all")
    static let new = Self("new")
    static let plan = Self("plan")
    static let filter = Self("filter")
    static let nextHit = Self("next-hit")
    static let previousHit = Self("previous-hit")
    static let savedFilters = Self("saved-filters")
    static let sort = Self("sort")
    static let writeList = Self("write-list")
    static let seen = Self("seen")
    static let standing = Self("standing")
    static let duty = Self("duty")
}

extension Action {
    /// What is done with the tickets as a whole: marks, new ones, which are shown and how.
    static let queue: [Action] = [
        everywhere(
            .mark, [.character(" ")], Phrase("标记", "mark"),
            Phrase("标记或取消；有标记时，工单键对全部标记生效", "on, off; then ticket keys mean all marked"),
            .change { $0.markCurrent() }, aims: { _ in true }, whyNot: { $0.whyNoTicket }),
        everywhere(
            .markAll, [.character("*")], Phrase("全部标记", "mark all"),
            Phrase("标记筛选出的全部；已有标记则全部取消", "all that the filter shows; again: none"),
            .run { $0.markAll() }),
        everywhere(
            .new, [.character("n"), .function(2)], Phrase("报单", "new"),
            Phrase("登记新工单，Esc 留草稿", "a new ticket; Esc keeps the draft"),
            .change { $0.openCall() }, hint: .always(need: 20), risk: .field,
            whyNot: { $0.readOnly ?? $0.notAllowed(.accept) }),
        everywhere(
            .plan, [.character("P")], Phrase("排单", "plan"),
            Phrase("一次排好全部待派工单，看过再派", "dispatch all that wait at once; seen first"),
            .run { $0.openPlan() }, risk: .harmless, whyNot: { $0.readOnly ?? $0.notAllowed(.dispatch) }),
        everywhere(
            .filter, [.character("/")], Phrase("筛选", "filter"),
            Phrase("只看一部分，Esc 显示全部；Alt-Enter 只找不藏", "hides the rest, Esc none; Alt-Enter finds"),
            .change { $0.openFilter() }, hint: .always(need: 12), risk: .field),
        everywhere(
            .nextHit, [.character(";")], Phrase("下一处", "next hit"),
            Phrase("到下一条符合 / 所找的，不藏其余", "to the next that / was about; hides nothing"),
            .run { $0.front.step(forward: true, isHere: false, &$0) }, risk: .move,
            whyNot: { $0.whyNoHit }),
        everywhere(
            .previousHit, [.character(",")], Phrase("上一处", "hit before"),
            Phrase("到上一条符合的", "to the one before"),
            .run { $0.front.step(forward: false, isHere: false, &$0) }, risk: .move,
            whyNot: { $0.whyNoHit }),
        everywhere(
            .savedFilters, [.character("F")], Phrase("存下的筛选", "saved filters"),
            Phrase("用或删；筛选时 Ctrl-s 存下", "apply or delete; Ctrl-s keeps one"),
            .open { FiltersPopup(saved: $0.savedFilters) }),
        everywhere(
            .sort, [.character("S")], Phrase("排序", "sort"),
            Phrase("先急、最新、等得最久、最近变动，可倒序", "by urgency, age or change; r reverses"),
            .open {
                SortPopup(current: $0.tickets.queue.order, isReversed: $0.tickets.queue.isReversed)
            }),
        everywhere(
            .writeList, [.character("W")], Phrase("写成文件", "write list"),
            Phrase("所列或所标工单写成表格或文本文件", "what is listed or marked, as csv or text"),
            .open { ListFilePopup($0) }, risk: .field, whyNot: { $0.whyNotListed }),
        everywhere(
            .seen, [.character(".")], Phrase("全部已阅", "all seen"),
            Phrase("去掉未阅标记", "takes the unseen marks away"),
            .change { $0.tickets.queue.unseen = [] }),
        everywhere(
            .standing, [.character("C")], Phrase("持续事项", "what stands"),
            Phrase("持续状态、指示、交办、督办", "conditions, orders and directives"),
            .open { _ in StandingPopup() }),
        everywhere(
            .duty, [.character("D")], Phrase("当班", "duty"),
            Phrase("谁当班、值班表；当班、连班、交班", "who is on duty; take it, stay, hand over"),
            .open { _ in DutyPopup() }),
    ]
}
