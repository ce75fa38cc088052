import Domain
import Screen
import Words

extension RootState {
    /// Other tickets pass the filter.
    mutating func showBoardAnew() -> [Effect] {
        board.forget()
        return BoardQuestion.due(self).map { [questions.ask($0)] } ?? []
    }

    mutating func take(_ page: BoardPage, _ window: BoardWindow) {
        let duty = Duty(setting.site, at: setting.zone.local(now))
        board.take(window, page, setting.site, duty) { outbox.isOwn($0.revision, of: .ticket($0.number)) }
    }
}
