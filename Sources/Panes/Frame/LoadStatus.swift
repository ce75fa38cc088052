import Domain
import Screen

/// How far what was asked of the desk's memory has come.
enum LoadStatus: Equatable, Sendable {
    case loading
    case ready
    case failed(Failure)

    /// What is there already stays.
    mutating func fail(_ failure: Failure) {
        if self != .ready { self = .failed(failure) }
    }
}

extension Look {
    /// Says in an empty pane that it is on its way, or why it does not come.
    /// - Returns: false where there is something to show.
    func stand(_ status: LoadStatus, on canvas: inout Canvas, in rect: Rect) -> Bool {
        switch status {
        case .loading: note(Phrase.loading, on: &canvas, in: rect)
        case .failed(let failure): fail(failure, on: &canvas, in: rect)
        case .ready: return false
        }
        return true
    }

    /// The same among other lines.
    func standing(_ status: LoadStatus, width: Int) -> [DetailLine] {
        switch status {
        case .loading: [DetailLine(words(Phrase.loading), .textDim)]
        case .failed(let failure): self.failure(failure, width: width)
        case .ready: []
        }
    }
}
