import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct ReportTests {
    private func today(_ format: String = "yyyy-MM-dd") -> String {
        let formatter = DateFormatter()
        formatter.timeZone = TimeZone(identifier: "Asia/Shanghai")
        formatter.dateFormat = format
        return formatter.string(from: Date())
    }

    @Test func theSameMomentIsTheSameReportToTheByteInEveryFormat() throws {
        let desk = try TestDesk()
        try desk.newTicket("<b>lamp</b> & 'out'")
        usleep(20_000)
        let then = ISO8601DateFormatter().string(from: Date(timeIntervalSinceNow: 1))
        usleep(1_100_000)
        let formats = ["text", "md", "html", "csv", "json"]
        let ask = { (kind: String, format: String, language: String) in
            try Program.run([
                "--db", desk.database, "report", kind, "--format", format, "--as-of", then, "--lang",
                language,
            ])
        }
        var before: [String: String] = [:]
        for kind in ["daily", "weekly", "monthly"] {
            for format in formats {
                for language in ["zh", "en"] {
                    let made = try ask(kind, format, language)
                    #expect(made.code == 0 && !made.output.isEmpty, "\(made.errors)")
                    before["\(kind) \(format) \(language)"] = made.output
                }
            }
        }
        let number = try desk.newTicket("another")
        try desk.run("ticket", "reject", number, "--reason", "no")
        for (name, output) in before {
            let parts = name.split(separator: " ").map(String.init)
            #expect(try ask(parts[0], parts[1], parts[2]).output == output, "\(name)")
        }
        #expect(before["daily html en"]?.contains("<b>lamp") == false)
        let now = try desk.run("report", "daily")
        #expect(now.output != before["daily text en"] && now.output.contains("reported"))
    }

    @Test func aReportIsWrittenInFinishedAndStands() throws {
        let desk = try TestDesk()
        try desk.newTicket()
        let id = "daily@\(today())"
        let number = "R\(today("yyMMdd"))-D\n"
        #expect(try desk.run("report", "edit", id, "--weather", "-2 and snow").output == number)
        #expect(
            try desk.run(
                "report", "edit", id, "--decide", "new lamps", "--owner", "chen-jing", "--due", "2030-01-31"
            ).code == 0)
        #expect(try desk.run("report", "show", id).output.contains("draft"))
        #expect(try desk.run("report", "finish", id).output == number)
        try desk.newTicket("another")
        let shown = try desk.run("report", "show", id)
        #expect(shown.code == 0 && shown.output.contains("initial") && shown.output.contains("-2 and snow"))
        #expect(try desk.run("report", "show", id).output == shown.output)
        #expect(try desk.run("report", "edit", id, "--remark", "later").code == 0)
        #expect(try desk.run("report", "finish", id, "--final").output == number)
        #expect(try desk.run("report", "edit", id, "--remark", "too late").code == 1)
        let list = try desk.run("report", "list").output
        #expect(list.contains(id) && list.contains("final"))
        let page = desk.scratch.path("report.html")
        #expect(try desk.run("report", "show", id, "--format", "html", "-o", page).code == 0)
        #expect(try String(contentsOfFile: page, encoding: .utf8).hasSuffix("</html>\n"))
        #expect(try desk.run("verify").code == 0)
        #expect(try desk.run("rebuild").code == 0)
        #expect(try desk.run("report", "list").output == list)
    }

    struct Bad: Sendable {
        var code: Int32
        var arguments: [String]

        init(_ code: Int32, _ arguments: String...) {
            (self.code, self.arguments) = (code, arguments)
        }
    }

    static let bad: [Bad] = [
        Bad(64, "daily", "--on", "2999-01-01"),
        Bad(64, "daily", "--on", "soon"),
        Bad(64, "weekly", "--grid", "b05", "--specialist", "equipment"),
        Bad(64, "daily", "--format", "pdf"),
        Bad(1, "daily", "--grid", "nowhere"),
        Bad(64, "daily", "--as-of", "2001-01-01 10:00"),
        Bad(64, "show", "daily@2026-13-01"),
        Bad(1, "show", "daily@2020-01-01"),
        Bad(64, "edit", "daily@2020-01-01"),
        Bad(1, "edit", "daily@2020-01-01", "--remark", " "),
        Bad(1, "edit", "daily@2999-01-01", "--remark", "x"),
        Bad(64, "edit", "daily@2020-01-01", "--due", "x"),
        Bad(64, "edit", "daily@2020-01-01", "--decide", "x", "--due", "x"),
        Bad(1, "edit", "daily@2020-01-01", "--done", "1"),
        Bad(74, "daily", "-o", "/nowhere/at/all"),
    ]

    @Test(arguments: bad)
    func badInputGetsALineAndTheRightCode(bad: Bad) throws {
        let desk = try TestDesk()
        let ended = try Program.run(["--db", desk.database, "--lang", "en", "report"] + bad.arguments)
        #expect(ended.code == bad.code, "\(bad.arguments): \(ended.errors)")
        #expect(!ended.errors.isEmpty && ended.output.isEmpty)
    }
}
