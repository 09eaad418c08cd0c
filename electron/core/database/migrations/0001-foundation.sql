-- Every record: id, uid (UUIDv7, stable across machines), created_at, updated_at, revision, deleted_at (recycle bin).
-- AUTOINCREMENT: an id is never given out twice, so that history and search cannot mistake one record for another.
-- Dates are YYYY-MM-DD, instants UTC ISO 8601, money integer 分, lists JSON arrays.

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE campaign (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  deleted_at TEXT,
  year INTEGER NOT NULL CHECK (year BETWEEN 1978 AND 2100),
  theme TEXT,
  period_from TEXT NOT NULL CHECK (date(period_from) IS period_from),
  period_to TEXT NOT NULL CHECK (date(period_to) IS period_to AND period_to >= period_from),
  report_due TEXT CHECK (report_due IS NULL OR date(report_due) IS report_due),
  report_to TEXT,
  note TEXT
) STRICT;
CREATE UNIQUE INDEX campaign_by_year ON campaign (year) WHERE deleted_at IS NULL;

CREATE TABLE circular (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  deleted_at TEXT,
  campaign_id INTEGER NOT NULL REFERENCES campaign (id),
  level TEXT NOT NULL CHECK (level IN ('national', 'provincial', 'city', 'own')),
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  number TEXT,
  issued TEXT CHECK (issued IS NULL OR date(issued) IS issued),
  theme TEXT,
  issuers TEXT NOT NULL CHECK (json_type(issuers) = 'array'),
  relays_circular_id INTEGER REFERENCES circular (id),
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  original TEXT NOT NULL,
  cleaned TEXT NOT NULL,
  -- The whole parse with the person's decisions, so that any field can show the place it came from.
  parse TEXT NOT NULL CHECK (json_valid(parse))
) STRICT;
CREATE INDEX circular_by_campaign ON circular (campaign_id, issued);
CREATE INDEX circular_by_file ON circular (file_sha256);
CREATE INDEX circular_by_relayed ON circular (relays_circular_id);

-- An import that no person has confirmed yet.
CREATE TABLE circular_review (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  file_sha256 TEXT NOT NULL,
  parse TEXT NOT NULL CHECK (json_valid(parse)),
  disabled TEXT NOT NULL CHECK (json_type(disabled) = 'array'),
  decisions TEXT NOT NULL CHECK (json_type(decisions) = 'object'),
  form TEXT NOT NULL CHECK (json_type(form) = 'object')
) STRICT;

CREATE TABLE task (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  deleted_at TEXT,
  campaign_id INTEGER NOT NULL REFERENCES campaign (id),
  circular_id INTEGER REFERENCES circular (id),
  parent_id INTEGER REFERENCES task (id),
  kind TEXT NOT NULL CHECK (kind IN ('task', 'requirement')),
  number_path TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT,
  category TEXT,
  units TEXT NOT NULL CHECK (json_type(units) = 'array'),
  quantity INTEGER CHECK (quantity >= 0),
  quantity_unit TEXT,
  deadline TEXT CHECK (deadline IS NULL OR date(deadline) IS deadline),
  deadline_text TEXT,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX task_by_campaign ON task (campaign_id, position);
CREATE INDEX task_by_circular ON task (circular_id, position);
CREATE INDEX task_by_parent ON task (parent_id);

CREATE TABLE unit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  deleted_at TEXT,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('section', 'station', 'department', 'institution')),
  contact TEXT,
  phone TEXT
) STRICT;
CREATE INDEX unit_by_name ON unit (name);

