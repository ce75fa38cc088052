import Domain
import Testing

@testable import Intake

@Suite struct ClockDeskTests {
    private static func desk() throws -> ClockDesk {
        let site = try SiteTemplate.suzhou.site()
        let now = try #require(Instant(iso8601: "2026-04-30T02:00Z"))
        return ClockDesk(site, zone: try #require(Zone.system(site.zone)), now: now)
    }

    private static let answered: [(line: String, answer: String)] = [
        (
            #"{"calendar":"working","op":"add","start":"2026-04-30T16:00:00+08:00","minutes":240}"#,
            #"{"end":"2026-05-06T02:30:00.000Z"}"#
        ),
        (
            #"{"calendar":"always","op":"add","start":"2026-04-30 16:00","minutes":0,"id":7}"#,
            #"{"end":"2026-04-30T08:00:00.000Z"}"#
        ),
        (
            #"{"calendar":"working","op":"between","start":"2026-04-30 11:00","end":"2026-04-30 14:00"}"#,
            #"{"minutes":90}"#
        ),
        (
            #"{"calendar":"working","op":"between","start":"14:00","end":"2026-04-30T11:00+08:00"}"#,
            #"{"minutes":-90}"#
        ),
    ]

    @Test(arguments: answered) func linesAreAnswered(line: String, answer: String) throws {
        #expect(try Self.desk().answer(ClockQuestion(json: line.utf8)).json == answer)
    }

    private static let refused: [(line: String, problem: ClockProblem)] = [
        ("", .notAnObject), ("[1]", .notAnObject), ("{\"calendar\":", .notAnObject), ("null", .notAnObject),
        (#"{"calendar":"working","start":"10:00","minutes":1}"#, .missing("op")),
        (#"{"op":"add","start":"10:00","minutes":1}"#, .missing("calendar")),
        (#"{"calendar":"working","op":"add","start":"10:00"}"#, .missing("minutes")),
        (#"{"calendar":"working","op":"between","start":"10:00"}"#, .missing("end")),
        (#"{"calendar":"working","op":"add","start":"10:00","minutes":"1"}"#, .wrongKind("minutes")),
        (#"{"calendar":"working","op":"add","start":"10:00","minutes":1.5}"#, .wrongKind("minutes")),
        (#"{"calendar":"working","op":"add","start":17,"minutes":1}"#, .wrongKind("start")),
        (#"{"calendar":"working","op":"sub","start":"10:00","minutes":1}"#, .unknownOperation("sub")),
        (
            #"{"calendar":"other","op":"add","start":"10:00","minutes":1}"#,
            .unknownCalendar("other", known: ["working", "always"])
        ),
        (
            #"{"calendar":"working","op":"add","start":"2026-02-30 10:00","minutes":1}"#,
            .badTime("2026-02-30 10:00")
        ),
        (#"{"calendar":"working","op":"add","start":"10:00","minutes":-1}"#, .negativeMinutes(-1)),
        (#"{"calendar":"always","op":"add","start":"10:00","minutes":9000000000000}"#, .noEnd),
    ]

    @Test(arguments: refused) func badLinesAreRefused(line: String, problem: ClockProblem) throws {
        let desk = try Self.desk()
        #expect(throws: problem) { try desk.answer(ClockQuestion(json: line.utf8)) }
    }

    @Test func aLineWithoutOperationAsksForTheStandardOne() throws {
        let line = #"{"calendar":"always","start":"10:00","minutes":1}"#
        let question = try ClockQuestion(json: line.utf8, standard: .add)
        #expect(question == .add(calendar: "always", start: "10:00", minutes: 1))
    }

    @Test func yearsThatAreNotAnnouncedAreTold() throws {
        let desk = try Self.desk()
        for (name, start, year) in [
            ("working", "2026-12-31 17:00", 2027), ("working", "2026-04-30 17:00", nil),
            ("always", "2026-12-31 23:00", nil),
        ] {
            let question = ClockQuestion.add(calendar: name, start: start, minutes: 120)
            #expect(desk.unannouncedYear(question, try desk.answer(question)) == year)
        }
    }
}
