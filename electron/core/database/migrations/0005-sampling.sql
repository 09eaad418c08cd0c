-- Sampling: quotas of plans, votes of the public, the whole sheet, chain of custody, follow-up of failed batches.
-- `sample` is rebuilt because its CHECKs grow; sqlite_sequence goes along, so that no id is ever given out twice.

ALTER TABLE sampling_plan ADD COLUMN budget INTEGER CHECK (budget >= 0);

-- How many batches of what, where and by whom; what is null is open.
CREATE TABLE sampling_quota (
  sampling_plan_id INTEGER NOT NULL REFERENCES sampling_plan (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  product_group_id INTEGER REFERENCES product_group (id),
  stage TEXT CHECK (stage IN ('production', 'circulation', 'online', 'catering', 'campus', 'rural')),
  township TEXT,
  laboratory_id INTEGER REFERENCES laboratory (id),
  batches INTEGER NOT NULL CHECK (batches >= 0),
  PRIMARY KEY (sampling_plan_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX sampling_quota_by_group ON sampling_quota (product_group_id);
CREATE INDEX sampling_quota_by_laboratory ON sampling_quota (laboratory_id);

-- 你选我检: the public votes which products are sampled.
CREATE TABLE public_choice (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
  deleted_at TEXT,
  campaign_id INTEGER NOT NULL REFERENCES campaign (id),
  title TEXT NOT NULL,
  channel TEXT,
  starts_on TEXT CHECK (starts_on IS NULL OR date(starts_on) IS starts_on),
  ends_on TEXT CHECK (ends_on IS NULL OR date(ends_on) IS ends_on),
  sampling_plan_id INTEGER REFERENCES sampling_plan (id),
  note TEXT
) STRICT;
CREATE INDEX public_choice_by_campaign ON public_choice (campaign_id, starts_on);
CREATE INDEX public_choice_by_plan ON public_choice (sampling_plan_id);

CREATE TABLE public_choice_item (
  public_choice_id INTEGER NOT NULL REFERENCES public_choice (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  product_group_id INTEGER REFERENCES product_group (id),
  votes INTEGER NOT NULL CHECK (votes >= 0),
  PRIMARY KEY (public_choice_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX public_choice_item_by_group ON public_choice_item (product_group_id);

CREATE TABLE sample_next (
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
  category TEXT,
  stage TEXT NOT NULL CHECK (stage IN ('production', 'circulation', 'online', 'catering', 'campus', 'rural')),
  sampled_on TEXT NOT NULL CHECK (date(sampled_on) IS sampled_on),
  place TEXT,
  method TEXT,
  subject_id INTEGER NOT NULL REFERENCES subject (id),
  product_name TEXT NOT NULL,
  product_group_id INTEGER REFERENCES product_group (id),
  brand TEXT,
  model TEXT,
  grade TEXT,
  batch_number TEXT,
  standard TEXT,
  producer TEXT,
  producer_address TEXT,
  producer_licence TEXT,
  base_quantity INTEGER CHECK (base_quantity >= 0),
  test_quantity INTEGER CHECK (test_quantity >= 0),
  spare_quantity INTEGER CHECK (spare_quantity >= 0),
  quantity_unit TEXT,
  unit_price INTEGER CHECK (unit_price >= 0),
  seal_number TEXT,
  seal_condition TEXT CHECK (seal_condition IN ('intact', 'broken')),
  condition TEXT,
  -- Food only (食品抽样单).
  barcode TEXT,
  food_type TEXT,
  food_source TEXT,
  food_attribute TEXT,
  food_form TEXT,
  packaging TEXT,
  storage TEXT,
  shelf_life TEXT,
  imported INTEGER CHECK (imported IN (0, 1)),
  area TEXT CHECK (area IN ('city', 'country', 'scenic')),
  -- Chain of custody.
  laboratory_id INTEGER REFERENCES laboratory (id),
  sealed_on TEXT CHECK (sealed_on IS NULL OR date(sealed_on) IS sealed_on),
  submitted_on TEXT CHECK (submitted_on IS NULL OR date(submitted_on) IS submitted_on),
  received_on TEXT CHECK (received_on IS NULL OR date(received_on) IS received_on),
  refused_on TEXT CHECK (refused_on IS NULL OR date(refused_on) IS refused_on),
  refusal_reason TEXT CHECK (state <> 'refused' OR refusal_reason IS NOT NULL),
  tested_on TEXT CHECK (tested_on IS NULL OR date(tested_on) IS tested_on),
  report_number TEXT,
  reported_on TEXT CHECK (reported_on IS NULL OR date(reported_on) IS reported_on),
  -- What the laboratory concluded; `verdict` is what counts, open while a retest is under way.
  lab_verdict TEXT CHECK (lab_verdict IN ('passed', 'failed')),
  verdict TEXT NOT NULL CHECK (verdict IN ('open', 'passed', 'failed')),
  state TEXT NOT NULL CHECK (state IN ('sampled', 'sealed', 'submitted', 'received', 'refused', 'tested', 'reported',
    'notified', 'objected', 'ordered', 'rechecked', 'closed')),
  published_on TEXT CHECK (published_on IS NULL OR date(published_on) IS published_on),
  -- The laboratory's conclusion and what its figures say differ: set by every write.
  contradiction INTEGER NOT NULL DEFAULT 0 CHECK (contradiction IN (0, 1)),
  note TEXT
) STRICT;
INSERT INTO sqlite_sequence (name, seq) SELECT 'sample_next', seq FROM sqlite_sequence WHERE name = 'sample';
INSERT INTO sample_next (id, uid, created_at, updated_at, revision, deleted_at, campaign_id, sampling_plan_id, task_id, number,
    kind, stage, sampled_on, subject_id, product_name, product_group_id, brand, model, grade, batch_number, standard, producer,
    base_quantity, test_quantity, spare_quantity, quantity_unit, seal_number, laboratory_id, submitted_on, report_number,
    reported_on, lab_verdict, verdict, state, note)
  SELECT id, uid, created_at, updated_at, revision, deleted_at, campaign_id, sampling_plan_id, task_id, number,
    kind, stage, sampled_on, subject_id, product_name, product_group_id, brand, model, grade, batch_number, standard, producer,
    base_quantity, test_quantity, spare_quantity, quantity_unit, seal_number, laboratory_id, submitted_on, report_number,
    reported_on, CASE verdict WHEN 'open' THEN NULL ELSE verdict END, verdict,
    CASE state WHEN 'followed' THEN 'ordered' ELSE state END, note FROM sample;
DROP TABLE sample;
ALTER TABLE sample_next RENAME TO sample;
CREATE UNIQUE INDEX sample_by_number ON sample (number) WHERE deleted_at IS NULL;
-- The highest number of a series, in the recycle bin or not: see core/record/nextNumber.ts.
CREATE INDEX sample_by_running_number ON sample (length(number), number);
CREATE INDEX sample_by_campaign ON sample (campaign_id, sampled_on);
CREATE INDEX sample_by_date ON sample (sampled_on);
CREATE INDEX sample_by_subject ON sample (subject_id, sampled_on);
CREATE INDEX sample_by_plan ON sample (sampling_plan_id, verdict);
CREATE INDEX sample_by_product_group ON sample (product_group_id);
CREATE INDEX sample_by_laboratory ON sample (laboratory_id);
CREATE INDEX sample_by_task ON sample (task_id);
-- What the home page watches: batches on their way, and final results that are not public yet.
CREATE INDEX sample_open ON sample (campaign_id, sampled_on) WHERE verdict = 'open' AND deleted_at IS NULL;
CREATE INDEX sample_unpublished ON sample (campaign_id, reported_on)
  WHERE verdict <> 'open' AND published_on IS NULL AND deleted_at IS NULL;
CREATE INDEX sample_contradicting ON sample (campaign_id, sampled_on) WHERE contradiction = 1 AND deleted_at IS NULL;
CREATE INDEX sample_verdict ON sample (campaign_id, product_group_id, verdict) WHERE deleted_at IS NULL;

ALTER TABLE test_item ADD COLUMN method TEXT;
ALTER TABLE test_item ADD COLUMN lab_verdict TEXT CHECK (lab_verdict IN ('passed', 'failed', 'none'));
CREATE INDEX test_item_failed ON test_item (name, sample_id) WHERE verdict = 'failed';

-- What followed a failed batch (后处理): one row a sample.
CREATE TABLE sample_follow_up (
  sample_id INTEGER PRIMARY KEY REFERENCES sample (id) ON DELETE CASCADE,
  notified_on TEXT CHECK (notified_on IS NULL OR date(notified_on) IS notified_on),
  notice_number TEXT,
  objected_on TEXT CHECK (objected_on IS NULL OR date(objected_on) IS objected_on),
  objection_reason TEXT,
  objection_accepted INTEGER CHECK (objection_accepted IN (0, 1)),
  retest_laboratory_id INTEGER REFERENCES laboratory (id),
  retest_report_number TEXT,
  retested_on TEXT CHECK (retested_on IS NULL OR date(retested_on) IS retested_on),
  retest_verdict TEXT CHECK (retest_verdict IN ('passed', 'failed')),
  ordered_on TEXT CHECK (ordered_on IS NULL OR date(ordered_on) IS ordered_on),
  order_number TEXT,
  order_deadline TEXT CHECK (order_deadline IS NULL OR date(order_deadline) IS order_deadline),
  sealed_quantity INTEGER CHECK (sealed_quantity >= 0),
  removed_quantity INTEGER CHECK (removed_quantity >= 0),
  recalled_quantity INTEGER CHECK (recalled_quantity >= 0),
  rectified_on TEXT CHECK (rectified_on IS NULL OR date(rectified_on) IS rectified_on),
  rechecked_on TEXT CHECK (rechecked_on IS NULL OR date(rechecked_on) IS rechecked_on),
  recheck_passed INTEGER CHECK (recheck_passed IN (0, 1)),
  closed_on TEXT CHECK (closed_on IS NULL OR date(closed_on) IS closed_on)
) STRICT;
CREATE INDEX sample_follow_up_by_order ON sample_follow_up (order_deadline) WHERE rectified_on IS NULL;
CREATE INDEX sample_follow_up_by_laboratory ON sample_follow_up (retest_laboratory_id);
