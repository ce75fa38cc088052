extension DerivedTables {
    /// Codes of states: 1 reported, 2 accepted, 3 dispatched, 4 in progress, 5 on hold, 6 done; 7 closed, 8 rejected,
    /// 9 merged. Times are milliseconds since 1970 in UTC, money is fen. `next_due` of an open ticket that time does nothing
    /// to is the greatest integer, so that the open queue is an index; it is absent where the ticket is not open. Codes of
    /// tiers are those of `QueueTier`. The queue, the board and a grid's cell each have two indexes: by tier and deadline, and
    /// by priority of what may be overdue.
    static let tickets = DerivedTables(
        statements: [
            """
            CREATE TABLE tickets (
                number INTEGER PRIMARY KEY,
                revision INTEGER NOT NULL,
                state INTEGER NOT NULL,
                priority INTEGER NOT NULL,
                grid TEXT NOT NULL,
                specialist TEXT NOT NULL,
                category TEXT NOT NULL,
                place TEXT NOT NULL,
                what TEXT NOT NULL,
                channel TEXT NOT NULL,
                reporter TEXT,
                phone TEXT,
                unit TEXT,
                owner TEXT,
                team TEXT,
                technician TEXT,
                assisting TEXT,
                acknowledged INTEGER NOT NULL,
                reported_at INTEGER NOT NULL,
                accepted_at INTEGER,
                dispatched_at INTEGER,
                acknowledged_at INTEGER,
                arrived_at INTEGER,
                done_at INTEGER,
                called_back_at INTEGER,
                closed_at INTEGER,
                on_hold_until INTEGER,
                held_from INTEGER,
                late_since INTEGER,
                next_due INTEGER,
                tier INTEGER NOT NULL,
                cycle INTEGER NOT NULL,
                rating INTEGER,
                fee INTEGER NOT NULL,
                source TEXT,
                source_key TEXT,
                recurrence_of INTEGER,
                respond_by INTEGER,
                arrive_by INTEGER,
                resolve_by INTEGER,
                next_warning INTEGER,
                next_lapse INTEGER,
                standing INTEGER NOT NULL,
                began_at INTEGER NOT NULL,
                moved_at INTEGER NOT NULL,
                held_since INTEGER,
                respond_lapse INTEGER,
                arrive_lapse INTEGER,
                resolve_lapse INTEGER,
                reminders INTEGER NOT NULL,
                last_entry INTEGER NOT NULL,
                CHECK ((next_due IS NULL) = (state > 6))
            ) STRICT
            """,
            """
            CREATE INDEX open_queue ON tickets
                (tier, next_due, priority, reported_at, number, state, grid, specialist, category, team, technician, owner,
                channel, source)
                WHERE state <= 6
            """,
            """
            CREATE INDEX overdue_queue ON tickets
                (priority, next_due, reported_at, number, tier, state, grid, specialist, category, team, technician, owner,
                channel, source)
                WHERE tier BETWEEN 2 AND 3
            """,
            "CREATE INDEX open_reported ON tickets (reported_at, number) WHERE state <= 6",
            "CREATE INDEX open_changed ON tickets (last_entry) WHERE state <= 6",
            """
            CREATE INDEX closed_queue ON tickets
                (priority, reported_at, number, grid, specialist, category, team)
                WHERE state = 7
            """,
            """
            CREATE INDEX ended_queue ON tickets
                (priority, reported_at, number, state, grid, specialist, category, team)
                WHERE state > 7
            """,
            "CREATE INDEX by_end ON tickets (ifnull(closed_at, moved_at)) WHERE state > 6",
            "CREATE INDEX by_lapse ON tickets (next_lapse) WHERE next_lapse IS NOT NULL",
            "CREATE INDEX by_category ON tickets (category, grid, reported_at)",
            "CREATE INDEX by_cell ON tickets (grid, specialist, last_entry)",
            """
            CREATE INDEX cell_queue ON tickets (grid, specialist, tier, next_due, priority, reported_at, number)
                WHERE state <= 6
            """,
            """
            CREATE INDEX cell_overdue ON tickets (grid, specialist, priority, next_due, reported_at, number)
                WHERE tier BETWEEN 2 AND 3
            """,
            """
            CREATE INDEX board_queue ON tickets
                (iif(state <= 2, '', ifnull(team, '')), tier, next_due, priority, reported_at, number, state)
                WHERE state <= 5
            """,
            """
            CREATE INDEX board_overdue ON tickets
                (iif(state <= 2, '', ifnull(team, '')), priority, next_due, reported_at, number, state)
                WHERE tier BETWEEN 2 AND 3
            """,
            "CREATE INDEX by_team ON tickets (team) WHERE team IS NOT NULL",
            "CREATE INDEX by_technician ON tickets (technician) WHERE technician IS NOT NULL",
            "CREATE INDEX by_assisting ON tickets (assisting) WHERE assisting IS NOT NULL",
            "CREATE INDEX by_owner ON tickets (owner) WHERE owner IS NOT NULL",
            """
            CREATE TABLE counters (
                state INTEGER NOT NULL,
                grid TEXT NOT NULL,
                specialist TEXT NOT NULL,
                priority INTEGER NOT NULL,
                count INTEGER NOT NULL,
                PRIMARY KEY (state, grid, specialist, priority)
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE TABLE day_numbers (day INTEGER PRIMARY KEY, last INTEGER NOT NULL) STRICT",
            """
            CREATE TABLE sources (
                source TEXT NOT NULL,
                key TEXT NOT NULL,
                ticket INTEGER NOT NULL,
                digest TEXT NOT NULL,
                PRIMARY KEY (source, key)
            ) STRICT, WITHOUT ROWID
            """,
            """
            CREATE VIRTUAL TABLE ticket_text USING fts5
                (words, content = '', detail = none, columnsize = 0, tokenize = 'ascii')
            """,
            """
            CREATE VIRTUAL TABLE open_text USING fts5
                (words, content = '', detail = none, columnsize = 0, tokenize = 'ascii')
            """,
        ],
        comparisons: [
            TableComparison(
                "tickets", key: ["number"], TicketColumns.all.dropFirst().map(\.name) + ["last_entry"]),
            TableComparison("counters", key: ["state", "grid", "specialist", "priority"], ["count"]),
            TableComparison("day_numbers", key: ["day"], ["last"]),
            TableComparison("sources", key: ["source", "key"], ["ticket", "digest"]),
        ])
}
