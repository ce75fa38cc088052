/// What people did to a report.
package enum ReportFact: Equatable, Sendable {
    case edited(Edited)
    case finished(Finished)

    package struct Edited: Equatable, Sendable {
        package enum Change: Equatable, Sendable {
            case add(Report.Section, String, owner: ID<Person>?, due: String?)
            /// A decision was carried out.
            case markDone
            case drop
        }

        package var report: ReportID
        /// The number of the line.
        package var line: Int
        package var change: Change
    }

    package struct Finished: Equatable, Codable, Sendable {
        package var report: ReportID
        package var number: String
        package var standing: Report.Standing
        /// The last entry that counts.
        package var cut: Int64
        /// Of the figures, in hexadecimal digits.
        package var hash: String
    }

    package var report: ReportID {
        switch self {
        case .edited(let fact): fact.report
        case .finished(let fact): fact.report
        }
    }
}

extension ReportFact {
    /// The names under which a report's facts are stored; none changes when a Swift name does.
    package enum Kind: String, CaseIterable, Sendable {
        case edited = "report.edited"
        case finished = "report.finished"
    }

    var stored: (kind: Kind, payload: any Encodable) {
        switch self {
        case .edited(let payload): (.edited, payload)
        case .finished(let payload): (.finished, payload)
        }
    }

    init(_ kind: Kind, payload decoder: any Decoder) throws {
        switch kind {
        case .edited: self = .edited(try .init(from: decoder))
        case .finished: self = .finished(try .init(from: decoder))
        }
    }
}

extension ReportFact.Edited: Codable {
    private enum Key: String, CodingKey {
        case report, line, change, section, text, owner, due
    }

    private enum Name: String, Codable {
        case added, done, dropped
    }

    package init(from decoder: any Decoder) throws {
        let keys = try decoder.container(keyedBy: Key.self)
        report = try keys.decode(ReportID.self, forKey: .report)
        line = try keys.decode(Int.self, forKey: .line)
        switch try keys.decode(Name.self, forKey: .change) {
        case .done: change = .markDone
        case .dropped: change = .drop
        case .added:
            change = .add(
                try keys.decode(Report.Section.self, forKey: .section),
                try keys.decode(String.self, forKey: .text),
                owner: try keys.decodeIfPresent(ID<Person>.self, forKey: .owner),
                due: try keys.decodeIfPresent(String.self, forKey: .due))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        try keys.encode(report, forKey: .report)
        try keys.encode(line, forKey: .line)
        switch change {
        case .markDone: try keys.encode(Name.done, forKey: .change)
        case .drop: try keys.encode(Name.dropped, forKey: .change)
        case .add(let section, let text, let owner, let due):
            try keys.encode(Name.added, forKey: .change)
            try keys.encode(section, forKey: .section)
            try keys.encode(text, forKey: .text)
            try keys.encodeIfPresent(owner, forKey: .owner)
            try keys.encodeIfPresent(due, forKey: .due)
        }
    }
}
