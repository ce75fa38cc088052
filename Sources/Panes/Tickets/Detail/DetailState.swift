import Domain
import Screen

/// The detail pane: the ticket under the queue's cursor, with its timeline when that has come.
struct DetailState: Equatable, Sendable {
    var number: TicketNumber?
    /// Nil too where there is no such ticket.
    var file: TicketFile?
    var status = LoadStatus.loading
    var nearby = NearbyFiles()
    /// Stands across a ticket open in full that ended or left its list meanwhile.
    var notice: Phrase?
    private(set) var scroll = LineScroll()

    mutating func show(_ number: TicketNumber?) {
        guard self.number != number else { return }
        let known = number.flatMap { nearby[$0] }
        (self.number, file, status) = (number, known ?? nil, known == nil ? .loading : .ready)
        scroll.resize(count: 0, page: scroll.page)
    }

    mutating func take(_ number: TicketNumber, _ file: TicketFile?) {
        guard self.number == number else { return }
        (self.file, status) = (file, .ready)
    }

    /// The row, or what the file says where that is newer.
    func latest(_ row: TicketRow) -> TicketRow {
        guard let file, file.ticket.number == row.number, file.ticket.revision > row.revision else {
            return row
        }
        return file.row
    }

    /// Everybody who reported it, as far as known.
    func callers(of row: TicketRow) -> [Reporter] {
        guard let file, file.ticket.number == row.number else { return [row.reporter].filter { !$0.isEmpty } }
        return file.ticket.body.callers
    }

    /// Why a move would not be made of a merged ticket, with the number of its survivor; nil where that is not known.
    func refusal(of move: Move, on row: TicketRow) -> Refusal? {
        guard row.state == .merged, !move.allowedFrom.contains(.merged), let file,
            file.ticket.number == row.number, let survivor = file.ticket.body.mergedInto
        else { return nil }
        return .ticket(.mergedInto(row.number, survivor: survivor))
    }

    mutating func resize(height: Int, length: Int) {
        scroll.resize(count: length, page: height)
    }

    mutating func scroll(by lines: Int) { scroll.scroll(by: lines) }

    mutating func handle(_ key: Key) -> Bool { scroll.handle(key) }
}