CREATE TABLE staff (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  deleted_at TEXT,
  name TEXT NOT NULL,
  unit_id INTEGER REFERENCES unit (id),
  certificate_number TEXT,
  phone TEXT,
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;
CREATE INDEX staff_by_name ON staff (name);
CREATE INDEX staff_by_unit ON staff (unit_id);

CREATE TABLE subject (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  deleted_at TEXT,
  name TEXT NOT NULL,
  credit_code TEXT CHECK (credit_code IS NULL OR length(credit_code) = 18),
  licence_number TEXT,
  kind TEXT NOT NULL,
  address TEXT,
  township TEXT,
  contact TEXT,
  phone TEXT,
  risk_class TEXT CHECK (risk_class IN ('A', 'B', 'C', 'D')),
  state TEXT NOT NULL CHECK (state IN ('active', 'suspended', 'closed', 'moved')),
  note TEXT
) STRICT;
CREATE UNIQUE INDEX subject_by_credit_code ON subject (credit_code) WHERE credit_code IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX subject_by_name ON subject (name);
CREATE INDEX subject_by_township ON subject (township, name);

CREATE TABLE laboratory (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  deleted_at TEXT,
  name TEXT NOT NULL,
  qualification TEXT,
  address TEXT,
  contact TEXT,
  phone TEXT
) STRICT;
CREATE INDEX laboratory_by_name ON laboratory (name);

CREATE TABLE product_group (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  deleted_at TEXT,
  name TEXT NOT NULL,
  parent_id INTEGER REFERENCES product_group (id)
) STRICT;
CREATE INDEX product_group_by_name ON product_group (name);
CREATE INDEX product_group_by_parent ON product_group (parent_id);

CREATE TABLE indicator (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  deleted_at TEXT,
  name TEXT NOT NULL,
  unit TEXT,
  basis TEXT NOT NULL CHECK (basis IN ('computed', 'activity', 'entered')),
  rule TEXT CHECK ((basis = 'computed') = (rule IS NOT NULL)),
  section TEXT,
  position INTEGER NOT NULL,
  in_report INTEGER NOT NULL CHECK (in_report IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX indicator_by_name ON indicator (name) WHERE deleted_at IS NULL;
CREATE INDEX indicator_by_position ON indicator (position);

-- A figure that somebody entered by hand for a campaign.
CREATE TABLE indicator_entry (
  campaign_id INTEGER NOT NULL REFERENCES campaign (id),
  indicator_id INTEGER NOT NULL REFERENCES indicator (id),
  value INTEGER NOT NULL CHECK (value >= 0),
  PRIMARY KEY (campaign_id, indicator_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE activity (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  deleted_at TEXT,
  campaign_id INTEGER NOT NULL REFERENCES campaign (id),
  title TEXT NOT NULL,
  kind TEXT,
  state TEXT NOT NULL CHECK (state IN ('planned', 'running', 'done', 'cancelled')),
  starts_on TEXT NOT NULL CHECK (date(starts_on) IS starts_on),
  ends_on TEXT NOT NULL CHECK (date(ends_on) IS ends_on AND ends_on >= starts_on),
  place TEXT,
  lead_unit_id INTEGER REFERENCES unit (id),
  contact TEXT,
  description TEXT
) STRICT;
CREATE INDEX activity_by_campaign ON activity (campaign_id, starts_on);
CREATE INDEX activity_by_start ON activity (starts_on);
CREATE INDEX activity_by_lead_unit ON activity (lead_unit_id);

CREATE TABLE activity_task (
  activity_id INTEGER NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
  task_id INTEGER NOT NULL REFERENCES task (id),
  PRIMARY KEY (activity_id, task_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_task_by_task ON activity_task (task_id);

CREATE TABLE activity_figure (
  activity_id INTEGER NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
  indicator_id INTEGER NOT NULL REFERENCES indicator (id),
  value INTEGER NOT NULL CHECK (value >= 0),
  PRIMARY KEY (activity_id, indicator_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_figure_by_indicator ON activity_figure (indicator_id);

CREATE TABLE inspection (
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
  kind TEXT NOT NULL CHECK (kind IN ('double-random', 'special', 'daily', 'complaint', 'follow-up')),
  state TEXT NOT NULL CHECK (state IN ('planned', 'done', 'published')),
  inspected_on TEXT NOT NULL CHECK (date(inspected_on) IS inspected_on),
  matter TEXT,
  results TEXT NOT NULL CHECK (json_type(results) = 'array'),
  note TEXT,
  published_on TEXT CHECK (published_on IS NULL OR date(published_on) IS published_on)
) STRICT;
CREATE UNIQUE INDEX inspection_by_number ON inspection (number) WHERE deleted_at IS NULL;
-- The running part of a number (JC2026-0007), in the recycle bin or not: see core/record/nextNumber.ts.
CREATE INDEX inspection_by_running_number ON inspection (substr(number, 1, 7), CAST(substr(number, 8) AS INTEGER));
CREATE INDEX inspection_by_campaign ON inspection (campaign_id, inspected_on);
CREATE INDEX inspection_by_date ON inspection (inspected_on);
CREATE INDEX inspection_by_subject ON inspection (subject_id, inspected_on);
CREATE INDEX inspection_by_task ON inspection (task_id);
CREATE INDEX inspection_by_unit ON inspection (unit_id, inspected_on);

CREATE TABLE inspection_inspector (
  inspection_id INTEGER NOT NULL REFERENCES inspection (id) ON DELETE CASCADE,
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  PRIMARY KEY (inspection_id, staff_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX inspection_inspector_by_staff ON inspection_inspector (staff_id);

CREATE TABLE finding (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  deleted_at TEXT,
  inspection_id INTEGER NOT NULL REFERENCES inspection (id),
  description TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('minor', 'general', 'serious')),
  measure TEXT NOT NULL CHECK (measure IN ('on-the-spot', 'ordered', 'seized', 'case', 'transferred', 'notified')),
  deadline TEXT CHECK (deadline IS NULL OR date(deadline) IS deadline),
  rectified_on TEXT CHECK (rectified_on IS NULL OR date(rectified_on) IS rectified_on),
  rechecked_on TEXT CHECK (rechecked_on IS NULL OR date(rechecked_on) IS rechecked_on),
  state TEXT NOT NULL CHECK (state IN ('open', 'rectified', 'rechecked'))
) STRICT;
CREATE INDEX finding_by_inspection ON finding (inspection_id);
CREATE INDEX finding_open_by_deadline ON finding (deadline) WHERE state = 'open' AND deleted_at IS NULL;

CREATE TABLE sampling_plan (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  deleted_at TEXT,
  campaign_id INTEGER NOT NULL REFERENCES campaign (id),
  task_id INTEGER REFERENCES task (id),
  name TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('national', 'provincial', 'city', 'own', 'public-choice')),
  product_group_id INTEGER REFERENCES product_group (id),
  laboratory_id INTEGER REFERENCES laboratory (id),
  batches INTEGER NOT NULL CHECK (batches >= 0),
  starts_on TEXT CHECK (starts_on IS NULL OR date(starts_on) IS starts_on),
  ends_on TEXT CHECK (ends_on IS NULL OR date(ends_on) IS ends_on),
  note TEXT
) STRICT;
CREATE INDEX sampling_plan_by_campaign ON sampling_plan (campaign_id, name);
CREATE INDEX sampling_plan_by_task ON sampling_plan (task_id);
CREATE INDEX sampling_plan_by_product_group ON sampling_plan (product_group_id);
CREATE INDEX sampling_plan_by_laboratory ON sampling_plan (laboratory_id);

CREATE TABLE sample (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  deleted_at TEXT,
  campaign_id INTEGER NOT NULL REFERENCES campaign (id),
  sampling_plan_id INTEGER REFERENCES sampling_plan (id),
  task_id INTEGER REFERENCES task (id),
  number TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('product', 'food')),
  stage TEXT NOT NULL CHECK (stage IN ('production', 'circulation', 'online', 'catering', 'campus', 'rural')),
  sampled_on TEXT NOT NULL CHECK (date(sampled_on) IS sampled_on),
  subject_id INTEGER NOT NULL REFERENCES subject (id),
  product_name TEXT NOT NULL,
  product_group_id INTEGER REFERENCES product_group (id),
  brand TEXT,
  model TEXT,
  grade TEXT,
  batch_number TEXT,
  standard TEXT,
  producer TEXT,
  base_quantity INTEGER CHECK (base_quantity >= 0),
  test_quantity INTEGER CHECK (test_quantity >= 0),
  spare_quantity INTEGER CHECK (spare_quantity >= 0),
  quantity_unit TEXT,
  seal_number TEXT,
  laboratory_id INTEGER REFERENCES laboratory (id),
  submitted_on TEXT CHECK (submitted_on IS NULL OR date(submitted_on) IS submitted_on),
  report_number TEXT,
  reported_on TEXT CHECK (reported_on IS NULL OR date(reported_on) IS reported_on),
  verdict TEXT NOT NULL CHECK (verdict IN ('open', 'passed', 'failed')),
  state TEXT NOT NULL CHECK (state IN ('sampled', 'submitted', 'reported', 'followed', 'closed')),
  note TEXT
) STRICT;
CREATE UNIQUE INDEX sample_by_number ON sample (number) WHERE deleted_at IS NULL;
CREATE INDEX sample_by_running_number ON sample (substr(number, 1, 7), CAST(substr(number, 8) AS INTEGER));
CREATE INDEX sample_by_campaign ON sample (campaign_id, sampled_on);
CREATE INDEX sample_by_date ON sample (sampled_on);
CREATE INDEX sample_by_subject ON sample (subject_id, sampled_on);
CREATE INDEX sample_by_plan ON sample (sampling_plan_id, verdict);
CREATE INDEX sample_by_product_group ON sample (product_group_id);
CREATE INDEX sample_by_laboratory ON sample (laboratory_id);
CREATE INDEX sample_by_task ON sample (task_id);
CREATE INDEX sample_verdict ON sample (campaign_id, product_group_id, verdict) WHERE deleted_at IS NULL;

CREATE TABLE sample_sampler (
  sample_id INTEGER NOT NULL REFERENCES sample (id) ON DELETE CASCADE,
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  PRIMARY KEY (sample_id, staff_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sample_sampler_by_staff ON sample_sampler (staff_id);

CREATE TABLE test_item (
  id INTEGER PRIMARY KEY,
  sample_id INTEGER NOT NULL REFERENCES sample (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  requirement TEXT,
  value TEXT,
  unit TEXT,
  verdict TEXT NOT NULL CHECK (verdict IN ('passed', 'failed', 'none'))
) STRICT;
CREATE INDEX test_item_by_sample ON test_item (sample_id, position);

CREATE TABLE case_file (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  deleted_at TEXT,
  campaign_id INTEGER NOT NULL REFERENCES campaign (id),
  number TEXT,
  title TEXT NOT NULL,
  inspection_id INTEGER REFERENCES inspection (id),
  sample_id INTEGER REFERENCES sample (id),
  state TEXT NOT NULL CHECK (state IN ('clue', 'filed', 'closed', 'transferred')),
  filed_on TEXT CHECK (filed_on IS NULL OR date(filed_on) IS filed_on),
  closed_on TEXT CHECK (closed_on IS NULL OR date(closed_on) IS closed_on),
  value INTEGER CHECK (value >= 0),
  penalty INTEGER CHECK (penalty >= 0)
) STRICT;
CREATE INDEX case_file_by_campaign ON case_file (campaign_id, filed_on);
CREATE INDEX case_file_by_inspection ON case_file (inspection_id);
CREATE INDEX case_file_by_sample ON case_file (sample_id);

CREATE TABLE evidence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  deleted_at TEXT,
  campaign_id INTEGER NOT NULL REFERENCES campaign (id),
  -- Exactly one owner; the others are null.
  owner_noun TEXT NOT NULL CHECK (owner_noun IN ('campaign', 'activity', 'inspection', 'sample')),
  owner_id INTEGER NOT NULL,
  caption TEXT,
  taken_on TEXT CHECK (taken_on IS NULL OR date(taken_on) IS taken_on),
  file_name TEXT NOT NULL,
  mime TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;
CREATE INDEX evidence_by_owner ON evidence (owner_noun, owner_id);
CREATE INDEX evidence_by_campaign ON evidence (campaign_id, created_at);
CREATE INDEX evidence_by_file ON evidence (sha256);

CREATE TABLE report (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  deleted_at TEXT,
  campaign_id INTEGER NOT NULL REFERENCES campaign (id),
  title TEXT NOT NULL,
  recipient TEXT,
  sections TEXT NOT NULL CHECK (json_type(sections) = 'array'),
  figures TEXT NOT NULL CHECK (json_type(figures) = 'array'),
  frozen_at TEXT NOT NULL
) STRICT;
CREATE INDEX report_by_campaign ON report (campaign_id, frozen_at);

-- Which records the example campaign (示例数据) brought, so that exactly these can be taken out again.
CREATE TABLE example_record (
  noun TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  PRIMARY KEY (noun, record_id)
) STRICT, WITHOUT ROWID;

-- Append-only; each row's hash covers the row before it, so that tampering shows.
CREATE TABLE history (
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
  hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX history_by_record ON history (noun, record_id, id);
CREATE TRIGGER history_never_changes BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_never_shrinks BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

-- Full text as bigrams of Chinese (see core/search): the trigram tokenizer finds nothing for two-character words.
CREATE TABLE search_entry (
  id INTEGER PRIMARY KEY,
  noun TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  campaign_id INTEGER,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (noun, record_id)
) STRICT;
CREATE VIRTUAL TABLE search_text USING fts5 (title, body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '1');

INSERT INTO indicator (uid, created_at, updated_at, name, unit, basis, rule, section, position, in_report)
SELECT '01990000-0000-7000-8000-' || printf('%012d', position), '2026-08-01T00:00:00.000Z', '2026-08-01T00:00:00.000Z',
       name, unit, basis, rule, section, position, 1
FROM (
  SELECT column1 AS position, column2 AS section, column3 AS name, column4 AS unit, column5 AS basis, column6 AS rule FROM (VALUES
    (10, '宣传活动', '开展活动', '场', 'computed', 'activities-done'),
    (20, '宣传活动', '参与人数', '人次', 'activity', NULL),
    (30, '宣传活动', '参与单位和企业', '家', 'activity', NULL),
    (40, '宣传活动', '发放宣传资料', '份', 'activity', NULL),
    (50, '宣传活动', '悬挂横幅标语', '条', 'activity', NULL),
    (60, '宣传活动', '展板', '块', 'activity', NULL),
    (70, '宣传活动', '接受咨询', '人次', 'activity', NULL),
    (80, '宣传活动', '公益短信', '条', 'activity', NULL),
    (90, '宣传活动', '媒体报道', '篇', 'activity', NULL),
    (110, '帮扶服务', '帮扶企业', '家', 'activity', NULL),
    (120, '帮扶服务', '培训人数', '人次', 'activity', NULL),
    (130, '帮扶服务', '免费检定', '台次', 'activity', NULL),
    (140, '帮扶服务', '解决质量问题', '个', 'activity', NULL),
    (210, '监督检查', '检查市场主体', '户次', 'computed', 'inspections-done'),
    (220, '监督检查', '出动执法人员', '人次', 'computed', 'inspectors-sent'),
    (230, '监督检查', '发现问题', '个', 'computed', 'findings'),
    (240, '监督检查', '责令改正', '个', 'computed', 'findings-ordered'),
    (250, '监督检查', '完成整改', '个', 'computed', 'findings-rectified'),
    (310, '监督抽检', '抽检批次', '批次', 'computed', 'samples'),
    (320, '监督抽检', '合格批次', '批次', 'computed', 'samples-passed'),
    (330, '监督抽检', '不合格批次', '批次', 'computed', 'samples-failed'),
    (340, '监督抽检', '待检批次', '批次', 'computed', 'samples-open'),
    (350, '监督抽检', '批次合格率', '%', 'computed', 'pass-rate'),
    (410, '案件查办', '立案', '件', 'computed', 'cases-filed'),
    (420, '案件查办', '结案', '件', 'computed', 'cases-closed'),
    (430, '案件查办', '案值', '元', 'computed', 'case-value'),
    (440, '案件查办', '罚没款', '元', 'computed', 'case-penalty'),
    (510, '消费维权', '受理投诉举报', '件', 'entered', NULL),
    (520, '消费维权', '解答问题', '个', 'entered', NULL),
    (610, '影像资料', '照片和视频', '份', 'computed', 'evidence')
  )
);
