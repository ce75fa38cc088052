import Domain

/// How the columns of one source become tickets, as a mapping file states it.
package struct Mapping: Sendable {
    /// Whether the times that the source knows count as clocks kept.
    package enum Clocks: String, CaseIterable, Sendable {
        case source
        case none
    }

    /// The name under which tickets remember where they come from.
    package var source: String
    package var clocks: Clocks
    /// Nil goes by the file's ending.
    var format: RowReader.Format?
    var encoding: TextEncoding
    /// Whether the source is the export of a desk, whose own columns are read too and whose cells are undone.
    package var isDesk: Bool
    /// For times that name none; nil is the site's.
    var zone: Zone?
    /// The source's own number. Without one a ticket is known by the fingerprint of its whole line, so that equal
    /// lines are one request: sound only where no two requests can agree in every column.
    var number: FieldTemplate?
    var what: FieldTemplate
    var place: PlaceField?
    var reporter: FieldTemplate?
    var phone: FieldTemplate?
    var unit: FieldTemplate?
    var times: [TimeField]
    var grid: Choice
    var category: Choice
    var team: Choice?
    var priority: Choice?
    var channel: Choice?
    var state: Choice?

    struct PlaceField: Sendable {
        var from: FieldTemplate
        /// How many characters at its beginning, come again behind `noise` and digits, start the text anew; 0 never.
        var repeated: Int
        var noise: [String]
    }

    struct TimeField: Sendable {
        var milestone: InputProblem.Milestone
        var timed: Timed
    }

    struct Timed: Sendable {
        var from: FieldTemplate
        /// The first that fits counts.
        var formats: [DatePattern]
    }

    /// How one of a fixed set is chosen by what a column says.
    struct Choice: Sendable {
        struct Rule: Sendable {
            var test: Test
            /// Any of them; ASCII letters match in either case.
            var texts: [String]
            /// Nil is that of the choice.
            var from: FieldTemplate?
            /// The first that the site has.
            var targets: [Target]
        }

        enum Test: String, CaseIterable, Sendable {
            case equal = "is"
            case prefix
            case contains
        }

        /// A slug or stored name, and where the mapping file says it.
        struct Target: Sendable {
            var text: String
            var place: InputProblem
        }

        var from: FieldTemplate?
        var rules: [Rule]
        /// The first that the site has; `*` is the last of the site.
        var fallback: [Target]
        /// Whether what the column says is the slug or stored name itself, where there is such a one.
        var isSame: Bool
        /// Where there is nothing to choose.
        var always: Target?
        /// Whether rules and fallbacks whose target a site lacks are left out.
        var skipsUnknown: Bool
    }
}

extension Mapping {
    var templates: [FieldTemplate] {
        var all = [number, what, place?.from, reporter, phone, unit].compactMap { $0 }
        all += times.map(\.timed.from)
        for choice in [grid, category, team, priority, channel, state].compactMap({ $0 }) {
            all += [choice.from].compactMap { $0 } + choice.rules.compactMap(\.from)
        }
        return all
    }

    /// The columns that the mapping reads, each once.
    package var columns: [String] {
        (templates.flatMap(\.columns) + (isDesk ? DeskColumn.allCases.map(\.rawValue) : [])).unique
    }

    /// What the mapping names that `site` lacks; an import needs none of it.
    package func problems(in site: Site) -> [InputProblem] {
        grid.problems(.grid, Set(site.grids.map(\.id.text)))
            + category.problems(.category, Set(site.categories.map(\.id.text)))
            + (team?.problems(.team, Set(site.teams.map(\.id.text))) ?? [])
    }
}

extension Mapping.Choice {
    func problems(_ thing: InputProblem.Thing, _ known: Set<String>) -> [InputProblem] {
        let served = { (targets: [Target]) in targets.contains { known.contains($0.text) || $0.text == "*" } }
        var choices = rules.map(\.targets) + [[always].compactMap { $0 }]
        if skipsUnknown { choices = [] }
        return (choices + [fallback]).filter { !$0.isEmpty && !served($0) }.flatMap { $0 }.map { target in
            var problem = target.place
            problem.reason = .unknown(
                thing, target.text, near: Nearest.to(target.text, among: known.sorted()))
            return problem
        }
    }
}
