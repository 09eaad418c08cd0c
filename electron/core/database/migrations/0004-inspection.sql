-- Inspections: the yearly plan table, random draws, on-site records, re-checks. Tables whose CHECKs grow are rebuilt
-- (SQLite cannot change a CHECK); sqlite_sequence goes along, so that no id is ever given out twice.

-- One row of the yearly plan of random checks (双随机抽查计划), columns as real counties use them.
CREATE TABLE inspection_plan (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  deleted_at TEXT,
  campaign_id INTEGER NOT NULL REFERENCES campaign (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('directed', 'undirected')),
  matter TEXT,
  subject_scope TEXT,
  amount TEXT,
  frequency TEXT,
  starts_on TEXT CHECK (starts_on IS NULL OR date(starts_on) IS starts_on),
  ends_on TEXT CHECK (ends_on IS NULL OR date(ends_on) IS ends_on),
  unit_id INTEGER REFERENCES unit (id),
  partners TEXT,
  method TEXT,
  task_id INTEGER REFERENCES task (id),
  note TEXT
) STRICT;
CREATE INDEX inspection_plan_by_campaign ON inspection_plan (campaign_id, position);
CREATE INDEX inspection_plan_by_unit ON inspection_plan (unit_id);
CREATE INDEX inspection_plan_by_task ON inspection_plan (task_id);

-- One double-random draw. Its document (docs/draw.md) holds lists, rules, seed and result and is what anyone can recompute.
CREATE TABLE draw (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  deleted_at TEXT,
  campaign_id INTEGER NOT NULL REFERENCES campaign (id),
  inspection_plan_id INTEGER REFERENCES inspection_plan (id),
  task_id INTEGER REFERENCES task (id),
  unit_id INTEGER REFERENCES unit (id),
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  matter TEXT,
  -- own: drawn here; platform: drawn in a state platform and entered as a list.
  origin TEXT NOT NULL CHECK (origin IN ('own', 'platform')),
  state TEXT NOT NULL CHECK (state IN ('committed', 'drawn', 'void')),
  void_reason TEXT CHECK ((state = 'void') = (void_reason IS NOT NULL)),
  committed_at TEXT NOT NULL,
  drawn_at TEXT CHECK (state = 'committed' OR state = 'void' OR drawn_at IS NOT NULL),
  drawn_by TEXT,
  document TEXT NOT NULL CHECK (json_type(document) = 'object')
) STRICT;
CREATE UNIQUE INDEX draw_by_number ON draw (number) WHERE deleted_at IS NULL;
CREATE INDEX draw_by_running_number ON draw (length(number), number);
CREATE INDEX draw_by_campaign ON draw (campaign_id, committed_at);
CREATE INDEX draw_by_plan ON draw (inspection_plan_id);
CREATE INDEX draw_by_task ON draw (task_id);
CREATE INDEX draw_by_unit ON draw (unit_id);

