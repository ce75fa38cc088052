import Domain
import Screen
import Words

extension Order {
    /// What is to be done, in a few words. Safe to show.
    func words(_ look: Look) -> String {
        let text =
            switch work {
            case .ticket(let work): work.words(look)
            case .round(let work): work.words(look)
            case .standing(let work): work.words(look)
            case .journal(.note(let text, _)): text
            case .gathering(let work): work.words(look)
            case .report(let work): work.words[look.language]
            case .handover(let work): work.words[look.language]
            case .watch(let work): work.words[look.language]
            }
        return text.escapedForTerminal()
    }
}

extension TicketWork {
    fileprivate func words(_ look: Look) -> String {
        let names = look.names
        switch self {
        case .report(let draft):
            return "\(look.words(Phrase("报单", "new ticket"))) \(names[draft.grid].name) \(draft.what)"
        case .join(_, let survivor): return "\(look.words(Phrase("并入", "added to"))) #\(survivor.text)"
        case .merge(_, let survivor): return "\(look.words(Phrase("并入", "merge into"))) #\(survivor.text)"
        case .move(let command, _): return command.words(look)
        }
    }
}

extension TicketCommand {
    fileprivate func words(_ look: Look) -> String {
        let names = look.names
        let verb = move.words[look.language]
        switch self {
        case .dispatch(let order):
            guard let team = order.team else { return verb }
            let to = names.assignment(Assignment(team: team, technician: order.technician))
            return "\(verb) \(look.glyphs.arrow) \(to)"
        case .hold(let reason, let until):
            return "\(verb) \(reason.words[look.language]) \(look.glyphs.arrow) "
                + names.when(until, now: look.now)
        case .extend(let until, _, _):
            return "\(verb) \(look.glyphs.arrow) " + names.when(until, now: look.now)
        case .sendBack(let reason, _), .reopen(let reason), .reject(let reason), .correct(let reason):
            return verb + names.colon + reason
        case .callBack(let rating):
            return look.words(Phrase("回访 \(rating.overall) 分", "callback \(rating.overall)/5"))
        case .close(let unasked): return verb + names.colon + unasked.words[look.language]
        case .edit(let edit): return verb + names.colon + edit.words(names)
        case .fee(let fee): return verb + names.colon + fee.words[look.language]
        case .note(let text): return verb + names.colon + text
        case .remind(let text): return text.map { verb + names.colon + $0 } ?? verb
        case .accept, .acknowledge, .arrive, .resume, .finish, .undo: return verb
        }
    }
}

extension RoundWork {
    fileprivate func words(_ look: Look) -> String {
        switch self {
        case .move(let command, let id, by: _, unhanded: _):
            "\(look.names.name(of: id.route)) \(look.words(command.move.words))"
        case .ticket(let finding):
            "\(look.names.name(of: finding.round.route)) \(look.words(RoundMove.ticket.words))"
        case .inspect(let draft):
            "\(look.words(draft.inspection.kind.words)) \(draft.inspection.place)"
        }
    }
}

extension StandingWork {
    fileprivate func words(_ look: Look) -> String {
        switch self {
        case .raise(let draft):
            "\(look.words(StandingMove.raise.words)) \(look.words(draft.kind.words)) \(draft.what)"
        case .move(let command, let id): "\(id.text) \(look.words(command.move.words))"
        }
    }
}

extension GatheringWork {
    fileprivate func words(_ look: Look) -> String {
        switch self {
        case .plan(let details, _): "\(look.words(Phrase("场次", "new occasion"))) \(details.title)"
        case .move(_, let id): "\(look.words(Phrase("改场次", "move"))) \(id.text)"
        case .cancel(let reason, let id):
            "\(look.words(Phrase("取消场次", "cancel"))) \(id.text)\(look.names.colon)\(reason)"
        }
    }
}
