import Domain
import Foundation
import Screen
import Store
import Terminal
import Words

/// What is on the terminal while an older desk is brought to the newest schema. Leaving takes everything back.
struct UpgradeScreen {
    private static let leaving = Phrase("Ctrl-C 退出，什么都不改", "Ctrl-C leaves, and nothing is changed")

    let display: CursesSession
    let theme: Theme
    let language: Language

    func show(_ upgrade: Upgrade) {
        for event in display.events(waitingAtMost: 0) where event.leaves {
            display.close()
            exit(130)
        }
        var canvas = Canvas(size: display.size, style: theme[.text])
        let share = upgrade.entries * 100 / max(1, upgrade.total)
        let lines = [
            "\(CommonOptions.upgrading[language]) \(upgrade.entries) / \(upgrade.total)  \(share) %",
            Self.leaving[language],
        ]
        for (row, line) in lines.enumerated() {
            let place = Point(
                x: max(0, (display.size.width - line.cellWidth) / 2), y: display.size.height / 3 + row)
            canvas.put(line, at: place, style: theme[row == 0 ? .textStrong : .textDim])
        }
        display.show(canvas, cursor: nil)
    }
}

extension Event {
    fileprivate var leaves: Bool {
        switch self {
        case .key(.control("c")), .interrupt, .terminate, .hangUp: true
        case .key, .paste, .mouse, .resize, .wake, .resumed: false
        }
    }
}
