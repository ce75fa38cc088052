import Domain
import Screen

/// The detail pane: the ticket under the queue's cursor, with its timeline when that has come.
struct DetailState: Equatable, Sendable {
    enum Status: Equatable, Sendable {
        case loading
        case ready
        case gone
        case failed(Failure)
    }

    var number: TicketNumber?
    var file: TicketFile?
    var status = Status.loading
    /// Lines scrolled past.
    var scroll = 0
    /// Lines that fit, and lines there are, when it was last laid out.
    var height = 1
    var length = 0

    mutating func show(_ number: TicketNumber?) {
        guard self.number != number else { return }
        self = DetailState(number: number, height: height)
    }

    mutating func take(_ number: TicketNumber, _ file: TicketFile?) {
        guard self.number == number else { return }
        self.file = file
        status = file == nil ? .gone : .ready
    }

    /// The row, or what the file says where that is newer.
    func latest(_ row: TicketRow) -> TicketRow {
        guard let file, file.ticket.number == row.number, file.ticket.revision > row.revision else {
            return row
        }
        return file.row
    }

    mutating func resize(height: Int, length: Int) {
        self.height = max(1, height)
        self.length = length
        scroll = max(0, min(scroll, length - height))
    }

    mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .up, .character("k"): scroll(by: -1)
        case .down, .character("j"): scroll(by: 1)
        case .pageUp: scroll(by: -height)
        case .pageDown: scroll(by: height)
        case .control("u"): scroll(by: -max(1, height / 2))
        case .control("d"): scroll(by: max(1, height / 2))
        case .home: scroll(by: -scroll)
        case .end, .character("G"): scroll(by: length)
        default: return false
        }
        return true
    }

    private mutating func scroll(by lines: Int) {
        scroll = max(0, min(scroll + lines, length - height))
    }
}
