import Domain
import Words

/// Site, operators and the author, after they changed.
struct SettingQuestion: Question {
    static func due(_ root: RootState) -> Self? { Self() }

    func reply(from memory: some DeskMemory) throws(Failure) -> Setting { try memory.setting }

    func take(_ setting: Setting, into root: inout RootState) -> [Effect] {
        // Somebody else signed on meanwhile.
        guard setting.author.id == root.setting.author.id else { return root.refresh(Self.self) }
        root.setting = setting
        root.names = Names(setting, language: root.language)
        return root.refresh(CountsQuestion.self) + root.refresh(BoardQuestion.self)
    }
}

/// Entries newer than the number, for the line that tells what other desks do.
struct NewsQuestion: Question {
    let after: Int64

    static func due(_ root: RootState) -> Self? { Self(after: root.head) }

    func reply(from memory: some DeskMemory) throws(Failure) -> (entries: [Entry], head: Int64) {
        try memory.news(after: after)
    }

    func take(_ reply: (entries: [Entry], head: Int64), into root: inout RootState) -> [Effect] {
        root.tell(reply.entries, head: reply.head)
    }
}

/// Who at other desks is changing what.
struct EditingQuestion: Question {
    static func due(_ root: RootState) -> Self? { Self() }

    func reply(from memory: some DeskMemory) throws(Failure) -> [Editing] { try memory.editing }

    func take(_ editing: [Editing], into root: inout RootState) -> [Effect] {
        root.editors = Dictionary(grouping: editing, by: \.subject).mapValues { $0.map(\.operatorID) }
        return []
    }
}

/// The filters that the author keeps.
struct FiltersQuestion: Question {
    let author: ID<Operator>

    static func due(_ root: RootState) -> Self? { Self(author: root.setting.author.id) }

    func reply(from memory: some DeskMemory) throws(Failure) -> [SavedFilter] { try memory.savedFilters }

    func take(_ filters: [SavedFilter], into root: inout RootState) -> [Effect] {
        root.savedFilters = filters
        return []
    }
}
