import ArgumentParser
import Domain
import Foundation
import Intake

@main
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "griddesk-bench",
        abstract: "Measures GridDesk, each figure beside its yardstick in the same run.")

    @Option(help: "Tickets to import; 0 leaves the write path out.") var importRows = 100_000
    @Option(help: "Single commits on the imported desk.") var moves = 500
    @Option(help: "Stored tickets behind the measured screen; 0 leaves the screen out.")
    var stored = 1_000_000
    @Option(help: "Lines of a file whose import is watched for memory; 0 leaves it out.") var flatRows = 0
    @Option(help: "Rounds whose checks are imported and asked for; 0 leaves them out.") var rounds = 0
    @Option(help: "Tickets of a desk with years behind it that is looked back on; 0 leaves it out.")
    var past = 0
    @Flag(help: "Only count keys and milliseconds of what a hand does most, and how fast a demo starts.")
    var hands = false
    @Option(help: "Tickets of the larger demo that --hands starts; 0 leaves it out.")
    var demoTickets = 100_000
    @Option(help: "Where to work; the kind of disk matters.", completion: .directory)
    var folder = FileManager.default.temporaryDirectory.path
    @Option(help: "Other tickets for another seed.") var seed: UInt64 = 1
    @Option(help: "Suggestions on the imported desk, with plans; 0 leaves them out.") var suggestions = 200
    @Flag(help: "JSON instead of a table.") var json = false

    /// The program beside this one.
    private static let griddesk = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("griddesk").path

    func validate() throws {
        guard
            [importRows, moves, stored, flatRows, suggestions, demoTickets, rounds, past].allSatisfy({
                $0 >= 0
            })
        else {
            throw ValidationError("a count is 0 or more")
        }
        guard importRows == 0 || importRows >= moves * 2 else {
            throw ValidationError("\(moves) moves need an import of \(moves * 2) tickets")
        }
        guard stored == 0 || stored >= 500 else {
            throw ValidationError("500 of the stored tickets are open")
        }
        guard
            (stored + flatRows + rounds == 0 && !hands)
                || FileManager.default.isExecutableFile(atPath: Bench.griddesk)
        else {
            throw ValidationError("build griddesk too: it belongs at \(Bench.griddesk)")
        }
    }

    func run() throws {
        let workplace = try Workplace(in: folder, site: SiteTemplate.suzhou.site())
        let signals = workplace.removeOnSignals()
        defer { withExtendedLifetime(signals) { workplace.remove() } }
        var report = Report(seed: seed)
        if hands {
            report.sections = try HandMeasure(
                workplace: workplace, griddesk: Bench.griddesk, demoTickets: demoTickets
            ).run()
            return print(json ? try report.json : report.table)
        }
        report.sections.append(try ClockMeasure(site: workplace.site, seed: seed).run())
        if importRows > 0 { report.sections += try writePath(workplace) }
        if suggestions > 0 {
            report.sections.append(try PlanMeasure(site: workplace.site, seed: seed).run())
        }
        if stored > 0 {
            report.sections += try ScreenMeasure(
                workplace: workplace, griddesk: Bench.griddesk, stored: stored, seed: seed
            ).run()
        }
        if flatRows > 0 {
            report.sections.append(
                try FlatMeasure(
                    workplace: workplace, griddesk: Bench.griddesk, rows: flatRows, seed: seed
                ).run())
        }
        if rounds > 0 {
            report.sections += try RoundMeasure(
                workplace: workplace, griddesk: Bench.griddesk, rounds: rounds
            ).run()
        }
        if past > 0 {
            report.sections += try PastMeasure(workplace: workplace, tickets: past, seed: seed).run()
        }
        print(json ? try report.json : report.table)
    }

    private func writePath(_ workplace: Workplace) throws -> [Report.Section] {
        var next = SyntheticTickets(
            site: workplace.site, count: importRows, open: max(importRows / 20, moves * 2),
            span: Workplace.years, label: "I", seed: seed)
        var tickets: [ImportedTicket] = []
        while let ticket = next.next() { tickets.append(ticket) }
        let (section, desk) = try ImportMeasure(workplace: workplace, tickets: tickets).run()
        var sections = [section]
        if moves > 0 {
            sections.append(try MoveMeasure(workplace: workplace, desk: desk, count: moves).run())
        }
        if suggestions > 0 {
            sections.append(
                try SuggestMeasure(workplace: workplace, desk: desk, count: suggestions).run())
        }
        return sections
    }
}

/// Says on standard error how far the run is.
func tell(_ text: String) {
    FileHandle.standardError.write(Data("\(text)\n".utf8))
}
