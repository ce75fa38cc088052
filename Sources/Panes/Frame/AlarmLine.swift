import Domain
import Screen
import Words

/// The line under the header while something rings: what it is, in words, and the key that goes there.
struct AlarmLine {
    let look: Look
    let alarms: Alarms
    /// Whether letters are text now, so that only other keys go there.
    let isTyping: Bool

    func draw(on canvas: inout Canvas, in line: Rect) {
        guard !line.isEmpty, let number = alarms.first else { return }
        let style = look.theme[.headerAlarm]
        canvas.fill(line, style: style)
        let end = end(width: line.width)
        let room = max(0, line.width - 3 - end.cellWidth)
        canvas.put(
            text(number).clipped(toCells: room), at: Point(x: line.x + 1, y: line.y), width: room,
            style: style)
        canvas.put(end, at: Point(x: line.maxX - 1 - end.cellWidth, y: line.y), style: style)
    }

    /// Such as `紧急 11号楼 3F 有人晕倒 待派 4分`.
    func text(_ number: TicketNumber) -> String {
        guard let row = alarms.rows[number] else {
            return look.words(Phrase.emergency) + " #" + number.text
        }
        let names = look.names
        let isEmergency = row.priority == .p1
        let kind = isEmergency ? look.words(Phrase.emergency) : row.state.words[look.language]
        let place = String(names.wholePlace(row.place, in: row.grid).prefix(60)).escapedForTerminal()
        let what = String(row.what.prefix(80)).escapedForTerminal()
        let waits = names.duration(minutes: max(0, look.now.minutes(since: row.reportedAt)))
        let state = row.lack.map { look.words($0) } ?? row.state.words[look.language]
        return [kind, place, what, isEmergency ? state : "", waits].filter { !$0.isEmpty }
            .joined(separator: " ")
    }

    private func end(width: Int) -> String {
        let others = alarms.ringing.count - 1
        let isWide = width >= 60
        let rest = isWide ? look.words(Self.others(others)) : "+\(others)"
        let way = key.isEmpty ? "" : isWide ? key + " " + look.words(Self.goThere) : key
        return [others > 0 ? rest : "", way].filter { !$0.isEmpty }.joined(separator: isWide ? "  " : " ")
    }

    /// One that works now.
    private var key: String {
        let keys = look.keymap.keys(of: .emergency).filter {
            !isTyping || Action.ID.emergency.isMeantEverywhere(by: $0)
        }
        return keys.first?.name ?? ""
    }

    private static let goThere = Phrase("去看", "goes there")

    private static func others(_ count: Int) -> Phrase { Phrase("另 \(count) 张", "\(count) more") }
}

extension TicketRow {
    /// What an emergency waits for, where its state does not say so.
    var lack: Phrase? {
        guard isUnattended else { return nil }
        return switch state {
        case .accepted: Phrase.waitingForDispatch
        case .dispatched: Phrase.unacknowledged
        case .reported, .inProgress, .onHold, .done, .closed, .rejected, .merged: nil
        }
    }

    /// Whether time has already run out on an emergency for which nobody comes.
    var isNeglected: Bool { isUnattended && standing != .usual }
}
