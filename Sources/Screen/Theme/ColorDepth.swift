/// How many colours a terminal shows.
package enum ColorDepth: Hashable, Sendable {
    case mono
    case sixteen
    case twoFiftySix
}
