-- What an import of a hundred thousand rows need not wait for.

-- 0: found by its text, not yet by the index, which takes it in between other calls (core/search/waiting.ts).
ALTER TABLE search_entry ADD COLUMN indexed INTEGER NOT NULL DEFAULT 1 CHECK (indexed IN (0, 1));
CREATE INDEX search_entry_waiting ON search_entry (id) WHERE indexed = 0;

-- The history without an index on its hashes: nothing looks for one, and the chain is walked in the order of its rows.
CREATE TABLE history_next (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  person TEXT,
  noun TEXT NOT NULL,
  record_id INTEGER,
  record_uid TEXT,
  action TEXT NOT NULL,
  title TEXT NOT NULL,
  before TEXT,
  after TEXT,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
INSERT INTO history_next SELECT id, at, person, noun, record_id, record_uid, action, title, before, after, previous_hash, hash
  FROM history ORDER BY id;
DROP TABLE history;
ALTER TABLE history_next RENAME TO history;
CREATE INDEX history_by_record ON history (noun, record_id, id);
CREATE TRIGGER history_never_changes BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_never_shrinks BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
