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

    /// Written more than a minute after it happened.
    package var isLate: Bool {
        recordedAt.milliseconds - happenedAt.milliseconds > 60_000
    }
}
