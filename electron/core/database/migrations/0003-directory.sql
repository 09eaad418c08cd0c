-- Directories: skills of staff, product groups of subjects, merged subjects, common product groups, checklists, imports.

ALTER TABLE staff ADD COLUMN skills TEXT NOT NULL DEFAULT '[]' CHECK (json_type(skills) = 'array');

-- The record that a duplicate was merged into; the duplicate itself lies in the recycle bin.
ALTER TABLE subject ADD COLUMN merged_into_id INTEGER REFERENCES subject (id);
CREATE INDEX subject_by_merged ON subject (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX subject_by_kind ON subject (kind, name);

CREATE TABLE subject_product_group (
  subject_id INTEGER NOT NULL REFERENCES subject (id) ON DELETE CASCADE,
  product_group_id INTEGER NOT NULL REFERENCES product_group (id),
  PRIMARY KEY (subject_id, product_group_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX subject_product_group_by_group ON subject_product_group (product_group_id);

CREATE TABLE checklist (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  deleted_at TEXT,
  name TEXT NOT NULL,
  matter TEXT,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  note TEXT
) STRICT;
CREATE INDEX checklist_by_name ON checklist (name);

-- What an inspection was filled in on never changes: changed points become the next version.
CREATE TABLE checklist_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  checklist_id INTEGER NOT NULL REFERENCES checklist (id) ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version > 0),
  created_at TEXT NOT NULL,
  items TEXT NOT NULL CHECK (json_type(items) = 'array'),
  UNIQUE (checklist_id, version)
) STRICT;

-- One import of a list: what it did to which record, so that the whole of it can be undone.
CREATE TABLE import (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  person TEXT,
  noun TEXT NOT NULL,
  file_name TEXT NOT NULL,
  created INTEGER NOT NULL CHECK (created >= 0),
  updated INTEGER NOT NULL CHECK (updated >= 0),
  unchanged INTEGER NOT NULL CHECK (unchanged >= 0),
  rejected INTEGER NOT NULL CHECK (rejected >= 0),
  undone_at TEXT
) STRICT;
CREATE INDEX import_by_time ON import (at);

CREATE TABLE import_record (
  import_id INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
  record_id INTEGER NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('create', 'update')),
  -- The revision that the import left behind; a later change keeps the record out of the undo.
  revision INTEGER NOT NULL,
  -- The fields as they were before an update, JSON.
  before TEXT CHECK ((action = 'update') = (before IS NOT NULL)),
  PRIMARY KEY (import_id, record_id)
) STRICT, WITHOUT ROWID;

-- How a person mapped the columns of a header the last time.
CREATE TABLE import_mapping (
  noun TEXT NOT NULL,
  -- SHA-256 of the normalised titles.
  header TEXT NOT NULL,
  mapping TEXT NOT NULL CHECK (json_type(mapping) = 'object'),
  used_at TEXT NOT NULL,
  PRIMARY KEY (noun, header)
) STRICT, WITHOUT ROWID;
