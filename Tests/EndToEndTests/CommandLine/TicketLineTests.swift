import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct TicketLineTests {
    @Test func aLineBecomesATicket() throws {
        let desk = try TestDesk()
        let made = try desk.run("ticket", "new", "--line", "5号楼 3F 电梯困人 王伟 8123 紧急")
        try #require(made.code == 0, "\(made.errors)")
        #expect(
            made.errors == "understood: Building 5 · 3F · People trapped in a lift · P1 · 王伟 · 8123; 电梯困人\n")
        let ticket = try desk.ticket(made.output.trimmingCharacters(in: .whitespacesAndNewlines))
        let wanted = [
            "grid": "b05", "category": "lift-trapped", "where": "3F", "what": "电梯困人", "reporter": "王伟",
            "phone": "8123", "priority": "P1",
        ]
        for (key, value) in wanted { #expect(ticket[key] as? String == value, "\(key)") }
    }

    @Test func optionsOverruleTheLine() throws {
        let desk = try TestDesk()
        let made = try desk.run(
            "ticket", "new", "--line", "lift stuck b5 3F Wang 8123 urgent", "--grid", "b06", "--priority",
            "P1",
            "--where", "roof", "--lang", "zh")
        try #require(made.code == 0, "\(made.errors)")
        #expect(made.errors == "理解为：6号楼 · roof · 电梯困人 · P1 · Wang · 8123；lift stuck\n")
        let ticket = try desk.ticket(made.output.trimmingCharacters(in: .whitespacesAndNewlines))
        #expect(ticket["grid"] as? String == "b06")
        #expect(ticket["where"] as? String == "roof")
    }

    @Test func aSpokenWordOnlyRaisesAndOptionsLowerAndSaySo() throws {
        let desk = try TestDesk()
        let urgent = try desk.run("ticket", "new", "--line", "lift stuck b5 3F Wang 8123 urgent", "--json")
        #expect(
            urgent.output.contains("\"priority\":\"P1\"") || urgent.output.contains("\"priority\" : \"P1\""))
        let calm = try desk.run("ticket", "new", "--line", "5号楼 3F 电梯困人 王伟 8124 不急")
        #expect(calm.errors.contains("words do not lower it: still P1; --priority does"))
        let lowered = try desk.run(
            "ticket", "new", "--line", "5号楼 3F 电梯困人 王伟 8125", "--priority", "P3")
        #expect(lowered.errors.contains("P3 normal below the category's usual P1"))
        let number = calm.output.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(try desk.ticket(number)["priority"] as? String == "P1")
        let edited = try desk.run("ticket", "edit", number, "--priority", "P2")
        #expect(edited.errors.contains("P2 urgent below the category's usual P1"))
        #expect(try desk.ticket(number)["priority"] as? String == "P2")
    }

    @Test func theCallerSSentenceIsKept() throws {
        let desk = try TestDesk()
        let line = "您好，9号楼楼顶漏水漏到六楼走廊了，麻烦来看看"
        let made = try desk.run("ticket", "new", "--line", line)
        let number = made.output.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(try desk.ticket(number)["what"] as? String == "漏水漏到六楼走廊了")
        #expect(try desk.run("log", "--json").output.contains(line))
        #expect(try desk.run("verify").code == 0)
    }

    @Test func dangerIsSaidOnStandardError() throws {
        let desk = try TestDesk()
        let made = try desk.run(
            "ticket", "new", "--line", "5号楼 3F 灯坏了 有人说冒烟 没有着火", "--category", "lighting", "--lang", "zh")
        #expect(made.errors.contains("可能紧急 → P1?（“冒烟”"))
        let denied = try desk.run("ticket", "new", "--line", "5号楼 3F 灯坏了 没有冒烟", "--lang", "zh")
        #expect(!denied.errors.contains("可能紧急"))
    }

    @Test(arguments: [
        ("99号楼 漏水", "grid missing", "--grid b05"), ("5号楼 8123", "category and what missing", "--category"),
        ("  ", "grid and category and what missing", "--what"),
    ])
    func whatIsMissingIsSaid(line: String, missing: String, option: String) throws {
        let desk = try TestDesk()
        let refused = try desk.run("ticket", "new", "--line", line)
        #expect(refused.code == 64)
        #expect(refused.output.isEmpty)
        #expect(refused.errors.contains(missing) && refused.errors.contains(option), "\(refused.errors)")
        #expect(try desk.list().isEmpty)
    }

    @Test func pastedControlCharactersDoNotReachTheTerminal() throws {
        let desk = try TestDesk()
        let made = try desk.run("ticket", "new", "--line", "5号楼 漏水 \u{1B}[31m\nlog")
        #expect(!made.errors.contains("\u{1B}"))
    }
}
