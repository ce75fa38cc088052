/// One line of the logbook 值班日志.
package struct Entry: Equatable, Sendable {
    /// 1, 2, 3 …: the total order.
    package var number: Int64
    package var stamp: Stamp
    package var subject: Subject
    /// 1, 2, 3 … within the subject.
    package var revision: Int
    package var fact: Fact

    package init(number: Int64, stamp: Stamp, subject: Subject, revision: Int, fact: Fact) {
        self.number = number
        self.stamp = stamp
        self.subject = subject
        self.revision = revision
        self.fact = fact
    }
}

extension Entry {
    /// What time alone caused: whoever wrote it did nothing.
    package var isDueToTime: Bool {
        switch fact {
        case .ticket(.lapsed), .round(.missed), .round(.unfinished): true
        case .ticket, .site, .account, .journal, .round, .standing, .standard, .gathering, .report, .handover,
            .watch:
            false
        }
    }
}
