import Domain
import Foundation
import Screen
import Store
import Synchronization
import Testing

@testable import Desk
@testable import Panes

/// Plays keys when the screen shows what they wait for.
private final class PatientDisplay: Display {
    let size = Size(width: 120, height: 40)
    let glyphs = Glyphs.unicode
    let wakeUp = WakeUp {}
    private(set) var bells = 0
    private(set) var shown = ""
    private(set) var missed: String?
    private var script: [(wanted: String, events: [Event])]
    private var end = Date(timeIntervalSinceNow: 40)

    init(_ script: [(wanted: String, events: [Event])]) {
        self.script = script
    }

    func show(_ canvas: Canvas, cursor: Point?) { shown = canvas.plainText() }
    func ring() { bells += 1 }
    func redrawAll() {}
    func suspend() {}
    func copyToClipboard(_ text: String) {}

    func events(waitingAtMost milliseconds: Int?) -> [Event] {
        guard let step = script.first else { return [.hangUp] }
        if shown.contains(step.wanted) {
            script.removeFirst()
            end = Date(timeIntervalSinceNow: 40)
            return step.events
        }
        if Date() > end {
            missed = step.wanted
            return [.hangUp]
        }
        Thread.sleep(forTimeInterval: 0.002)
        return []
    }
}

@Suite struct DeskLoopTests {
    private func play(
        _ house: TestHouse, _ script: [(wanted: String, events: [Event])], isReadOnly: Bool = false
    ) throws -> PatientDisplay {
        let display = PatientDisplay(script)
        let session = house.session(isReadOnly: isReadOnly)
        let loop = DeskLoop(
            session: session, setting: try session.setting(), head: try house.store.head().number,
            display: display,
            look: Appearance(language: .english, theme: try #require(Theme.shipped("mono")), depth: .mono))
        loop.typedAhead = TypeAhead(limit: .seconds(60))
        // Its keys come all at once, and are keys.
        loop.bursts = BurstGate(isOn: false)
        try loop.run()
        #expect(display.missed == nil, "\(display.shown)")
        return display
    }

    @Test func aKeyBecomesAnEntryAndTheScreenShowsIt() throws {
        let house = try TestHouse()
        let number = try house.report("lamp out")
        _ = try play(
            house,
            [
                (number.text, [.key(.character("d"))]), ("Dispatch", [.key(.enter)]),
                ("dispatched", [.hangUp]),
            ])
        #expect(try house.store.read { try $0.file(number) }?.ticket.body.state == .dispatched)
        #expect(try house.store.verify().isSound)
    }

    @Test func keysTypedAheadFollowTheStepsTheyWereMeantFor() throws {
        let house = try TestHouse()
        let number = try house.report("lamp out")
        let keys = "d\nsfv5".map { Event.key($0 == "\n" ? .enter : .character($0)) }
        _ = try play(house, [(number.text, keys), ("No open tickets", [.hangUp])])
        #expect(try house.store.read { try $0.file(number) }?.ticket.body.state == .closed)
    }

    @Test func keysTypedAfterAJumpAreForTheTicketAtItsEnd() throws {
        let house = try TestHouse()
        let first = try house.report("lamp out")
        for _ in 0..<150 { _ = try house.report("lamp dark") }
        let last = TicketNumber(day: first.day, sequence: 151)
        let keys: [Event] = [.key(.character("G")), .key(.character("d")), .key(.enter)]
        _ = try play(house, [(first.text, keys), ("dispatched", [.hangUp])])
        #expect(try house.store.read { try $0.file(last) }?.ticket.body.state == .dispatched)
    }

    @Test func whatIsTypedWaitsNoLongerThanTheLimit() {
        let start = ContinuousClock.now
        var typed = TypeAhead(limit: .milliseconds(250))
        typed.add(.key(.enter), at: start)
        #expect(typed.next(isHeld: true, now: start + .milliseconds(249)) == nil)
        #expect(typed.patience(now: start + .milliseconds(249)) == 2)
        #expect(typed.next(isHeld: true, now: start + .milliseconds(250)) != nil)
        #expect(typed.next(isHeld: false, now: start) == nil)
        #expect(typed.patience(now: start) == nil)
    }

    @Test func whatAnotherStoreWritesIsShown() throws {
        let house = try TestHouse()
        let first = try house.report("lamp out")
        let next = TicketNumber(day: first.day, sequence: first.sequence + 1)
        let writer = Thread {
            Thread.sleep(forTimeInterval: 0.3)
            _ = try? house.report("lamp dark")
        }
        writer.start()
        _ = try play(house, [(first.text, []), (next.text, [.hangUp])])
    }

    @Test func whatIsTypedDecomposedIsStoredComposed() throws {
        let house = try TestHouse()
        let number = try house.report("lamp out")
        let order = Order(.move(.note("cafe\u{301}"), number))
        guard case .carriedOut = house.session().carryOut(order) else {
            Issue.record("not carried out")
            return
        }
        let stored = try house.store.read { try $0.storedEntries(after: 0, limit: 100) }.last?.data ?? ""
        #expect(stored.utf8.elementsEqual("{\"note\":\"caf\u{E9}\"}".utf8))
    }

    @Test func aDeskThatOnlyReadsWritesNothing() throws {
        let house = try TestHouse()
        let number = try house.report("lamp out")
        let head = try house.store.head()
        let display = try play(
            house,
            [
                (number.text, [.key(.character("d"))]), (number.text, [.key(.enter)]),
                (number.text, [.hangUp]),
            ],
            isReadOnly: true)
        #expect(!display.shown.contains("dispatched"))
        #expect(try house.store.head() == head)
    }

    @Test func terminationLeavesTheLoop() throws {
        let house = try TestHouse()
        _ = try play(house, [("GridDesk", [.terminate])])
    }
}

@Suite struct QueryDeskTests {
    @Test func ofASlotOnlyTheLatestWaitingQuestionIsAnswered() {
        let gate = DispatchSemaphore(value: 0)
        let asked = Mutex<[Query]>([])
        let mailbox = Mailbox(wakeUp: WakeUp {})
        let queries = QueryDesk(mailbox: mailbox) { query in
            asked.withLock { $0.append(query) }
            gate.wait()
            return .changed
        }
        let numbers = (1...5).map { TicketNumber(day: 261_120, sequence: $0) }
        queries.ask(Query(CountsQuestion()))
        while asked.withLock({ $0.isEmpty }) { usleep(1000) }
        for number in numbers { queries.ask(Query(FileQuestion(number: number))) }
        for _ in 0..<2 { gate.signal() }
        let end = Date(timeIntervalSinceNow: 5)
        while asked.withLock({ $0.count }) < 2, Date() < end { usleep(1000) }
        #expect(
            asked.withLock { $0 } == [Query(CountsQuestion()), Query(FileQuestion(number: numbers[4]))])
    }

    @Test func manyChangesAreOne() {
        let mailbox = Mailbox(wakeUp: WakeUp {})
        for _ in 0..<3 { mailbox.putChange() }
        #expect(mailbox.takeAll().count == 1)
        #expect(mailbox.takeAll().isEmpty)
    }
}
