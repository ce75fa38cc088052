import Domain
import Testing

@Suite struct ScoreSheetTests {
    private func line(_ person: ID<Person>?, _ points: Int, _ entry: Int64) throws -> ScoreSheet.Line {
        let round = try #require(RoundID("night.b05@261121T2200"))
        return .init(
            round: round, score: Score(person: person, ground: .onTime, points: points), entry: entry)
    }

    @Test func theMostPointsComeFirstAndAsManyShareARank() throws {
        let sheet = ScoreSheet([
            try line("wei", 1, 1), try line("zhou", 2, 2), try line(nil, 9, 3), try line("wei", 1, 4),
            try line("an", -3, 5),
        ])
        #expect(sheet.accounts.map(\.person) == ["wei", "zhou", "an", nil])
        #expect(sheet.accounts.map(\.rank) == [1, 1, 3, nil])
        #expect(sheet.accounts.map(\.total) == [2, 2, -3, 9])
        #expect(sheet.accounts[0].lines.map(\.entry) == [1, 4])
    }
}
