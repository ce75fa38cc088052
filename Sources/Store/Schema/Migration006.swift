/// What stands since schema 6: the operators' passwords as hashes, and who tried how often.
enum Migration006 {
    static let standing = [
        """
        CREATE TABLE local_credentials (
            operator TEXT PRIMARY KEY,
            hash TEXT NOT NULL,
            set_at INTEGER NOT NULL,
            failures INTEGER NOT NULL,
            not_before INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """
    ]
}
