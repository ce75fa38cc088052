/// Why an operator's account stays as it is.
package enum OperatorRefusal: Equatable, Sendable {
    case lastAdministrator
}
