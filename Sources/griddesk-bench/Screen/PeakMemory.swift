import Foundation

/// What the kernel knows of the most memory a process has had.
enum PeakMemory {
    /// In MiB; nil once the process is gone.
    static func mebibytes(of process: pid_t) -> Double? {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
            let kibibytes = line.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Double($0) })
        else { return nil }
        return kibibytes / 1024
    }
}
