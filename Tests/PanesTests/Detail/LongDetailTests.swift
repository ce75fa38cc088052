import Domain
import Screen
import Testing

@testable import Panes

/// A ticket with more to tell than a small screen shows.
@Suite struct LongDetailTests {
    private func stage(_ language: Language) -> Stage {
        var desk = MemoryDesk()
        let number = desk.expect(
            .report(
                MemoryDesk.draft(
                    "b05", "plumbing", "地下一层 B1 车库东北角消防栓旁第三根立柱后面",
                    "水管接头处漏水，地面积水约二十平方米，已经用警戒带围起来，车辆绕行；物业说上个月修过一次，同一处又漏了",
                    reporter: "欧阳国强", phone: "138-0000-0022 转 8123", unit: "机关事务管理局后勤服务中心")),
            at: Compound.at("2026-11-20T20:05:00+08:00")
        ).number
        let order = DispatchOrder(
            team: "engineering", technician: "zhangqiang", assisting: ["cleaning", "security"])
        desk.expect(.move(.dispatch(order), number), at: Compound.at("2026-11-20T20:10:00+08:00"))
        desk.expect(.move(.acknowledge, number), at: Compound.at("2026-11-20T20:12:00+08:00"))
        desk.expect(.move(.arrive, number), at: Compound.at("2026-11-20T20:40:00+08:00"))
        for minute in 0..<12 {
            desk.expect(
                .move(.note("第 \(minute + 1) 次来电催问：水已经流到电梯口，问还要多久"), number),
                at: Compound.at("2026-11-20T21:00:00+08:00").adding(minutes: minute * 5))
        }
        for part in 1...3 {
            desk.expect(
                .move(.fee(.part(name: "不锈钢波纹管接头 DN\(part * 15)", quantity: part, unitPrice: 3650)), number))
        }
        desk.expect(
            .move(.hold(.parts, until: Compound.at("2026-11-21T08:30:00+08:00")), number),
            note: "仓库没有 DN45 的接头")
        var stage = Stage(desk, size: Size(width: 80, height: 24), language: language)
        stage.press("Enter")
        return stage
    }

    @Test(arguments: Language.allCases)
    func itsBeginning(language: Language) throws {
        try expectGolden(stage(language), "detail-long")
    }

    @Test(arguments: Language.allCases)
    func itsEnd(language: Language) throws {
        var stage = stage(language)
        stage.press("G")
        try expectGolden(stage, "detail-long-end")
    }
}
