import { Select } from 'antd';
import { useEffect, useRef } from 'react';
import { circularLevels } from '../../../shared/domain/labels.ts';
import { useRead } from '../../client.ts';

const reasons = { named: '，原文提到', nearest: '', above: '' } as const;

/** 转发自: which upper circular this one passes on; the likeliest is chosen at first. Nothing where the year has none. */
export function RelaySelect({
  reviewId,
  value,
  onChange,
}: {
  reviewId: number;
  value: number | null;
  onChange: (id: number | null) => void;
}) {
  const { data: uppers } = useRead('circular.uppers', { reviewId });
  const suggested = useRef(false);
  useEffect(() => {
    if (suggested.current || !uppers) return;
    suggested.current = true;
    onChange(uppers[0]?.circularId ?? null);
  }, [uppers, onChange]);
  if (!uppers || uppers.length === 0) return null;
  return (
    <>
      <dt>转发自</dt>
      <dd>
        <Select<number>
          aria-label="转发自"
          className="full"
          allowClear
          placeholder="不转发哪一份"
          value={value}
          onChange={(next) => onChange(next ?? null)}
          options={uppers.map((one) => ({
            value: one.circularId,
            label: `${circularLevels[one.level]} ${one.title}${one.number ? `（${one.number}${reasons[one.reason]}）` : ''}`,
          }))}
        />
        <span className="mute small">入库后可在通知详情里把任务逐项对应到上级任务。</span>
      </dd>
    </>
  );
}
