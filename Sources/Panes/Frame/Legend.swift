import Domain
import Screen
import Words

/// Signs as a pane draws them, and what they say: help begins with these.
struct Legend: Equatable, Sendable {
    let signs: [DetailLine.Span]
    let meaning: Phrase

    init(_ signs: [DetailLine.Span], _ meaning: Phrase) {
        self.signs = signs
        self.meaning = meaning
    }

    init(_ sign: String, _ role: Role, _ meaning: Phrase) {
        self.init([.init(text: sign, role: role)], meaning)
    }
}

extension Legend {
    static func queue(_ look: Look) -> [Legend] {
        priorities + [late] + times(look) + [states(look)] + signs(look) + rows(look.glyphs)
    }

    static func detail(_ look: Look) -> [Legend] {
        let glyphs = look.glyphs
        return [
            Legend(glyphs.check, .text, Phrase("时限之内", "within its limit")),
            Legend(glyphs.cross, .text, Phrase("时限已过", "past its limit")),
            Legend(
                look.names.workLeft(minutes: 200), .text,
                Phrase("中间有不计的时段，只数工时", "work alone: it stops on its way")),
            Legend(glyphs.pen, .queueWarn, Phrase("别的坐席正在改", "another desk is changing it")),
        ] + priorities + [states(look)] + times(look)
    }

    static func board(_ look: Look) -> [Legend] {
        let stages = TicketState.allCases.filter(\.isOpen).map {
            DetailLine.Span(text: look.words($0.stage), role: $0.role)
        }
        let names = TicketState.allCases.filter(\.isOpen).map(\.words)
        let words = Phrase(names.map(\.zh).joined(separator: " "), names.map(\.en).joined(separator: ", "))
        return priorities + [late, Legend(stages, words), Legend(boardSigns(look), boardWords)] + times(look)
            + signs(look) + rows(look.glyphs)
    }

    private static func boardSigns(_ look: Look) -> [DetailLine.Span] {
        [
            .init(text: look.words(Phrase("接", "o")), role: .stateDispatched),
            .init(text: look.words(Phrase("期", "W")), role: .stateOnHold),
            .init(text: look.words(Phrase("在", "on")), role: .stateDone),
        ]
    }

    private static let boardWords = Phrase("已接单、挂起到期、当班", "acknowledged, hold ended, on shift")

    static func matrix(_ glyphs: Glyphs) -> [Legend] {
        [
            Legend("3*", .matrixOverdue, Phrase("有紧急", "has an emergency")),
            Legend("3!", .matrixOverdue, Phrase("有超时", "has one overdue")),
            Legend("3^", .priorityP2, Phrase("有加急", "has one that is urgent")),
            Legend("3", .matrixSome, Phrase("未结张数", "open tickets")),
            Legend(glyphs.dot, .matrixZero, Phrase("没有", "none")),
        ]
    }

    static func grid(_ glyphs: Glyphs) -> [Legend] { matrix(glyphs) + rounds(glyphs) }

    static func tiles(_ look: Look) -> [Legend] {
        [
            Legend("*", .title, Phrase("标题：有紧急", "in a title: has an emergency")),
            Legend("!", .title, Phrase("标题：有超时", "in a title: has one overdue")),
        ] + priorities + times(look) + signs(look)
    }

    static func patrol(_ look: Look) -> [Legend] {
        rounds(look.glyphs) + [
            Legend("2!", .queueWarn, Phrase("发现的问题", "findings")),
            Legend("?", .queueWarn, Phrase("可疑", "hard to believe")),
        ]
    }

    private static func rounds(_ glyphs: Glyphs) -> [Legend] {
        RoundState.allCases.map { Legend(glyphs.sign(of: $0), $0.role, $0.words) }
    }
}

extension Legend {
    private static var priorities: [Legend] {
        let spans = Priority.allCases.map { DetailLine.Span(text: $0.rawValue, role: $0.role) }
        let words = Priority.allCases.map(\.words)
        return [
            Legend(
                spans,
                Phrase(words.map(\.zh).joined(separator: " "), words.map(\.en).joined(separator: ", ")))
        ]
    }

    private static let late = Legend(
        [.init(text: "!", role: .queueOverdue), .init(text: "~", role: .queueWarn)],
        Phrase("超时；时限已过八成", "overdue; four fifths of the limit are gone"))

    private static func times(_ look: Look) -> [Legend] {
        let names = look.names
        let span = names.duration(minutes: 30)
        return [
            Legend(names.left(minutes: 30), .textDim, Phrase("离时限还有", "until its limit")),
            Legend(names.over(minutes: 30), .queueOverdue, Phrase("时限已过", "since its limit")),
            Legend(
                look.words(Phrase("明 09:00", "tmrw 09:00")), .textDim,
                Phrase("时限的钟点：中间有不计的时段", "when its limit is: the clock stops on its way")),
            Legend(look.words(Phrase("至 14:00", "till 14:00")), .textDim, Phrase("挂起到", "on hold until")),
            Legend(
                look.words(Phrase("过\(span)", "past \(span)")), .queueWarn,
                Phrase("挂起早该结束", "since its hold ended")),
            Legend(
                look.words(Phrase("候 \(span)", "waits \(span)")), .textDim,
                Phrase("报修人已等；历时：从报到结", "the caller waits; took: from call to close")),
        ]
    }

    private static func states(_ look: Look) -> Legend {
        let open = TicketState.allCases.filter(\.isOpen)
        return Legend(
            open.map { .init(text: look.words($0.words), role: $0.role) },
            Phrase("状态", "states"))
    }

    private static func signs(_ look: Look) -> [Legend] {
        [
            Legend(
                look.words(Phrase.escalatedSign), .queueOverdue,
                Phrase("督办：已报监管员", "escalated to the supervisor")),
            Legend(look.words(Phrase.listedSign), .queueOverdue, Phrase("挂账：公开列着", "listed openly")),
            Legend(
                look.words(Phrase.remindersSign(2, look.glyphs)), .queueWarn,
                Phrase("催办过两次", "the caller reminded twice")),
            Legend(
                look.words(Phrase.unacknowledged), .queueOverdue,
                Phrase("紧急，过时无人接单", "an emergency nobody answered")),
        ]
    }

    private static func rows(_ glyphs: Glyphs) -> [Legend] {
        [
            Legend(glyphs.unseen, .queueUnseen, Phrase("未阅：新来或有变", "not seen: new or changed")),
            Legend(glyphs.check, .mark, Phrase("已标记", "marked")),
            Legend(glyphs.pen, .queueWarn, Phrase("别的坐席正在改", "another desk is changing it")),
        ]
    }
}

extension Legend {
    static func handover(_ look: Look) -> [Legend] {
        let glyphs = look.glyphs
        return [
            Legend(
                look.words(Phrase("新 变 续", "new chg old")), .textStrong,
                Phrase("新来、有变、照旧", "new, changed, as it was")),
            Legend("!", .queueOverdue, Phrase("要逐条写一句", "wants a word of one's own")),
            Legend(glyphs.check, .textDim, Phrase("已接", "taken")),
            Legend(glyphs.cross, .messageError, Phrase("不接，有理由", "refused, with a reason")),
            Legend(glyphs.dash, .textDim, Phrase("略去", "left out")),
            Legend(glyphs.pen, .text, Phrase("有批注", "written to")),
            Legend("P1", .priorityP1, Phrase("紧急", "an emergency")),
        ]
    }
}
