import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loopbackRoutes } from '../../../shared/contract/bridge.ts';
import type { CoreClient } from '../client.ts';
import type { HostFiles } from '../files.ts';
import { isLoopbackRequest, securityHeaders } from '../security.ts';
import { answerCall, answerEvents, answerOfferedFile, answerPage, answerStoredFile, refuse } from './answers.ts';

export interface LoopbackOptions {
  core: CoreClient;
  files: HostFiles;
  /** Folder of the built page. */
  page: string;
  /** Taken again where it is free: drafts in the browser belong to the address with its port. */
  formerPort?: number | null;
}

/** A running loopback host. */
export interface Loopback {
  /** The address with the start token; good for this run only. */
  url: string;
  port: number;
  close(): Promise<void>;
}

const cookieName = 'desk';
/** Compares secrets without telling by the time taken how much of them was right. */
function same(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}

const cookieOf = (request: IncomingMessage): string =>
  /(?:^|;\s*)desk=([0-9a-f]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';

/** Exchanges the start token of the address for a cookie that scripts cannot read, and drops it from the address. */
function exchangeToken(response: ServerResponse, session: string): void {
  response.writeHead(302, {
    ...securityHeaders,
    location: '/',
    'set-cookie': `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`,
  });
  response.end();
}

async function route(
  options: LoopbackOptions,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const method = request.method ?? 'GET';
  if (method === 'POST' && url.pathname === loopbackRoutes.call) return answerCall(options.core, request, response);
  if (method === 'POST' && url.pathname === loopbackRoutes.files)
    return answerOfferedFile(options.files, request, response);
  if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405);
  if (url.pathname === loopbackRoutes.events) return answerEvents(options.core, request, response);
  if (url.pathname.startsWith(`${loopbackRoutes.files}/`))
    return answerStoredFile(options.files, request, response, url);
  return answerPage(options.page, response, url.pathname);
}

/** Serves the page and the contract on 127.0.0.1, a random port, to whoever holds this run's token. */
export function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const start = randomBytes(24).toString('hex');
  const session = randomBytes(24).toString('hex');
  const formerPort = options.formerPort ?? 0;
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { port } = server.address() as AddressInfo;
    if (!isLoopbackRequest({ host: request.headers.host, origin: request.headers.origin }, port))
      return refuse(response, 403);
    const url = URL.parse(`http://127.0.0.1:${port}${request.url}`);
    const given = url?.pathname === '/' ? url.searchParams.get('token') : null;
    if (given !== null) return same(given, start) ? exchangeToken(response, session) : refuse(response, 403);
    if (!same(cookieOf(request), session)) return refuse(response, 401);
    return url ? route(options, request, response, url) : refuse(response, 404);
  }
  // Whatever goes wrong with one request, the host stays up for the next.
  const server: Server = createServer((request, response) => {
    answer(request, response).catch(() => (response.headersSent ? response.destroy() : refuse(response, 500)));
  });
  return new Promise((resolve, reject) => {
    // A port that is taken meanwhile is no reason not to start: any other will do.
    server.once('error', (error) =>
      formerPort === 0 ? reject(error) : server.once('error', reject).listen(0, '127.0.0.1'),
    );
    server.once('listening', () => {
      // From here on an error is one connection that could not be taken in: the others go on.
      server.removeAllListeners('error').on('error', () => {});
      const { port } = server.address() as AddressInfo;
      resolve({
        port,
        url: `http://127.0.0.1:${port}/?token=${start}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
    server.listen(formerPort, '127.0.0.1');
  });
}
