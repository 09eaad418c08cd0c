import { copyFileSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CallInput, CallName, CallOutput } from '../../../shared/contract/index.ts';
import { parseCircular } from '../../core/circular/index.ts';
import { verifyDrawBytes } from '../../core/inspection/index.ts';
import { type CoreClient, startCore } from '../client.ts';
import { defaultDataPath } from '../dataPath.ts';
import { hostFiles } from '../files.ts';

const usage = `质量月工作台 命令行

  circular parse FILE [--json]              读出通知的结构（--json 输出全部）
  circular clean FILE [--trace]             输出净化后的正文（--trace 列出每处改动）
  circular import FILE [--confirm]          导入通知；--confirm 不经审阅直接入库
  import FILE --noun subject [--year 年] [--out FILE]   导入名单；有误的行写入 --out 的表格
  export --noun subject --out FILE          导出名单（.xlsx 或 .csv）
  report --year 年 --format xlsx|docx --out FILE   定稿并导出
  draw verify FILE                          按公布的算法重算一份随机抽取文件
  check                                     校验数据库、操作历史和文件
  call NAME [JSON]                          直接调用任一操作
  help

  --data 文件夹   数据文件夹（默认为系统的程序数据目录）`;

/** A refusal in words; everything else that is thrown is a fault of ours. */
class Refusal extends Error {}

/** One core for one command. */
interface Session {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  offer(file: string): Promise<string>;
  deliver(token: string, target: string): void;
  close(): Promise<void>;
}

const unwrap = <T>(answer: { value: T } | { error: { message: string } }): T => {
  if ('error' in answer) throw new Refusal(answer.error.message);
  return answer.value;
};

function openSession(data: string): Session {
  const core: CoreClient = startCore({ data });
  core.onEvent((event) => {
    if (event.type === 'failed') console.error(`[${event.name}] ${event.trace}`);
  });
  const files = hostFiles(data);
  return {
    call: async <N extends CallName>(name: N, input: CallInput<N>) =>
      unwrap(await core.call(name, input)) as CallOutput<N>,
    offer: async (file) => unwrapToken(await files.offerPath(resolve(file), basename(file))),
    deliver(token, target) {
      const file = files.outgoing(token);
      if (!file) throw new Refusal('要保存的文件已经不在，请重新导出。');
      try {
        copyFileSync(file.path, resolve(target));
      } catch {
        throw new Refusal(`没有写入：${target}。该位置可能不可写、正被占用或空间不足。`);
      }
    },
    close: () => core.close(),
  };
}

const unwrapToken = (answer: { token: string } | { error: { message: string } }): string => {
  if ('error' in answer) throw new Refusal(answer.error.message);
  return answer.token;
};

/** Prints a text as it is, anything else as JSON. @returns the exit code of a command that ends with this. */
function print(value: unknown): number {
  console.log(typeof value === 'string' ? value : JSON.stringify(value, null, 2));
  return 0;
}

function readInput(file: string | undefined): { name: string; bytes: Uint8Array } {
  if (file === undefined) throw new Refusal('请指明文件。');
  try {
    return { name: basename(file), bytes: readFileSync(file) };
  } catch {
    throw new Refusal(`读不到文件：${file}`);
  }
}

const parseOptions = {
  json: { type: 'boolean', default: false },
  trace: { type: 'boolean', default: false },
  confirm: { type: 'boolean', default: false },
  data: { type: 'string' },
  noun: { type: 'string' },
  year: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
} as const;
type Options = ReturnType<typeof parseArgs<{ options: typeof parseOptions; allowPositionals: true }>>['values'];

async function parse(file: string | undefined, options: Options): Promise<number> {
  const parsed = await parseCircular(readInput(file));
  if (options.json) return print(parsed);
  const { structure } = parsed;
  return print(
    [
      `标题：${structure.title?.value ?? '（未找到）'}`,
      `文号：${structure.number?.value ?? '（无）'}`,
      `印发：${structure.issued?.value ?? '（无）'}`,
      `主题：${structure.themes.map((theme) => theme.value).join('；') || '（无）'}`,
      `任务 ${structure.tasks.length} 项`,
      ...structure.tasks.map((task) => `  ${task.path.join('-')} ${task.title}`),
      `要求 ${structure.requirements.length} 项`,
      ...structure.requirements.map((task) => `  ${task.path.join('-')} ${task.title}`),
      `存疑 ${parsed.doubts.length} 处`,
      ...parsed.doubts.map((doubt) => `  ${doubt.message}`),
    ].join('\n'),
  );
}

async function clean(file: string | undefined, options: Options): Promise<number> {
  const parsed = await parseCircular(readInput(file));
  return print(options.trace ? parsed.changes : parsed.cleaned);
}

async function importCircular(session: Session, file: string | undefined, options: Options): Promise<number> {
  readInput(file);
  const review = await session.call('circular.startReview', { token: await session.offer(file!) });
  if (!options.confirm)
    return print({ review: review.id, title: review.form.title, doubts: review.parse.doubts.length });
  return print(await session.call('circular.confirm', { id: review.id, revision: review.revision, form: review.form }));
}

