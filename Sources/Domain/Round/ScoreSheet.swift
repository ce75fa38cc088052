/// The scoring sheet 巡查情况积分表: who got how many points, and for what.
package struct ScoreSheet: Equatable, Sendable {
    /// One line of it, and the entry of the logbook that gave it.
    package struct Line: Equatable, Sendable {
        package var round: RoundID
        package var score: Score
        package var entry: Int64

        package init(round: RoundID, score: Score, entry: Int64) {
            self.round = round
            self.score = score
            self.entry = entry
        }
    }

    /// What one person has.
    package struct Account: Equatable, Sendable {
        /// Nil where nobody answered for the round.
        package var person: ID<Person>?
        /// Those with as many points share one; nil for nobody.
        package var rank: Int?
        package var total: Int
        package var lines: [Line]
    }

    /// The most points first, nobody's last.
    package let accounts: [Account]

    package init(_ lines: [Line]) {
        let groups = Dictionary(grouping: lines, by: \.score.person)
        let totals = groups.mapValues { $0.reduce(0) { $0 + $1.score.points } }
        let ranked = totals.filter { $0.key != nil }.values
        let accounts = groups.map { person, lines in
            let total = totals[person] ?? 0
            let rank = person.map { _ in 1 + ranked.count { $0 > total } }
            return Account(person: person, rank: rank, total: total, lines: lines)
        }
        self.accounts = accounts.sorted { ($0.rank ?? .max, $0.name) < ($1.rank ?? .max, $1.name) }
    }
}

extension ScoreSheet.Account {
    fileprivate var name: String { person?.text ?? "" }
}
