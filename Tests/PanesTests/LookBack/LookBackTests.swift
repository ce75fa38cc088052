import Domain
import Screen
import Testing

@testable import Panes

@Suite("Looking back") struct LookBackTests {
    private func draft(_ what: String, _ priority: Priority = .p3, channel: Channel = .phone) -> TicketWork {
        .report(MemoryDesk.draft("b11", "lighting", "3F", what, channel: channel, priority: priority))
    }

    /// Three tickets came since, each ten minutes behind the other.
    private func stage(_ size: Size = Size(width: 120, height: 40)) -> PastStage {
        var stage = PastStage(size: size)
        for what in ["灯一", "灯二", "灯三"] { stage.elsewhere(draft(what), minutes: 10) }
        return stage
    }

    private func open(_ stage: PastStage) -> Int { stage.screens.front.desk.matrix.known?.total ?? -1 }

    @Test func `the screens show what was, the clock stands, and Esc is now`() {
        var stage = stage()
        let before = (stage.screen, stage.present.tickets.queue.cursor)
        let now = open(stage)
        stage.lookBack("-15m")
        #expect(open(stage) == now - 2)
        #expect(stage.line(0).contains("回看") && stage.line(0).contains("Esc 回到现在"))
        #expect(!stage.screen.contains("灯三") && stage.screen.contains("灯一"))
        let then = stage.past?.now
        stage.tick(seconds: 90)
        #expect(stage.past?.now == then && stage.present.now == stage.desk.now)
        stage.press("Esc")
        #expect(stage.past == nil && open(stage) == now)
        #expect(stage.present.tickets.queue.cursor == before.1)
        #expect(stage.count { $0 == .present } == 1)
    }

    @Test func `arrows go by entry and with Shift by hour, letters still move`() {
        var stage = stage()
        stage.lookBack("-1m")
        let first = stage.past?.head
        stage.press("Left", "Left")
        #expect(stage.past?.head == first.map { $0 - 2 })
        stage.press("Right")
        #expect(stage.past?.head == first.map { $0 - 1 })
        let (then, cursor) = (stage.past?.now, stage.past?.tickets.queue.cursor)
        stage.press("j")
        #expect(stage.past?.now == then && stage.past?.tickets.queue.cursor == cursor.map { $0 + 1 })
        stage.press("Right", "Right", "Right", "Right", "Right")
        #expect(stage.line(39).contains("还没有到"))
        stage.press("Shift-Left")
        #expect(stage.line(39).contains("值班日志从"))
        stage.press(">")
        #expect(stage.line(39).contains("还没有到"))
        #expect(stage.past != nil)
    }

    @Test func `keys typed while a moment is on its way add up`() {
        var stage = stage()
        stage.lookBack("-1m")
        let first = stage.past?.head
        stage.isSlow = true
        stage.press("Left", "Left")
        #expect(stage.count { if case .lookBack = $0 { true } else { false } } == 2)
        stage.catchUp()
        #expect(stage.past?.head == first.map { $0 - 2 })
    }

    @Test func `an emergency rings and is said, and its key goes back to now and there`() {
        var stage = stage()
        stage.lookBack("-15m")
        let number = stage.elsewhere(draft("有人晕倒", .p1, channel: .miniProgram))
        #expect(stage.line(1).contains("紧急") && stage.line(1).contains("有人晕倒"))
        #expect(stage.line(0).contains("回看"))
        #expect(stage.count { $0 == .ring } > 0)
        #expect(stage.past?.tickets.queue.rows.contains { $0.number == number } == false)
        stage.press("e")
        #expect(stage.present.alarms.ringing == [number])
        stage.press("Ctrl-g")
        #expect(stage.past == nil && stage.present.ticket?.number == number)
        #expect(stage.present.alarms.ringing.isEmpty)
    }

    @Test(arguments: [Size(width: 40, height: 10), Size(width: 79, height: 23), Size(width: 240, height: 60)])
    func `in any window banner and alarm are seen`(size: Size) {
        var stage = stage(size)
        stage.lookBack("-15m")
        stage.elsewhere(draft("有人晕倒", .p1, channel: .miniProgram))
        #expect(stage.line(0).contains("回看"))
        #expect(stage.line(1).contains("紧急"))
    }

    @Test(arguments: ["1", "2", "3", "6", "7", "0"])
    func `no key of any screen writes anything`(screen: String) {
        var stage = PastStage(.queue(of: 3), size: Size(width: 80, height: 24))
        stage.elsewhere(draft("灯一"), minutes: 10)
        for key in (33...126).map({ String(UnicodeScalar(UInt8($0))) }) + ["F2", "F3", "F4", "F9"] {
            while stage.past?.popups.isEmpty == false { stage.press("Esc") }
            if stage.past == nil { stage.lookBack("-5m") }
            stage.press(screen, key)
            for typed in ["1", "y", "Enter"] where stage.past != nil { stage.press(typed) }
        }
        #expect(stage.count(isWriting) == 0)
    }

