import Foundation
import Glibc
import Testing

/// A line that takes 25 KiB a second, or nothing for a while.
@Suite(.serialized, .timeLimit(.minutes(5))) struct SlowLinkTests {
    private static let bytesPerSecond = 25 * 1024
    private static let moves = 50
    /// Of a move alone at 120×40 (a whole picture takes about 10,000), and of each of a burst, where pictures are left
    /// out.
    private static let bytesPerMove = 2500

    private func open(_ desk: TestDesk, bytesPerSecond: Int? = nil) throws -> PtyProgram {
        try PtyProgram(["--db", desk.database, "--lang", "zh"], bytesPerSecond: bytesPerSecond)
    }

    private func detail(of number: String) -> String { "┌ #\(number)" }

    /// Asks for far more whole pictures than a terminal keeps unread, one by one so that none is left out.
    private func fill(_ program: PtyProgram) {
        for _ in 0..<30 {
            program.type("\u{C}")
            Thread.sleep(forTimeInterval: 0.05)
        }
    }

    @Test func aBurstOfMovesArrivesWhole() throws {
        let desk = try TestDesk()
        let tickets = try (0..<12).map { try desk.newTicket("走廊灯不亮 \($0)") }
        let program = try open(desk, bytesPerSecond: Self.bytesPerSecond)
        try program.wait(for: detail(of: tickets[0]))
        let before = program.outputCount
        let down = String(repeating: "j", count: 11)
        let up = String(repeating: "k", count: 11)
        program.type(down + up + down + up + "jjjjjj")
        try program.wait(for: detail(of: tickets[6]))
        #expect(program.outputCount - before <= Self.moves * Self.bytesPerMove)
        program.type("?")
        try program.wait(for: "帮助 ·")
    }

    @Test func aMoveStaysWithinItsBytes() throws {
        let desk = try TestDesk()
        let tickets = try (0..<6).map { try desk.newTicket("走廊灯不亮 \($0)") }
        let program = try open(desk)
        try program.wait(for: detail(of: tickets[0]))
        for ticket in tickets.dropFirst() {
            let before = program.outputCount
            program.type("j")
            try program.wait(for: detail(of: ticket))
            #expect(program.outputCount - before <= Self.bytesPerMove)
        }
    }

    @Test func keysTypedWhileNothingIsTakenAreNotLost() throws {
        let desk = try TestDesk()
        let tickets = try (0..<6).map { _ in try desk.newTicket() }
        let program = try open(desk)
        try program.wait(for: detail(of: tickets[0]))
        program.hold()
        fill(program)
        program.type("jjjj")
        program.release()
        try program.wait(for: detail(of: tickets[4]))
    }

    @Test func itLeavesWhenToldThoughNothingIsTaken() throws {
        let desk = try TestDesk()
        let ticket = try desk.newTicket()
        let program = try open(desk)
        try program.wait(for: ticket)
        program.hold()
        fill(program)
        program.signal(SIGTERM)
        #expect(try program.waitForEnd() == 0)
        program.release()
        try program.waitForOutput("\u{1B}[?1049l")
    }
}
