import Domain

/// The files of the tickets above and below the cursor, read before anybody goes there.
struct NearbyQuestion: Question {
    static let isSeen = false

    let numbers: [TicketNumber]
    /// What was read before the logbook grew is of no use behind it.
    let age: Int

    static func due(_ root: RootState) -> Self? {
        let (queue, detail) = (root.tickets.queue, root.tickets.detail)
        guard root.front.showsDetail(root), detail.status == .ready, detail.number == queue.current?.number
        else { return nil }
        let numbers = queue.numbersNearby.filter { !detail.nearby.has($0) }
        return numbers.isEmpty ? nil : Self(numbers: numbers, age: detail.nearby.age)
    }

    func reply(from memory: some DeskMemory) throws(Failure) -> [TicketNumber: TicketFile?] {
        var files: [TicketNumber: TicketFile?] = [:]
        for number in numbers { files.updateValue(try memory.file(number), forKey: number) }
        return files
    }

    func take(_ files: [TicketNumber: TicketFile?], into root: inout RootState) -> [Effect] {
        root.tickets.detail.nearby.take(files, age: age, keeping: root.tickets.queue.numbersNearby)
        return []
    }
}

/// Files of tickets that the cursor may go to next, as they are while the logbook does not grow.
struct NearbyFiles: Equatable, Sendable {
    private var files: [TicketNumber: TicketFile?] = [:]
    /// How often the logbook grew.
    private(set) var age = 0

    func has(_ number: TicketNumber) -> Bool { files[number] != nil }

    /// Nil where it was not read; nil within where there is no such ticket.
    subscript(number: TicketNumber) -> TicketFile?? { files[number] }

    mutating func take(_ more: [TicketNumber: TicketFile?], age: Int, keeping kept: [TicketNumber]) {
        guard age == self.age else { return }
        files = files.filter { kept.contains($0.key) }.merging(more) { $1 }
    }

    mutating func growOld() {
        files = [:]
        age += 1
    }
}

extension QueueState {
    /// The tickets above and below the cursor.
    var numbersNearby: [TicketNumber] {
        [cursor - 1, cursor + 1].filter(rows.indices.contains).map { rows[$0].number }
    }
}
