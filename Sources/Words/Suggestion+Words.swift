import Domain
import Screen

extension Suggestion.Reason {
    /// Safe to show.
    package func words(_ names: Names) -> String {
        let name =
            switch self {
            case .inBuilding: Phrase("正在该处", "is there already")
            case .load(0): Phrase("手上无单", "no job")
            case .load(let jobs): Phrase("前有 \(jobs) 单", jobs == 1 ? "1 job before" : "\(jobs) jobs before")
            case .knowsPlace(let number): Phrase("上次也是他 #\(number.text)", "was here last, #\(number.text)")
            case .speed(let minutes, let team):
                Self.speed(names.duration(minutes: minutes), names.duration(minutes: team))
            case .inTime(let minutes): Self.inTime(names.left(minutes: minutes))
            case .late(let minutes): Self.late(names.over(minutes: minutes))
            case .nobodyQualifies: Phrase("无人符合，派给班组", "nobody qualifies; to the team")
            case .nobodyInTime: Phrase("无人赶得到，派给班组", "nobody in time; to the team")
            }
        return name[names.language]
    }

    private static func speed(_ own: String, _ team: String) -> Phrase {
        Phrase("每单 \(own)（组 \(team)）", "\(own) a job (team \(team))")
    }

    private static func inTime(_ left: String) -> Phrase { Phrase("来得及，\(left)", "in time, \(left)") }

    private static func late(_ over: String) -> Phrase { Phrase("将\(over)", "will be \(over)") }
}

extension Suggestion.Weighed {
    /// The reason with its points: `正在该处 +30`.
    package func words(_ names: Names) -> String {
        guard points != 0 else { return reason.words(names) }
        return reason.words(names) + (points > 0 ? " +\(points)" : " -\(-points)")
    }
}

extension Suggestion.Rejection {
    /// Safe to show.
    package func words(_ names: Names) -> String {
        let name =
            switch self {
            case .otherTeam(let team): Phrase("属\(names[team].name)", "of \(names[team].name)")
            case .lacksSkill: Phrase("无此技能", "lacks the skill")
            case .onLeave(let days):
                Phrase("休假至 \(days.last.shortText)", "on leave until \(days.last.shortText)")
            case .offShift: Phrase("未当班", "off shift")
            }
        return name[names.language]
    }
}

extension Suggestion {
    /// Why, or why not.
    package func words(_ names: Names) -> String {
        let parts = rejections.isEmpty ? reasons.map { $0.words(names) } : rejections.map { $0.words(names) }
        return parts.joined(separator: names.language.comma)
    }
}

extension Duty.Status {
    /// The shift that is worked, or why none is: `夜班`, `随时`, `未当班`, `休假`.
    package func words(_ names: Names) -> String {
        let text =
            switch self {
            case .onShift(let id?):
                names.site.shifts.first { $0.id == id }?.name[names.language] ?? id.text
            case .onShift(nil): Phrase("随时", "any time")[names.language]
            case .offShift: Phrase("未当班", "off shift")[names.language]
            case .onLeave: Phrase("休假", "on leave")[names.language]
            }
        return text.escapedForTerminal()
    }
}

extension DispatchPlan.Left.Why {
    package var name: Phrase {
        switch self {
        case .nobodyQualifies: Phrase("无人符合", "nobody qualifies")
        case .allTaken: Phrase("人手已排满", "all are taken")
        }
    }
}

extension Day {
    /// `10-07`.
    fileprivate var shortText: String { "\(twoDigits(month))-\(twoDigits(day))" }
}

/// Suggestions and plans in words, for whoever prints them; safe to show.
package struct DispatchWords: Sendable {
    private let names: Names

    package init(_ names: Names) {
        self.names = names
    }

    /// `张强（工程维修）`, or the team.
    package func name(_ candidate: Suggestion.Candidate) -> String {
        switch candidate {
        case .technician(let person, let team):
            names[person].name + Phrase("（\(names[team].name)）", " (\(names[team].name))")[names.language]
        case .team(let team): names[team].name
        }
    }

    package func status(_ status: Duty.Status) -> String { status.words(names) }
    package func reasons(_ suggestion: Suggestion) -> String { suggestion.words(names) }
    package func reasons(_ reasons: [Suggestion.Weighed]) -> String {
        reasons.map { $0.words(names) }.joined(separator: names.language.comma)
    }

    /// How many are planned, late and left, and what it costs.
    package func total(_ plan: DispatchPlan) -> String {
        let (planned, late, left) = (plan.lines.count, plan.lines.count(where: \.isLate), plan.left.count)
        return Phrase(
            "排 \(planned) 张，其中将超时 \(late)；未排 \(left)；代价 \(plan.cost)",
            "planned: \(planned), of them late: \(late); left: \(left); cost \(plan.cost)")[names.language]
    }

    package func why(_ why: DispatchPlan.Left.Why) -> String { why.name[names.language] }

    /// What a plan does with emergencies that nobody would guess, a line each.
    package func emergencies(_ plan: DispatchPlan) -> [String] {
        plan.warnings().map { $0[names.language] }
    }
}

extension DispatchPlan {
    /// What is to be said on top: emergencies that go to nobody, that wait for other work, or that go to a whole team.
    /// - Parameter struck: of those that are planned, the ones that will not be dispatched.
    package func warnings(except struck: Set<TicketNumber> = []) -> [Phrase] {
        let emergencies = lines.filter(\.isEmergency).map(\.need.number)
        let all: [(Phrase, [TicketNumber])] = [
            (Phrase("紧急无人可派", "emergency for nobody"), forsaken.map(\.need.number)),
            (Phrase("紧急划去不派", "emergency left out"), emergencies.filter(struck.contains)),
            (Phrase("紧急排在别的活后面", "emergency behind other work"), waiting.map(\.need.number)),
            (
                Phrase("紧急无人赶得到，派给班组", "nobody in time for an emergency; to the team"),
                toTeam.map(\.need.number)
            ),
        ]
        return all.enumerated().compactMap { place, line in
            let numbers = place < 2 ? line.1 : line.1.filter { !struck.contains($0) }
            let list = numbers.map(\.text).joined(separator: " ")
            return numbers.isEmpty ? nil : Phrase("! \(line.0.zh)：\(list)", "! \(line.0.en): \(list)")
        }
    }
}

extension DispatchPlan.Line {
    package var candidate: Suggestion.Candidate {
        technician.map { .technician($0, of: team) } ?? .team(team)
    }
}
