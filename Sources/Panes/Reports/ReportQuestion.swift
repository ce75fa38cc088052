import Domain

/// The report that is seen, drafted as of now.
struct ReportQuestion: Question {
    let report: ReportID

    static func due(_ root: RootState) -> Self? {
        guard root.screen == .reports, root.reports.isDue(at: root.now) else { return nil }
        return Self(report: root.reports.report(root.look))
    }

    func reply(from memory: some DeskMemory) throws(Failure) -> ReportDraft { try memory.draft(report) }

    func take(_ draft: ReportDraft, into root: inout RootState) -> [Effect] {
        root.reports.take(draft, at: root.now)
        return []
    }

    func fail(_ failure: Failure, in root: inout RootState) { root.reports.fail(failure) }
}
