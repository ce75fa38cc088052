import Domain
import Foundation
import Store
import Synchronization
import Testing

@testable import Desk

@Suite struct EditingLeaseTests {
    private static let number = TicketNumber(day: 261_120, sequence: 1)

    @Test func othersAreToldOfWhatStaysOpenAndOfItsEnd() {
        let told = Mutex<[TicketNumber?]>([])
        let wasTold = DispatchSemaphore(value: 0)
        let lease = EditingLease { ticket, _ in
            told.withLock { $0.append(ticket) }
            wasTold.signal()
        }
        lease.hold(Self.number)
        #expect(wasTold.wait(timeout: .now() + 10) == .success)
        lease.hold(nil)
        #expect(wasTold.wait(timeout: .now() + 10) == .success)
        #expect(told.withLock { $0 } == [Self.number, nil])
    }

    @Test func whatIsOpenForAMomentIsNotTold() {
        let told = Mutex<[TicketNumber?]>([])
        let lease = EditingLease { ticket, _ in told.withLock { $0.append(ticket) } }
        lease.hold(Self.number)
        lease.hold(nil)
        lease.finish()
        #expect(told.withLock { $0.allSatisfy { $0 == nil } })
    }

    @Test func theEndOfTheProgramEndsIt() throws {
        let house = try TestHouse()
        let session = house.session()
        session.tellEditing(Self.number, since: .current())
        #expect(try house.store.editing(now: .current()).map(\.ticket) == [Self.number])
        let lease = EditingLease { session.tellEditing($0, since: $1) }
        lease.hold(Self.number)
        lease.finish()
        #expect(try house.store.editing(now: .current()).isEmpty)
    }
}
