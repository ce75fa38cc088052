import Domain
import Screen
import Testing

@testable import Panes

/// Locking the desk, and signing on over the lock.
@Suite struct GateTests {
    private static let zhao = Secret("zhaos password".utf8)
    private static let li = Secret("lis password".utf8)

    private func stage(
        size: Size = Size(width: 120, height: 40), language: Language = .chinese, isCalm: Bool = true
    ) -> Stage {
        var desk = MemoryDesk.busy()
        desk.setting.hasPassword = true
        desk.passwords = ["zhaomin": Self.zhao, "limei": Self.li]
        return Stage(desk, size: size, language: language, isCalm: isCalm)
    }

    private func signOn(_ stage: inout Stage, _ name: String, _ password: String) {
        stage.press("Tab", "Ctrl-u")
        stage.type(name)
        stage.press("Enter")
        stage.type(password)
        stage.press("Enter")
    }

    @Test func aLockedDeskShowsNobodyAndNothing() {
        var stage = stage()
        let shown = stage.screen
        #expect(shown.contains("261"))
        stage.press("L")
        let locked = stage.screen
        #expect(locked.contains("已锁定：赵敏"))
        let rows = locked.split(separator: "\n").dropFirst()
        for row in stage.state.tickets.queue.rows {
            #expect(!rows.contains { $0.contains(row.number.text) })
            if let name = row.reporter.name { #expect(!locked.contains(name)) }
        }
        // The header goes on.
        #expect(locked.split(separator: "\n").first == shown.split(separator: "\n").first)
    }

    @Test func noKeyReachesThePanesAndNoneLeavesALock() {
        var stage = stage()
        let cursor = stage.cursor
        stage.press("L")
        stage.forgetEffects()
        stage.type("jjdafqxn?:/uL")
        stage.press("Ctrl-c", "Ctrl-z", "F2", "F3", "Esc", "Ctrl-g", "Alt-Enter", "Down", "PgDn", "q")
        stage.send(.mouse(Mouse(.press, at: Point(x: 50, y: 12))))
        stage.send(.paste("dddd\ny\n"))
        #expect(stage.orders.isEmpty)
        #expect(!stage.effects.contains { $0 == .quit || $0 == .suspend })
        #expect(stage.state.gate != nil && stage.cursor == cursor && stage.state.popups.isEmpty)
    }

    @Test func thePasswordIsDotsAndNotItsLength() {
        var stage = stage()
        stage.press("L")
        stage.type("abc")
        #expect(
            stage.screen.contains("•••") && !stage.screen.contains("••••") && !stage.screen.contains("abc"))
        stage.type(String(repeating: "x", count: 40))
        let dots = stage.screen.filter { $0 == "•" }.count
        stage.type(String(repeating: "y", count: 40))
        #expect(stage.screen.filter { $0 == "•" }.count == dots)
    }

    @Test func theSamePersonFindsEverythingAsItWas() {
        var stage = stage()
        stage.press("m")
        stage.type("门口等")
        // A letter is text in a popup; the desk locks by itself.
        stage.state.lock()
        #expect(!stage.screen.contains("门口等"))
        stage.type("wrong")
        stage.press("Enter")
        #expect(stage.screen.contains("姓名或密码不对") && stage.state.gate != nil)
        stage.type("zhaos password")
        stage.press("Enter")
        #expect(stage.state.gate == nil && stage.screen.contains("门口等"))
    }

    @Test func anotherStartsCleanAndTheFirstComesBackToWhatWasOpen() {
        var stage = stage()
        stage.press("3", "1", "j", "j")
        let cursor = stage.cursor
        stage.press("m")
        stage.type("门口等")
        stage.state.lock()
        signOn(&stage, "李梅", "lis password")
        #expect(stage.state.gate == nil && stage.state.setting.author.id == "limei")
        #expect(stage.effects.contains(.seat(Author(id: "limei", roles: [.leader], desk: "tty1"))))
        #expect(!stage.screen.contains("门口等") && stage.state.popups.isEmpty && stage.state.drafts.isEmpty)
        #expect(!stage.state.hasOwnStep)
        stage.press("7", "L")
        #expect(stage.screen.contains("已锁定：李梅"))
        signOn(&stage, "zhaomin", "zhaos password")
        #expect(stage.state.setting.author.id == "zhaomin")
        #expect(stage.screen.contains("门口等") && stage.cursor == cursor && stage.state.screen == .desk)
        stage.press("Enter")
        #expect(stage.orders.count == 1)
        stage.press("L")
        signOn(&stage, "limei", "lis password")
        #expect(stage.state.screen == .logbook)
    }

