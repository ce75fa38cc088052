import Domain

/// How many tickets are open, by cell.
struct CountsQuestion: Question {
    static func due(_ root: RootState) -> Self? { Self() }

    func reply(from memory: some DeskMemory) throws(Failure) -> OpenCounts { try memory.openCounts }

    func take(_ counts: OpenCounts, into root: inout RootState) -> [Effect] {
        root.desk.matrix.take(counts, root.setting.site)
        return []
    }

    func fail(_ failure: Failure, in root: inout RootState) {
        root.desk.matrix.status.fail(failure)
    }
}
