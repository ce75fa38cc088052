import Foundation

/// A line for the shell.
enum Shell {
    static func run(_ line: String) throws -> Program.Outcome {
        try Program.run("/bin/bash", ["-c", line], input: "", environment: [:])
    }
}
