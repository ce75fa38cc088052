import CNcurses
import Screen

/// Styles in the numbers ncurses draws with, each worked out once.
struct Pen {
    struct Ink {
        let pair: Int32
        let attributes: UInt8
    }

    private let depth: ColorDepth
    private let colors: Int
    private var inks: [Style: Ink] = [:]

    init(depth: ColorDepth, colors: Int) {
        self.depth = depth
        self.colors = colors
    }

    mutating func ink(_ style: Style) -> Ink {
        if let ink = inks[style] { return ink }
        let ink = mixed(style.reduced(to: depth))
        inks[style] = ink
        return ink
    }

    /// Terminals of eight colours show the bright half of sixteen by bold, and so bold black as gray.
    private func mixed(_ style: Style) -> Ink {
        let foreground = style.foreground?.index ?? -1
        let background = style.background?.index ?? -1
        var attributes = style.attributes
        if colors < 16, foreground >= 8 { attributes.insert(.bold) }
        if colors < 16, foreground == 0 { attributes.remove(.bold) }
        let pair = foreground < 0 && background < 0 ? 0 : gd_pair(dimmed(foreground), dimmed(background))
        return Ink(pair: pair, attributes: attributes.rawValue)
    }

    private func dimmed(_ index: Int32) -> Int32 {
        colors < 16 && index >= 8 ? index - 8 : index
    }
}

extension Color {
    fileprivate var index: Int32? {
        guard case .indexed(let index) = self else { return nil }
        return Int32(index)
    }
}
