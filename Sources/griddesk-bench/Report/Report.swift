import Foundation

/// What was measured, how, and with what.
struct Report: Encodable {
    /// Figures that share a yardstick.
    struct Section: Encodable {
        var title: String
        /// What the yardstick is and does; nil where there is none.
        var yardstick: String?
        var measurements: [Measurement]
    }

    var seed: UInt64
    var processors = ProcessInfo.processInfo.activeProcessorCount
    var sections: [Section] = []

    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}
