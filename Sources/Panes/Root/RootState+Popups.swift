extension RootState {
    mutating func open(_ popup: any Popup) { popups.append(PopupState(popup)) }

    /// The popup on top, where it is of that kind.
    func top<Kind: Popup>(_ kind: Kind.Type) -> Kind? { popups.last?.popup as? Kind }

    /// Changes the popup on top, where it is of that kind.
    mutating func changeTop<Kind: Popup>(_ kind: Kind.Type, _ change: (inout Kind) -> Void) {
        guard let place = popups.indices.last else { return }
        popups[place].change(kind, change)
    }

    /// Changes all popups of that kind that are open.
    mutating func changeAll<Kind: Popup>(_ kind: Kind.Type, _ change: (inout Kind) -> Void) {
        for place in popups.indices { popups[place].change(kind, change) }
    }

    /// The popup on top acts on what is around it.
    mutating func letTop<Result>(_ act: (inout any Popup, inout RootState) -> Result) -> Result? {
        guard var top = popups.popLast() else { return nil }
        defer { popups.append(top) }
        return act(&top.popup, &self)
    }
}

extension PopupState {
    fileprivate mutating func change<Kind: Popup>(_ kind: Kind.Type, _ change: (inout Kind) -> Void) {
        guard var changed = popup as? Kind else { return }
        change(&changed)
        popup = changed
    }
}
