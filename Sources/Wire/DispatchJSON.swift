import Domain

/// Suggestions for a ticket, for programs.
package struct SuggestionsJSON: Encodable {
    private let number: TicketNumber
    private let suggestions: Suggestions

    package init(number: TicketNumber, suggestions: Suggestions) {
        self.number = number
        self.suggestions = suggestions
    }

    private enum Key: String, CodingKey {
        case number, suggestions, rejected
    }

    package func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        try keys.encode(number.text, forKey: .number)
        try keys.encode(suggestions.ranked.map(SuggestionJSON.init), forKey: .suggestions)
        try keys.encode(suggestions.rejected.map(SuggestionJSON.init), forKey: .rejected)
    }
}

private struct SuggestionJSON: Encodable {
    let suggestion: Suggestion

    private enum Key: String, CodingKey {
        case team, technician, score, load, jobs, duty, reasons, rejections
    }

    func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        try keys.encode(suggestion.order.team, forKey: .team)
        try keys.encode(suggestion.order.technician, forKey: .technician)
        try keys.encode(suggestion.load, forKey: .load)
        try keys.encode(suggestion.jobs.map(\.number.text), forKey: .jobs)
        try keys.encode(suggestion.status?.word, forKey: .duty)
        if suggestion.rejections.isEmpty {
            try keys.encode(suggestion.score, forKey: .score)
            try keys.encode(suggestion.reasons.map(ReasonJSON.init), forKey: .reasons)
        } else {
            try keys.encode(suggestion.rejections.map(RejectionJSON.init), forKey: .rejections)
        }
    }
}

/// A reason with its points and the figures it rests on.
private struct ReasonJSON: Encodable {
    let weighed: Suggestion.Weighed

    private enum Key: String, CodingKey {
        case reason, points, ticket, jobs, minutes, teamMinutes
    }

    func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        try keys.encode(weighed.points, forKey: .points)
        switch weighed.reason {
        case .inBuilding(let number):
            try keys.encode("inBuilding", forKey: .reason)
            try keys.encode(number.text, forKey: .ticket)
        case .load(let jobs):
            try keys.encode("load", forKey: .reason)
            try keys.encode(jobs, forKey: .jobs)
        case .knowsPlace(let number):
            try keys.encode("knowsPlace", forKey: .reason)
            try keys.encode(number.text, forKey: .ticket)
        case .speed(let minutes, let team):
            try keys.encode("speed", forKey: .reason)
            try keys.encode(minutes, forKey: .minutes)
            try keys.encode(team, forKey: .teamMinutes)
        case .inTime(let minutes):
            try keys.encode("inTime", forKey: .reason)
            try keys.encode(minutes, forKey: .minutes)
        case .late(let minutes):
            try keys.encode("late", forKey: .reason)
            try keys.encode(minutes, forKey: .minutes)
        case .nobodyQualifies: try keys.encode("nobodyQualifies", forKey: .reason)
        case .nobodyInTime: try keys.encode("nobodyInTime", forKey: .reason)
        }
    }
}

private struct RejectionJSON: Encodable {
    let rejection: Suggestion.Rejection

    private enum Key: String, CodingKey {
        case rule, team, category, days, shifts
    }

    func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        switch rejection {
        case .otherTeam(let team):
            try keys.encode("otherTeam", forKey: .rule)
            try keys.encode(team, forKey: .team)
        case .lacksSkill(let category):
            try keys.encode("lacksSkill", forKey: .rule)
            try keys.encode(category, forKey: .category)
        case .onLeave(let days):
            try keys.encode("onLeave", forKey: .rule)
            try keys.encode(days, forKey: .days)
        case .offShift(let shifts):
            try keys.encode("offShift", forKey: .rule)
            try keys.encode(shifts, forKey: .shifts)
        }
    }
}

extension Duty.Status {
    fileprivate var word: String {
        switch self {
        case .onShift: "onShift"
        case .offShift: "offShift"
        case .onLeave: "onLeave"
        }
    }
}

/// A plan, and what came of writing it.
package struct PlanJSON: Encodable {
    /// One ticket of many that was not written.
    package struct Failed: Encodable {
        package enum Why: String, Encodable {
            case conflict
            case refused
        }

        private let number: String
        private let why: Why

        package init(_ number: TicketNumber, _ why: Why) {
            self.number = number.text
            self.why = why
        }
    }

    private let plan: DispatchPlan
    private let written: [TicketNumber]?
    private let failed: [Failed]?

    /// - Parameters:
    ///   - written: nil, as `failed`, where nothing was to be written.
    package init(plan: DispatchPlan, written: [TicketNumber]?, failed: [Failed]?) {
        self.plan = plan
        self.written = written
        self.failed = failed
    }

    private enum Key: String, CodingKey {
        case cost, lines, left, written, failed
    }

    package func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        try keys.encode(plan.cost, forKey: .cost)
        try keys.encode(plan.lines.map(LineJSON.init), forKey: .lines)
        try keys.encode(plan.left.map(LeftJSON.init), forKey: .left)
        try keys.encodeIfPresent(written?.map(\.text), forKey: .written)
        try keys.encodeIfPresent(failed, forKey: .failed)
    }

    private struct LineJSON: Encodable {
        let line: DispatchPlan.Line

        private enum Key: String, CodingKey {
            case number, technician, team, slot, cost, late, reasons
        }

        func encode(to encoder: any Encoder) throws {
            var keys = encoder.container(keyedBy: Key.self)
            try keys.encode(line.need.number.text, forKey: .number)
            try keys.encode(line.technician, forKey: .technician)
            try keys.encode(line.team, forKey: .team)
            try keys.encode(line.slot, forKey: .slot)
            try keys.encode(line.cost, forKey: .cost)
            try keys.encode(line.isLate, forKey: .late)
            try keys.encode(line.reasons.map(ReasonJSON.init), forKey: .reasons)
        }
    }

    private struct LeftJSON: Encodable {
        let number: String
        let why: String

        init(_ left: DispatchPlan.Left) {
            number = left.need.number.text
            why =
                switch left.why {
                case .nobodyQualifies: "nobodyQualifies"
                case .allTaken: "allTaken"
                }
        }
    }
}
