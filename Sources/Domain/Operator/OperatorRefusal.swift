/// Why an operator's account stays as it is, or nobody acts for it.
package enum OperatorRefusal: Equatable, Sendable {
    case lastAdministrator
    case disabled(ID<Operator>)
    /// What was asked takes the author's password.
    case needsPassword
    /// Nobody is told whether the name or the password was wrong.
    /// - Parameter retryAt: nil where one may try again at once.
    case wrongPassword(retryAt: Instant?)
    /// None is set where one is needed.
    case noPassword
    case passwordTooShort
    case passwordTooLong
    case passwordBlank
    /// It has characters that no keyboard types.
    case passwordUntypable
}
