extension Theme {
    /// The theme to use at a depth.
    ///
    /// Where there are no colours it is one that tells everything by attributes. Of sixteen colours, a background that
    /// would vanish into that of the text is told by reverse, and a hue that could not be read there by underline.
    package func adapted(to depth: ColorDepth) -> Theme {
        switch depth {
        case .mono: isColorless ? self : .shipped("mono") ?? self
        case .sixteen:
            Theme(name: name, styles: Dictionary(uniqueKeysWithValues: Role.allCases.map(ofSixteen)))
        case .twoFiftySix: self
        }
    }

    private func ofSixteen(_ role: Role) -> (Role, Style) {
        let text = self[.text]
        var style = self[role].reduced(to: .sixteen)
        if style.foreground != self[role].foreground.map({ .indexed($0.nearestOf16) }), role != .text {
            style.attributes.insert(.underline)
        }
        let vanishes = style.background == text.reduced(to: .sixteen).background
        if vanishes, self[role].background != text.background, !role.isArea {
            style.attributes.insert(.reverse)
        }
        return (role, style)
    }
}

extension Role {
    /// A surface with a border of its own.
    fileprivate var isArea: Bool { self == .popup || self == .popupTitle }
}
