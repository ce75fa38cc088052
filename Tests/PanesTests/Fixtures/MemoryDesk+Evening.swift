import Domain

@testable import Panes

extension MemoryDesk {
    /// An evening that passed from Zhao Min to Li Mei, and what came since: an emergency, a hold that ran out, a note.
    static func evening(_ author: ID<Operator> = "limei") -> MemoryDesk {
        var site = Compound.site
        site.rules.acknowledgeMinutes = 5
        site.counted = [CountedThing(id: "keys", name: Name(zh: "钥匙", en: "Keys"), expected: 12)]
        var desk = MemoryDesk(Compound.setting(site: site, author: Compound.author(author)))
        desk.setting.operators.append(
            Operator(
                id: "wangwei", name: "王伟", roles: [.supervisor], systemUser: nil, isEnabled: true, revision: 1
            ))
        desk.passwords = ["limei": Secret("李梅的密码".utf8), "zhaomin": Secret("赵敏的密码".utf8)]
        desk.expect(.take(reason: nil), at: "08:00", by: "zhaomin")
        desk.expect(
            .report(Self.draft("b02", "plumbing", "1F 卫生间", "龙头关不紧")), at: clock("15:00"), by: "zhaomin")
        desk.expect(
            .raise(StandingDraft(.condition, sort: .outOfService, what: "2号电梯停用，等配件", due: nil)), at: "16:00",
            by: "zhaomin")
        desk.expect(.start(.scheduled, incoming: "limei", reason: nil), at: "19:50", by: "zhaomin")
        desk.pass(1, at: "20:00", from: "zhaomin", to: "limei")
        desk.fillNight()
        return desk
    }

    /// Both sign what was counted and taken.
    mutating func pass(_ number: Int, at time: String, from outgoing: ID<Operator>, to incoming: ID<Operator>)
    {
        let id = HandoverID(number: number)
        if openHandover?.line("count:keys") != nil {
            expect(.move(.count("keys", 12), id), at: time, by: outgoing)
        }
        take(all: id, at: time, by: incoming)
        expect(.move(.sign(reason: nil), id), at: time, by: outgoing)
        expect(.move(.sign(reason: "临时替班"), id), at: time, by: incoming)
    }

    mutating func take(all id: HandoverID, at time: String, by incoming: ID<Operator>) {
        for line in handover(id)?.unacknowledged ?? [] {
            expect(.move(.acknowledge(line: line.key, word: "听到，接着盯"), id), at: time, by: incoming)
        }
    }

    private mutating func fillNight() {
        let lift = expect(
            .report(Self.draft("b05", "lift", "3F 走廊", "电梯困人，两人被困", reporter: "王伟", phone: "8123")),
            at: Self.clock("21:10"))
        expect(
            .move(.dispatch(DispatchOrder(team: "engineering", technician: "zhangqiang")), lift.number),
            at: Self.clock("21:12"))
        expect(.move(.acknowledge, lift.number), at: Self.clock("21:13"))
        let light = expect(
            .report(Self.draft("public", "lighting", "东门", "路灯不亮")), at: Self.clock("21:20"))
        expect(.move(.hold(.parts, until: Self.clock("23:00")), light.number), at: Self.clock("21:25"))
        expect(.report(Self.draft("b07", "sweeping", "门厅", "地面有水渍")), at: Self.clock("22:35"))
        expect(journal: "消防主机误报一次，已复位", at: "22:40", by: "limei")
    }

    /// The night passes on: what somebody wrote to it, and a call that came meanwhile.
    static func handingOver(_ author: ID<Operator> = "limei") -> MemoryDesk {
        var desk = evening(author)
        desk.expect(.start(.scheduled, incoming: "zhaomin", reason: nil), at: "23:30", by: "limei")
        let id = HandoverID(number: 2)
        for line in desk.openHandover?.lines ?? [] {
            switch line.content {
            case .ticket(let ticket) where ticket.what.hasPrefix("龙头"):
                desk.expect(.move(.omit(line: line.key, reason: "班组自管"), id), at: "23:31", by: "limei")
            case .standing:
                desk.expect(.move(.annotate(line: line.key, text: "配件九点到"), id), at: "23:31", by: "limei")
            case .figure, .ticket, .round, .finding, .occasion, .count, .entry, .said, .rest: break
            }
        }
        desk.expect(.move(.count("keys", 11), id), at: "23:32", by: "limei")
        desk.expect(.move(.add(text: "东门钥匙在门卫", section: .notes), id), at: "23:33", by: "limei")
        desk.expect(
            .report(Self.draft("b01", "lighting", "1F 大厅", "灯管闪烁")), at: clock("23:35"), by: "zhaomin")
        return desk
    }

    static func clock(_ time: String) -> Instant { Compound.at("2026-11-20T\(time):00+08:00") }

    mutating func expect(_ work: HandoverWork, at time: String, by id: ID<Operator>) {
        carry(Order(work), at: time, by: id)
    }

    mutating func expect(_ work: WatchWork, at time: String, by id: ID<Operator>) {
        carry(Order(work), at: time, by: id)
    }

    mutating func expect(_ work: StandingWork, at time: String, by id: ID<Operator>) {
        carry(Order(work), at: time, by: id)
    }

    mutating func expect(journal text: String, at time: String, by id: ID<Operator>) {
        carry(Order(.journal(.note(text, nil))), at: time, by: id)
    }

    private mutating func carry(_ order: Order, at time: String, by id: ID<Operator>) {
        let present = now
        now = Self.clock(time)
        defer { now = present }
        let account = setting.operators.first { $0.id == id }
        var author = Author(id: id, roles: account?.roles ?? [], desk: "tty2")
        author.isProven = true
        if case .failure(let failure) = carryOut(order, by: author) { fatalError("\(order): \(failure)") }
    }
}
