import Domain
import Screen

/// What the reporter says of the work, or why nobody asked; closes the ticket.
struct CallBackPopup: Equatable, Sendable {
    var row: TicketRow
    private(set) var cursor = 0

    /// Nobody is asked for many at once, so they are only closed without.
    private let isForMany: Bool

    init(row: TicketRow, isForMany: Bool = false) {
        self.row = row
        self.isForMany = isForMany
    }

    private static let ratings = [5, 4, 3, 2, 1]
    private var commands: [TicketCommand] {
        let unasked: [TicketCommand] = [.close(.notAsked), .close(.notReached)]
        if isForMany { return unasked }
        let rated = Self.ratings.map { TicketCommand.callBack(Rating(overall: $0)) }
        return row.state == .closed ? rated : rated + unasked
    }

    private var canClose: Bool { isForMany || row.state != .closed }

    mutating func handle(_ key: Key) -> PopupOutcome {
        switch key.normalized {
        case .escape, .character("q"): return .close
        case .up, .character("k"): cursor = max(0, cursor - 1)
        case .down, .character("j"): cursor = min(commands.count - 1, cursor + 1)
        case .enter: return submit(commands[cursor])
        case .character("n") where canClose: return submit(.close(.notAsked))
        case .character("x") where canClose: return submit(.close(.notReached))
        case .character(let character):
            guard let rating = character.wholeNumberValue, Self.ratings.contains(rating), !isForMany
            else { break }
            return submit(.callBack(Rating(overall: rating)))
        default: break
        }
        return .stay
    }

    private func submit(_ command: TicketCommand) -> PopupOutcome {
        .submit(Order(.move(command, row.number), expecting: row.revision))
    }

    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) {
        let hints = [
            look.hint(isForMany ? "n x Enter" : "1-5 n x Enter", Phrase.choose),
            look.hint("Esc", Phrase.back),
        ]
        let choices = commands.map { Self.choice($0, look) }
        let inside = look.box(
            look.title(isForMany ? .close : .callBack, row), width: 52, rows: choices.count + 2, hints: hints,
            on: &canvas,
            in: area)
        let reporter = look.names.reporter(row.reporter)
        let nobody = look.words(Name("批量结单不问满意度", "many are closed without a rating"))
        let whom =
            isForMany ? nobody : reporter.isEmpty ? look.words(Name("报修人不详", "reporter unknown")) : reporter
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
