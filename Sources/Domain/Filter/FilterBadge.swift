/// What a screen says of a ticket in one word, and what the word filters by.
package struct FilterBadge: Sendable {
    package let name: Phrase
    package let condition: Filter.Condition
    private let aliases: [String]

    private init(_ zh: String, _ en: String, _ condition: Filter.Condition, also aliases: [String] = []) {
        name = Phrase(zh, en)
        self.condition = condition
        self.aliases = aliases
    }

    /// The badge that is called so in either language, in any case, with or without hyphens.
    static func called(_ text: String) -> FilterBadge? {
        byWord[text.joinedLowercased]
    }

    private static let byWord = Dictionary(
        all.flatMap { badge in
            ([badge.name.zh, badge.name.en] + badge.aliases).map { ($0.joinedLowercased, badge) }
        }, uniquingKeysWith: { first, _ in first })

    /// In the order in which they are offered.
    package static let all: [FilterBadge] = [
        .init("紧急", "emergency", .priority([.p1])),
        .init("超时", "overdue", .overdue),
        .init("待派", "to-dispatch", .state([.reported, .accepted]), also: ["未派", "undispatched"]),
        .init("未接单", "no-answer", noAnswer, also: ["unacknowledged"]),
        .init("已接单", "acknowledged", .acknowledged(true)),
        .init("督办", "escalated", .standing([.escalated]), also: ["督", "esc"]),
        .init("挂账", "listed", .standing([.listed]), also: ["账", "list"]),
        .init("挂起到期", "hold-over", .holdOver, also: ["挂到期", "到期", "ran-out", "hold-ran-out", "hold-ended"]),
        .init("未指派", "unassigned", .absent(.team)),
        .init("重复", "recurring", .recurring, also: ["重复报修"]),
        .init("催办", "reminded", .reminded, also: ["已催办", "被催", "催"]),
        .init("重开", "reopened", .reopened, also: ["已重开"]),
        .init("加急", "urgent", .priority([.p2])),
        .init("一般", "normal", .priority([.p3])),
        .init("计划", "planned", .priority([.p4])),
        .init("待受理", "reported", .state([.reported])),
        .init("已受理", "accepted", .state([.accepted])),
        .init("已派单", "dispatched", .state([.dispatched])),
        .init("处理中", "in-progress", .state([.inProgress])),
        .init("挂起", "on-hold", .state([.onHold])),
        .init("待回访", "done", .state([.done])),
        .init("已办结", "closed", .state([.closed])),
        .init("不予受理", "rejected", .state([.rejected]), also: ["已退回"]),
        .init("已并单", "merged", .state([.merged])),
    ]

    static func name(of state: TicketState) -> Phrase? {
        all.first { $0.condition == .state([state]) }?.name
    }

    /// Dispatched, and nobody has said that they come; flagged or not.
    private static let noAnswer = Filter.Condition.any([.acknowledged(false), .standing([.unacknowledged])])
}

extension Filter.Condition {
    /// Any of these; states are named together.
    static func any(of conditions: [Self]) -> Self {
        let states = conditions.compactMap { condition in
            if case .state(let states) = condition { states } else { nil }
        }
        if states.count == conditions.count { return .state(states.flatMap { $0 }) }
        return conditions.count == 1 ? conditions[0] : .any(conditions)
    }
}
