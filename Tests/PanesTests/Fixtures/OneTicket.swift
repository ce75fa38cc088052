import Domain

@testable import Panes

/// A desk with one ticket in the state a test wants.
enum OneTicket {
    static let number = TicketNumber(day: 261_120, sequence: 1)
    static let reported = Compound.at("2026-11-20T22:00:00+08:00")

    static func desk(_ state: TicketState) -> MemoryDesk {
        var desk = MemoryDesk()
        let channel: Channel = state == .reported ? .miniProgram : .phone
        desk.expect(
            .report(MemoryDesk.draft("b05", "lighting", "3F 走廊", "灯不亮", channel: channel)), at: reported,
            by: "zhaomin")
        for (index, command) in commands(state).enumerated() {
            desk.expect(.move(command, number), at: reported.adding(minutes: index + 1), by: "zhaomin")
        }
        if state == .merged {
            let other = desk.expect(
                .report(MemoryDesk.draft("b05", "lighting", "3F", "灯坏")), at: reported)
            desk.expect(.merge(number, into: other.number))
        }
        return desk
    }

    private static func commands(_ state: TicketState) -> [TicketCommand] {
        let dispatch = TicketCommand.dispatch(DispatchOrder(team: "engineering"))
        switch state {
        case .reported, .accepted, .merged: return []
        case .dispatched: return [dispatch]
        case .inProgress: return [dispatch, .arrive]
        case .onHold: return [.hold(.parts, until: Compound.now.adding(minutes: 60))]
        case .done: return [dispatch, .finish]
        case .closed: return [dispatch, .finish, .callBack(Rating(overall: 4))]
        case .rejected: return [.reject(reason: "不归本处")]
        }
    }

    /// The screens with the cursor on it.
    static func stage(
        _ state: TicketState, author: ID<Operator> = "zhaomin", isReadOnly: Bool = false
    ) -> Stage {
        var desk = desk(state)
        desk.setting.author = Compound.author(author)
        desk.setting.isReadOnly = isReadOnly
        var stage = Stage(desk)
        stage.press("/")
        stage.type("state:all")
        stage.press("Enter")
        stage.goTo(number)
        stage.forgetEffects()
        return stage
    }
}
