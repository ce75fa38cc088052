import Foundation
import Testing

@testable import Domain

@Suite("tz files")
struct ZoneTZifTests {
    static let zones = [
        "Asia/Shanghai", "America/Los_Angeles", "Europe/London", "Europe/Dublin", "America/Nuuk",
        "Australia/Sydney", "Africa/Casablanca", "Asia/Gaza", "Pacific/Chatham", "Asia/Taipei",
    ]

    @Test(arguments: zones)
    func `offsets to 2099 are those of coreutils`(_ name: String) throws {
        let zone = try #require(Zone.system(name))
        let grid = stride(from: Int64(1_000_000), to: 4_102_444_800, by: 86_400 * 61 + 3599)
        let edges = zone.transitions.flatMap { [$0.at - 1, $0.at] }.filter {
            (0...4_102_444_799).contains($0)
        }
        let seconds = Array(grid) + edges
        let shown = try dates(seconds, in: name)
        #expect(shown.count == seconds.count)
        for (second, expected) in zip(seconds, shown) {
            let local = zone.local(Instant(seconds: second))
            guard "\(local.day.iso8601) \(local.clock)" != expected else { continue }
            Issue.record("\(name) at \(second): \(local.day.iso8601) \(local.clock), not \(expected)")
        }
    }

    private func dates(_ seconds: [Int64], in zone: String) throws -> [String] {
        let file = FileManager.default.temporaryDirectory.appending(path: "dates-\(UUID().uuidString)")
        try seconds.map { "@\($0)\n" }.joined().write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/bin/date")
        process.arguments = ["--file", file.path(), "+%Y-%m-%d %H:%M"]
        process.environment = ["TZ": zone]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test func `a rule is unrolled from the last transition to the end of 2099`() {
        let zone = Zone(identifier: "X", tzif: tzif(at: [0], footer: "PST8PDT,M3.2.0,M11.1.0"))
        #expect(zone?.transitions.count == 1 + 2 * 130)
        #expect(zone?.transitions.last?.at == 4_097_206_800)
        #expect(zone?.offset(at: instant("2026-07-01T00:00:00Z")) == -7 * 3600)
    }

    @Test(arguments: [
        "", "CST-8", "PST8PDT", "PST8PDT,J60,J300", "PST8PDT,M3.2.0", "PST8PDT,M13.1.0,M11.1.0",
        "PST8PDT,M0.1.0,M11.1.0", "PST8PDT,M3.0.0,M11.1.0", "PST8PDT,M3.6.0,M11.1.0",
        "PST8PDT,M3.2.7,M11.1.0", "PST8PDT,M3.9223372036854775807.0,M11.1.0", "PST8PDT,M3.-9.0,M11.1.0",
        "PST8PDT,M3.2.0/9223372036854775807,M11.1.0", "PST9223372036854775807PDT,M3.2.0,M11.1.0",
        "<PST8PDT,M3.2.0,M11.1.0", "PST8<,M3.2.0,M11.1.0/x",
    ])
    func `a footer without a sound rule adds nothing`(_ footer: String) {
        let zone = Zone(identifier: "X", tzif: tzif(at: [0], footer: footer))
        #expect(zone?.transitions.count == 1)
    }

    @Test func `a rule behind a transition at the beginning of time is unrolled too`() {
        let zone = Zone(identifier: "X", tzif: tzif(at: [-1 << 59], footer: "PST8PDT,M3.2.0,M11.1.0"))
        #expect(zone?.offset(at: instant("2026-07-01T00:00:00Z")) == -7 * 3600)
    }

    @Test func `no cut and no bent file is read, and none breaks the reader`() throws {
        let sound = tzif(at: [0, 100, 200], footer: "PST8PDT,M3.2.0,M11.1.0")
        for length in sound.indices {
            #expect(Zone(identifier: "X", tzif: Array(sound.prefix(length))) == nil, "\(length) bytes")
        }
        for position in sound.indices {
            for byte: UInt8 in [0, 0x7F, 0x80, 0xFF] {
                var bent = sound
                bent[position] = byte
                _ = Zone(identifier: "X", tzif: bent)
            }
        }
    }

    /// A version 2 file of one type, UTC, with transitions to it.
    private func tzif(at times: [Int64], footer: String) -> [UInt8] {
        func header(_ counts: [UInt8]) -> [UInt8] {
            Array("TZif2".utf8) + Array(repeating: 0, count: 15) + counts.flatMap { [0, 0, 0, $0] }
        }
        let type: [UInt8] = [0, 0, 0, 0, 0, 0]
        let name = Array("UTC\0".utf8)
        let seconds = times.flatMap { time in (0..<8).map { UInt8(truncatingIfNeeded: time >> (56 - 8 * $0)) }
        }
        let kinds = Array(repeating: UInt8(0), count: times.count)
        return header([0, 0, 0, 0, 1, 4]) + type + name + header([0, 0, 0, UInt8(times.count), 1, 4])
            + seconds
            + kinds + type + name + Array("\n\(footer)\n".utf8)
    }
}
