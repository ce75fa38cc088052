import Domain
import Screen

/// Sections at the left where there is room; at the right the lines, below them the one under the cursor in full, and
/// below a rule what arrived meanwhile.
struct HandoverLayout {
    /// What has to be said before all, one row; empty where nothing is.
    let banner: Rect
    let sections: Rect?
    /// With its border.
    let pane: Rect
    let lines: Rect
    let detail: Rect
    let since: Rect

    init(_ body: Rect, _ sight: HandoverSight?, hasBanner: Bool = false, isWhole: Bool) {
        banner = body.top(hasBanner ? 1 : 0)
        let rest = body.below(hasBanner ? 1 : 0)
        let left = isWhole ? 0 : rest.width >= 110 ? 36 : rest.width >= 76 ? 27 : 0
        sections = left > 0 ? Rect(x: rest.x, y: rest.y, width: left, height: rest.height) : nil
        pane = Rect(x: rest.x + left, y: rest.y, width: rest.width - left, height: rest.height)
        let inside = pane.inset(by: 1)
        let isOpen = sight?.handover.isOver == false
        let told =
            isOpen ? 1 + (inside.height >= 16 ? min(sight?.since.count ?? 0, inside.height / 8) : 0) : 0
        let about = inside.height >= 24 ? 8 : inside.height >= 12 ? 5 : 0
        lines = inside.top(inside.height - told - about)
        detail = Rect(x: inside.x, y: lines.maxY, width: inside.width, height: about)
        since = Rect(x: inside.x, y: detail.maxY, width: inside.width, height: told)
    }

    var rows: Int { max(1, lines.height) }
}