    private func isWriting(_ effect: Effect) -> Bool {
        switch effect {
        case .order, .together, .savedFilters, .keepDraft: true
        default: false
        }
    }

    @Test(arguments: ["a", "d", "n", "w", "f", "m", "x", "p", "E", "$", "M", "P", "u", "U", "F4"])
    func `a move says that it is the past`(key: String) {
        var stage = stage()
        stage.lookBack("-15m")
        stage.press(key)
        #expect(stage.line(39).contains("正在回看"), "\(key): \(stage.line(39))")
    }

    @Test func `help tells of the keys that go through the past`() {
        var stage = stage()
        stage.press("?")
        #expect(!stage.screen.contains("逐时"))
        stage.press("Esc")
        stage.lookBack("-15m")
        stage.press("?")
        #expect(stage.screen.contains("Shift-Left") && stage.screen.contains("逐时"))
    }

    @Test func `popups that ask for words are not opened in the past`() {
        var stage = stage()
        stage.lookBack("-15m")
        stage.press("C", "C")
        #expect(stage.past?.popups.count == 1)
        #expect(stage.line(39).contains("正在回看"))
    }

    @Test func `a late answer of the past is no answer of the present, nor of another moment`() {
        var stage = stage()
        stage.lookBack("-25m")
        stage.isSlow = true
        stage.press("Ctrl-l", "Right")
        stage.press("Esc")
        let now = open(stage)
        stage.catchUp()
        #expect(open(stage) == now && stage.past == nil)
    }

    @Test func `loading can be left, and a moment there is none of leads nowhere`() {
        var stage = stage()
        stage.isSlow = true
        stage.lookBack("-5m")
        #expect(stage.line(0).contains("载入") || stage.line(0).contains("读取"))
        stage.press("Esc")
        #expect(stage.past == nil && stage.count { $0 == .present } == 1)
        stage.isSlow = false
        stage.lookBack("-3d")
        #expect(stage.past == nil && stage.line(39).contains("值班日志从"))
    }

    @Test func `the palette says what it lacks, and what lies ahead`() {
        var stage = stage()
        stage.press("@")
        #expect(stage.screen.contains("as-of") && stage.screen.contains("写时间"))
        stage.type("2099-01-01 10:00")
        stage.press("Enter")
        #expect(stage.past == nil && stage.line(39).contains("还没有到"))
    }

    @Test func `a replay goes on by itself, stops and goes faster`() {
        let before = self.stage()
        let (from, to) = (before.desk.now.adding(minutes: -25), before.desk.now)
        var stage = PastStage(replaying: before, Replay(from...to, speed: 600))
        #expect(stage.past?.now == from)
        stage.tick(seconds: 1)
        #expect(stage.past?.now == from.adding(minutes: 10))
        #expect(stage.line(0).contains("回放") && stage.line(0).contains("×600"))
        stage.press("+", "-", "Space")
        #expect(stage.line(0).contains("暂停"))
        stage.press("a")
        #expect(stage.line(39).contains("回放"))
        stage.press("q")
        #expect(stage.count { $0 == .quit } == 1)
    }
}

@Suite struct ReplayTests {
    private let start = Instant(seconds: 1_777_535_922)

    @Test func `time passes at its speed and ends`() {
        var replay = Replay(start...start.adding(minutes: 10), speed: 60)
        #expect(replay.tick(start) == nil && replay.nextBeat == nil)
        replay.arrive(start, at: start)
        #expect(replay.tick(Instant(milliseconds: start.milliseconds + 100)) == nil)
        #expect(replay.tick(start.adding(seconds: 1)) == start.adding(minutes: 1))
        replay.change(faster: true)
        #expect(replay.tick(start.adding(seconds: 2)) == start.adding(minutes: 3))
        replay.toggle(start.adding(seconds: 2))
        #expect(replay.tick(start.adding(seconds: 60)) == nil)
        replay.arrive(start.adding(minutes: 1), at: start.adding(seconds: 61))
        replay.toggle(start.adding(seconds: 70))
        #expect(replay.tick(start.adding(seconds: 71)) == start.adding(minutes: 3))
        #expect(replay.tick(start.adding(seconds: 99)) == start.adding(minutes: 10))
        #expect(replay.isOver && replay.tick(start.adding(seconds: 100)) == nil && replay.nextBeat == nil)
        #expect(Replay(start...start, speed: 3600).speed == 3600)
    }
}
