import { ReadError } from '../../container/index.ts';

export { damaged, ReadError, type ReadErrorCode, readErrorCodes } from '../../container/index.ts';

export const encrypted = (): ReadError =>
  new ReadError('encrypted', '文件设有密码或已加密，读不出文字。请先在原软件中取消密码，另存一份再导入。');

export const tooLarge = (what: string): ReadError =>
  new ReadError('too-large', `文件过大（${what}），为保证电脑正常运行没有读取。请只保留通知正文另存一份再导入。`);

export const unsafe = (what: string): ReadError =>
  new ReadError('unsafe', `文件内容异常（${what}），出于安全考虑没有读取。请用 WPS 打开后另存一份再导入。`);

export const noText = (what: string): ReadError =>
  new ReadError(
    'no-text',
    `${what}里没有可读取的文字。可以把它作为附件保存，再手工录入通知的结构；或先用文字识别软件转成文字再导入。`,
  );

export const unknownKind = (what: string): ReadError =>
  new ReadError(
    'unknown-kind',
    `无法识别这个文件（${what}）。可以读取 Word、WPS 文字、RTF、ODT、PDF、OFD、网页和文本文件。`,
  );
