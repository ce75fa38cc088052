import Domain
import Screen

/// What the reporter says of the work, or why nobody asked; closes the ticket.
struct CallBackPopup: Equatable, Sendable {
    var row: TicketRow
    private(set) var cursor = 0

    init(row: TicketRow) {
        self.row = row
    }

    private static let ratings = [5, 4, 3, 2, 1]
    private var commands: [TicketCommand] {
        let rated = Self.ratings.map { TicketCommand.callBack(Rating(overall: $0)) }
        return row.state == .closed ? rated : rated + [.close(.notAsked), .close(.notReached)]
    }

    mutating func handle(_ key: Key) -> PopupOutcome {
        switch key.normalized {
        case .escape, .character("q"): return .close
        case .up, .character("k"): cursor = max(0, cursor - 1)
        case .down, .character("j"): cursor = min(commands.count - 1, cursor + 1)
        case .enter: return submit(commands[cursor])
        case .character("n") where row.state != .closed: return submit(.close(.notAsked))
        case .character("x") where row.state != .closed: return submit(.close(.notReached))
        case .character(let character):
            guard let rating = character.wholeNumberValue, Self.ratings.contains(rating) else { break }
            return submit(.callBack(Rating(overall: rating)))
        default: break
        }
        return .stay
    }

    private func submit(_ command: TicketCommand) -> PopupOutcome {
        .submit(Order(.move(command, row.number), expecting: row.revision))
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) {
        let hints = [look.hint("1-5 n x Enter", Phrase.choose), look.hint("Esc", Phrase.back)]
        let choices = commands.map { Self.choice($0, look) }
        let inside = look.box(
            look.title(.callBack, row), width: 52, rows: choices.count + 2, hints: hints, on: &canvas,
            in: area)
        let reporter = look.names.reporter(row.reporter)
        let whom = reporter.isEmpty ? look.words(Name("报修人不详", "reporter unknown")) : reporter
        canvas.put(whom.clipped(toCells: inside.width), at: inside.origin, style: look.theme[.popup])
        ChoiceList(choices: choices, cursor: cursor).draw(on: &canvas, in: inside.below(2), look)
    }

    private static func choice(_ command: TicketCommand, _ look: Look) -> ChoiceList.Choice {
        guard case .callBack(let rating) = command else {
            let unasked: Unasked = command == .close(.notAsked) ? .notAsked : .notReached
            return ChoiceList.Choice(
                key: unasked == .notAsked ? "n" : "x", text: unasked.words(in: look.language),
                note: look.words(Name("直接结单", "close without a rating")))
        }
        return ChoiceList.Choice(key: "\(rating.overall)", text: look.words(satisfaction(rating.overall)))
    }

    private static func satisfaction(_ rating: Int) -> Name {
        switch rating {
        case 5: Name("非常满意", "very satisfied")
        case 4: Name("满意", "satisfied")
        case 3: Name("一般", "fair")
        case 2: Name("不满意", "unsatisfied")
        default: Name("非常不满意", "very unsatisfied")
        }
    }
}
