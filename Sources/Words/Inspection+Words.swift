import Domain

extension Inspection.Kind {
    package var words: Phrase {
        switch self {
        case .scheduled: Phrase("定检", "scheduled inspection")
        case .surprise: Phrase("抽检", "surprise inspection")
        }
    }
}

extension Inspection.Way {
    package var words: Phrase {
        switch self {
        case .line: Phrase("条检", "by line")
        case .block: Phrase("块检", "by block")
        }
    }
}

extension Inspection.Side {
    package var words: Phrase {
        switch self {
        case .inside: Phrase("内检", "inside")
        case .outside: Phrase("外检", "outside")
        }
    }
}

extension Inspection {
    /// Kind, way, side, and whether several made it.
    package var words: Phrase {
        let parts = [kind.words, way.words, side.words] + (isJoint ? [Phrase("联检", "joint")] : [])
        return .list(parts)
    }
}
