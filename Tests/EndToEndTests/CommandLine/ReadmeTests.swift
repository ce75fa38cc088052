import Foundation
import Testing

/// What the README tells its reader to type, typed, in each of its languages. The blocks under a mark (`<!-- start -->`)
/// are those of `.ci/run`, which builds and opens the desk by them.
@Suite(.timeLimit(.minutes(5))) struct ReadmeTests {
    static let papers = ["README.md", ".docs/README.zh.md"]

    struct Block {
        var language: String
        var text: String
        var isMarked: Bool

        /// Without its remarks, which are told in the paper's language.
        var commands: String { text.replacing(#/ +# [^\n]*/#, with: "") }
    }

    static func text(_ paper: String) throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "../../..")
        return try String(contentsOf: root.appendingPathComponent(paper).standardized, encoding: .utf8)
    }

    static func blocks(_ paper: String) throws -> [Block] {
        var blocks: [Block] = []
        var open: Block?
        var mark = ""
        for line in try text(paper).components(separatedBy: "\n") {
            if line.hasPrefix("```") {
                if let block = open { blocks.append(block) }
                let isMarked = mark.hasPrefix("<!-- ")
                open =
                    open == nil
                    ? Block(language: String(line.dropFirst(3)), text: "", isMarked: isMarked) : nil
            } else if open != nil {
                open?.text += line + "\n"
            }
            mark = line
        }
        try #require(open == nil, "a block that does not end")
        return blocks
    }

    /// Runs a block with the program on the path, as after the first start; `curl` writes down what it is given.
    private func type(_ block: String, in scratch: Scratch) throws -> Program.Outcome {
        let bin = scratch.path("bin")
        try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: bin + "/griddesk", withDestinationPath: Program.path)
        try "#!/bin/sh\ncat > curl.txt\n".write(toFile: bin + "/curl", atomically: true, encoding: .utf8)
        try ImportCommandTests.taipei.write(
            toFile: scratch.path("taipei1999_2026-04.csv"), atomically: true, encoding: .utf8)
        _ = try Shell.run("chmod +x \(bin)/curl")
        let lines = ["set -eu", "cd \(scratch.url.path)", "griddesk init", block]
        return try Program.run(
            "/bin/bash", ["-c", lines.joined(separator: "\n")], input: "{\"number\":1}",
            environment: [
                "PATH": "\(bin):/usr/bin:/bin", "HOME": scratch.url.path,
                "XDG_DATA_HOME": scratch.path("data"), "XDG_CONFIG_HOME": scratch.path("config"),
                "GRIDDESK_DB": "", "LC_ALL": "C.UTF-8",
            ])
    }

    /// What one is told to type and to write is the same in both.
    @Test func thePapersSayTheSame() throws {
        let (english, chinese) = (try Self.blocks("README.md"), try Self.blocks(".docs/README.zh.md"))
        #expect(english.map(\.commands) == chinese.map(\.commands))
        #expect(english.map(\.isMarked) == chinese.map(\.isMarked))
        #expect(try Self.text("README.md").prefix { $0 != "\n" }.contains("(.docs/README.zh.md)"))
        #expect(try Self.text(".docs/README.zh.md").prefix { $0 != "\n" }.contains("(../README.md)"))
    }

    @Test(arguments: papers)
    func everyBlockIsOneThatIsRunSomewhere(paper: String) throws {
        let blocks = try Self.blocks(paper)
        #expect(blocks.filter(\.isMarked).count == 3)
        #expect(blocks.filter { $0.language == "sh" && !$0.isMarked }.count >= 3)
        #expect(Set(blocks.map(\.language)) == ["sh", "toml", ""])
    }

    @Test(arguments: papers)
    func theCommandsWorkAsTheyStand(paper: String) throws {
        for block in try Self.blocks(paper) where block.language == "sh" && !block.isMarked {
            let done = try type(block.text, in: try Scratch())
            #expect(done.code == 0, "\(block.text)\n\(done.output)\n\(done.errors)")
        }
    }

    @Test func theHookHandsTheEntryOn() throws {
        let scratch = try Scratch()
        let hook = try #require(try Self.blocks("README.md").first { $0.text.contains("curl") })
        _ = try type(hook.text, in: scratch)
        #expect(try String(contentsOfFile: scratch.path("curl.txt"), encoding: .utf8) == "{\"number\":1}")
    }

    @Test(arguments: papers)
    func theSettingsAreTaken(paper: String) throws {
        for block in try Self.blocks(paper) where block.language == "toml" {
            let scratch = try Scratch()
            let folder = scratch.path("config/griddesk")
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try block.text.write(toFile: folder + "/config.toml", atomically: true, encoding: .utf8)
            let told = try type("griddesk info", in: scratch)
            #expect(told.code == 0 && !told.errors.contains("config.toml"), "\(block.text)\n\(told.errors)")
        }
    }
}
