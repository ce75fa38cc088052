/// The characters boxes and marks are drawn with.
package struct Glyphs: Hashable, Sendable {
    package let horizontal: String
    package let vertical: String
    package let topLeft: String
    package let topRight: String
    package let bottomLeft: String
    package let bottomRight: String
    package let cursor: String
    package let live: String
    package let dot: String
    package let ellipsis: String

    package static let unicode = Glyphs(
        horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
        cursor: "▌", live: "●", dot: "·", ellipsis: "…")

    package static let ascii = Glyphs(
        horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
        cursor: ">", live: "*", dot: ".", ellipsis: "~")
}
