import { startCore } from '../../electron/host/client.ts';

/* A host that saves subjects as fast as it can and prints each one's uid when the core has acknowledged it. */

const [data, count] = process.argv.slice(2);
const core = startCore({ data: data! });
for (let number = 1; number <= Number(count); number += 1) {
  const answer = await core.call('subject.save', {
    id: null,
    revision: null,
    values: { name: `云溪县第${process.pid}-${number}号商店`, kind: 'circulation', state: 'active' },
  });
  if ('error' in answer) throw new Error(answer.error.message);
  process.stdout.write(`${answer.value.uid}\n`);
}
await core.close();
