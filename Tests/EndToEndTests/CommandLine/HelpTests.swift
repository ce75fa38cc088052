import Foundation
import Testing

/// Help, manual and completions in the language of the line, and how it is found.
@Suite(.timeLimit(.minutes(5))) struct HelpTests {
    private static func said(_ arguments: [String], _ environment: [String: String] = [:]) throws -> String {
        let done = try Program.run(arguments, environment: environment)
        return done.output + done.errors
    }

    private static func isEnglish(_ text: String) -> Bool {
        text.contains(/[A-Za-z]{2,} ([a-z]{2,},? ){2,}[a-z]{2,}/)
    }

    private static func isChinese(_ text: String) -> Bool { text.contains(/\p{Script=Han}/) }

    /// The manual has every word of every command.
    @Test func theManualIsOfOneLanguage() throws {
        let zh = try Self.said(["--lang", "zh", "man"])
        let en = try Self.said(["--lang", "en", "man"])
        #expect(zh.split(separator: "\n").filter { Self.isEnglish(String($0)) } == [])
        #expect(en.split(separator: "\n").filter { Self.isChinese(String($0)) } == [])
        for manual in [zh, en] {
            for command in ["ticket hold", "handover sign", "patrol check", "completions", "man"] {
                #expect(manual.contains(".SS \"griddesk \(command)\""))
            }
        }
        #expect(zh.split(separator: "\n").count == en.split(separator: "\n").count)
    }

    @Test(arguments: [[], ["ticket"], ["ticket", "hold"], ["relay"]])
    func aPageIsOfOneLanguage(path: [String]) throws {
        let zh = try Self.said(path + ["--help", "--lang", "zh"])
        #expect(zh.contains("用法：griddesk") && zh.contains("通用选项：") && !Self.isEnglish(zh), "\(zh)")
        let en = try Self.said(path + ["--help", "--lang", "en"])
        #expect(
            en.contains("USAGE: griddesk") && en.contains("COMMON OPTIONS:") && !Self.isChinese(en), "\(en)")
        #expect(try Self.said(["help"] + path + ["--lang", "zh"]) == zh)
    }

    @Test func aPageFitsItsTerminal() throws {
        let zh = try Self.said(["help", "ticket", "hold", "--lang", "zh"])
        for line in zh.split(separator: "\n") {
            let cells = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
            #expect(cells <= 80, "\(line)")
        }
    }

    @Test(arguments: [
        (["ticket", "list", "--limit", "x"], "错误：--limit <limit> 不能是 x"),
        (["report", "daily", "--format", "pdf"], "错误：--format <format> 不能是 pdf，可用：text、md、html、csv、json"),
        (["ticket", "hold"], "错误：缺少 <number>"),
        (["ticket", "hold", "1"], "错误：缺少 --reason <reason>"),
        (["ticket", "hold", "1", "--reason"], "错误：--reason <reason> 缺少值"),
        (["ticket", "accept", "1", "2"], "错误：多余的参数：2"),
        (["ticket", "accept", "1", "2", "3"], "错误：多余的参数 2 个：2、3"),
        (["ticket", "accept", "1", "--jsn"], "错误：没有选项 --jsn，是不是 --json？"),
        (["ticket", "accept", "1", "--nothing-alike"], "错误：没有选项 --nothing-alike"),
        (["ticket", "accept", "1", "-z"], "错误：没有选项 -z"),
        (["ticket", "accept", "1", "--json=yes"], "错误：--json 不带值，却写了 yes"),
        (["ticket", "takeon"], "错误：多余的参数：takeon"),
        (["completions", "tcsh"], "错误：<shell> 不能是 tcsh，可用：bash、zsh、fish"),
        (["import", "x.csv"], "错误：缺少 --map <map>"),
        (["ticket", "dispatch", "1"], "错误：请写 --team 或 --technician"),
        (["ticket", "list", "--nothing"], "错误：没有选项 --nothing"),
        (["ticket", "accept", "{} {0}", "Missing value for 'x'"], "错误：多余的参数：Missing value for 'x'"),
        (["--generate-completion-script", "tcsh"], "错误：不能为 tcsh 生成补全"),
    ])
    func whatIsWrongIsSaidInChinese(arguments: [String], first: String) throws {
        let done = try Program.run(["--lang", "zh"] + arguments)
        let lines = done.errors.split(separator: "\n").map(String.init)
        #expect(done.code == 64 && lines.first == first, "\(done.errors)")
        #expect(!lines.dropFirst().contains { $0.hasPrefix("Usage:") || $0.contains("more information") })
        let english = try Program.run(["--lang", "en"] + arguments)
        #expect(english.code == 64 && english.errors.hasPrefix("Error: ") && !Self.isChinese(english.errors))
    }

    @Test func theLanguageIsFoundBeforeTheLineIsRead() throws {
        let scratch = try Scratch()
        let folder = scratch.path("griddesk")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try "lang = \"zh\"\n".write(toFile: folder + "/config.toml", atomically: true, encoding: .utf8)
        let configured = ["XDG_CONFIG_HOME": scratch.url.path]
        let bad = ["ticket", "hold"]
        #expect(try Self.said(bad, ["LC_ALL": "zh_CN.UTF-8"]).hasPrefix("错误："))
        #expect(try Self.said(bad, configured).hasPrefix("错误："))
        #expect(try Self.said(bad + ["--lang=en"], configured).hasPrefix("Error: "))
        #expect(try Self.said(["--lang", "zh"] + bad).hasPrefix("错误："))
        #expect(try Self.said(["ticket", "--lang", "zh", "hold"]).hasPrefix("错误："))
        // What stands behind an option of text is text.
        #expect(try Self.said(["ticket", "new", "--what", "--lang", "zh"]).hasPrefix("Error: "))
    }

    @Test func aShellCompletesWhatTheDeskHas() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket()
        let bin = desk.scratch.path("bin")
        try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: bin + "/griddesk", withDestinationPath: Program.path)
        let terminal = try TmuxTerminal(
            width: 120, height: 30, command: "PATH=\(bin):$PATH bash --norc",
            environment: ["GRIDDESK_DB": desk.database])
        try terminal.wait(for: "bash-")
        try terminal.type("source <(griddesk completions bash); echo it is ready | tr a-z A-Z")
        try terminal.press("Enter")
        try terminal.wait(for: "IT IS READY")
        for (typed, completed) in [
            ("griddesk ticket ackn", "griddesk ticket acknowledge"),
            ("griddesk ticket show ", "griddesk ticket show \(number)"),
            ("griddesk ticket new --category lift-", "--category lift-trapped"),
            ("griddesk ticket dispatch --team eng", "--team engineering"),
        ] {
            try terminal.type(typed)
            try terminal.press("Tab")
            try terminal.wait(for: completed, seconds: 20)
            try terminal.press("C-c")
        }
    }
}
