import Domain
import Screen

/// The line over a lane: whose it is, what they can do, and how many tickets they have.
struct BoardLaneHead {
    let lane: BoardLane
    let wanted: ID<Domain.Category>?
    let look: Look

    func draw(on canvas: inout Canvas, in line: Rect) {
        let count = "\(lane.rows.count)"
        let room = line.width - count.cellWidth - 3
        let name = name.clipped(toCells: room)
        var x = line.x + 1
        x += canvas.put(name, at: Point(x: x, y: line.y), width: room, style: look.theme[.textStrong]) + 1
        let skills = skills.clipped(toCells: max(0, line.x + 1 + room - x))
        canvas.put(
            skills, at: Point(x: x, y: line.y), width: max(0, line.maxX - x), style: look.theme[.textDim])
        canvas.put(
            count, at: Point(x: line.maxX - count.cellWidth - 1, y: line.y),
            style: look.theme[lane.rows.isEmpty ? .textDim : .text])
    }

    private var name: String {
        switch lane.owner {
        case .nobody: ""
        case .stray: look.words(Name("未派，已挂起或处理中", "no team, held or under way"))
        case .team: look.words(Name("班组，未到人", "the team, nobody yet"))
        case .technician(let person): look.names[person].name
        }
    }

    /// What they can do; marked where that is what the ticket under the cursor needs.
    private var skills: String {
        guard case .technician(let id) = lane.owner, let person = look.names.site.person(id) else {
            return ""
        }
        let can = wanted.map(person.skills.contains) ?? false
        let names = person.skills.map { look.names[$0].name }.joined(separator: " ")
        return (can ? look.glyphs.check + " " : "") + names
    }
}
