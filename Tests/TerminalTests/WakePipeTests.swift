import Glibc
import Screen
import Testing

@testable import Terminal

struct WakePipeTests {
    @Test func manyRingsFromManyThreadsCountOnce() async throws {
        let pipe = try #require(WakePipe())
        let wakeUp = pipe.wakeUp
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask { for _ in 0..<20_000 { wakeUp.ring() } }
            }
        }
        #expect(pipe.drain())
        #expect(!pipe.drain())
    }

    @Test func aSignalAloneIsNoRing() throws {
        let pipe = try #require(WakePipe())
        #expect(write(pipe.writeEnd, "s", 1) == 1)
        #expect(!pipe.drain())
    }
}
