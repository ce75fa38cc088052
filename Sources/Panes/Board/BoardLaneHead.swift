import Domain
import Screen
import Words

/// The line over a lane: whose it is, whether they are on duty, what they can do, and how many tickets they have.
struct BoardLaneHead {
    let lane: BoardLane
    let duty: Duty
    let wanted: ID<Domain.Category>?
    let look: Look

    func draw(on canvas: inout Canvas, in line: Rect) {
        let load = load
        let end = line.maxX - load.cellWidth - 1
        var x = line.x + 1
        for span in spans where x < end - 1 {
            let text = span.text.clipped(toCells: end - 1 - x)
            x += canvas.put(text, at: Point(x: x, y: line.y), style: look.theme[span.role]) + 1
        }
        canvas.put(
            load, at: Point(x: max(line.x, end), y: line.y), width: line.maxX - end,
            style: look.theme[lane.rows.isEmpty ? .textDim : .text])
    }

    private var spans: [DetailLine.Span] {
        switch lane.owner {
        case .nobody: []
        case .stray:
            [.init(text: look.words(Phrase("挂起或处理中", "held or under way")), role: .textStrong)]
        case .team: [.init(text: look.words(Phrase("未定人", "nobody yet")), role: .textStrong)]
        case .technician(let id): spans(of: id)
        }
    }

    private func spans(of id: ID<Person>) -> [DetailLine.Span] {
        let status = duty.status(of: id)
        let skills = look.names.site.person(id)?.skills ?? []
        let names = skills.map { look.names[$0].name }.joined(separator: " ")
        // Who names no skills does everything.
        let suits = wanted.map { skills.isEmpty || skills.contains($0) } ?? false
        return [
            .init(text: look.names[id].name, role: status.isOn ? .textStrong : .textDim),
            .init(text: look.words(status.mark), role: status.isOn ? .stateDone : .textDim),
            .init(text: (suits ? look.glyphs.check : "") + names, role: .textDim),
        ]
    }

    /// All tickets; of a technician's those on hold apart: nobody waits for them.
    private var load: String {
        guard case .technician = lane.owner else { return "\(lane.rows.count)" }
        let held = lane.rows.count { $0.state == .onHold }
        let active = "\(lane.rows.count - held)"
        return held == 0 ? active : active + look.words(Phrase(" 挂\(held)", " hold \(held)"))
    }
}

extension Duty.Status {
    fileprivate var mark: Phrase {
        switch self {
        case .onShift: Phrase("在", "on")
        case .offShift: Phrase("休", "off")
        case .onLeave: Phrase("假", "leave")
        }
    }
}
