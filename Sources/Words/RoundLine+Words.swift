import Domain
import Screen

extension Names {
    /// `会前准备 09:00 M3`: of what one may be, told apart. Safe to show.
    fileprivate func name(of round: RoundID) -> String {
        let what = round.occasion.map { " \($0.text)" } ?? ""
        return "\(name(of: round.route)) \(round.start.clock)\(what)".escapedForTerminal()
    }
}

extension RoundLine.Problem {
    /// What somebody should look at before it is written. Safe to show.
    package func words(_ names: Names) -> Phrase {
        switch self {
        case .noRound: Phrase("现在没有这样的一轮可报", "no round of that name can be reported now")
        case .severalRounds(let rounds):
            Phrase { language in
                Phrase("可能是：", "may be: ")[language]
                    + rounds.map { names.name(of: $0) }.joined(separator: language.comma)
            }
        case .nothingTold: Phrase("没有说查得怎样", "it does not say how it was")
        case .noPoint(let text, _):
            Phrase(
                "路线上没有这个点位：\(text.escapedForTerminal())",
                "the route has no such checkpoint: \(text.escapedForTerminal())")
        case .severalPoints(let points, _):
            Phrase { language in
                Phrase("点位可能是：", "the checkpoint may be: ")[language]
                    + points.map { $0.text.escapedForTerminal() }.joined(separator: language.comma)
            }
        case .noWords: Phrase("没有说那里怎么了", "it does not say what is the matter there")
        case .noReason: Phrase("跳过须说原因", "skipping needs a reason")
        case .restIsOpen: Phrase("其余各点是否正常？写“其余正常”", "are the others fine? write \"rest fine\"")
        case .unread(let text, _):
            Phrase("没读懂：\(text.escapedForTerminal())", "not understood: \(text.escapedForTerminal())")
        case .anotherPerson(let person, _):
            Phrase("还提到了 \(names[person].name)", "\(names[person].name) is named too")
        case .call(let problem): Phrase { _ in problem.words(names).escapedForTerminal() }
        }
    }

    /// Whether what was told would be wrong or lost.
    package func forbidsWriting(of line: RoundLine) -> Bool {
        switch self {
        case .noRound, .nothingTold, .noPoint, .noWords, .noReason: true
        case .severalRounds: line.grid != nil || line.route != nil
        case .severalPoints, .restIsOpen, .unread, .anotherPerson, .call: false
        }
    }
}
