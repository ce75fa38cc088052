import Foundation
import Testing

/// Relays that die, that are two, and configurations that are wrong.
@Suite(.timeLimit(.minutes(5))) struct RelayDeathTests {
    private static let slow = """
        [[hook]]
        name = "slow"
        run = ["sh", "-c", "cat >> DIR/told; sleep 0.2"]
        """

    /// Without its immediate repetitions.
    private func deduplicated(_ lines: [String]) -> [String] {
        lines.enumerated().filter { $0.offset == 0 || lines[$0.offset - 1] != $0.element }.map(\.element)
    }

    @Test func aKilledRelayLosesNothingAndKeepsTheOrder() throws {
        let desk = try TestDesk()
        var relay = try TestRelay(desk, config: Self.slow)
        try relay.wait(for: "new: begins")
        let expected = try (3...14).map { number in
            try desk.newTicket()
            return "\(number) ticket.reported"
        }
        for count in [2, 5, 9] {
            try relay.wait("\(count) told") { TestRelay.told("told", desk).count >= count }
            #expect(relay.end(SIGKILL) == SIGKILL)
            relay = try TestRelay(desk, config: Self.slow)
            try relay.wait(for: "goes on behind entry")
        }
        try relay.wait("the last") { TestRelay.told("told", desk).last == expected.last }
        #expect(deduplicated(TestRelay.told("told", desk)) == expected)
        #expect(relay.end() == 0)
    }

    @Test func whatHappenedWhileNoRelayRanIsToldLater() throws {
        let desk = try TestDesk()
        var relay = try TestRelay(desk, config: Self.slow)
        try relay.wait(for: "new: begins behind entry 2")
        #expect(relay.end(SIGHUP) == 0)
        try desk.newTicket()
        relay = try TestRelay(desk, config: Self.slow)
        try relay.wait(for: "goes on behind entry 2")
        try relay.wait(for: "3 ticket.reported")
        #expect(TestRelay.told("told", desk) == ["3 ticket.reported"])
    }

    @Test func ofTwoRelaysOneRunsTheHookAndTheOtherTakesOver() throws {
        let desk = try TestDesk()
        let first = try TestRelay(desk, config: Self.slow)
        try first.wait(for: "new: begins")
        let second = try TestRelay(desk, config: Self.slow)
        try second.wait(for: "is run by")
        for _ in 0..<3 { try desk.newTicket() }
        try first.wait(for: "told", count: 3)
        #expect(first.end() == 0)
        try second.wait(for: "goes on behind entry 5")
        try desk.newTicket()
        try second.wait(for: "6 ticket.reported")
        #expect(TestRelay.told("told", desk) == (3...6).map { "\($0) ticket.reported" })
    }

    @Test func aTermDuringARunWaitsForIt() throws {
        let desk = try TestDesk()
        let relay = try TestRelay(
            desk,
            config: """
                [[hook]]
                name = "slow"
                run = ["sh", "-c", "echo > DIR/begun; sleep 1; cat >> DIR/told"]
                """)
        try relay.wait(for: "new: begins")
        try desk.newTicket()
        try relay.wait("its beginning") {
            FileManager.default.fileExists(atPath: desk.scratch.path("begun"))
        }
        #expect(relay.end() == 0)
        #expect(TestRelay.told("told", desk) == ["3 ticket.reported"])
        #expect(relay.words.contains("3 ticket.reported"))
    }

    @Test(arguments: [
        ("", 64, "there is no [[hook]] in"), ("theme = \"day\"\n", 64, "there is no [[hook]] in"),
        ("[[hook]\n", 65, "config.toml:1"),
        ("[[hok]]\nname = \"a\"\n", 65, "config.toml:1:1: hok: unknown key"),
        ("[[hook]]\nname = \"a\"\nrun = [\"/nowhere/send\"]\n", 65, "hook[1]: “/nowhere/send” is no program"),
        ("[[hook]]\nname = \"a\"\nrun = [\"/tmp\"]\n", 65, "“/tmp” is no program"),
    ])
    func aWrongConfigurationIsSaid(config: String, code: Int32, words: String) throws {
        let desk = try TestDesk()
        try TestRelay.write(config, desk)
        let ended = try Program.run(
            ["--db", desk.database, "--lang", "en", "relay"], environment: TestRelay.environment(desk))
        #expect(ended.code == code)
        #expect(ended.errors.contains(words), "\(ended.errors)")
    }

    @Test func aSiteFileRunsNoPrograms() throws {
        let desk = try TestDesk()
        let site = try desk.run("site", "export").output
        let file = try desk.write(site + "\n[[hook]]\nname = \"a\"\nrun = [\"true\"]\n", to: "site.toml")
        let applied = try desk.run("site", "apply", "--yes", file)
        #expect(applied.code == 65)
        #expect(applied.errors.contains("hook: hooks belong in the local configuration"), "\(applied.errors)")
    }
}
