import { type ChildProcess, spawn } from 'node:child_process';
import { repository } from './folders.ts';

/** How a process ended and what it said. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  output: string;
  errors: string;
}

export interface Running {
  child: ChildProcess;
  /** The first line on standard output; rejects where the process ends without one. */
  firstLine: Promise<string>;
  ended: Promise<Ended>;
}

/** Starts one of our own programs as a process of its own, on the Node that runs the tests. */
export function start(program: string, parameters: string[]): Running {
  const child = spawn(process.execPath, [repository(program), ...parameters], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', XDG_DATA_HOME: '/nonexistent' },
  });
  let output = '';
  let errors = '';
  const line = Promise.withResolvers<string>();
  const end = Promise.withResolvers<Ended>();
  child.stdout.on('data', (piece: Buffer) => {
    output += piece.toString();
    if (output.includes('\n')) line.resolve(output.slice(0, output.indexOf('\n')));
  });
  child.stderr.on('data', (piece: Buffer) => {
    errors += piece.toString();
  });
  child.on('error', end.reject);
  child.on('close', (code, signal) => {
    end.resolve({ code, signal, output, errors });
    line.reject(new Error(`ended without a line: ${errors}`));
  });
  // Whoever only waits for the end does not care for the line.
  line.promise.catch(() => {});
  return { child, firstLine: line.promise, ended: end.promise };
}
