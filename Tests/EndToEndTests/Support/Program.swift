import Foundation

/// The program under test, built beside the tests.
enum Program {
    static let path: String = {
        let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appendingPathComponent("griddesk").path
    }()

    struct Outcome {
        var code: Int32
        var output: String
        var errors: String
    }

    /// Runs the program to its end.
    static func run(
        _ arguments: [String], input: String = "", environment: [String: String] = [:]
    ) throws -> Outcome {
        try run(path, arguments, input: input, environment: environment)
    }

    static func run(
        _ program: String, _ arguments: [String], input: String, environment: [String: String]
    ) throws -> Outcome {
        let process = try start(program, arguments, environment: environment)
        defer { try? FileManager.default.removeItem(at: process.errorFile) }
        process.stdin.write(Data(input.utf8))
        try process.stdin.close()
        let output = process.stdout.readDataToEndOfFile()
        process.process.waitUntilExit()
        return Outcome(
            code: process.process.terminationStatus, output: String(decoding: output, as: UTF8.self),
            errors: (try? String(contentsOf: process.errorFile, encoding: .utf8)) ?? "")
    }

    struct Running {
        let process: Process
        let stdin: FileHandle
        let stdout: FileHandle
        let errorFile: URL
    }

    static func start(_ arguments: [String]) throws -> Running {
        try start(path, arguments)
    }

    static func start(
        _ program: String, _ arguments: [String], environment: [String: String] = [:]
    ) throws -> Running {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": NSTemporaryDirectory(), "LC_ALL": "C.UTF-8"]
            .merging(environment) { $1 }
        let input = Pipe()
        let output = Pipe()
        let errorFile = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent(UUID().uuidString)
        try Data().write(to: errorFile)
        let errors = try FileHandle(forWritingTo: errorFile)
        process.standardInput = input
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        return Running(
            process: process, stdin: input.fileHandleForWriting, stdout: output.fileHandleForReading,
            errorFile: errorFile)
    }
}

/// A folder that goes with the test.
final class Scratch {
    let url: URL

    init() throws {
        url = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent(
            "griddesk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}
