import Foundation

/// A full-screen program that people already walk down lists with, on a list of its own.
struct Peer {
    private static let lines = 500

    var path: String
    var arguments: [String]
    /// On its first screen.
    var ready: String
    var words: String

    /// The closest that is installed: tig on a history, else less on a file.
    static func installed(_ workplace: Workplace) throws -> Peer? {
        if let tig = program("tig"), let git = program("git") {
            return try tigPeer(tig, git: git, workplace)
        }
        return try program("less").map { try lessPeer($0, workplace) }
    }

    private static func program(_ name: String) -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private static func tigPeer(_ tig: String, git: String, _ workplace: Workplace) throws -> Peer {
        let repository = workplace.path("history")
        let script = (1...lines).map { line in
            """
            commit refs/heads/main
            committer Bench <bench@example.org> \(1_700_000_000 + line) +0000
            data <<END
            ticket \(line) of \(lines), somebody called about the lights in the corridor
            END

            """
        }
        try run(git, ["init", "--quiet", "--initial-branch=main", repository])
        try run(git, ["-C", repository, "fast-import", "--quiet"], input: script.joined())
        return Peer(
            path: tig, arguments: ["-C", repository], ready: "ticket \(lines) of",
            words: "tig walking down a history of \(lines) commits, started and driven in the same way")
    }

    private static func lessPeer(_ less: String, _ workplace: Workplace) throws -> Peer {
        let file = workplace.path("list.txt")
        let list = (1...lines).map { "ticket \($0) of \(lines), somebody called about the lights" }
        try Data(list.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: file))
        return Peer(
            path: less, arguments: [file], ready: "ticket 1 of",
            words: "less scrolling a file of \(lines) lines, started and driven in the same way")
    }

    private static func run(_ path: String, _ arguments: [String], input: String = "") throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardInput = pipe
        try process.run()
        try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try pipe.fileHandleForWriting.close()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw YardstickFailure(description: "\(path) \(arguments.joined(separator: " ")) failed")
        }
    }
}
