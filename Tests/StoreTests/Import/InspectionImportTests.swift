import Domain
import Testing

@testable import Store

@Suite struct InspectionImportTests {
    private struct Stop: Error {}

    private func inspection(
        _ premises: String, _ day: Int, _ clauses: [String] = [], isFollowUp: Bool = false,
        digest: String = "d"
    ) -> ImportedInspection {
        ImportedInspection(
            InspectionDraft(
                Inspection(kind: .scheduled, side: .outside, place: premises), grid: nil,
                faults: clauses.map { .init(clause: $0, what: "w\($0)", severity: .major) }),
            premises: premises, at: Instant(seconds: 1_500_000_000).adding(minutes: day * 1440),
            isFollowUp: isFollowUp, source: Source(name: "city", key: "\(premises)|\(day)|\(isFollowUp)"),
            digest: digest)
    }

    /// As an import gives them, whatever their order.
    private func bring(
        _ inspections: [ImportedInspection], to desk: TestDesk, isRehearsal: Bool = false
    ) throws -> ImportCounts {
        let sorter = try InspectionSorter()
        for inspection in inspections { try sorter.add(inspection) }
        return try sorter.sorted { next in
            try desk.store.importInspections(by: desk.author, isRehearsal: isRehearsal, next)
        }
    }

    private func rounds(_ desk: TestDesk) throws -> [Round] {
        let start = Instant(seconds: 1_499_000_000)
        let rows = try desk.store.read {
            try $0.rounds(in: start..<start.adding(minutes: 365 * 1440), now: desk.time.now())
        }
        return try rows.compactMap { row in try desk.store.read { try $0.round(row.id) }?.round }
    }

    @Test func aFollowUpLooksAgainWhateverTheOrderInTheFile() throws {
        let desk = try TestDesk()
        let counts = try bring(
            [
                inspection("A", 9, ["306"], isFollowUp: true), inspection("B", 5, ["101"]),
                inspection("A", 1, ["205", "306"]), inspection("A", 20, isFollowUp: true),
            ], to: desk)
        #expect(counts.added == 4)
        let found = Dictionary(
            uniqueKeysWithValues: try rounds(desk).map { ($0.id.text, $0.findings.map(\.state)) })
        #expect(Array(found.values.filter { $0 == [.passed, .failed] }).count == 1)
        #expect(Array(found.values.filter { $0 == [.passed] }).count == 1)
        #expect(Array(found.values.filter { $0 == [.past] }).count == 1)
        #expect(try rounds(desk).allSatisfy { $0.openFindings == 0 && $0.score.isEmpty })
        #expect(try desk.store.verify().isSound)
    }

    @Test func theRoutineOfADayGoesBeforeItsFollowUp() throws {
        let desk = try TestDesk()
        _ = try bring(
            [inspection("A", 1, isFollowUp: true), inspection("A", 1, ["205"])], to: desk)
        let both = try rounds(desk)
        #expect(both.map(\.findings.count) == [1, 0])
        #expect(both[0].findings[0].state == .passed)
        #expect(both[1].followsUp == both[0].id)
        #expect(both[1].id.start.minute == both[0].id.start.minute + 1)
    }

    @Test func theSameTwiceAddsNothingAndAChangeIsListed() throws {
        let desk = try TestDesk()
        var file = [
            inspection("A", 1, ["205"]), inspection("A", 1, ["205"]), inspection("A", 3, isFollowUp: true),
        ]
        #expect(try bring(file, to: desk).added == 3)
        let head = try desk.store.head()
        #expect(try bring(file.reversed(), to: desk).already == 3)
        file[2].digest = "other"
        let counts = try bring(file, to: desk)
        #expect(counts.already == 2)
        #expect(counts.changed == [Source(name: "city", key: "A|3|true")])
        #expect(try desk.store.head() == head)
    }

    @Test func whatComesLaterLooksAgainAtWhatIsThere() throws {
        let desk = try TestDesk()
        _ = try bring([inspection("A", 1, ["205"])], to: desk)
        #expect(try bring([inspection("A", 9, isFollowUp: true)], to: desk).added == 1)
        #expect(try rounds(desk)[0].findings[0].state == .passed)
        #expect(try desk.store.verify().isSound)
    }

    @Test func aRehearsalAndWhateverStopsItLeaveNothing() throws {
        let desk = try TestDesk()
        let head = try desk.store.head()
        #expect(try bring([inspection("A", 1, ["205"])], to: desk, isRehearsal: true).added == 1)
        #expect(try desk.store.head() == head)
        var given = 0
        #expect(throws: Stop.self) {
            try desk.store.importInspections(by: desk.author) {
                given += 1
                if given == 3 { throw Stop() }
                return inspection("A", given)
            }
        }
        #expect(try desk.store.head() == head)
        #expect(throws: StoreError.self) {
            try desk.store.importInspections(by: Author(id: "wall", roles: [.viewer], desk: "d")) { nil }
        }
    }

    @Test func aCatalogueGivesWordsToWhatIsCitedAlone() throws {
        let desk = try TestDesk()
        _ = try desk.store.publish(
            Catalogue(
                id: "city", name: "c", clauses: [Clause(id: "205", severity: .danger, words: "Cold food")]),
            by: desk.author)
        var cited = inspection("A", 1)
        cited.draft.faults = [.init(clause: "city:205")]
        _ = try bring([cited], to: desk)
        let id = try rounds(desk)[0].id
        let file = try #require(try desk.store.read { try $0.round(id) })
        #expect(file.round?.findings.map(\.what) == ["Cold food"])
        #expect(file.round?.findings.map(\.severity) == [.danger])
        #expect(file.clauses["city:205"]?.words == "Cold food")
    }
}
