import Domain

/// What stands, for the list that is open.
struct StandingQuestion: Question {
    static func due(_ root: RootState) -> Self? {
        root.popups.contains { $0.popup is StandingPopup } ? Self() : nil
    }

    func reply(from memory: some DeskMemory) throws(Failure) -> [StandingMatter] { try memory.standing }

    func take(_ matters: [StandingMatter], into root: inout RootState) -> [Effect] {
        let look = root.look
        if let gone = root.top(StandingPopup.self)?.lacks(matters) {
            root.say(
                .refused,
                look.words(
                    Phrase(
                        "\(gone.text) 了结已久，只在日志里：7 屏 / about:\(gone.text)",
                        "\(gone.text) ended long ago: only the logbook has it, 7 and / about:\(gone.text)")))
        }
        root.changeAll(StandingPopup.self) { $0.take(matters, look) }
        return []
    }

    func fail(_ failure: Failure, in root: inout RootState) {
        root.changeAll(StandingPopup.self) { $0.fail(failure) }
    }
}
