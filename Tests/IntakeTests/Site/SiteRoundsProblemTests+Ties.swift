@testable import Intake

extension SiteRoundsProblemTests {
    /// Schedules that an occasion says the time of; the second of the first route is changed.
    static let ties: [Case] = {
        let old =
            "days = \"month:last\"\nwindow = \"02:00-04:00\"\nfrom = 2026-01-01\nuntil = \"2026-12-31\"\n"
            + "calendar = \"working\"\nmissing = \"skip\"\noff_day = \"before\""
        let path = "route[1].schedule[2]."
        return [
            Case(
                old, "ahead = \"60m\"\nafter = \"30m\"",
                Told(41, path + "after", .round(.excludes("ahead", "after")))),
            Case(
                old, "ahead = \"60m\"\ndays = \"daily\"\nwindow = \"02:00-04:00\"",
                Told(41, path + "days", .round(.excludes("ahead", "days"))),
                Told(42, path + "window", .round(.excludes("ahead", "window")))),
            Case(
                old, "after = \"30m\"\ncalendar = \"working\"",
                Told(41, path + "calendar", .round(.excludes("after", "calendar")))),
            Case(
                old, "ahead = \"169h\"",
                Told(40, path + "ahead", .outOfRange(10_140, least: 1, most: 10_080))),
            Case(old, "after = 0", Told(40, path + "after", .outOfRange(0, least: 1, most: 10_080))),
            Case(old, "ahead = \"soon\"", Told(40, path + "ahead", .badDuration("soon"))),
        ]
    }()
}
