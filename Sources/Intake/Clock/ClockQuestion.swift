import Domain
import Foundation

/// What somebody asks a working calendar, times as they are written.
package enum ClockQuestion: Equatable, Sendable {
    case add(calendar: String, start: String, minutes: Int)
    case between(calendar: String, start: String, end: String)

    package enum Operation: String, Sendable {
        case add
        case between
    }

    /// Reads `{"calendar":C,"op":"add","start":T,"minutes":M}` or `{"calendar":C,"op":"between","start":T,"end":T}`.
    /// Other keys are passed over; a line without `op` asks for `standard`.
    package init(json line: some Sequence<UInt8>, standard: Operation? = nil) throws(ClockProblem) {
        let fields = try ClockQuestion.fields(Data(line))
        let operation = try fields.op.map(ClockQuestion.operation) ?? standard
        let calendar = try ClockQuestion.require(fields.calendar, "calendar")
        let start = try ClockQuestion.require(fields.start, "start")
        switch operation {
        case .add:
            let written = try ClockQuestion.require(fields.minutes, "minutes")
            guard let minutes = Int(exactly: written) else { throw .wrongKind("minutes") }
            self = .add(calendar: calendar, start: start, minutes: minutes)
        case .between:
            let end = try ClockQuestion.require(fields.end, "end")
            self = .between(calendar: calendar, start: start, end: end)
        case nil: throw .missing("op")
        }
    }

    private struct Fields: Decodable {
        var calendar: String?
        var op: String?
        var start: String?
        var end: String?
        var minutes: Double?
    }

    private static func fields(_ line: Data) throws(ClockProblem) -> Fields {
        do {
            return try JSONDecoder().decode(Fields.self, from: line)
        } catch DecodingError.typeMismatch(_, let context), DecodingError.dataCorrupted(let context) {
            throw context.codingPath.first.map { .wrongKind($0.stringValue) } ?? .notAnObject
        } catch {
            throw .notAnObject
        }
    }

    private static func operation(_ text: String) throws(ClockProblem) -> Operation {
        guard let operation = Operation(rawValue: text) else { throw .unknownOperation(text) }
        return operation
    }

    private static func require<Value>(_ value: Value?, _ key: String) throws(ClockProblem) -> Value {
        guard let value else { throw .missing(key) }
        return value
    }
}

package enum ClockAnswer: Equatable, Sendable {
    case end(Instant)
    case minutes(Int)

    /// `{"end":T}` or `{"minutes":M}`.
    package var json: String {
        switch self {
        case .end(let instant): "{\"end\":\"\(instant.iso8601)\"}"
        case .minutes(let count): "{\"minutes\":\(count)}"
        }
    }
}

/// Why a working calendar does not answer.
package enum ClockProblem: Error, Equatable, Sendable {
    case notAnObject
    case lineTooLong
    case missing(String)
    /// The key's value is no text, or no whole number where minutes are meant.
    case wrongKind(String)
    case unknownOperation(String)
    case unknownCalendar(String, known: [String])
    case badTime(String)
    /// The zone's clock was set forward over it.
    case skippedTime(String)
    /// The zone's clock was set back and showed it twice.
    case repeatedTime(String, first: String, second: String)
    case negativeMinutes(Int)
    case neverWorks(String)
    /// The calendar does not work for so long again, or not before the year 10000.
    case noEnd
}
