import Domain
import Screen
import Words

extension Look {
    /// A pane's title; the focused one is marked by more than its looks.
    func title(_ text: String, _ isFocused: Bool) -> String {
        isFocused ? glyphs.cursor + text : text
    }

    /// A line in the middle of an empty pane, or so many below it.
    func note(
        _ name: Phrase, _ role: Role = .textDim, on canvas: inout Canvas, in rect: Rect, below: Int = 0
    ) {
        line(words(name), role: role, on: &canvas, in: rect, row: rect.height / 3 + below)
    }

    /// What could not be read and why, among other lines.
    func failure(_ failure: Failure, width: Int) -> [DetailLine] {
        let why = failure.words(names.site)[language].escapedForTerminal()
        return ("! " + words(Phrase.failed) + names.colon + why)
            .wrapped(toCells: max(4, width)).map { DetailLine($0, .messageError) }
    }

    /// Why a pane has nothing to show, and what may be done.
    func fail(_ failure: Failure, on canvas: inout Canvas, in rect: Rect) {
        let row = rect.height / 3
        let title = "! " + words(Phrase.failed)
        line(title, role: .messageError, on: &canvas, in: rect, row: row)
        let why = failure.words(names.site)[language].escapedForTerminal()
        let lines = why.wrapped(toCells: max(2, rect.width - 2)).prefix(max(0, rect.height - row - 2))
        for (index, text) in lines.enumerated() {
            line(text, role: .text, on: &canvas, in: rect, row: row + 1 + index)
        }
        let hint = row + 1 + lines.count
        line(
            words(Phrase.retryHint(keymap.name(of: .redraw))), role: .textDim, on: &canvas, in: rect,
            row: hint)
    }

    private func line(_ text: String, role: Role, on canvas: inout Canvas, in rect: Rect, row: Int) {
        let area = rect.row(row)
        guard !area.isEmpty else { return }
        let centered = text.padded(toCells: area.width, alignment: .center)
        canvas.put(centered, at: area.origin, width: area.width, style: theme[role])
    }
}

extension Priority {
    var role: Role {
        switch self {
        case .p1: .priorityP1
        case .p2: .priorityP2
        case .p3: .priorityP3
        case .p4: .priorityP4
        }
    }
}

extension TicketState {
    var role: Role {
        switch self {
        case .reported: .stateReported
        case .accepted: .stateAccepted
        case .dispatched: .stateDispatched
        case .inProgress: .stateInProgress
        case .onHold: .stateOnHold
        case .done: .stateDone
        case .closed: .stateClosed
        case .rejected: .stateRejected
        case .merged: .stateMerged
        }
    }
}
