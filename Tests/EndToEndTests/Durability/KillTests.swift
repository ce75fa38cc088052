import Foundation
import Testing

/// Writers that die at any moment leave a desk that agrees with its logbook.
@Suite(.timeLimit(.minutes(5))) struct KillTests {
    @Test func anImportThatIsKilledIsThereWholeOrNotAtAll() throws {
        let desk = try TestDesk(template: "taipei")
        var moments = Moments()
        var expected: Set<Int> = [0]
        for round in 0..<10 {
            let csv = try desk.write(Self.rows(round: round, count: 2000), to: "round\(round).csv")
            let importer = try Program.start(["--db", desk.database, "import", csv, "--map", "taipei-1999"])
            usleep(UInt32(20_000 + moments.next(upTo: 600_000)))
            kill(importer.process.processIdentifier, SIGKILL)
            importer.process.waitUntilExit()
            let count = try desk.list("state:all").count
            #expect(expected.contains(count) || expected.contains(count - 2000), "\(count) tickets")
            expected = [count]
            let verified = try desk.run("verify")
            #expect(verified.code == 0, "\(verified.output)")
        }
    }

    /// Checks of years of rounds, from before the desk was there.
    private static func checks(days: Int) -> String {
        let format = ISO8601DateFormatter()
        let lines = (1...days).reversed().flatMap { day in
            (0..<2).map { step in
                let time = Date(timeIntervalSinceNow: 900 + Double(step) * 60 - Double(day) * 86_400)
                let check = step == 0 ? "hall,lamps" : "cellar,"
                return "trial.b05,\(check),\(format.string(from: time)),zhou-jie,\(step == 0 ? "" : "1")\n"
            }
        }
        return "route,checkpoint,item,at,by,reading\n" + lines.joined()
    }

    private func facts(_ name: String, of desk: TestDesk) throws -> Int {
        try desk.run("log", "--json").output.split(separator: "\n").count { $0.contains("\"\(name)\"") }
    }

    @Test func checksThatAreKilledAreThereWholeOrNotAtAll() throws {
        let desk = try TestDesk.withRounds()
        let days = 700
        let file = try desk.write(Self.checks(days: days), to: "checks.csv")
        var moments = Moments(state: 3)
        for _ in 0..<8 {
            let importer = try Program.start(["--db", desk.database, "import", file, "--kind", "checks"])
            usleep(UInt32(50_000 + moments.next(upTo: 900_000)))
            kill(importer.process.processIdentifier, SIGKILL)
            importer.process.waitUntilExit()
            let count = try facts("round.checked", of: desk)
            #expect(count == 0 || count == days, "\(count) rounds")
            let verified = try desk.run("verify")
            #expect(verified.code == 0, "\(verified.output)")
        }
        let whole = try desk.run("import", file, "--kind", "checks")
        #expect(whole.code == 0, "\(whole.errors)")
        #expect(try facts("round.checked", of: desk) == days)
    }

    @Test func aReportThatIsKilledIsThereWholeOrNotAtAll() throws {
        let desk = try TestDesk.withRounds()
        var moments = Moments(state: 5)
        for _ in 0..<12 {
            let report = ["patrol", "report", "--line", "5号楼试巡 大厅灯不亮 其余正常"]
            let writer = try Program.start(["--db", desk.database] + report)
            usleep(UInt32(moments.next(upTo: 120_000)))
            kill(writer.process.processIdentifier, SIGKILL)
            writer.process.waitUntilExit()
            #expect(try facts("round.checked", of: desk) == facts("round.finished", of: desk))
            let verified = try desk.run("verify")
            #expect(verified.code == 0, "\(verified.output)")
        }
    }

    @Test func writersThatAreKilledAmongOthersNeverBreakTheLogbook() throws {
        let desk = try TestDesk()
        var moments = Moments(state: 7)
        let ledger = try desk.write("", to: "told.txt")
        let script = """
            while :; do \
            n=$(\(Program.path) --db \(desk.database) ticket new --grid b05 --category lighting --what lamp) && \
            \(Program.path) --db \(desk.database) ticket dispatch $n --team engineering >/dev/null && \
            \(Program.path) --db \(desk.database) ticket finish $n >/dev/null && echo $n >> \(ledger); done
            """
        for _ in 0..<5 {
            let before = try Self.lines(of: ledger).count
            let writers = try (0..<3).map { _ in try Program.start("/bin/bash", ["-c", "set -m; " + script]) }
            let end = Date(timeIntervalSinceNow: 30)
            while try Self.lines(of: ledger).count == before, Date() < end { usleep(10_000) }
            usleep(UInt32(moments.next(upTo: 700_000)))
            for writer in writers { kill(writer.process.processIdentifier, SIGKILL) }
            _ = try Shell.run("pkill -KILL -f -- '\(desk.database)'")
            for writer in writers { writer.process.waitUntilExit() }
            let verified = try desk.run("verify")
            #expect(verified.code == 0, "\(verified.output)")
        }
        let told = try Self.lines(of: ledger)
        let done = Set(try desk.list("state:done").compactMap { $0["number"] as? String })
        #expect(!told.isEmpty)
        #expect(Set(told).isSubset(of: done), "a ticket that was acknowledged is missing")
        #expect(Set(told).count == told.count, "a number was given twice")
    }

    private static func lines(of path: String) throws -> [String] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    private static func rows(round: Int, count: Int) -> String {
        let header = "案件編號,派工項目,案件地址,立案日期,立案時間\n"
        return header
            + (0..<count).map {
                "\(round * 100_000 + $0),路燈不亮或損壞,大安區第\($0)號,20260430,1200\($0 % 60 < 10 ? "0" : "")\($0 % 60)\n"
            }
            .joined()
    }
}
