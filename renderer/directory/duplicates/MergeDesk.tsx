import { useQueries } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Radio } from 'antd';
import { useState } from 'react';
import type { Subject } from '../../../shared/contract/directory.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { call, wordsOf } from '../../client.ts';
import { formatDay } from '../../format.ts';
import { FieldChoices } from './FieldChoices.tsx';
import { mergedValues, type Picks, suggestKept } from './mergeChoices.ts';
import { useMergeActions } from './useMergeActions.ts';

/** Subjects side by side: which one stays, which take part, and which value of each field is kept. */
export function MergeDesk({ ids, done }: { ids: number[]; done: () => void }) {
  const answers = useQueries({
    queries: ids.map((id) => ({ queryKey: ['subject.get', { id }], queryFn: () => call('subject.get', { id }) })),
  });
  const refused = answers.find((answer) => answer.error);
  if (refused) return <Alert type="warning" title={wordsOf(refused.error)} />;
  const subjects = answers.flatMap((answer) => (answer.data ? [answer.data] : []));
  if (subjects.length < ids.length) return <div className="waiting">正在读取…</div>;
  const present = subjects.filter((subject) => subject.deletedAt === null);
  if (present.length < 2) return <Alert type="info" title="这一组已经合并或移除，没有可合并的了。" />;
  return <Desk subjects={present} done={done} />;
}

function Desk({ subjects, done }: { subjects: Subject[]; done: () => void }) {
  const [keptId, keep] = useState(() => suggestKept(subjects)!.id);
  const [left, leave] = useState<number[]>([]);
  const [picks, pick] = useState<Picks>({});
  const { pending, merge, tellApart } = useMergeActions(done);
  const taking = subjects.filter((subject) => !left.includes(subject.id) || subject.id === keptId);
  const kept = taking.find((subject) => subject.id === keptId) ?? taking[0]!;
  const others = taking.filter((subject) => subject !== kept);

  const submit = () => {
    if (others.length === 0 || pending) return;
    void merge({
      keep: { id: kept.id, revision: kept.revision },
      merged: others.map(({ id, revision }) => ({ id, revision })),
      values: mergedValues(taking, kept, picks),
    });
  };
  useShortcut('ctrl+s', submit);
  useShortcut('ctrl+enter', submit);

  return (
    <section className="card merge-desk" aria-label="合并">
      <div className="merge-scroll">
        <table className="plain merge-table">
          <thead>
            <tr>
              <th scope="col">保留哪一户</th>
              {subjects.map((subject) => (
                <th key={subject.id} scope="col" className={subject === kept ? 'kept' : ''}>
                  <Radio checked={subject === kept} onChange={() => keep(subject.id)} name="kept">
                    保留
                  </Radio>
                  <Checkbox
                    checked={taking.includes(subject)}
                    disabled={subject === kept}
                    onChange={(event) =>
                      leave(event.target.checked ? left.filter((id) => id !== subject.id) : [...left, subject.id])
                    }
                  >
                    参与合并
                  </Checkbox>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <FieldChoices subjects={subjects} taking={taking} kept={kept} picks={picks} pick={pick} />
            <tr>
              <th scope="row">已有记录</th>
              {subjects.map((subject) => (
                <td key={subject.id}>
                  检查 {subject.inspections} · 抽检 {subject.samples}
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">登记日期</th>
              {subjects.map((subject) => (
                <td key={subject.id} className="mute">
                  {subject.createdAt.slice(0, 4)}年{formatDay(subject.createdAt.slice(0, 10))}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <div className="form-actions">
        <Button
          type="primary"
          disabled={others.length === 0}
          loading={pending ? { delay: 200 } : false}
          onClick={submit}
        >
          合并 {taking.length} 户<kbd>Ctrl S</kbd>
        </Button>
        <Button
          disabled={others.length === 0 || pending}
          onClick={() => void tellApart(taking.map((subject) => subject.id))}
        >
          不是重复
        </Button>
        <span className="mute small merge-words">
          {others.length === 0
            ? '请至少让一户参与合并。'
            : `${others.map((one) => `「${one.name}」`).join('、')}的检查、抽检、抽取等记录都归到保留的一户，它${others.length > 1 ? '们' : ''}自己进回收站；可以撤销。`}
        </span>
      </div>
    </section>
  );
}
