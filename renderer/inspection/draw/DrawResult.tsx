import { Input } from 'antd';
import { useState } from 'react';
import type { DrawDetail } from '../../../shared/contract/draw.ts';
import { drawOrigins } from '../../../shared/domain/labels.ts';
import { PlaceLink } from '../../app/PlaceLink.tsx';
import { recordPlace } from '../../app/places.ts';
import { type Fact, Facts } from '../../components/Facts.tsx';
import { formatInstant, formatNumber } from '../../format.ts';
import { DrawState, drawnWords } from './DrawState.tsx';
import { Hash } from './Hash.tsx';
import { LoadBars } from './LoadBars.tsx';
import { PickTable } from './PickTable.tsx';
import { loadOf, standing } from './picks.ts';
import { RuleFacts } from './RuleFacts.tsx';
import { algorithmInWords } from './ruleWords.ts';
import { useRepetitions } from './useRepetitions.ts';

/** Who was drawn, by whom they are visited, and what proves it. */
export function DrawResult({ draw }: { draw: DrawDetail }) {
  const [text, setText] = useState('');
  const count = standing(draw.picks).length;
  const loads = loadOf(draw.picks);
  return (
    <div className="draw-desk fill">
      <div className="list-panel">
        <div className="pick-bar row">
          <Input
            aria-label="查找抽取结果"
            placeholder="对象、代码、人员…"
            allowClear
            style={{ width: 190 }}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <span className="mute">
            抽中 {formatNumber(count)} 户{draw.origin === 'own' && `，名单共 ${formatNumber(draw.candidates)} 户`}
            {draw.picks.length > count && `；更换过 ${draw.picks.length - count} 户`}
          </span>
        </div>
        <PickTable draw={draw} text={text} />
      </div>
      <div className="draw-side">
        <section className="card" aria-label="抽取情况">
          <h2>抽取情况</h2>
          <Facts facts={factsOf(draw)} />
          <RuleFacts draw={draw} />
          <Repetitions draw={draw} />
        </section>
        {loads.length > 0 && (
          <section className="card" aria-label="任务分布">
            <h2>
              每人检查户数 <span className="aside">{loads.length} 人</span>
            </h2>
            <LoadBars loads={loads} />
          </section>
        )}
      </div>
    </div>
  );
}

function factsOf(draw: DrawDetail): Fact[] {
  const facts: Fact[] = [
    { label: '来源', value: draw.platform ?? drawOrigins[draw.origin], wide: true },
    { label: '检查事项', value: draw.matter, wide: true },
    {
      label: '抽查计划',
      value: draw.inspectionPlanId && (
        <PlaceLink place={recordPlace('inspection-plan', draw.inspectionPlanId)}>{draw.inspectionPlanName}</PlaceLink>
      ),
      wide: true,
    },
    { label: '发起科室', value: draw.unitName },
    { label: '抽取人', value: draw.drawnBy },
    { label: '抽取时间', value: drawnWords(draw), wide: true },
  ];
  const { hashes } = draw;
  if (!hashes) return facts.filter((fact) => fact.value);
  return [
    ...facts,
    { label: '封存时间', value: formatInstant(draw.committedAt), wide: true },
    { label: '公开数字', value: draw.publicNumber && `${draw.publicNumber}（${draw.publicSource ?? ''}）`, wide: true },
    { label: '封存码', value: <Hash value={hashes.commitment} />, wide: true },
    { label: '种子', value: hashes.seed && <Hash value={hashes.seed} />, wide: true },
    { label: '算法', value: algorithmInWords(draw.algorithm), wide: true },
  ].filter((fact) => fact.value);
}

/** Other draws on the same matter, void ones too. */
function Repetitions({ draw }: { draw: DrawDetail }) {
  const again = useRepetitions(draw);
  if (again.length === 0) return null;
  return (
    <>
      <h2>同一计划或事项的其他抽取</h2>
      <ul className="plain-list">
        {again.map(({ id, number, title, state }) => (
          <li key={id}>
            <PlaceLink place={recordPlace('draw', id)}>
              {number} {title}
            </PlaceLink>{' '}
            <DrawState state={state} />
          </li>
        ))}
      </ul>
    </>
  );
}
