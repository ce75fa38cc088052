import Domain
import Foundation

/// The columns that only the export of a desk has, named as it writes them.
enum DeskColumn: String, CaseIterable {
    case number
    case owner
    case technician
    case assisting
    case acknowledgedAt
    case calledBackAt
    case rating
    case fee
    case cycle
    case holdReason
    case onHoldUntil
    case mergedInto
    case absorbed
    case followers
    case recurrenceOf
    case respondBy
    case arriveBy
    case resolveBy
    case sourceName
    case sourceKey

    /// What older exports do not have.
    static let later = Set([absorbed, followers, recurrenceOf].map(\.rawValue))
}

/// Reads them of one row. A cell that means nothing is a problem at its place.
struct DeskCells {
    let text: (DeskColumn) -> String
    private(set) var bad: [(column: DeskColumn, value: String)] = []

    init(_ text: @escaping (DeskColumn) -> String) {
        self.text = text
    }

    mutating func carry() -> TicketCarry? {
        guard let number = value(.number, { TicketNumber($0) }) else {
            if bad.isEmpty { bad.append((.number, "")) }
            return nil
        }
        var carry = TicketCarry(number: number)
        carry.owner = value(.owner, DeskCells.slug)
        carry.technician = value(.technician, DeskCells.slug)
        let assisting = text(.assisting).split(separator: " ").compactMap { team -> ID<Team>? in
            DeskCells.slug(String(team))
        }
        carry.assisting = assisting.isEmpty ? nil : assisting
        carry.acknowledgedAt = value(.acknowledgedAt, DeskCells.instant)
        carry.calledBackAt = value(.calledBackAt, DeskCells.instant)
        carry.rating = value(.rating) { text in Int(text).flatMap { (1...5).contains($0) ? $0 : nil } }
        carry.fee = value(.fee) { Int($0) }
        carry.cycle = value(.cycle) { text in Int(text).flatMap { (1...1000).contains($0) ? $0 : nil } }
        carry.holdReason = value(.holdReason) { HoldReason(rawValue: $0) }
        carry.onHoldUntil = value(.onHoldUntil, DeskCells.instant)
        carry.mergedInto = value(.mergedInto) { TicketNumber($0) }
        carry.absorbed = value(.absorbed) { text in
            let parts: [Substring] = text.split(separator: " ")
            let numbers = parts.compactMap { TicketNumber(String($0)) }
            return numbers.count == parts.count ? numbers : nil
        }
        carry.followers = value(.followers) {
            try? JSONDecoder().decode([Reporter].self, from: Data($0.utf8))
        }
        carry.recurrenceOf = value(.recurrenceOf) { TicketNumber($0) }
        carry.respondBy = value(.respondBy, DeskCells.instant)
        carry.arriveBy = value(.arriveBy, DeskCells.instant)
        carry.resolveBy = value(.resolveBy, DeskCells.instant)
        return carry
    }

    /// Where the other desk had it from; nil where it was its own.
    var source: Source? {
        let name = text(.sourceName)
        return name.isEmpty ? nil : Source(name: name, key: text(.sourceKey))
    }

    private mutating func value<Value>(_ column: DeskColumn, _ read: (String) -> Value?) -> Value? {
        let text = text(column)
        guard !text.isEmpty else { return nil }
        if let value = read(text) { return value }
        bad.append((column, InputProblem.excerpt(text)))
        return nil
    }

    private static func slug<Kind>(_ text: String) -> ID<Kind>? {
        let id = ID<Kind>(text)
        return id.isWellFormed ? id : nil
    }

    private static func instant(_ text: String) -> Instant? {
        guard case .one(let instant)? = DatePattern.iso.reading(Array(text.utf8)[...], in: .utc) else {
            return nil
        }
        return instant
    }
}
