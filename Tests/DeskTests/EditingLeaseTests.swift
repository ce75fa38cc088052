import Domain
import Foundation
import Store
import Synchronization
import Testing

@testable import Desk

@Suite struct EditingLeaseTests {
    private static let subject = Subject.ticket(TicketNumber(day: 261_120, sequence: 1))

    @Test func othersAreToldOfWhatStaysOpenAndOfItsEnd() {
        let told = Mutex<[Subject?]>([])
        let wasTold = DispatchSemaphore(value: 0)
        let lease = EditingLease { subject, _ in
            told.withLock { $0.append(subject) }
            wasTold.signal()
        }
        lease.hold(Self.subject)
        #expect(wasTold.wait(timeout: .now() + 10) == .success)
        lease.hold(nil)
        #expect(wasTold.wait(timeout: .now() + 10) == .success)
        #expect(told.withLock { $0 } == [Self.subject, nil])
    }

    @Test func whatIsOpenForAMomentIsNotTold() {
        let told = Mutex<[Subject?]>([])
        let lease = EditingLease { subject, _ in told.withLock { $0.append(subject) } }
        lease.hold(Self.subject)
        lease.hold(nil)
        lease.finish()
        #expect(told.withLock { $0.allSatisfy { $0 == nil } })
    }

    @Test func theEndOfTheProgramEndsIt() throws {
        let house = try TestHouse()
        let session = house.session()
        session.tellEditing(Self.subject, since: .current())
        #expect(try house.store.editing(now: .current()).map(\.subject) == [Self.subject])
        let lease = EditingLease { session.tellEditing($0, since: $1) }
        lease.hold(Self.subject)
        lease.finish()
        #expect(try house.store.editing(now: .current()).isEmpty)
    }
}
