/// Why a command was not carried out. Nothing was written.
package enum Refusal: Error, Equatable, Sendable {
    /// Things that have names of their own.
    package enum Thing: String, Sendable {
        case ticket
        case grid
        case category
        case team
        case technician
        case operatorAccount = "operator"
    }

    package enum Field: String, Sendable {
        case name
        case what
        case reason
        case text
        case team
        case part
        case key
    }

    case notAllowed(needs: [Role])
    case cannot(Move, in: TicketState)
    case unknown(Thing, String)
    /// It left service.
    case retired(Thing, String)
    case malformed(Thing, String)
    case alreadyExists(Thing, String)
    case missing(Field)
    case tooLong(Field, limit: Int)
    case notInTeam(technician: ID<Person>, team: ID<Team>)
    case assistsItself(ID<Team>)
    case alreadyAcknowledged
    /// There is no clock to extend.
    case noResolveClock
    /// The new end is not behind the one in force.
    case extensionNotLater(Instant)
    case extendedTwice
    case holdEndsInThePast
    case happensInTheFuture
    case happenedBefore(Instant)
    case ratingOutOfRange
    case notRated
    case ratingTooLate(hours: Int)
    case feeOutOfRange
    case mergesIntoItself
    /// What was to be written to a merged ticket belongs to its survivor.
    case mergedInto(TicketNumber, survivor: TicketNumber)
    case mergeTargetGone(TicketNumber, TicketState)
    case nothingToTakeBack
    case notYourStep(ID<Operator>)
    case undoTooLate(seconds: Int)
    case partnerMoved(TicketNumber)
    case nothingToChange
    case lastAdministrator
    /// Site items that `site apply` would remove although tickets name them.
    case stillInUse([String])
}
