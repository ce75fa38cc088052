import Domain

/// Something that a screen asks of the desk's memory. Of a kind one is under way at a time and only the latest matters:
/// what is wanted meanwhile is asked again at the reply.
package protocol Question: Equatable, Sendable {
    associatedtype Reply: Sendable

    /// Whether its reply changes what is on the screen.
    static var isSeen: Bool { get }
    /// What is to be asked as the screens stand; nil where nothing is.
    static func due(_ root: RootState) -> Self?
    /// Reads one moment. It may take its time: nobody waits for it.
    func reply(from memory: some DeskMemory) throws(Failure) -> Reply
    func take(_ reply: Reply, into root: inout RootState) -> [Effect]
    /// It could not be read.
    func fail(_ failure: Failure, in root: inout RootState)
}

extension Question {
    package static var isSeen: Bool { true }
    package func fail(_ failure: Failure, in root: inout RootState) {}

    fileprivate func equals(_ other: some Question) -> Bool { other as? Self == self }
}

/// Any question.
package struct Query: Equatable, Sendable {
    let question: any Question
    /// The past moment that is asked about; nil for the present.
    package private(set) var place: PastPlace?

    init(_ question: some Question) { self.question = question }

    package static func == (one: Query, other: Query) -> Bool { one.question.equals(other.question) }

    func at(_ place: PastPlace) -> Query {
        var query = self
        query.place = place
        return query
    }

    var isSeen: Bool { type(of: question).isSeen }

    /// Its kind.
    package var slot: Slot { Slot(type(of: question)) }

    package struct Slot: Hashable, Sendable {
        private let kind: ObjectIdentifier

        init(_ kind: any Question.Type) { self.kind = ObjectIdentifier(kind) }
    }

    package func answer(from memory: some DeskMemory) -> Input { answer(question, memory) }

    private func answer<Asked: Question>(_ question: Asked, _ memory: some DeskMemory) -> Input {
        do {
            let reply = try question.reply(from: memory)
            return .answered(Answer(query: self) { question.take(reply, into: &$0) })
        } catch {
            return .queryFailed(self, error)
        }
    }
}

/// A question with its reply.
package struct Answer: Sendable {
    let query: Query
    let take: @Sendable (inout RootState) -> [Effect]
}
