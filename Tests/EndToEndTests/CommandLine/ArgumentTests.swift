import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct ArgumentTests {
    private static let texts = ["-1楼车库漏水", "-1", "--", "--as", "--db", "--what", "-"]

    /// The first basement is said -1: no text is taken for an option.
    @Test(arguments: texts) func textsMayBeginWithAHyphen(_ text: String) throws {
        let desk = try TestDesk()
        let made = try desk.run(
            "ticket", "new", "--grid", "b05", "--category", "lighting", "--what", text, "--where", text,
            "--reporter", text, "--phone", text, "--unit", text)
        #expect(made.code == 0, "\(made.errors)")
        let ticket = try #require(try desk.list("state:all").first)
        for key in ["what", "where", "reporter", "phone", "unit"] {
            #expect(ticket[key] as? String == text, "\(key)")
        }
        let number = try #require(ticket["number"] as? String)
        let moves: [[String]] = [
            ["note", number, "--text", text], ["edit", number, "--where", text, "--what", text + "!"],
            ["dispatch", number, "--team", "engineering", "--note", text],
            ["fee", number, "--part", text, "--quantity", "1", "--unit-price", "5"],
            ["return", number, "--reason", text], ["reject", number, "--reason", text],
            ["reopen", number, "--reason", text],
        ]
        for move in moves {
            let ended = try Program.run(["--db", desk.database, "--lang", "en", "ticket"] + move)
            #expect(ended.code == 0, "\(move): \(ended.errors)")
        }
        #expect(try desk.run("log", "add", "--text", text).code == 0)
        let lined = try desk.run("ticket", "new", "--grid", "b05", "--category", "lighting", "--line", text)
        #expect(!lined.errors.contains("Error:"), "\(lined.errors)")
    }

    /// An option that takes any text takes it only where the command has that option.
    @Test(arguments: [
        ("ticket list --text --json", "--text"), ("ticket show 260101-001 --note --json", "--note"),
        ("info --where --json", "--where"), ("log --line --json", "--line"),
    ])
    func whatAnotherCommandTakesSwallowsNothing(_ line: String, _ option: String) throws {
        let desk = try TestDesk()
        let ended = try Program.run(
            ["--db", desk.database, "--lang", "en"] + line.split(separator: " ").map(String.init))
        #expect(ended.code == 64)
        #expect(ended.errors.contains("'\(option)'"), "\(ended.errors)")
        #expect(!ended.errors.contains("\(option)=--"), "\(ended.errors)")
    }

    @Test func twoHyphensEndTheOptions() throws {
        let desk = try TestDesk()
        let number = try desk.newTicket("lamp --out")
        #expect(try desk.run("ticket", "show", "--", number).code == 0)
        for filter in ["-category:lift", "lamp"] {
            let listed = try desk.run("ticket", "list", "--", filter)
            #expect(listed.code == 0 && listed.output.contains(number), "\(filter): \(listed.errors)")
        }
        #expect(try desk.run("ticket", "list", "--out").code == 64)
        #expect(try !desk.run("ticket", "list", "--", "--json").output.hasPrefix("["))
        let folder = desk.scratch.url.path
        let copied = try Shell.run("cd \(folder) && \(Program.path) --db \(desk.database) backup -- -copy.db")
        #expect(copied.code == 0, "\(copied.errors)")
        #expect(FileManager.default.fileExists(atPath: folder + "/-copy.db"))
    }

    private static let commands = [
        "ticket list", "ticket show 260101-001", "ticket accept 260101-001", "log", "log add --text x",
        "info",
        "verify", "rebuild", "plan", "operator list", "site show", "site export",
        "site export --template taipei",
        "site check SITE", "site apply SITE", "clock add --calendar working --start 10:00 --minutes 1",
        "clock add --calendar working --start 10:00 --minutes 1 --site SITE", "backup COPY", "restore SITE",
        "import SITE --map sf311", "relay", "ticket suggest 260101-001",
    ]

    /// A name that is nobody's was given to be right: the same words everywhere, before anything else is done.
    @Test(arguments: commands) func nobodyActsNowhere(_ command: String) throws {
        let desk = try TestDesk()
        let site = try desk.write(try desk.run("site", "export").output, to: "site.toml")
        let words = command.split(separator: " ").map { word in
            word == "SITE" ? site : word == "COPY" ? desk.scratch.path("copy.db") : String(word)
        }
        let config = try desk.write("[[hook]]\nname = \"a\"\nrun = [\"true\"]\n", to: "config.toml")
        let folder = desk.scratch.path("config/griddesk")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: config, toPath: folder + "/config.toml")
        let ended = try Program.run(
            ["--db", desk.database, "--lang", "en", "--as", "nobody"] + words,
            environment: ["XDG_CONFIG_HOME": desk.scratch.path("config")])
        #expect(ended.code == 77, "\(ended.code): \(ended.errors)")
        #expect(ended.errors == "griddesk: no operator nobody; see griddesk operator list\n")
        #expect(ended.output.isEmpty)
    }

    @Test func whereThereIsNoDeskNobodyActsEither() throws {
        let scratch = try Scratch()
        let path = scratch.path("new.db")
        #expect(try Program.run(["--db", path, "--as", "nobody", "init"]).code == 77)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func whatOneMayNotSeeIsNotWhatIsNotThere() throws {
        let desk = try TestDesk()
        let locked = desk.scratch.path("locked")
        try FileManager.default.createDirectory(
            atPath: locked + "/griddesk", withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: desk.database, toPath: locked + "/desk.db")
        // Nobody is held back by modes less than the superuser.
        let drop = getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
        let lines = [
            "--db \(locked)/desk.db ticket list",
            "--db \(locked)/desk.db clock add --calendar working --start 10:00 --minutes 1",
            "site check \(locked)/site.toml",
            "--db /dev/null/x import \(locked)/a.csv --map \(locked)/map.toml",
            "--db \(locked)/desk.db restore \(locked)/copy.db",
        ]
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: locked)
        defer {
            try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: locked)
        }
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: desk.scratch.url.path)
        for line in lines {
            let ended = try Shell.run("\(drop)\(Program.path) --lang en \(line)")
            #expect(ended.code == 74, "\(line): \(ended.errors)")
            #expect(ended.errors.contains("Permission denied"), "\(line): \(ended.errors)")
        }
        let missing = try desk.run("site", "check", "/nowhere.toml")
        #expect(missing.errors.contains("No such file"))
        let configured = try Shell.run(
            "XDG_CONFIG_HOME=\(locked) \(drop)\(Program.path) --lang en relay --db \(locked)/desk.db")
        #expect(configured.errors.contains("Permission denied") && !configured.errors.contains("[[hook]]"))
    }

    /// `HOME` counts where it is an absolute path; else what the system knows of the user.
    @Test func homeIsHonoured() throws {
        let desk = try TestDesk()
        let line = "\(Program.path) --db \(desk.database) --lang en info | grep '^config'"
        let home = desk.scratch.path("home")
        #expect(try Shell.run("HOME=\(home) \(line)").output.contains(home + "/.config/griddesk/config.toml"))
        let usual = try Shell.run("env -u HOME \(line)").output
        #expect(usual.contains(" /"))
        #expect(try Shell.run("HOME= \(line)").output == usual)
        #expect(try Shell.run("HOME=some/where \(line)").output == usual)
    }
}
