import Domain

/// What a round has that is an inspection; what is absent is `null`.
package struct InspectionJSON: Encodable {
    private let inspection: Inspection
    private let before: RoundID?

    package init(_ inspection: Inspection, looksAgainAt before: RoundID?) {
        self.inspection = inspection
        self.before = before
    }

    private enum Key: String, CodingKey {
        case kind, way, side, joint, people, others, place, verdict, looksAgainAt, source, sourceKey
    }

    package func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        try keys.encode(inspection.kind, forKey: .kind)
        try keys.encode(inspection.way, forKey: .way)
        try keys.encode(inspection.side, forKey: .side)
        try keys.encode(inspection.isJoint, forKey: .joint)
        try keys.encode(inspection.people, forKey: .people)
        try keys.encode(inspection.others, forKey: .others)
        try keys.encode(inspection.place, forKey: .place)
        try keys.encode(inspection.verdict, forKey: .verdict)
        try keys.encode(before, forKey: .looksAgainAt)
        try keys.encode(inspection.source?.name, forKey: .source)
        try keys.encode(inspection.source?.key, forKey: .sourceKey)
    }
}
