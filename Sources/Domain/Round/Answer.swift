/// What was found at a checkpoint, as the logbook has it.
package struct Answer: Equatable, Codable, Sendable {
    package enum Result: String, CaseIterable, Codable, Sendable {
        case fine
        case finding
        case skipped
    }

    /// Nil is every checkpoint that has no answer yet.
    package var point: ID<Checkpoint>?
    /// Nil is every item there that has no answer yet.
    package var item: ID<CheckItem>?
    package var result: Result
    package var finding: Found?
    package var reading: MeterReading?
    /// Why the meter shows less than before.
    package var turn: Told.Turn?
    /// Why it was skipped.
    package var reason: String?
    /// When, where it was told with a time of its own.
    package var at: Instant?
    /// Who looked, where it was somebody else than who walked.
    package var by: ID<Person>?
    /// What makes it hard to believe; nobody is judged by that.
    package var doubts: [Doubt]?

    package struct Found: Equatable, Codable, Sendable {
        package var number: Int
        package var severity: Severity
        package var what: String
        package var category: ID<Category>?
        package var clause: String?
        package var photo: String?
        /// The same item at the same checkpoint had one within the site's days.
        package var recurring: Bool?
    }

    package init(point: ID<Checkpoint>?, item: ID<CheckItem>?, result: Result) {
        self.point = point
        self.item = item
        self.result = result
    }
}

/// Why something told of a round is hard to believe.
package enum Doubt: String, CaseIterable, Codable, Sendable {
    /// Sooner after the checkpoint before than anybody can walk.
    case tooSoon
    case tooLong
    /// Before the checkpoint's earliest time.
    case notBefore
    case outOfOrder
    /// The walker was on another route at that time.
    case elsewhere
    /// Every checkpoint at one instant.
    case allAtOnce
    /// The reader's clock was off.
    case readerClock
    /// More than three times the mean use of the last five.
    case unusual
}
