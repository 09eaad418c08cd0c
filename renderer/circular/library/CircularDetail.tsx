import { App, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Task } from '../../../shared/contract/campaign.ts';
import type { Circular } from '../../../shared/contract/circular.ts';
import { circularKindLabels, circularLevels, taskKinds } from '../../../shared/domain/labels.ts';
import { PlaceLink } from '../../app/PlaceLink.tsx';
import { recordPlace } from '../../app/places.ts';
import { call, saveFile, useRead, wordsOf } from '../../client.ts';
import { type Fact, Facts } from '../../components/Facts.tsx';
import { MarkedText } from './MarkedText.tsx';
import { StoredTasks } from './StoredTasks.tsx';

/** One circular beside the list: its facts, its tasks, its text with the tasks marked. */
export function CircularDetail({
  circular,
  task,
  find,
}: {
  circular: Circular;
  task: number | null;
  /** Words to be pointed out in its text. */
  find: string;
}) {
  const { data } = useRead('task.list', { circularId: circular.id, limit: 1000 });
  const tasks = data?.rows ?? none;
  const [selected, setSelected] = useState<number | null>(task);
  useEffect(() => setSelected(task), [task]);
  const text = useRef<HTMLElement>(null);
  const known = data !== undefined;
  useEffect(() => {
    // A task that was searched for is brought into view; one that was clicked is there already.
    if (known && task !== null) document.querySelector(`[data-task="${task}"]`)?.scrollIntoView({ block: 'center' });
  }, [known, task]);
  return (
    <>
      <Facts facts={factsOf(circular)} />
      <ExportOriginal circular={circular} />
      <Ways circular={circular} />
      <StoredTasks
        tasks={tasks}
        selected={selected}
        onSelect={setSelected}
        onShow={() => text.current?.scrollIntoView({ block: 'start' })}
      />
      <section ref={text} aria-label="通知原文">
        <MarkedText cleaned={circular.cleaned} tasks={tasks} selected={selected} onSelect={setSelected} find={find} />
      </section>
    </>
  );
}

const none: Task[] = [];

const factsOf = (circular: Circular): Fact[] => [
  { label: '级别', value: circularLevels[circular.level] },
  { label: '种类', value: circularKindLabels[circular.kind] },
  { label: '文号', value: circular.number },
  { label: '印发日期', value: circular.issued },
  { label: '主题', value: circular.theme, wide: true },
  { label: '发文单位', value: circular.issuers.join('、'), wide: true },
  ...(circular.relaysCircularId === null
    ? []
    : [
        {
          label: '转发自',
          wide: true,
          value: (
            <PlaceLink place={recordPlace('circular', circular.relaysCircularId)}>{circular.relaysTitle}</PlaceLink>
          ),
        },
      ]),
  { label: taskKinds.task, value: `${circular.tasks} 项` },
  { label: taskKinds.requirement, value: `${circular.requirements} 项` },
];

/** What can be done with a circular and another one. */
function Ways({ circular }: { circular: Circular }) {
  return (
    <div className="row circular-ways">
      <PlaceLink place={{ to: '/circular', search: { tab: 'compare', b: String(circular.id) } }}>
        与另一份通知对比
      </PlaceLink>
      {circular.level !== 'national' && (
        <PlaceLink place={{ to: `/circular/match/${circular.id}`, search: {} }}>对应上级任务</PlaceLink>
      )}
    </div>
  );
}

function ExportOriginal({ circular }: { circular: Circular }) {
  const { message } = App.useApp();
  const save = async () => {
    try {
      await saveFile(await call('circular.exportOriginal', { id: circular.id }));
    } catch (error) {
      message.error(wordsOf(error), 6);
    }
  };
  if (circular.fileName === '') return null;
  return (
    <div className="row original-file">
      <span className="mute">原文件</span>
      <span className="name">{circular.fileName}</span>
      <Button size="small" className="end" onClick={() => void save()}>
        导出原文件
      </Button>
    </div>
  );
}
