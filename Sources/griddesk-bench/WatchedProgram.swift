import Foundation

/// A program that is run to its end while its memory is asked for.
struct WatchedProgram {
    struct Run {
        /// In MiB.
        var memory = 0.0
        var seconds = 0.0
    }

    private let path: String

    init(_ path: String) {
        self.path = path
    }

    func run(_ arguments: [String], quietly: Bool) throws -> Run {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        if quietly { process.standardError = FileHandle.nullDevice }
        let start = ContinuousClock.now
        try process.run()
        var run = Run()
        while process.isRunning {
            run.memory = PeakMemory.mebibytes(of: process.processIdentifier) ?? run.memory
            usleep(5000)
        }
        run.seconds = start.duration(to: .now).seconds
        guard process.terminationStatus == 0 else {
            throw YardstickFailure(description: "griddesk \(arguments.joined(separator: " ")) failed")
        }
        return run
    }
}
