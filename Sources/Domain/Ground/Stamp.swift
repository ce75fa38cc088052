/// When, by whom and at which terminal.
package struct Stamp: Equatable, Sendable {
    /// When it was written; never earlier than the entry before.
    package var recordedAt: Instant
    /// When it happened, as the operator says.
    package var happenedAt: Instant
    package var operatorID: ID<Operator>
    package var desk: String

    package init(recordedAt: Instant, happenedAt: Instant, operatorID: ID<Operator>, desk: String) {
        self.recordedAt = recordedAt
        self.happenedAt = happenedAt
        self.operatorID = operatorID
        self.desk = desk
    }

    /// Milliseconds that may lie between what happened and its being written down.
    package static let lateness: Int64 = 60_000

    /// Written more than a minute after it happened.
    package var isLate: Bool { recordedAt.milliseconds - happenedAt.milliseconds > Stamp.lateness }
}
