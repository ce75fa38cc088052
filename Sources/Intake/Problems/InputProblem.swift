import Domain

/// One thing that is wrong with a file from outside, and where.
package struct InputProblem: Error, Equatable, Sendable {
    /// As the user named it.
    package var file: String
    /// 1 is the first.
    package var line: Int?
    /// In Unicode scalars; 1 is the first.
    package var column: Int?
    /// Such as `category[3].grid`, counted from 1: the third `[[category]]` of the file.
    package var keyPath: String?
    package var reason: Reason

    package init(
        file: String, line: Int? = nil, column: Int? = nil, keyPath: String? = nil, reason: Reason
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.keyPath = keyPath
        self.reason = reason
    }
}

extension InputProblem {
    /// What a value of a TOML file is.
    package enum Kind: Equatable, Sendable {
        case text
        case number
        /// A number with a point.
        case decimal
        case truth
        case date
        case time
        case list
        case table
    }

    /// What the things of a site are that others name.
    package enum Thing: Equatable, Sendable {
        case grid
        case specialist
        case team
        case person
        case category
        case calendar
        case shift
        case counted
        case roundKind
        case itemClass
        case checklist
        case route
        case checkpoint
        case priority
        case channel
        case state
    }

    package enum Milestone: Int, Equatable, CaseIterable, Sendable {
        case reported
        case accepted
        case dispatched
        case arrived
        case done
        case closed
    }

    package enum Reason: Error, Equatable, Sendable {
        /// The file cannot be opened or read, in the system's words.
        case unreadable(SystemReason)
        case tooLarge(limit: Int)
        case invalidUTF8
        /// Of a source: what it looks like, where that can be guessed.
        case notUTF8(looksLike: String?)
        /// Of a source whose mapping names its encoding.
        case notEncoded(in: String)
        /// The system cannot read that encoding.
        case noConverter(String)
        case nulCharacter

        // TOML
        /// In the parser's words.
        case syntax(String)
        /// Nested, dotted or named beyond what any file needs.
        case tooDeep(limit: Int)
        case unknownKey(String, near: String?)
        case missingKey(String)
        case wrongKind(expected: Kind, found: Kind)
        case notOneOf([String], found: String, near: String?)

        // Sites
        case malformedID(String)
        case duplicateID(String, firstLine: Int?)
        case unknown(Thing, String, near: String?)
        /// Something in use names what left service.
        case retired(Thing, String)
        case nameTaken(String, by: String)
        case unknownZone(String)
        case badTime(String)
        case badDay(String)
        case badDays(String)
        case backwardsDays(String)
        case badDuration(String)
        case badWindow(String)
        case backwardsWindow(String)
        case overlappingWindows(String, String)
        case zeroTarget
        case noClock
        case calendarNeverWorks
        case holidayAndWorkday(String)
        case repeated(String)
        case emptyList
        case emptyText
        case tooLong(limit: Int)
        case tooWide(cells: Int)
        /// A control, bidi or invisible character, by its scalar value.
        case invisibleCharacter(UInt32)
        case outOfRange(Int, least: Int, most: Int)
        /// A site file travels from desk to desk; no program is run because of it.
        case hookInSite
        case round(RoundFlaw)

        // Mappings
        case badTemplate(String)
        case badDateFormat(String)
        case ruleNeedsOneTest
        case cannotBeImported(TicketState)
        case noSuchMapping(String, near: String?)

        // Local configuration; the built-in keys and theme stay.
        case unknownAction(String, near: String?)
        case unknownKeyName(String)
        case movingKey(String)
        case keyTaken(String, by: String)
        case badTheme(String)
        /// The program of a hook, by a path that depends on where one is.
        case relativeProgram(String)
        /// Nothing that can be run is there.
        case noProgram(String)
        case unknownFact(String)

        // Rows
        case emptyFile
        case missingColumn(String, near: String?)
        case missingColumns([String], of: Int)
        case repeatedColumn(String)
        /// The header is parted by another character.
        case otherDelimiter(String)
        case unclosedQuote
        /// In a field that does not begin with one.
        case quoteWithin
        case textAfterQuote(line: Int)
        case fieldTooLong(limit: Int)
        case recordTooLong(limit: Int)
        case fieldCount(expected: Int, found: Int)
        case badJSON
        case notAnObject
        case nestedValue(String)
        case missingValue(column: String)
        /// Behind the moment of the import.
        case inTheFuture(column: String, value: String)
        /// The zone's clock was set forward over it.
        case skippedTime(column: String, value: String)
        case badDate(column: String, value: String)
        /// A cell of a desk's own export that was changed into nothing known.
        case badCell(column: String, value: String)
        case noRule(field: String, value: String)
        case outOfOrder(earlier: Milestone, later: Milestone)
        case beyondState(Milestone, state: TicketState)
        case textTooLong(column: String, limit: Int)
        /// A source number that comes again in the file with other content.
        case repeatedNumber(String, firstLine: Int)
        case row(RowFlaw)
        case logbook(LogbookFlaw)
        case occasion(GatheringRefusal)
        case check(CheckFlaw)
    }
}

/// Everything that is wrong with a file, in the order of its lines; never empty.
package struct InputProblems: Error, Equatable, Sendable {
    package var problems: [InputProblem]

    package init(_ problems: [InputProblem]) {
        self.problems = problems
    }

    /// Whether the file could not be read at all, so that nothing is known of its content.
    package var isUnreadable: Bool {
        problems.contains { problem in
            if case .unreadable = problem.reason { true } else { false }
        }
    }
}
