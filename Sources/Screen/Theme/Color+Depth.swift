import Foundation

extension Color {
    /// Red, green and blue, an index as xterm shows it.
    package var components: (red: Int, green: Int, blue: Int) {
        switch self {
        case .rgb(let red, let green, let blue): (Int(red), Int(green), Int(blue))
        case .indexed(let index) where index < 16: Self.basic[Int(index)]
        case .indexed(let index) where index < 232: Self.cube(Int(index) - 16)
        case .indexed(let index): Self.gray(Int(index) - 232)
        }
    }

    /// The nearest colour of xterm's 256, from 16 up since the first 16 differ from terminal to terminal.
    var nearestOf256: UInt8 {
        if case .indexed(let index) = self { return index }
        return (16...255).min { distance(to: .indexed($0)) < distance(to: .indexed($1)) } ?? 16
    }

    /// The one of sixteen colours with the same hue, or the nearest gray: a pale red stays red.
    var nearestOf16: UInt8 {
        if case .indexed(let index) = self, index < 16 { return index }
        let (red, green, blue) = components
        let high = max(red, green, blue)
        let low = min(red, green, blue)
        guard high - low >= 40, (high - low) * 4 >= high else { return grayOf16 }
        let hue = [(red, 1), (green, 2), (blue, 4)].reduce(0) { $0 + ($1.0 * 2 > high + low ? $1.1 : 0) }
        return UInt8(high > 210 ? hue + 8 : hue)
    }

    private var grayOf16: UInt8 {
        let (red, green, blue) = components
        return switch (2 * red + 5 * green + blue) / 8 {
        case ..<64: 0
        case ..<150: 8
        case ..<225: 7
        default: 15
        }
    }

    /// The contrast of two colours as WCAG defines it, from 1 to 21.
    package func contrast(to other: Color) -> Double {
        let (dark, light) =
            luminance < other.luminance ? (luminance, other.luminance) : (other.luminance, luminance)
        return (light + 0.05) / (dark + 0.05)
    }

    private var luminance: Double {
        let (red, green, blue) = components
        return 0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    private func distance(to other: Color) -> Int {
        let (red, green, blue) = components
        let (otherRed, otherGreen, otherBlue) = other.components
        let (first, second, third) = (red - otherRed, green - otherGreen, blue - otherBlue)
        return 2 * first * first + 4 * second * second + 3 * third * third
    }

    private static func linear(_ value: Int) -> Double {
        let part = Double(value) / 255
        return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }

    private static func cube(_ index: Int) -> (red: Int, green: Int, blue: Int) {
        let steps = [0, 95, 135, 175, 215, 255]
        return (steps[index / 36], steps[index / 6 % 6], steps[index % 6])
    }

    private static func gray(_ index: Int) -> (red: Int, green: Int, blue: Int) {
        let level = 8 + 10 * index
        return (level, level, level)
    }

    private static let basic: [(red: Int, green: Int, blue: Int)] = [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
        (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
        (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
        (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
    ]
}
