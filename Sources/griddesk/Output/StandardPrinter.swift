import Domain
import Screen
import Wire
import Words

/// Clauses on standard output.
struct StandardPrinter {
    private let desk: OpenDesk
    private let output = StandardOutput()

    init(_ desk: OpenDesk) {
        self.desk = desk
    }

    func list(_ citations: [Citation], asJSON: Bool) throws {
        if asJSON {
            let clauses = try citations.map { try JSONText().text(ClauseJSON($0)) }
            try output.write(clauses.isEmpty ? "[]\n" : "[\n" + clauses.joined(separator: ",\n") + "\n]\n")
        } else {
            let width = citations.map(\.text.escapedForLine.cellWidth).max() ?? 0
            for citation in citations { try output.line(line(citation, width)) }
        }
        try output.flush()
    }

    private func line(_ citation: Citation, _ width: Int) -> String {
        let clause = citation.clause
        let place = [clause.service, clause.group].compactMap { $0?.escapedForLine }.joined(separator: " / ")
        let columns = [
            citation.text.escapedForLine.padded(toCells: width),
            (clause.severity.map { $0.words[desk.language] } ?? "").padded(toCells: 6),
            (clause.points.map { "-\($0)" } ?? "").padded(toCells: 4), place.clippedAndPadded(20),
            clause.words.escapedForLine,
        ]
        return columns.joined(separator: "  ").trimmingSpace
    }

    func show(_ citation: Citation, _ editions: [Edition], asJSON: Bool) throws {
        let versions = self.versions(of: citation.clause.id, editions)
        if asJSON {
            let json = ClauseJSON(citation, version: editions.last?.version, since: versions.last?.version)
            try output.write(JSONText().text(json) + "\n")
        } else {
            let fields = fields(citation, editions.last, versions.last)
            let width = max(12, fields.map(\.0.cellWidth).max() ?? 0)
            for (label, value) in fields { try output.line("\(label.padded(toCells: width)) \(value)") }
            for old in versions.dropLast().reversed() { try output.line(line(old)) }
        }
        try output.flush()
    }

    /// Those in which the clause came to read as it did, oldest first.
    private func versions(of id: String, _ editions: [Edition]) -> [Version] {
        var versions: [Version] = []
        for edition in editions {
            let clause = edition.catalogue.clauses.first { $0.id == id }
            if clause != versions.last?.clause { versions.append(Version(edition.version, clause, edition)) }
        }
        return versions
    }

    private struct Version {
        var version: Int
        /// Nil where the catalogue was without it.
        var clause: Clause?
        var publishedAt: Instant

        init(_ version: Int, _ clause: Clause?, _ edition: Edition) {
            (self.version, self.clause, publishedAt) = (version, clause, edition.publishedAt)
        }
    }

    private func fields(
        _ citation: Citation, _ edition: Edition?, _ since: Version?
    ) -> [(String, String)] {
        let clause = citation.clause
        let name = edition.map { "\(citation.catalogue.text)  \($0.catalogue.name.escapedForLine)" }
        let version = edition.map { "\($0.version)  \(desk.zone.stamp($0.publishedAt))" }
        let fields: [(Phrase, String?)] = [
            (Phrase("条款", "clause"), citation.text.escapedForLine),
            (Phrase("标准目录", "catalogue"), name),
            (Phrase("版本", "version"), version),
            (Phrase("该文始于", "reads so since"), since.flatMap { $0.clause == nil ? nil : "\($0.version)" }),
            (Phrase("撤销于", "removed in"), since.flatMap { $0.clause == nil ? "\($0.version)" : nil }),
            (Phrase("服务", "service"), clause.service?.escapedForLine),
            (Phrase("类", "class"), clause.group?.escapedForLine),
            (Phrase("轻重", "severity"), clause.severity?.words[desk.language]),
            (Phrase("扣分", "points"), clause.points.map { "\($0)" }),
            (Phrase("简称", "short"), clause.short?.escapedForLine),
            (Phrase("内容", "words"), clause.words.escapedForLine),
        ]
        return fields.compactMap { label, value in value.map { (label[desk.language], $0) } }
    }

    private func line(_ old: Version) -> String {
        let words = old.clause?.words.escapedForLine ?? Phrase("（无）", "(none)")[desk.language]
        return Phrase("第 \(old.version) 版：\(words)", "version \(old.version): \(words)")[desk.language]
    }
}
