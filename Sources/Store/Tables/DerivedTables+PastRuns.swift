import Domain
import GRDB

/// Runs of tickets that were reopened since, as reports count them; the last run of each is in the table of tickets. Times
/// are milliseconds since 1970 in UTC. States: 6 done and never closed, 7 closed, 8 rejected.
extension DerivedTables {
    static let pastRuns = DerivedTables(
        statements: [
            """
            CREATE TABLE past_runs (
                ticket INTEGER NOT NULL,
                cycle INTEGER NOT NULL,
                began_at INTEGER NOT NULL,
                accepted_at INTEGER,
                dispatched_at INTEGER,
                arrived_at INTEGER,
                done_at INTEGER,
                called_back_at INTEGER,
                ended_at INTEGER NOT NULL,
                state INTEGER NOT NULL,
                rating INTEGER,
                respond_lapse INTEGER,
                arrive_lapse INTEGER,
                resolve_lapse INTEGER,
                PRIMARY KEY (ticket, cycle)
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE INDEX past_runs_by_end ON past_runs (ended_at)",
        ],
        comparisons: [
            TableComparison(
                "past_runs", key: ["ticket", "cycle"],
                [
                    "began_at", "accepted_at", "dispatched_at", "arrived_at", "done_at", "called_back_at",
                    "ended_at", "state", "rating", "respond_lapse", "arrive_lapse", "resolve_lapse",
                ])
        ])
}

extension TableWriter {
    func putPastRuns(of ticket: Ticket) throws {
        let key = ticket.number.key
        try db.cachedStatement(sql: "DELETE FROM past_runs WHERE ticket = ?").execute(arguments: [key])
        let statement = try db.cachedStatement(
            sql: "INSERT INTO past_runs VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        for (index, run) in ticket.pastRuns.enumerated() {
            try statement.execute(arguments: [
                key, index + 1, run.began.milliseconds, run.accepted?.milliseconds,
                run.dispatched?.milliseconds, run.arrived?.milliseconds, run.done?.milliseconds,
                run.answered?.milliseconds, (run.ended ?? run.changed).milliseconds, run.state.code,
                run.rating, run.lapses.respond?.milliseconds, run.lapses.arrive?.milliseconds,
                run.lapses.resolve?.milliseconds,
            ])
        }
    }
}
