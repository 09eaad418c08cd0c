import { InputNumber } from 'antd';
import { useEffect, useState } from 'react';
import type { Figure } from '../../shared/contract/report.ts';
import { useWrite } from '../client.ts';

/** A figure without records: typed here, saved when the field is left. */
export function EnteredFigure({ figure, campaignId }: { figure: Figure; campaignId: number }) {
  const [value, setValue] = useState<number | null>(figure.value);
  const enter = useWrite('report.enterFigure');
  useEffect(() => setValue(figure.value), [figure.value]);
  const keep = () => {
    if (value === figure.value) return;
    enter.mutate(
      { campaignId, indicatorId: figure.indicatorId, value },
      // What was not stored must not look as if it were.
      { onError: () => setValue(figure.value) },
    );
  };
  return (
    <InputNumber
      aria-label={figure.name}
      size="small"
      min={0}
      precision={0}
      placeholder="填写"
      value={value}
      onChange={setValue}
      onBlur={keep}
      onPressEnter={(event) => event.currentTarget.blur()}
      styles={{ input: { textAlign: 'right' } }}
    />
  );
}
