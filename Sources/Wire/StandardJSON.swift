import Domain

/// A clause under the keys that the command line promises; what is absent is `null`.
package struct ClauseJSON: Encodable {
    private let citation: Citation
    /// The catalogue's now, and the one since which the clause reads so; both are left out of lists.
    private let version: Int?
    private let since: Int?

    package init(_ citation: Citation, version: Int? = nil, since: Int? = nil) {
        self.citation = citation
        self.version = version
        self.since = since
    }

    private enum Key: String, CodingKey {
        case citation, catalogue, clause, service, `class`, severity, words, short, points, version, since
    }

    package func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        let clause = citation.clause
        try keys.encode(citation.text, forKey: .citation)
        try keys.encode(citation.catalogue, forKey: .catalogue)
        try keys.encode(clause.id, forKey: .clause)
        try keys.encode(clause.service, forKey: .service)
        try keys.encode(clause.group, forKey: .class)
        try keys.encode(clause.severity, forKey: .severity)
        try keys.encode(clause.words, forKey: .words)
        try keys.encode(clause.short, forKey: .short)
        try keys.encode(clause.points, forKey: .points)
        if let version { try keys.encode(version, forKey: .version) }
        if let since { try keys.encode(since, forKey: .since) }
    }
}
