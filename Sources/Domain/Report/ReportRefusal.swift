/// Why a report stays as it is.
package enum ReportRefusal: Equatable, Sendable {
    /// Its days have not begun.
    case tooEarly(ReportID)
    /// Nothing more is written in it.
    case isFinal(number: String)
    case noLine(Int)
    /// Only decisions are carried out, and once.
    case notOpen(Int)
}
