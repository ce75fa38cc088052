import Domain
import Screen
import Words

/// Screen 0: all grids at once, a tile each.
struct GridsScreen: DeskScreen {
    let name = Phrase.matrix
    let key = ScreenKey(
        id: Action.ID("all-grids"), name: Phrase("全部网格", "all grids"),
        help: Phrase("每个网格一格，Enter 看该网格", "a tile for each grid; Enter opens it"))

    func open(_ root: inout RootState) -> [Effect] {
        root.screen = .grids
        return [root.questions.ask(UrgentQuestion())] + root.refresh(OpenFindingsQuestion.self)
    }

    func settle(_ root: inout RootState, _ frame: FrameLayout) {
        root.tiles.resize(frame.body.size, count: root.setting.site.gridKeys.count)
    }

    func draw(
        _ root: RootState, on canvas: inout Canvas, in frame: FrameLayout, _ look: Look
    ) -> Point? {
        root.tiles.draw(root.desk.matrix.known, root.rounds, on: &canvas, in: frame.body, look)
        return nil
    }

    /// Which tiles are seen.
    func footnote(_ root: RootState, _ frame: FrameLayout) -> String? { root.tiles.note(root.glyphs) }

    func hints(_ root: RootState) -> ScreenHints {
        ScreenHints(own: [(.open, 17), (.back, 16)], possible: [])
    }

    func help(_ root: RootState) -> ScreenHelp {
        ScreenHelp(
            title: Phrase.matrix, legend: Legend.tiles(root.look), moving: KeyLine.tiles, tickets: .none)
    }

    func move(_ key: Key, _ root: inout RootState) -> Bool { root.tiles.handle(key) }
    func moveFocus(by step: Int, _ root: inout RootState) { root.tiles.move(by: step) }

    func openLevel(_ root: inout RootState) -> [Effect] {
        let keys = root.setting.site.gridKeys
        return keys.indices.contains(root.tiles.cursor) ? root.openGrid(keys[root.tiles.cursor]) : []
    }

    func point(_ mouse: Mouse, _ root: inout RootState, _ frame: FrameLayout) {
        root.tiles.point(mouse, in: frame.body)
    }
}
