-- Directories: skills of staff, product groups of subjects, merged subjects, common product groups, checklists, imports.

ALTER TABLE staff ADD COLUMN skills TEXT NOT NULL DEFAULT '[]' CHECK (json_type(skills) = 'array');

-- The record that a duplicate was merged into; the duplicate itself lies in the recycle bin.
ALTER TABLE subject ADD COLUMN merged_into_id INTEGER REFERENCES subject (id);
CREATE INDEX subject_by_merged ON subject (merged_into_id) WHERE merged_into_id IS NOT NULL;
-- Lists show what is not in the recycle bin: an index over just these counts, skips and groups without touching the rows.
DROP INDEX subject_by_name;
DROP INDEX subject_by_township;
CREATE INDEX subject_by_name ON subject (name) WHERE deleted_at IS NULL;
CREATE INDEX subject_by_township ON subject (township, name) WHERE deleted_at IS NULL;
CREATE INDEX subject_by_kind ON subject (kind, name) WHERE deleted_at IS NULL;
CREATE INDEX subject_by_risk_class ON subject (risk_class, name) WHERE deleted_at IS NULL;
CREATE INDEX subject_removed ON subject (deleted_at) WHERE deleted_at IS NOT NULL;

-- Subjects that look like one and are not, as a person has found: no longer told as duplicates.
CREATE TABLE subject_apart (
  subject_id INTEGER NOT NULL REFERENCES subject (id) ON DELETE CASCADE,
  other_id INTEGER NOT NULL REFERENCES subject (id) ON DELETE CASCADE,
  PRIMARY KEY (subject_id, other_id),
  CHECK (subject_id < other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX subject_apart_by_other ON subject_apart (other_id);

CREATE TABLE subject_product_group (
  subject_id INTEGER NOT NULL REFERENCES subject (id) ON DELETE CASCADE,
  product_group_id INTEGER NOT NULL REFERENCES product_group (id),
  PRIMARY KEY (subject_id, product_group_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX subject_product_group_by_group ON subject_product_group (product_group_id);

-- One merge of duplicates: what the kept subject was before, and which rows were moved to it from which subject,
-- so that it can be taken back.
CREATE TABLE subject_merge (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  person TEXT,
  kept_id INTEGER NOT NULL REFERENCES subject (id) ON DELETE CASCADE,
  -- Its fields before and after: a field that was changed since stays as it is when the merge is taken back.
  before TEXT NOT NULL CHECK (json_type(before) = 'object'),
  after TEXT NOT NULL CHECK (json_type(after) = 'object'),
  undone_at TEXT
) STRICT;
CREATE INDEX subject_merge_by_kept ON subject_merge (kept_id);
CREATE INDEX subject_merge_by_time ON subject_merge (at);

CREATE TABLE subject_merge_member (
  merge_id INTEGER NOT NULL REFERENCES subject_merge (id) ON DELETE CASCADE,
  subject_id INTEGER NOT NULL REFERENCES subject (id) ON DELETE CASCADE,
  -- {table, column, keys}: the primary keys of the rows that named this subject.
  moved TEXT NOT NULL CHECK (json_type(moved) = 'array'),
  PRIMARY KEY (merge_id, subject_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX subject_merge_member_by_subject ON subject_merge_member (subject_id);

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

-- Common product groups, two levels; a name that is there already, in the recycle bin too, is left as it is.
INSERT INTO product_group (uid, created_at, updated_at, name)
SELECT '01990000-0000-7000-8001-' || printf('%012d', number), '2026-08-01T00:00:00.000Z', '2026-08-01T00:00:00.000Z', name
FROM (
  SELECT column1 AS number, column2 AS name FROM (VALUES
    (100, '儿童和学生用品'),
    (200, '食品'),
    (300, '电工电器'),
    (400, '家用电器'),
    (500, '日用消费品'),
    (600, '服装鞋帽和家纺'),
    (700, '农资'),
    (800, '成品油'),
    (900, '建筑装饰材料'),
    (1000, '燃气和燃气器具'),
    (1100, '电动自行车及配件'),
    (1200, '消防产品'),
    (1300, '烟花爆竹'),
    (1400, '特种设备及部件'),
    (1500, '计量器具'),
    (1600, '汽车及配件'),
    (1700, '家具'),
    (1800, '劳动防护用品'),
    (1900, '化妆品和珠宝首饰'),
    (2000, '药品和医疗器械'),
    (2100, '危险化学品')
  )
) WHERE name NOT IN (SELECT name FROM product_group);
INSERT INTO product_group (uid, created_at, updated_at, name, parent_id)
SELECT '01990000-0000-7000-8001-' || printf('%012d', number), '2026-08-01T00:00:00.000Z', '2026-08-01T00:00:00.000Z', name,
  (SELECT above.id FROM product_group AS above
   WHERE above.name = parent AND above.parent_id IS NULL AND above.deleted_at IS NULL ORDER BY above.id LIMIT 1)
FROM (
  SELECT column1 AS number, column2 AS name, column3 AS parent FROM (VALUES
    (101, '学生文具', '儿童和学生用品'), (102, '儿童玩具', '儿童和学生用品'), (103, '校服', '儿童和学生用品'), (104, '书包', '儿童和学生用品'), (105, '儿童服装', '儿童和学生用品'), (106, '儿童家具', '儿童和学生用品'), (107, '婴幼儿用品', '儿童和学生用品'), (108, '童车和儿童安全座椅', '儿童和学生用品'),
    (201, '糕点', '食品'), (202, '食用植物油', '食品'), (203, '粮食加工品', '食品'), (204, '饮料', '食品'), (205, '肉制品', '食品'), (206, '乳制品', '食品'), (207, '酒类', '食品'), (208, '调味品', '食品'), (209, '豆制品', '食品'), (210, '蔬菜制品', '食品'), (211, '水产制品', '食品'), (212, '食用农产品', '食品'), (213, '餐饮食品', '食品'), (214, '保健食品', '食品'),
    (301, '插座', '电工电器'), (302, '电线电缆', '电工电器'), (303, '开关', '电工电器'), (304, '低压电器', '电工电器'), (305, '照明灯具', '电工电器'), (306, '充电器和移动电源', '电工电器'),
    (401, '电饭锅', '家用电器'), (402, '电热水器', '家用电器'), (403, '电暖器', '家用电器'), (404, '电热毯', '家用电器'), (405, '吸油烟机', '家用电器'), (406, '家用燃气灶具', '家用电器'), (407, '洗衣机', '家用电器'), (408, '空调器', '家用电器'),
    (501, '电动自行车头盔', '日用消费品'), (502, '口罩', '日用消费品'), (503, '纸制品', '日用消费品'), (504, '洗涤用品', '日用消费品'), (505, '眼镜', '日用消费品'), (506, '箱包', '日用消费品'), (507, '餐具和食品相关产品', '日用消费品'), (508, '一次性塑料制品', '日用消费品'),
    (601, '成人服装', '服装鞋帽和家纺'), (602, '羽绒服装', '服装鞋帽和家纺'), (603, '鞋类', '服装鞋帽和家纺'), (604, '床上用品', '服装鞋帽和家纺'), (605, '毛巾', '服装鞋帽和家纺'),
    (701, '复合肥料', '农资'), (702, '氮肥和磷肥', '农资'), (703, '有机肥料', '农资'), (704, '农药', '农资'), (705, '农用地膜', '农资'), (706, '种子', '农资'), (707, '饲料', '农资'), (708, '农用水泵', '农资'),
    (801, '车用汽油', '成品油'), (802, '柴油', '成品油'), (803, '车用尿素水溶液', '成品油'), (804, '润滑油', '成品油'),
    (901, '水泥', '建筑装饰材料'), (902, '钢筋', '建筑装饰材料'), (903, '防水卷材', '建筑装饰材料'), (904, '人造板', '建筑装饰材料'), (905, '建筑涂料', '建筑装饰材料'), (906, '塑料管材', '建筑装饰材料'), (907, '陶瓷砖', '建筑装饰材料'), (908, '保温材料', '建筑装饰材料'), (909, '建筑玻璃', '建筑装饰材料'), (910, '门窗型材', '建筑装饰材料'),
    (1001, '瓶装液化石油气', '燃气和燃气器具'), (1002, '燃气软管', '燃气和燃气器具'), (1003, '燃气调压器', '燃气和燃气器具'), (1004, '可燃气体探测器', '燃气和燃气器具'),
    (1101, '电动自行车', '电动自行车及配件'), (1102, '电动自行车用蓄电池', '电动自行车及配件'), (1103, '电动自行车用充电器', '电动自行车及配件'),
    (1201, '灭火器', '消防产品'), (1202, '消防应急灯具', '消防产品'), (1203, '火灾报警器', '消防产品'), (1204, '消防水带', '消防产品'), (1205, '防火门', '消防产品'),
    (1301, '烟花', '烟花爆竹'), (1302, '爆竹', '烟花爆竹'),
    (1401, '电梯', '特种设备及部件'), (1402, '锅炉', '特种设备及部件'), (1403, '气瓶', '特种设备及部件'), (1404, '压力容器', '特种设备及部件'), (1405, '场（厂）内机动车辆', '特种设备及部件'),
    (1501, '电子秤', '计量器具'), (1502, '燃油加油机', '计量器具'), (1503, '电能表', '计量器具'), (1504, '水表', '计量器具'), (1505, '血压计', '计量器具'),
    (1601, '机动车制动液', '汽车及配件'), (1602, '轮胎', '汽车及配件'), (1603, '汽车内饰', '汽车及配件'), (1604, '机动车用摩擦材料', '汽车及配件'),
    (1701, '木家具', '家具'), (1702, '软体家具', '家具'),
    (1801, '安全帽', '劳动防护用品'), (1802, '安全带', '劳动防护用品'), (1803, '防护手套', '劳动防护用品'), (1804, '防护鞋', '劳动防护用品'),
    (1901, '化妆品', '化妆品和珠宝首饰'), (1902, '金银饰品', '化妆品和珠宝首饰'), (1903, '珠宝玉石', '化妆品和珠宝首饰'),
    (2001, '药品', '药品和医疗器械'), (2002, '医用口罩', '药品和医疗器械'), (2003, '家用医疗器械', '药品和医疗器械'),
    (2101, '工业气体', '危险化学品'), (2102, '消毒剂', '危险化学品'), (2103, '酒精和油漆', '危险化学品')
  )
) WHERE name NOT IN (SELECT name FROM product_group);

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
