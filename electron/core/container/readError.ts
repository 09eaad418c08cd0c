/** Why a file could not be read; the message is Chinese and says what happened and what to do. */
export const readErrorCodes = ['unknown-kind', 'no-text', 'encrypted', 'damaged', 'too-large', 'unsafe'] as const;
export type ReadErrorCode = (typeof readErrorCodes)[number];

/** The only error that a reader of foreign files throws on purpose. */
export class ReadError extends Error {
  readonly code: ReadErrorCode;

  constructor(code: ReadErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ReadError';
    this.code = code;
  }
}

export const damaged = (what: string, cause?: unknown): ReadError =>
  new ReadError(
    'damaged',
    `文件不完整或已损坏（${what}）。请重新下载或复制一份，也可以用 WPS 打开后另存一份再导入。`,
    cause === undefined ? undefined : { cause },
  );
