import Domain
import Screen

/// A handover in words, ready to be laid out: whatever shows it, text, Markdown or HTML, reads this. All of it is safe to
/// show at a terminal.
package struct HandoverPage: Equatable, Sendable {
    package struct Fact: Equatable, Sendable {
        package var label: String
        package var value: String
    }

    package struct Line: Equatable, Sendable {
        /// See `Handover.number(of:)`; empty of a figure.
        package var number: String
        /// Against the handover before.
        package var sign: String
        package var words: HandedWords
        /// Left out: struck, not gone.
        package var isOmitted: Bool
        /// What was written to it, the oldest first.
        package var remarks: [String]
        /// By whom it was acknowledged, when, and with which word; what keeps it, where it was not.
        package var taken: String
    }

    package struct Section: Equatable, Sendable {
        package var title: String
        package var figures: [Fact]
        /// None says so: nothing is left out unsaid.
        package var lines: [Line]

        package var isEmpty: Bool { figures.isEmpty && lines.isEmpty }
    }

    package struct Signature: Equatable, Sendable {
        package var title: String
        package var name: String
        /// When, and why alone; nil while it is missing.
        package var signed: String?
    }

    package let language: Language
    package var title: String
    /// What keeps it from being one that passed the desk; nil of one that did.
    package var warning: String?
    package var facts: [Fact]
    package var sections: [Section]
    package var signatures: [Signature]
    /// What was written when it was over.
    package var additions: [String]
    package var seal: HandoverSeal

    package var none: String { Phrase("无", "none")[language] }
    package var unsigned: String { Phrase("未签", "unsigned")[language] }
    package var additionsTitle: String {
        Phrase("事后补记（不属签字内容）", "additions, written afterwards and not signed")[language]
    }
    package var headings: [String] {
        [
            "", "", "", Phrase("事项", "what")[language], Phrase("当时状态", "as it stood")[language],
            Phrase("时限", "time")[language], Phrase("接收", "taken")[language],
        ]
    }
    package var sealNote: String {
        Phrase("核对：griddesk handover verify 本文件", "to check it: griddesk handover verify THIS FILE")[language]
    }
}

extension HandoverPage {
    /// - Parameter desk: the hash of the logbook's first entry; nil where it is not known.
    package init(_ handover: Handover, _ names: Names, desk: String?) {
        let writer = HandoverWriter(handover: handover, names: names)
        self.init(
            language: names.language,
            title: "\(names.siteName) \(handover.kind.words[names.language]) \(handover.id.text)",
            warning: writer.warning, facts: writer.facts, sections: writer.sections,
            signatures: writer.signatures, additions: writer.additions,
            seal: HandoverSeal(cut: handover.cut, head: handover.head, desk: desk))
    }
}
