import Screen

extension Look {
    /// Marks what was looked for within a text that has been drawn. Where nothing was it costs nothing.
    func markFound(in text: String, on canvas: inout Canvas, at point: Point, width: Int) {
        guard !found.isEmpty, width > 0 else { return }
        let characters = Array(text)
        let lower = characters.map { $0.lowercased() }
        for word in found {
            let wanted = word.map { String($0) }
            guard !wanted.isEmpty, wanted.count <= lower.count else { continue }
            for start in 0...(lower.count - wanted.count)
            where lower[start..<start + wanted.count].elementsEqual(wanted) {
                let before = String(characters[..<start]).cellWidth
                canvas.put(
                    String(characters[start..<start + wanted.count]),
                    at: Point(x: point.x + before, y: point.y),
                    width: max(0, width - before), style: theme[.queueFound])
            }
        }
    }
}
