/// Why what is said of a ticket alone was not done to it.
package enum TicketRefusal: Equatable, Sendable {
    case cannot(Move, in: TicketState)
    case notInTeam(technician: ID<Person>, team: ID<Team>)
    case assistsItself(ID<Team>)
    case alreadyAcknowledged
    /// There is no clock to extend.
    case noResolveClock
    /// The new end is not behind the one in force.
    case extensionNotLater(Instant)
    case extendedTwice
    case holdEndsInThePast
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
}
