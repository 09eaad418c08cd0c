-- Which task of an upper circular a task serves (对应上级任务), as a person has confirmed it: own → city → province → national.
CREATE TABLE task_match (
  task_id INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
  upper_task_id INTEGER NOT NULL REFERENCES task (id),
  -- How alike the two were when they were confirmed, 0 to 1.
  similarity REAL NOT NULL CHECK (similarity BETWEEN 0 AND 1),
  confirmed_at TEXT NOT NULL,
  PRIMARY KEY (task_id, upper_task_id),
  CHECK (task_id <> upper_task_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX task_match_by_upper ON task_match (upper_task_id);
