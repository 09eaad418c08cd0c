import type { CallOutput } from '../../../shared/contract/index.ts';
import { all, type Connection, connect, databaseProblems } from '../database/index.ts';
import { type DataFolder, hashOfStored } from '../files/index.ts';
import { findBrokenLink } from '../history/index.ts';

type Check = CallOutput<'system.check'>;

function checkFiles(db: Connection, folder: DataFolder): Check['parts'][number] {
  const files = all<{ sha256: string; name: string }>(
    db,
    `SELECT sha256, file_name AS name FROM evidence UNION SELECT file_sha256, file_name FROM circular`,
  );
  const bad = files.filter((file) => hashOfStored(folder, file.sha256) !== file.sha256);
  return {
    name: '影像和原件',
    sound: bad.length === 0,
    message:
      bad.length === 0
        ? `${files.length} 个文件完好`
        : `${bad.length} 个文件缺失或被改动：${bad
            .slice(0, 5)
            .map((file) => file.name)
            .join('、')}`,
  };
}

/** On a connection of its own: a long-lived reader checks FTS5 against what it has cached, not against the file. */
function problemsOf(folder: DataFolder): string[] {
  const db = connect(folder.database, { readonly: true, mustExist: true });
  try {
    return databaseProblems(db);
  } finally {
    db.close();
  }
}

/** Everything that can be verified: the database, the history's chain, the stored files. Changes nothing. */
export function checkEverything(db: Connection, folder: DataFolder): Check {
  const problems = problemsOf(folder);
  const broken = findBrokenLink(db);
  const parts = [
    {
      name: '数据库',
      sound: problems.length === 0,
      message: problems.length === 0 ? '完好' : problems.slice(0, 5).join('；'),
    },
    {
      name: '操作历史',
      sound: broken === null,
      message: broken === null ? '完整，未被改动' : `第 ${broken} 条与前后不符，可能被改动过`,
    },
    checkFiles(db, folder),
  ];
  return { sound: parts.every((part) => part.sound), parts };
}
