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
        case person
        case round
        case route
        case standing
        case catalogue
        case clause
        case occasion
        case report
        case handover
        case shift
        case counted
    }

    package enum Field: String, Sendable {
        case name
        case what
        case reason
        case text
        case team
        case part
        case key
        case place
        case title
    }

    case notAllowed(needs: [Role])
    case unknown(Thing, String)
    /// It left service.
    case retired(Thing, String)
    case malformed(Thing, String)
    case alreadyExists(Thing, String)
    case missing(Field)
    case tooLong(Field, limit: Int)
    case happensInTheFuture
    case happenedBefore(Instant)
    case nothingToChange
    case ticket(TicketRefusal)
    case account(OperatorRefusal)
    case site(SiteRefusal)
    case round(RoundRefusal)
    case standing(StandingRefusal)
    case standard(StandardRefusal)
    case gathering(GatheringRefusal)
    case report(ReportRefusal)
    case handover(HandoverRefusal)
    case watch(WatchRefusal)
}
