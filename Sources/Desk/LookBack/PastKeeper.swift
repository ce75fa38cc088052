import Dispatch
import Domain
import Panes
import Store
import Synchronization

/// Holds the past desk that is looked at: fills it and moves it off the loop, and answers what is asked of it.
final class PastKeeper: Sendable {
    /// Nobody waits for it any more.
    private struct Superseded: Error {}

    private let seat: Seat
    private let mailbox: Mailbox
    private let held: HeldPast
    private let thread = DispatchQueue(label: "griddesk.past")
    private let queries: QueryDesk

    init(seat: Seat, mailbox: Mailbox) {
        let held = HeldPast()
        self.seat = seat
        self.mailbox = mailbox
        self.held = held
        queries = QueryDesk(mailbox: mailbox) { query in
            guard let desk = held.desk(at: query.place), let place = query.place else { return nil }
            let answer = query.answer(from: StoredMemory(session: seat.session, past: (desk, place)))
            // What moved on meanwhile is asked again from there.
            return held.desk(at: place) == nil ? nil : answer
        }
    }

    private var session: DeskSession { seat.session }

    func ask(_ query: Query) { queries.ask(query) }

    func leave() { held.leave() }

    /// Tells what came of it; nothing where something else is wanted by then.
    func go(to aim: PastAim) {
        held.want(aim)
        thread.async { self.load(aim) }
    }

    private func load(_ aim: PastAim) {
        guard held.wants(aim) else { return }
        do {
            mailbox.put(.lookedBack(aim, .arrived(try arrive(aim))))
        } catch is Superseded {
        } catch let refusal as PastRefusal {
            mailbox.put(.lookedBack(aim, .refused(refusal)))
        } catch let failure as Failure {
            mailbox.put(.lookedBack(aim, .failed(failure)))
        } catch {
            let error = error as? StoreError ?? .unreadable(session.store.path, .other("\(error)"))
            mailbox.put(.lookedBack(aim, .failed(Failure(error))))
        }
    }

    private func arrive(_ aim: PastAim) throws -> LookBack.Arrival {
        let place = try session.store.readRethrowing { try $0.place(aim, now: .current()) }
        let desk = try moved(to: place) ?? filled(at: place, for: aim)
        guard let setting = try desk.read(at: place, { try session.setting($0) }) else { throw Failure.busy }
        guard held.keep(desk, at: place, for: aim) else { throw Superseded() }
        return LookBack.Arrival(place: place, setting: setting, reach: desk.reach)
    }

    /// The one that is there, where that is near.
    private func moved(to place: PastPlace) throws -> PastDesk? {
        guard let desk = held.take(), try desk.isNear(place) else { return nil }
        do {
            try desk.move(to: place)
        } catch {
            held.drop()
            throw error
        }
        return desk
    }

    private func filled(at place: PastPlace, for aim: PastAim) throws -> PastDesk {
        try session.store.requireInPlace()
        return try PastDesk(session.store.path, at: place) { done, total in
            guard held.wants(aim) else { throw Superseded() }
            mailbox.put(.lookedBack(aim, .loading(done: done, total: total)))
        }
    }
}

/// The past desk, shared by what moves it and what reads it.
private final class HeldPast: Sendable {
    private struct Contents {
        var aim: PastAim?
        var desk: PastDesk?
        /// Nil while it moves.
        var place: PastPlace?
    }

    private let contents = Mutex(Contents())

    func want(_ aim: PastAim) { contents.withLock { $0.aim = aim } }
    func wants(_ aim: PastAim) -> Bool { contents.withLock { $0.aim == aim } }
    func leave() { contents.withLock { $0 = Contents() } }

    func desk(at place: PastPlace?) -> PastDesk? {
        contents.withLock { $0.place == place ? $0.desk : nil }
    }

    /// To be moved: nothing is read from it until it is kept again.
    func take() -> PastDesk? {
        contents.withLock {
            $0.place = nil
            return $0.desk
        }
    }

    /// It is of no moment any more.
    func drop() { contents.withLock { $0.desk = nil } }

    /// False where something else is wanted by now.
    func keep(_ desk: PastDesk, at place: PastPlace, for aim: PastAim) -> Bool {
        contents.withLock {
            guard $0.aim == aim else { return false }
            ($0.desk, $0.place) = (desk, place)
            return true
        }
    }
}
