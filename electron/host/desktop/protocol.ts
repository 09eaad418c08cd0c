import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { net, protocol } from 'electron';
import type { HostFiles } from '../files.ts';
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

/** A file of the disk with our headers; the range of a video is passed on. */
async function fileResponse(request: Request, path: string, type: string): Promise<Response> {
  const range = request.headers.get('range');
  const response = await net.fetch(pathToFileURL(path).toString(), range ? { headers: { range } } : {});
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries({ ...securityHeaders, 'content-type': type })) headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
}

/** Serves the page and, by token, the files that it shows: app://desk/… and app://desk/files/TOKEN. */
export function servePage(folder: string, files: HostFiles): void {
  protocol.handle('app', (request) => {
    if (!isTrustedSender({ url: request.url, isMainFrame: true }) || !['GET', 'HEAD'].includes(request.method))
      return notFound();
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/files/')) {
      const file = files.outgoing(pathname.slice('/files/'.length));
      return file ? fileResponse(request, file.path, evidenceType(file.name)) : notFound();
    }
    const relative = pagePath(pathname);
    if (relative === null || !existsSync(join(folder, relative))) return notFound();
    return fileResponse(request, join(folder, relative), pageType(relative));
  });
}
