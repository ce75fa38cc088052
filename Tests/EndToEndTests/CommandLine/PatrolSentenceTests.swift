import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct PatrolSentenceTests {
    private static func clock(_ minutes: Int, _ format: String) -> String {
        let formatter = DateFormatter()
        formatter.timeZone = TimeZone(identifier: "Asia/Shanghai")
        formatter.dateFormat = format
        return formatter.string(from: Date(timeIntervalSinceNow: Double(minutes) * 60))
    }

    @Test func aTimeThatIsSaidIsWhenItWasSeen() throws {
        let desk = try TestDesk.withRounds()
        let id = try desk.round(of: "trial.b06")
        let clock = Self.clock(-5, "HH:mm")
        let told = try desk.run("patrol", "report", "--line", "6号楼试巡 大厅灯不亮 严重 \(clock) 其余正常")
        #expect(told.code == 0 && told.errors.contains(clock), "\(told.errors)")
        let answers = try #require(try desk.round(id)["answers"] as? [[String: Any]])
        let finding = try #require(answers.first { $0["result"] as? String == "finding" })
        let minute = ISO8601DateFormatter().string(from: Date(timeIntervalSinceNow: -300)).prefix(16)
        #expect((finding["at"] as? String)?.prefix(16) == minute)
        #expect(try desk.found(in: id).first?["severity"] as? String == "major")
    }
}
