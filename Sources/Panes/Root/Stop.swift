import Domain
import Screen
import Words

/// Why this desk takes nothing for now: its file is gone from under it, or damaged. What is shown is the last that was
/// read; what is typed stays in its popups, and is written to a file of its own meanwhile.
package struct Stop: Equatable, Sendable {
    let failure: Failure
    let since: Instant
    /// What was under way and did not reach the file, in words.
    var unwritten: [String] = []
    /// Where it is kept; nil until it is.
    var kept: Kept?

    /// Where what a stopped desk holds was written.
    package struct Kept: Equatable, Sendable {
        /// Drafts and what could not be written, for people to read; nil where it could not be written anywhere.
        package var text: String?
        /// The whole desk as it was last read; nil where it is damaged, or could not be copied.
        package var copy: String?

        package init(text: String?, copy: String?) {
            self.text = text
            self.copy = copy
        }
    }

    init(_ failure: Failure, since: Instant) {
        self.failure = failure
        self.since = since
    }
}

/// What a stopped desk asks to be kept elsewhere, whole each time; the latest counts.
package struct Rescue: Equatable, Sendable {
    /// Of the file, without a folder or an ending, such as `rescue-20261129-1045`.
    package var name: String
    package var text: String
    package var drafts: [DraftKey: Draft]
    /// Whether the whole desk is to be copied from what is still open of it.
    package var includesDesk: Bool
}

extension Failure {
    /// Nothing can be taken before somebody has put the file right.
    var stopsTheDesk: Bool {
        switch self {
        case .moved, .exchanged, .damaged: true
        case .refused, .conflict, .ticketNotFound, .busy, .diskFull, .readOnly, .system: false
        }
    }

    fileprivate var isMoved: Bool { if case .moved = self { true } else { false } }
}

extension RootState {
    /// What was found out about the file: nil where it is right again.
    mutating func take(standing: Failure?) -> [Effect] {
        if let standing { return halt(standing) }
        guard stop != nil else { return [] }
        stop = nil
        isHalted = false
        say(.done, look.words(Phrase.fileIsBack))
        return refreshAll()
    }

    /// Takes nothing from now on, and keeps what there is.
    mutating func halt(_ failure: Failure, unwritten: [Letter] = []) -> [Effect] {
        guard failure.stopsTheDesk else { return [] }
        let isNew = stop == nil
        if stop?.failure.isMoved != true, stop?.failure != failure {
            stop = Stop(failure, since: stop?.since ?? now)
        }
        let words = unwritten.map { letter in
            (letter.order.subject.map { "#\($0.id) " } ?? "") + letter.order.words(look)
        }
        stop?.unwritten += words
        return (isNew ? [.ring] : []) + (isNew || !words.isEmpty ? [rescue].compactMap { $0 } : [])
    }

    /// What is to be kept of this desk while it is stopped.
    var rescue: Effect? {
        guard let stop else { return nil }
        let local = names.zone.local(stop.since)
        let day = "\(local.day.year)\(twoDigits(local.day.month))\(twoDigits(local.day.day))"
        let name = "rescue-\(day)-\(local.clock.filter(\.isNumber))"
        return .rescue(
            Rescue(name: name, text: rescueText(stop), drafts: drafts, includesDesk: stop.failure.isMoved))
    }

    private func rescueText(_ stop: Stop) -> String {
        let local = names.zone.local(stop.since)
        let author = names[setting.author.id].name
        var lines = [
            "\(local.day.year)-\(twoDigits(local.day.month))-\(twoDigits(local.day.day)) \(local.clock) \(author)",
            stop.failure.words(setting.site)[language].escapedForLine, "",
        ]
        lines += stop.unwritten.isEmpty ? [] : [look.words(Phrase.unwritten)] + stop.unwritten + [""]
        lines += drafts.isEmpty ? [] : [look.words(Phrase.unwrittenDrafts)]
        for (key, draft) in drafts.sorted(by: { $0.key.storedName < $1.key.storedName }) {
            lines.append(key.storedName)
            lines += draft.texts.sorted { $0.key < $1.key }.map { "  \($0): \($1.escapedForLine)" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Refuses an order while nothing is taken, and leaves open what was typed for it.
    mutating func refuseStopped(_ origin: PopupState?) -> Bool {
        guard stop != nil else { return false }
        if let origin { popups.append(origin) }
        say(.failed, look.words(Phrase.nothingIsTaken))
        return true
    }

    typealias Letter = Outbox.Letter
}
