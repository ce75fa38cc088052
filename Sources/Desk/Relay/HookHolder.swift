import Foundation

/// A process that runs hooks: one of a machine and, within a container, of that.
package struct HookHolder: Equatable, Sendable {
    private var host: String
    private var space: String
    private var process: Int
    /// Tells two processes apart that had the same number one after the other.
    private var token: UInt32

    static func own() -> HookHolder {
        let space = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/ns/pid")) ?? ""
        return HookHolder(
            host: ProcessInfo.processInfo.hostName, space: space.filter(\.isNumber),
            process: SystemProcess.own, token: .random(in: 0 ... .max))
    }

    init(host: String, space: String, process: Int, token: UInt32) {
        (self.host, self.space, self.process, self.token) = (host, space, process, token)
    }

    /// As `text` writes it.
    init?(_ text: String) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 4, let process = Int(parts[1]), let token = UInt32(parts[3]) else { return nil }
        self.init(host: String(parts[0]), space: String(parts[2]), process: process, token: token)
    }

    var text: String { "\(host) \(process) \(space) \(token)" }

    /// For people.
    package var name: String { "\(host):\(process)" }

    /// Whether it surely has ended. Of another machine that cannot be known.
    func hasEnded(asSeenFrom own: HookHolder) -> Bool {
        guard host == own.host, space == own.space else { return false }
        return process == own.process ? token != own.token : !SystemProcess.isRunning(process)
    }
}
