import { App, Button } from 'antd';
import { call, useWrite, wordsOf } from '../../client.ts';
import type { PublicRow } from './publicList.ts';

type Versions = { id: number; revision: number }[];

/** Marks batches as published, or takes that back, all or none; offers for a while to undo it. */
export function usePublish(done: () => void) {
  const { message } = App.useApp();
  const write = useWrite('sample.publish');

  const publish = (rows: PublicRow[], publishedOn: string | null) =>
    write.mutate(
      { samples: rows.map(({ sampleId, revision }) => ({ id: sampleId, revision })), publishedOn },
      {
        onSuccess: ({ samples }) => {
          offerUndo(samples, rows, publishedOn);
          done();
        },
      },
    );
  return { busy: write.isPending, publish };

  function offerUndo(samples: Versions, rows: PublicRow[], publishedOn: string | null) {
    const key = `publish-${samples[0]?.id}`;
    const undo = async () => {
      message.destroy(key);
      try {
        for (const [day, group] of byDay(samples, rows)) {
          await call('sample.publish', { samples: group, publishedOn: day });
        }
        message.success('已恢复');
      } catch (error) {
        message.error(wordsOf(error), 6);
      }
    };
    message.open({
      key,
      type: 'success',
      duration: 10,
      content: (
        <>
          {samples.length} 批次{publishedOn === null ? '已取消公示' : '已登记公示'}{' '}
          <Button type="link" size="small" onClick={() => void undo()}>
            撤销
          </Button>
        </>
      ),
    });
  }
}

/** The batches as they are now, by the day that each had before. */
function byDay(samples: Versions, rows: PublicRow[]): Map<string | null, Versions> {
  const groups = new Map<string | null, Versions>();
  const former = new Map(rows.map((row) => [row.sampleId, row.publishedOn]));
  for (const sample of samples) {
    const day = former.get(sample.id) ?? null;
    groups.set(day, [...(groups.get(day) ?? []), sample]);
  }
  return groups;
}
