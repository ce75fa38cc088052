/// The tables of schema 5 as it was released.
let schema5Tables = #"""
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

    CREATE TABLE local_filters (
        operator TEXT NOT NULL,
        name TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (operator, name)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE local_hooks (
        name TEXT PRIMARY KEY,
        position INTEGER NOT NULL,
        cancelled TEXT NOT NULL,
        holder TEXT,
        beat INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE local_editing (
        desk TEXT PRIMARY KEY,
        operator TEXT NOT NULL,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        since INTEGER NOT NULL,
        renewed INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE local_rounds (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        swept_until INTEGER NOT NULL,
        next_due INTEGER NOT NULL
    ) STRICT;

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
    last_entry INTEGER NOT NULL,
    CHECK ((next_due IS NULL) = (state > 6))
    ) STRICT;

    CREATE INDEX open_queue ON tickets
    (tier, next_due, priority, reported_at, number, state, grid, specialist, category, team, technician, owner,
    channel, source)
    WHERE state <= 6;

    CREATE INDEX overdue_queue ON tickets
    (priority, next_due, reported_at, number, tier, state, grid, specialist, category, team, technician, owner,
    channel, source)
    WHERE tier BETWEEN 2 AND 3;

    CREATE INDEX open_reported ON tickets (reported_at, number) WHERE state <= 6;

    CREATE INDEX open_changed ON tickets (last_entry) WHERE state <= 6;

    CREATE INDEX closed_queue ON tickets
    (priority, reported_at, number, grid, specialist, category, team)
    WHERE state = 7;

    CREATE INDEX ended_queue ON tickets
    (priority, reported_at, number, state, grid, specialist, category, team)
    WHERE state > 7;

    CREATE INDEX by_end ON tickets (ifnull(closed_at, moved_at)) WHERE state > 6;

    CREATE INDEX by_lapse ON tickets (next_lapse) WHERE next_lapse IS NOT NULL;

    CREATE INDEX by_category ON tickets (category, grid, reported_at);

    CREATE INDEX by_cell ON tickets (grid, specialist, last_entry);

    CREATE INDEX cell_queue ON tickets (grid, specialist, tier, next_due, priority, reported_at, number)
    WHERE state <= 6;

    CREATE INDEX cell_overdue ON tickets (grid, specialist, priority, next_due, reported_at, number)
    WHERE tier BETWEEN 2 AND 3;

    CREATE INDEX board_queue ON tickets
    (iif(state <= 2, '', ifnull(team, '')), tier, next_due, priority, reported_at, number, state)
    WHERE state <= 5;

    CREATE INDEX board_overdue ON tickets
    (iif(state <= 2, '', ifnull(team, '')), priority, next_due, reported_at, number, state)
    WHERE tier BETWEEN 2 AND 3;

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

    CREATE VIRTUAL TABLE ticket_text USING fts5
    (words, content = '', detail = none, columnsize = 0, tokenize = 'ascii');

    CREATE VIRTUAL TABLE open_text USING fts5
    (words, content = '', detail = none, columnsize = 0, tokenize = 'ascii');

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
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX past_runs_by_end ON past_runs (ended_at);

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
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX rounds_by_start ON rounds (window_start);

    CREATE INDEX rounds_by_route ON rounds (route, window_start, state);

    CREATE INDEX rounds_under_way ON rounds (late_until) WHERE state = 1;

    CREATE INDEX rounds_by_occasion ON rounds (occasion) WHERE occasion IS NOT NULL;

    CREATE INDEX rounds_by_walker ON rounds (walker, window_start) WHERE walker IS NOT NULL;

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
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX findings_by_place ON findings (route, point, item, found_at);

    CREATE INDEX findings_by_time ON findings (found_at);

    CREATE INDEX findings_open ON findings (found_at) WHERE open = 1;

    CREATE INDEX findings_by_ticket ON findings (ticket) WHERE ticket IS NOT NULL;

    CREATE TABLE readings (
    route TEXT NOT NULL,
    point TEXT NOT NULL,
    item TEXT NOT NULL,
    read_at INTEGER NOT NULL,
    round TEXT NOT NULL,
    value INTEGER NOT NULL,
    PRIMARY KEY (route, point, item, read_at, round)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE scores (
    round TEXT NOT NULL,
    place INTEGER NOT NULL,
    window_start INTEGER NOT NULL,
    person TEXT,
    ground TEXT NOT NULL,
    points INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (round, place)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX scores_by_time ON scores (window_start);

    CREATE TABLE standing (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    number INTEGER NOT NULL,
    ended_at INTEGER,
    revision INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE UNIQUE INDEX standing_by_number ON standing (kind, number);

    CREATE INDEX standing_open ON standing (id) WHERE ended_at IS NULL;

    CREATE INDEX standing_by_end ON standing (ended_at) WHERE ended_at IS NOT NULL;

    CREATE TABLE occasions (
    id TEXT PRIMARY KEY,
    revision INTEGER NOT NULL,
    grid TEXT NOT NULL,
    place TEXT NOT NULL,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    title TEXT NOT NULL,
    heads INTEGER,
    source TEXT,
    source_key TEXT,
    known_since INTEGER NOT NULL,
    placing INTEGER NOT NULL,
    served TEXT NOT NULL,
    cancelled TEXT,
    last_entry INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX occasions_by_start ON occasions (start_at);

    CREATE INDEX occasions_by_end ON occasions (end_at);

    CREATE INDEX occasions_by_grid ON occasions (grid);

    CREATE INDEX occasions_by_source ON occasions (source, source_key) WHERE source IS NOT NULL;

    """#
