import Domain
import GRDB

extension Reading {
    /// The lines of the scoring sheet for rounds whose windows start within `time`, in the order they were written.
    package func scores(in time: Range<Instant>) throws -> [ScoreSheet.Line] {
        let request: SQLRequest<Row> = """
            SELECT round, person, ground, points, (\(Logbook.entryOfScore)) AS entry
            FROM scores INDEXED BY scores_by_time
            WHERE window_start >= \(time.lowerBound.milliseconds) AND window_start < \(time.upperBound.milliseconds)
            ORDER BY entry, place
            """
        return try request.fetchAll(db).map { try ScoreSheet.Line($0) }
    }
}

extension ScoreSheet.Line {
    fileprivate init(_ row: Row) throws(StoreError) {
        guard let round = RoundID(row[0] as String), let ground = Score.Ground(rawValue: row[2]),
            let entry = row[4] as Int64?
        else { throw .corrupt("scores: a line that means nothing") }
        let person = (row[1] as String?).map { ID<Person>($0) }
        self.init(
            round: round, score: Score(person: person, ground: ground, points: row[3]), entry: entry)
    }
}