    @Test func nobodyTakesOverWhileAStepIsOnItsWay() {
        var stage = stage()
        stage.isSlow = true
        stage.press("s")
        stage.press("L")
        signOn(&stage, "limei", "lis password")
        #expect(stage.screen.contains("正在写入") && stage.state.setting.author.id == "zhaomin")
        stage.catchUp()
        signOn(&stage, "limei", "lis password")
        #expect(stage.state.setting.author.id == "limei")
    }

    @Test func whoHasNoPasswordNeitherLocksNorOpensALock() {
        var stage = stage()
        stage.state.setting.hasPassword = false
        stage.press("L")
        #expect(stage.state.gate == nil && stage.screen.contains("griddesk operator password"))
        stage.state.setting.hasPassword = true
        stage.press("L")
        signOn(&stage, "guest", "")
        #expect(stage.state.gate != nil && stage.screen.contains("没有设密码"))
    }

    @Test func anEmergencyRingsAndIsSaidThroughALock() {
        var stage = stage()
        stage.press("L")
        stage.forgetEffects()
        let draft = MemoryDesk.draft("b11", "lighting", "3F", "有人晕倒", priority: .p1)
        stage.elsewhere(.report(draft))
        #expect(stage.effects.contains(.ring) && stage.screen.contains("有人晕倒"))
        #expect(!stage.screen.contains("去看"))
        stage.send(.tick(stage.state.now.adding(seconds: 1)))
        stage.forgetEffects()
        stage.send(.tick(stage.state.now.adding(seconds: 20)))
        #expect(stage.effects.contains(.ring))
        signOn(&stage, "limei", "lis password")
        #expect(stage.state.alarms.isRinging && stage.screen.contains("有人晕倒"))
    }

    @Test func itLocksByItselfWhenNobodyTouchesIt() {
        var stage = stage()
        stage.state.lockAfter = 600
        let start = stage.state.now
        stage.press("j")
        #expect(stage.state.lockDue == start.adding(seconds: 600))
        stage.send(.tick(start.adding(seconds: 599)))
        #expect(stage.state.gate == nil)
        stage.press("j")
        stage.send(.tick(start.adding(seconds: 1100)))
        #expect(stage.state.gate == nil)
        stage.send(.tick(start.adding(seconds: 1199)))
        #expect(stage.state.gate != nil)
    }

    @Test func withoutAPasswordItDoesNotLockByItself() {
        var stage = stage()
        (stage.state.lockAfter, stage.state.setting.hasPassword) = (60, false)
        stage.send(.tick(stage.state.now.adding(seconds: 1000)))
        #expect(stage.state.gate == nil)
    }

    @Test func atTheStartSomebodySignsOnOrLeaves() {
        var desk = MemoryDesk.busy()
        desk.passwords = ["limei": Self.li]
        (desk.setting.author, desk.setting.isReadOnly) = (Author(id: "", roles: [], desk: "tty1"), true)
        var stage = Stage(desk, isStarted: false)
        stage.state.close(for: nil)
        stage.carryOut(stage.state.start())
        #expect(stage.screen.contains("登录") && !stage.screen.contains("工单 ·"))
        stage.type("李梅")
        stage.press("Tab")
        stage.type("lis password")
        stage.press("Enter")
        #expect(stage.state.setting.author.id == "limei" && !stage.state.setting.isReadOnly)
        #expect(stage.screen.contains("工单"))
        var leaving = Stage(desk, isStarted: false)
        leaving.state.close(for: "李梅")
        leaving.press("Esc")
        #expect(leaving.effects.contains(.quit))
    }

    @Test(arguments: [(40, 10), (80, 24), (120, 40), (240, 60)])
    func itFitsEveryScreen(_ width: Int, _ height: Int) throws {
        for language in Language.allCases {
            var stage = stage(size: Size(width: width, height: height), language: language)
            stage.press("L")
            let words = Phrase("密码", "Password")[language]
            #expect(stage.screen.contains(words), "\(stage.screen)")
            #expect(stage.state.view().cursor != nil)
            stage.type("wrong")
            try expectGolden(stage, "locked")
        }
    }
}
