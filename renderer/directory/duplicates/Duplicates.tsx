import { Alert, Button, Tabs } from 'antd';
import type { KeyboardEvent } from 'react';
import type { DuplicateGroup } from '../../../shared/contract/directory.ts';
import { useAddress } from '../../app/filters.ts';
import { useGo } from '../../app/PlaceLink.tsx';
import { useShortcut } from '../../app/shortcuts.ts';
import { useRead, wordsOf } from '../../client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Tag } from '../../components/Tag.tsx';
import { formatNumber } from '../../format.ts';
import './duplicates.css';
import { MergeDesk } from './MergeDesk.tsx';
import { MergeLog } from './MergeLog.tsx';
import { readIds } from './mergeChoices.ts';
import { reasonWords } from './words.ts';

const idsOf = (group: DuplicateGroup): string => group.subjects.map((subject) => subject.id).join(',');

/** 查重合并: subjects that look like one, side by side; and the merges that were made, each of which can be taken back. */
export function Duplicates() {
  const [search, go] = useAddress();
  const leave = useGo();
  const answer = useRead('subject.duplicates', {}, { keep: true });
  const back = () => leave({ to: '/directory', search: {} });
  useShortcut('escape', back);
  const log = search.log === 'true';
  return (
    <>
      <div className="list-heading">
        <h1>检查对象查重合并</h1>
        {answer.data && <Tag>{formatNumber(answer.data.total)} 组</Tag>}
        <div className="end">
          <Button onClick={back}>
            返回名录<kbd>Esc</kbd>
          </Button>
        </div>
      </div>
      <Tabs
        aria-label="查重合并"
        activeKey={log ? 'log' : 'groups'}
        onChange={(key) => go({ view: 'duplicates', ...(key === 'log' ? { log: 'true' } : {}) })}
        items={[
          { key: 'groups', label: '疑似重复' },
          { key: 'log', label: '合并记录' },
        ]}
      />
      {answer.error && <Alert type="error" title={wordsOf(answer.error)} />}
      {log ? <MergeLog /> : answer.data && <Groups groups={answer.data.groups} total={answer.data.total} />}
    </>
  );
}

/** Up and down move between groups and open them. */
function steer(event: KeyboardEvent<HTMLElement>) {
  const item = event.currentTarget.parentElement;
  const goal = { ArrowDown: item?.nextElementSibling, ArrowUp: item?.previousElementSibling }[event.key];
  const button = goal?.querySelector('button');
  if (!button) return;
  event.preventDefault();
  button.focus();
  button.click();
}

function Groups({ groups, total }: { groups: DuplicateGroup[]; total: number }) {
  const [search, go] = useAddress();
  const asked = readIds(search.ids);
  const open = (ids: string | null) => go({ view: 'duplicates', ...(ids === null ? {} : { ids }) }, { replace: true });
  const ids = asked.length > 1 ? asked : (groups[0]?.subjects.map((subject) => subject.id) ?? []);
  if (ids.length === 0) {
    return (
      <EmptyState title="没有发现重复的检查对象">
        按统一社会信用代码、再按名称和地址比对过全部检查对象。要合并看起来不像的几户，请在名录里选中它们，点「合并所选」。
      </EmptyState>
    );
  }
  const current = ids.join(',');
  const listed = groups.some((group) => idsOf(group) === current);
  return (
    <div className="duplicates fill">
      <nav className="list-panel" aria-label="疑似重复的检查对象">
        <ol className="duplicate-groups">
          {groups.map((group, index) => (
            <li key={idsOf(group)}>
              <button
                type="button"
                className={idsOf(group) === current ? 'on' : ''}
                aria-current={idsOf(group) === current}
                // One stop of the Tab key for the whole list; arrows go on from there.
                tabIndex={idsOf(group) === current || (index === 0 && !listed) ? 0 : -1}
                onKeyDown={steer}
                onClick={() => open(idsOf(group))}
              >
                <span className="names">{group.subjects[0]?.name}</span>
                <span className="mute small">
                  {reasonWords[group.reason]} · {group.size} 户
                </span>
              </button>
            </li>
          ))}
        </ol>
        {total > groups.length && (
          <p className="mute small list-foot">
            共 {formatNumber(total)} 组，先列出 {groups.length} 组。
          </p>
        )}
      </nav>
      <MergeDesk key={current} ids={ids} done={() => open(null)} />
    </div>
  );
}
