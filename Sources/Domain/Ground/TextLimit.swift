/// Characters a text may have; what is longer is refused, never cut.
package enum TextLimit {
    package static let place = 400
    package static let title = 400
    package static let what = 4000
    package static let reporter = 200
    package static let reason = 4000
}
