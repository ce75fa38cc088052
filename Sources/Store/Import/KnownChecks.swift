import Domain

/// What was told of a round before, by place, time and who looked.
struct KnownChecks {
    private struct Place: Hashable {
        var point: ID<Checkpoint>?
        var item: ID<CheckItem>?
        var at: Instant?
        var by: ID<Person>?
    }

    fileprivate struct Content: Equatable {
        var result: Answer.Result
        var reading: MeterReading?
    }

    enum Standing: Equatable {
        case new
        case same
        case changed
    }

    private var contents: [Place: Content] = [:]
    /// Whoever somebody else is not named is this one.
    private let walker: ID<Person>?

    init(_ entries: [Entry], walker: ID<Person>?) {
        self.walker = walker
        for entry in entries {
            switch entry.fact {
            case .round(.checked(let fact)): add(fact.answers, by: fact.by)
            case .round(.evidenced(let fact)): add(fact.answers, by: fact.by)
            case .round, .ticket, .site, .account, .journal, .standing, .standard, .gathering, .report,
                .handover, .watch:
                break
            }
        }
    }

    private mutating func add(_ answers: [Answer], by person: ID<Person>?) {
        for answer in answers {
            let place = Place(point: answer.point, item: answer.item, at: answer.at, by: answer.by ?? person)
            // What was outside its limits is read as any other.
            let result = answer.reading == nil ? answer.result : .fine
            contents[place] = Content(result: result, reading: answer.reading)
        }
    }

    /// How it stands to what was told, which it joins where it is new.
    mutating func take(_ told: Told) -> Standing {
        let place = Place(point: told.point, item: told.item, at: told.at, by: told.by ?? walker)
        let content = Content(told.answer)
        if let known = contents[place] { return known == content ? .same : .changed }
        contents[place] = content
        return .new
    }
}

extension KnownChecks.Content {
    fileprivate init(_ answer: Told.Answer) {
        switch answer {
        case .fine: self.init(result: .fine, reading: nil)
        case .finding: self.init(result: .finding, reading: nil)
        case .skipped: self.init(result: .skipped, reading: nil)
        case .reading(let reading, _): self.init(result: .fine, reading: reading)
        }
    }
}
