import Domain
import Screen
import Words

extension RootState {
    /// The help of the popup that is open, else of the pane.
    var help: HelpPopup {
        if let popup = popups.last?.popup {
            let own = popup.keyLines.map { line(keys: $0.keys, $0.name, $0.help) }
            return HelpPopup(
                title: look.words(popup.helpTitle), lines: own + [head(Self.everywhere)] + anywhere)
        }
        return help(front.help(self))
    }

    private func help(_ screen: ScreenHelp) -> HelpPopup {
        let moving = ((lookBack.map(KeyLine.past) ?? []) + screen.moving).map {
            line(keys: $0.keys, $0.name, $0.help)
        }
        let own = front.ownKeys.map(line)
        let legend = screen.legend.map { HelpPopup.Line.sign($0.signs, meaning: look.words($0.meaning)) }
        let signs = legend.isEmpty ? [] : [head(Self.signs)] + legend + [head(Self.keys)]
        let first =
            signs + moving + own + actions(.here) + (screen.tickets == .first ? actions(.ticket) : [])
        let rest = [head(Self.everywhere)] + actions(.everywhere)
        let last = screen.tickets == .last ? [head(Self.ofTicket)] + actions(.ticket) : []
        return HelpPopup(title: look.words(screen.title), lines: first + rest + last)
    }

    private static let signs = Phrase("符号与颜色", "Signs and colours")
    private static let keys = Phrase("按键", "Keys")
    private static let everywhere = Phrase("到处可用", "Everywhere")
    private static let ofTicket = Phrase("光标所在的工单", "The ticket under the cursor")

    private enum Part {
        case here
        case ticket
        case everywhere
    }

    private func actions(_ part: Part) -> [HelpPopup.Line] {
        Action.table.filter { action in
            switch part {
            case .here: action.id == .open
            case .ticket: action.scope == .ticket
            case .everywhere: action.scope == .everywhere && action.id != .open
            }
        }
        .map(line)
    }

    /// What goes on in fields and popups too.
    private var anywhere: [HelpPopup.Line] {
        Action.table.filter { action in
            keymap.keys(of: action.id).contains { action.id.isMeantEverywhere(by: $0) }
        }
        .map(line)
    }

    private func line(_ action: Action) -> HelpPopup.Line {
        let (keys, name) = (keymap.names(of: action.id), name(of: action))
        if let reason = whyNot(action) { return .refused(keys, name: name, reason: reason) }
        return .key(keys, name: name, help: look.words(action.help))
    }

    private func line(_ own: OwnKey) -> HelpPopup.Line {
        let (keys, name) = (own.key.name, look.words(own.name))
        if let reason = own.whyNot(self) { return .refused(keys, name: name, reason: look.words(reason)) }
        return .key(keys, name: name, help: look.words(own.help))
    }

    private func line(keys: String, _ name: Phrase, _ help: Phrase) -> HelpPopup.Line {
        .key(keys, name: look.words(name), help: look.words(help))
    }

    private func head(_ name: Phrase) -> HelpPopup.Line { .head(look.words(name)) }
}
