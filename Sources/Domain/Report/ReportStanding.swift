/// What stood from shift to shift in a report's days, as the logbook had it at the report's last entry.
package struct ReportStanding: Equatable, Codable, Sendable {
    package var id: StandingID
    package var sort: StandingMatter.Sort?
    package var what: String
    package var grid: ID<Grid>?
    package var place: String
    package var from: String?
    /// An ISO day.
    package var reviewOn: String?
    package var due: Instant?
    package var state: StandingMatter.State
    package var returns: Int

    package init(_ matter: StandingMatter) {
        (id, sort, what, grid) = (matter.id, matter.sort, matter.what, matter.grid)
        (place, from, due) = (matter.place, matter.from, matter.due)
        reviewOn = matter.reviewOn?.iso8601
        (state, returns) = (matter.state, matter.returns)
    }
}
