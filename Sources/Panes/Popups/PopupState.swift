import Domain
import Screen
import Words

/// What lies over the panes and takes the keys; the last opened first.
enum PopupState: Equatable, Sendable {
    case call(CallPopup)
    case calls(CallsPopup)
    case dispatch(DispatchPopup)
    case hold(HoldPopup)
    case callBack(CallBackPopup)
    case priority(PriorityPopup)
    case text(TextPopup)
    case merge(MergePopup)
    case form(Form)
    case extend(ExtendPopup)
    case explain(ExplainPopup)
    indirect case conflict(ConflictPopup)
    case palette(PalettePopup)
    indirect case bulk(BulkPopup)
    case plan(PlanPopup)
    case sort(SortPopup)
    case filters(FiltersPopup)
    case keepFilter(KeepFilterPopup)
    case help(HelpPopup)
    case quit(QuitPopup)
}

/// What a key made of a popup.
enum PopupOutcome: Equatable, Sendable {
    case stay
    case close
    /// Closes; the popup comes back when the order fails.
    case submit(Order)
    /// The same with two on one ticket, the second after the first.
    case submitBoth(Order, Order)
    /// The same with a new ticket, whose dispatch is opened when there is one.
    case submitAndDispatch(Order)
    /// Closes, and does what was chosen by name.
    case choose(PaletteTarget)
    /// Closes after keeping a filter; stays after forgetting one.
    case change(SavedFilter.Change)
    /// Stays, and sends the first order of its run.
    case proceed
    case complain(String)
    /// Closes, and opens a call that was left.
    case continueCall(Int)
    /// Closes, and opens a new call with what was typed already.
    case beginCall(Key?)
    /// Stays, and throws a call away that was left.
    case forgetCall(Int)
    case quit
}

extension PopupState {
    mutating func handle(_ key: Key, _ look: Look) -> PopupOutcome {
        switch self {
        case .call(var popup):
            defer { self = .call(popup) }
            return popup.handle(key, look)
        case .calls(var popup):
            defer { self = .calls(popup) }
            return popup.handle(key)
        case .dispatch(var popup):
            defer { self = .dispatch(popup) }
            return popup.handle(key, look)
        case .hold(var popup):
            defer { self = .hold(popup) }
            return popup.handle(key, look)
        case .callBack(var popup):
            defer { self = .callBack(popup) }
            return popup.handle(key, look)
        case .priority(var popup):
            defer { self = .priority(popup) }
            return popup.handle(key, look)
        case .text(var popup):
            defer { self = .text(popup) }
            return popup.handle(key, look)
        case .merge(var popup):
            defer { self = .merge(popup) }
            return popup.handle(key, look)
        case .form(var form):
            defer { self = .form(form) }
            return form.handle(key, look)
        case .extend(var popup):
            defer { self = .extend(popup) }
            return popup.handle(key, look)
        case .explain(var popup):
            defer { self = .explain(popup) }
            return popup.handle(key)
        case .conflict(var popup):
            defer { self = .conflict(popup) }
            return popup.handle(key)
        case .palette(var popup):
            defer { self = .palette(popup) }
            return popup.handle(key, look)
        case .bulk(var popup):
            defer { self = .bulk(popup) }
            return popup.handle(key, look)
        case .plan(var popup):
            defer { self = .plan(popup) }
            return popup.handle(key, look)
        case .sort(var popup):
            defer { self = .sort(popup) }
            return popup.handle(key, look)
        case .filters(var popup):
            defer { self = .filters(popup) }
            return popup.handle(key)
        case .keepFilter(var popup):
            defer { self = .keepFilter(popup) }
            return popup.handle(key, look)
        case .help(var popup):
            defer { self = .help(popup) }
            return popup.handle(key, look)
        case .quit(let popup):
            return popup.handle(key)
        }
    }

