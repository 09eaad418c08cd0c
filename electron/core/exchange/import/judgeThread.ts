import { parentPort, workerData } from 'node:worker_threads';
import type { ReadContext } from '../../context.ts';
import { connect } from '../../database/index.ts';
import { asCallError } from '../../errors.ts';
import { judgedRows } from './judgedRows.ts';
import { batchesAhead, type JudgeMessage, type JudgeTask } from './judgeMessages.ts';
import { mappedFields, planImport } from './plan.ts';

/*
 * The thread that reads one large table and judges its rows while the core's thread stores them; see judgement.ts. It only
 * reads the database, which stays as it was before the import until the core commits.
 */

const port = parentPort!;
const { folder, now, today, reading } = workerData as JudgeTask;
const send = (message: JudgeMessage): void => port.postMessage(message);

let ahead = 0;
let goOn = (): void => {};
port.on('message', () => {
  ahead -= 1;
  goOn();
});

/** Waits until the core has stored so much that there is room for another batch. */
async function room(): Promise<void> {
  while (ahead >= batchesAhead) {
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
  }
  ahead += 1;
}

async function judge(context: ReadContext): Promise<void> {
  const plan = await planImport(context, reading);
  send({ type: 'planned', titles: plan.header.titles, mapping: plan.mapping });
  for await (const batch of judgedRows(plan, plan.list.start(plan.setting, mappedFields(plan)))) {
    await room();
    const rows = Array.from(batch.rows, ({ number, judged: { outcome, reasons, deed } }) => ({
      number,
      judged: { outcome, reasons, deed },
    }));
    send({ type: 'rows', rows, done: batch.done });
  }
}

const db = connect(folder.database, { readonly: true, mustExist: true });
try {
  await judge({ db, folder, now: () => now, today: () => today, job: { step: async () => {} } });
  send({ type: 'end' });
} catch (error) {
  send({ type: 'error', error: asCallError(error), trace: String((error as Error)?.stack ?? error) });
} finally {
  db.close();
  port.close();
}
