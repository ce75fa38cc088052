import Domain

/// A value that no rule of the mapping took, and what it fell back to.
package struct Fallback: Hashable, Sendable {
    package enum Field: String, Sendable {
        case grid
        case category
        case team
        case priority
        case channel
        case state
        case severity
        case clause
        case kind
        case way
        case side
        case followUp
    }

    package var field: Field
    /// At most 60 characters of it.
    package var value: String
    /// The slug or stored name.
    package var target: String
}

/// What became of one line of the source.
package struct ImportLine: Equatable, Sendable {
    package enum Outcome: Equatable, Sendable {
        case ticket(ImportedTicket, fallbacks: [Fallback])
        case bad([InputProblem])
    }

    /// Where the record begins, 1 being the first of the file.
    package var line: Int
    package var outcome: Outcome
}
