import Domain
import Foundation
import Store

/// The hand, counted: keys pressed one after the other in the real program, and what it takes for them in all.
struct HandMeasure {
    private static let calls = [
        ("Chinese", "5号楼 3F 电梯困人 王伟 8123 紧急"), ("English", "lift stuck b5 3F Wang 8123 urgent"),
        ("pinyin", "5hl 3f dtkr 8123"),
    ]

    let workplace: Workplace
    let griddesk: String
    /// Of the larger demo; 0 for none.
    let demoTickets: Int

    func run() throws -> [Report.Section] {
        let desk = try HandDesk(workplace)
        let hand = try Hand(griddesk, desk)
        var measurements: [Measurement] = []
        for (language, line) in HandMeasure.calls {
            let call = ["n"] + line.map(String.init) + ["\r"]
            measurements += try hand.measure("call to saved, \(language)", call, most: 40) {
                try desk.facts().last == "ticket.reported"
            }
            measurements += try hand.measure("saved to dispatched, \(language)", ["d", "\r"], most: 2) {
                try desk.facts().last == "ticket.dispatched"
            }
        }
        let found = [":"] + desk.searched.map(String.init) + ["\r"]
        measurements += try hand.measure(
            "a ticket of yesterday found", found, most: 8, until: HandDesk.oldWords)
        try hand.leaveOld()
        let hold = ["/"] + HandDesk.word.map(String.init) + ["\r", "*", "w", "1", "\r", "\r"]
        measurements += try hand.measure("ten tickets on hold", hold, most: 12) {
            try desk.facts().suffix(10).allSatisfy { $0 == "ticket.held" }
        }
        tell("hands: measured; now the starts of demos")
        return [
            .init(title: "the hand, at 120x40", yardstick: nil, measurements: measurements),
            try demo(),
        ]
    }

    /// From the shell's Enter to the first frame with tickets in it.
    private func demo() throws -> Report.Section {
        let starts = try ([nil] + (demoTickets > 0 ? [demoTickets] : [])).map { count in
            let more = count.map { ["--tickets", "\($0)"] } ?? []
            let start = ContinuousClock.now
            let program = try TerminalProgram(griddesk, ["demo", "--lang", "zh"] + more)
            let time = try program.wait(for: "1–", since: start, seconds: 600)
            let name = "griddesk demo" + (count.map { " --tickets \($0)" } ?? "")
            return Measurement(name, time, .milliseconds, aim: count == nil ? .atMost(2000) : nil)
        }
        return .init(title: "start to the first frame", yardstick: nil, measurements: starts)
    }
}
