/// How long something may take.
package enum Limit: Hashable, Sendable {
    /// Working minutes of the target's calendar.
    case minutes(Int)
    /// Ends with the hours of the n-th working day behind the day it starts on (Civil Code of China, art. 201, 203).
    case workingDays(Int)
    /// Ends at midnight behind the n-th day after the day it starts on, whether days work or not (as above).
    case calendarDays(Int)
}

extension Limit: Codable {
    /// A number of minutes, or `3wd` and `3d`.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let minutes = try? container.decode(Int.self) {
            self = .minutes(minutes)
            return
        }
        let text = try container.decode(String.self)
        guard let limit = Limit(days: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no limit: \(text)")
        }
        self = limit
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .minutes(let minutes): try container.encode(minutes)
        case .workingDays(let days): try container.encode("\(days)wd")
        case .calendarDays(let days): try container.encode("\(days)d")
        }
    }

    /// Reads `3wd`, working days, or `3d`, calendar days.
    package init?(days text: String) {
        if text.hasSuffix("wd"), let days = text.dropLast(2).digits {
            self = .workingDays(days)
        } else if text.hasSuffix("d"), let days = text.dropLast().digits {
            self = .calendarDays(days)
        } else {
            return nil
        }
    }
}
