/// The tables of schema 1 as it was released.
let schema1Tables = #"""
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
    ) STRICT;

    CREATE TRIGGER logbook_keeps_entries BEFORE DELETE ON logbook
        BEGIN SELECT RAISE(ABORT, 'the logbook is append-only'); END;

    CREATE TRIGGER logbook_keeps_words BEFORE UPDATE ON logbook
        BEGIN SELECT RAISE(ABORT, 'the logbook is append-only'); END;

    CREATE TABLE local_drafts (
        operator TEXT NOT NULL,
        desk TEXT NOT NULL,
        kind TEXT NOT NULL,
        process INTEGER NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (operator, desk, kind)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE local_editing (
        desk TEXT PRIMARY KEY,
        operator TEXT NOT NULL,
        ticket INTEGER NOT NULL,
        since INTEGER NOT NULL,
        renewed INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

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
        next_due INTEGER,
        cycle INTEGER NOT NULL,
        rating INTEGER,
        fee INTEGER NOT NULL,
        source TEXT,
        source_key TEXT,
        recurrence_of INTEGER,
        last_entry INTEGER NOT NULL
    ) STRICT;

    CREATE INDEX open_queue ON tickets
        (priority, reported_at, number, state, grid, specialist, category, team, technician, owner, channel, source)
        WHERE state <= 6;

    CREATE INDEX closed_queue ON tickets
        (priority, reported_at, number, grid, specialist, category, team)
        WHERE state = 7;

    CREATE INDEX ended_queue ON tickets
        (priority, reported_at, number, state, grid, specialist, category, team)
        WHERE state > 7;

    CREATE INDEX by_due ON tickets (next_due, grid, specialist) WHERE next_due IS NOT NULL;

    CREATE INDEX by_category ON tickets (category, grid, reported_at);

    CREATE INDEX by_cell ON tickets (grid, specialist, last_entry);

    CREATE INDEX open_cells ON tickets (grid, specialist, priority, reported_at, number) WHERE state <= 6;

    CREATE INDEX by_team ON tickets (team) WHERE team IS NOT NULL;

    CREATE INDEX by_technician ON tickets (technician) WHERE technician IS NOT NULL;

    CREATE INDEX by_assisting ON tickets (assisting) WHERE assisting IS NOT NULL;

    CREATE INDEX by_owner ON tickets (owner) WHERE owner IS NOT NULL;

    CREATE TABLE counters (
        state INTEGER NOT NULL,
        grid TEXT NOT NULL,
        specialist TEXT NOT NULL,
        priority INTEGER NOT NULL,
        count INTEGER NOT NULL,
        PRIMARY KEY (state, grid, specialist, priority)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE day_numbers (day INTEGER PRIMARY KEY, last INTEGER NOT NULL) STRICT;

    CREATE TABLE sources (
        source TEXT NOT NULL,
        key TEXT NOT NULL,
        ticket INTEGER NOT NULL,
        digest TEXT NOT NULL,
        PRIMARY KEY (source, key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE operators (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        roles TEXT NOT NULL,
        system_user TEXT,
        enabled INTEGER NOT NULL,
        revision INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE site (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        revision INTEGER NOT NULL,
        data TEXT NOT NULL
    ) STRICT;

    CREATE VIRTUAL TABLE ticket_text USING fts5
        (words, content = '', detail = none, columnsize = 0, tokenize = 'ascii');

    CREATE VIRTUAL TABLE open_text USING fts5
        (words, content = '', detail = none, columnsize = 0, tokenize = 'ascii');
    """#

/// A new desk of schema 1: the first two entries with their hashes, and the marks of the file.
let schema1New = #"""
    INSERT INTO logbook VALUES (1,1777535922000,1777535922000,'wang','desk-1','operator','wang',1,'operator.added',1,'{"id":"wang","name":"王","roles":["administrator"],"systemUser":"root"}',X'b7a2a56a56982db0b42a2b93cbc55f2439f0a7f6659bd9ffd45177f56eb7fcae');

    INSERT INTO logbook VALUES (2,1777535922000,1777535922000,'wang','desk-1','site','site',1,'site.applied',1,'{"site":{"calendars":[],"categories":[],"grids":[{"aliases":[],"id":"b01","name":{"en":"One","zh":"一"},"places":[],"short":{"en":"1","zh":"一"}}],"name":{"en":"Yard","zh":"院"},"people":[],"roster":[],"rules":{"ratingChangeHours":12,"recurrenceDays":30,"undoSeconds":60},"shifts":[],"specialists":[],"targets":[],"teams":[],"zone":"UTC"}}',X'f6b9d0acd4dc751587cfc84282b4a6be053e024c889e2a238104e0f8e5a4dbb2');

    INSERT INTO operators VALUES ('wang','王','administrator','root',1,1);

    INSERT INTO site VALUES (1,1,'{"calendars":[],"categories":[],"grids":[{"aliases":[],"id":"b01","name":{"en":"One","zh":"一"},"places":[],"short":{"en":"1","zh":"一"}}],"name":{"en":"Yard","zh":"院"},"people":[],"roster":[],"rules":{"ratingChangeHours":12,"recurrenceDays":30,"undoSeconds":60},"shifts":[],"specialists":[],"targets":[],"teams":[],"zone":"UTC"}');

    PRAGMA application_id = 1198670963;

    PRAGMA user_version = 1;
    """#
