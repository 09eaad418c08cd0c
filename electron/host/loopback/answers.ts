import { createReadStream, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileNameHeader } from '../../../shared/contract/bridge.ts';
import type { CallError } from '../../../shared/contract/index.ts';
import type { CoreClient } from '../client.ts';
import { type HostFiles, isFile } from '../files.ts';
import { filePart } from '../ranges.ts';
import { evidenceType, pagePath, pageType, securityHeaders } from '../security.ts';

/** Largest call: a pasted notice or a long list, not a file. */
const largestCallBytes = 32 * 1024 ** 2;

const words: Record<number, string> = {
  401: '请从程序打开本页面：地址中的启动口令已失效。',
  403: '拒绝访问。',
  404: '没有这个页面。',
  405: '不支持的请求。',
  500: '程序出现意外错误。',
};

/** Answers with a status (4xx, 5xx) and a word for whoever looks at it. */
export function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8' });
  response.end(words[status] ?? '');
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, {
    ...securityHeaders,
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(value));
}

const badCall = (message: string): { error: CallError } => ({ error: { code: 'input', message } });

async function body(request: IncomingMessage): Promise<string | null> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > largestCallBytes) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** A call as JSON; what is no call, or too large, is answered with an error as data. */
export async function answerCall(core: CoreClient, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const text = await body(request);
  if (text === null) return json(response, badCall('内容过大，没有提交。请分批提交。'));
  let call: { name?: unknown; input?: unknown; job?: unknown } | null;
  try {
    call = JSON.parse(text);
  } catch {
    return json(response, badCall('请求的格式不对。'));
  }
  if (call === null || typeof call !== 'object' || typeof call.name !== 'string')
    return json(response, badCall('请求的格式不对。'));
  const job = typeof call.job === 'string' ? { job: call.job } : {};
  return json(response, await core.request({ name: call.name, input: call.input, ...job }));
}

/** Events as they come, until the page goes. */
export async function answerEvents(
  core: CoreClient,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.writeHead(200, { ...securityHeaders, 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': open\n\n');
  const stop = core.onEvent((event) => {
    if (event.type !== 'failed') response.write(`data: ${JSON.stringify(event)}\n\n`);
  });
  request.on('close', stop);
}

/** Takes the body in as a file, its name percent-encoded in a header, and answers with its token. */
export async function answerOfferedFile(
  files: HostFiles,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let name = '未命名';
  try {
    name = decodeURIComponent(String(request.headers[fileNameHeader] ?? name));
  } catch {
    // A broken name is no reason to lose the file.
  }
  json(response, await files.offerStream(request, name));
}

/** The outgoing file behind the token in the path, shown, or saved with `?download`; also the part that a player asks for. */
export async function answerStoredFile(
  files: HostFiles,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const file = files.outgoing(url.pathname.split('/')[2] ?? '');
  if (!file) return refuse(response, 404);
  const saved = url.searchParams.has('download');
  const { status, headers, part } = filePart(request.headers.range ?? null, file.bytes);
  response.writeHead(status, {
    ...securityHeaders,
    ...headers,
    'content-type': saved ? 'application/octet-stream' : evidenceType(file.name),
    'content-disposition': `${saved ? 'attachment' : 'inline'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'cache-control': 'private, max-age=3600',
  });
  if (status === 416 || request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file.path, part ?? {}), response);
}

/** A file of the built page. */
export async function answerPage(folder: string, response: ServerResponse, path: string): Promise<void> {
  const relative = pagePath(path);
  if (relative === null || !isFile(join(folder, relative))) return refuse(response, 404);
  response.writeHead(200, {
    ...securityHeaders,
    'content-type': pageType(relative),
    'cache-control': relative === 'index.html' ? 'no-store' : 'private, max-age=31536000, immutable',
  });
  response.end(readFileSync(join(folder, relative)));
}
