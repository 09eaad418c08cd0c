import type { CallError } from '../../shared/contract/index.ts';

/** An error whose message is meant for a person (Chinese): what happened, what was kept, what to do. */
export class CoreError extends Error {
  readonly code: CallError['code'];
  readonly field: string | null;
  readonly detail: unknown;

  constructor(
    code: CallError['code'],
    message: string,
    more: { field?: string; detail?: unknown; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause });
    this.name = 'CoreError';
    this.code = code;
    this.field = more.field ?? null;
    this.detail = more.detail;
  }
}

const messages: Record<string, { code: CallError['code']; message: string }> = {
  full: { code: 'disk-full', message: '磁盘空间不足，本次没有保存，原有数据未改动。请清理磁盘后重试。' },
  readOnly: {
    code: 'read-only',
    message: '数据文件夹不可写，本次没有保存，原有数据未改动。请检查文件夹权限或换一个位置。',
  },
  locked: { code: 'database', message: '数据库正被另一个程序占用，本次没有保存。请关闭另一个窗口后重试。' },
  reference: { code: 'conflict', message: '所选的关联记录不存在或已被移除，本次没有保存。请刷新后重新选择。' },
  duplicate: { code: 'conflict', message: '已有相同的记录，本次没有保存。请检查编号、名称或代码是否重复。' },
  damaged: { code: 'database', message: '数据库文件已损坏，已停止读写，文件保持原样。请用备份恢复。' },
};

const byCode: [RegExp, keyof typeof messages][] = [
  [
    /^(SQLITE_FULL|ENOSPC|EDQUOT|SQLITE_IOERR_WRITE|SQLITE_IOERR_FSYNC|SQLITE_IOERR_TRUNCATE|SQLITE_IOERR_SHMSIZE)$/,
    'full',
  ],
  [/^(SQLITE_READONLY.*|SQLITE_CANTOPEN.*|EROFS|EACCES|EPERM)$/, 'readOnly'],
  [/^SQLITE_(BUSY|LOCKED).*$/, 'locked'],
  [/^SQLITE_CONSTRAINT_FOREIGNKEY$/, 'reference'],
  [/^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/, 'duplicate'],
  [/^SQLITE_(CORRUPT|NOTADB).*$/, 'damaged'],
];

/** Any thrown thing as the error data of the contract. What nobody foresaw becomes `internal`, without a stack trace. */
export function asCallError(thrown: unknown): CallError {
  if (thrown instanceof CoreError) {
    return {
      code: thrown.code,
      message: thrown.message,
      ...(thrown.field === null ? {} : { field: thrown.field }),
      ...(thrown.detail === undefined ? {} : { detail: thrown.detail }),
    };
  }
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  const known = byCode.find(([pattern]) => pattern.test(code));
  if (known) return { ...messages[known[1]]! };
  return {
    code: 'internal',
    message: '程序出现意外错误，本次操作没有保存，原有数据未改动。请重试；如再次出现，请导出备份并联系维护人员。',
  };
}
