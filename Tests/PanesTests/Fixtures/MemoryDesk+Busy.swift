import Domain

@testable import Panes

extension MemoryDesk {
    /// A night with forty-odd tickets in every state.
    static func busy(_ setting: Setting = Compound.setting()) -> MemoryDesk {
        var desk = MemoryDesk(setting)
        // Whoever was called that night had five minutes to say that they come.
        var patient = setting.site
        patient.rules.acknowledgeMinutes = 5
        desk.setting = Compound.setting(site: patient)
        let first = desk.expect(
            .report(
                draft(
                    "b05", "lift", "3F 走廊", "电梯困人，两人被困", reporter: "王伟", phone: "8123", unit: "财务处")),
            at: Compound.at("2026-11-20T23:12:00+08:00"))
        desk.expect(
            .move(.dispatch(DispatchOrder(team: "engineering", technician: "zhangqiang")), first.number),
            at: Compound.at("2026-11-20T23:16:00+08:00"))
        desk.expect(.move(.acknowledge, first.number), at: Compound.at("2026-11-20T23:18:00+08:00"))
        desk.setting = setting
        let leak = desk.expect(
            .report(draft("b02", "plumbing", "1F 卫生间", "水管漏水，地面积水", reporter: "赵国强", phone: "8216")),
            at: Compound.at("2026-11-20T22:40:00+08:00"))
        desk.expect(
            .move(.dispatch(DispatchOrder(team: "engineering")), leak.number),
            at: Compound.at("2026-11-20T22:45:00+08:00"))
        let light = desk.expect(
            .report(draft("public", "lighting", "东门", "路灯不亮")),
            at: Compound.at("2026-11-20T20:20:00+08:00"))
        desk.expect(
            .move(.hold(.parts, until: Compound.at("2026-11-20T23:00:00+08:00")), light.number),
            at: Compound.at("2026-11-20T20:50:00+08:00"))
        desk.expect(
            .report(draft("b07", "sweeping", "门厅", "地面有水渍", channel: .miniProgram)),
            at: Compound.at("2026-11-20T23:35:00+08:00"))
        desk.fillUp()
        return desk
    }

    static func draft(
        _ grid: ID<Grid>, _ category: ID<Category>, _ place: String, _ what: String,
        channel: Channel = .phone, reporter: String? = nil, phone: String? = nil, unit: String? = nil,
        priority: Priority? = nil
    ) -> TicketDraft {
        TicketDraft(
            grid: grid, category: category, place: place, what: what, channel: channel,
            reporter: Reporter(name: reporter, phone: phone, unit: unit), priority: priority)
    }

    private mutating func fillUp() {
        let kinds: [(ID<Category>, String)] = [
            ("lighting", "灯管闪烁"), ("sweeping", "垃圾未清"), ("trees", "树枝过低"), ("access", "门禁失灵"),
            ("meals", "餐盘不足"), ("rooms", "会议室布置"), ("plumbing", "龙头关不紧"),
        ]
        for index in 0..<34 {
            let (category, what) = kinds[index * 5 % kinds.count]
            let grid = setting.site.grids[index * 7 % setting.site.grids.count].id
            let minute = index * 11
            let at = Compound.at("2026-11-20T14:00:00+08:00").adding(minutes: minute)
            let receipt = expect(
                .report(
                    Self.draft(
                        grid, category, "\(index % 6 + 1)F", what, priority: index % 9 == 0 ? .p4 : nil)),
                at: at)
            advance(receipt.number, by: index % 5, from: at)
        }
    }

    private mutating func advance(_ number: TicketNumber, by steps: Int, from at: Instant) {
        let team = setting.site.category(files[number]?.ticket.body.category ?? "")?.team ?? "cleaning"
        let moves: [TicketCommand] = [
            .dispatch(DispatchOrder(team: team)), .arrive,
            .hold(.access, until: Compound.now.adding(minutes: 520)),
            .resume,
        ]
        for (index, move) in moves.prefix(steps == 4 ? 0 : steps).enumerated() {
            expect(.move(move, number), at: at.adding(minutes: index + 3))
        }
    }

    /// That many tickets, a minute apart, all accepted and alike but for their number.
    static func queue(of count: Int) -> MemoryDesk {
        var desk = MemoryDesk(now: Compound.now.adding(minutes: 10_000))
        for index in 0..<count {
            let at = Compound.at("2026-11-01T00:00:00+08:00").adding(minutes: index)
            desk.expect(.report(draft("b01", "lighting", "1F", "第 \(index) 件")), at: at)
        }
        desk.now = Compound.now.adding(minutes: 10_000)
        return desk
    }
}

extension MemoryDesk {
    /// A compound of 49 units in one layer, with a few tickets.
    static func units() -> MemoryDesk {
        var desk = MemoryDesk(Compound.setting(site: Compound.units))
        for index in 0..<30 {
            let grid = Compound.units.grids[index * 5 % 49].id
            desk.expect(
                .report(draft(grid, "lift", "大厅", "电梯异响", priority: index % 7 == 0 ? .p1 : .p3)),
                at: Compound.at("2026-11-20T18:00:00+08:00").adding(minutes: index))
        }
        return desk
    }
}