    /// Pasted text goes into the field, if there is one; false when it was cut.
    mutating func paste(_ text: String, _ look: Look) -> Bool {
        switch self {
        case .call(var popup):
            defer { self = .call(popup) }
            return popup.paste(text, look)
        case .dispatch(var popup):
            defer { self = .dispatch(popup) }
            return popup.paste(text, look)
        case .hold(var popup):
            defer { self = .hold(popup) }
            return popup.paste(text)
        case .text(var popup):
            defer { self = .text(popup) }
            return popup.entry.paste(text)
        case .merge(var popup):
            defer { self = .merge(popup) }
            return popup.entry.paste(text)
        case .form(var form):
            defer { self = .form(form) }
            return form.paste(text)
        case .palette(var popup):
            defer { self = .palette(popup) }
            return popup.paste(text)
        case .extend(var popup):
            defer { self = .extend(popup) }
            return popup.paste(text)
        case .bulk(var popup):
            defer { self = .bulk(popup) }
            return popup.paste(text, look)
        case .keepFilter(var popup):
            defer { self = .keepFilter(popup) }
            return popup.paste(text)
        case .callBack(var popup):
            defer { self = .callBack(popup) }
            return popup.paste(text)
        case .calls, .priority, .conflict, .plan, .explain, .sort, .filters, .help, .quit:
            return true
        }
    }

    /// - Returns: the cell of the cursor, where there is a field.
    func draw(on canvas: inout Canvas, in area: Rect, _ look: Look) -> Point? {
        switch self {
        case .call(let popup): return popup.draw(on: &canvas, in: area, look)
        case .calls(let popup): popup.draw(on: &canvas, in: area, look)
        case .dispatch(let popup): return popup.draw(on: &canvas, in: area, look)
        case .hold(let popup): return popup.draw(on: &canvas, in: area, look)
        case .callBack(let popup): return popup.draw(on: &canvas, in: area, look)
        case .priority(let popup): popup.draw(on: &canvas, in: area, look)
        case .text(let popup): return popup.draw(on: &canvas, in: area, look)
        case .merge(let popup): return popup.draw(on: &canvas, in: area, look)
        case .form(let form): return form.draw(on: &canvas, in: area, look)
        case .extend(let popup): return popup.draw(on: &canvas, in: area, look)
        case .explain(let popup): popup.draw(on: &canvas, in: area, look)
        case .conflict(let popup): popup.draw(on: &canvas, in: area, look)
        case .palette(let popup): return popup.draw(on: &canvas, in: area, look)
        case .bulk(let popup): return popup.draw(on: &canvas, in: area, look)
        case .plan(let popup): popup.draw(on: &canvas, in: area, look)
        case .sort(let popup): popup.draw(on: &canvas, in: area, look)
        case .filters(let popup): popup.draw(on: &canvas, in: area, look)
        case .keepFilter(let popup): return popup.draw(on: &canvas, in: area, look)
        case .help(let popup): popup.draw(on: &canvas, in: area, look)
        case .quit(let popup): popup.draw(on: &canvas, in: area, look)
        }
        return nil
    }
}

extension PopupState {
    /// The ticket it is about; nil for what is about none.
    var ticket: TicketRow? {
        get {
            switch self {
            case .dispatch(let popup): popup.row
            case .hold(let popup): popup.row
            case .callBack(let popup): popup.row
            case .priority(let popup): popup.row
            case .text(let popup): popup.row
            case .merge(let popup): popup.row
            case .form(let form): form.row
            case .extend(let popup): popup.row
            case .call, .calls, .conflict, .bulk, .plan, .palette, .explain, .help, .quit, .sort, .filters,
                .keepFilter:
                nil
            }
        }
        set {
            guard let newValue else { return }
            switch self {
            case .dispatch(var popup):
                popup.row = newValue
                self = .dispatch(popup)
            case .hold(var popup):
                popup.row = newValue
                self = .hold(popup)
            case .callBack(var popup):
                popup.row = newValue
                self = .callBack(popup)
            case .priority(var popup):
                popup.row = newValue
                self = .priority(popup)
            case .text(var popup):
                popup.row = newValue
                self = .text(popup)
            case .merge(var popup):
                popup.row = newValue
                self = .merge(popup)
            case .form(var form):
                form.row = newValue
                self = .form(form)
            case .extend(var popup):
                popup.row = newValue
                self = .extend(popup)
            case .call, .calls, .conflict, .bulk, .plan, .palette, .explain, .help, .quit, .sort, .filters,
                .keepFilter:
                break
            }
        }
    }

    /// The ticket that it is open to change.
    var ticketChanged: TicketNumber? {
        if case .conflict(let conflict) = self { return conflict.conflict.subject.ticket }
        return ticket?.number
    }

    /// A draft is about the ticket as it is now.
    func about(_ row: TicketRow?) -> PopupState {
        var popup = self
        popup.ticket = row
        return popup
    }
}
