/// What stands since schema 2: saved filters, and how far each hook has come.
enum Migration002 {
    static let standing = [
        """
        CREATE TABLE local_filters (
            operator TEXT NOT NULL,
            name TEXT NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (operator, name)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE local_hooks (
            name TEXT PRIMARY KEY,
            position INTEGER NOT NULL,
            cancelled TEXT NOT NULL,
            holder TEXT,
            beat INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
    ]
}
