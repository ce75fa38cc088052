extension String {
    /// Without white space, newlines included, at either end.
    package var trimmingSpace: String {
        let tail = drop { $0.isWhitespace }
        guard let last = tail.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(tail[...last])
    }
}
