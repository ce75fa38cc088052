import Foundation
import Testing

/// Streams that are closed, full, or whose reader goes.
@Suite(.timeLimit(.minutes(5))) struct StreamTests {
    private static let broken = [
        "2>/dev/full", ">/dev/full", ">/dev/full 2>/dev/full", "2>&-", ">&-", "<&-", "<&- >&-", ">&- 2>&-",
        "<&- >&- 2>&-", "| true", "2>&1 | true",
    ]

    /// With the disposition of a service that ignores broken pipes, and with the usual one.
    @Test(arguments: broken, ["", "trap '' PIPE; "])
    func aCallIsTakenOnceWhateverTheStreams(_ streams: String, _ disposition: String) throws {
        let desk = try TestDesk()
        let ended = try Shell.run(
            "set -o pipefail; \(disposition)\(Program.path) --db \(desk.database) --lang en "
                + "ticket new --line '5号楼 3F 电梯困人 王伟 8123' \(streams)")
        #expect(ended.code == 0, "\(streams): \(ended.errors)")
        #expect(try desk.list("state:all").count == 1)
        #expect(try desk.run("verify").code == 0)
    }

    @Test func whatIsWrittenIsNotSaidToBeMissing() throws {
        let desk = try TestDesk()
        let line = "\(Program.path) --db \(desk.database) --lang en"
        let taken = try Shell.run("\(line) ticket new --line 'b05 3F lamp out' >/dev/full")
        #expect(taken.code == 0)
        let number = try #require(try desk.list("state:all").first?["number"] as? String)
        #expect(taken.errors.contains("\(number) stands in the logbook"))
        #expect(!taken.errors.contains("cannot write"))
        let noted = try Shell.run("\(line) ticket note \(number) --text x --json >/dev/full")
        #expect(noted.code == 0 && noted.errors.contains("\(number) stands in the logbook"))
        #expect(try Shell.run("\(line) log add --text x >&-").errors.contains("stands in the logbook"))
        #expect(try Shell.run("\(line) plan --write >/dev/full").errors.contains("stands in the logbook"))
    }

    /// What writes nothing says that its answer could not be given; nothing traps.
    @Test(
        arguments: [
            "ticket list", "ticket list --json", "ticket list --csv", "log", "log --json", "info",
            "site show",
            "site export", "operator list", "plan", "verify", "help", "ticket --help", "--version",
            "clock add --calendar working --start 10:00 --minutes 1", "--generate-completion-script bash",
        ], [">/dev/full", ">&-", ">/dev/full 2>/dev/full", ">&- 2>&- <&-"])
    func anAnswerThatCannotBeGivenIsNoSilence(_ command: String, _ streams: String) throws {
        let desk = try TestDesk()
        try desk.newTicket()
        let ended = try Shell.run("\(Program.path) --db \(desk.database) --lang en \(command) \(streams)")
        #expect(ended.code == 74, "\(command) \(streams): \(ended.errors)")
    }

    @Test(arguments: ["ticket frobnicate", "ticket show 17", "--bogus", "ticket list grid:nowhere"])
    func aMistakeKeepsItsCodeWhereNobodyCanBeTold(_ command: String) throws {
        let desk = try TestDesk()
        for streams in ["2>/dev/full", "2>&-", ">&- 2>&- <&-"] {
            let ended = try Shell.run("\(Program.path) --db \(desk.database) \(command) \(streams)")
            #expect(ended.code == 64, "\(streams)")
        }
    }

    @Test(arguments: ["site check -", "import - --map sf311", "clock --batch", "site apply -"])
    func standardInputThatCannotBeReadIsSaid(_ command: String) throws {
        let desk = try TestDesk()
        for streams in ["<&-", "</"] {
            let ended = try Shell.run("\(Program.path) --db \(desk.database) --lang en \(command) \(streams)")
            #expect(ended.code == 74, "\(ended.code)")
            #expect(ended.errors.contains("cannot read standard input"))
        }
    }
}
