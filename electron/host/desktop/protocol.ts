import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { protocol } from 'electron';
import { type HostFiles, isFile } from '../files.ts';
import { filePart } from '../ranges.ts';
import { evidenceType, isTrustedSender, pagePath, pageType, securityHeaders } from '../security.ts';

/** To be called before the app is ready: app:// behaves like https, not like file. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

const notFound = () =>
  new Response('没有这个页面。', {
    status: 404,
    headers: { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8' },
  });

/** A file of the page, from the archive that the application is packed in. */
const pageResponse = async (path: string, type: string): Promise<Response> =>
  new Response(await readFile(path), { headers: { ...securityHeaders, 'content-type': type } });

/** A file of the outbox, or the part of it that a video player asks for. */
function fileResponse(request: Request, file: { path: string; name: string; bytes: number }): Response {
  const { status, headers, part } = filePart(request.headers.get('range'), file.bytes);
  const empty = status === 416 || request.method === 'HEAD' || file.bytes === 0;
  const body = empty ? null : (Readable.toWeb(createReadStream(file.path, part ?? {})) as ReadableStream);
  return new Response(body, {
    status,
    headers: { ...securityHeaders, ...headers, 'content-type': evidenceType(file.name) },
  });
}

/** Serves the page and, by token, the files that it shows: app://desk/… and app://desk/files/TOKEN. */
export function servePage(folder: string, files: HostFiles): void {
  protocol.handle('app', (request) => {
    if (!isTrustedSender({ url: request.url, isMainFrame: true }) || !['GET', 'HEAD'].includes(request.method))
      return notFound();
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/files/')) {
      const file = files.outgoing(pathname.slice('/files/'.length));
      return file ? fileResponse(request, file) : notFound();
    }
    const relative = pagePath(pathname);
    if (relative === null || !isFile(join(folder, relative))) return notFound();
    return pageResponse(join(folder, relative), pageType(relative));
  });
}
