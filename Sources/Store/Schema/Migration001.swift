/// What stands since schema 1: the logbook, drafts, and who is editing. Times are milliseconds since 1970 in UTC.
enum Migration001 {
    static let standing = [
        """
        CREATE TABLE logbook (
            number INTEGER PRIMARY KEY,
            recorded_at INTEGER NOT NULL,
            happened_at INTEGER NOT NULL,
            operator TEXT NOT NULL,
            desk TEXT NOT NULL,
            kind TEXT NOT NULL,
            id TEXT NOT NULL,
            revision INTEGER NOT NULL CHECK (revision > 0),
            fact TEXT NOT NULL,
            version INTEGER NOT NULL,
            data TEXT NOT NULL,
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            UNIQUE (kind, id, revision)
        ) STRICT
        """,
        """
        CREATE TRIGGER logbook_keeps_entries BEFORE DELETE ON logbook
        BEGIN SELECT RAISE(ABORT, 'the logbook is append-only'); END
        """,
        """
        CREATE TRIGGER logbook_keeps_words BEFORE UPDATE ON logbook
        BEGIN SELECT RAISE(ABORT, 'the logbook is append-only'); END
        """,
        """
        CREATE TABLE local_drafts (
            operator TEXT NOT NULL,
            desk TEXT NOT NULL,
            kind TEXT NOT NULL,
            process INTEGER NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (operator, desk, kind)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE local_editing (
            desk TEXT PRIMARY KEY,
            operator TEXT NOT NULL,
            ticket INTEGER NOT NULL,
            since INTEGER NOT NULL,
            renewed INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
    ]
}
