import { App, Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Circular } from '../../../shared/contract/circular.ts';
import { circularKindLabels, circularLevels, taskKinds } from '../../../shared/domain/labels.ts';
import { call, saveFile, useRead, wordsOf } from '../../client.ts';
import { type Fact, Facts } from '../../components/Facts.tsx';
import { align } from '../align.ts';
import { layOut } from '../marks.ts';
import { attributeOf, ParagraphView } from '../review/ParagraphView.tsx';
import { placeTasks, targetOf } from './placeTasks.ts';
import { StoredTasks } from './StoredTasks.tsx';

/** One circular beside the list: its facts, its tasks, its text with the tasks marked. */
export function CircularDetail({ circular, task }: { circular: Circular; task: number | null }) {
  const { data } = useRead('task.list', { circularId: circular.id, limit: 1000 });
  const tasks = data?.rows ?? [];
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
      <StoredTasks
        tasks={tasks}
        selected={selected}
        onSelect={setSelected}
        onShow={() => text.current?.scrollIntoView({ block: 'start' })}
      />
      <section ref={text} aria-label="通知原文">
        <MarkedText cleaned={circular.cleaned} tasks={tasks} selected={selected} onSelect={setSelected} />
      </section>
    </>
  );
}

const factsOf = (circular: Circular): Fact[] => [
  { label: '级别', value: circularLevels[circular.level] },
  { label: '种类', value: circularKindLabels[circular.kind] },
  { label: '文号', value: circular.number },
  { label: '印发日期', value: circular.issued },
  { label: '主题', value: circular.theme, wide: true },
  { label: '发文单位', value: circular.issuers.join('、'), wide: true },
  { label: taskKinds.task, value: `${circular.tasks} 项` },
  { label: taskKinds.requirement, value: `${circular.requirements} 项` },
];

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

function MarkedText({
  cleaned,
  tasks,
  selected,
  onSelect,
}: {
  cleaned: string;
  tasks: Parameters<typeof placeTasks>[1];
  selected: number | null;
  onSelect: (id: number) => void;
}) {
  const text = useRef<HTMLElement>(null);
  const paragraphs = useMemo(
    () => layOut('cleaned', cleaned, cleaned, align(cleaned, cleaned, []), placeTasks(cleaned, tasks)),
    [cleaned, tasks],
  );
  const target = selected === null ? null : targetOf(selected);
  useEffect(() => {
    if (target === null || paragraphs.length === 0) return;
    const found = text.current?.querySelector<HTMLElement>(`[data-targets~="${attributeOf(target)}"]`);
    // Only the text itself scrolls: the list in which the task was clicked stays where it is.
    if (found && text.current) text.current.scrollTop = found.offsetTop - 8;
  }, [target, paragraphs]);
  if (cleaned === '') return null;
  return (
    <>
      <h2>原文（净化后）</h2>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard the same is reached from the list of tasks */}
      <article
        ref={text}
        className="notice stored"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keyboard
        tabIndex={0}
        aria-label="通知文本"
        onClick={(event) => {
          const hit = (event.target as HTMLElement).dataset.targets?.split(' ').at(-1);
          if (hit !== undefined) onSelect(Number(decodeURIComponent(hit).split(':')[1]));
        }}
      >
        {paragraphs.map((paragraph) => (
          <ParagraphView
            key={paragraph.key}
            paragraph={paragraph}
            selected={target !== null && paragraph.targets.has(target) ? target : null}
          />
        ))}
      </article>
    </>
  );
}
