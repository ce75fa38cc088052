/// Why a site was not put in force.
package enum SiteRefusal: Equatable, Sendable {
    /// Items that would be removed although tickets name them.
    case stillInUse([String])
}
