import Domain
import Foundation
import Panes
import Store
import Synchronization
import Testing

@testable import Desk

@Suite struct DraftKeeperTests {
    @Test func ofADraftOnlyTheLatestIsWritten() {
        let written = Mutex<[[DraftKey: Draft?]]>([])
        let keeper = DraftKeeper { drafts in
            written.withLock { $0.append(drafts) }
            return true
        }
        for text in ["5", "5号", "5号楼"] { keeper.keep(Draft(["line": text]), for: .newTicket(1)) }
        keeper.finish()
        keeper.finish()
        #expect(written.withLock { $0 } == [[.newTicket(1): Draft(["line": "5号楼"])]])
    }

    @Test func whatCannotBeWrittenIsTriedAgain() {
        let tries = Mutex(0)
        let keeper = DraftKeeper { _ in
            tries.withLock {
                $0 += 1
                return $0 > 1
            }
        }
        keeper.keep(nil, for: .newTicket(1))
        keeper.finish()
        keeper.finish()
        keeper.finish()
        #expect(tries.withLock { $0 } == 2)
    }

    @Test func itIsWrittenWithoutBeingAsked() {
        let isWritten = DispatchSemaphore(value: 0)
        let keeper = DraftKeeper { _ in
            isWritten.signal()
            return true
        }
        keeper.keep(nil, for: .newTicket(1))
        #expect(isWritten.wait(timeout: .now() + 10) == .success)
    }

    @Test func draftsOfThisDeskComeBackAndThoseOfTheLivingAreLeftToThem() throws {
        let house = try TestHouse()
        let session = house.session()
        let draft = Draft(["line": "5号楼 3F", "grid": ""])
        #expect(session.keep([.newTicket(1): draft]))
        #expect(try house.session().keptDrafts() == [.newTicket(1): draft])
        var elsewhere = house.author
        elsewhere.desk = "test:pts/9"
        let living = DeskSession(store: house.store, author: elsewhere, isReadOnly: false)
        #expect(try living.keptDrafts().isEmpty)
        #expect(session.keep([.newTicket(1): nil]))
        #expect(try house.session().keptDrafts().isEmpty)
    }

    @Test func whatAProgramThatIsGoneLeftIsTakenOver() throws {
        let house = try TestHouse()
        var gone = house.author
        gone.desk = "test:pts/8"
        try house.store.keepDrafts(["new": #"{"texts":{"line":"x"}}"#], of: gone, process: 0)
        #expect(try house.session().keptDrafts() == [.newTicket(1): Draft(["line": "x"])])
        #expect(try house.store.drafts(of: house.author.id).map(\.desk) == ["test"])
    }
}
