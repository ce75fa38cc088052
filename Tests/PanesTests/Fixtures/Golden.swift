import Domain
import Foundation
import Screen
import Testing

@testable import Panes

/// Compares a screen with `NAME-SIZE-LANGUAGE.txt` in Golden, and how its cells look in colour and without with the
/// `.styles.txt` beside it. `GRIDDESK_RECORD=1 swift test --filter PanesTests` writes the files anew: look at them.
func expectGolden(_ stage: Stage, _ name: String, location: SourceLocation = #_sourceLocation) throws {
    let size = stage.state.size
    let name = "\(name)-\(size.width)x\(size.height)-\(stage.state.language.rawValue)"
    try expectGolden(stage.screen, file: name, location)
    var maps: [String] = []
    for theme in [Stage.night, Stage.mono] {
        var stage = stage
        stage.state.theme = theme
        var map = StyleMap(theme: theme)
        maps.append(map.text(of: stage.state.view().canvas))
    }
    try expectGolden(maps.joined(separator: "\n\n"), file: name + ".styles", location)
}

private func expectGolden(_ screen: String, file name: String, _ location: SourceLocation) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .appendingPathComponent("Golden")
    let file = folder.appendingPathComponent(name + ".txt")
    let actual = screen + "\n"
    if ProcessInfo.processInfo.environment["GRIDDESK_RECORD"] != nil {
        try actual.write(to: file, atomically: true, encoding: .utf8)
        return
    }
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard actual != expected else { return }
    let shown = FileManager.default.temporaryDirectory.appendingPathComponent(name + ".actual.txt")
    try actual.write(to: shown, atomically: true, encoding: .utf8)
    Issue.record(
        "\(name) differs; now in \(shown.path)\n\(difference(expected, actual))",
        sourceLocation: location)
}

/// The lines that are not the same, each as it was and as it is.
private func difference(_ expected: String, _ actual: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    var lines: [String] = []
    for index in 0..<max(old.count, new.count) {
        let (was, isNow) = (index < old.count ? old[index] : nil, index < new.count ? new[index] : nil)
        guard was != isNow else { continue }
        if let was { lines.append("\(index + 1) - \(was)") }
        if let isNow { lines.append("\(index + 1) + \(isNow)") }
    }
    return lines.joined(separator: "\n")
}
