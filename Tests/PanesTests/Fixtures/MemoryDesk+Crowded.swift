import Domain

@testable import Panes

extension MemoryDesk {
    /// A night in which teams and technicians have several tickets each.
    static func crowded(_ setting: Setting = Compound.setting()) -> MemoryDesk {
        var desk = MemoryDesk.busy(setting)
        let people: [ID<Person>?] = ["zhangqiang", nil, "chengang", "zhangqiang", nil]
        for index in 0..<20 {
            let grid = setting.site.grids[index % setting.site.grids.count].id
            let at = Compound.at("2026-11-20T21:00:00+08:00").adding(minutes: index * 3)
            let number = desk.expect(
                .report(
                    draft(grid, index % 2 == 0 ? "plumbing" : "lighting", "\(index % 5 + 1)F", "第 \(index) 处")
                ),
                at: at
            ).number
            let order = DispatchOrder(team: "engineering", technician: people[index % people.count])
            desk.expect(.move(.dispatch(order), number), at: at.adding(minutes: 1))
            if index % 4 == 1 { desk.expect(.move(.acknowledge, number), at: at.adding(minutes: 2)) }
            if index % 4 == 2 { desk.expect(.move(.arrive, number), at: at.adding(minutes: 2)) }
            if index % 4 == 3 {
                desk.expect(
                    .move(.hold(.parts, until: Compound.now.adding(minutes: index - 10)), number),
                    at: at.adding(minutes: 2))
            }
        }
        return desk
    }
}
