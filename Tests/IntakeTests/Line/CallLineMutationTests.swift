import Domain
import Mutations
import Testing

@testable import Intake

/// No line ends the reader: it is run at every key, and a trap would take the desk with it.
struct CallLineMutationTests {
    private let reader: LineReader

    init() throws {
        reader = LineReader(site: try SiteTemplate.suzhou.site())
    }

    /// The parts of each line of the table, in every order, with and without spaces; of lines of many parts a short run
    /// takes one order in eleven.
    @Test func readsEveryOrderOfTheParts() {
        for row in CallLineTable.rows {
            let orders = parts(of: row.line).orders
            let step = Mutations.isLong || orders.count <= 120 ? 1 : 11
            for order in stride(from: 0, to: orders.count, by: step).map({ orders[$0] }) {
                for separator in ["", " "] { _ = reader.read(order.joined(separator: separator)) }
            }
        }
    }

    @Test(arguments: [
        ("8123 5号楼", "b05", "8123"), ("8123 5号楼 电梯困人", "b05", "8123"), ("紧急 8123 电梯困人 5号楼", "b05", "8123"),
        ("8123 building 5", "b05", "8123"), ("电话8123，5号楼", "b05", "8123"), ("8123 公共区 灯不亮", "public", "8123"),
    ])
    func readsAPhoneBeforeItsGrid(line: String, grid: String, phone: String) {
        let read = reader.read(line)
        #expect(read.grid?.value.text == grid)
        #expect(read.phone?.value == phone)
    }

    @Test func readsMutatedLines() throws {
        let readers = [reader, LineReader(site: try SiteTemplate.taipei.site())]
        for line in Mutations(of: CallLineTable.rows.map(\.line)) {
            for reader in readers {
                #expect(reader.read(line).ranges.allSatisfy { $0.upperBound <= line.count })
            }
        }
    }

    /// What the reader found, each by itself, and the rest.
    private func parts(of line: String) -> [String] {
        let found = reader.read(line)
        let characters = Array(line)
        let fields = [
            found.grid?.ranges, found.place?.ranges, found.priority?.ranges, found.reporter?.ranges,
            found.phone?.ranges, found.unit?.ranges,
        ].compactMap { $0?.filter { $0.upperBound <= characters.count } }
        return fields.map { $0.map { String(characters[$0]) }.joined(separator: " ") } + [found.what]
    }
}

extension [String] {
    /// All of them.
    fileprivate var orders: [[String]] {
        guard let first else { return [[]] }
        return Array(dropFirst()).orders.flatMap { order in
            (0...order.count).map { place in
                Array(order[..<place]) + [first] + Array(order[place...])
            }
        }
    }
}
