/// Somebody at a desk has something open to change something.
package struct Editing: Equatable, Sendable {
    package var operatorID: ID<Operator>
    package var desk: String
    package var subject: Subject
    package var since: Instant

    package init(operatorID: ID<Operator>, desk: String, subject: Subject, since: Instant) {
        self.operatorID = operatorID
        self.desk = desk
        self.subject = subject
        self.since = since
    }
}
