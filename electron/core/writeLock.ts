/**
 * Keeps the writing calls of one core apart: most run side by side, for their transactions are synchronous; one that
 * holds a transaction over several turns of the event loop runs alone. The others wait, and nothing of theirs can get
 * into its transaction.
 */
export interface WriteLock {
  /** Runs a writing call beside others of its kind. */
  shared<T>(work: () => Promise<T>): Promise<T>;
  /** To be called inside `shared`: waits until no other writing call runs, and keeps new ones waiting. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

interface Waiting {
  alone: boolean;
  start(): void;
}

export function writeLock(): WriteLock {
  let running = 0;
  let held = false;
  const queue: Waiting[] = [];

  /** Lets those in front of the queue in, in the order in which they came. */
  function admit(): void {
    for (let next = queue[0]; next !== undefined && !held; next = queue[0]) {
      if (next.alone && running > 0) return;
      queue.shift();
      if (next.alone) held = true;
      else running += 1;
      next.start();
    }
  }

  const enter = (alone: boolean): Promise<void> =>
    new Promise((resolve) => {
      queue.push({ alone, start: resolve });
      admit();
    });

  return {
    async shared(work) {
      await enter(false);
      try {
        return await work();
      } finally {
        running -= 1;
        admit();
      }
    },
    async alone(work) {
      // While it waits it does not run: two that both want to be alone would wait for each other for ever.
      running -= 1;
      const entered = enter(true);
      admit();
      await entered;
      try {
        return await work();
      } finally {
        held = false;
        // It goes on beside those that waited, ahead of the next that wants to be alone.
        running += 1;
        admit();
      }
    },
  };
}
