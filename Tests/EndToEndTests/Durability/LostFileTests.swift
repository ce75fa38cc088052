import Foundation
import Testing

/// The desk's file goes away under open screens, a relay or a follower, or a page of it is damaged.
@Suite(.serialized, .timeLimit(.minutes(5))) struct LostFileTests {
    private func open(_ desk: TestDesk, _ lang: String, width: Int = 80, height: Int = 24) throws
        -> TmuxTerminal
    {
        try TmuxTerminal(
            width: width, height: height,
            command: "\(Program.path) --db \(desk.database) --lang \(lang)",
            environment: ["XDG_STATE_HOME": desk.scratch.path("state")])
    }

    private func names(_ folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }

    @Test(arguments: [
        ("zh", 80, 24, "rm DB"), ("en", 120, 40, "mv OTHER DB"), ("zh", 120, 40, "rm DB-wal"),
        ("en", 80, 24, "cp DB DB.2 && mv DB.2 DB"),
    ])
    func theScreensStopSaySoAndKeepWhatIsTyped(lang: String, width: Int, height: Int, line: String) throws {
        let desk = try TestDesk()
        let other = try TestDesk()
        let number = try desk.newTicket("lamp out")
        let terminal = try open(desk, lang, width: width, height: height)
        try terminal.wait(for: number)
        try terminal.press("n")
        try terminal.type("7号楼 灯不亮")
        try terminal.wait(for: "7号楼 灯不亮")
        let command = line.replacing("DB", with: desk.database).replacing("OTHER", with: other.database)
        #expect(try Shell.run(command).code == 0)
        let screen = try terminal.wait(for: lang == "zh" ? "全部工单已另存" : "all tickets are saved")
        #expect(screen.contains("restore"))
        #expect(screen.contains(lang == "zh" ? "已停" : "STOPPED"))
        #expect(!screen.contains(lang == "zh" ? "● 实时" : "● live"))
        try terminal.press("Enter")
        try terminal.wait(for: lang == "zh" ? "什么也不登记" : "nothing is taken")
        #expect(try terminal.screen().contains("7号楼 灯不亮"), "what was typed stays")
        let folder = desk.scratch.url.path
        let text = try #require(names(folder).first { $0.contains("rescue") && $0.hasSuffix(".txt") })
        #expect(try String(contentsOfFile: "\(folder)/\(text)", encoding: .utf8).contains("7号楼 灯不亮"))
        let copy = try #require(names(folder).first { $0.contains("rescue") && $0.hasSuffix(".db") })
        try terminal.press("Escape")
        try terminal.wait(for: lang == "zh" ? "草稿已保留" : "the draft is kept")
        try terminal.press("q")
        try terminal.wait(for: lang == "zh" ? "退出调度台" : "Leave the desk")
        try terminal.press("y")
        try terminal.wait(for: "code=0")
        let restored = try desk.run("restore", "\(folder)/\(copy)", "--force")
        #expect(restored.code == 0, "\(restored.errors)")
        #expect(try desk.list("state:all").map { $0["number"] as? String } == [number])
        let again = try open(desk, lang)
        try again.wait(for: number)
        try again.press("n")
        try again.wait(for: "7号楼 灯不亮")
    }

    @Test func whereTheFolderIsGoneTheStateFolderKeepsIt() throws {
        let desk = try TestDesk()
        let inner = desk.scratch.path("inner")
        #expect(try Shell.run("mkdir \(inner) && mv \(desk.database) \(inner)/desk.db").code == 0)
        let terminal = try TmuxTerminal(
            width: 80, height: 24, command: "\(Program.path) --db \(inner)/desk.db --lang zh",
            environment: ["XDG_STATE_HOME": desk.scratch.path("state")])
        try terminal.wait(for: "没有未结工单")
        try terminal.press("n")
        try terminal.type("7号楼 灯不亮")
        try terminal.wait(for: "7号楼 灯不亮")
        #expect(try Shell.run("rm -r \(inner)").code == 0)
        try terminal.wait(for: "已停")
        let state = desk.scratch.path("state/griddesk")
        try terminal.wait(for: "the copy") { _ in names(state).contains { $0.hasSuffix(".db") } }
        #expect(names(state).contains { $0.hasSuffix(".txt") })
    }

    @Test func aFileThatIsPutBackIsGoneOnWith() throws {
        let desk = try TestDesk()
        let terminal = try open(desk, "zh")
        try terminal.wait(for: "没有未结工单")
        #expect(try Shell.run("mv \(desk.database) \(desk.database).away").code == 0)
        try terminal.wait(for: "已停")
        #expect(try Shell.run("mv \(desk.database).away \(desk.database)").code == 0)
        try terminal.wait(for: "● 实时")
        try terminal.press("n")
        try terminal.type("7号楼 灯不亮")
        try terminal.wait(for: "7号楼 灯不亮")
        try terminal.press("Enter")
        try terminal.wait(for: "报单 7号楼")
        #expect(try desk.list("grid:b07").count == 1)
    }

    @Test(arguments: [("zh", 80, 24), ("en", 120, 40)])
    func anotherLogbookInTheSameFileIsSaidAndNothingIsTaken(lang: String, width: Int, height: Int) throws {
        let desk = try TestDesk()
        let first = try desk.newTicket("lamp out")
        let (older, latest) = (desk.scratch.path("older.db"), desk.scratch.path("latest.db"))
        #expect(try desk.run("backup", older).code == 0)
        let second = try desk.newTicket("tap drips")
        #expect(try desk.run("backup", latest).code == 0)
        let terminal = try open(desk, lang, width: width, height: height)
        try terminal.wait(for: second)
        try terminal.press("n")
        try terminal.type("7号楼 灯不亮")
        try terminal.wait(for: "7号楼 灯不亮")
        #expect(try Shell.run("cp \(older) \(desk.database)").code == 0)
        let screen = try terminal.wait(for: lang == "zh" ? "已停：日志被换" : "STOPPED: other log")
        #expect(screen.contains("griddesk --db") && screen.contains("restore"))
        #expect(!screen.contains(lang == "zh" ? "● 实时" : "● live"))
        try terminal.press("Enter")
        try terminal.wait(for: lang == "zh" ? "什么也不登记" : "nothing is taken")
        #expect(try desk.list("state:all").map { $0["number"] as? String } == [first])
        #expect(try desk.run("restore", latest, "--force").code == 0)
        try terminal.wait(for: lang == "zh" ? "● 实时" : "● live")
        try terminal.press("Enter")
        try terminal.wait(for: "the ticket") { _ in (try? desk.list("state:all").count) == 3 }
    }

    @Test func aDamagedPageIsSaidOnTheScreenAndNothingIsTaken() throws {
        let desk = try TestDesk()
        // Far from the pages that every start reads.
        let hay = String(repeating: "hay ", count: 60)
        for _ in 0..<20 { try desk.newTicket(hay) }
        let first = try desk.newTicket("needle", category: "电梯困人")
        for _ in 0..<20 { try desk.newTicket(hay) }
        try damage(desk.database, pageWith: "\"what\":\"needle\"")
        let terminal = try open(desk, "zh", width: 120, height: 40)
        try terminal.wait(for: "已停：数据库损坏")
        let screen = try terminal.wait(for: "griddesk --db")
        #expect(screen.contains(first) && !screen.contains("● 实时"))
        try terminal.press("n")
        try terminal.type("7号楼 灯不亮")
        try terminal.wait(for: "7号楼 灯不亮")
        try terminal.press("Enter")
        try terminal.wait(for: "什么也不登记")
        #expect(try desk.list("grid:b07").isEmpty)
    }

    /// Two desks are open as another's file takes the place of theirs; one of them stays while the way out is taken.
    @Test(arguments: [("zh", 80, 24, true), ("en", 120, 40, false)])
    func whatTheScreenTellsBringsTheDeskBack(lang: String, width: Int, height: Int, isLeft: Bool) throws {
        let desk = try TestDesk()
        let other = try TestDesk()
        let number = try desk.newTicket("lamp out")
        let second = try desk.newTicket("tap drips")
        let others = try other.newTicket("door jams")
        let terminal = try open(desk, lang, width: width, height: height)
        try terminal.wait(for: number)
        #expect(try desk.run("ticket", "note", number, "--text", "still in the log").code == 0)
        #expect(try other.run("ticket", "note", others, "--text", "one").code == 0)
        #expect(try Shell.run("mv \(other.database) \(desk.database)").code == 0)
        let screen = try terminal.wait(for: lang == "zh" ? "全部工单已另存" : "all tickets are saved")
        let told = screen.filter { !$0.isWhitespace }
        #expect(told.contains("griddesk--db\(desk.database)restore\(desk.database).rescue-"), "\(screen)")
        if isLeft {
            try terminal.press("q")
            try terminal.wait(for: lang == "zh" ? "退出调度台" : "Leave the desk")
            try terminal.press("y")
            try terminal.wait(for: "code=0")
        }
        #expect(
            try desk.list("state:all").map { $0["number"] as? String } == [others], "the file that is there")
        #expect(try desk.run("verify").code == 0)
        let copy = try #require(
            names(desk.scratch.url.path).first { $0.contains("rescue") && $0.hasSuffix(".db") })
        let refused = try desk.run("restore", desk.scratch.path(copy))
        #expect(refused.code == 1 && refused.errors.contains("--force"), "\(refused.errors)")
        #expect(refused.errors.contains("are not in the backup"))
        #expect(try desk.run("restore", desk.scratch.path(copy), "--force").code == 0)
        #expect(Set(try desk.list("state:all").compactMap { $0["number"] as? String }) == [number, second])
        #expect(try desk.run("verify").code == 0)
    }

    /// Overwrites the page of the file that holds the text.
    private func damage(_ path: String, pageWith text: String) throws {
        let url = URL(fileURLWithPath: path)
        var bytes = try Data(contentsOf: url)
        let found = try #require(bytes.range(of: Data(text.utf8)))
        let page = found.lowerBound / 4096 * 4096
        bytes.replaceSubrange(page..<page + 4096, with: Data(repeating: 0xA5, count: 4096))
        let file = try FileHandle(forWritingTo: url)
        try file.write(contentsOf: bytes)
        try file.close()
    }

    @Test func relayAndFollowerEndAndSayWhy() throws {
        let desk = try TestDesk()
        let relay = try TestRelay(
            desk, config: "[[hook]]\nname = \"cat\"\nrun = [\"/bin/cat\"]\n")
        try relay.wait(for: "begins")
        let follower = try Program.start(["--db", desk.database, "--lang", "en", "log", "--follow"])
        usleep(500_000)
        #expect(try Shell.run("mv \(desk.database) \(desk.database).away").code == 0)
        try relay.wait(for: "was removed or replaced")
        #expect(relay.endsBySelf() == 74)
        follower.process.waitUntilExit()
        #expect(follower.process.terminationStatus == 74)
        let words = try String(contentsOf: follower.errorFile, encoding: .utf8)
        #expect(words.contains("was removed or replaced"))
    }
}
