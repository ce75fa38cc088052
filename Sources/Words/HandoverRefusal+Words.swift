import Domain

extension HandoverRefusal {
    func words(_ site: Site?) -> Phrase {
        switch self {
        case .alreadyOpen(let id): Phrase("\(id.text) 正在交接", "handover \(id.text) is under way")
        case .notHolder(let holder):
            Phrase(
                "现由 \(holder.called(site).zh) 当班：由其开始，或带原因接管",
                "\(holder.called(site).en) holds the desk: they start it, or take the desk with a reason")
        case .emergencyRuns(let numbers):
            Phrase(
                "紧急工单无人接单，先处置：\(Self.list(numbers, "、"))",
                "an emergency runs that nobody acknowledged, see to it first: \(Self.list(numbers, ", "))")
        case .toOneself: Phrase("不能自己交给自己", "nobody hands over to themselves")
        case .notYours(let part, nil):
            Phrase("\(part.words.zh)须由双方以外的人办", "the \(part.words.en) is somebody else's than the two")
        case .notYours(let part, let id?):
            Phrase(
                "这是\(part.words.zh)人 \(id.called(site).zh) 的事",
                "this is for \(id.called(site).en), \(part.words.en)")
        case .unrostered(let id):
            Phrase(
                "值班表上没有 \(id.called(site).zh)，说明原因才能接班",
                "no roster names \(id.called(site).en): taking over needs a reason")
        case .isOver(let state): Phrase("\(state.words.zh)，不能再改", "it is \(state.words.en), and read-only")
        case .notOver: Phrase("还没有交接完", "it is not over yet")
        case .noLine(let line): Phrase("没有这一行：\(line)", "no such line: \(line)")
        case .isBinding(let line):
            Phrase(
                "\(line) 不能略去：紧急、超时、数量不符和补记都要交",
                "\(line) stays: what is urgent, overdue, missing or told late is handed over"
            )
        case .isOmitted(let line): Phrase("\(line) 已略去，先恢复", "\(line) was left out: restore it first")
        case .needsWord(let line):
            Phrase("\(line) 须用自己的话复述", "\(line) has to be read back in words of one's own")
        case .takenAlone(let section):
            Phrase(
                "“\(section.words.zh)”没有可一并确认的，须逐行",
                "nothing of “\(section.words.en)” can be taken at once: line by line")
        case .unacknowledged(let count):
            Phrase(
                "还有 \(count) 行没有确认",
                count == 1 ? "1 line is not taken yet" : "\(count) lines are not taken yet")
        case .unsettled(let lines):
            Phrase(
                "拒接未答复：\(lines.joined(separator: "、"))",
                "refused and not settled: \(lines.joined(separator: ", "))")
        case .notRefused(let line): Phrase("\(line) 没有被拒接", "\(line) was not refused")
        case .alreadySigned(let part):
            Phrase("\(part.words.zh)人已签字", "the \(part.words.en) part is signed already")
        case .signed: Phrase("已有人签字，不能再刷新", "somebody signed: it cannot be refreshed any more")
        case .emptyChair:
            Phrase(
                "首问工单还没有人接手，先指定（pass --to）",
                "tickets would be left with nobody: name who takes them over (pass --to)")
        case .notOneSided: Phrase("不是单签，不用补签", "it is not one-sided: nothing to countersign")
        case .needsReason: Phrase("临时交接须说明原因", "outside the change of shifts it needs a reason")
        case .cannotHold(let id):
            Phrase(
                "\(id.called(site).zh) 已停用或只能查看，不能接",
                "\(id.called(site).en) is disabled or only reads, and takes nothing over")
        case .notOwned(let number):
            Phrase("#\(number.text) 不是交班人的未了首问工单", "#\(number.text) is no open ticket of who leaves")
        case .noneOpen: Phrase("没有正在进行的交接班", "no handover is under way")
        case .badCount: Phrase("数量须是 0 至 1000000", "a count is 0 to 1000000")
        }
    }

    private static func list(_ numbers: [TicketNumber], _ comma: String) -> String {
        let shown = numbers.prefix(5).map { "#\($0.text)" }.joined(separator: comma)
        return numbers.count > 5 ? "\(shown) …（\(numbers.count)）" : shown
    }
}

extension ID<Operator> {
    /// As the site calls the person of the same slug; the slug where it knows none.
    func called(_ site: Site?) -> Name {
        site?.person(ID<Person>(text))?.name ?? Name(zh: text, en: text)
    }
}
