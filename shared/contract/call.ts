import { z } from 'zod';

/** One call of the contract: whether it only reads, what goes in, what comes out. */
export interface Call<K extends 'read' | 'write', I extends z.ZodType, O extends z.ZodType> {
  kind: K;
  input: I;
  output: O;
}

/** A call that only reads: it is given a connection that cannot write. */
export const read = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Call<'read', I, O> => ({
  kind: 'read',
  input,
  output,
});

/** A call that may write. */
export const write = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Call<'write', I, O> => ({
  kind: 'write',
  input,
  output,
});

/** Input of calls that need nothing. */
export const nothing = z.strictObject({});

/** Answer of calls that have nothing to say but that they were carried out. */
export const done = z.object({ done: z.literal(true) });

/** A file that waits in the outbox for the host to deliver it. */
export const outgoingFile = z.object({ token: z.string(), name: z.string() });
