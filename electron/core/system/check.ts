import type { CallOutput } from '../../../shared/contract/index.ts';
import type { ReadContext } from '../context.ts';
import { all, type Connection, connect, databaseProblems } from '../database/index.ts';
import { type DataFolder, hashOfStored } from '../files/index.ts';
import { findBrokenLink } from '../history/index.ts';

type Check = CallOutput<'system.check'>;

/** Every stored file once, with one of the names that it goes by. */
const storedFiles = (db: Connection): { sha256: string; name: string }[] =>
  all(
    db,
    `SELECT sha256, min(name) AS name FROM (
       SELECT sha256, file_name AS name FROM evidence UNION ALL SELECT file_sha256, file_name FROM circular
       UNION ALL SELECT file_sha256, json_extract(parse, '$.file.name') FROM circular_review)
     GROUP BY sha256`,
  );

/** File by file, with other calls in between: years of photos and videos take minutes. */
async function checkFiles({ db, folder, job }: ReadContext): Promise<Check['parts'][number]> {
  const files = storedFiles(db);
  const bad: typeof files = [];
  for (const [index, file] of files.entries()) {
    await job.step(index, files.length);
    if (hashOfStored(folder, file.sha256) !== file.sha256) bad.push(file);
  }
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
export async function checkEverything(context: ReadContext): Promise<Check> {
  const problems = problemsOf(context.folder);
  const broken = findBrokenLink(context.db);
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
    await checkFiles(context),
  ];
  return { sound: parts.every((part) => part.sound), parts };
}
