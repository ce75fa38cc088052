import Foundation
import Testing

@testable import Desk
@testable import Store

@Suite struct HookWatchTests {
    private static let own = HookHolder.own()
    private static let start = ContinuousClock.now

    private static func record(_ holder: String?, beat: Int64 = 1) -> HookRecord {
        HookRecord(position: 0, cancelled: [], holder: holder, beat: beat)
    }

    /// Somebody else, as text, with what is to be told of this process changed.
    private static func other(host: String? = nil, process: Int? = nil, token: UInt32 = 7) -> String {
        let parts = own.text.split(separator: " ", omittingEmptySubsequences: false)
        let number = process ?? Int(parts[1]) ?? 0
        return [host ?? String(parts[0]), "\(number)", String(parts[2]), "\(token)"].joined(separator: " ")
    }

    private func isFree(_ holder: String?) -> Bool {
        var watch = HookWatch(own: Self.own)
        return watch.mayTake(Self.record(holder), at: Self.start)
    }

    @Test func whatNobodyRunsIsTakenAtOnce() {
        #expect(isFree(nil))
        #expect(isFree(Self.own.text))
    }

    @Test func whatAnEndedProcessRanIsTakenAtOnce() throws {
        let process = try Process.run(URL(fileURLWithPath: "/bin/true"), arguments: [])
        process.waitUntilExit()
        let ended = Self.other(process: Int(process.processIdentifier))
        #expect(isFree(ended))
        #expect(isFree(Self.other()), "a process of our number before us")
    }

    @Test(arguments: [other(process: 1), other(host: "elsewhere"), "nonsense"])
    func whoShowsLifeKeepsIt(_ holder: String) {
        var watch = HookWatch(own: Self.own)
        for beat in 0..<10 {
            let isFree = watch.mayTake(
                Self.record(holder, beat: Int64(beat)), at: Self.start + .seconds(50 * beat))
            #expect(!isFree)
        }
    }

    @Test(arguments: [other(process: 1), other(host: "elsewhere"), "nonsense"])
    func whoShowsNoneForAMinuteLosesIt(_ holder: String) {
        var watch = HookWatch(own: Self.own)
        for (seconds, isFree) in [(0, false), (59, false), (60, true)] {
            let isTaken = watch.mayTake(Self.record(holder), at: Self.start + .seconds(seconds))
            #expect(isTaken == isFree)
        }
    }
}