-- The drawn subjects in the order of the draw; a replaced one stays, with the reason.
CREATE TABLE draw_subject (
  draw_id INTEGER NOT NULL REFERENCES draw (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position > 0),
  subject_id INTEGER NOT NULL REFERENCES subject (id),
  replaced_by INTEGER,
  reason TEXT CHECK ((replaced_by IS NULL) = (reason IS NULL)),
  drawn_on TEXT NOT NULL CHECK (date(drawn_on) IS drawn_on),
  PRIMARY KEY (draw_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX draw_subject_by_subject ON draw_subject (subject_id, drawn_on);

-- The drawn inspectors of each visit.
CREATE TABLE draw_inspector (
  draw_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  place INTEGER NOT NULL CHECK (place > 0),
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  replaced_by INTEGER,
  reason TEXT CHECK ((replaced_by IS NULL) = (reason IS NULL)),
  PRIMARY KEY (draw_id, position, place),
  FOREIGN KEY (draw_id, position) REFERENCES draw_subject (draw_id, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX draw_inspector_by_staff ON draw_inspector (staff_id);

CREATE TABLE inspection_next (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  deleted_at TEXT,
  campaign_id INTEGER NOT NULL REFERENCES campaign (id),
  number TEXT NOT NULL,
  subject_id INTEGER NOT NULL REFERENCES subject (id),
  task_id INTEGER REFERENCES task (id),
  unit_id INTEGER REFERENCES unit (id),
  draw_id INTEGER REFERENCES draw (id),
  -- The visit that this one follows up (回访、复查).
  previous_id INTEGER REFERENCES inspection (id),
  kind TEXT NOT NULL CHECK (kind IN ('double-random', 'special', 'daily', 'complaint', 'follow-up')),
  state TEXT NOT NULL CHECK (state IN ('planned', 'running', 'done', 'published', 'cancelled')),
  inspected_on TEXT NOT NULL CHECK (date(inspected_on) IS inspected_on),
  arrived_at TEXT CHECK (arrived_at IS NULL OR arrived_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  left_at TEXT CHECK (left_at IS NULL OR left_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  complaint_number TEXT,
  matter TEXT,
  checklist_version_id INTEGER REFERENCES checklist_version (id),
  -- One entry a point that was answered: {key, answer, note}.
  answers TEXT NOT NULL DEFAULT '[]' CHECK (json_type(answers) = 'array'),
  results TEXT NOT NULL CHECK (json_type(results) = 'array'),
  note TEXT,
  -- Who was there for the subject, and whether he signed; a refusal needs a witness.
  site_person TEXT,
  signature TEXT CHECK (signature IN ('signed', 'refused')),
  refusal_reason TEXT,
  witness TEXT,
  published_on TEXT CHECK (published_on IS NULL OR date(published_on) IS published_on),
  cancel_reason TEXT CHECK ((state = 'cancelled') = (cancel_reason IS NOT NULL))
) STRICT;
INSERT INTO sqlite_sequence (name, seq) SELECT 'inspection_next', seq FROM sqlite_sequence WHERE name = 'inspection';
INSERT INTO inspection_next (id, uid, created_at, updated_at, revision, deleted_at, campaign_id, number, subject_id, task_id,
    unit_id, kind, state, inspected_on, matter, results, note, published_on)
  SELECT id, uid, created_at, updated_at, revision, deleted_at, campaign_id, number, subject_id, task_id,
    unit_id, kind, state, inspected_on, matter, results, note, published_on FROM inspection;
DROP TABLE inspection;
ALTER TABLE inspection_next RENAME TO inspection;
CREATE UNIQUE INDEX inspection_by_number ON inspection (number) WHERE deleted_at IS NULL;
-- The highest number of a series, in the recycle bin or not: see core/record/nextNumber.ts.
CREATE INDEX inspection_by_running_number ON inspection (length(number), number);
-- In the order of the list, with what its filters and figures look at: a page and its count read no row that is not shown.
CREATE INDEX inspection_by_campaign ON inspection (campaign_id, inspected_on, id, deleted_at, state, kind, unit_id, subject_id);
CREATE INDEX inspection_by_date ON inspection (inspected_on, id, deleted_at, state, kind, unit_id, subject_id);
CREATE INDEX inspection_by_subject ON inspection (subject_id, inspected_on);
CREATE INDEX inspection_by_task ON inspection (task_id);
CREATE INDEX inspection_by_unit ON inspection (unit_id, inspected_on);
CREATE INDEX inspection_by_draw ON inspection (draw_id);
CREATE INDEX inspection_by_previous ON inspection (previous_id);
CREATE INDEX inspection_by_checklist ON inspection (checklist_version_id);
CREATE INDEX inspection_unpublished ON inspection (campaign_id, inspected_on) WHERE state = 'done' AND deleted_at IS NULL;

CREATE TABLE finding_next (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  deleted_at TEXT,
  inspection_id INTEGER NOT NULL REFERENCES inspection (id),
  -- The point of the checklist that it was found at.
  checklist_key TEXT,
  description TEXT NOT NULL,
  law_reference TEXT,
  severity TEXT NOT NULL CHECK (severity IN ('minor', 'general', 'serious')),
  measure TEXT NOT NULL CHECK (measure IN ('on-the-spot', 'ordered', 'seized', 'case', 'transferred', 'notified')),
  deadline TEXT CHECK (deadline IS NULL OR date(deadline) IS deadline),
  rectification TEXT,
  rectified_on TEXT CHECK (rectified_on IS NULL OR date(rectified_on) IS rectified_on),
  -- Every re-check in its order: {on, passed, note, inspectionId}.
  rechecks TEXT NOT NULL DEFAULT '[]' CHECK (json_type(rechecks) = 'array'),
  rechecked_on TEXT CHECK (rechecked_on IS NULL OR date(rechecked_on) IS rechecked_on),
  state TEXT NOT NULL CHECK (state IN ('open', 'rectified', 'rechecked', 'handed-over'))
) STRICT;
INSERT INTO sqlite_sequence (name, seq) SELECT 'finding_next', seq FROM sqlite_sequence WHERE name = 'finding';
INSERT INTO finding_next (id, uid, created_at, updated_at, revision, deleted_at, inspection_id, description, severity, measure,
    deadline, rectified_on, rechecks, rechecked_on, state)
  SELECT id, uid, created_at, updated_at, revision, deleted_at, inspection_id, description, severity, measure, deadline,
    rectified_on,
    CASE WHEN rechecked_on IS NULL THEN '[]'
      ELSE json_array(json_object('on', rechecked_on, 'passed', json('true'), 'note', NULL, 'inspectionId', NULL)) END,
    rechecked_on, state FROM finding;
DROP TABLE finding;
ALTER TABLE finding_next RENAME TO finding;
CREATE INDEX finding_by_inspection ON finding (inspection_id, deleted_at, state);
CREATE INDEX finding_open_by_deadline ON finding (deadline) WHERE state = 'open' AND deleted_at IS NULL;

ALTER TABLE case_file ADD COLUMN finding_id INTEGER REFERENCES finding (id);
CREATE INDEX case_file_by_finding ON case_file (finding_id);

CREATE TABLE evidence_next (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  deleted_at TEXT,
  campaign_id INTEGER NOT NULL REFERENCES campaign (id),
  owner_noun TEXT NOT NULL CHECK (owner_noun IN ('campaign', 'activity', 'inspection', 'finding', 'sample', 'sampling-plan', 'public-choice', 'case', 'draw')),
  owner_id INTEGER NOT NULL,
  -- Which part of its owner it shows: the key of a checklist's point.
  part TEXT,
  caption TEXT,
  taken_on TEXT CHECK (taken_on IS NULL OR date(taken_on) IS taken_on),
  file_name TEXT NOT NULL,
  mime TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;
INSERT INTO sqlite_sequence (name, seq) SELECT 'evidence_next', seq FROM sqlite_sequence WHERE name = 'evidence';
INSERT INTO evidence_next (id, uid, created_at, updated_at, revision, deleted_at, campaign_id, owner_noun, owner_id, caption,
    taken_on, file_name, mime, bytes, sha256)
  SELECT id, uid, created_at, updated_at, revision, deleted_at, campaign_id, owner_noun, owner_id, caption, taken_on, file_name,
    mime, bytes, sha256 FROM evidence;
DROP TABLE evidence;
ALTER TABLE evidence_next RENAME TO evidence;
CREATE INDEX evidence_by_owner ON evidence (owner_noun, owner_id);
CREATE INDEX evidence_by_campaign ON evidence (campaign_id, created_at);
CREATE INDEX evidence_by_file ON evidence (sha256);

-- 完成率 of the visits that were planned; not in the report until somebody puts it there.
INSERT INTO indicator (uid, created_at, updated_at, name, unit, basis, rule, section, position, in_report)
SELECT '01990000-0000-7000-8000-000000000215', '2026-09-14T00:00:00.000Z', '2026-09-14T00:00:00.000Z', '检查完成率', '%', 'computed',
  'completion-rate', '监督检查', 215, 0
WHERE NOT EXISTS (SELECT 1 FROM indicator WHERE name = '检查完成率' AND deleted_at IS NULL);