/** Recomputes an exported draw; nothing of this machine's data is looked at. */
function verifyDraw(file: string | undefined): number {
  const { ok, title, commitment, differences } = verifyDrawBytes(readInput(file).bytes);
  const right = `✓ 与重算一致：${title}\n  封存码 ${commitment}\n  请与抽取前公布的封存码核对。`;
  print(ok ? right : differences.map((difference) => `✗ ${difference}`).join('\n'));
  return ok ? 0 : 1;
}

/** The campaign of `--year`; null where none is named. */
async function campaignOfYear(session: Session, year: string | undefined): Promise<number | null> {
  if (year === undefined) return null;
  const campaign = (await session.call('campaign.years', {})).find((candidate) => candidate.year === Number(year));
  if (!campaign) throw new Refusal(`没有 ${year} 年的年度活动。`);
  return campaign.id;
}

async function importList(session: Session, file: string | undefined, options: Options): Promise<number> {
  readInput(file);
  const result = await session.call('import.carryOut', {
    // Which lists there are is checked where every input is: in dispatch.
    noun: (options.noun ?? 'subject') as 'subject',
    campaignId: await campaignOfYear(session, options.year),
    source: { token: await session.offer(file!), fileName: basename(file!) },
  });
  const { created, updated, unchanged, rejected, rejects } = result;
  print(`新增 ${created}，更新 ${updated}，相同 ${unchanged}，有误 ${rejected}`);
  if (rejects === null) return 0;
  if (options.out) session.deliver(rejects.token, options.out);
  print(options.out ? `有误的行及原因：${options.out}` : '加上 --out 可取得有误的行及原因，更正后再导入。');
  return 1;
}

async function exportList(session: Session, { noun = 'subject', out }: Options): Promise<number> {
  if (!out) throw new Refusal('请给出 --out。');
  const format = out.toLowerCase().endsWith('.csv') ? 'csv' : 'xlsx';
  session.deliver((await session.call('export.list', { noun, format })).token, out);
  return print(`已导出：${out}`);
}

async function exportReport(session: Session, options: Options): Promise<number> {
  const { year, format, out } = options;
  if (!year || !out || (format !== 'xlsx' && format !== 'docx'))
    throw new Refusal('请给出 --year、--format xlsx|docx 和 --out。');
  const draft = await session.call('report.draft', { campaignId: (await campaignOfYear(session, year))! });
  const report = await session.call('report.freeze', draft);
  const file = await session.call('report.export', { id: report.id, format });
  session.deliver(file.token, out);
  return print(`已导出：${out}`);
}

async function check(session: Session): Promise<number> {
  const result = await session.call('system.check', {});
  print(result.parts.map((part) => `${part.sound ? '✓' : '✗'} ${part.name}：${part.message}`).join('\n'));
  return result.sound ? 0 : 1;
}

async function withSession(
  options: Options,
  environment: NodeJS.ProcessEnv,
  work: (session: Session) => Promise<number>,
): Promise<number> {
  const session = openSession(options.data ?? defaultDataPath(process.platform, environment));
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

function jsonInput(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '{}');
  } catch {
    throw new Refusal('JSON 的格式不对。');
  }
}

async function run(words: string[], options: Options, environment: NodeJS.ProcessEnv): Promise<number> {
  const [noun, verb, file] = words;
  switch (noun === 'circular' || noun === 'draw' ? `${noun} ${verb}` : noun) {
    case 'circular parse':
      return parse(file, options);
    case 'circular clean':
      return clean(file, options);
    case 'circular import':
      return withSession(options, environment, (session) => importCircular(session, file, options));
    case 'draw verify':
      return verifyDraw(file);
    case 'import':
      return withSession(options, environment, (session) => importList(session, verb, options));
    case 'export':
      return withSession(options, environment, (session) => exportList(session, options));
    case 'report':
      return withSession(options, environment, (session) => exportReport(session, options));
    case 'check':
      return withSession(options, environment, check);
    case 'call':
      return withSession(options, environment, async (session) =>
        // The name and the input are checked where every call is: in dispatch.
        print(await session.call(verb as CallName, jsonInput(file) as never)),
      );
    case 'help':
    case undefined:
      return print(usage);
    default:
      throw new Refusal(`没有这个命令。\n\n${usage}`);
  }
}

/** Runs one command. @returns the exit code: 1 for a refusal, whose words are on standard error. */
export async function runCommand(words: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args: words, options: parseOptions, allowPositionals: true });
    return await run(positionals, values, environment);
  } catch (error) {
    const known = error instanceof Refusal || (error instanceof Error && error.name === 'ReadError');
    const unknownOption =
      error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (!known && !unknownOption) throw error;
    console.error(unknownOption ? `不认识的选项。\n\n${usage}` : (error as Error).message);
    return 1;
  }
}
