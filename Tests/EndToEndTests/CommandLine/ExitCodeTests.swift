import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct ExitCodeTests {
    @Test func strangersDatabasesAreLeftAlone() throws {
        let scratch = try Scratch()
        let path = scratch.path("other.db")
        let bytes = Data(
            "this is no database, and it is longer than a header of one hundred bytes would be …………………………"
                .utf8)
        try bytes.write(to: URL(fileURLWithPath: path))
        for command in [["ticket", "list"], ["verify"], ["ticket", "undo", "260101-001"]] {
            #expect(try Program.run(["--db", path] + command).code == 65, "\(command)")
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["other.db"])
    }

    private static let mistakes: [(line: String, code: Int32)] = [
        ("ticket list grid:nowhere", 64), ("ticket list \"open", 64), ("ticket show 17", 64),
        ("ticket show 990101-001", 1), ("ticket frobnicate", 64), ("--bogus", 64),
        ("ticket close 260101-001", 64), ("import /nowhere.csv --map sf311", 74),
        ("import /dev/null --map no-such-map", 64), ("site check /nowhere.toml", 74),
        ("clock", 64), ("clock add --calendar working", 64),
        ("clock add --calendar working --start soon --minutes 1", 64),
        ("clock add --calendar working --start 10:00 --minutes=-1", 64),
        ("clock add --calendar nowhere --start 10:00 --minutes 1", 1),
        ("clock between --calendar working --start 10:00 --end 11:00 --site /nowhere.toml", 74),
    ]

    @Test(arguments: mistakes)
    func whatIsWrongHasItsCode(_ mistake: (line: String, code: Int32)) throws {
        let desk = try TestDesk()
        let arguments = mistake.line.split(separator: " ").map(String.init)
        let ended = try Program.run(["--db", desk.database] + arguments)
        #expect(ended.code == mistake.code, "\(ended.errors)")
        #expect(!ended.errors.isEmpty)
    }

    @Test(arguments: [
        ["--db", "X", "ticket", "list"], ["ticket", "--db=X", "list"], ["ticket", "list", "--db", "X"],
    ])
    func commonOptionsStandAnywhere(_ line: [String]) throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        let listed = try Program.run(line.map { $0.replacingOccurrences(of: "X", with: desk.database) })
        #expect(listed.output.contains(number), "\(listed.errors)")
    }

    @Test func initNeverOverwrites() throws {
        let desk = try TestDesk()
        try desk.newTicket()
        #expect(try desk.run("init").code == 1)
        #expect(try desk.list().count == 1)
    }

    @Test func whatCannotBeWrittenSaysSo() throws {
        #expect(try Program.run(["--db", "/proc/griddesk/desk.db", "init"]).code == 74)
        #expect(try Program.run(["--db", "/nowhere/desk.db", "ticket", "list"]).code == 74)
    }

    @Test func aFullOutputIsNoSilence() throws {
        let desk = try TestDesk()
        let ended = try Shell.run("\(Program.path) --db \(desk.database) site export > /dev/full")
        #expect(ended.code == 74)
    }

    @Test func withoutATerminalTheScreensSayWhatToDo() throws {
        let desk = try TestDesk()
        let ended = try desk.run()
        #expect(ended.code == 64)
        #expect(ended.errors.contains("ticket list"))
    }

    /// A limit on the size of files stands for a disk that fills up in the middle of a write.
    @Test func aFullDiskLosesNothingThatWasThere() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        let rows = (1...20_000).map { "\($0),lamp \($0),b05,2026-04-30 16:00\n" }.joined()
        let csv = try desk.write("id,what,grid,at\n" + rows, to: "rows.csv")
        let map = try desk.write(TestMapping.simple, to: "map.toml")
        let ended = try Shell.run(
            "trap '' XFSZ; ulimit -f 4000; \(Program.path) --db \(desk.database) import \(csv) --map \(map)")
        #expect(ended.code == 74, "\(ended.errors)")
        #expect(try desk.list("state:all").count == 1)
        #expect(try desk.run("ticket", "dispatch", number, "--team", "engineering").code == 0)
        #expect(try desk.run("verify").code == 0)
    }
}

/// What the system refuses is said in the language asked for.
@Suite struct SystemReasonTests {
    @Test(arguments: [
        ("zh", ["没有权限", "没有这个文件", "是文件夹", "正被占用", "它的文件夹须可写"]),
        (
            "en",
            ["Permission denied", "No such file", "Is a directory", "busy", "a folder that can be written"]
        ),
    ]) func itIsSaidInTheLanguage(_ lang: String, _ words: [String]) throws {
        let desk = try TestDesk()
        let folder = desk.scratch.url.path
        func errors(_ command: String, asNobody: Bool = false) throws -> String {
            let line = "\(Program.path) --db \(desk.database) --lang \(lang) \(command)"
            return try Shell.run(asNobody ? "setpriv --reuid 65534 --clear-groups \(line)" : line).errors
        }
        #expect(try errors("import \(folder)/nowhere.csv --map griddesk").contains(words[1]))
        #expect(try errors("import \(folder) --map griddesk").contains(words[2]))
        #expect(try errors("export logbook --json -o \(desk.database)").contains(words[3]))
        guard getuid() == 0 else { return }
        // What a command that failed left beside it would let it be read.
        let database = desk.database
        let line = "chmod 755 \(folder); rm -f \(database)-wal \(database)-shm; chmod 644 \(database)"
        #expect(try Shell.run(line).code == 0)
        let unwritable = try errors("info", asNobody: true)
        #expect(unwritable.contains(words[4]), "\(unwritable)")
        #expect(try Shell.run("chmod 600 \(desk.database)").code == 0)
        #expect(try errors("info", asNobody: true).contains(words[0]))
    }
}
