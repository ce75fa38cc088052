import Domain
import Screen
import Words

extension Look {
    /// A round in the fewest cells: its sign, how far it is, what was found and what is doubtful.
    func sign(of row: RoundRow) -> String {
        let state = row.state(at: now)
        var text = glyphs.sign(of: state)
        if state == .underWay || state == .unfinished { text += "\(row.looked)/\(row.points)" }
        if row.findings > 0 { text += (text.last?.isNumber == true ? " " : "") + "\(row.findings)!" }
        if row.doubts > 0 { text += "?" }
        return text
    }
}

extension Glyphs {
    func sign(of state: RoundState) -> String {
        switch state {
        case .upcoming: dot
        case .due: self == .ascii ? "o" : "◇"
        case .underWay: self == .ascii ? ">" : "▶"
        case .done: check
        case .doneLate: self == .ascii ? "~" : "◐"
        case .unfinished: self == .ascii ? "%" : "◔"
        case .missed: cross
        case .excused: self == .ascii ? "-" : "○"
        }
    }

    func sign(of look: Observation?) -> String {
        guard let look else { return self == .ascii ? "-" : "—" }
        switch look.result {
        case .fine: return check
        case .finding: return "!"
        case .skipped: return self == .ascii ? "-" : "○"
        }
    }
}

extension RoundState {
    var role: Role {
        switch self {
        case .missed: .queueOverdue
        case .unfinished, .due, .doneLate: .queueWarn
        case .underWay: .stateInProgress
        case .done: .stateDone
        case .upcoming, .excused: .textDim
        }
    }
}

extension Coverage {
    /// `91%`; nothing due is a dash.
    func words(_ glyphs: Glyphs) -> String {
        percent.map { "\($0)%" } ?? (glyphs == .ascii ? "--" : "—")
    }
}
