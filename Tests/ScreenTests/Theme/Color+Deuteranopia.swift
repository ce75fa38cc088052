import Foundation

@testable import Screen

extension Color {
    /// How far apart two colours are for eyes without green cones: CIE 1976 ΔE of what such eyes see; 2 is just visible.
    func deuteranopicDistance(to other: Color) -> Double {
        let (first, second) = (lab(deuteranopic), lab(other.deuteranopic))
        return (0..<3).map { pow(first[$0] - second[$0], 2) }.reduce(0, +).squareRoot()
    }

    /// Linear red, green and blue as seen without green cones: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes,
    /// "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, severity 1.0.
    private var deuteranopic: [Double] {
        let seen = [
            [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881],
        ]
        let linear = [components.red, components.green, components.blue].map(Self.linear)
        return seen.map { row in min(1, max(0, zip(row, linear).map(*).reduce(0, +))) }
    }

    private static func linear(_ value: Int) -> Double {
        let part = Double(value) / 255
        return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }

    /// CIE 1976 L*a*b* for the white of sRGB, D65.
    private func lab(_ linear: [Double]) -> [Double] {
        let axes = [
            ([0.4124, 0.3576, 0.1805], 0.95047), ([0.2126, 0.7152, 0.0722], 1),
            ([0.0193, 0.1192, 0.9505], 1.08883),
        ]
        let roots = axes.map { row, white in Self.root(zip(row, linear).map(*).reduce(0, +) / white) }
        return [116 * roots[1] - 16, 500 * (roots[0] - roots[1]), 200 * (roots[1] - roots[2])]
    }

    private static func root(_ value: Double) -> Double {
        value > 0.008856 ? cbrt(value) : 7.787 * value + 16.0 / 116
    }
}
