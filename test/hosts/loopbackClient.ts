import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import type { Loopback } from '../../electron/host/loopback/server.ts';
import { fileNameHeader, loopbackRoutes } from '../../shared/contract/bridge.ts';
import type { CallAnswer, CallInput, CallName } from '../../shared/contract/index.ts';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

interface Ask {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

/**
 * Asks the loopback host as a program does, with any header and any path: a browser's fetch would set Host and tidy the
 * path up by itself.
 */
export function ask(port: number, path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const request = httpRequest({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
    const pieces: Buffer[] = [];
    response.on('data', (piece: Buffer) => pieces.push(piece));
    response.on('error', reject);
    response.on('end', () =>
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) }),
    );
  });
  request.on('error', reject);
  request.end(body);
  return promise;
}

/** The same as a page that has opened the address with its token. */
export async function signIn(loopback: Pick<Loopback, 'url' | 'port'>) {
  const { pathname, search } = new URL(loopback.url);
  const opened = await ask(loopback.port, pathname + search);
  const cookie = String(opened.headers['set-cookie']).split(';')[0]!;
  const asPage = (path: string, options: Ask = {}) =>
    ask(loopback.port, path, { ...options, headers: { cookie, ...options.headers } });
  return {
    cookie,
    ask: asPage,
    async call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallAnswer<N>> {
      const { body } = await asPage(loopbackRoutes.call, { method: 'POST', body: JSON.stringify({ name, input }) });
      return JSON.parse(body.toString());
    },
    async offer(name: string, body: string | Uint8Array): Promise<string> {
      const answer = await asPage(loopbackRoutes.files, {
        method: 'POST',
        headers: { [fileNameHeader]: encodeURIComponent(name) },
        body,
      });
      return JSON.parse(answer.body.toString()).token;
    },
  };
}
export type SignedIn = Awaited<ReturnType<typeof signIn>>;

/** Whether somebody still listens there. */
export function isListening(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect(port, '127.0.0.1');
  socket.on('connect', () => {
    socket.destroy();
    resolve(true);
  });
  socket.on('error', () => resolve(false));
  return promise;
}

/** The first event of the stream that is of this type, after `cause` has made it happen. */
export function firstEvent(
  port: number,
  cookie: string,
  type: string,
  cause: () => Promise<unknown>,
): Promise<Record<string, unknown>> {
  const { promise, resolve, reject } = Promise.withResolvers<Record<string, unknown>>();
  const headers = { cookie };
  const request = httpRequest({ host: '127.0.0.1', port, path: loopbackRoutes.events, headers, agent: false });
  request.on('response', (response) => {
    let text = '';
    response.on('data', (piece: Buffer) => {
      const first = text === '';
      text += piece.toString();
      if (first) cause().catch(reject);
      const events = [...text.matchAll(/^data: (.*)\n\n/gm)].map((match) => JSON.parse(match[1]!));
      const found = events.find((event) => event.type === type);
      if (!found) return;
      resolve({ ...found, contentType: response.headers['content-type'] });
      request.destroy();
    });
    response.on('error', () => {});
  });
  request.on('error', reject);
  request.end();
  return promise;
}
