import Domain

/// What is read at the start, at another moment of the past, and when the logbook tells something of it: not at every
/// change, for it is the same on every screen and seldom another. What could not be read is read with the next change.
enum ToldQuestions {
    private static let all: [(kind: any Question.Type, subjects: Set<Subject.Kind>)] = [
        (OpenStandingQuestion.self, [.standing]), (DutyQuestion.self, [.handover, .watch]),
    ]

    static var kinds: [any Question.Type] { all.map(\.kind) }

    /// Those of which these entries tell something.
    static func of(_ entries: [Entry]) -> [any Question.Type] {
        let told = Set(entries.map(\.subject.kind))
        return all.filter { !$0.subjects.isDisjoint(with: told) }.map(\.kind)
    }
}
