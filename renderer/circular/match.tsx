import { useParams } from '@tanstack/react-router';
import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { circularLevels } from '../../shared/domain/labels.ts';
import { useFilters } from '../app/filters.ts';
import { useGo } from '../app/PlaceLink.tsx';
import { listPlace } from '../app/places.ts';
import { useRead, wordsOf } from '../client.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { MatchDesk } from './match/MatchDesk.tsx';
import './match/match.css';

const address = z.object({ upper: z.number().int().positive().nullable().default(null) });
const reasons = { named: '原文提到', nearest: '最近的上级', above: '上级' } as const;

/** `/circular/match/$id`: which upper tasks the tasks of a circular serve. */
export default function MatchScreen() {
  const { id } = useParams({ strict: false }) as { id?: string };
  const circularId = Number(id);
  const [{ upper }, change] = useFilters(address);
  const circular = useRead('circular.get', { id: circularId });
  const { data: uppers = [], isFetched, error } = useRead('circular.uppers', { circularId });
  const relayed = circular.data?.relaysCircularId ?? null;
  const known = uppers.some((one) => one.circularId === relayed) ? relayed : null;
  const chosen = upper ?? known ?? uppers[0]?.circularId ?? null;
  const go = useGo();
  const failure = circular.error ?? error;
  const back = <Button onClick={() => go(listPlace('circular'))}>返回通知</Button>;

  if (failure) return <Alert type="warning" showIcon title={wordsOf(failure)} action={back} />;
  if (!isFetched || circular.isPending) return <div className="waiting">正在打开…</div>;
  if (chosen === null) {
    return (
      <div className="card fill">
        <EmptyState title="这一年还没有更高级别的通知" actions={back}>
          先导入国家、省或市的通知，再回到这里，把本通知的任务逐项对应到上级任务。
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <search className="filter-bar" aria-label="上级通知">
        <Select<number>
          aria-label="上级通知"
          prefix={<span className="mute">上级通知：</span>}
          style={{ minWidth: 420 }}
          value={chosen}
          onChange={(next) => change({ upper: next })}
          options={uppers.map((one) => ({
            value: one.circularId,
            label: `${circularLevels[one.level]} ${one.title}（${reasons[one.reason]}）`,
          }))}
        />
      </search>
      <Loaded key={chosen} circularId={circularId} upperCircularId={chosen} />
    </>
  );
}

/** A new round begins from what is kept; edits in between are not overwritten by news of other screens. */
function Loaded({ circularId, upperCircularId }: { circularId: number; upperCircularId: number }) {
  const { data, error, refetch } = useRead('circular.suggestMatches', { circularId, upperCircularId });
  const [round, setRound] = useState(0);
  if (error) return <Alert type="warning" showIcon title={wordsOf(error)} />;
  if (!data) return <div className="waiting">正在比对…</div>;
  const reload = () => void refetch().then(() => setRound((before) => before + 1));
  return <MatchDesk key={round} suggestions={data} onReload={reload} />;
}
