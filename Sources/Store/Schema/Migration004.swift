/// What stands since schema 4: who is editing what, be it a ticket or anything else, and how far
/// the rounds were swept.
enum Migration004 {
    static let standing = [
        "ALTER TABLE local_editing RENAME TO local_editing_of_tickets",
        """
        CREATE TABLE local_editing (
            desk TEXT PRIMARY KEY,
            operator TEXT NOT NULL,
            kind TEXT NOT NULL,
            id TEXT NOT NULL,
            since INTEGER NOT NULL,
            renewed INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
        """
        INSERT INTO local_editing
            SELECT desk, operator, 'ticket', printf('%06d-%03d', ticket / 10000000, ticket % 10000000), since, renewed
            FROM local_editing_of_tickets
        """,
        "DROP TABLE local_editing_of_tickets",
        """
        CREATE TABLE local_rounds (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            swept_until INTEGER NOT NULL,
            next_due INTEGER NOT NULL
        ) STRICT
        """,
    ]
}
