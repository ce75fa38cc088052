import Domain
import GRDB

/// Rounds that something happened to. Times are milliseconds since 1970 in UTC, readings thousandths of their unit. Codes
/// of states: 1 under way; 2 done, 3 done late, 4 unfinished, 5 missed, 6 excused; of findings: 1 open, 2 with a ticket;
/// 3 passed, 4 failed, 5 past.
extension DerivedTables {
    static let rounds = DerivedTables(
        statements: [
            """
            CREATE TABLE rounds (
                id TEXT PRIMARY KEY,
                route TEXT NOT NULL,
                kind TEXT NOT NULL,
                grid TEXT,
                specialist TEXT,
                officer TEXT,
                team TEXT,
                ground TEXT NOT NULL,
                earliest INTEGER NOT NULL,
                window_start INTEGER NOT NULL,
                window_end INTEGER NOT NULL,
                late_until INTEGER NOT NULL,
                state INTEGER NOT NULL,
                started_at INTEGER,
                finished_at INTEGER,
                walker TEXT,
                points INTEGER NOT NULL,
                looked INTEGER NOT NULL,
                findings INTEGER NOT NULL,
                open_findings INTEGER NOT NULL,
                doubts INTEGER NOT NULL,
                score INTEGER NOT NULL,
                revision INTEGER NOT NULL,
                occasion TEXT,
                title TEXT,
                place TEXT,
                tie TEXT,
                last_entry INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE INDEX rounds_by_start ON rounds (window_start)",
            "CREATE INDEX rounds_by_route ON rounds (route, window_start, state)",
            "CREATE INDEX rounds_under_way ON rounds (late_until) WHERE state = 1",
            "CREATE INDEX rounds_by_occasion ON rounds (occasion) WHERE occasion IS NOT NULL",
            "CREATE INDEX rounds_by_walker ON rounds (walker, window_start) WHERE walker IS NOT NULL",
            """
            CREATE TABLE findings (
                round TEXT NOT NULL,
                number INTEGER NOT NULL,
                route TEXT NOT NULL,
                point TEXT NOT NULL,
                item TEXT NOT NULL,
                grid TEXT,
                category TEXT,
                clause TEXT,
                severity TEXT NOT NULL,
                what TEXT NOT NULL,
                photo TEXT,
                reading INTEGER,
                recurring INTEGER NOT NULL,
                found_at INTEGER NOT NULL,
                found_by TEXT,
                ticket INTEGER,
                state INTEGER NOT NULL,
                open INTEGER NOT NULL,
                PRIMARY KEY (round, number)
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE INDEX findings_by_place ON findings (route, point, item, found_at)",
            "CREATE INDEX findings_by_time ON findings (found_at)",
            "CREATE INDEX findings_open ON findings (found_at) WHERE open = 1",
            "CREATE INDEX findings_by_ticket ON findings (ticket) WHERE ticket IS NOT NULL",
            """
            CREATE TABLE readings (
                route TEXT NOT NULL,
                point TEXT NOT NULL,
                item TEXT NOT NULL,
                read_at INTEGER NOT NULL,
                round TEXT NOT NULL,
                value INTEGER NOT NULL,
                PRIMARY KEY (route, point, item, read_at, round)
            ) STRICT, WITHOUT ROWID
            """,
            """
            CREATE TABLE scores (
                round TEXT NOT NULL,
                place INTEGER NOT NULL,
                window_start INTEGER NOT NULL,
                person TEXT,
                ground TEXT NOT NULL,
                points INTEGER NOT NULL,
                revision INTEGER NOT NULL,
                PRIMARY KEY (round, place)
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE INDEX scores_by_time ON scores (window_start)",
        ],
        comparisons: [
            TableComparison("rounds", key: ["id"], RoundColumns.compared),
            TableComparison(
                "findings", key: ["round", "number"],
                FindingColumns.all.filter { $0 != "round" && $0 != "number" } + ["route", "open"]),
            TableComparison("readings", key: ["route", "point", "item", "read_at", "round"], ["value"]),
            TableComparison(
                "scores", key: ["round", "place"],
                ["window_start", "person", "ground", "points", "revision"]),
        ])
}
