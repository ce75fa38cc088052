/// One figure, beside what it is held against.
struct Measurement: Encodable {
    var name: String
    var value: Double
    var unit: Unit
    /// The same of the yardstick, taken in the same run.
    var yardstick: Double?
    /// How many times the yardstick's figure this is.
    var ratio: Double?
    var aim: Aim?

    enum Unit: String, Encodable {
        case perSecond = "/s"
        case milliseconds = "ms"
        case bytes = "B"
        case mebibytes = "MiB"
        case keys = "keys"
    }

    enum Aim {
        case atMost(Double)
        case ratioAtLeast(Double)
    }

    init(_ name: String, _ value: Double, _ unit: Unit, yardstick: Double? = nil, aim: Aim? = nil) {
        self.name = name
        self.value = value
        self.unit = unit
        self.yardstick = yardstick
        ratio = yardstick.flatMap { $0 > 0 ? value / $0 : nil }
        self.aim = aim
    }
}

extension Measurement.Aim: Encodable {
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .atMost(let value): try container.encode(value, forKey: .atMost)
        case .ratioAtLeast(let ratio): try container.encode(ratio, forKey: .ratioAtLeast)
        }
    }

    private enum Key: CodingKey {
        case atMost
        case ratioAtLeast
    }
}
