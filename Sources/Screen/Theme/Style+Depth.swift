extension Style {
    /// This style with indexed colours only, as few as the depth has. Where sixteen colours leave too little
    /// contrast to read by, the text becomes black or white.
    package func reduced(to depth: ColorDepth) -> Style {
        switch depth {
        case .mono: Style(attributes: attributes)
        case .twoFiftySix: mapped { .indexed($0.nearestOf256) }
        case .sixteen: mapped { .indexed($0.nearestOf16) }.readable()
        }
    }

    private func mapped(_ change: (Color) -> Color) -> Style {
        Style(
            foreground: foreground.map(change), background: background.map(change), attributes: attributes)
    }

    private func readable() -> Style {
        guard let foreground, let background, foreground.contrast(to: background) < 4.5 else { return self }
        let black = Color.indexed(0)
        let white = Color.indexed(15)
        var style = self
        style.foreground = black.contrast(to: background) > white.contrast(to: background) ? black : white
        return style
    }
}
