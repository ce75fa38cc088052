import Domain
import Foundation
import Intake
import Panes
import Store
import Wire
import Words

/// Writes the queue's tickets to a file, all of them read at one moment, in the order they are shown in. The file is there
/// whole or not at all, and none gives way to it unless somebody said so.
struct ListRun {
    private static let page = 500
    /// Tickets between two words of how far it is.
    private static let step = 2000

    let file: ListFile
    let session: DeskSession
    let tell: (ListFile.News) -> Void

    func run() {
        do {
            let output = try ListOutput(file, besides: session.store.path)
            var count = 0
            try session.store.readRethrowing { reading in
                let form = try ListForm(file, session.setting(reading), now: .current())
                try output.write(form.head)
                try forEachPage(reading) { rows in
                    try output.write(rows.map(form.record).joined())
                    if (count + rows.count) / Self.step > count / Self.step {
                        tell(.progress(count + rows.count))
                    }
                    count += rows.count
                }
            }
            tell(.written(count, path: try output.finish()))
        } catch ListOutput.Problem.isThere {
            tell(.isThere)
        } catch ListOutput.Problem.refused(let code) {
            tell(.refused(SystemReason(code)))
        } catch let error as StoreError {
            tell(.unread(Failure(error)))
        } catch {
            tell(.unread(.system("\(error)")))
        }
    }

    private func forEachPage(_ reading: Reading, _ body: ([TicketRow]) throws -> Void) throws {
        let now = Instant.current()
        switch file.scope {
        case .marked(let numbers):
            let rows = try reading.rows(numbers).sorted(in: file.order, at: now)
            try body(file.isReversed ? rows.reversed() : rows)
        case .filtered(let filter):
            var last: TicketRow?
            while true {
                let anchor = last.map { QueueWindow.Anchor.from($0.position(in: file.order)) } ?? .first
                let window = QueueWindow(
                    filter: filter, order: file.order, isReversed: file.isReversed, anchor: anchor,
                    limit: Self.page)
                let rows = try reading.rows(window, now: now)
                // A window from a row begins with that row.
                try body(Array(rows.dropFirst(last == nil ? 0 : 1)))
                guard rows.count == Self.page else { return }
                last = rows.last
            }
        }
    }
}

/// How a ticket stands in the file: a record of a sheet, or a line of text.
struct ListForm {
    private let file: ListFile
    private let zone: Zone
    private let text: TicketListText
    private let now: Instant

    init(_ file: ListFile, _ setting: Setting, now: Instant) {
        self.file = file
        self.now = now
        zone = setting.zone
        text = TicketListText(
            Names(
                setting.site, zone: setting.zone, clocks: setting.clocks, operators: setting.operators,
                language: file.language))
    }

    var head: String {
        guard file.isSheet else { return file.title + "\n\n" + text.head + "\n" }
        return TicketListCSV.byteOrderMark + record(TicketListCSV.header)
    }

    func record(_ row: TicketRow) -> String {
        file.isSheet ? record(TicketListCSV.cells(row, now, zone)) : text.line(row) + "\n"
    }

    private func record(_ cells: [String?]) -> String {
        cells.map { SpreadsheetCell.written($0 ?? "") }.joined(separator: ",") + "\r\n"
    }
}
